import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Clip } from '../../lib/clip.ts';
import { setSettings, settings } from '../../lib/model/settings.ts';
import { createLibrary, type Library } from '../../lib/model/library.ts';
import type { LibraryPorts } from '../../lib/model/library-ports.ts';
import type { ClipStore } from '../../lib/store/clip-store.ts';
import { memoryStore } from '../../lib/store/memory-store.ts';
import { clipOf } from './library-clips.ts';

const NOW = Date.UTC(2026, 10, 21, 9);
const DAY = 86_400_000;

const CLIPS: readonly Clip[] = [
  clipOf({ id: 'a', saved: '2026-11-01', title: 'Rigger', companyName: 'Harbour & Sons', hashtags: '#rope' }),
  clipOf({ id: 'b', saved: '2026-11-02', title: 'Skipper', companyName: 'Tidewater', workplace: 'onsite' }),
  clipOf({ id: 'c', saved: '2026-11-03', title: 'Äquator Pilot', companyName: 'Tidewater' }),
  clipOf({ id: 'd', saved: '2026-11-04', title: 'Old Cook', person: { archived: true } }),
];
const TEXTS: { readonly [id: string]: string } = {
  a: 'You splice **rope** and sail to the lighthouse.',
  b: 'No ropes here.',
  c: 'A lighthouse keeper is a colleague.',
  d: 'Lighthouse soup.',
};

interface Bench {
  readonly store: ClipStore;
  readonly library: Library;
  readonly clock: { now: number };
  readonly copied: string[];
  readonly handedOver: (readonly string[])[];
  readonly programs: string[];
}

async function bench(clips: readonly Clip[] = CLIPS): Promise<Bench> {
  const store = memoryStore();
  for (const clip of clips) await store.save(clip, TEXTS[clip.id] ?? '', [clip.identity], (same) => same);
  const clock = { now: NOW };
  const copied: string[] = [];
  const handedOver: (readonly string[])[] = [];
  const programs: string[] = [];
  const ports: LibraryPorts = {
    idle: () => Promise.resolve(),
    now: () => clock.now,
    aggregators: new Set(['linkedin']),
    boardName: (id) => id,
    async changeSettings(change) {
      setSettings(change(settings.value));
      return { ok: true, value: undefined };
    },
    openProgram: (address) => void programs.push(address),
    async openExport(chosen) {
      handedOver.push(chosen);
    },
    async copy(text) {
      copied.push(text);
      return { ok: true, value: undefined };
    },
    async download() {
      return { ok: false, problem: { code: 'download-failed', detail: 'full' } };
    },
  };
  const library = createLibrary(store, ports, 'en');
  await library.open();
  return { store, library, clock, copied, handedOver, programs };
}

/** Until all that the library's page has begun is done. */
const settled = async (library: Library): Promise<void> => {
  await library.flush();
  await library.open();
};

const ids = ({ ids: shown }: Library): readonly string[] => shown.value;

beforeEach(() => void vi.useRealTimers());

describe('the list', () => {
  it('has the newest first and leaves out what is archived', async () => {
    const { library } = await bench();
    expect(library.phase.value).toBe('ready');
    expect(ids(library)).toEqual(['c', 'b', 'a']);
  });

  it('is sorted by a column, and the other way round', async () => {
    const { library } = await bench();
    library.sortBy('title');
    expect(ids(library)).toEqual(['c', 'a', 'b']);
    library.sortBy('title');
    expect(ids(library)).toEqual(['b', 'a', 'c']);
    library.sortBy('saved');
    expect(library.sort.value).toEqual({ column: 'saved', direction: 'descending' });
  });

  it('follows what other pages do', async () => {
    const { store, library } = await bench();
    const fresh = clipOf({ id: 'e', saved: '2026-11-05', title: 'Mate' });
    await store.save(fresh, '', [fresh.identity], (same) => same);
    await store.trash('b', NOW);
    await store.change('a', (clip) => ({ ...clip, person: { ...clip.person, status: 'offer' } }));
    await vi.waitFor(() => expect(ids(library)).toEqual(['e', 'c', 'a']));
    await vi.waitFor(() => expect(library.byId.value.get('a')?.status).toBe('offer'));
  });

  it('is read whole where it is longer than a window', async () => {
    const many = Array.from({ length: 150 }, (_, n) =>
      clipOf({ id: `n${n}`, saved: '2026-10-01', title: 'Hand' }),
    );
    const { library } = await bench(many);
    expect(ids(library)).toHaveLength(150);
  });
});

describe('the search', () => {
  it('answers each key stroke from the fields, the best first', async () => {
    const { library } = await bench();
    library.search('tide');
    expect(ids(library)).toEqual(['c', 'b']);
    library.search('tide aquator');
    expect(ids(library)).toEqual(['c']);
    library.search('tide');
    expect(ids(library)).toEqual(['c', 'b']);
    library.search('');
    expect(ids(library)).toEqual(['c', 'b', 'a']);
  });

  it('follows with the texts, marked, and says how far it is', async () => {
    const { library } = await bench();
    library.search('lighthouse');
    expect(ids(library)).toEqual([]);
    // Nobody may say by now that there is nothing.
    expect(library.text.value.read).toBe(0);
    await vi.waitFor(() => expect(ids(library)).toEqual(['c', 'a']));
    await vi.waitFor(() => expect(library.text.value.read).toBeUndefined());
    const { text, marks } = library.text.value.hits.get('a') ?? { text: '', marks: [] };
    expect(marks.map(({ from, to }) => text.slice(from, to))).toEqual(['lighthouse']);
  });

  it('reads no text for what no text can tell', async () => {
    const { library } = await bench();
    library.search('tag:kotlin');
    expect(library.text.value.read).toBeUndefined();
  });

  it('takes away what the text rules out', async () => {
    const { library } = await bench();
    library.search('-lighthouse');
    expect(ids(library)).toEqual(['c', 'b', 'a']);
    await vi.waitFor(() => expect(ids(library)).toEqual(['b']));
  });

  it('gives up the scan of what was typed before', async () => {
    const { library } = await bench();
    library.search('lighthouse');
    library.search('rope');
    await vi.waitFor(() => expect(ids(library)).toEqual(['a', 'b']));
    expect(library.text.value.hits.has('c')).toBe(false);
  });

  it('shows archived clips to who asks for them by word', async () => {
    const { library } = await bench();
    library.search('is:archived');
    expect(ids(library)).toEqual(['d']);
  });

  it('orders by a column once that is asked for, until the search is cleared', async () => {
    const { library } = await bench();
    library.search('e');
    library.sortBy('title');
    expect(ids(library)).toEqual(['c', 'a', 'b']);
    library.search('');
    expect(library.searchSort.value).toBeUndefined();
  });
});

describe('the filters', () => {
  it('leave out, count, and are cleared', async () => {
    const { library } = await bench();
    library.toggleFacet('company', 'tidewater');
    expect(ids(library)).toEqual(['c', 'b']);
    library.toggleFacet('workplace', 'onsite');
    expect(ids(library)).toEqual(['b']);
    library.setFilter({ archived: 'shown' });
    expect(library.filterCount.value).toBe(3);
    await vi.waitFor(() =>
      expect(library.counts.value.workplace).toEqual([{ key: 'onsite', name: 'onsite', count: 1 }]),
    );
    library.toggleFacet('company', 'tidewater');
    library.toggleFacet('workplace', 'onsite');
    expect(ids(library)).toEqual(['d', 'c', 'b', 'a']);
    library.clearAll();
    expect(library.filterCount.value).toBe(0);
  });
});

describe('the open clip', () => {
  it('is read with its text, and its edits are kept as they are typed', async () => {
    const { store, library, clock } = await bench();
    await library.detail.open('a');
    expect(library.detail.opened.value?.markdown).toBe(TEXTS['a']);
    clock.now += 5000;
    expect(library.detail.edit('title', 'Chief rigger')).toBe(true);
    expect(library.detail.edit('validThrough', 'soon')).toBe(false);
    library.detail.setPerson({ notes: 'Ask Birgit' });
    library.detail.addTag('dream job');
    library.detail.addTag('#sail');
    expect(library.detail.tags.value.map(({ text }) => text)).toEqual(['rope', 'sail', 'dream job']);
    await vi.waitFor(async () => expect((await store.byId('a'))?.person.notes).toBe('Ask Birgit'));
    const clip = await store.byId('a');
    expect(clip?.draft.title?.value).toBe('Chief rigger');
    expect(clip?.person.tags).toEqual(['dream job']);
    expect(clip?.updatedAt).toBe(clock.now);
    await vi.waitFor(() => expect(library.byId.value.get('a')?.title).toBe('Chief rigger'));
    library.detail.unedit('title');
    await library.flush();
    expect((await store.byId('a'))?.draft.title?.value).toBe('Rigger');
  });

  it('writes what was typed into the clip that it was typed into', async () => {
    const { store, library } = await bench();
    await library.detail.open('a');
    library.detail.setPerson({ notes: 'for a' });
    await library.detail.open('b');
    expect(library.detail.person.value.notes).toBe('');
    library.detail.setPerson({ notes: 'for b' });
    await library.detail.close();
    expect((await store.byId('a'))?.person.notes).toBe('for a');
    expect((await store.byId('b'))?.person.notes).toBe('for b');
    expect(library.detail.opened.value).toBeUndefined();
  });

  it('follows another page under what is being typed, and closes when the clip goes', async () => {
    const { store, library } = await bench();
    await library.detail.open('a');
    library.detail.setPerson({ notes: 'mine' });
    await store.change('a', (clip) => ({ ...clip, person: { ...clip.person, status: 'applied' } }));
    await vi.waitFor(() => expect(library.detail.person.value.status).toBe('applied'));
    expect(library.detail.person.value.notes).toBe('mine');
    await settled(library);
    await store.trash('a', NOW);
    await vi.waitFor(() => expect(library.detail.wanted.value).toBeUndefined());
  });

  it('is given as a file, and a failing download is told', async () => {
    const { library, copied } = await bench();
    await library.detail.open('a');
    await library.copy();
    expect(copied[0]).toContain('title: "Rigger"');
    expect(copied[0]).toContain(TEXTS['a']);
    expect(library.done.value?.done).toEqual({ what: 'copied' });
    await library.download();
    expect(library.problem.value?.code).toBe('download-failed');
  });
});

describe('Obsidian', () => {
  it('gets the text by the clipboard, never in the address', async () => {
    const { library, copied, programs } = await bench();
    await library.detail.open('a');
    await library.toObsidian();
    expect(copied).toEqual([library.detail.file.value.text]);
    expect(programs).toEqual([expect.stringMatching(/^obsidian:\/\/new\?file=[^&]+&clipboard$/)]);
  });
});

describe('many at once', () => {
  it('are handed over to the export', async () => {
    const { library, handedOver } = await bench();
    library.toggle('a');
    library.toggle('b');
    await library.exportSelected();
    expect(handedOver).toEqual([['a', 'b']]);
  });

  const choose = (library: Library, ...wanted: readonly string[]): void => wanted.forEach(library.toggle);

  it('get a status in one step, and all of them their own back', async () => {
    const { store, library } = await bench();
    await store.change('b', (clip) => ({ ...clip, person: { ...clip.person, status: 'rejected' } }));
    choose(library, 'a', 'b');
    await library.setStatus('applied');
    expect(library.done.value?.done).toEqual({ what: 'status', count: 2, status: 'applied' });
    expect((await store.byId('b'))?.person.status).toBe('applied');
    // What is done to one of them since stays.
    await store.change('a', (clip) => ({ ...clip, person: { ...clip.person, notes: 'since' } }));
    await library.undo();
    expect((await store.byId('b'))?.person.status).toBe('rejected');
    expect((await store.byId('a'))?.person).toMatchObject({ status: 'saved', notes: 'since' });
    expect(library.done.value?.undo).toBeUndefined();
  });

  it.each([
    ['own', 'dream job'],
    ['hashtag', '#knots'],
  ])('get and lose a tag of kind %s', async (_kind, typed) => {
    const { store, library } = await bench();
    choose(library, 'a', 'b');
    await library.addTag(typed);
    const words = async (id: string): Promise<string> => {
      const clip = await store.byId(id);
      return `${clip?.person.tags.join(',')} ${clip?.draft.hashtags?.value ?? ''}`;
    };
    expect(await words('a')).toContain(typed);
    expect(await words('b')).toContain(typed);
    await library.undo();
    expect(await words('a')).toBe(' #rope');
    await library.addTag(typed);
    await vi.waitFor(() => expect(library.known.value.some(({ text }) => typed.endsWith(text))).toBe(true));
    const tag = library.known.value.find(({ text }) => typed.endsWith(text));
    if (!tag) throw new Error('the tag is known by now');
    await library.removeTag(tag);
    expect(await words('a')).toBe(' #rope');
    expect(library.done.value?.done).toMatchObject({ what: 'untagged', count: 2 });
  });

  it('are archived, and taken back where all of them are', async () => {
    const { library } = await bench();
    choose(library, 'a', 'b');
    await library.archive();
    await vi.waitFor(() => expect(ids(library)).toEqual(['c']));
    // They stay selected though nobody sees them: an action says so.
    expect(library.selected.value).toMatchObject({ all: 2, hidden: 2 });
    await library.archive();
    await vi.waitFor(() => expect(ids(library)).toEqual(['c', 'b', 'a']));
  });

  it('go to the trash, come back from there, and are deleted for good after thirty days', async () => {
    const { store, library, clock } = await bench();
    choose(library, 'a', 'b');
    await library.trashAll();
    await vi.waitFor(() => expect(ids(library)).toEqual(['c']));
    expect(library.selection.value.ids.size).toBe(0);
    await library.undo();
    await vi.waitFor(() => expect(ids(library)).toEqual(['c', 'b', 'a']));
    choose(library, 'a', 'b');
    await library.trashAll();
    await library.go('trash');
    expect(ids(library).toSorted()).toEqual(['a', 'b']);
    choose(library, 'b');
    await library.restoreAll();
    await vi.waitFor(() => expect(ids(library)).toEqual(['a']));
    clock.now += 30 * DAY;
    await library.purge();
    expect(await store.inTrash()).toHaveLength(1);
    clock.now += 1;
    await library.purge();
    expect(await store.inTrash()).toHaveLength(0);
  });

  it('act on the row of the keyboard where nothing is selected, and the keyboard goes on to the next', async () => {
    const { library } = await bench();
    library.move(1);
    expect(library.active.value).toBe('c');
    await library.trashAll();
    expect(library.active.value).toBe('b');
    library.move(Infinity);
    expect(library.active.value).toBe('a');
    await library.archive();
    expect(library.active.value).toBe('b');
  });

  it('are selected by a range, and all', async () => {
    const { library } = await bench();
    library.move(1);
    library.extendTo('b');
    expect([...library.selection.value.ids]).toEqual(['c', 'b']);
    library.selectAll();
    expect(library.selected.value).toEqual({ all: 3, hidden: 0, seen: 'all' });
    library.selectNone();
    expect(library.selected.value.all).toBe(0);
  });

  it('say nothing where nothing changed', async () => {
    const { library } = await bench();
    choose(library, 'a');
    await library.setStatus('saved');
    expect(library.done.value).toBeUndefined();
  });
});
