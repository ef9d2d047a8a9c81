import { computed, type ReadonlySignal } from '@preact/signals';
import type { Row } from '../library/row.ts';
import type { Status } from '../posting.ts';
import type { LibraryState } from './library-state.ts';
import { settings } from './settings.ts';

/** A status with the rows that have it, in the order of the list. */
export interface BoardColumn {
  readonly status: Status;
  readonly rows: readonly Row[];
  /** The person has no such status any more: nothing can be moved there. */
  readonly isRemoved: boolean;
}

/** Where a card stands on the board. */
export interface Spot {
  readonly column: number;
  readonly index: number;
}

/** A column for each status in the person's order; those that they removed and rows still have come last. */
export function columnsOf(rows: readonly Row[], statuses: readonly Status[]): readonly BoardColumn[] {
  const byStatus = new Map<Status, Row[]>(statuses.map((status) => [status, []]));
  for (const row of rows) {
    const there = byStatus.get(row.status);
    if (there) there.push(row);
    else byStatus.set(row.status, [row]);
  }
  return Array.from(byStatus, ([status, own]) => ({
    status,
    rows: own,
    isRemoved: !statuses.includes(status),
  }));
}

/** Where a clip stands; nothing for one that the board doesn't show. */
export function spotOf(columns: readonly BoardColumn[], id: string | undefined): Spot | undefined {
  if (id === undefined) return undefined;
  for (const [column, { rows }] of columns.entries()) {
    const index = rows.findIndex((row) => row.id === id);
    if (index >= 0) return { column, index };
  }
  return undefined;
}

const within = (index: number, count: number): number => Math.max(0, Math.min(index, count - 1));

/** The next column to this side, also one without a card: at the same height, or the last card that there is. */
export function asideFrom(columns: readonly BoardColumn[], { column, index }: Spot, step: number): Spot {
  const next = within(column + step, columns.length);
  if (next === column) return { column, index };
  return { column: next, index: within(index, columns[next]?.rows.length ?? 0) };
}

/** The nearest status to this side that a card can be moved to; nothing at the end. */
export function statusBeside(
  columns: readonly BoardColumn[],
  { column }: Spot,
  step: number,
): Status | undefined {
  for (let at = column + step; at >= 0 && at < columns.length; at += step)
    if (columns[at]?.isRemoved === false) return columns[at]?.status;
  return undefined;
}

/** The board of the rows that the list would show. */
export const libraryBoard = ({ shown }: LibraryState): ReadonlySignal<readonly BoardColumn[]> =>
  computed(() =>
    columnsOf(
      shown.value,
      settings.value.states.map(({ id }) => id),
    ),
  );
