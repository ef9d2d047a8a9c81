import type { Snippet } from '../../lib/library/full-text.ts';
import { LOCALE } from '../interface-language.ts';

const thisYear = new Intl.DateTimeFormat(LOCALE, { month: 'short', day: 'numeric', timeZone: 'UTC' });
const anotherYear = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeZone: 'UTC' });
const number = new Intl.NumberFormat(LOCALE);

/** A day, `YYYY-MM-DD`, as short as it is understood: without its year where that is today's. */
export function shortDay(day: string, today: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return (day.slice(0, 4) === today.slice(0, 4) ? thisYear : anotherYear).format(date);
}

/** A number in the person's own writing. */
export const shownNumber = (value: number): string => number.format(value);

/** A snippet that begins with a whole word, at most so many letters before its first mark. */
export function startingNear({ text, marks }: Snippet, before: number): Snippet {
  const first = marks[0]?.from ?? 0;
  const earliest = Math.max(0, first - before);
  const blank = text.indexOf(' ', earliest);
  const word = blank >= 0 && blank < first ? blank + 1 : first;
  // The point between two cells of a table begins nothing.
  const cut = text.startsWith('· ', word) ? word + 2 : word;
  if (first === 0 || cut === 0) return { text, marks };
  const shift = cut - 1;
  return {
    text: `…${text.slice(cut)}`,
    marks: marks.map(({ from, to }) => ({ from: from - shift, to: to - shift })),
  };
}
