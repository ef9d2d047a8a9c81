import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { openIdbStore } from '../../lib/store/idb-store.ts';
import { listedWrites, type ImportWrite, type ImportWrites } from '../../lib/store/import.ts';
import { layBy } from '../../lib/store/laid-by.ts';
import { memoryStore } from '../../lib/store/memory-store.ts';
import { contentOf } from './out-kit.ts';
import { clipOf } from './upgrades/clips.ts';

const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

const writeOf = (n: number): ImportWrite => ({
  clip: clipOf(n),
  body: { id: clipOf(n).id, markdown: `text ${n}` },
});

/** Writes that come one by one, each long after the transaction would have ended by itself. */
const slow = (count: number, then?: () => void): ImportWrites => ({
  count,
  async *parcels() {
    for (let n = 1; n <= count; n += 1) {
      await later();
      yield [writeOf(n)];
    }
    then?.();
  },
});

describe('what is laid by', () => {
  const long = 'x'.repeat(300_000);

  it('comes back in its order, singly and in parcels, lone surrogates too', async () => {
    const laid = layBy<{ readonly n: number; readonly text: string }>();
    const items = Array.from({ length: 9 }, (_, n) => ({ n, text: `${n % 2 ? long : 'ü\ud800'}${n}` }));
    expect(items.map((item) => laid.add(item))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(laid.count).toBe(9);
    expect(await laid.read([8, 0, 4])).toEqual([items[8], items[0], items[4]]);
    const found: unknown[] = [];
    let parcels = 0;
    for await (const { from, items: some } of laid.parcels()) {
      expect(from).toBe(found.length);
      found.push(...some);
      parcels += 1;
    }
    expect(found).toEqual(items);
    expect(parcels).toBe(2);
  });

  it('is nothing where nothing was', async () => {
    const laid = layBy<string>();
    expect(await Array.fromAsync(laid.parcels())).toEqual([]);
    expect(await laid.read([0])).toEqual([]);
  });
});

describe.each([
  ['in memory', memoryStore],
  ['on disk', () => openIdbStore({ indexedDB: new IDBFactory(), channel: undefined })],
])('an import into the store %s', (_where, open) => {
  it('is one step, however slowly its writes come', async () => {
    const store = open();
    const outcome = await store.importMany(slow(4), []);
    expect(outcome).toMatchObject({ ok: true, done: { count: 4 } });
    expect(await store.newest()).toHaveLength(4);
    if (outcome.ok) await store.undoImport(outcome.done, 9);
    expect(await contentOf(store)).toEqual({ clips: [], bodies: [], apart: [] });
  });

  it('leaves nothing where they fail, or are stopped, at the last', async () => {
    const store = open();
    await store.importMany(listedWrites([writeOf(5)]), []);
    const before = await contentOf(store);
    const gone = slow(3, () => {
      throw new DOMException('it is gone', 'NotReadableError');
    });
    await expect(store.importMany(gone, [])).rejects.toMatchObject({ code: 'store-failed' });
    const stop = new AbortController();
    const outcome = await store.importMany(
      slow(3, () => stop.abort()),
      [],
      { signal: stop.signal },
    );
    expect(outcome).toEqual({ ok: false, why: 'cancelled' });
    expect(await contentOf(store)).toEqual(before);
  });

  it('brings back the text that stood there, and none where there was none, but for what came since', async () => {
    const store = open();
    await store.importMany(listedWrites([1, 2, 3].map(writeOf)), []);
    await store.importMany(listedWrites([{ clip: clipOf(4) }]), []);
    const before = await contentOf(store);
    const outcome = await store.importMany(
      listedWrites(
        [1, 2, 3, 4].map((n) => {
          const { clip } = writeOf(n);
          const edited = { ...clip, updatedAt: 99, person: { ...clip.person, notes: 'imported' } };
          return { clip: edited, seen: clip, body: { id: clip.id, markdown: n === 3 ? 'text 3' : `new ${n}` } };
        }),
      ),
      [],
    );
    if (!outcome.ok) throw new Error(outcome.why);
    expect(outcome.done.texts.laid.count).toBe(3);
    const { id } = clipOf(2);
    await store.change(
      id,
      (clip) => clip,
      (body) => ({ ...body, markdown: 'mine' }),
    );
    await store.undoImport(outcome.done, 9);
    expect(await store.bodyOf(id)).toEqual({ id, markdown: 'mine' });
    await store.change(
      id,
      (clip) => clip,
      (body) => ({ ...body, markdown: 'text 2' }),
    );
    expect(await contentOf(store)).toEqual(before);
  });
});
