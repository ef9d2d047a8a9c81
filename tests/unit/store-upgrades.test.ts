import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import { openDB, wrap, type IDBPDatabase } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import type { Apart, Body, Clip, ClipPrint, ClipVersion, Unsaved } from '../../lib/clip.ts';
import { printOf } from '../../lib/same/print.ts';
import { openIdbStore } from '../../lib/store/idb-store.ts';
import { UPGRADES, type Upgrade } from '../../lib/store/upgrades.ts';
import { clipOf } from './upgrades/clips.ts';

interface Library {
  readonly clips: readonly Clip[];
  readonly bodies: readonly Body[];
  readonly unsaved: readonly Unsaved[];
  /** Since version 3. */
  readonly prints?: readonly ClipPrint[];
  readonly apart?: readonly Apart[];
  /** Since version 4. */
  readonly versions?: readonly ClipVersion[];
}

interface Example {
  readonly version: number;
  readonly stored: Library;
  /** What it is in today's library; the newest version's example is that already. */
  readonly today: Library | 'as stored';
}

const folder = resolve(import.meta.dirname, 'upgrades');
const examples = readdirSync(folder)
  .filter((name) => /^v\d+\.json$/.test(name))
  .map((name) => JSON.parse(readFileSync(resolve(folder, name), 'utf8')) as Example);

const open = (factory: IDBFactory, upgrades: readonly Upgrade[] = UPGRADES) =>
  openIdbStore({ indexedDB: factory, channel: undefined, upgrades });

/** The database by itself, at the version that it has. */
const rawly = async <T>(factory: IDBFactory, use: (db: IDBPDatabase) => Promise<T>): Promise<T> => {
  const db = (await wrap(factory.open('jobmark'))) as unknown as IDBPDatabase;
  const result = await use(db);
  db.close();
  return result;
};

const contentOf = (factory: IDBFactory) =>
  rawly(factory, async (db) => {
    const names = [...db.objectStoreNames];
    const values = await Promise.all(names.map((name) => db.getAll(name)));
    return {
      version: db.version,
      values: Object.fromEntries(names.map((name, index) => [name, values[index]])),
    };
  });

/** Lets a page's connection go, as closing the page does. */
const savedIn = async (factory: IDBFactory, upgrades: readonly Upgrade[] = UPGRADES): Promise<void> => {
  await open(factory, upgrades).save(clipOf(1), 'text', [], (clip) => clip);
};

describe('upgrades', () => {
  it('have an example of each version that people have', () => {
    expect(examples.map(({ version }) => version).toSorted((a, b) => a - b)).toEqual(
      UPGRADES.map((_upgrade, index) => index + 1),
    );
  });

  it.each(examples)('take version $version to today', async ({ version, stored, today }) => {
    const factory = new IDBFactory();
    // Makes the database of that version, by the upgrades that made it.
    await open(factory, UPGRADES.slice(0, version)).newest();
    await rawly(factory, async (db) => {
      const tx = db.transaction(Object.keys(stored), 'readwrite');
      for (const [name, values] of Object.entries(stored)) {
        for (const value of values as readonly unknown[]) await tx.objectStore(name).put(value);
      }
      await tx.done;
    });
    const expected = today === 'as stored' ? stored : today;
    const store = open(factory);
    const live = expected.clips.filter(({ deletedAt }) => deletedAt === undefined);
    expect(await store.newest()).toEqual(live);
    expect(await store.inTrash()).toEqual(expected.clips.filter((clip) => !live.includes(clip)));
    for (const { id } of live) {
      expect(await store.bodyOf(id)).toEqual(expected.bodies.find((body) => body.id === id));
    }
    for (const said of expected.versions ?? []) {
      expect(await store.versionsOf(said.id)).toEqual([said]);
    }
    for (const unsaved of expected.unsaved) expect(await store.unsaved([unsaved.identity])).toEqual(unsaved);
    for (const { pair } of expected.apart ?? []) expect(await store.apartFrom([pair[0]])).toEqual([pair[1]]);
  });

  it.each(examples)(
    'leave the prints of version $version to be made later, and those that are there alone',
    async (given) => {
      const { version, stored } = given;
      const factory = new IDBFactory();
      await open(factory, UPGRADES.slice(0, version)).newest();
      await rawly(factory, async (db) => {
        for (const [name, values] of Object.entries(stored)) {
          for (const value of values as readonly unknown[]) await db.put(name, value);
        }
      });
      const store = open(factory);
      const posted = {
        id: '',
        identity: 'x:y:z',
        url: 'https://other.example/4154617003',
        applyUrl: 'https://x.example/pleo/4154617003',
      };
      const found = async () =>
        (await store.printsBeside(printOf(posted, ''))).map(({ print }) => print.identity);
      const there = stored.prints ?? [];
      expect(await found()).toEqual(there.map(({ print }) => print.identity));
      expect(await store.makePrints()).toBe(stored.clips.length - there.length);
      expect(await store.makePrints()).toBe(0);
      // The same as a save makes, so that what an older version made is as good.
      expect(await found()).toEqual(['greenhouse:pleo:4154617003']);
      const { values } = await contentOf(factory);
      const prints = (values['prints'] ?? []) as readonly ClipPrint[];
      expect(prints.map(({ id }) => id).toSorted()).toEqual(stored.clips.map(({ id }) => id).toSorted());
      for (const print of there) expect(prints).toContainEqual(print);
      const trashed = new Set(
        stored.clips.filter(({ deletedAt }) => deletedAt !== undefined).map(({ id }) => id),
      );
      for (const { id, marks } of prints) if (trashed.has(id)) expect(marks).toEqual([]);
    },
  );

  it('make prints a few at a time: what was made before an end stays', async () => {
    const factory = new IDBFactory();
    const older = open(factory, UPGRADES.slice(0, 2));
    await older.newest();
    await rawly(factory, async (db) => {
      for (let n = 1; n <= 35; n += 1) {
        await db.put('clips', clipOf(n));
        await db.put('bodies', { id: clipOf(n).id, markdown: 'text' });
      }
    });
    const store = open(factory);
    let asked = 0;
    // The page goes while the second batch is made.
    const signal = Object.defineProperty(new EventTarget(), 'aborted', { get: () => (asked += 1) > 2 });
    expect(await store.makePrints(signal as AbortSignal)).toBe(20);
    expect((await contentOf(factory)).values['prints']).toHaveLength(20);
    expect(await store.makePrints()).toBe(15);
  });

  const added: Upgrade = (db) => {
    db.createObjectStore('more' as 'clips');
  };
  const emptied: Upgrade = async (_db, tx) => {
    await tx.objectStore('clips').clear();
  };

  it.each<[string, Upgrade]>([
    [
      'throws at once',
      () => {
        throw new Error('no');
      },
    ],
    ['rejects at once', () => Promise.reject(new Error('no'))],
    [
      'rejects after a request',
      async (_db, tx) => {
        await tx.objectStore('clips').count();
        throw new Error('no');
      },
    ],
    [
      'breaks a constraint',
      async (_db, tx) => {
        await tx.objectStore('clips').add(clipOf(7));
        await tx.objectStore('clips').add(clipOf(7));
      },
    ],
  ])('leave version and data as they were when one %s', async (_how, failing) => {
    const factory = new IDBFactory();
    await savedIn(factory);
    const before = await contentOf(factory);
    const broken = open(factory, [...UPGRADES, added, emptied, failing]);
    await expect(broken.newest()).rejects.toMatchObject({ name: 'StoreError', code: 'store-failed' });
    expect(await contentOf(factory)).toEqual(before);
    // The page of the version before still works, and so does the next try of a version that is mended.
    expect(await open(factory).newest()).toHaveLength(1);
    expect(await open(factory, [...UPGRADES, added, emptied]).newest()).toEqual([]);
    expect((await contentOf(factory)).version).toBe(UPGRADES.length + 2);
  });

  it('would be committed by idb alone when an async one rejects: why they are aborted by hand', async () => {
    const name = 'idb-alone';
    const db = await openDB(name, 1, {
      upgrade(database) {
        database.createObjectStore('half');
        const rejected = Promise.reject(new Error('no'));
        rejected.catch(() => undefined);
        return rejected;
      },
    });
    expect([db.version, [...db.objectStoreNames]]).toEqual([1, ['half']]);
    db.close();
  });

  it('say what made one fail', async () => {
    const failing: Upgrade = async () => {
      throw new TypeError('a clip of 2020');
    };
    await expect(open(new IDBFactory(), [...UPGRADES, failing]).newest()).rejects.toThrow('a clip of 2020');
  });

  it('wait for nobody: an older page lets go, and is told that the library is newer', async () => {
    const factory = new IDBFactory();
    const older = open(factory);
    await older.save(clipOf(1), 'text', [], (clip) => clip);
    const newer = open(factory, [...UPGRADES, added]);
    expect(await newer.newest()).toHaveLength(1);
    await expect(older.newest()).rejects.toMatchObject({ name: 'StoreError', code: 'store-newer' });
    await expect(older.trash(clipOf(1).id, 1)).rejects.toMatchObject({ code: 'store-newer' });
    expect(await newer.newest()).toHaveLength(1);
  });

  it('give up when a page that doesn’t answer keeps the library open', async () => {
    const factory = new IDBFactory();
    await savedIn(factory);
    const deaf = await wrap(factory.open('jobmark'));
    const newer = open(factory, [...UPGRADES, added]);
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const refused = expect(newer.newest()).rejects.toMatchObject({ code: 'store-failed' });
    await vi.waitUntil(() => vi.getTimerCount() > 0);
    vi.advanceTimersByTime(5000);
    vi.useRealTimers();
    await refused;
    (deaf as unknown as IDBPDatabase).close();
    expect(await newer.newest()).toHaveLength(1);
  });
});
