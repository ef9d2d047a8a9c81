import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { Clip } from '../../lib/clip.ts';
import { openIdbStore } from '../../lib/store/idb-store.ts';
import { memoryStore } from '../../lib/store/memory-store.ts';
import { printOf } from '../../lib/same/print.ts';
import type { ClipStore, StoreChange } from '../../lib/store/clip-store.ts';
import { StoreError } from '../../lib/store/store-error.ts';
import { clipOf, titled } from './upgrades/clips.ts';

const keep = (clip: Clip): Clip => clip;

const saveNew = (store: ClipStore, clip: Clip, text = 'text') => store.save(clip, text, [clip.identity], keep);

const listen = (store: ClipStore): { heard: StoreChange[]; stop: AbortController } => {
  const heard: StoreChange[] = [];
  const stop = new AbortController();
  store.onChange((change) => heard.push(change), stop.signal);
  return { heard, stop };
};

describe.each([
  ['in memory', memoryStore],
  ['on disk', () => openIdbStore({ indexedDB: new IDBFactory(), channel: undefined })],
])('the store %s', (_where, open) => {
  it('is empty at first', async () => {
    const store = open();
    expect(await store.newest()).toEqual([]);
    expect(await store.inTrash()).toEqual([]);
    expect(await store.byId('x')).toBeUndefined();
    expect(await store.byIdentity(['x'])).toBeUndefined();
    expect(await store.bodyOf('x')).toBeUndefined();
    expect(await store.unsaved(['x'])).toBeUndefined();
  });

  it('saves a new clip and its text', async () => {
    const store = open();
    const clip = clipOf(1);
    expect(await saveNew(store, clip)).toEqual({ clip, body: { id: clip.id, markdown: 'text' } });
    expect(await store.byId(clip.id)).toEqual(clip);
    expect(await store.byIdentity([clip.identity])).toEqual(clip);
    expect(await store.bodyOf(clip.id)).toEqual({ id: clip.id, markdown: 'text' });
  });

  it('gives copies: what a page does to a clip stays in the page', async () => {
    const store = open();
    const clip = { ...clipOf(1), person: { ...clipOf(1).person, tags: ['a'] } };
    await saveNew(store, clip);
    clip.person.tags.push('b');
    const read = await store.byId(clip.id);
    expect(read?.person.tags).toEqual(['a']);
    (read?.person.tags as string[] | undefined)?.push('c');
    expect((await store.byId(clip.id))?.person.tags).toEqual(['a']);
  });

  it('finds by the first identity in the list that it has', async () => {
    const store = open();
    await saveNew(store, clipOf(1));
    await saveNew(store, clipOf(2));
    const [one, two] = [clipOf(1).identity, clipOf(2).identity];
    expect((await store.byIdentity(['none', two, one]))?.id).toBe(clipOf(2).id);
    expect((await store.byIdentity([one, two]))?.id).toBe(clipOf(1).id);
    await store.trash(clipOf(1).id, 5);
    expect((await store.byIdentity([one, two]))?.id).toBe(clipOf(2).id);
  });

  it('finds by another name of the clip, where a page does not tell the company', async () => {
    const store = open();
    const clip = clipOf(1);
    await saveNew(store, clip);
    expect((await store.byIdentity(['greenhouse::1']))?.id).toBe(clip.id);
    expect(await store.byIdentity(['greenhouse::2'])).toBeUndefined();
    // The page that tells another company has a name of its own, and no right to the other one.
    expect(await store.byIdentity(['greenhouse:acme:1', 'greenhouse::1'])).toBeUndefined();
    const saved = await store.save(
      clipOf(3, { identity: 'greenhouse::1' }),
      'new',
      ['greenhouse::1'],
      (old) => ({
        ...old,
        identity: 'greenhouse::1',
      }),
    );
    expect(saved.clip).toEqual(clip);
    expect(await store.newest()).toHaveLength(1);
    await store.trash(clip.id, 5);
    expect(await store.byIdentity(['greenhouse::1'])).toBeUndefined();
    expect((await store.save(clipOf(4, { identity: 'greenhouse::1' }), 'x', [], keep)).clip.id).toBe(clip.id);
  });

  it('finds nothing by a name that two clips have', async () => {
    const store = open();
    await saveNew(store, clipOf(1));
    await saveNew(store, clipOf(2, { identity: 'greenhouse:acme:1' }));
    expect(await store.byIdentity(['greenhouse::1'])).toBeUndefined();
    await saveNew(store, clipOf(3, { identity: 'greenhouse::1' }));
    expect(await store.newest()).toHaveLength(3);
    expect((await store.byIdentity(['greenhouse::1']))?.id).toBe(clipOf(3).id);
  });

  it('keeps the other names of a clip in step with its identity', async () => {
    const store = open();
    const at = 'https://www.acme.example/jobs/1';
    await saveNew(store, clipOf(1, { identity: at }));
    expect((await store.byIdentity(['https://acme.example/jobs/1']))?.id).toBe(clipOf(1).id);
    await store.change(clipOf(1).id, (old) => ({ ...old, identity: 'greenhouse:acme:1' }));
    expect(await store.byIdentity(['https://acme.example/jobs/1'])).toBeUndefined();
    expect((await store.byIdentity(['greenhouse::1']))?.also).toEqual(['greenhouse::1']);
  });

  it('updates a clip that it has, under the id that it has', async () => {
    const store = open();
    const first = clipOf(1);
    await saveNew(store, first, 'old text');
    const again = clipOf(2, { identity: first.identity });
    const saved = await store.save(again, 'new text', ['none', first.identity], (old) =>
      titled({ ...old, updatedAt: 9 }, 'New title'),
    );
    expect(saved.clip).toEqual(titled({ ...first, updatedAt: 9 }, 'New title'));
    expect(saved.before).toEqual({ clip: first, body: { id: first.id, markdown: 'old text' } });
    expect(await store.newest()).toEqual([saved.clip]);
    expect((await store.bodyOf(first.id))?.markdown).toBe('new text');
  });

  it('keeps an imported file through a save of the page', async () => {
    const store = open();
    const clip = clipOf(1);
    await store.save(clip, { markdown: 'text', file: '---\n…' }, [clip.identity], keep);
    await saveNew(store, clip, 'page');
    expect(await store.bodyOf(clip.id)).toEqual({ id: clip.id, markdown: 'page', file: '---\n…' });
  });

  it('takes a better identity at an update, but never another clip’s', async () => {
    const store = open();
    await saveNew(store, clipOf(1, { identity: 'https://a.example/1' }));
    await saveNew(store, clipOf(2));
    const better = { ...clipOf(1), identity: 'greenhouse:a:1' };
    const moved = await store.save(better, 't', ['greenhouse:a:1', 'https://a.example/1'], (old) => ({
      ...old,
      identity: 'greenhouse:a:1',
    }));
    expect(moved.clip).toMatchObject({ id: clipOf(1).id, identity: 'greenhouse:a:1' });
    const held = await store.save(better, 't', ['greenhouse:a:1'], (old) => ({
      ...old,
      identity: clipOf(2).identity,
    }));
    expect(held.clip.identity).toBe('greenhouse:a:1');
  });

  it('lists the newest first, all or so many', async () => {
    const store = open();
    for (const n of [2, 5, 1, 4, 3]) await saveNew(store, clipOf(n));
    await saveNew(store, clipOf(6, { savedAt: clipOf(3).savedAt }));
    const ids = async (limit?: number) =>
      (await store.newest(limit)).map(({ identity }) => Number(identity.slice(-1)));
    expect(await ids()).toEqual([5, 4, 6, 3, 2, 1]);
    expect(await ids(2)).toEqual([5, 4]);
    expect(await ids(99)).toEqual([5, 4, 6, 3, 2, 1]);
    expect(await ids(0)).toEqual([]);
    await store.trash(clipOf(4).id, 1);
    expect(await ids(2)).toEqual([5, 6]);
  });

  it('hides the trash from everything but save, restore and inTrash', async () => {
    const store = open();
    const clip = clipOf(1);
    await saveNew(store, clip);
    await saveNew(store, clipOf(2));
    await store.trash(clip.id, 77);
    await store.trash(clipOf(2).id, 78);
    await store.trash(clip.id, 99);
    await store.trash('none', 99);
    expect(await store.byId(clip.id)).toBeUndefined();
    expect(await store.byIdentity([clip.identity])).toBeUndefined();
    expect(await store.bodyOf(clip.id)).toBeUndefined();
    expect(await store.change(clip.id, (old) => titled(old, 'x'))).toBeUndefined();
    expect((await store.inTrash()).map(({ deletedAt }) => deletedAt)).toEqual([78, 77]);
    await store.restore(clip.id);
    await store.restore('none');
    expect(await store.byId(clip.id)).toEqual(clip);
    expect(await store.bodyOf(clip.id)).toEqual({ id: clip.id, markdown: 'text' });
  });

  it('revives a clip from the trash, with what the person had added', async () => {
    const store = open();
    const clip = clipOf(1, { person: { ...clipOf(1).person, notes: 'mine' } });
    await saveNew(store, clip);
    await store.trash(clip.id, 77);
    const saved = await store.save(clipOf(2, { identity: clip.identity }), 'again', [clip.identity], keep);
    expect(saved.clip).toEqual(clip);
    expect(await store.byId(clip.id)).toEqual(clip);
    expect(await store.inTrash()).toEqual([]);
    await store.undo(saved);
    expect(await store.inTrash()).toEqual([{ ...clip, deletedAt: 77 }]);
  });

  it('prefers a clip of the library over one in the trash', async () => {
    const store = open();
    await saveNew(store, clipOf(1));
    await saveNew(store, clipOf(2));
    await store.trash(clipOf(1).id, 1);
    const saved = await store.save(clipOf(3), 't', [clipOf(1).identity, clipOf(2).identity], keep);
    expect(saved.clip.id).toBe(clipOf(2).id);
  });

  it('undoes the save of a new clip into the trash', async () => {
    const store = open();
    const saved = await saveNew(store, clipOf(1));
    await store.undo(saved);
    await store.undo(saved);
    expect(await store.newest()).toEqual([]);
    expect(await store.inTrash()).toHaveLength(1);
  });

  it('undoes an update: clip and text are as before', async () => {
    const store = open();
    const clip = clipOf(1, { closed: true });
    await store.save(clip, { markdown: 'old', file: 'F1' }, [clip.identity], keep);
    const saved = await store.save(clip, { markdown: 'new', file: 'F2' }, [clip.identity], (old) => ({
      ...titled(old, 'New'),
      closed: false,
    }));
    await store.undo(saved);
    expect(await store.byId(clip.id)).toEqual(clip);
    expect(await store.bodyOf(clip.id)).toEqual({ id: clip.id, markdown: 'old', file: 'F1' });
  });

  it('keeps what was changed between an update and its undo', async () => {
    const store = open();
    const clip = clipOf(1);
    await saveNew(store, clip);
    const saved = await store.save(clip, 'new', [clip.identity], (old) => titled(old, 'New'));
    const person = { ...clip.person, notes: 'a call at nine' };
    await store.change(
      clip.id,
      (old) => ({ ...old, person }),
      (body) => ({ ...body, file: 'F' }),
    );
    await store.undo(saved);
    expect(await store.byId(clip.id)).toEqual({ ...clip, person });
    expect(await store.bodyOf(clip.id)).toEqual({ id: clip.id, markdown: 'text', file: 'F' });
  });

  it('changes a clip and its text in one step', async () => {
    const store = open();
    const clip = clipOf(1);
    await saveNew(store, clip);
    const changed = await store.change(
      clip.id,
      (old) => titled({ ...old, id: 'ignored' }, 'Mine'),
      (body, now) => ({ ...body, file: now.draft.title?.value ?? '' }),
    );
    expect(changed).toEqual(titled(clip, 'Mine'));
    expect(await store.byId(clip.id)).toEqual(changed);
    expect((await store.bodyOf(clip.id))?.file).toBe('Mine');
    expect(await store.change('none', keep)).toBeUndefined();
  });

  it('loses no change of two that are made at once', async () => {
    const store = open();
    await saveNew(store, clipOf(1));
    const add = (tag: string) =>
      store.change(clipOf(1).id, (old) => ({
        ...old,
        person: { ...old.person, tags: [...old.person.tags, tag] },
      }));
    await Promise.all(['a', 'b', 'c', 'd'].map(add));
    expect((await store.byId(clipOf(1).id))?.person.tags).toEqual(['a', 'b', 'c', 'd']);
  });

  it('makes one clip of two saves of one posting at once', async () => {
    const store = open();
    const [one, two] = [clipOf(1), clipOf(2, { identity: clipOf(1).identity })];
    const saved = await Promise.all([saveNew(store, one), saveNew(store, two)]);
    expect(await store.newest()).toHaveLength(1);
    expect(saved.map(({ before }) => before === undefined)).toEqual([true, false]);
  });

  it('changes nothing when the caller’s own function throws, and says store-failed', async () => {
    const store = open();
    const clip = clipOf(1);
    await saveNew(store, clip);
    const { heard } = listen(store);
    const boom = () => {
      throw new Error('boom');
    };
    for (const failing of [
      () => store.save(clip, 'other', [clip.identity], boom),
      () => store.change(clip.id, boom),
      () => store.change(clip.id, (old) => titled(old, 'x'), boom),
    ]) {
      await expect(failing()).rejects.toThrow(StoreError);
      await expect(failing()).rejects.toMatchObject({ code: 'store-failed' });
    }
    expect(await store.newest()).toEqual([clip]);
    expect(await store.bodyOf(clip.id)).toEqual({ id: clip.id, markdown: 'text' });
    expect(heard).toEqual([]);
  });

  it('keeps edits of a posting that is not saved', async () => {
    const store = open();
    const edits = { identity: 'x', edits: { title: 'T' }, person: { notes: 'n' }, updatedAt: 1 };
    await store.keepUnsaved(edits);
    await store.keepUnsaved({ ...edits, updatedAt: 2 });
    expect(await store.unsaved(['x'])).toEqual({ ...edits, updatedAt: 2 });
    await store.dropUnsaved('x');
    await store.dropUnsaved('x');
    expect(await store.unsaved(['x'])).toBeUndefined();
  });

  it('finds edits by another name of their posting, unless two have it', async () => {
    const store = open();
    const edits = { edits: { title: 'T' }, person: {}, updatedAt: 1 };
    await store.keepUnsaved({ ...edits, identity: 'greenhouse:pleo:1' });
    expect((await store.unsaved(['greenhouse::1']))?.identity).toBe('greenhouse:pleo:1');
    // A page that tells another company has no right to them.
    expect(await store.unsaved(['greenhouse:acme:1', 'greenhouse::1'])).toBeUndefined();
    await store.keepUnsaved({ ...edits, identity: 'greenhouse:acme:1' });
    expect(await store.unsaved(['greenhouse::1'])).toBeUndefined();
    await store.keepUnsaved({ ...edits, identity: 'greenhouse::1' });
    expect((await store.unsaved(['greenhouse:kiwi:1', 'greenhouse::1']))?.identity).toBe('greenhouse::1');
  });

  it('has a print of each clip, in step with what it says and with the trash', async () => {
    const store = open();
    const company = (value: string): Clip['draft'] => ({
      companyName: { value, confidence: 'sure', candidates: [] },
    });
    const at = (companyName: string) =>
      store.printsBeside(printOf({ id: '', identity: 'linkedin::1', companyName }, ''));
    const ids = async (companyName: string) => (await at(companyName)).map(({ id }) => id);
    const [one, two] = [clipOf(1, { draft: company('Acme GmbH') }), clipOf(2, { draft: company('ACME') })];
    await saveNew(store, one, 'The text of a posting');
    const saved = await saveNew(store, two);
    expect(await ids('acme.com')).toEqual([two.id, one.id]);
    expect((await at('Acme'))[1]).toMatchObject({
      savedAt: one.savedAt,
      print: { id: one.id, text: { words: 5 } },
    });
    await store.trash(one.id, 5);
    expect(await ids('Acme')).toEqual([two.id]);
    await store.restore(one.id);
    expect((await at('Acme'))[1]?.print.text.words).toBe(5);
    await store.change(one.id, (old) => ({ ...old, draft: company('Globex') }));
    expect(await ids('Acme')).toEqual([two.id]);
    expect((await at('Globex'))[0]?.print.text.words).toBe(5);
    await store.change(one.id, keep, (body) => ({ ...body, markdown: 'Two words' }));
    expect((await at('Globex'))[0]?.print.text.words).toBe(2);
    const again = await store.save(one, 'Now three words', [one.identity], (old) => ({
      ...old,
      draft: company('Acme'),
    }));
    expect((await at('Acme'))[1]?.print.text.words).toBe(3);
    await store.undo(again);
    expect((await at('Globex'))[0]?.print.text.words).toBe(2);
    await store.undo(saved);
    expect(await ids('Acme')).toEqual([]);
    expect(await store.makePrints()).toBe(0);
  });

  it('remembers which two are two', async () => {
    const store = open();
    await store.setApart('b', 'a', true);
    await store.setApart('a', 'b', true);
    await store.setApart('c', 'b', true);
    expect(await store.apartFrom(['a'])).toEqual(['b']);
    expect((await store.apartFrom(['b', 'x'])).toSorted()).toEqual(['a', 'c']);
    await store.setApart('a', 'b', false);
    expect(await store.apartFrom(['b'])).toEqual(['c']);
    expect(await store.apartFrom(['a'])).toEqual([]);
  });

  it('tells of changes until the signal aborts', async () => {
    const store = open();
    const { heard, stop } = listen(store);
    const { id, identity } = clipOf(1);
    const saved = await saveNew(store, clipOf(1));
    await store.change(id, (old) => titled(old, 'x'));
    await store.trash(id, 1);
    await store.restore(id);
    await store.undo(saved);
    await store.trash('none', 1);
    stop.abort();
    await store.restore(id);
    expect(heard).toEqual(
      ['saved', 'changed', 'trashed', 'restored', 'trashed'].map((kind) => ({ kind, id, identity })),
    );
    store.onChange(() => expect.unreachable(), AbortSignal.abort());
    await store.trash(id, 1);
  });
});
