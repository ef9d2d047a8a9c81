import { unwrap, type IDBPTransaction, type StoreValue } from 'idb';
import type { Clip } from '../clip.ts';
import { awaited } from './awaited.ts';
import type { ClipStore } from './clip-store.ts';
import { connection, type Connection } from './connection.ts';
import { behind, newestOf, readOn, type Clips, type Mode, type Stores } from './idb-reads.ts';
import { libraryOver } from './library.ts';
import { notices, type NoticeChannel } from './notices.ts';
import type { Backing, Shelf, WholeShelf } from './shelf.ts';
import { toStoreError } from './store-error.ts';
import { UPGRADES, type Schema, type Upgrade } from './upgrades.ts';

export interface IdbStoreOptions {
  /** The database's name; tests give each its own. */
  readonly name?: string;
  readonly indexedDB?: IDBFactory;
  /** Tells the other pages; `undefined` tells none. */
  readonly channel?: NoticeChannel | undefined;
  readonly upgrades?: readonly Upgrade[];
}

type Transaction<M extends Mode> = IDBPTransaction<Schema, Stores, M>;

/** What a read gets in place of the writing half. */
const refuse = async (): Promise<never> => {
  throw new Error('a read writes nothing');
};

/** The keys of all versions of a clip; an array comes after every number. */
const versionsOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);

/** So many clips that nobody asked for are read along, for each that was: less than a request of its own costs. */
const ALONG = 3;

async function someOf(clips: Clips<Mode>, ids: readonly string[]): Promise<readonly Clip[]> {
  const [first, ...others] = ids.toSorted();
  if (first === undefined) return [];
  const range = IDBKeyRange.bound(first, others.at(-1) ?? first);
  if ((await clips.count(range)) > ids.length * ALONG) {
    const found = await Promise.all(ids.map((id) => clips.get(id)));
    return found.filter((clip) => clip !== undefined);
  }
  const wanted = new Set(ids);
  return (await clips.getAll(range)).filter(({ id }) => wanted.has(id));
}

const readingShelf = (clips: Clips<Mode>, tx: Transaction<Mode>): Shelf => ({
  clip: (id) => clips.get(id),
  someClips: (ids) => someOf(clips, ids),
  holder: (identity) => clips.index('identity').get(identity),
  alsoNamed: (name) => clips.index('also').getAll(name),
  body: (id) => tx.objectStore('bodies').get(id),
  print: (id) => tx.objectStore('prints').get(id),
  putClip: refuse,
  dropClip: refuse,
  putBody: refuse,
  dropBody: refuse,
  putPrint: refuse,
  dropPrint: refuse,
  versions: (id) => tx.objectStore('versions').getAll(versionsOf(id)),
  putVersion: refuse,
  dropVersion: refuse,
});

/**
 * Writes into one of the stores. Nobody waits for each record, nor hears of it alone: where one can't be written the whole
 * transaction fails, and tells why. Of a hundred thousand records a promise for each costs as much as the records.
 */
function putInto<N extends Stores[number]>(
  tx: Transaction<'readwrite'>,
  name: N,
): (value: StoreValue<Schema, N>) => Promise<void> {
  let bare: IDBObjectStore | undefined;
  return async (value) => {
    bare ??= unwrap(tx.objectStore(name));
    bare.put(value);
  };
}

const writingShelf = (tx: Transaction<'readwrite'>): Shelf => ({
  ...readingShelf(tx.objectStore('clips'), tx),
  putClip: putInto(tx, 'clips'),
  async dropClip(id) {
    await Promise.all([
      tx.objectStore('clips').delete(id),
      tx.objectStore('prints').delete(id),
      tx.objectStore('versions').delete(versionsOf(id)),
    ]);
  },
  putBody: putInto(tx, 'bodies'),
  dropBody: (id) => tx.objectStore('bodies').delete(id),
  putPrint: putInto(tx, 'prints'),
  dropPrint: (id) => tx.objectStore('prints').delete(id),
  putVersion: putInto(tx, 'versions'),
  dropVersion: (id, at) => tx.objectStore('versions').delete([id, at]),
});

const wholeShelf = (tx: Transaction<'readwrite'>): WholeShelf => ({
  ...writingShelf(tx),
  allApart: () => tx.objectStore('apart').getAll(),
  async putApart(apart) {
    await tx.objectStore('apart').put(apart);
  },
  dropApart: ({ pair: [one, other] }) => tx.objectStore('apart').delete([one, other]),
  during: (what) => awaited(what, () => tx.objectStore('clips').getKey('')),
});

const ALL_OF_A_CLIP: Stores = ['clips', 'bodies', 'versions', 'prints'];

const isClosed = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'InvalidStateError';

const idbBacking = (library: Connection): Backing => {
  const begin = async <M extends Mode>(stores: Stores, mode: M, again = false): Promise<Transaction<M>> => {
    const db = await library.db();
    try {
      // A promise that resolves is on disk, not in the system's write cache.
      return db.transaction(stores, mode, { durability: 'strict' });
    } catch (error) {
      // It was closed since the last call: once more with another.
      if (again || !isClosed(error)) throw error;
      library.lost(db);
      return begin(stores, mode, true);
    }
  };

  const run = async <T, M extends Mode>(
    stores: Stores,
    mode: M,
    work: (tx: Transaction<M>) => Promise<T>,
  ): Promise<T> => {
    let tx: Transaction<M> | undefined;
    try {
      tx = await begin(stores, mode);
      // Awaited below; here it only keeps an abort from being reported twice.
      tx.done.catch(() => undefined);
      const result = await work(tx);
      // What was read is known: only what was written has an end to wait for.
      if (mode === 'readwrite') await tx.done;
      return result;
    } catch (error) {
      throw toStoreError(await rolledBack(tx, error));
    }
  };

  return {
    write: (work) => run(ALL_OF_A_CLIP, 'readwrite', (tx) => work(writingShelf(tx))),
    whole: (work) => run([...ALL_OF_A_CLIP, 'apart'], 'readwrite', (tx) => work(wholeShelf(tx))),
    read: (work) => run(ALL_OF_A_CLIP, 'readonly', (tx) => work(readingShelf(tx.objectStore('clips'), tx))),
    newest: (limit) => run(['clips'], 'readonly', (tx) => newestOf(tx.objectStore('clips'), limit)),
    inTrash: () => run(['clips'], 'readonly', (tx) => tx.objectStore('clips').index('deletedAt').getAll()),
    marked: (marks) =>
      run(['prints'], 'readonly', async (tx) => {
        const index = tx.objectStore('prints').index('marks');
        const found = await Promise.all(marks.map((mark) => index.getAll(mark)));
        return [...new Map(found.flat().map((print) => [print.id, print])).values()];
      }),
    prints: (after, count) =>
      run(['prints'], 'readonly', (tx) => {
        const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
        return tx.objectStore('prints').getAll(range, count);
      }),
    printless: () =>
      run(['clips', 'prints'], 'readonly', async (tx) => {
        const [clips, prints] = [tx.objectStore('clips'), tx.objectStore('prints')];
        const [wanted, there] = await Promise.all([clips.count(), prints.count()]);
        // Nearly always; no print is without its clip.
        if (wanted === there) return [];
        const [ids, made] = await Promise.all([clips.getAllKeys(), prints.getAllKeys()]);
        const has = new Set(made);
        return ids.filter((id) => !has.has(id));
      }),
    apart: (identities) =>
      run(['apart'], 'readonly', async (tx) => {
        const index = tx.objectStore('apart').index('names');
        return (await Promise.all(identities.map((identity) => index.getAll(identity)))).flat();
      }),
    putApart: (apart) =>
      run(['apart'], 'readwrite', async (tx) => {
        await tx.objectStore('apart').put(apart);
      }),
    dropApart: ({ pair: [one, other] }) =>
      run(['apart'], 'readwrite', (tx) => tx.objectStore('apart').delete([one, other])),
    unsavedAlso: (name) =>
      run(['unsaved'], 'readonly', (tx) => tx.objectStore('unsaved').index('also').getAll(name)),
    clips: (after, count) =>
      run(['clips'], 'readonly', (tx) => tx.objectStore('clips').getAll(behind(after), count)),
    async eachClip(count, work) {
      let after: string | undefined;
      do {
        const from = after;
        after = await run(['clips'], 'readonly', (tx) => readOn(tx.objectStore('clips'), from, count, work));
      } while (after !== undefined);
    },
    bodies: (after, count) =>
      run(['bodies'], 'readonly', (tx) => tx.objectStore('bodies').getAll(behind(after), count)),
    allUnsaved: () => run(['unsaved'], 'readonly', (tx) => tx.objectStore('unsaved').getAll()),
    unsaved: (identity) => run(['unsaved'], 'readonly', (tx) => tx.objectStore('unsaved').get(identity)),
    // Written as a page goes, maybe: the browser drops what a page that is gone has not committed, and keeps what it has.
    putUnsaved: (unsaved) =>
      run(['unsaved'], 'readwrite', async (tx) => {
        // The transaction tells how it went: where the disk is full, Chromium says nothing more of a put that was committed.
        tx.objectStore('unsaved')
          .put(unsaved)
          .catch(() => undefined);
        tx.commit();
      }),
    dropUnsaved: (identity) =>
      run(['unsaved'], 'readwrite', (tx) => tx.objectStore('unsaved').delete(identity)),
    erase: () => {
      const all: Stores = [...ALL_OF_A_CLIP, 'apart', 'unsaved'];
      return run(all, 'readwrite', async (tx) => {
        await Promise.all(all.map((name) => tx.objectStore(name).clear()));
      });
    },
  };
};

/** Ends the transaction without a trace; gives the reason, which is the transaction's own where it has one. */
const rolledBack = async (tx: Transaction<Mode> | Transaction<'readwrite'> | undefined, error: unknown) => {
  if (!tx) return error;
  try {
    tx.abort();
  } catch {
    // It has ended already: by the error itself.
  }
  await tx.done.catch(() => undefined);
  return tx.error ?? error;
};

/**
 * The library on disk. Nothing is opened before the first call. Every promise rejects with a `StoreError`:
 * `quota-exceeded` when the disk or the share of it is full, `store-newer` when a newer Jobmark made the
 * library, `store-failed` for the rest, a throw of a caller's own `update` or `change` included.
 */
export const openIdbStore = (options: IdbStoreOptions = {}): ClipStore => {
  const library = connection({
    factory: options.indexedDB ?? indexedDB,
    name: options.name ?? 'jobmark',
    upgrades: options.upgrades ?? UPGRADES,
  });
  const openChannel = (): NoticeChannel | undefined =>
    'channel' in options ? options.channel : new BroadcastChannel('jobmark-library');
  return libraryOver(idbBacking(library), notices(openChannel));
};
