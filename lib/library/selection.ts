/** Which clips of the list are chosen. It outlives sorting and filtering: what is out of sight stays chosen. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** Where a range begins: the last clip that was chosen or left out alone. */
  readonly anchor?: string;
  /** What was chosen before the range that ends at the last clip; the next range replaces that one. */
  readonly base: ReadonlySet<string>;
}

const EMPTY: ReadonlySet<string> = new Set();

export const NOTHING: Selection = { ids: EMPTY, base: EMPTY };

const of = (ids: ReadonlySet<string>, anchor: string | undefined): Selection => ({
  ids,
  base: ids,
  ...(anchor !== undefined && { anchor }),
});

/** A click: this one alone. */
export const only = (id: string): Selection => of(new Set([id]), id);

/** A click with the control key, or on the box of a row: in when it was out, out when it was in. */
export function toggle({ ids }: Selection, id: string): Selection {
  const changed = new Set(ids);
  if (!changed.delete(id)) changed.add(id);
  return of(changed, id);
}

/**
 * A click with the shift key: all from the anchor to this one in the order that is seen now, in the place of the
 * range before. Where the anchor is out of sight, this one alone is added.
 */
export function extend(selection: Selection, id: string, order: readonly string[]): Selection {
  const { anchor, base } = selection;
  const from = anchor === undefined ? -1 : order.indexOf(anchor);
  const to = order.indexOf(id);
  if (to < 0) return selection;
  if (from < 0 || anchor === undefined) return of(new Set([...selection.ids, id]), id);
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...base, ...range]), base, anchor };
}

/** All that are seen now, beside what is chosen already: also the way to choose by a filter. */
export const withAll = ({ ids, anchor }: Selection, seen: readonly string[]): Selection =>
  of(new Set([...ids, ...seen]), anchor);

const without = (ids: ReadonlySet<string>, out: ReadonlySet<string>, anchor: string | undefined): Selection =>
  of(new Set(Array.from(ids).filter((id) => !out.has(id))), anchor);

/** Without those that are seen now. */
export const withoutAll = ({ ids, anchor }: Selection, seen: readonly string[]): Selection =>
  without(ids, new Set(seen), anchor);

/** Without clips that are no more in the library. */
export function keepOnly(selection: Selection, existing: { has(id: string): boolean }): Selection {
  const { ids, base, anchor } = selection;
  const kept = new Set([...ids].filter((id) => existing.has(id)));
  if (kept.size === ids.size) return selection;
  const keptBase = ids === base ? kept : new Set([...base].filter((id) => existing.has(id)));
  return { ids: kept, base: keptBase, ...(anchor !== undefined && existing.has(anchor) && { anchor }) };
}

/** How many are chosen, and how many of them the list doesn't show now: an action on all must say so. */
export interface Chosen {
  readonly all: number;
  readonly hidden: number;
  readonly seen: 'none' | 'some' | 'all';
}

export const NONE_CHOSEN: Chosen = { all: 0, hidden: 0, seen: 'none' };

export function countsOf({ ids }: Selection, seen: readonly string[]): Chosen {
  const shown = seen.reduce((count, id) => count + (ids.has(id) ? 1 : 0), 0);
  const state = shown === 0 ? 'none' : shown === seen.length ? 'all' : 'some';
  return { all: ids.size, hidden: ids.size - shown, seen: state };
}
