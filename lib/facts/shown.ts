import type { Candidate, Draft, Source } from '../candidate.ts';
import { IN_SCRIPT } from '../extract/job-posting.ts';
import { letters } from '../extract/letters.ts';
import { LABEL, LABEL_IN_TEXT } from './labels.ts';

/** Sources that are data about the page and not the page itself. */
const DATA: ReadonlySet<Source> = new Set(['json-ld', 'microdata', 'rdfa']);

/** Words of a place that tell it from others. */
const wordsOf = (place: string): readonly string[] =>
  place
    .split(/[^\p{L}\p{M}]+/u)
    .map(letters)
    .filter((word) => word.length > 2 && word !== 'remote' && word !== 'hybrid');

const sharesWord = (one: string, other: string): boolean => {
  const words = new Set(wordsOf(one));
  return wordsOf(other).some((word) => words.has(word));
};

/** The first part of a place, by which it is told from others: its city. */
const cityOf = (place: string): string => letters(place.split(/,| - |\(/)[0] ?? '');

const LONGEST_LINE = 80;

/** The lines of the page that begin with the cities of the data's places, as one place; nothing unless each has one. */
function inLines(places: string, lines: readonly string[]): string | undefined {
  const cities = places.split(';').map(cityOf);
  const short = lines.filter((line) => line.length < LONGEST_LINE && /^[^\d€$£]+,[^\d€$£]+$/.test(line));
  const said = cities.map((city) =>
    city.length < 3
      ? undefined
      : short.map((line) => line.replace(/^[\s•·|-]+/, '')).find((line) => cityOf(line) === city),
  );
  return said.every((line) => line !== undefined) ? said.join('; ') : undefined;
}

/** Data that only says where who works from afar may live names no place that the page could show otherwise. */
const FROM_AFAR = /^Remote - /;

/** Whether a candidate is what the page shows of the place that its data names. */
function isShown({ source, value, via }: Candidate, data: string): boolean {
  if (/^\d/.test(value) || (data.includes(';') && !/;| \/ /.test(value))) return false;
  if (via.startsWith(IN_SCRIPT)) return sharesWord(value, data) || FROM_AFAR.test(data);
  if (source !== 'heuristic' || via.startsWith(LABEL_IN_TEXT)) return false;
  // What is called the place beside the heading is it, in whatever words.
  return via.startsWith(`${LABEL} `) || sharesWord(value, data);
}

/**
 * The draft with the place in the page's own words before the same place in its data's: a person reads `Princeton,
 * New Jersey` where the data say `Princeton, NJ, US`. Not where the data name several places and the words one.
 * `lines`: what stands around the text.
 */
export function withShownPlace(draft: Draft, lines: readonly string[]): Draft {
  const [first, ...others] = draft.location?.candidates ?? [];
  if (!first || !(DATA.has(first.source) || first.via.startsWith(IN_SCRIPT))) return draft;
  const company = letters(draft.companyName?.value ?? '');
  const isOther = ({ value }: Candidate): boolean => company !== '' && letters(value).includes(company);
  const line = inLines(first.value, lines);
  const shown =
    others.find((other) => isShown(other, first.value) && !isOther(other)) ??
    (line === undefined
      ? undefined
      : { value: line, raw: line, source: 'heuristic' as const, via: 'the lines that name its cities' });
  if (!shown || isOther(shown)) return draft;
  const candidates = [shown, first, ...others.filter((other) => other !== shown)];
  // Page and data mean the same place.
  return { ...draft, location: { value: shown.value, confidence: 'likely', candidates } };
}

/** What stands behind a company's name as its legal form. */
const LEGAL =
  /[ ,.](?:inc|llc|ltd|limited|gmbh|ag|se|plc|corp|corporation|bv|b\.v|oy|ab|a\/s|sa|s\.a|srl|spa|pty|kg|llp|lp)\.?$/i;

/**
 * The draft with the employer's name as its page's text has it before the one of the legal entity that its data names:
 * `Blue Origin` before `Blue Origin Personnel, LLC`. Not where the page shows the longer one in a line of its own.
 */
export function withShownCompany(draft: Draft, lines: readonly string[]): Draft {
  const [first, ...others] = draft.companyName?.candidates ?? [];
  if (!first || !DATA.has(first.source) || !LEGAL.test(first.value) || lines.includes(first.value))
    return draft;
  // More than the legal form alone stands behind the name.
  const own = first.value.replace(LEGAL, '').replace(/[ ,]+$/, '');
  const shown = others.find(({ source, value }) => source === 'heuristic' && own.startsWith(`${value} `));
  if (!shown) return draft;
  const candidates = [shown, first, ...others.filter((other) => other !== shown)];
  return { ...draft, companyName: { value: shown.value, confidence: 'likely', candidates } };
}

/**
 * The draft with `hybrid` where the page says so and its data say remote: schema.org has no word for hybrid, so boards
 * write `TELECOMMUTE` for both.
 */
export function withShownWorkplace(draft: Draft): Draft {
  const [first, ...others] = draft.workplace?.candidates ?? [];
  const shown = others.find(({ source, value }) => source === 'heuristic' && value === 'hybrid');
  if (!first || !shown || !DATA.has(first.source) || first.value !== 'remote') return draft;
  const candidates = [shown, first, ...others.filter((other) => other !== shown)];
  return { ...draft, workplace: { value: shown.value, confidence: 'likely', candidates } };
}
