import type { Candidate, Draft, Settled, Source } from '../candidate.ts';
import { fieldsOf, settle } from '../merge.ts';
import type { PostingField } from '../posting.ts';
import type { PayPlace } from './pay-country.ts';
import { readPay } from './pay.ts';

const PARTS = ['salaryMin', 'salaryMax', 'salaryCurrency', 'salaryPeriod'] as const;
type Part = (typeof PARTS)[number];
const PAY_FIELDS: ReadonlySet<PostingField> = new Set(['salary', ...PARTS]);

/** One source's pay: its parts as candidates, and its words where it has words. */
interface Told {
  readonly parts: { readonly [P in Part]?: Candidate };
  readonly words?: Candidate;
  readonly source: Source;
}

/** A board's own words first, then its own numbers, then data in general, last what the text says. */
const RANKS: readonly (readonly Source[])[] = [
  ['user'],
  ['selector', 'state'],
  ['json-ld'],
  ['microdata'],
  ['rdfa'],
  ['meta', 'url'],
  ['heuristic'],
];
const rank = ({ source }: Told): number => RANKS.findIndex((sources) => sources.includes(source));

/** A label says of its value what the value needn't say again: `Hourly rate: $25`. */
const LABEL = /^the label /;

/** What words say, and what was found with them. */
function fromWords(draft: Draft, words: Candidate, place: PayPlace): Told {
  const { source, via, raw, value: text } = words;
  const label = LABEL.test(via) ? `${via.replace(LABEL, '')}: ` : '';
  const { min, max, currency, period } = readPay(label + text, place) ?? {};
  const said = {
    salaryMin: min?.toString(),
    salaryMax: max?.toString(),
    salaryCurrency: currency,
    salaryPeriod: period,
  };
  const parts: { [P in Part]?: Candidate } = {};
  for (const part of PARTS) {
    const value = said[part];
    const beside = draft[part]?.candidates.find((other) => other.via === via && other.source === source);
    if (value !== undefined) parts[part] = { value, raw, source, via };
    else if (beside) parts[part] = beside;
  }
  return { parts, words, source };
}

/** What one source gives part by part; a range that contradicts itself has no numbers. */
function fromParts(draft: Draft, source: Source): Told {
  const vias = new Set(draft.salary?.candidates.map(({ via }) => via));
  const parts: { [P in Part]?: Candidate } = {};
  for (const part of PARTS) {
    const found = draft[part]?.candidates.find(
      (candidate) => candidate.source === source && !vias.has(candidate.via),
    );
    if (found) parts[part] = found;
  }
  const { salaryMin, salaryMax, ...rest } = parts;
  const isUpsideDown =
    salaryMin !== undefined && salaryMax !== undefined && Number(salaryMin.value) > Number(salaryMax.value);
  return { parts: isUpsideDown ? rest : parts, source };
}

const hasNumber = ({ parts }: Told): boolean => parts.salaryMin !== undefined || parts.salaryMax !== undefined;

/** Rounded amounts are the same amounts: `$130K` and 129,950. */
const isNear = (one: string, other: string): boolean =>
  Math.abs(Number(one) - Number(other)) <= Number(one) / 100;

/** Whether two sources speak of the same pay: nothing that both say differs, and they share a number. */
function agree(one: Told, other: Told): boolean {
  let shared = 0;
  for (const part of PARTS) {
    const mine = one.parts[part]?.value;
    const theirs = other.parts[part]?.value;
    if (mine === undefined || theirs === undefined) continue;
    const isNumber = part === 'salaryMin' || part === 'salaryMax';
    if (isNumber ? !isNear(mine, theirs) : mine !== theirs) return false;
    if (isNumber) shared += 1;
  }
  return shared > 0;
}

/** The words whose pay is the one in use, then such as have no number; words that contradict it stay behind them. */
function wordsFor(lead: Told | undefined, all: readonly Told[]): readonly Candidate[] {
  const spoken = all.filter(({ words }) => words !== undefined);
  const agreeing = spoken.filter((told) => lead !== undefined && (told === lead || agree(lead, told)));
  const silent = spoken.filter((told) => !hasNumber(told) && told.source !== 'heuristic');
  const first = [...agreeing, ...silent];
  if (first.length === 0) return [];
  return [...first, ...spoken.filter((told) => !first.includes(told))].flatMap(({ words }) => words ?? []);
}

/**
 * The draft with its pay as one unit: words, numbers, currency and period come from the first source that has a number.
 * Another may add what it lacks only where the two agree; what contradicts it is offered, never mixed in. Parts without
 * a number say nothing.
 */
export function withPay(draft: Draft, place: PayPlace): Draft {
  const sources = new Set(PARTS.flatMap((part) => draft[part]?.candidates.map(({ source }) => source) ?? []));
  const told = [
    ...(draft.salary?.candidates ?? []).map((words) => fromWords(draft, words, place)),
    ...[...sources].map((source) => fromParts(draft, source)),
  ].toSorted((one, other) => rank(one) - rank(other));
  const lead = told.find(hasNumber);
  const agreeing = lead ? told.filter((other) => other !== lead && agree(lead, other)) : [];
  const others = told.filter((other) => hasNumber(other) && other !== lead && !agreeing.includes(other));
  const settled: { [F in PostingField]?: Settled } = Object.fromEntries(
    fieldsOf(draft).filter(([field]) => !PAY_FIELDS.has(field)),
  );
  for (const part of PARTS) {
    const ours = [...(lead ? [lead] : []), ...agreeing].flatMap(({ parts }) => parts[part] ?? []);
    const theirs = others.flatMap(({ parts }) => parts[part] ?? []);
    const value = ours.length > 0 ? settle([...ours, ...theirs]) : undefined;
    if (value) settled[part] = value;
  }
  const words = settle(wordsFor(lead, told));
  return words ? { ...settled, salary: words } : settled;
}
