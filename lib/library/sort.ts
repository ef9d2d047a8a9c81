import type { Row } from './row.ts';

export const COLUMNS = [
  'title',
  'company',
  'place',
  'pay',
  'status',
  'tags',
  'board',
  'workplace',
  'employment',
  'saved',
  'posted',
  'deadline',
  'featured',
] as const;
export type Column = (typeof COLUMNS)[number];
export const DIRECTIONS = ['ascending', 'descending'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** How the list is ordered. */
export interface Sort {
  readonly column: Column;
  readonly direction: Direction;
}

export const NEWEST_FIRST: Sort = { column: 'saved', direction: 'descending' };

/** What a column's value depends on beside the row. */
export interface Around {
  /** A BCP 47 tag, or the browser's own language. */
  readonly locale?: string;
  /** The person's statuses in their order. */
  readonly statuses: readonly string[];
}

type Value = string | number | undefined;

/** A column's value to sort by; `undefined` and `''` are not known. */
const VALUES: { readonly [C in Column]: (row: Row, statuses: readonly string[]) => Value } = {
  title: (row) => row.title,
  company: (row) => row.company,
  place: (row) => row.place,
  // Currencies are not compared: amounts alone order the list.
  pay: ({ pay }) => pay?.yearMax ?? pay?.yearMin,
  status: ({ status }, statuses) => {
    const place = statuses.indexOf(status);
    return place < 0 ? undefined : place;
  },
  tags: (row) => row.tagKeys.join(' '),
  board: (row) => row.board,
  workplace: (row) => row.workplace,
  employment: (row) => row.employment.join(' '),
  saved: (row) => row.savedAt,
  posted: (row) => row.postedDay,
  deadline: (row) => row.deadline,
  featured: (row) => row.featured,
};

/** The collator of a locale; of the browser's own for a locale that is none. */
function collatorOf(locale: string | undefined): Intl.Collator {
  const options = { numeric: true } as const;
  try {
    return new Intl.Collator(locale, options);
  } catch {
    // RangeError: not a language tag.
    return new Intl.Collator(undefined, options);
  }
}

type Known = string | number;

/** By number as numbers, days and words by the locale's own order. */
function compare(one: Known, other: Known, collator: Intl.Collator): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return collator.compare(String(one), String(other));
}

/** Values with the places of the rows that have them; those that the order holds to be the same as one. */
function joined(
  values: readonly Known[],
  places: ReadonlyMap<Known, readonly number[]>,
  collator: Intl.Collator,
): readonly number[] {
  const groups: number[][] = [];
  for (const [index, value] of values.entries()) {
    const before = values[index - 1];
    const own = places.get(value) ?? [];
    const last = groups.at(-1);
    if (last && before !== undefined && compare(before, value, collator) === 0) last.push(...own);
    else groups.push([...own]);
  }
  return groups.flatMap((group) => group.toSorted((one, other) => one - other));
}

/**
 * The rows in the order of a column. Rows that are equal there keep the order that they came in, whichever the
 * direction, and rows whose value is not known stand last in both.
 */
export function sorted(
  rows: readonly Row[],
  { column, direction }: Sort,
  { locale, statuses }: Around,
): readonly Row[] {
  const valueOf = VALUES[column];
  // Each value is compared once, however many rows have it: a collator is slow.
  const places = new Map<Known, number[]>();
  const unknown: Row[] = [];
  for (const [place, row] of rows.entries()) {
    const value = valueOf(row, statuses);
    if (value === undefined || value === '' || Number.isNaN(value)) unknown.push(row);
    else if (!places.get(value)?.push(place)) places.set(value, [place]);
  }
  const collator = collatorOf(locale);
  const sign = direction === 'ascending' ? 1 : -1;
  const values = [...places.keys()].toSorted((one, other) => sign * compare(one, other, collator));
  return [...joined(values, places, collator).flatMap((place) => rows[place] ?? []), ...unknown];
}
