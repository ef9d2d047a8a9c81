import { KEY_ORDER, LIST_KEYS } from '../file/keys.ts';
import { personValues } from '../file/front-matter.ts';
import { filePosting } from '../file/clip-file.ts';
import type { OutRow } from './rows.ts';
import { bytesOf, streamOf } from './work.ts';

/** Excel takes a file for UTF-8 only where it begins with this. */
const BOM = '\uFEFF';
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/;
/** What makes a formula of a cell, the wide forms of East Asian keyboards included; a tab or a return may hide one. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** English names of months, as spreadsheets know them in any language. */
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*';

/** Texts that a spreadsheet takes for something else and shows, or saves, in other signs. */
const CHANGED: readonly RegExp[] = [
  // `0042`: without its zeros.
  /^0\d+(?:[.,]\d+)?$/,
  // `1e5`, and numbers of more digits than are shown or kept.
  /^\d*[.,]?\d+e[+-]?\d+$/i,
  /^\d{12,}$/,
  // `1.10`, `50%`
  /^\d+[.,]\d*0$/,
  /^\d+(?:[.,]\d+)? ?%$/,
  // `12/11`, `3-4`, `1.5`, `24/7/365`, `1 1/2`: days and fractions.
  /^\d{1,4}[/.-]\d{1,4}(?:[/.-]\d{1,4})?$/,
  /^\d+ \d+\/\d+$/,
  // `9:30`, `9 am`
  /^\d{1,3}:\d{1,2}(?::\d{1,2})?(?: ?[ap]m?)?$/i,
  /^\d{1,2} ?[ap]m?$/i,
  // `MAR1`, `3 May`, `1-Sep-2026`
  new RegExp(`^${MONTH}[ ./-]*\\d{1,4}$`, 'i'),
  new RegExp(`^\\d{1,2}[ ./-]*${MONTH}(?:[ ./-]*\\d{1,4})?$`, 'i'),
];
/** No text that is changed is longer. */
const LONGEST_CHANGED = 40;

/** A day as all columns of days have it: it may well become one. */
const DAY = /^\d{4}-\d\d-\d\d$/;

const isChanged = (text: string): boolean =>
  text.length <= LONGEST_CHANGED && !DAY.test(text) && CHANGED.some((pattern) => pattern.test(text));

/** Whether a text has an apostrophe before it in a table; one that begins with one has another, or would lose its own. */
function isMarked(text: string): boolean {
  const bare = text.replace(/^'+/, '');
  return FORMULA.test(bare) || isChanged(bare);
}

/**
 * A value of a cell: a number stays one, a text is never a formula and never something else. LibreOffice as it comes and
 * Excel read a cell by its signs, in quotes or not, so that the job id `0042` would be 42 for good once it was saved
 * there; `="0042"`, which some write, is a formula. An apostrophe is seen in the cell, and says what it says to everybody
 * who typed one into a spreadsheet; `fromCell` takes it off. What is shown as it was (`42`, `TRUE`) goes without.
 */
export function toCell(value: string | number): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = value.toWellFormed();
  const safe = isMarked(text) ? `'${text}` : text;
  return /[",;\r\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The text of a cell that `toCell` made safe. */
export const fromCell = (text: string): string =>
  text.startsWith("'") && isMarked(text) ? text.slice(1) : text;

/** A line of a table, its end included (RFC 4180). */
export const toCsvLine = (cells: readonly (string | number)[]): string => `${cells.map(toCell).join(',')}\r\n`;

/** Columns whose values are numbers where they look like one. */
const NUMBERS: readonly string[] = ['featured', 'salaryMin', 'salaryMax'];

const dayOf = (milliseconds: number): string => {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
};

/** `timestamp` stands in a table as the day that it is. */
const COLUMNS: readonly string[] = KEY_ORDER.map((key) => (key === 'timestamp' ? 'saved' : key));

export interface CsvOptions {
  /** Adds a column with the whole text; spreadsheets cut a cell after 32,767 characters. */
  readonly withText?: boolean;
  /** Column heads in place of the file's keys, by key (`saved`, `closed` and `text` among them). */
  readonly heads?: Readonly<Record<string, string>>;
}

const toValue = (key: string, text: string): string | number => {
  if (NUMBERS.includes(key) && NUMBER.test(text)) return Number(text);
  return LIST_KEYS.includes(key) ? text.replaceAll(',', ', ') : text;
};

async function* csvLines(
  rows: AsyncIterable<OutRow>,
  { withText, heads = {} }: CsvOptions,
): AsyncGenerator<string> {
  const columns = [...COLUMNS, 'closed', ...(withText ? ['text'] : [])];
  yield BOM + toCsvLine(columns.map((key) => heads[key] ?? key));
  for await (const { clip, body } of rows) {
    const values: Readonly<Record<string, string>> = {
      ...filePosting(clip.draft, body.markdown),
      ...personValues(clip.person),
      status: clip.person.status,
      saved: dayOf(clip.timestamp),
      closed: clip.closed ? 'true' : '',
      text: body.markdown,
    };
    yield toCsvLine(columns.map((key) => toValue(key, values[key] ?? '')));
  }
}

/**
 * A table of all fields and the person's own, a row a clip: RFC 4180, UTF-8 with a byte order mark, CRLF. Cells that a
 * spreadsheet would run, or change, begin with an apostrophe; numbers are numbers, days `YYYY-MM-DD`.
 */
export const csvStream = (
  rows: AsyncIterable<OutRow>,
  options: CsvOptions = {},
): ReadableStream<Uint8Array<ArrayBuffer>> => streamOf(bytesOf(csvLines(rows, options)));
