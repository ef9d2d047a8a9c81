import { toDay } from '../facts/to-day.ts';
import { ARCHIVED, FACETS, NO_FILTER, type Facet, type Filter } from './filter.ts';
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
