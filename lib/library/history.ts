import { FIRST } from './states.ts';

/** That a clip got a status. */
export interface StatusEntry {
  /** The status's id, which may be gone by now. */
  readonly status: string;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
}

/** Every status that a clip had, oldest first. */
export type History = readonly StatusEntry[];

/** More of them tell nothing; the oldest stays, for it says when the clip began. */
export const MOST_ENTRIES = 200;

/**
 * The history with one more entry; as it was where the status is the same already. A clock that was put back
 * gives no entry before the one it follows.
 */
export function withStatus(history: History, status: string, at: number): History {
  const last = history.at(-1);
  if (last?.status === status) return history;
  const entries = [...history, { status, at: Math.max(at, last?.at ?? at) }];
  return entries.length > MOST_ENTRIES ? entries.toSpliced(1, entries.length - MOST_ENTRIES) : entries;
}

/** The part of a clip that a history is made of. */
interface Remembering {
  readonly savedAt: number;
  readonly updatedAt: number;
  readonly person: { readonly status: string };
  readonly history?: History;
}

/**
 * A clip as it is to be written, with its new status in its history; as it is where the status stays, or where the
 * change brings its own history (a step that is taken back does). `before` is the clip as it stands there.
 */
export function remembered<T extends Remembering>(before: Remembering | undefined, after: T): T {
  const { status } = after.person;
  if (before ? before.person.status === status || before.history !== after.history : status === FIRST)
    return after;
  const begun = before && !before.history ? [{ status: before.person.status, at: before.savedAt }] : [];
  return { ...after, history: withStatus(after.history ?? begun, status, after.updatedAt) };
}

/** Since when a clip has the status that it has; nothing without a history, or where it tells another one. */
export function statusSince(history: History, status: string): number | undefined {
  const last = history.at(-1);
  return last?.status === status ? last.at : undefined;
}

const isEntry = (value: unknown): value is StatusEntry => {
  if (typeof value !== 'object' || value === null) return false;
  const { status, at } = value as { readonly status?: unknown; readonly at?: unknown };
  return typeof status === 'string' && status !== '' && status.length <= 320 && Number.isSafeInteger(at);
};

/** A history of unknown data: its valid entries in the order of their times. */
export function toHistory(value: unknown): History {
  if (!Array.isArray(value)) return [];
  const entries = value.filter(isEntry).toSorted((one, other) => one.at - other.at);
  return entries.reduce<History>((history, { status, at }) => withStatus(history, status, at), []);
}
