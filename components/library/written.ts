import type { Snippet } from '../../lib/library/full-text.ts';
import { LOCALE } from '../interface-language.ts';

const thisYear = new Intl.DateTimeFormat(LOCALE, { month: 'short', day: 'numeric', timeZone: 'UTC' });
const anotherYear = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeZone: 'UTC' });
const number = new Intl.NumberFormat(LOCALE);

/** More different ones are not remembered. */
const MOST_KNOWN = 5000;

/** A function of one value that remembers what it gave. */
export function onceEach<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key);
    if (known.size < MOST_KNOWN) known.set(key, made);
    return made;
  };
}

const written = (format: Intl.DateTimeFormat): ((day: string) => string) =>
  onceEach((day) => {
    const date = new Date(`${day}T00:00:00Z`);
    return Number.isNaN(date.getTime()) ? day : format.format(date);
  });
const inThisYear = written(thisYear);
const inAnotherYear = written(anotherYear);

/** A day, `YYYY-MM-DD`, as short as it is understood: without its year where that is today's. */
export const shortDay = (day: string, today: string): string =>
  day.slice(0, 4) === today.slice(0, 4) ? inThisYear(day) : inAnotherYear(day);

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
