import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { Clip } from '../../lib/clip.ts';
import type { ClipStore, StoreChange } from '../../lib/store/clip-store.ts';
import { openIdbStore } from '../../lib/store/idb-store.ts';
import { memoryStore } from '../../lib/store/memory-store.ts';
import { clipOf, titled } from './upgrades/clips.ts';

const HOUR = 3_600_000;

const statusAt =
  (status: string, updatedAt: number) =>
  (clip: Clip): Clip => ({ ...clip, updatedAt, person: { ...clip.person, status } });

const readAgain = (store: ClipStore, clip: Clip, text: string, readAt: number) =>
  store.save({ ...clip, readAt }, text, [clip.identity], (now) => ({ ...now, ...clip, readAt }));

describe.each([
  ['in memory', memoryStore],
  ['on disk', () => openIdbStore({ indexedDB: new IDBFactory(), channel: undefined })],
])('the past of a clip %s', (_where, open) => {
  const saved = async (...clips: readonly Clip[]): Promise<ClipStore> => {
    const store = open();
    for (const clip of clips) await store.save(clip, `text of ${clip.id}`, [clip.identity], (now) => now);
    return store;
  };

  it('begins with its first change of status', async () => {
    const clip = clipOf(1);
    const store = await saved(clip);
    expect((await store.byId(clip.id))?.history).toBeUndefined();
    const at = clip.savedAt + HOUR;
    await store.changeMany([clip.id], statusAt('applied', at));
    const changed = await store.byId(clip.id);
    const history = [
      { status: 'saved', at: clip.savedAt },
      { status: 'applied', at },
    ];
    expect(changed?.history).toEqual(history);
    await store.change(clip.id, (now) => ({ ...now, updatedAt: at + 1 }));
    expect((await store.byId(clip.id))?.history).toEqual(history);
    await store.change(clip.id, statusAt('offer', at + HOUR));
    expect((await store.byId(clip.id))?.history).toEqual([...history, { status: 'offer', at: at + HOUR }]);
  });

  it('begins at once where a clip is saved with another status', async () => {
    const clip = statusAt('applied', clipOf(1).savedAt)(clipOf(1));
    const store = await saved(clip);
    expect((await store.byId(clip.id))?.history).toEqual([{ status: 'applied', at: clip.savedAt }]);
  });

  it('is taken back with the step that made it', async () => {
    const clip = clipOf(1);
    const store = await saved(clip);
    await store.changeMany([clip.id], statusAt('applied', clip.savedAt + HOUR));
    await store.changeMany([clip.id], ({ history: _step, ...now }) => statusAt('saved', clip.updatedAt)(now));
    expect(await store.byId(clip.id)).toEqual(clip);
  });

  it('keeps what the page said before, once it says something else', async () => {
    const clip = clipOf(1);
    const store = await saved(clip);
    await readAgain(store, clip, `text of ${clip.id}`, 2);
    expect(await store.versionsOf(clip.id)).toEqual([]);
    await readAgain(store, clip, 'another text', 3);
    await readAgain(store, { ...clip, closed: true }, 'another text', 4);
    const { draft } = clip;
    expect(await store.versionsOf(clip.id)).toEqual([
      { id: clip.id, at: 2, draft, closed: false, markdown: `text of ${clip.id}` },
      { id: clip.id, at: 3, draft, closed: false, markdown: 'another text' },
    ]);
  });

  it('keeps nothing of what only the person changed', async () => {
    const clip = clipOf(1);
    const store = await saved(clip);
    await store.change(clip.id, (now) => titled(now, 'My own title'));
    expect(await store.versionsOf(clip.id)).toEqual([]);
  });

  it('lets go of a version with the save that is undone', async () => {
    const clip = clipOf(1);
    const store = await saved(clip);
    await store.undo(await readAgain(store, clip, 'another text', 3));
    expect(await store.versionsOf(clip.id)).toEqual([]);
    expect((await store.bodyOf(clip.id))?.markdown).toBe(`text of ${clip.id}`);
  });

  it('keeps so many versions, the first one among them', async () => {
    const clip = clipOf(1);
    const store = await saved(clip);
    for (let at = 1; at <= 60; at += 1) await readAgain(store, clip, `text ${at}`, clip.savedAt + at);
    const versions = await store.versionsOf(clip.id);
    expect(versions).toHaveLength(50);
    expect(versions.at(-1)?.markdown).toBe('text 59');
    expect(versions[0]?.at).toBe(clip.savedAt);
  });

  it('goes with the clip', async () => {
    const clip = clipOf(1);
    const store = await saved(clip);
    await readAgain(store, clip, 'another text', 3);
    await store.trash(clip.id, 10);
    expect(await store.versionsOf(clip.id)).toEqual([]);
    await store.restore(clip.id);
    expect(await store.versionsOf(clip.id)).toHaveLength(1);
    await store.trash(clip.id, 10);
    await store.purge(11);
    await store.save(clip, 'text', [clip.identity], (now) => now);
    expect(await store.versionsOf(clip.id)).toEqual([]);
  });
});

describe.each([
  ['in memory', memoryStore],
  ['on disk', () => openIdbStore({ indexedDB: new IDBFactory(), channel: undefined })],
])('two clips made one %s', (_where, open) => {
  const one = clipOf(1);
  const other = clipOf(2, { identity: 'https://jobs.example/2' });
  const join = (into: Clip, from: Clip): Clip => ({ ...into, person: { ...into.person, notes: from.id } });

  const both = async (): Promise<ClipStore> => {
    const store = open();
    for (const clip of [one, other]) await store.save(clip, clip.id, [clip.identity], (now) => now);
    return store;
  };

  it('are found under both identities, and the other lies in the trash', async () => {
    const store = await both();
    const merged = await store.merge(one.id, other.id, join, 7);
    expect(merged?.into.after.person.notes).toBe(other.id);
    expect((await store.byIdentity([other.identity]))?.id).toBe(one.id);
    expect((await store.byIdentity([one.identity]))?.id).toBe(one.id);
    expect((await store.inTrash()).map(({ id, deletedAt }) => [id, deletedAt])).toEqual([[other.id, 7]]);
  });

  it('stay one when the page of the other is saved again', async () => {
    const store = await both();
    await store.merge(one.id, other.id, join, 7);
    await store.save(other, 'new text', [other.identity], (now) => ({ ...now, updatedAt: 9 }));
    expect((await store.newest()).map(({ id }) => id)).toEqual([one.id]);
  });

  it('become two again, as they were, but for what was changed since', async () => {
    const store = await both();
    const merged = await store.merge(one.id, other.id, join, 7);
    await store.change(one.id, (now) => ({ ...now, person: { ...now.person, tags: ['since'] } }));
    if (merged) await store.unmerge(merged);
    expect(await store.byId(one.id)).toEqual({ ...one, person: { ...one.person, tags: ['since'] } });
    expect(await store.byId(other.id)).toEqual(other);
    expect((await store.byIdentity([other.identity]))?.id).toBe(other.id);
  });

  it('need two that are there', async () => {
    const store = await both();
    expect(await store.merge(one.id, one.id, join, 7)).toBeUndefined();
    expect(await store.merge(one.id, 'nobody', join, 7)).toBeUndefined();
    expect(await store.newest()).toHaveLength(2);
  });

  it('are gone with all the rest when everything is deleted', async () => {
    const store = await both();
    await store.trash(other.id, 3);
    await store.keepUnsaved({ identity: 'x', edits: {}, person: { notes: 'n' }, updatedAt: 1 });
    await store.setApart('a', 'b', true);
    const heard: StoreChange[] = [];
    const stop = new AbortController();
    store.onChange((change) => heard.push(change), stop.signal);
    await store.erase();
    stop.abort();
    expect(heard.map(({ kind }) => kind)).toEqual(['erased']);
    expect(await store.newest()).toEqual([]);
    expect(await store.inTrash()).toEqual([]);
    expect(await store.bodies(undefined, 10)).toEqual([]);
    expect(await store.unsaved(['x'])).toBeUndefined();
    expect(await store.apartFrom(['a'])).toEqual([]);
  });
});
