import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { Clip } from '../../lib/clip.ts';
import { edit } from '../../lib/merge.ts';
import type { ClipStore, StoreChange } from '../../lib/store/clip-store.ts';
import { openIdbStore } from '../../lib/store/idb-store.ts';
import type { Changed } from '../../lib/store/many.ts';
import { memoryStore } from '../../lib/store/memory-store.ts';
import { clipOf } from './upgrades/clips.ts';

const archived = (clip: Clip): Clip => ({ ...clip, person: { ...clip.person, archived: true } });

const idOf = (n: number): string => clipOf(n).id;

describe.each([
  ['in memory', memoryStore],
  ['on disk', () => openIdbStore({ indexedDB: new IDBFactory(), channel: undefined })],
])('many clips of the store %s', (_where, open) => {
  async function filled(count = 4): Promise<{ store: ClipStore; heard: StoreChange[] }> {
    const store = open();
    for (let n = 1; n <= count; n += 1)
      await store.save(clipOf(n), `text ${n}`, [clipOf(n).identity], (clip) => clip);
    const heard: StoreChange[] = [];
    store.onChange((change) => heard.push(change), new AbortController().signal);
    return { store, heard };
  }

  it('are changed together, and told of once', async () => {
    const { store, heard } = await filled();
    const steps: Changed[] = [];
    const ids = [idOf(1), idOf(3), 'none', idOf(1)];
    const changed = await store.changeMany(ids, archived, undefined, (step) => steps.push(step));
    expect(changed).toEqual([idOf(1), idOf(3)]);
    expect(steps.map(({ before, after }) => [after.id, before.person.archived, after.person.archived])).toEqual(
      [
        [idOf(1), false, true],
        [idOf(3), false, true],
      ],
    );
    expect((await store.byId(idOf(3)))?.person.archived).toBe(true);
    expect((await store.byId(idOf(2)))?.person.archived).toBe(false);
    expect(heard).toEqual([
      { kind: 'changed', id: idOf(1), identity: clipOf(1).identity, ids: [idOf(1), idOf(3)] },
    ]);
  });

  it('are told of while they are changed, and read together', async () => {
    const { store } = await filled();
    const ids = [idOf(4), 'none', idOf(2)];
    const told: number[] = [];
    await store.changeMany(ids, archived, (done) => told.push(done));
    expect(told).toEqual([0]);
    await store.trash(idOf(4), 1);
    expect((await store.clipsOf(ids)).map(({ id, person }) => [id, person.archived])).toEqual([
      [idOf(2), true],
    ]);
    expect(await store.clipsOf([])).toEqual([]);
  });

  it('stay as they were where whoever is told ends it', async () => {
    const { store, heard } = await filled();
    const ended = store.changeMany([idOf(1), idOf(2)], archived, () => {
      throw new Error('enough');
    });
    await expect(ended).rejects.toThrow();
    expect((await store.newest()).map(({ person }) => person.archived)).toEqual([false, false, false, false]);
    expect(heard).toEqual([]);
  });

  it('are all gone through once, the trash among them, so many at a time', async () => {
    const { store } = await filled(7);
    await store.trash(idOf(3), 1);
    for (const count of [1, 2, 7, 100]) {
      const sizes: number[] = [];
      const seen: string[] = [];
      await store.eachClip(count, (clips) => {
        sizes.push(clips.length);
        seen.push(...clips.map(({ id }) => id));
      });
      expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7].map(idOf).toSorted());
      expect(Math.max(...sizes)).toBeLessThanOrEqual(count);
    }
  });

  it('keep the prints that tell of them, whatever becomes of them', async () => {
    const { store } = await filled(2);
    const before = await store.prints(undefined, 10);
    await store.changeMany([idOf(1), idOf(2)], archived);
    expect(await store.prints(undefined, 10)).toEqual(before);
    await store.trashMany([idOf(1)], 1);
    const [trashed] = await store.prints(undefined, 1);
    expect(trashed?.marks).toEqual([]);
    await store.restoreMany([idOf(1)]);
    expect(await store.prints(undefined, 10)).toEqual(before);
    const renamed = (clip: Clip): Clip => ({
      ...clip,
      draft: edit(clip.draft, 'companyName', 'Kestrel Robotics'),
    });
    await store.changeMany([idOf(1)], renamed);
    const [now] = await store.prints(undefined, 1);
    expect(now?.print.company).toContain('kestrel');
  });

  it('keep their names, and stay untouched where nothing changes', async () => {
    const { store, heard } = await filled();
    await store.changeMany([idOf(1)], (clip) => ({ ...archived(clip), id: 'x', identity: 'y' }));
    expect(await store.byId(idOf(1))).toEqual(archived(clipOf(1)));
    expect(await store.changeMany([idOf(2)], (clip) => clip)).toEqual([]);
    expect(heard).toHaveLength(1);
  });

  it('all stay as they were when one of them fails', async () => {
    const { store, heard } = await filled();
    const fails = store.changeMany([idOf(1), idOf(2)], (clip) => {
      if (clip.id === idOf(2)) throw new TypeError('no');
      return archived(clip);
    });
    await expect(fails).rejects.toMatchObject({ code: 'store-failed' });
    expect((await store.byId(idOf(1)))?.person.archived).toBe(false);
    expect(heard).toEqual([]);
  });

  it('go to the trash and come back', async () => {
    const { store } = await filled();
    expect(await store.trashMany([idOf(1), idOf(2)], 50)).toEqual([idOf(1), idOf(2)]);
    expect(await store.trashMany([idOf(2), idOf(3)], 60)).toEqual([idOf(3)]);
    expect((await store.newest()).map(({ id }) => id)).toEqual([idOf(4)]);
    expect(await store.changeMany([idOf(1)], archived)).toEqual([]);
    expect(await store.restoreMany([idOf(1), idOf(3), idOf(4)])).toEqual([idOf(1), idOf(3)]);
    expect(await store.byId(idOf(1))).toEqual(clipOf(1));
    expect((await store.inTrash()).map(({ id }) => id)).toEqual([idOf(2)]);
  });

  it('are deleted for good only from the trash, and only what is old', async () => {
    const { store } = await filled();
    await store.trashMany([idOf(1)], 50);
    await store.trashMany([idOf(2)], 60);
    expect(await store.purge(60)).toBe(1);
    expect((await store.inTrash()).map(({ id }) => id)).toEqual([idOf(2)]);
    expect((await store.bodies(undefined, 9)).map(({ id }) => id)).toEqual([idOf(2), idOf(3), idOf(4)]);
    expect(await store.restoreMany([idOf(1)])).toEqual([]);
    expect(await store.purge(60)).toBe(0);
  });

  it('are read by parcels in the order of their ids, with the trash', async () => {
    const { store } = await filled();
    await store.trash(idOf(2), 5);
    const first = await store.clips(undefined, 3);
    expect(first.map(({ id, deletedAt }) => [id, deletedAt])).toEqual([
      [idOf(1), undefined],
      [idOf(2), 5],
      [idOf(3), undefined],
    ]);
    expect((await store.clips(idOf(3), 3)).map(({ id }) => id)).toEqual([idOf(4)]);
    expect(await store.clips(idOf(4), 3)).toEqual([]);
  });

  it('give their texts by so many', async () => {
    const { store } = await filled();
    const first = await store.bodies(undefined, 3);
    expect(first.map(({ markdown }) => markdown)).toEqual(['text 1', 'text 2', 'text 3']);
    expect((await store.bodies(idOf(3), 3)).map(({ markdown }) => markdown)).toEqual(['text 4']);
    expect(await store.bodies(idOf(4), 3)).toEqual([]);
  });
});
