import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Clip } from '../../lib/clip.ts';
import { createSettingsPage, toWords, type SettingsPage } from '../../lib/model/settings-page.ts';
import { setSettings, settings } from '../../lib/model/settings.ts';
import type { SettingsPorts } from '../../lib/model/settings-ports.ts';
import { NEW_PERSON } from '../../lib/posting.ts';
import { DEFAULT_SETTINGS, toSettings, type Settings } from '../../lib/settings.ts';
import type { ClipStore } from '../../lib/store/clip-store.ts';
import { memoryStore } from '../../lib/store/memory-store.ts';
import { tag } from '../../lib/tag/tag.ts';
import type { Wishes } from '../../lib/tag/wishes.ts';

/** A browser whose storage is a variable; what it holds passes the checks of the real one. */
function fakePorts(): SettingsPorts & { stored: unknown; allowed: Set<string>; isKept: boolean } {
  const ports = {
    stored: undefined as unknown,
    allowed: new Set<string>(),
    isKept: false,
    async change(change: (now: Settings) => Settings) {
      const changed = change(toSettings(ports.stored));
      ports.stored = JSON.parse(JSON.stringify(changed)) as unknown;
      setSettings(toSettings(ports.stored));
      return changed;
    },
    storage: async () => ({ used: 4096, isKept: ports.isKept }),
    async keepStorage() {
      ports.isKept = true;
    },
    shortcuts: async () => [{ name: 'save-posting', keys: 'Alt+Shift+J' }],
    changeShortcuts: async () => undefined,
    isEverywhere: async () => ports.allowed.has('everywhere'),
    async setEverywhere(wanted: boolean) {
      if (wanted) ports.allowed.add('everywhere');
      return ports.allowed.has('everywhere');
    },
    isMarking: async () => ports.allowed.has('marking'),
    async setMarking(wanted: boolean) {
      if (wanted) ports.allowed.add('marking');
      else ports.allowed.delete('marking');
    },
    isReminding: async () => ports.allowed.has('reminding'),
    // The person refuses.
    setReminding: async () => false,
    tagsOf: async (text: string, wishes: Wishes) => tag({ title: '', markdown: text }, wishes).evidence,
    async forgetAll() {
      ports.stored = undefined;
      ports.allowed.clear();
      setSettings(DEFAULT_SETTINGS);
    },
    now: () => 5000,
  };
  return ports;
}

const clip = (id: string, status: string): Clip => ({
  id,
  identity: `https://jobs.example/${id}`,
  savedAt: 1000,
  updatedAt: 1000,
  timestamp: 0,
  draft: {},
  person: { ...NEW_PERSON, status },
  pageUrl: `https://jobs.example/${id}`,
  closed: false,
});

const nameOf = (id: string): string => `${id.slice(0, 1).toUpperCase()}${id.slice(1)}`;

let store: ClipStore;
let ports: ReturnType<typeof fakePorts>;
let page: SettingsPage;

beforeEach(() => {
  setSettings(DEFAULT_SETTINGS);
  store = memoryStore();
  ports = fakePorts();
  page = createSettingsPage(store, ports, nameOf);
});
afterEach(() => page.end());

it('marks lists when the person wants it, and no longer once everything is deleted', async () => {
  await page.setMarking(true);
  expect([page.isMarking.value, page.saved.value, ports.allowed.has('marking')]).toEqual([true, 1, true]);
  await page.erase();
  expect(page.isMarking.value).toBe(false);
});

const put = async (...clips: readonly Clip[]): Promise<void> => {
  for (const each of clips) await store.save(each, 'text', [], (existing) => existing);
};
const ids = (): readonly string[] => settings.value.states.map(({ id }) => id);

describe('statuses', () => {
  it('are added, renamed and moved where they are stored, each told as saved', async () => {
    expect(await page.addState('Phone screen')).toBeUndefined();
    expect(await page.renameState('offer', 'Yes!')).toBeUndefined();
    expect(await page.moveState('phone-screen', 1)).toBeUndefined();
    expect(toSettings(ports.stored).states.slice(0, 2)).toEqual([
      { id: 'saved', name: '' },
      { id: 'phone-screen', name: 'Phone screen' },
    ]);
    expect(settings.value.states.find(({ id }) => id === 'offer')?.name).toBe('Yes!');
    expect(page.saved.value).toBe(3);
  });

  it('say why they can’t be changed, and nothing is told as saved', async () => {
    expect(await page.addState('  ')).toBe('no name');
    expect(await page.addState('OFFER')).toBe('name taken');
    expect(await page.renameState('applied', 'saved')).toBe('name taken');
    expect(page.saved.value).toBe(0);
    expect(ids()).toEqual(DEFAULT_SETTINGS.states.map(({ id }) => id));
  });

  it('give their clips to another when they are removed, and remember it', async () => {
    await put(clip('a', 'offer'), clip('b', 'offer'), clip('c', 'applied'));
    await page.removeState('offer', 'interviewing');
    expect(ids()).not.toContain('offer');
    const after = await store.newest();
    expect(Object.fromEntries(after.map(({ id, person }) => [id, person.status]))).toEqual({
      a: 'interviewing',
      b: 'interviewing',
      c: 'applied',
    });
    const moved = await store.byId('a');
    expect(moved?.updatedAt).toBe(5000);
    expect(moved?.history?.map(({ status }) => status)).toContain('interviewing');
  });

  it('leave every clip alone when they can’t be removed', async () => {
    await put(clip('a', 'saved'));
    await page.removeState('saved', 'applied');
    await page.removeState('offer', 'nowhere');
    expect((await store.byId('a'))?.person.status).toBe('saved');
    expect(ids()).toHaveLength(DEFAULT_SETTINGS.states.length);
  });

  it('come back', async () => {
    await page.removeState('offer', 'saved');
    expect(page.lacksDefaults.value).toBe(true);
    await page.restoreStates();
    expect(ids()).toContain('offer');
    expect(page.lacksDefaults.value).toBe(false);
  });
});

it('counts the library, the trash apart, and what it takes', async () => {
  await put(clip('a', 'offer'), clip('b', 'saved'), clip('c', 'saved'), clip('d', 'saved'));
  await store.trash('d', 2000);
  await page.open();
  expect(page.counts.value?.all).toBe(3);
  expect(page.counts.value?.trashed).toBe(1);
  expect(Object.fromEntries(page.counts.value?.byStatus ?? [])).toEqual({ offer: 1, saved: 2 });
  expect(page.storage.value).toEqual({ used: 4096, isKept: false });
  await page.keepStorage();
  expect(page.storage.value?.isKept).toBe(true);
  expect(page.shortcuts.value).toHaveLength(1);
});

describe('tags', () => {
  it('of the person’s own are added, changed in their place and removed', async () => {
    await page.setOwnTag(0, { tag: 'rigging', words: ['rope work'] });
    await page.setOwnTag(1, { tag: 'boats', words: [] });
    await page.setOwnTag(0, { tag: 'ropes', words: ['rope work', 'splicing'] });
    expect(settings.value.ownTags).toEqual([
      { tag: 'ropes', words: ['rope work', 'splicing'] },
      { tag: 'boats', words: [] },
    ]);
    await page.setOwnTag(0, { tag: ' ', words: ['rope work'] });
    expect(settings.value.ownTags).toEqual([{ tag: 'boats', words: [] }]);
  });

  it('that are never wanted stand once, with or without their sign', async () => {
    await page.addNever('php, #Java');
    await page.addNever('#PHP,java');
    expect(settings.value.neverTags).toEqual(['php', '#Java']);
    await page.removeNever('php');
    expect(settings.value.neverTags).toEqual(['#Java']);
  });

  it('are tried on a text, and follow the settings', async () => {
    page.trying.text.value = 'You write Kotlin, and know rope work.';
    await expect.poll(() => page.trying.tags.value.map((tried) => tried.tag)).toEqual(['kotlin']);
    await page.setOwnTag(0, { tag: 'rigging', words: ['rope work'] });
    await page.addNever('kotlin');
    await expect.poll(() => page.trying.tags.value.map((tried) => tried.tag)).toEqual(['rigging']);
    expect(page.trying.tags.value[0]?.words).toEqual(['rope work']);
    page.trying.text.value = ' ';
    expect(page.trying.tags.value).toEqual([]);
  });

  it('are earned by words that were typed into a line', () => {
    expect(toWords(' wind  park, ,solar power,')).toEqual(['wind park', 'solar power']);
  });
});

it('what the browser refuses stays off', async () => {
  await page.setEverywhere(true);
  await page.setReminding(true);
  expect([page.isEverywhere.value, page.isReminding.value]).toEqual([true, false]);
});

it('deletes everything: clips, trash, settings and what was allowed', async () => {
  await put(clip('a', 'offer'), clip('b', 'saved'));
  await store.trash('b', 2000);
  await page.setTheme('dark');
  await page.setBackupReminder(30);
  await page.setEverywhere(true);
  await page.erase();
  expect(await store.newest()).toEqual([]);
  expect(await store.inTrash()).toEqual([]);
  expect(settings.value).toEqual(DEFAULT_SETTINGS);
  expect(page.isEverywhere.value).toBe(false);
  expect(page.isErased.value).toBe(true);
  expect(page.counts.value?.all).toBe(0);
});
