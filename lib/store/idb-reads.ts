import type { IDBPObjectStore } from 'idb';
import type { Clip } from '../clip.ts';
import type { Schema } from './upgrades.ts';

export type Mode = 'readonly' | 'readwrite';
export type Stores = ('clips' | 'bodies' | 'versions' | 'prints' | 'apart' | 'unsaved')[];
export type Clips<M extends Mode> = IDBPObjectStore<Schema, Stores, 'clips', M>;

const isLive = (clip: Clip): boolean => clip.deletedAt === undefined;

/** So many clips are read at once: what a page is held up for by more of them, the eye sees. */
const PARCEL = 500;

/** All ids after this one, or all. */
export const behind = (id: string | undefined): IDBKeyRange | null =>
  id === undefined ? null : IDBKeyRange.lowerBound(id, true);

const allOf = async (clips: Clips<'readonly'>): Promise<readonly Clip[]> => {
  const found: Clip[] = [];
  for (let last: Clip | undefined; ;) {
    const parcel: Clip[] = await clips.getAll(behind(last?.id), PARCEL);
    found.push(...parcel);
    last = parcel.at(-1);
    if (!last || parcel.length < PARCEL) return found;
  }
};

/** So many parcels are read in one transaction: who wants to write waits for no more of them. */
const IN_ONE_GO = 5;

/** Gives the last id that was read where there may be more. The next parcel is asked for before `work` begins with one. */
export async function readOn(
  clips: Clips<'readonly'>,
  after: string | undefined,
  count: number,
  work: (clips: readonly Clip[]) => void,
): Promise<string | undefined> {
  let asked = clips.getAll(behind(after), count);
  for (let left = IN_ONE_GO - 1; ; left -= 1) {
    const parcel = await asked;
    const last = parcel.length < count ? undefined : parcel.at(-1)?.id;
    if (last !== undefined && left > 0) asked = clips.getAll(behind(last), count);
    work(parcel);
    if (last === undefined || left === 0) return last;
  }
}

const newerFirst = (a: Clip, b: Clip): number => b.savedAt - a.savedAt || (a.id < b.id ? 1 : -1);

/** The newest so many, without reading the others. */
export const newestOf = async (clips: Clips<'readonly'>, limit: number): Promise<readonly Clip[]> => {
  const index = clips.index('savedAt');
  // Reading all in the order of the index takes twice as long as putting them in order.
  if (limit === Infinity) return (await allOf(clips)).filter(isLive).toSorted(newerFirst);
  const found: Clip[] = [];
  let cursor = limit > 0 ? await index.openCursor(null, 'prev') : null;
  while (cursor) {
    if (isLive(cursor.value)) found.push(cursor.value);
    cursor = found.length < limit ? await cursor.continue() : null;
  }
  return found;
};
