import { paysSo } from './condition.ts';
import type { IsMatch } from './condition.ts';
import type { Query } from './query.ts';
import type { Row } from './row.ts';

/** Columns by whose values the list is filtered, each with the keys that a row has there. */
export const FACETS = ['status', 'tags', 'board', 'company', 'workplace', 'employment'] as const;
export type Facet = (typeof FACETS)[number];

/** Archived clips are out of the way, alone, or among the others. */
export const ARCHIVED = ['hidden', 'only', 'shown'] as const;
export type Archived = (typeof ARCHIVED)[number];

/** What the list leaves out, as data. */
export interface Filter {
  /** By facet the keys of which a row must have one, of tags every one; an empty list leaves nothing out. */
  readonly facets: { readonly [F in Facet]: readonly string[] };
  /** For a year, in the currency where one is named; rows without a known pay fall away. */
  readonly payAtLeast?: { readonly amount: number; readonly currency: string };
  /** `YYYY-MM-DD`, that day included. */
  readonly savedSince?: string;
  readonly postedSince?: string;
  /** The deadline is today or so many days ahead. */
  readonly deadlineWithin?: number;
  readonly archived: Archived;
}

const NONE: readonly string[] = [];

/** Everything but what is archived. */
export const NO_FILTER: Filter = {
  facets: { status: NONE, tags: NONE, board: NONE, company: NONE, workplace: NONE, employment: NONE },
  archived: 'hidden',
};

interface FacetColumn {
  /** By which rows are compared. */
  readonly keys: (row: Row) => readonly string[];
  /** How a key is written for people, in this row. */
  readonly name: (row: Row, key: string) => string;
  readonly needs: 'some' | 'every';
}

const one = (value: string): readonly string[] => (value === '' ? NONE : [value]);
const asIs = (_: Row, key: string): string => key;

const COLUMNS: { readonly [F in Facet]: FacetColumn } = {
  status: { keys: (row) => [row.status], name: asIs, needs: 'some' },
  // Two tags together narrow the list, as everywhere that has tags.
  tags: { keys: (row) => row.tagKeys, name: asIs, needs: 'every' },
  board: { keys: (row) => one(row.board), name: asIs, needs: 'some' },
  company: { keys: (row) => one(row.companyKey), name: (row) => row.company, needs: 'some' },
  workplace: { keys: (row) => one(row.workplace), name: asIs, needs: 'some' },
  employment: { keys: (row) => row.employment, name: asIs, needs: 'some' },
};

/** The day so many days after another, both `YYYY-MM-DD`. */
const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** What the filter asks beside its facets. */
function limitsOf(filter: Filter, today: string): readonly IsMatch[] {
  const { payAtLeast: pay, savedSince, postedSince, deadlineWithin, archived } = filter;
  const limits: IsMatch[] = [];
  if (archived !== 'shown') limits.push((row) => row.archived === (archived === 'only'));
  if (pay) limits.push((row) => paysSo(row, '>=', pay.amount, pay.currency || undefined));
  if (savedSince !== undefined) limits.push((row) => row.savedDay >= savedSince);
  if (postedSince !== undefined) limits.push((row) => row.postedDay >= postedSince);
  if (deadlineWithin !== undefined) {
    const last = daysAfter(today, deadlineWithin);
    limits.push((row) => row.deadline >= today && row.deadline <= last);
  }
  return limits;
}

interface FacetTest {
  readonly facet: Facet;
  readonly needs: FacetColumn['needs'];
  readonly holds: IsMatch;
}

/** Only facets that leave something out. */
const facetTests = ({ facets }: Filter): readonly FacetTest[] =>
  FACETS.filter((facet) => facets[facet].length > 0).map((facet) => {
    const { keys, needs } = COLUMNS[facet];
    const asked = new Set(facets[facet]);
    const holds: IsMatch =
      needs === 'some'
        ? (row) => keys(row).some((key) => asked.has(key))
        : (row) => {
            const own = keys(row);
            return facets[facet].every((key) => own.includes(key));
          };
    return { facet, needs, holds };
  });

/** The rows that a filter leaves, in their order. `today` is the person's own day, `YYYY-MM-DD`. */
export function filtered(rows: readonly Row[], filter: Filter, today: string): readonly Row[] {
  const tests = [...limitsOf(filter, today), ...facetTests(filter).map(({ holds }) => holds)];
  return tests.length === 0 ? rows : rows.filter((row) => tests.every((holds) => holds(row)));
}

/** Who asks for archived clips by word wants to see them. */
export const filterFor = (filter: Filter, query: Query): Filter =>
  filter.archived === 'hidden' && query.some((term) => term.kind === 'state' && term.state === 'archived')
    ? { ...filter, archived: 'shown' }
    : filter;

/** A key of a facet and how many rows it would leave. */
export interface FacetCount {
  readonly key: string;
  /** As the first row of these writes it. */
  readonly name: string;
  readonly count: number;
}

export type FacetCounts = { readonly [F in Facet]: readonly FacetCount[] };

/** Where a row counts: nowhere, in the one facet whose own choice alone leaves it out, or everywhere. */
function countsIn(row: Row, tests: readonly FacetTest[]): Facet | 'all' | undefined {
  let failed: FacetTest | undefined;
  for (const test of tests) {
    if (test.holds(row)) continue;
    if (failed) return undefined;
    failed = test;
  }
  if (!failed) return 'all';
  return failed.needs === 'some' ? failed.facet : undefined;
}

/** So many rows are counted before a pause. */
const UNTIL_PAUSE = 1000;

/**
 * How many rows each key of each facet has, under all that the filter asks elsewhere: most first, then by key. Of
 * tags, which are asked for together, how many are left when that tag is asked for too.
 */
export function facetCounts(rows: readonly Row[], filter: Filter, today: string): FacetCounts {
  const counting = countingFacets(rows, filter, today);
  for (;;) {
    const step = counting.next();
    if (step.done === true) return step.value;
  }
}

/** The same with pauses, in which a page may draw. */
export function* countingFacets(
  rows: readonly Row[],
  filter: Filter,
  today: string,
): Generator<undefined, FacetCounts, undefined> {
  const limits = limitsOf(filter, today);
  const tests = facetTests(filter);
  const counted = FACETS.map((facet) => ({
    facet,
    counts: new Map<string, { name: string; count: number }>(),
  }));
  for (const [index, row] of rows.entries()) {
    if (index % UNTIL_PAUSE === UNTIL_PAUSE - 1) yield;
    const where = limits.every((holds) => holds(row)) ? countsIn(row, tests) : undefined;
    if (where === undefined) continue;
    for (const { facet, counts } of counted)
      if (where === 'all' || where === facet) countRow(counts, facet, row);
  }
  return Object.fromEntries(counted.map(({ facet, counts }) => [facet, inOrder(counts)])) as FacetCounts;
}

function countRow(counts: Map<string, { name: string; count: number }>, facet: Facet, row: Row): void {
  const { keys, name } = COLUMNS[facet];
  for (const key of keys(row)) {
    const entry = counts.get(key);
    if (entry) entry.count += 1;
    else counts.set(key, { name: name(row, key), count: 1 });
  }
}

const inOrder = (counts: ReadonlyMap<string, { name: string; count: number }>): readonly FacetCount[] =>
  Array.from(counts, ([key, { name, count }]) => ({ key, name, count })).toSorted(
    (first, second) => second.count - first.count || (first.key < second.key ? -1 : 1),
  );
