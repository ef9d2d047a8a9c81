import { calendarDay } from '../day.ts';
import { LETTERS, MARKS } from '../phrases.ts';
import { monthOf } from './day-names.ts';

/** What decides where the words alone don't. */
export interface DayHints {
  /** The reading's day, `YYYY-MM-DD`: a day without its year is the last such day up to it. */
  readonly day?: string | undefined;
  /** The page's language, BCP 47. */
  readonly language?: string | undefined;
  /** Whether the place is in the one country that writes the month first. */
  readonly monthFirst?: boolean | undefined;
}

/** A day that a text names, and where it names it. */
export interface WrittenDay {
  readonly day: string;
  readonly start: number;
  readonly end: number;
}

const DAY = String.raw`(?<day>\d{1,2})(?:\.| ?(?:st|nd|rd|th|er|re|e|o|a|-?го|-?е)(?![${LETTERS}]))?`;
const WORD = String.raw`(?<word>[${LETTERS}][${LETTERS}${MARKS}']{0,19}(?:\.[${LETTERS}][${MARKS}]{0,2}){0,2})[.॰׳]?`;
const OF = String.raw`(?:(?:of|de|del|di|the) |d'|ב)?`;
const YEAR = String.raw`(?:,?(?: de| del| of| ค\.ศ\.| พ\.ศ\.)? (?<year>\d{4})|-(?<joined>\d{4}|\d{2})| ?'(?<short>\d{2}))`;
/** Behind a day without a year stands no number that could be its year, or one of its digits. */
const NO_YEAR = String.raw`(?![\d:]|[ .,-]{1,3}\d)`;
const START = String.raw`(?<![\d./\-:${LETTERS}])`;

/** The forms that dates are written in, in lower case; more than one may match at a place, the longest counts. */
const formsOfDates = (): readonly RegExp[] => [
  // 2026-06-16, 2026/06/16, 2026. 6. 16.
  /(?<![\d./\-a-z])(?<year>\d{4}) ?([-/.]) ?(?<month>\d{1,2}) ?\2 ?(?<day>\d{1,2})(?!\d)/gu,
  // 2026年6月16日, 2026년 6월 16일, 6月16日
  /(?<!\d)(?:(?<year>\d{4}) ?[年년] ?)?(?<month>\d{1,2}) ?[月월] ?(?<day>\d{1,2}) ?[日號号일]/gu,
  // 16.06.2026, 16. 6. 2026, 16.06.26, 27/06/2026, 16-06-2026
  /(?<![\d./\-a-z])(?<first>\d{1,2}) ?(?<sign>[./-]) ?(?<second>\d{1,2}) ?\2 ?(?<year>\d{4}|\d{2})(?!\d|[./-]\d)/gu,
  // 16 tháng 6, 2026
  /(?<!\d)(?<day>\d{1,2}) (?:tháng|thg) (?<month>\d{1,2})(?:,| năm|, năm)? (?<year>\d{4})(?!\d)/gu,
  // 16 June 2026, 16-Jun-26, 16th of June, 16. Juni 2026, 16 de junho de 2026
  new RegExp(`${START}${DAY}(?: |-)?${OF}${WORD}(?:${YEAR}(?!\\d)|${NO_YEAR})`, 'g'),
  // June 16, 2026, Jun 16th, Jun-16-2026
  new RegExp(`(?<![${LETTERS}])${WORD}(?: |-)${DAY}(?:${YEAR}(?!\\d)|${NO_YEAR})`, 'g'),
  // Tue Jun 16 00:00:00 UTC 2026, as Java prints
  new RegExp(
    `(?<![${LETTERS}])${WORD} ${DAY} \\d\\d:\\d\\d:\\d\\d [a-z+:\\d-]{1,9} (?<year>\\d{4})(?!\\d)`,
    'g',
  ),
  // 2026. június 16., 2026 m. birželio 16 d.
  new RegExp(`${START}(?<year>\\d{4})(?:\\.| m\\.)? ${WORD} ${DAY}(?!\\d)`, 'g'),
  // 2026. gada 16. jūnijs
  new RegExp(`${START}(?<year>\\d{4})\\. gada ${DAY} ${WORD}(?!\\d)`, 'g'),
];

let forms: readonly RegExp[] | undefined;

/** Figures alone: a form for words, or for the signs of another script, finds nothing there. */
const PLAIN = /^[\d\s./:-]*$/;
const PLAIN_FORMS = 3;

const ZEROS = [0x660, 0x6f0, 0x966, 0xe50];

const asDigit = (digit: string): string => {
  const code = digit.charCodeAt(0);
  return String(code - (ZEROS.findLast((zero) => zero <= code) ?? code));
};

/** Folds what typography does to a date: blanks, wide digits, digits of other scripts, invisible marks. */
export const tidy = (raw: string): string =>
  raw
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[٠-٩۰-۹०-९๐-๙]/gu, asDigit)
    .replaceAll('’', "'")
    .replaceAll(/[‐‑‒–]/g, '-')
    .replaceAll(/\s+/gu, ' ')
    .trim();

/** Languages that write the year first, so that two digits with slashes are in no certain order. */
const YEAR_FIRST = /^(?:ja|zh|ko|hu|lt|sv|fa)\b/;

/** Whether the month comes first, nothing where both orders are alive. */
function isMonthFirst({ language = 'en', monthFirst }: DayHints): boolean | undefined {
  if (monthFirst) return true;
  // English is written in both orders; every other language that uses slashes puts the day first.
  return /^en\b/.test(language) || YEAR_FIRST.test(language) ? undefined : false;
}

const fullYear = (year: string): number => Number(year.length === 2 ? `20${year}` : year);

function numericDay(
  first: number,
  second: number,
  year: number,
  sign: string,
  hints: DayHints,
): string | undefined {
  const dayFirst = calendarDay(year, second, first);
  const monthFirst = calendarDay(year, first, second);
  if (dayFirst === undefined || monthFirst === undefined || dayFirst === monthFirst)
    return dayFirst ?? monthFirst;
  // With dots the day is first wherever dots are used.
  const order = sign === '.' ? false : isMonthFirst(hints);
  if (order === undefined) return undefined;
  return order ? monthFirst : dayFirst;
}

/** The last such day that is not after today. */
function lastSuch(month: number, day: number, today: string | undefined): string | undefined {
  if (today === undefined) return undefined;
  const year = Number(today.slice(0, 4));
  const days = [year, year - 1].map((each) => calendarDay(each, month, day));
  return days.find((each) => each !== undefined && each <= today);
}

/** Thai pages count the years of the Buddha. */
const gregorian = (year: number): number => (year > 2530 && year < 2650 ? year - 543 : year);

function dayIn(groups: { readonly [name: string]: string | undefined }, hints: DayHints): string | undefined {
  const { first, second, sign = '', day, month, word } = groups;
  const year = groups['year'] ?? groups['joined'] ?? groups['short'];
  if (first !== undefined && year !== undefined) {
    if (year.length === 2 && sign !== '.' && YEAR_FIRST.test(hints.language ?? '')) return undefined;
    return numericDay(Number(first), Number(second), fullYear(year), sign, hints);
  }
  if (year === undefined && hints.day === undefined) return undefined;
  const number = word === undefined ? Number(month) : monthOf(word, hints.language);
  if (number === undefined) return undefined;
  if (year === undefined) return lastSuch(number, Number(day), hints.day);
  return calendarDay(gregorian(fullYear(year)), number, Number(day));
}

/**
 * All days that a tidy text names with digits and names of months, in their order. Forms whose order of day and month
 * can't be known name none. The text is read up to its 400th character.
 */
export function writtenDays(text: string, hints: DayHints): readonly WrittenDay[] {
  const lower = text.slice(0, 400).toLowerCase();
  if (!/\d/.test(lower)) return [];
  forms ??= formsOfDates();
  const spans = (PLAIN.test(lower) ? forms.slice(0, PLAIN_FORMS) : forms).flatMap((form) =>
    [...lower.matchAll(form)].map((match) => {
      const end = match.index + match[0].length;
      return { day: dayIn(match.groups ?? {}, hints), start: match.index, end };
    }),
  );
  // A part of a date that is none (`30 Feb 2026`) is none either.
  return spans
    .filter((span): span is WrittenDay => span.day !== undefined && !spans.some((other) => holds(other, span)))
    .toSorted((a, b) => a.start - b.start);
}

type Span = Pick<WrittenDay, 'start' | 'end'>;

const holds = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start;
