import { LETTERS, lower } from '../phrases.ts';
import { codeBehind, signBefore, signBehind, WORDLIKE, type Money, type SignAt } from './pay-currency.ts';
import { multipleAt, NUMBER_PATTERN, toNumber, type Multiple } from './pay-number.ts';
import { periodAt, type Period } from './pay-period.ts';

/** One amount as a text has it, with what stands right beside it. */
export interface One {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** What it was multiplied by: `k`, `万`. */
  readonly by: number;
  readonly money?: Money | undefined;
  readonly period?: Period | undefined;
  /** Whether it is written as money is: with groups, decimals, or a multiple. */
  readonly formal: boolean;
  /** Its multiple follows a plus: `1.6+ LPA`. */
  readonly plus: boolean;
}

/** More numbers than a posting has; a hostile page has no more of our time. */
const MOST_NUMBERS = 2000;

const NUMBER = new RegExp(`(?<![\\d.,#§][.,]?)${NUMBER_PATTERN}`, 'gu');

/** Behind a number these say that it is no amount: a share, a time, a version, an age, a count. */
const NO_AMOUNT = new RegExp(
  String.raw`^(?:\s?[%％‰°薪]|\s?[ap]\.?m\.?(?![${LETTERS}])(?!\s*[/(])|:\d|[./-]\d{1,2}[./-]\d{2}|\s?(?:years?|yrs?|ans|jahre|años|anos|lat|let|років|лет)[\s-](?:old|of|experience|in|d['’]exp|erfahrung|de exp)|(?:st|nd|rd|th)(?![${LETTERS}])|\s?\(k\)|\s?[x×]\s?\d|-?(?:year|month|day|week|person|hour)s?(?![${LETTERS}]))`,
);
/** `401k` and its kin are plans, not amounts. */
const PLANS = /^(?:401|403|457)(?![\d])/;
const PLAN_BEHIND = /^\s?\(?[kb]\)?/i;

/** Full-width signs as their plain selves; every character keeps its place. */
export const narrow = (text: string): string =>
  text
    .replaceAll(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('￥', '¥')
    .replaceAll('￡', '£')
    .replaceAll('￦', '₩')
    .replaceAll(/[\u3000\u2007\u2008]/g, ' ');

/** A mark that points to a note (`$50k*`, `$50k¹`), or a dash where cents could stand (`45.000,-`). */
const MARK = /^(?:[*†‡¹²³]{1,2}|[.,][-–—]{1,2}(?!\s?\d))/u;

const isMoneyLike = (digits: string): boolean => /[.,'’ \u00a0\u202f]\d/.test(digits) || digits.length > 4;

/** Whether the digits at `start` are no amount, whatever else stands there. */
function isNone(text: string, start: number, digits: string, before: SignAt | undefined): boolean {
  const end = start + digits.length;
  const rest = text.slice(end, end + 64);
  if (NO_AMOUNT.test(lower(rest)) || (PLANS.test(digits) && PLAN_BEHIND.test(rest))) return true;
  // `R64248` is a number of something, `R21 740` and `R25k` are rands.
  if (before?.sign === 'R') return /^\d{4,}$/.test(digits);
  // A letter right before it makes it a name: `B2`, `S3`.
  return before === undefined && /[a-z_а-я]/iu.test(text.charAt(start - 1));
}

interface Value {
  readonly value: number;
  readonly end: number;
  readonly multiple?: Multiple | undefined;
}

/** The number with its multiple; `20万5,000円` is one number. */
function valueAt(text: string, start: number, digits: string): Value | undefined {
  const bare = toNumber(digits);
  if (bare === undefined) return undefined;
  const end = start + digits.length;
  const multiple = multipleAt(text.slice(end, end + 64));
  if (!multiple) return { value: bare, end };
  const after = end + multiple.length;
  const more = multiple.by === 1e4 ? MORE.exec(text.slice(after, after + 8))?.[0] : undefined;
  return {
    value: bare * multiple.by + (toNumber(more ?? '0') ?? 0),
    end: after + (more?.length ?? 0),
    multiple,
  };
}

const MORE = /^\d{1,3}(?:,?\d{3})?(?=円|元)/u;

/** A code behind the amount says more than a shared sign before it; what only one country counts so says it too. */
function moneyOf(
  before: SignAt | undefined,
  behind: SignAt | undefined,
  multiple: Multiple | undefined,
): Money | undefined {
  const sign = before && !('shared' in before.money && behind) ? before : behind;
  return sign?.money ?? (multiple?.currency === undefined ? undefined : { code: multiple.currency });
}

const lengthOf = (found: { readonly length: number } | undefined): number => found?.length ?? 0;

function oneAt(text: string, start: number, digits: string): One | undefined {
  const before = signBefore(text.slice(Math.max(0, start - 16), start));
  const found = isNone(text, start, digits, before) ? undefined : valueAt(text, start, digits);
  if (!found || (before && WORDLIKE.has(before.sign) && found.value < 1000)) return undefined;
  const { value, multiple } = found;
  const marked = found.end + lengthOf(MARK.exec(text.slice(found.end, found.end + 6))?.[0]);
  const behind = before
    ? codeBehind(text.slice(marked, marked + 12))
    : signBehind(text.slice(marked, marked + 20));
  const end = marked + lengthOf(behind);
  const period = periodAt(text.slice(end, end + 48));
  return {
    start: start - lengthOf(before),
    end: end + lengthOf(period),
    value,
    by: multiple?.by ?? 1,
    plus: multiple?.open === true,
    formal: multiple !== undefined || isMoneyLike(digits),
    money: moneyOf(before, behind, multiple),
    period: multiple?.yearly === true ? 'year' : period?.period,
  };
}

/** The amounts of a text, each for itself, in its order. */
export function onesIn(text: string): readonly One[] {
  const ones: One[] = [];
  let seen = 0;
  for (const match of text.matchAll(NUMBER)) {
    if ((seen += 1) > MOST_NUMBERS) break;
    const last = ones.at(-1);
    if (last && match.index < last.end) continue;
    const one = oneAt(text, match.index, match[0]);
    if (one) ones.push(one);
  }
  return ones;
}
