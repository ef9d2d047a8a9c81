import { batch } from '@preact/signals';
import { localDay } from '../day.ts';
import { newerFirst, toRow, type Row } from '../library/row.ts';
import { keepOnly } from '../library/selection.ts';
import { parcels } from '../out/work.ts';
import type { ClipStore, StoreChange } from '../store/clip-store.ts';
import { takeUpLeft } from './left-edits.ts';
import type { LibraryPorts } from './library-ports.ts';
import type { LibraryState } from './library-state.ts';
import { storeTurns } from './store-turns.ts';

/** So many of the newest fill any window; they are there before the others are read. */
const FIRST = 60;
/** So many clips are read and made rows before the page may draw again. */
const PARCEL = 400;
/** The trash is kept so long, in milliseconds. */
export const TRASH_LIFE = 30 * 86_400_000;

/** Keeps the rows and the library in step. */
export type LibrarySync = ReturnType<typeof librarySync>;

export function librarySync(state: LibraryState, store: ClipStore, ports: LibraryPorts) {
  const { rows, trash, place, selection, phase, problem, today } = state;

  const { telling, inTurn } = storeTurns(problem);

  /** The next clips are read while those before them are made rows, and let go of. */
  async function loadAll(): Promise<void> {
    const all: Row[] = [];
    await store.eachClip(PARCEL, (parcel) => {
      for (const clip of parcel) if (clip.deletedAt === undefined) all.push(toRow(clip));
    });
    batch(() => {
      rows.value = all.toSorted(newerFirst);
      today.value = localDay(new Date(ports.now()));
    });
  }

  async function loadTrash(): Promise<void> {
    trash.value = (await store.inTrash()).map((clip) => ({ ...toRow(clip), deletedAt: clip.deletedAt ?? 0 }));
  }

  /** Rows in the place of those with the same id; new ones where their time puts them. */
  function put(changed: readonly Row[]): void {
    const news = new Map(changed.map((row) => [row.id, row]));
    const kept = rows.value.map((row) => {
      const now = news.get(row.id);
      news.delete(row.id);
      return now ?? row;
    });
    rows.value = news.size === 0 ? kept : [...news.values(), ...kept].toSorted(newerFirst);
  }

  function drop(gone: ReadonlySet<string>): void {
    rows.value = rows.value.filter(({ id }) => !gone.has(id));
  }

  /** Reads these anew, so many before the page may draw again; what is not in the library any more goes. */
  async function refresh(ids: readonly string[]): Promise<void> {
    const changed: Row[] = [];
    for (const parcel of parcels(ids, PARCEL)) changed.push(...(await store.clipsOf(parcel)).map(toRow));
    const there = new Set(changed.map(({ id }) => id));
    batch(() => {
      if (changed.length > 0) put(changed);
      const gone = ids.filter((id) => !there.has(id));
      if (gone.length > 0) drop(new Set(gone));
    });
  }

  async function follow({ kind, id, ids = [id] }: StoreChange): Promise<void> {
    if (kind === 'erased') batch(() => void (rows.value = trash.value = []));
    else if (kind === 'trashed') drop(new Set(ids));
    else await refresh(ids);
    if (place.value === 'trash' && (kind === 'trashed' || kind === 'restored')) await loadTrash();
    if (selection.value.ids.size === 0) return;
    const shown = new Set(place.value === 'trash' ? state.ids.value : []);
    selection.value = keepOnly(selection.value, { has: (at) => state.byId.value.has(at) || shown.has(at) });
  }

  const ending = new AbortController();
  store.onChange((change) => void inTurn(() => follow(change)), ending.signal);

  return {
    telling,
    inTurn,
    loadTrash,
    /** Reads the library: the newest first, then all. */
    open: (): Promise<void> =>
      inTurn(async () => {
        await takeUpLeft(store);
        rows.value = (await store.newest(FIRST)).map(toRow);
        phase.value = rows.value.length < FIRST ? 'ready' : 'loading';
        if (phase.value === 'loading') {
          await loadAll();
          phase.value = 'ready';
        }
        if (place.value === 'trash') await loadTrash();
      }),
    /** Deletes for good what lay in the trash too long. */
    purge: (): Promise<void> =>
      telling(async () => {
        await ports.idle();
        await store.purge(ports.now() - TRASH_LIFE);
      }),
    /** No more changes are listened to. */
    end: (): void => ending.abort(),
  };
}
