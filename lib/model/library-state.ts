import { computed, effect, signal } from '@preact/signals';
import { localDay } from '../day.ts';
import {
  NO_FILTER,
  countingFacets,
  facetCounts,
  filterFor,
  filtered,
  type FacetCounts,
  type Filter,
} from '../library/filter.ts';
import type { Snippet } from '../library/full-text.ts';
import { match, ranked, rankOf, toSearch, type Found } from '../library/match.ts';
import { toQuery } from '../library/query.ts';
import { newerFirst, type Row } from '../library/row.ts';
import { NOTHING, NONE_CHOSEN, countsOf, type Selection } from '../library/selection.ts';
import { NEWEST_FIRST, sorted, type Sort } from '../library/sort.ts';
import type { Status } from '../posting.ts';
import type { Problem } from '../problem.ts';
import type { Progress } from '../store/many.ts';
import type { Tag } from './popup-tags.ts';
import { settings } from './settings.ts';

/** The ways to look at the library. */
export const PLACES = ['list', 'board', 'trash'] as const;
export type Place = (typeof PLACES)[number];

/** A row of the trash. */
export interface Trashed extends Row {
  /** Milliseconds since 1970, UTC. */
  readonly deletedAt: number;
}

/** Something that was done, worth a word. */
export type LibraryDone =
  | {
      readonly what: 'added' | 'archived' | 'unarchived' | 'trashed' | 'restored';
      readonly count: number;
    }
  | { readonly what: 'undone'; readonly count: number }
  | { readonly what: 'status'; readonly count: number; readonly status: Status }
  | { readonly what: 'tagged' | 'untagged'; readonly count: number; readonly tag: Tag }
  | { readonly what: 'renamed'; readonly count: number; readonly tag: Tag; readonly to: Tag }
  | { readonly what: 'viewRemoved' | 'viewReplaced'; readonly name: string }
  | { readonly what: 'merged' | 'apart' | 'copied' | 'downloaded' };

/** What the scan of the texts found so far. */
export interface TextSearch {
  readonly hits: ReadonlyMap<string, Snippet>;
  /** Clips whose fields match but whose text has what must not be there. */
  readonly refuted: ReadonlySet<string>;
  /** Texts read; absent when none is asked for or all have been. */
  readonly read?: number;
}

/** The facets are counted so long after the last change, in milliseconds. */
const COUNTED_AFTER = 60;
/** So long it is counted before the page may draw again, in milliseconds. */
const SLICE = 8;

export const NO_TEXT: TextSearch = { hits: new Map(), refuted: new Set() };

/** The signals that the library's page is made of, and what follows from them. */
export type LibraryState = ReturnType<typeof libraryState>;

const isNewestFirst = ({ column, direction }: Sort): boolean =>
  column === NEWEST_FIRST.column && direction === NEWEST_FIRST.direction;

/** A fresh page's state: nothing read, nothing typed. `locale` as in `Around`. */
export function libraryState(now: () => number, locale?: string) {
  /** Newest first. */
  const rows = signal<readonly Row[]>([]);
  const trash = signal<readonly Trashed[]>([]);
  const place = signal<Place>('list');
  const typed = signal('');
  const filter = signal<Filter>(NO_FILTER);
  const sort = signal<Sort>(NEWEST_FIRST);
  /** While something is looked for the best stands first, unless the person wants another order. */
  const searchSort = signal<Sort>();
  const text = signal<TextSearch>(NO_TEXT);
  const selection = signal<Selection>(NOTHING);
  /** While only these are to be seen, in their order: the clips that may be twice there, those of one job together. */
  const only = signal<readonly (readonly string[])[]>();
  const today = signal(localDay(new Date(now())));

  const query = computed(() => toQuery(typed.value));
  const byId = computed<ReadonlyMap<string, Row>>(() => {
    const all = new Map<string, Row>();
    for (const row of rows.value) all.set(row.id, row);
    return all;
  });

  let last: Found | undefined;
  /** Nothing while nothing is looked for: it would hold rows that have been replaced since. */
  const found = computed<Found | undefined>(() => {
    last = query.value.length === 0 ? undefined : match(rows.value, query.value, last);
    return last;
  });

  /** What the query leaves: the best first, those that only the text tells last. */
  const matched = computed<readonly Row[]>(() => {
    if (!found.value) return rows.value;
    const { hits, refuted } = text.value;
    const byFields = ranked(found.value);
    const left = refuted.size === 0 ? byFields : byFields.filter(({ id }) => !refuted.has(id));
    if (hits.size === 0) return left;
    // A clip that was edited since its text was read may be found by its fields by now.
    const search = toSearch(query.value);
    const byText = [...hits.keys()].flatMap((id) => byId.value.get(id) ?? []);
    const isApart = (row: Row): boolean => rankOf(row, search) === undefined;
    return [...left, ...byText.filter(isApart).toSorted(newerFirst)];
  });

  /** Only words tell better rows from worse: without one they stay as they come, newest first. */
  const hasWords = computed(() => query.value.some(({ kind }) => kind === 'word' || kind === 'phrase'));
  const shownSort = computed<Sort | undefined>(() => (hasWords.value ? searchSort.value : sort.value));

  const shownFilter = computed(() => filterFor(filter.value, query.value));

  /** What filters leave out of, and are counted in. */
  const inScope = computed<readonly Row[]>(() => {
    if (!only.value) return matched.value;
    const asked = new Set(only.value.flat());
    return matched.value.filter(({ id }) => asked.has(id));
  });

  const listed = computed<readonly Row[]>(() => {
    const left = filtered(inScope.value, shownFilter.value, today.value);
    if (only.value) {
      const fits = new Set(left.map(({ id }) => id));
      // Who compares two wants both in sight, though a search or a filter fits one alone.
      const ids = new Set(only.value.filter((together) => together.some((id) => fits.has(id))).flat());
      return [...ids].flatMap((id) => byId.value.get(id) ?? []);
    }
    const order = shownSort.value;
    if (!order || (isNewestFirst(order) && !hasWords.value)) return left;
    return sorted(left, order, {
      statuses: settings.value.states.map(({ id }) => id),
      ...(locale !== undefined && { locale }),
    });
  });

  /** The rows of the place, in their order. */
  const shown = computed<readonly Row[]>(() => {
    if (place.value !== 'trash') return listed.value;
    return query.value.length === 0 ? trash.value : ranked(match(trash.value, query.value));
  });
  const ids = computed<readonly string[]>(() => shown.value.map(({ id }) => id));

  // They follow the list, when the typing pauses: nobody reads them between two key strokes.
  const counts = signal<FacetCounts>(facetCounts([], NO_FILTER, today.value));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const count = (counting: ReturnType<typeof countingFacets>): void => {
    const end = performance.now() + SLICE;
    let step = counting.next();
    while (step.done !== true && performance.now() < end) step = counting.next();
    if (step.done === true) counts.value = step.value;
    else timer = setTimeout(count, 0, counting);
  };
  const stop = effect(() => {
    const counting = countingFacets(inScope.value, shownFilter.value, today.value);
    clearTimeout(timer);
    timer = setTimeout(count, COUNTED_AFTER, counting);
  });
  const end = (): void => {
    clearTimeout(timer);
    stop();
  };

  return {
    rows,
    trash,
    place,
    typed,
    filter,
    sort,
    searchSort,
    text,
    selection,
    only,
    today,
    query,
    byId,
    matched,
    shownSort,
    shownFilter,
    shown,
    ids,
    /** How many are selected, and how many of them the list doesn't show. */
    selected: computed(() =>
      selection.value.ids.size === 0 ? NONE_CHOSEN : countsOf(selection.value, ids.value),
    ),
    counts,
    /** There is something that filters, views and sorts could order. */
    hasFilters: computed(() => place.value !== 'trash' && rows.value.length > 0),
    /** Counts no longer. */
    end,
    /** `'opening'` until the first rows are there, `'loading'` until all are. */
    phase: signal<'opening' | 'loading' | 'ready'>('opening'),
    /** The row that the keyboard is at. */
    active: signal<string>(),
    problem: signal<Problem>(),
    /** What was done last, and the way back where there is one. */
    done: signal<{ readonly done: LibraryDone; readonly undo?: (told?: Progress) => Promise<void> }>(),
  };
}
