import { toDay } from '../facts/to-day.ts';
import { ARCHIVED, FACETS, NO_FILTER, type Facet, type Filter } from './filter.ts';
import { fold } from './fold.ts';
import { toName } from './own-name.ts';
import { LONGEST_QUERY } from './query.ts';
import { COLUMNS, DIRECTIONS, NEWEST_FIRST, type Sort } from './sort.ts';

/** A way to look at the library that the person gave a name. */
export interface SavedView {
  readonly name: string;
  /** As typed. */
  readonly query: string;
  readonly filter: Filter;
  readonly sort: Sort;
}

export const MOST_VIEWS = 100;
const MOST_KEYS = 200;
const LONGEST_KEY = 300;
const MOST_DAYS = 3660;

type Bag = Readonly<Record<string, unknown>>;

/** A plain object; its own keys alone are looked at. */
const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const own = (bag: Bag, key: string): unknown => (Object.hasOwn(bag, key) ? bag[key] : undefined);

/** Says that a value is none of its field's; absent ones are not refused. */
const REFUSED = Symbol('refused');
type Read<T> = T | typeof REFUSED;

const oneOf = <T extends string>(known: readonly T[], value: unknown, otherwise: T): Read<T> =>
  value === undefined ? otherwise : (known.find((word) => word === value) ?? REFUSED);

function toKeys(value: unknown): Read<readonly string[]> {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length > MOST_KEYS) return REFUSED;
  const keys = value.filter((key) => typeof key === 'string' && key !== '' && key.length <= LONGEST_KEY);
  return keys.length === value.length ? [...new Set(keys as readonly string[])] : REFUSED;
}

function toFacets(value: unknown): Read<Filter['facets']> {
  if (value === undefined) return NO_FILTER.facets;
  if (!isBag(value)) return REFUSED;
  const facets: { [F in Facet]: readonly string[] } = { ...NO_FILTER.facets };
  for (const facet of FACETS) {
    const keys = toKeys(own(value, facet));
    if (keys === REFUSED) return REFUSED;
    facets[facet] = keys;
  }
  return facets;
}

function toPay(value: unknown): Read<Filter['payAtLeast'] | undefined> {
  if (value === undefined) return undefined;
  if (!isBag(value)) return REFUSED;
  const amount = own(value, 'amount');
  const currency = own(value, 'currency') ?? '';
  if (typeof amount !== 'number' || !(amount >= 0 && amount < 1e12)) return REFUSED;
  return typeof currency === 'string' && /^(?:[A-Z]{3})?$/.test(currency) ? { amount, currency } : REFUSED;
}

const toSince = (value: unknown): Read<string | undefined> => {
  if (value === undefined) return undefined;
  return typeof value === 'string' && toDay(value) === value ? value : REFUSED;
};

const toDays = (value: unknown): Read<number | undefined> => {
  if (value === undefined) return undefined;
  const isCount = Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MOST_DAYS;
  return isCount ? (value as number) : REFUSED;
};

/** A filter of unknown data; nothing when any part of it is wrong, for a wider one would show what it hid. */
export function toFilter(value: unknown): Filter | undefined {
  if (value === undefined) return NO_FILTER;
  if (!isBag(value)) return undefined;
  const facets = toFacets(own(value, 'facets'));
  const payAtLeast = toPay(own(value, 'payAtLeast'));
  const savedSince = toSince(own(value, 'savedSince'));
  const postedSince = toSince(own(value, 'postedSince'));
  const deadlineWithin = toDays(own(value, 'deadlineWithin'));
  const archived = oneOf(ARCHIVED, own(value, 'archived'), NO_FILTER.archived);
  if (facets === REFUSED || archived === REFUSED || payAtLeast === REFUSED) return undefined;
  if (savedSince === REFUSED || postedSince === REFUSED || deadlineWithin === REFUSED) return undefined;
  return {
    facets,
    ...(payAtLeast && { payAtLeast }),
    ...(savedSince !== undefined && { savedSince }),
    ...(postedSince !== undefined && { postedSince }),
    ...(deadlineWithin !== undefined && { deadlineWithin }),
    archived,
  };
}

/** A sort of unknown data; nothing when it is none. */
export function toSort(value: unknown): Sort | undefined {
  if (value === undefined) return NEWEST_FIRST;
  if (!isBag(value)) return undefined;
  const column = oneOf(COLUMNS, own(value, 'column'), NEWEST_FIRST.column);
  const direction = oneOf(DIRECTIONS, own(value, 'direction'), NEWEST_FIRST.direction);
  return column === REFUSED || direction === REFUSED ? undefined : { column, direction };
}

/**
 * A saved view of unknown data, from storage or a file. What is absent is as in a new view, keys that no view has
 * are left behind, and one wrong value refuses it whole. Never throws on data (what JSON or a structured clone
 * can hold).
 */
export function toSavedView(value: unknown): SavedView | undefined {
  if (!isBag(value)) return undefined;
  const name = toName(own(value, 'name'));
  const query = own(value, 'query') ?? '';
  const filter = toFilter(own(value, 'filter'));
  const sort = toSort(own(value, 'sort'));
  if (name === undefined || typeof query !== 'string' || query.length > LONGEST_QUERY) return undefined;
  return filter && sort ? { name, query, filter, sort } : undefined;
}

/** The views of unknown data, the first of each name, with the number of those that were refused. */
export function toSavedViews(value: unknown): {
  readonly views: readonly SavedView[];
  readonly refused: number;
} {
  if (!Array.isArray(value)) return { views: [], refused: value === undefined ? 0 : 1 };
  const byName = new Map<string, SavedView>();
  for (const entry of value.slice(0, MOST_VIEWS)) {
    const view = toSavedView(entry);
    if (view && !byName.has(view.name)) byName.set(view.name, view);
  }
  return { views: [...byName.values()], refused: value.length - byName.size };
}

/** Why a change of the views can't be made. */
export type ViewsProblem = 'no name' | 'name taken' | 'too many' | 'unknown view';

export type ViewsOutcome =
  | { readonly ok: true; readonly views: readonly SavedView[] }
  | { readonly ok: false; readonly problem: ViewsProblem };

type Views = readonly SavedView[];

const refuse = (problem: ViewsProblem): ViewsOutcome => ({ ok: false, problem });

const named = (views: Views, name: string): SavedView | undefined =>
  views.find((view) => fold(view.name) === fold(name));

/** With one more view at the end. */
export function addView(views: Views, view: SavedView): ViewsOutcome {
  const name = toName(view.name);
  if (name === undefined) return refuse('no name');
  if (named(views, name)) return refuse('name taken');
  if (views.length >= MOST_VIEWS) return refuse('too many');
  return { ok: true, views: [...views, { ...view, name }] };
}

/** With another look in the place of the one that a name stands for. */
export function replaceView(views: Views, view: SavedView): ViewsOutcome {
  const there = named(views, toName(view.name) ?? '');
  if (!there) return refuse('unknown view');
  return {
    ok: true,
    views: views.map((each) => (each === there ? { ...view, name: each.name } : each)),
  };
}

/** With another name for a view. */
export function renameView(views: Views, from: string, to: string): ViewsOutcome {
  const view = views.find(({ name }) => name === from);
  const name = toName(to);
  if (!view) return refuse('unknown view');
  if (name === undefined) return refuse('no name');
  const other = named(views, name);
  if (other && other !== view) return refuse('name taken');
  return { ok: true, views: views.map((each) => (each === view ? { ...view, name } : each)) };
}

/** With a view at another place, counted from 0 in the list without it; beyond the ends it is the end. */
export function moveView(views: Views, name: string, place: number): ViewsOutcome {
  const moved = views.find((view) => view.name === name);
  if (!moved) return refuse('unknown view');
  const others = views.filter((view) => view !== moved);
  return { ok: true, views: others.toSpliced(Math.max(0, Math.min(place, others.length)), 0, moved) };
}

/** Without a view. */
export const removeView = (views: Views, name: string): ViewsOutcome =>
  views.some((view) => view.name === name)
    ? { ok: true, views: views.filter((view) => view.name !== name) }
    : refuse('unknown view');

/** With a view that was removed at its place again, unless its name has been given away. */
export function restoreView(views: Views, view: SavedView, place: number): Views {
  if (named(views, view.name) || views.length >= MOST_VIEWS) return views;
  return views.toSpliced(Math.min(place, views.length), 0, view);
}

const sameKeys = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((key) => others.includes(key));

/** Whether two views look at the same, whatever they are called. */
export function looksSame(one: Omit<SavedView, 'name'>, other: Omit<SavedView, 'name'>): boolean {
  const limits = ({ facets: _facets, payAtLeast, ...rest }: Filter): string =>
    JSON.stringify([
      payAtLeast?.amount ?? 0,
      payAtLeast?.currency ?? '',
      rest.savedSince ?? '',
      rest.postedSince ?? '',
      rest.deadlineWithin ?? '',
      rest.archived,
    ]);
  return (
    one.query.trim() === other.query.trim() &&
    one.sort.column === other.sort.column &&
    one.sort.direction === other.sort.direction &&
    FACETS.every((facet) => sameKeys(one.filter.facets[facet], other.filter.facets[facet])) &&
    limits(one.filter) === limits(other.filter)
  );
}
