import { LETTERS, lower } from '../phrases.ts';
import type { Money } from './pay-currency.ts';
import { narrow, onesIn, type One } from './pay-one.ts';
import type { Period } from './pay-period.ts';

/** One amount, or two with "to" between them, as a text has it. */
export interface Amounts {
  /** Where it stands in the text, its currency and period included. */
  readonly start: number;
  readonly end: number;
  readonly low: number;
  /** Absent where the text names one amount. */
  readonly high?: number;
  /** `from` has no upper end, `upTo` no lower. */
  readonly open?: 'from' | 'upTo' | undefined;
  readonly money?: Money | undefined;
  readonly period?: Period | undefined;
  /** Whether it is written as money is: with groups, decimals, or `k`. */
  readonly formal: boolean;
}

/** How a text says "to" between two amounts; what may stand around it. */
const TO =
  /^[\s)\]*\u200b-\u200d]{0,3}(?:(?:or more )?(?:up )?to|through|[-‐‑‒–—−~〜～~至到]{1,2}|\.{2,3}|…|bis(?: zu)?|à|al?|até|hasta|ate|fino a|do|až|до|til|till|tot|en|et|und|y|e|and|i|og|och|и|та|から|ile|–)[\s([*\u200b-\u200d]{0,3}$/;
/** With these, "to" may be "and". */
const BETWEEN =
  /(?:between|zwischen|entre|tra|fra|mellan|mellem|mellom|tussen|między|mezi|medzi|между|від|от|od|da|de|from)\s{1,3}$/;
const AND = /^\s*(?:and|et|und|y|e|i|og|och|en|и|та)\s*$/;

/** Before an amount: it is the lower end. */
const FROM =
  /(?:from|start(?:s|ing)?(?: pay| salary| rate)?(?: (?:at|from|of|is))?|at least|min(?:imum)?\.?|ab|mindestens|à partir de|dès|a partir de|desde|mínimo|od|від|от|vanaf|fra|från|da|alkaen|più di|more than|over|>|≥|starts)[\s:]{0,3}(?:of |de |von |at )?$/;
/** Before an amount: it is the upper end. */
const UP_TO =
  /(?:(?<![a-zа-я])up ?to|upto|max(?:imum)?\.?|bis(?: zu)?|jusqu['’]à|jusqu['’]a|hasta|até|fino a|do|до|tot|op til|opp til|upp till|up to a max(?:imum)? of|under|less than|below|<|≤|najwyżej|lên đến)[\s:]{0,3}$/;
/** Behind an amount: it has no upper end. */
const OR_MORE = new RegExp(
  `^\\s?(?:\\+(?!\\s?[${LETTERS}])|(?:or|and|&) (?:more|above|up|over)|以上|から|〜|~|plus(?=[\\s.,]|$)(?! [${LETTERS}])|及以上|이상|\\+$)`,
);

/** Farther from each other two amounts are no range of one pay. */
const WIDEST = 12;

function openEnd(text: string, start: number, end: number): Amounts['open'] {
  const before = text.slice(Math.max(0, start - 32), start);
  if (OR_MORE.test(text.slice(end, end + 16)) || OR_MORE.test(text.slice(end - 1, end + 1))) return 'from';
  if (UP_TO.test(before)) return 'upTo';
  return FROM.test(before) ? 'from' : undefined;
}

/** The unit of the right side is the left side's too: `50-60k`, `20〜25万円`, `25-30,000`. */
function shareUnit(left: One, right: One): number {
  if (left.by === 1 && right.by > 1 && left.value < right.value / right.by + 1e-9 && left.value < 1000)
    return left.value * right.by;
  if (
    left.by === 1 &&
    right.by === 1 &&
    left.value < 1000 &&
    right.value >= 1000 &&
    left.value * 1000 <= right.value &&
    !left.formal
  )
    return left.value * 1000;
  return left.value;
}

const agree = (one: Money, other: Money): boolean =>
  'code' in one && 'code' in other
    ? one.code === other.code
    : 'shared' in one && 'shared' in other
      ? one.shared === other.shared
      : true;

/** The currency that both sides have: what is said once is said for both, and a code says more than a sign. */
const moneyOf = (left: One, right: One): Money | undefined =>
  left.money && 'shared' in left.money && right.money ? right.money : (left.money ?? right.money);

/** Two amounts of different money or for different periods are no range. */
const disagree = (left: One, right: One): boolean =>
  (left.money !== undefined && right.money !== undefined && !agree(left.money, right.money)) ||
  (left.period !== undefined && right.period !== undefined && left.period !== right.period);

/** `broken` are two that a dash joins and that are no range: a slip of the pen, and nobody knows of which. */
function rangeOf(text: string, left: One, right: One): Amounts | 'broken' | undefined {
  const gap = text.slice(left.end, right.start);
  if (gap.length > 24 || !TO.test(gap)) return undefined;
  if (AND.test(gap) && !BETWEEN.test(text.slice(Math.max(0, left.start - 16), left.start))) return undefined;
  if (disagree(left, right)) return undefined;
  const first = shareUnit(left, right);
  const [low, high] = first <= right.value ? [first, right.value] : [right.value, first];
  if (low <= 0 || high / low > WIDEST) return left.money && right.money ? 'broken' : undefined;
  return {
    start: left.start,
    end: right.end,
    low,
    high,
    formal: left.formal || right.formal,
    money: moneyOf(left, right),
    period: right.period ?? left.period,
  };
}

/**
 * The amounts that a text names, in its order, with what stands right beside them: currency, period, whether an end
 * is open. What is visibly no amount is left out: shares, times, ages, plans like 401k.
 */
export function amountsIn(written: string): readonly Amounts[] {
  const text = narrow(written);
  const found: Amounts[] = [];
  const ones = onesIn(text);
  const words = lower(text);
  for (let index = 0; index < ones.length; index += 1) {
    const one = ones[index];
    if (!one) continue;
    const next = ones[index + 1];
    const range = next && rangeOf(words, one, next);
    if (range) {
      index += 1;
      if (range !== 'broken') found.push(range);
    } else if (one.value > 0) {
      const { start, end, value: low, formal, money, period } = one;
      const open = one.plus ? 'from' : openEnd(words, start, end);
      found.push({ start, end, low, formal, open, money, period });
    }
  }
  return found;
}

/** The one number in what data says is an amount: `50,000`, `$50,000.00`, `50k`; nothing for words, ranges and what may be two numbers. */
export function toAmount(raw: string): number | undefined {
  const text = raw.trim();
  // As data, `50.000` is fifty thousand in half of Europe and fifty elsewhere.
  if (text.length > 40 || /^\D{0,5}\d{1,3}\.\d{3}\D{0,5}$/.test(text)) return undefined;
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  const [only, ...others] = amountsIn(text);
  const isWhole = only !== undefined && only.start === 0 && only.end === text.length;
  return isWhole && others.length === 0 && only.high === undefined ? only.low : undefined;
}
