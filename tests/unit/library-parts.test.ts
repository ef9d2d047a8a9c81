import { listedWrites } from '../../lib/store/import.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Clip } from '../../lib/clip.ts';
import { statusPatch } from '../../lib/model/editing.ts';
import { createLibrary, type Library } from '../../lib/model/library.ts';
import { acted } from '../../lib/model/library-many.ts';
import type { LibraryPorts } from '../../lib/model/library-ports.ts';
import { renamingOf, tagCounts } from '../../lib/model/library-tags.ts';
import { setSettings, settings } from '../../lib/model/settings.ts';
import type { Tag } from '../../lib/model/popup-tags.ts';
import { NEW_PERSON } from '../../lib/posting.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings.ts';
import { memoryStore } from '../../lib/store/memory-store.ts';
import type { ClipStore } from '../../lib/store/clip-store.ts';
import { clipOf, rowOf } from './library-clips.ts';

const NOW = Date.UTC(2026, 10, 21, 12);
const own = (text: string): Tag => ({ kind: 'own', text });
const hashtag = (text: string): Tag => ({ kind: 'hashtag', text });

const TEXT = Array.from({ length: 30 }, (_, n) => `In week ${n} you bake ${n * 7} loaves with team ${n}.`).join(
  ' ',
);

const bakery = (id: string, identity: string, more: Parameters<typeof clipOf>[0] = {}): Clip => ({
  ...clipOf({ id, title: 'Baker', companyName: 'Harbour & Sons', location: 'Aarhus', ...more }),
  identity,
});

interface Bench {
  readonly store: ClipStore;
  readonly library: Library;
}

async function bench(clips: readonly Clip[]): Promise<Bench> {
  const store = memoryStore();
  for (const clip of clips) await store.save(clip, TEXT, [clip.identity], (same) => same);
  const ports: LibraryPorts = {
    idle: () => Promise.resolve(),
    now: () => NOW,
    openProgram: () => undefined,
    openExport: async () => undefined,
    aggregators: new Set(['linkedin']),
    boardName: (id) => id,
    copy: async () => ({ ok: true, value: undefined }),
    download: async () => ({ ok: true, value: undefined }),
    async changeSettings(change) {
      setSettings(change(settings.value));
      return { ok: true, value: undefined };
    },
  };
  const library = createLibrary(store, ports, 'en');
  await library.open();
  return { store, library };
}

beforeEach(() => setSettings(DEFAULT_SETTINGS));

describe('the day of applying', () => {
  const person = NEW_PERSON;

  test('is today when the status becomes applied first', () => {
    expect(statusPatch({ person }, 'applied', '2026-11-21')).toEqual({
      status: 'applied',
      appliedDate: '2026-11-21',
    });
    expect(statusPatch({ person }, 'offer', '2026-11-21')).toEqual({ status: 'offer' });
  });

  test('stays where there is one, or where it was taken away after an earlier time', () => {
    const dated = { ...person, appliedDate: '2026-01-02' };
    const history = [
      { status: 'applied', at: 1 },
      { status: 'saved', at: 2 },
    ];
    expect(statusPatch({ person: dated }, 'applied', '2026-11-21')).toEqual({ status: 'applied' });
    expect(statusPatch({ person, history }, 'applied', '2026-11-21')).toEqual({ status: 'applied' });
  });

  test('goes with the step that is undone, and so does its place in the history', async () => {
    const { store, library } = await bench([clipOf({ id: 'a' })]);
    await library.moveToStatus(['a'], 'applied');
    expect(await store.byId('a')).toMatchObject({
      person: { status: 'applied', appliedDate: '2026-11-21' },
      history: [{ status: 'saved' }, { status: 'applied', at: NOW }],
    });
    await library.undo();
    const clip = await store.byId('a');
    expect(clip?.person).toEqual(NEW_PERSON);
    expect(clip?.history).toBeUndefined();
  });
});

describe('saved views', () => {
  test('are what is looked at under a name, and are chosen again', async () => {
    const { library } = await bench([clipOf({ id: 'a' })]);
    const { views } = library;
    expect(views.isSomething.value).toBe(false);
    library.search('rope');
    library.toggleFacet('status', 'saved');
    library.sortBy('title');
    expect(await views.save('  Ropes ')).toBeUndefined();
    expect(views.current.value?.name).toBe('Ropes');
    library.clearAll();
    expect(views.current.value).toBeUndefined();
    const [view] = views.all.value;
    if (view) views.choose(view);
    expect(library.typed.value).toBe('rope');
    expect(library.filter.value.facets.status).toEqual(['saved']);
    expect(library.sort.value.column).toBe('title');
    expect(views.current.value?.name).toBe('Ropes');
  });

  test('refuse a name that is none or taken, and can be renamed, replaced and put in order', async () => {
    const { library } = await bench([]);
    const { views } = library;
    library.search('one');
    await views.save('One');
    library.search('two');
    await views.save('Two');
    expect(await views.save(' ')).toBe('no name');
    expect(await views.save('ONE')).toBe('name taken');
    expect(await views.rename('Two', 'one')).toBe('name taken');
    expect(await views.rename('Two', 'TWO')).toBeUndefined();
    await views.move('TWO', 0);
    expect(views.all.value.map(({ name }) => name)).toEqual(['TWO', 'One']);
    library.search('three');
    await views.replace('One');
    expect(views.all.value[1]).toMatchObject({ name: 'One', query: 'three' });
    await library.undo();
    expect(views.all.value[1]).toMatchObject({ name: 'One', query: 'one' });
  });

  test('come back at their place when the deletion is undone', async () => {
    const { library } = await bench([]);
    for (const name of ['a', 'b', 'c']) {
      library.search(name);
      await library.views.save(name);
    }
    await library.views.remove('b');
    expect(library.views.all.value.map(({ name }) => name)).toEqual(['a', 'c']);
    await library.undo();
    expect(library.views.all.value.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  });
});

describe('tags', () => {
  const clips = [
    clipOf({ id: 'a', hashtags: '#kotlin,#java', person: { tags: ['Dream', 'visa'] } }),
    clipOf({ id: 'b', hashtags: '#kotlin', person: { tags: ['visa'] } }),
  ];

  test('are counted, the most used first', () => {
    const counts = tagCounts(clips.map((clip) => rowOf({ ...clip, hashtags: '#kotlin', person: clip.person })));
    expect(counts.map(({ tag, count }) => [tag.text, count])).toEqual([
      ['visa', 2],
      ['kotlin', 2],
      ['Dream', 1],
    ]);
  });

  test('a new name renames, that of another tag asks, the same one does nothing', () => {
    const all = [
      { tag: own('visa'), count: 2 },
      { tag: hashtag('kotlin'), count: 2 },
    ];
    expect(renamingOf(own('dream'), 'Dream job', all)).toEqual({ kind: 'renames', to: own('Dream job') });
    expect(renamingOf(own('dream'), 'VISA', all)).toEqual({ kind: 'merges', to: all[0] });
    expect(renamingOf(own('visa'), 'Visa', all)).toEqual({ kind: 'renames', to: own('Visa') });
    expect(renamingOf(hashtag('java'), 'kotlin', all)).toEqual({ kind: 'merges', to: all[1] });
    expect(renamingOf(own('visa'), ' visa ', all)).toEqual({ kind: 'nothing' });
    expect(renamingOf(own('visa'), '  ', all)).toEqual({ kind: 'nothing' });
  });

  test('a clip that has both has one of them, at the first one’s place', () => {
    const rename = (tag: Tag, to: Tag): Clip =>
      acted(clips[0] as Clip, { what: 'renamed', tag, to }, '2026-11-21');
    expect(rename(own('dream'), own('visa')).person.tags).toEqual(['visa']);
    expect(rename(hashtag('java'), hashtag('kotlin')).draft.hashtags?.value).toBe('#kotlin');
    expect(rename(hashtag('java'), hashtag('jvm')).draft.hashtags?.value).toBe('#kotlin,#jvm');
    const moved = rename(own('visa'), hashtag('visa'));
    expect([moved.person.tags, moved.draft.hashtags?.value]).toEqual([['Dream'], '#kotlin,#java,#visa']);
  });

  test('are renamed and deleted on all clips in one step, which is undone in one', async () => {
    const { store, library } = await bench(clips);
    const tags = async (): Promise<unknown> =>
      Promise.all(['a', 'b'].map(async (id) => (await store.byId(id))?.person.tags));
    await library.renameTag(own('visa'), own('Permit'));
    expect(await tags()).toEqual([['Dream', 'Permit'], ['Permit']]);
    expect(library.done.value?.done).toMatchObject({ what: 'renamed', count: 2 });
    await library.undo();
    expect(await tags()).toEqual([['Dream', 'visa'], ['visa']]);
    await library.dropTag(own('visa'));
    expect(await tags()).toEqual([['Dream'], []]);
    await library.undo();
    expect(await tags()).toEqual([['Dream', 'visa'], ['visa']]);
  });
});

describe('the same job saved from two sites', () => {
  const clips = [
    bakery('a', 'greenhouse:harbour:4154617003', { saved: '2026-03-01', person: { notes: 'Ovens!' } }),
    bakery('b', 'linkedin::4411867124', {
      saved: '2026-03-02',
      person: { status: 'applied', tags: ['bread'] },
    }),
    bakery('c', 'lever:tidewater:c', { title: 'Skipper', companyName: 'Tidewater' }),
  ];
  const twin = (library: Library): Promise<string | undefined> =>
    vi.waitUntil(() => library.twins.beside.value[0]?.clip.id, { timeout: 2000, interval: 5 });

  test('is found in the whole library, and shown alone', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const { library } = await bench(clips);
    await vi.advanceTimersByTimeAsync(5000);
    vi.useRealTimers();
    await vi.waitUntil(() => library.twins.pairs.value.length > 0, { timeout: 2000, interval: 5 });
    expect(library.twins.pairs.value).toMatchObject([{ ids: ['a', 'b'], proof: { kind: 'same-text' } }]);
    library.twins.show(true);
    expect(library.ids.value).toEqual(['a', 'b']);
    await library.twins.merge('a', 'b');
    await vi.waitUntil(() => library.only.value === undefined, { timeout: 2000, interval: 5 });
    expect(library.ids.value).toEqual(['c', 'a']);
    library.end();
  });

  test('is found though nobody made the prints of its clips', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const { store, library } = await bench([]);
    await store.importMany(
      listedWrites(clips.map((clip) => ({ clip, body: { id: clip.id, markdown: TEXT } }))),
      [],
    );
    await vi.advanceTimersByTimeAsync(5000);
    vi.useRealTimers();
    await vi.waitUntil(() => library.twins.pairs.value.length > 0, { timeout: 2000, interval: 5 });
    expect(library.twins.pairs.value).toMatchObject([{ ids: ['a', 'b'] }]);
    expect(await store.makePrints()).toBe(0);
    library.end();
  });

  test('stays together under filters and a search, and is no offer once both are archived', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const { library } = await bench(clips);
    await vi.advanceTimersByTimeAsync(5000);
    vi.useRealTimers();
    await vi.waitUntil(() => library.twins.pairs.value.length > 0, { timeout: 2000, interval: 5 });
    library.twins.show(true);
    library.toggleFacet('status', 'applied');
    expect(library.ids.value).toEqual(['a', 'b']);
    library.toggleFacet('status', 'applied');
    library.toggleFacet('status', 'offer');
    expect(library.ids.value).toEqual([]);
    library.clearFilter();
    library.search('ovens');
    expect(library.ids.value).toEqual(['a', 'b']);
    library.search('skipper');
    expect(library.ids.value).toEqual([]);
    library.search('');
    library.toggle('a');
    await library.archive();
    expect(library.ids.value).toEqual(['a', 'b']);
    library.toggle('a');
    library.toggle('b');
    await library.archive();
    await vi.waitUntil(() => library.only.value === undefined, { timeout: 2000, interval: 5 });
    expect(library.twins.pairs.value).toEqual([]);
    library.end();
  });

  test('is merged into the one that the person chooses, and taken apart again', async () => {
    const { store, library } = await bench(clips);
    await library.detail.open('a');
    expect(await twin(library)).toBe('b');
    await library.twins.merge('b', 'a');
    expect(await store.byId('a')).toBeUndefined();
    expect((await store.byId('b'))?.person).toMatchObject({
      status: 'applied',
      notes: 'Ovens!',
      tags: ['bread'],
    });
    expect((await store.byIdentity(['greenhouse:harbour:4154617003']))?.id).toBe('b');
    expect(library.detail.wanted.value).toBe('b');
    await vi.waitUntil(() => library.twins.beside.value.length === 0, { timeout: 2000, interval: 5 });
    await library.undo();
    expect((await store.byId('a'))?.person).toMatchObject({ status: 'saved', notes: 'Ovens!' });
    expect((await store.byId('b'))?.person).toMatchObject({ status: 'applied', notes: '' });
    library.end();
  });

  test('is two jobs when the person says so, until that is undone', async () => {
    const { library } = await bench(clips);
    await library.detail.open('a');
    await twin(library);
    const [found] = library.twins.beside.value;
    const at = library.detail.opened.value?.clip;
    if (found && at) await library.twins.setApart(at, found.clip);
    expect(library.twins.beside.value).toEqual([]);
    await library.undo();
    expect(await twin(library)).toBe('b');
    library.end();
  });
});

test('a step in many that is cancelled has changed nothing, and an undo that is can be asked for again', async () => {
  const { store, library } = await bench([clipOf({ id: 'a' }), clipOf({ id: 'b' })]);
  const tags = async (): Promise<readonly (readonly string[])[]> =>
    (await store.newest()).map(({ person }) => person.tags);
  const cancelled = async (work: () => Promise<void>): Promise<void> => {
    const stop = library.writing.isBusy.subscribe((isBusy) => isBusy && library.writing.cancel());
    await work();
    stop();
  };
  library.selectAll();
  await cancelled(() => library.addTag('visa'));
  expect([await tags(), library.done.value, library.problem.value]).toEqual([[[], []], undefined, undefined]);
  await library.addTag('visa');
  await cancelled(() => library.undo());
  expect(await tags()).toEqual([['visa'], ['visa']]);
  expect(library.done.value?.undo).toBeDefined();
  await library.undo();
  expect(await tags()).toEqual([[], []]);
  library.end();
});

test('a clip of the trash can be read, and taken back', async () => {
  const { store, library } = await bench([clipOf({ id: 'a', title: 'Baker' })]);
  await store.trash('a', NOW);
  await library.go('trash');
  await library.trashed.open('a');
  expect(library.trashed.opened.value).toMatchObject({ clip: { id: 'a', deletedAt: NOW }, markdown: TEXT });
  expect(await store.bodyOf('a')).toBeUndefined();
  await library.restore('a');
  await vi.waitUntil(() => library.trashed.opened.value === undefined, { timeout: 2000, interval: 5 });
  expect(await store.bodyInTrash('a')).toBeUndefined();
  expect((await store.byId('a'))?.id).toBe('a');
});

test('what the page said before is read with the clip, oldest first', async () => {
  const clip = clipOf({ id: 'a', title: 'Baker' });
  const { store, library } = await bench([clip]);
  await store.save(clip, 'Another text.', [clip.identity], (there) => ({ ...there, readAt: NOW }));
  await library.detail.open('a');
  expect(library.detail.opened.value?.versions).toMatchObject([{ at: clip.savedAt, markdown: TEXT }]);
});
