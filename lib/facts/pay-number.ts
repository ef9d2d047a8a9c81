import { LETTERS, lower, phrases } from '../phrases.ts';

/**
 * Amounts as people write them, in the number notations of many countries. Patterns are bounded: each number
 * is at most some twenty characters, whatever the text.
 */

const GROUP = "[ \\u00a0\\u202f\\u2009'’‘.,٬]";

/** Groups of three, Indian groups (`20,00,000`), or plain digits; one or two decimals behind any of them. */
export const NUMBER_PATTERN =
  `(?:\\d{1,3}(?:(?:, |${GROUP})\\d{3}(?!\\d)){1,4}(?:[.,]\\d{1,2}(?!\\d))?` +
  '|\\d{1,2}(?:,\\d{2}){1,3},\\d{3}(?!\\d)(?:\\.\\d{1,2}(?!\\d))?' +
  '|\\d{1,12}(?:[.,]\\d{1,2}(?!\\d))?)';

/**
 * The number of its digits. The last separator with one or two digits behind it is the decimal, exactly three digits
 * behind a separator are a group: `1.234,5` is 1234.5, `60.000` is 60000. Nothing for what is no one number.
 */
export function toNumber(written: string): number | undefined {
  const digits = written.replaceAll(/[\s\u00a0\u202f\u2009'’‘٬]/g, '');
  const decimal = /[.,](?=\d{1,2}$)/.exec(digits);
  const whole = decimal ? digits.slice(0, decimal.index) : digits;
  // One sign can't part both groups and decimals.
  if (decimal && whole.includes(decimal[0])) return undefined;
  if (
    /[.,]/.test(whole) &&
    !/^[1-9]\d?(?:,\d{2})*,\d{3}$|^[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*$/.test(whole)
  )
    return undefined;
  const value = Number(
    `${whole.replaceAll(/[.,]/g, '')}${decimal ? `.${digits.slice(decimal.index + 1)}` : ''}`,
  );
  return Number.isFinite(value) ? value : undefined;
}

/** What stands behind a number and makes it larger, the longer words first. */
const MULTIPLES: readonly (readonly [words: string, by: number, currency?: string])[] = [
  ['lpa|l\\.p\\.a\\.?|lacs? p\\.?a|lakhs? p\\.?a', 1e5, 'INR'],
  ['lakhs?|lacs?', 1e5, 'INR'],
  ['l(?=\\s*(?:/|per|p\\.a|pa\\b|inr|$|[-–—+)]))', 1e5],
  ['crores?|cr', 1e7, 'INR'],
  ['triệu|tr(?=\\s?(?:/|vnd|đ))', 1e6, 'VND'],
  ['juta|jt', 1e6, 'IDR'],
  [
    'tsd\\.?|tausend|thousand|grand|tis(?:íc)?\\.?|tys\\.?|tyś\\.?|тыс(?:яч)?\\.?|тис(?:яч)?\\.?|mila|bin(?=\\s?(?:tl|₺))|rb|ribu|хил\\.?|mii',
    1e3,
  ],
  ['mil(?=\\s*(?:kč|czk))', 1e6],
  ['mil\\.', 1e6],
  ['mil', 1e3],
  ['k|к|т\\.?(?=\\s?(?:р|руб|грн|₽|₴)(?!\\p{L}))|t(?=€|eur(?!\\p{L}))', 1e3],
  ['millions?|millionen|mio\\.?|mln\\.?|млн\\.?|m', 1e6],
  ['bn|billions?|mrd\\.?|b', 1e9],
];

const CJK: readonly (readonly [RegExp, number])[] = [
  [/^\s?[万萬만]/u, 1e4],
  [/^\s?[千천]/u, 1e3],
  [/^\s?[億亿억]/u, 1e8],
];

const WORDS = MULTIPLES.map(
  ([words, by, currency]) =>
    [
      phrases(
        () => words,
        (some) => `^\\+?[ \\u00a0\\u202f]{0,2}(?:${some})`,
      ),
      by,
      currency,
    ] as const,
);
/** Where a multiple's word ends: no letter goes on, unless a currency begins there (`k€`, `kEUR`). */
const ENDS = new RegExp(
  `^(?![${LETTERS}\\d])|^(?=(?:eur|usd|gbp|chf|pln|czk|sek|nok|dkk|huf|cad|aud|inr|jpy|kč|zł|kr|€)(?![${LETTERS}]))`,
);

export interface Multiple {
  readonly by: number;
  readonly length: number;
  /** `LPA` is lakh *per annum*. */
  readonly yearly: boolean;
  /** The currency that only its country counts so. */
  readonly currency?: string;
  /** A plus stands before it: `1.6+ LPA`. */
  readonly open: boolean;
}

/** The multiple that a text begins with, right behind a number. */
export function multipleAt(text: string): Multiple | undefined {
  const near = lower(text.slice(0, 14));
  for (const [pattern, by] of CJK) {
    const match = pattern.exec(near);
    if (match) return { by, length: match[0].length, yearly: false, open: false };
  }
  for (const [words, by, currency] of WORDS) {
    const word = words.in(near)?.exec(near)?.[0];
    if (word === undefined || !ENDS.test(near.slice(word.length))) continue;
    const yearly = /p\.?\s?a/i.test(word);
    return { by, length: word.length, yearly, open: word.startsWith('+'), ...(currency && { currency }) };
  }
  return undefined;
}
