import type { DayHints } from '../facts/written-day.ts';
import type { CsvRow, CsvTable } from './csv.ts';
import { bareKey, toOwnKey, type OwnKey } from './synonyms.ts';
import { bothTold, readValue, withoutTraps, type Told } from './values.ts';

/** Which of our keys each column is; `undefined` for one that is left out. */
export type Columns = readonly (OwnKey | undefined)[];

/** Heads that mean another thing in a table than their words say alone, by what else the table has. */
const UNLESS: Readonly<Record<string, readonly string[]>> = {
  // A tracker that has a column for its date of applying has another for when the row was made.
  date: ['dateapplied', 'applieddate', 'applicationdate', 'appliedon', 'applied'],
};

/** Our own table has `jobType`; what others call `Job Type` is how one is employed there. */
const jobTypeOf = (head: string): OwnKey => (head.trim() === 'jobType' ? 'jobType' : 'employmentType');

/** A remark in brackets is no part of the name: `Salary (if known)`. */
const withoutRemark = (head: string): string => head.replace(/\s*[([][^()[\]]*[)\]]\s*$/, '');

function keyOf(head: string): OwnKey | undefined {
  if (bareKey(head) === 'jobtype') return jobTypeOf(head);
  return toOwnKey(head) ?? toOwnKey(withoutRemark(head));
}

/**
 * What the columns of a table most likely are, by their heads: the caller shows it and lets the person change it. Each
 * of our keys is given once, to the column whose head is its own name, else to the first.
 */
export function proposeColumns(head: readonly string[]): Columns {
  const names = head.map(bareKey);
  const wanted = names.map((name, index) => {
    const others = Object.hasOwn(UNLESS, name) ? UNLESS[name] : undefined;
    // A lone `Date` of a tracker is the day of applying.
    if (others) return names.some((each) => others.includes(each)) ? toOwnKey(name) : 'appliedDate';
    return keyOf(head[index] ?? '');
  });
  const owner = new Map<OwnKey, number>();
  wanted.forEach((key, index) => {
    if (key === undefined) return;
    const isOwn = names[index] === bareKey(key);
    if (!owner.has(key) || (isOwn && names[owner.get(key) ?? 0] !== bareKey(key))) owner.set(key, index);
  });
  return wanted.map((key, index) => (key !== undefined && owner.get(key) === index ? key : undefined));
}

const DATES: readonly OwnKey[] = ['appliedDate', 'followUp', 'timestamp', 'datePosted', 'validThrough'];
/** `2/13/2026`: only the second can be the day. */
const MONTH_FIRST = /^\s*\d{1,2}[/.-](?:1[3-9]|2\d|3[01])[/.-]\d{2,4}/;
const DAY_FIRST = /^\s*(?:1[3-9]|2\d|3[01])[/.-]\d{1,2}[/.-]\d{2,4}/;

/** How the table writes its days: any one that leaves no doubt decides for all; the person's own way else. */
function hintsOf({ rows }: CsvTable, columns: Columns, hints: DayHints): DayHints {
  const dates = columns.flatMap((key, index) => (key !== undefined && DATES.includes(key) ? [index] : []));
  const some = (pattern: RegExp): boolean =>
    rows.some(({ cells }) => dates.some((index) => pattern.test(cells[index] ?? '')));
  const [month, day] = [some(MONTH_FIRST), some(DAY_FIRST)];
  return month === day ? hints : { ...hints, monthFirst: month };
}

/** A row in our words. */
export interface ToldRow {
  readonly line: number;
  /** Nothing where the row names neither a title nor a company nor an address. */
  readonly told?: Told;
  /** Cells that are no value of their column's key, for the preview. */
  readonly unread: readonly { readonly head: string; readonly cell: string }[];
}

function readRow({ line, cells }: CsvRow, head: readonly string[], columns: Columns, hints: DayHints): ToldRow {
  const unread: { head: string; cell: string }[] = [];
  let told: Told = { posting: {}, person: {} };
  columns.forEach((key, index) => {
    const cell = cells[index] ?? '';
    if (key === undefined || cell.trim() === '') return;
    const value = readValue(key, cell, hints);
    if (value) told = bothTold(told, value);
    else unread.push({ head: head[index] ?? '', cell });
  });
  const { title, companyName, url } = told.posting;
  const isNamed = title !== undefined || companyName !== undefined || url !== undefined;
  return { line, unread, ...(isNamed && { told: { ...told, posting: withoutTraps(told.posting) } }) };
}

/** The rows of a table by its columns; `hints` say how the person writes days, and what day it is. */
export function readRows(table: CsvTable, columns: Columns, hints: DayHints = {}): readonly ToldRow[] {
  const own = hintsOf(table, columns, hints);
  return table.rows.map((row) => readRow(row, table.head, columns, own));
}
