import { quantileSorted } from 'd3-array';
import { seniorityOfTitle } from '../facts/seniority.ts';
import { middleOf, type Amount } from './amount.ts';
import type { Fact } from './fact.ts';
import { titleWords } from './title-words.ts';

/** How the pay of some postings spreads, each counted by the middle of its range. */
export interface Spread {
  readonly count: number;
  /** The lowest and the highest that any of them names. */
  readonly lowest: number;
  readonly highest: number;
  /** A quarter of them pays less; half; three quarters. */
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

export interface PayRow extends Spread {
  readonly kind: 'all' | 'seniority' | 'word';
  /** A step of the format, or a word of titles as written; `''` for all. */
  readonly name: string;
}

/** Postings that pay in one currency for one period: what compares. */
export interface PayGroup {
  /** `EUR year`. */
  readonly key: string;
  readonly currency: string;
  readonly period: string;
  /** All of them first, then the steps of a career upwards, then words of titles, the most frequent first. */
  readonly rows: readonly PayRow[];
}

/** Fewer postings than these make no row of their own. */
export const ENOUGH_PAID = 3;

/** So many words of titles are shown. */
export const MOST_WORDS = 8;

const STEPS = ['intern', 'entry', 'mid', 'senior', 'lead', 'executive'] as const;

/** How these amounts, one at least, spread. */
export function spreadOf(amounts: readonly Amount[]): Spread {
  const middles = amounts.map(middleOf).toSorted((one, other) => one - other);
  const at = (share: number): number => quantileSorted(middles, share) ?? Number.NaN;
  return {
    count: amounts.length,
    lowest: amounts.reduce((least, { low }) => Math.min(least, low), Number.POSITIVE_INFINITY),
    highest: amounts.reduce((most, { high }) => Math.max(most, high), Number.NEGATIVE_INFINITY),
    lower: at(0.25),
    median: at(0.5),
    upper: at(0.75),
  };
}

interface Paid {
  readonly amount: Amount;
  readonly title: string;
  readonly seniority: string;
}

/** The most frequent spelling. */
function commonest(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), ['', 0] as const)[0];
}

function stepRows(paid: readonly Paid[]): readonly PayRow[] {
  const byStep = Map.groupBy(paid, ({ seniority }) => seniority);
  return STEPS.flatMap((step) => {
    const amounts = (byStep.get(step) ?? []).map(({ amount }) => amount);
    return amounts.length < ENOUGH_PAID
      ? []
      : [{ kind: 'seniority' as const, name: step, ...spreadOf(amounts) }];
  });
}

function wordRows(paid: readonly Paid[]): readonly PayRow[] {
  const byWord = new Map<string, { written: string[]; amounts: Amount[] }>();
  for (const { title, amount } of paid) {
    for (const [key, written] of titleWords(title)) {
      const word = byWord.get(key) ?? { written: [], amounts: [] };
      byWord.set(key, word);
      word.written.push(written);
      word.amounts.push(amount);
    }
  }
  return [...byWord]
    .filter(([, { amounts }]) => amounts.length >= ENOUGH_PAID)
    .toSorted(
      ([key, one], [otherKey, other]) => other.amounts.length - one.amounts.length || (key < otherKey ? -1 : 1),
    )
    .slice(0, MOST_WORDS)
    .map(([, { written, amounts }]) => ({ kind: 'word', name: commonest(written), ...spreadOf(amounts) }));
}

/** Pay by currency and period, the group with the most postings first: two of them are never put together. */
export function payGroups(facts: readonly Fact[]): readonly PayGroup[] {
  const groups = new Map<string, Paid[]>();
  for (const { amount, row, seniority } of facts) {
    if (!amount) continue;
    const key = `${amount.currency} ${amount.period}`;
    const paid = groups.get(key) ?? [];
    groups.set(key, paid);
    const step = seniority === '' ? (seniorityOfTitle(row.title) ?? '') : seniority;
    paid.push({ amount, title: row.title, seniority: step });
  }
  return [...groups]
    .toSorted(([key, one], [otherKey, other]) => other.length - one.length || (key < otherKey ? -1 : 1))
    .flatMap(([key, paid]) => {
      const [{ amount } = { amount: undefined }] = paid;
      if (!amount) return [];
      const all: PayRow = { kind: 'all', name: '', ...spreadOf(paid.map((each) => each.amount)) };
      const { currency, period } = amount;
      return [{ key, currency, period, rows: [all, ...stepRows(paid), ...wordRows(paid)] }];
    });
}
