import { i18n } from '#i18n';
import type { Bars } from '../../lib/insights/weeks.ts';
import { LOCALE } from '../interface-language.ts';

const number = new Intl.NumberFormat(LOCALE);
const oneDigit = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat(LOCALE, { style: 'percent' });
const day = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const fullDay = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat(LOCALE, { month: 'short', year: 'numeric', timeZone: 'UTC' });

const dateOf = (text: string): Date => new Date(`${text}T00:00:00Z`);

export const shownCount = (value: number): string => number.format(value);
export const shownAverage = (value: number): string => oneDigit.format(value);
export const shownShare = (count: number, of: number): string => percent.format(of === 0 ? 0 : count / of);
export const shownDay = (text: string): string => fullDay.format(dateOf(text));

/** The first day of a bar, short; a month with its year. */
export const shownBar = (text: string, unit: Bars['unit']): string =>
  (unit === 'week' ? day : month).format(dateOf(text));

const amounts = new Map<string, Intl.NumberFormat>();

/** An amount of money, short: `€72K`; the code beside the number where the engine doesn't know the currency. */
export function shownAmount(value: number, currency: string): string {
  const isLarge = Math.abs(value) >= 10_000;
  const key = `${currency}${isLarge ? ' large' : ''}`;
  const format =
    amounts.get(key) ??
    new Intl.NumberFormat(LOCALE, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      ...(isLarge ? { notation: 'compact', maximumFractionDigits: 1 } : { maximumFractionDigits: 0 }),
    });
  amounts.set(key, format);
  return format.format(value);
}

const PAID_PER = {
  hour: 'insights.perHour',
  day: 'insights.perDay',
  week: 'insights.perWeek',
  month: 'insights.perMonth',
  year: 'insights.perYear',
} as const;

const isPeriod = (period: string): period is keyof typeof PAID_PER => Object.hasOwn(PAID_PER, period);

/** `EUR a year`. */
export const paidPer = (currency: string, period: string): string =>
  isPeriod(period) ? i18n.t(PAID_PER[period], [currency]) : `${currency} ${period}`;

/** How wide a letter is, in parts of the font's size: enough for cutting, and no page need be asked. */
const letterWidth = (letter: string): number =>
  /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uff60]/u.test(letter) || letter.length > 1
    ? 1
    : /[ilIjtf.,:;'|!()[\] ]/.test(letter)
      ? 0.34
      : /[mwMW@%]/.test(letter)
        ? 0.9
        : 0.58;

/** About how wide a text is, in pixels. */
export const widthOf = (text: string, size: number): number =>
  Array.from(text, letterWidth).reduce((sum, width) => sum + width, 0) * size;

/** A text that fits into so many pixels, cut where it must be. */
export function fitting(text: string, room: number, size: number): string {
  if (widthOf(text, size) <= room) return text;
  const letters = Array.from(text);
  let width = size;
  const end = letters.findIndex((letter) => {
    width += letterWidth(letter) * size;
    return width > room;
  });
  return `${letters.slice(0, Math.max(end, 1)).join('').trimEnd()}…`;
}
