import { beforeEach, expect, it } from 'vitest';
import { createPopupSearch, type Asked, type PopupSearch } from '../../lib/model/popup-search.ts';
import type { ClipStore } from '../../lib/store/clip-store.ts';
import { memoryStore } from '../../lib/store/memory-store.ts';
import { StoreError } from '../../lib/store/store-error.ts';
import { jobHunt } from '../tools/library-clips.ts';

const TODAY = '2026-11-21';
const { clips } = jobHunt(300, TODAY);

let store: ClipStore;
let opened: Asked[];
let search: PopupSearch;

const over = (library: ClipStore): PopupSearch =>
  createPopupSearch(library, { openLibrary: (asked) => opened.push(asked), now: () => Date.parse(TODAY) });

beforeEach(async () => {
  store = memoryStore();
  for (const clip of clips) await store.save(clip, '', [], (existing) => existing);
  opened = [];
  search = over(store);
});

const titles = (): readonly string[] => search.shown.value.map(({ title }) => title);

it('shows the newest first, then the best, and leaves out what is archived', async () => {
  await search.open();
  const kept = clips.filter(({ person }) => !person.archived);
  const newest = kept.toSorted((a, b) => b.savedAt - a.savedAt || (a.id < b.id ? 1 : -1));
  expect(search.shown.value.map(({ id }) => id)).toEqual(newest.slice(0, 6).map(({ id }) => id));
  expect(search.count.value).toBe(kept.length);
  search.search('engineer');
  expect(titles().length).toBeGreaterThan(0);
  expect(titles().every((title) => /engineer/i.test(title))).toBe(true);
});

it('answers from the newest before the others are read', async () => {
  let release: (() => void) | undefined;
  const slow: ClipStore = {
    ...store,
    newest: async (limit) => {
      if (limit === undefined) await new Promise<void>((resolve) => (release = resolve));
      return store.newest(limit);
    },
  };
  search = over(slow);
  const opening = search.open();
  await expect.poll(() => search.shown.value.length).toBe(6);
  expect(search.isReading.value).toBe(true);
  const before = search.count.value;
  release?.();
  await opening;
  expect(search.isReading.value).toBe(false);
  expect(search.count.value).toBeGreaterThan(before);
});

it('opens the active result, or all of them behind the last', async () => {
  await search.open();
  search.search('engineer');
  search.move(1);
  search.choose();
  expect(opened).toEqual([{ clip: search.shown.value[1]?.id }]);
  // From the first one place up is the end.
  search.search('engineer ');
  search.move(-1);
  search.choose();
  expect(opened[1]).toEqual({ q: 'engineer' });
  search.search('');
  search.choose(search.shown.value.length);
  expect(opened[2]).toEqual({});
});

it('says when the library can’t be read', async () => {
  search = over({
    ...store,
    newest: () => Promise.reject(new StoreError('store-failed', 'as the test wants it')),
  });
  await search.open();
  expect(search.problem.value?.code).toBe('store-failed');
});
