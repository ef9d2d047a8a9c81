import { comparePlaces } from './place-key.ts';
import type { Print } from './print.ts';
import { bitsApart } from './text-print.ts';

/** Why two postings are held to be one job, best first. */
export type Proof =
  /** One says that one applies at the other, or both at the same address of a job. */
  | { readonly kind: 'same-address'; readonly address: string }
  /** The same employer, title and words, so many of them. */
  | { readonly kind: 'same-text'; readonly words: number }
  /** The same employer and title, and so many of 64 bits of the texts' SimHash differ. */
  | { readonly kind: 'near-text'; readonly bits: number }
  /** The same employer, title and place, one on an aggregator and one on the employer's own board. */
  | { readonly kind: 'same-company-title-place' };

/** Another posting that is probably the same job. It is for the person to say so: nothing is ever merged by it. */
export interface Same {
  /** The other clip's id. */
  readonly id: string;
  /** `repost`: the same board shows it under another id, which makes it another posting of the same job. */
  readonly as: 'same' | 'repost';
  readonly proof: Proof;
  /** Days from the other's `datePosted` to this one's; absent where one is unknown. */
  readonly days?: number;
}

/** A text of fewer words (a sentence on the team, "see our site") is many postings'. */
const FEWEST_WORDS = 60;
/** Bits of 64: so few for some added lines, so many for another job's text. Between them nothing is said. */
const NEAR = 10;
const DIFFERENT = 14;

/** An address that names one job: a long number, a code or a UUID in its path or query. */
const NAMES_A_JOB = /[/=_-](?=[\w-]*\d)[\w-]*(?:\d{5,}|[\da-f]{8}-[\da-f]{4}-|[\da-f]{10,})/i;

const lettersOf = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Whether an address is that of a job by its number and its company, in whatever place they stand. */
function isNamedIn(address: string, { named, company }: Print): boolean {
  if (!named || named.job.length < 5 || !/\d/.test(named.job)) return false;
  const at = address.toLowerCase().indexOf(named.job);
  // Most end here: it is asked of each clip in the library.
  if (at < 0) return false;
  const isWhole = !/[\da-z]/i.test(address.charAt(at - 1) + address.charAt(at + named.job.length));
  const letters = lettersOf(address);
  const keys = [lettersOf(named.company), company].filter((key) => key.length > 2);
  return isWhole && keys.some((key) => letters.includes(key));
}

function sharedAddress(one: Print, other: Print): string | undefined {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    const { applyUrl } = from;
    if (applyUrl === '') continue;
    // A start page is where one applies for many.
    if (applyUrl === to.url && /[^/]\/[^/]/.test(applyUrl)) return applyUrl;
    if (isNamedIn(applyUrl, to)) return applyUrl;
  }
  const isShared = one.applyUrl !== '' && one.applyUrl === other.applyUrl && NAMES_A_JOB.test(one.applyUrl);
  return isShared ? one.applyUrl : undefined;
}

const isLong = ({ text }: Print): boolean => text.words >= FEWEST_WORDS;

function textProof(one: Print, other: Print): Proof | undefined {
  if (!isLong(one) || !isLong(other)) return undefined;
  if (one.text.exact === other.text.exact) return { kind: 'same-text', words: one.text.words };
  const bits = bitsApart(one.text.near, other.text.near);
  return bits <= NEAR ? { kind: 'near-text', bits } : undefined;
}

/** An employer may look for two people of one title in one place; their texts say that these are two jobs. */
const hasOtherText = (one: Print, other: Print): boolean =>
  isLong(one) && isLong(other) && bitsApart(one.text.near, other.text.near) > DIFFERENT;

const daysFrom = (from: string, to: string): number | undefined => {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return Number.isFinite(days) ? days : undefined;
};

/**
 * Whether it is one id of a board, once with the company's key and once with the host of the company's own page, which
 * does not tell that key: not two ids.
 */
const isOnOwnPage = ({ named: one }: Print, { named: other }: Print): boolean =>
  one !== undefined && one.job === other?.job && one.company.includes('.') !== other.company.includes('.');

/** What one pair of postings is, or nothing. The order of the vetoes and proofs is the rule. */
function compare(one: Print, other: Print, aggregators: ReadonlySet<string>): Omit<Same, 'id'> | undefined {
  const isRepost = one.source === other.source && !isOnOwnPage(one, other);
  const days = daysFrom(other.datePosted, one.datePosted);
  const found = (proof: Proof): Omit<Same, 'id'> => ({
    as: isRepost ? 'repost' : 'same',
    proof,
    ...(days !== undefined && { days }),
  });
  const isEmployer = one.company !== '' && one.company === other.company;
  if (!isEmployer || one.title === '' || one.title !== other.title) {
    const address = isRepost ? undefined : sharedAddress(one, other);
    return address === undefined ? undefined : found({ kind: 'same-address', address });
  }
  const place = comparePlaces(one.places, other.places);
  const address = sharedAddress(one, other);
  if (address !== undefined && !(isRepost && place === 'other'))
    return found({ kind: 'same-address', address });
  // One text for several cities is several jobs.
  if (place === 'other') return undefined;
  const text = textProof(one, other);
  if (text) return found(text);
  const isAcross = aggregators.has(one.source) !== aggregators.has(other.source);
  const isThere = place === 'same' && isAcross && !hasOtherText(one, other);
  return isThere ? found({ kind: 'same-company-title-place' }) : undefined;
}

const ORDER: readonly Proof['kind'][] = ['same-address', 'same-text', 'near-text', 'same-company-title-place'];

/**
 * The postings among `others` that are probably the same job as `one`, surest first, each with its proof. Two ids of
 * one board (or two addresses of one site) are never the same posting: with the same text they are a `repost`. An
 * employer's texts are compared with that employer's only. `aggregators` are the ids of the boards that show many
 * employers' postings. Compares some ten thousand in a few milliseconds.
 */
export function findSame(
  one: Print,
  others: Iterable<Print>,
  aggregators: ReadonlySet<string>,
): readonly Same[] {
  const all: Same[] = [];
  for (const other of others) {
    if (other.id === one.id || other.identity === one.identity) continue;
    const found = compare(one, other, aggregators);
    if (found) all.push({ id: other.id, ...found });
  }
  const rank = ({ as, proof }: Same): number =>
    ORDER.indexOf(proof.kind) + (as === 'repost' ? ORDER.length : 0);
  return all.toSorted((a, b) => rank(a) - rank(b));
}
