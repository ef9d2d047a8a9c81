import { amountsIn, type Amounts } from './pay-amounts.ts';
import type { PayPlace } from './pay-country.ts';
import { toCode } from './pay-currency.ts';
import { periodIn, type Period } from './pay-period.ts';
import { isAside } from './pay-words.ts';

/** What a posting pays, as far as its words say it. */
export interface Pay {
  /** The lower end, in whole units of the currency; absent for "up to". */
  readonly min?: number;
  /** The upper end; absent for "from". */
  readonly max?: number;
  /** ISO 4217. */
  readonly currency?: string;
  readonly period?: Period;
  /** The page's own words, one line. */
  readonly raw: string;
}

/** The currencies whose hourly and yearly pay can't be mixed up. */
const HARD: ReadonlySet<string> = new Set(['USD', 'EUR', 'GBP', 'CHF', 'CAD', 'AUD', 'NZD', 'SGD']);

/** A period that stands apart from its amount belongs to it only if people are paid so. */
function fits(period: Period, low: number, currency: string | undefined): boolean {
  if (currency === undefined || !HARD.has(currency)) return true;
  if (period === 'hour') return low < 1000;
  return period === 'year' ? low >= 1000 : true;
}

/** An amount of a text as pay; `before` are the words that may say its period. */
export function toPay(amounts: Amounts, before: string, place: PayPlace, raw: string): Pay {
  const { low, high = low, open, money } = amounts;
  const currency = money && toCode(money, place);
  const apart = amounts.period ?? periodIn(before);
  const period =
    apart !== undefined && (amounts.period !== undefined || fits(apart, low, currency)) ? apart : undefined;
  return {
    ...(open !== 'upTo' && { min: low }),
    ...(open !== 'from' && { max: high }),
    ...(currency !== undefined && { currency }),
    ...(period && { period }),
    raw,
  };
}

/** Longer text is no phrase. */
const LONGEST = 1000;

/** Words that may stand beside bare numbers that are pay. */
const BARE =
  /^[\s\p{P}\p{S}]*(?:(?:salary|pay|range|posted|compensation|base|wage|gross|net|brutto|netto|from|to|up|ab|bis|от|до|від|plus|month|gehalt|lohn|зарплата|salaire|salario)[\s\p{P}\p{S}]*){0,6}$/iu;

function bestOf(text: string, all: readonly Amounts[]): Amounts | undefined {
  const some = all.filter((amounts) => !isAside(text.slice(0, amounts.start), text.slice(amounts.end)));
  const told =
    some.find(({ money }) => money) ?? some.find(({ period }) => period) ?? some.find(isCounted(text));
  if (told) return told;
  const [only, ...others] = all;
  if (!only || others.length > 0 || only.low < 5) return undefined;
  return BARE.test(text.slice(0, only.start) + text.slice(only.end)) ? only : undefined;
}

/** `50-60k` is money without a sign; so are digits in groups of three with a range. */
const isCounted =
  (text: string) =>
  ({ start, end, low }: Amounts): boolean =>
    low >= 1000 && /\d[^\d]{0,3}[\p{L}万萬만]/u.test(text.slice(start, end));

/**
 * The pay in a phrase that is known to be about pay: the value beside a label, a board's own field. The first pay that
 * it names counts, bonuses and the like never do. Nothing when it has no number. What it doesn't say stays unknown:
 * a period is never guessed from the size of the number.
 */
export function readPay(words: string, place: PayPlace = {}): Pay | undefined {
  const text = words.slice(0, LONGEST);
  const best = bestOf(text, amountsIn(text));
  if (!best) return undefined;
  const around = best.period ? '' : `${text.slice(0, best.start)} ${text.slice(best.end)}`;
  return toPay(best, around, place, words);
}
