import { describe, expect, test } from 'vitest';
import {
  createSaveTabs,
  type OpenTab,
  type SaveTabsPorts,
  type TabReading,
} from '../../lib/model/save-tabs.ts';
import { saveCapture } from '../../lib/model/save-capture.ts';
import type { ClipStore } from '../../lib/store/clip-store.ts';
import { memoryStore } from '../../lib/store/memory-store.ts';
import { StoreError } from '../../lib/store/store-error.ts';
import { FINDINGS, found, tabOf } from '../tools/popup-sheet/fakes.ts';

const NOW = Date.UTC(2026, 10, 21, 12);

/** A tab that shows the posting with this id. */
const posting = (job: string, title = `Job ${job}`): TabReading => ({
  ok: true,
  value: tabOf({
    detection: { kind: 'posting', board: 'greenhouse', company: 'pleo', job },
    findings: [
      ...FINDINGS.filter(({ field }) => !['title', 'url'].includes(field)),
      found('title', title),
      found('url', `https://boards.greenhouse.io/pleo/jobs/${job}`),
    ],
  }).capture,
});

const LISTING: TabReading = {
  ok: true,
  value: tabOf({ detection: { kind: 'listing', count: 9 }, markdown: '' }).capture,
};

const tab = (id: number, access: OpenTab['access'] = 'readable'): OpenTab => ({
  id,
  place: id,
  title: access === 'unseen' ? '' : `Tab ${id}`,
  access,
});

function start(
  readings: Readonly<Record<number, TabReading>>,
  tabs: readonly OpenTab[] = Object.keys(readings).map((id) => tab(Number(id))),
  store: ClipStore = memoryStore(),
  more: Partial<SaveTabsPorts> = {},
) {
  const told = { read: [] as number[], woken: [] as number[], shown: [] as (readonly [number, boolean])[] };
  let ids = 0;
  const ports: SaveTabsPorts = {
    listTabs: async () => tabs,
    async readTab(id) {
      told.read.push(id);
      return readings[id] ?? { ok: false, fault: 'gone' };
    },
    async wakeTab(id) {
      told.woken.push(id);
      return id !== 404;
    },
    showTab: async () => undefined,
    showSaved: async (id, isSaved) => void told.shown.push([id, isSaved]),
    keepStorage: async () => undefined,
    isBlocked: async () => false,
    now: () => NOW,
    newId: () => `id-${(ids += 1)}`,
    ...more,
  };
  return { model: createSaveTabs(store, ports), store, told };
}

const whats = (model: ReturnType<typeof start>['model']): readonly string[] =>
  model.lines.value.map(({ result }) => result.what);

describe('saving all tabs', () => {
  test('one line a tab: saved, no posting, not to be read', async () => {
    const { model, store } = start({
      1: posting('1'),
      2: LISTING,
      3: { ok: false, fault: 'forbidden' },
      4: posting('4'),
    });
    await model.open();
    expect(whats(model)).toEqual(['waiting', 'waiting', 'waiting', 'waiting']);
    await model.start();
    expect(whats(model)).toEqual(['saved', 'noPosting', 'unreadable', 'saved']);
    expect((await store.newest()).map(({ identity }) => identity).toSorted()).toEqual([
      'greenhouse:pleo:1',
      'greenhouse:pleo:4',
    ]);
    expect(model.progress.value).toEqual({ total: 4, done: 4 });
    expect(model.phase.value).toBe('done');
  });

  test('what was saved already is left alone, and updated where its page has changed', async () => {
    const store = memoryStore();
    for (const [job, title] of [
      ['1', 'Job 1'],
      ['2', 'Of before'],
    ] as const) {
      const read = posting(job, title);
      if (read.ok) await saveCapture(read.value, store, NOW - 1000, `old-${job}`);
    }
    await store.change('old-2', (clip) => ({ ...clip, person: { ...clip.person, notes: 'mine' } }));
    const { model } = start({ 1: posting('1'), 2: posting('2') }, undefined, store);
    await model.open();
    await model.start();
    expect(whats(model)).toEqual(['unchanged', 'updated']);
    expect((await store.byId('old-1'))?.updatedAt).toBe(NOW - 1000);
    const updated = await store.byId('old-2');
    expect(updated?.draft.title?.value).toBe('Job 2');
    expect(updated?.person.notes).toBe('mine');
    await model.undo();
    expect((await store.byId('old-2'))?.draft.title?.value).toBe('Of before');
    expect(whats(model)).toEqual(['unchanged', 'undone']);
  });

  test('one posting in two tabs is one clip, and one undo takes all back', async () => {
    const { model, store, told } = start({ 1: posting('1'), 2: posting('1'), 3: posting('3') });
    await model.open();
    await model.start();
    expect(whats(model)).toEqual(['saved', 'unchanged', 'saved']);
    expect(model.canUndo.value).toBe(true);
    await model.undo();
    expect(await store.newest()).toEqual([]);
    expect(await store.inTrash()).toHaveLength(2);
    expect(whats(model)).toEqual(['undone', 'unchanged', 'undone']);
    expect(model.canUndo.value).toBe(false);
    expect(told.shown).toEqual([
      [1, true],
      [3, true],
      [3, false],
      [1, false],
    ]);
  });

  test('sleeping tabs are not woken without asking; private and unseen ones are never read', async () => {
    const tabs = [tab(1), tab(2, 'asleep'), tab(3, 'unseen'), tab(4, 'private'), tab(404, 'asleep')];
    const { model, told } = start({ 1: posting('1'), 2: posting('2') }, tabs);
    await model.open();
    await model.start();
    expect(told).toMatchObject({ read: [1], woken: [] });
    expect(whats(model)).toEqual(['saved', 'asleep', 'unseen', 'private', 'asleep']);
    expect(model.progress.value).toEqual({ total: 1, done: 1 });
    await model.wake();
    expect(told).toMatchObject({ read: [1, 2], woken: [2, 404] });
    expect(whats(model)).toEqual(['saved', 'saved', 'unseen', 'private', 'unreadable']);
  });

  test('Cancel ends after the tab at hand, and one can go on', async () => {
    const reading = Promise.withResolvers<TabReading>();
    const { model, told } = start({ 1: posting('1'), 2: posting('2') }, undefined, undefined, {
      readTab: async (id) => {
        told.read.push(id);
        return id === 1 ? reading.promise : posting('2');
      },
    });
    await model.open();
    const running = model.start();
    model.cancel();
    expect(model.phase.value).toBe('stopping');
    reading.resolve(posting('1'));
    await running;
    expect(whats(model)).toEqual(['saved', 'waiting']);
    expect(model.canGoOn.value).toBe(true);
    await model.start();
    expect(whats(model)).toEqual(['saved', 'saved']);
    expect(told.read).toEqual([1, 2]);
  });

  test('a full disk ends the run and is told; what was saved stays', async () => {
    const store = memoryStore();
    let saves = 0;
    const full: ClipStore = {
      ...store,
      save: (...given) => {
        saves += 1;
        return saves === 2 ? Promise.reject(new StoreError('quota-exceeded', 'full')) : store.save(...given);
      },
    };
    const { model } = start({ 1: posting('1'), 2: posting('2'), 3: posting('3') }, undefined, full);
    await model.open();
    await model.start();
    expect(model.problem.value?.code).toBe('quota-exceeded');
    expect(whats(model)).toEqual(['saved', 'waiting', 'waiting']);
    await model.start();
    expect(model.problem.value).toBeUndefined();
    expect(whats(model)).toEqual(['saved', 'saved', 'saved']);
  });

  test('nothing of a blocked company is saved', async () => {
    const { model, store } = start({ 1: posting('1') }, undefined, undefined, {
      isBlocked: async (company) => company === 'Pleo',
    });
    await model.open();
    await model.start();
    expect(model.lines.value[0]?.result).toEqual({ what: 'blocked', company: 'Pleo' });
    expect(await store.newest()).toEqual([]);
  });

  test('what was typed into the popup is saved along', async () => {
    const store = memoryStore();
    await store.keepUnsaved({
      identity: 'greenhouse:pleo:1',
      edits: { title: 'As I call it' },
      person: { notes: 'Ask Birgit' },
      updatedAt: NOW - 5,
    });
    const { model } = start({ 1: posting('1') }, undefined, store);
    await model.open();
    await model.start();
    const [clip] = await store.newest();
    expect(clip?.draft.title?.value).toBe('As I call it');
    expect(clip?.person.notes).toBe('Ask Birgit');
    expect(await store.unsaved(['greenhouse:pleo:1'])).toBeUndefined();
  });
});
