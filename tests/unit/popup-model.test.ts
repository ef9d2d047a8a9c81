import { describe, expect, test, vi } from 'vitest';
import { createPopup, type Popup } from '../../lib/model/popup.ts';
import type { TabCapture } from '../../lib/model/ports.ts';
import type { ClipStore } from '../../lib/store/clip-store.ts';
import { memoryStore } from '../../lib/store/memory-store.ts';
import { StoreError } from '../../lib/store/store-error.ts';
import { fakePorts, FINDINGS, found, MARKDOWN, problemOf, tabOf } from '../tools/popup-sheet/fakes.ts';

const IDENTITY = 'greenhouse:pleo:4154617003';

const start = async (tab: TabCapture = tabOf(), store: ClipStore = memoryStore(), at?: number) => {
  const ports = fakePorts(tab, at);
  const popup = createPopup(store, ports);
  await popup.open();
  return { popup, store, ports };
};

/** The same person opens the popup again, a minute later. */
const again = async (store: ClipStore, tab: TabCapture = tabOf()) =>
  start(tab, store, Date.UTC(2026, 10, 21, 15, 0));

const value = (popup: Popup, field: 'title' | 'location' | 'salary' | 'hashtags'): string | undefined =>
  popup.draft.value[field]?.value;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 200));

const only = async (store: ClipStore) => {
  const clips = await store.newest();
  expect(clips).toHaveLength(1);
  const [clip] = clips;
  if (!clip) throw new Error('no clip');
  return clip;
};

const otherSalary = FINDINGS.map((finding) =>
  finding.field === 'salary' ? { ...finding, raw: '€80,000 – €90,000 a year' } : finding,
);

describe('what it shows', () => {
  test.each([
    ['posting', tabOf(), 'posting'],
    ['an application with its posting', tabOf({ detection: { kind: 'application' } }), 'posting'],
    ['a closed posting with its text', tabOf({ detection: { kind: 'closed' } }), 'posting'],
    ['an application alone', tabOf({ detection: { kind: 'application' }, markdown: '' }), 'application'],
    ['a closed posting without text', tabOf({ detection: { kind: 'closed' }, markdown: '' }), 'closed'],
    ['a listing', tabOf({ detection: { kind: 'listing', count: 3 } }), 'listing'],
    ['anything else', tabOf({ detection: { kind: 'none' } }), 'none'],
    ['a posting that cannot be read', tabOf({ markdown: '' }), 'none'],
  ])('%s', async (_, tab, kind) => {
    const { popup } = await start(tab);
    expect(popup.view.value.kind).toBe(kind);
  });

  test('reading, until the tab and the library have answered', async () => {
    const popup = createPopup(memoryStore(), fakePorts(tabOf()));
    const opening = popup.open();
    expect(popup.view.value.kind).toBe('reading');
    await opening;
    expect(popup.view.value.kind).toBe('posting');
  });

  test.each([
    ['forbidden-page', 'forbidden'],
    ['unreadable-page', 'problem'],
  ] as const)('%s', async (code, kind) => {
    const popup = createPopup(
      memoryStore(),
      fakePorts(async () => problemOf(code)),
    );
    await popup.open();
    expect(popup.view.value).toMatchObject({ kind, problem: { code } });
  });

  test('the posting, when a second try can read it', async () => {
    const answers = [problemOf('unreadable-page'), { ok: true as const, value: tabOf() }];
    const popup = createPopup(
      memoryStore(),
      fakePorts(async () => answers.shift() ?? problemOf('unreadable-page')),
    );
    await popup.open();
    await Promise.all([popup.retry(), popup.retry()]);
    expect(popup.view.value.kind).toBe('posting');
  });

  test('any page as a posting, when asked', async () => {
    const { popup } = await start(tabOf({ detection: { kind: 'none' } }));
    popup.clipAnyway();
    expect(popup.view.value).toMatchObject({ kind: 'posting', page: 'none' });
  });

  test('nothing to clip on an empty page', async () => {
    const { popup } = await start(tabOf({ detection: { kind: 'none' }, findings: [], markdown: '' }));
    popup.clipAnyway();
    expect(popup.view.value).toMatchObject({ kind: 'none', canClip: false });
  });

  test('the posting even when the library fails', async () => {
    const store = { ...memoryStore(), byIdentity: () => Promise.reject(new StoreError('store-failed', 'x')) };
    const { popup } = await start(tabOf(), store);
    expect(popup.view.value.kind).toBe('posting');
    expect(popup.problem.value?.code).toBe('store-failed');
  });
});

describe('edits', () => {
  test('are kept when the popup closes, and are there again', async () => {
    const { popup, store } = await start();
    popup.edit('title', 'Backend Engineer');
    popup.setNote('Ask Ana.');
    popup.addTag('dream job');
    await popup.flush();
    const next = await again(store);
    expect(next.popup.view.value.kind).toBe('posting');
    expect(value(next.popup, 'title')).toBe('Backend Engineer');
    expect(next.popup.person.value).toMatchObject({ notes: 'Ask Ana.', tags: ['dream job'] });
  });

  test('are kept without closing, soon after typing', async () => {
    const { popup, store } = await start();
    popup.edit('title', 'Backend Engineer');
    await pause();
    expect(await store.unsaved([IDENTITY])).toMatchObject({ edits: { title: 'Backend Engineer' } });
  });

  test('typed while the page is read lie over it', async () => {
    const popup = createPopup(memoryStore(), fakePorts(tabOf()));
    const opening = popup.open();
    popup.edit('title', 'Mine');
    await opening;
    expect(value(popup, 'title')).toBe('Mine');
  });

  test('back at the page’s own value are no edits, and leave nothing behind', async () => {
    const { popup, store } = await start();
    popup.edit('title', 'Mine');
    await popup.flush();
    popup.edit('title', 'Software Engineer – Backend');
    await popup.flush();
    expect(await store.unsaved([IDENTITY])).toBeUndefined();
    expect(popup.draft.value.title?.candidates[0]?.source).toBe('selector');
  });

  test('can be taken back, saved or not', async () => {
    const { popup, store } = await start();
    popup.edit('location', 'Mine');
    popup.unedit('location');
    expect(value(popup, 'location')).toBe('Copenhagen / Remote');
    popup.edit('location', 'Mine');
    await popup.save();
    popup.unedit('location');
    await popup.flush();
    expect((await only(store)).draft.location?.value).toBe('Copenhagen / Remote');
  });

  test('a candidate that was chosen is sure', async () => {
    const { popup } = await start();
    const hybrid = popup.draft.value.workplace?.candidates[1];
    if (!hybrid) throw new Error('no candidate');
    popup.choose('workplace', hybrid);
    expect(popup.draft.value.workplace).toMatchObject({ value: 'hybrid', confidence: 'sure' });
  });

  test.each([
    ['datePosted', 'yesterday'],
    ['salaryMin', 'much'],
    ['applyUrl', 'javascript:alert(1)'],
    ['salaryCurrency', 'euros'],
  ] as const)('%s takes no %j', async (field, text) => {
    const { popup } = await start();
    const before = popup.draft.value[field]?.value;
    expect(popup.edit(field, text)).toBe(false);
    expect(popup.draft.value[field]?.value).toBe(before);
  });

  test('an emptied field stays empty', async () => {
    const { popup, store } = await start();
    expect(popup.edit('salary', '')).toBe(true);
    await popup.save();
    expect((await only(store)).draft.salary?.value).toBe('');
    expect(popup.file.value.text).not.toContain('salary:');
  });

  test('older than the clip were saved with it', async () => {
    const { popup, store } = await start();
    await popup.save();
    await store.keepUnsaved({ identity: IDENTITY, edits: { title: 'Old' }, person: {}, updatedAt: 1 });
    const next = await again(store);
    expect(value(next.popup, 'title')).toBe('Software Engineer – Backend');
    expect(await store.unsaved([IDENTITY])).toBeUndefined();
  });
});

describe('tags', () => {
  test('a hash or a known name makes a technology, other words are the person’s own', async () => {
    const first = await start(tabOf({ detection: { kind: 'posting' }, url: 'https://a.example/1' }));
    first.popup.addTag('#elixir');
    await first.popup.save();
    const { popup } = await start(tabOf(), first.store);
    const before = value(popup, 'hashtags') ?? '';
    popup.addTag('Elixir');
    popup.addTag('#GraphQL');
    popup.addTag('dream job');
    popup.addTag('Dream Job');
    popup.addTag('  ');
    expect(value(popup, 'hashtags')).toBe(`${before},#elixir,#graphql`);
    expect(popup.person.value.tags).toEqual(['dream job']);
  });

  test('are removed where they are', async () => {
    const { popup } = await start();
    popup.addTag('mine');
    for (const tag of popup.tags.value) popup.removeTag(tag);
    expect(popup.tags.value).toEqual([]);
    expect(value(popup, 'hashtags')).toBe('');
  });
});

describe('save', () => {
  test('puts the posting into the library, with all that was written', async () => {
    const { popup, store, ports } = await start();
    popup.edit('title', 'Backend Engineer');
    popup.setStatus('applied');
    await popup.save();
    const clip = await only(store);
    expect(clip).toMatchObject({ identity: IDENTITY, person: { status: 'applied' }, closed: false });
    expect(clip.timestamp).toBe(Date.UTC(2026, 10, 21));
    expect((await store.bodyOf(clip.id))?.markdown).toBe(MARKDOWN);
    expect(await store.unsaved([IDENTITY])).toBeUndefined();
    expect(popup.view.value.kind).toBe('saved');
    expect(ports.told).toMatchObject({
      shown: [
        [7, false],
        [7, true],
      ],
      kept: 1,
    });
  });

  test('twice makes one clip', async () => {
    const { popup, store, ports } = await start();
    await Promise.all([popup.save(), popup.save()]);
    await popup.save();
    await only(store);
    expect(ports.told.kept).toBe(1);
  });

  test('asked to be undone while it still tidies up is undone', async () => {
    const inner = memoryStore();
    let tidied = (): void => undefined;
    const tidying = new Promise<void>((resolve) => {
      tidied = resolve;
    });
    const { popup } = await start(tabOf(), { ...inner, dropUnsaved: () => tidying });
    const saving = popup.save();
    await vi.waitFor(() => expect(popup.view.value.kind).toBe('saved'));
    const undoing = popup.undo();
    tidied();
    await Promise.all([saving, undoing]);
    expect(popup.view.value.kind).toBe('posting');
    expect(popup.isBusy.value).toBe(false);
    expect(await inner.newest()).toEqual([]);
  });

  test('in two windows makes one clip with what was written in both', async () => {
    const store = memoryStore();
    const [one, two] = [await start(tabOf(), store), await start(tabOf(), store)];
    one.popup.setNote('from one');
    one.popup.addTag('one');
    two.popup.setNote('from two');
    two.popup.addTag('two');
    await Promise.all([one.popup.save(), two.popup.save()]);
    await pause();
    const { person } = await only(store);
    expect(person.notes).toContain('from one');
    expect(person.notes).toContain('from two');
    expect(person.tags).toEqual(['one', 'two']);
  });

  test('that fails changes nothing and can be tried again', async () => {
    const inner = memoryStore();
    const save = vi
      .fn<ClipStore['save']>((...args) => inner.save(...args))
      .mockRejectedValueOnce(new StoreError('quota-exceeded', 'full'));
    const { popup } = await start(tabOf(), { ...inner, save });
    popup.setNote('kept');
    await popup.save();
    expect(popup.problem.value?.code).toBe('quota-exceeded');
    expect(popup.view.value.kind).toBe('posting');
    await pause();
    expect(await inner.unsaved([IDENTITY])).toMatchObject({ person: { notes: 'kept' } });
    await popup.save();
    expect(popup.problem.value).toBeUndefined();
    expect((await only(inner)).person.notes).toBe('kept');
  });

  test('loses nothing that is typed while it runs', async () => {
    const { popup, store } = await start();
    popup.setNote('before');
    const saving = popup.save();
    popup.setNote('before and after');
    await saving;
    expect(popup.person.value.notes).toBe('before and after');
    await pause();
    expect((await only(store)).person.notes).toBe('before and after');
  });

  test('loses nothing when the popup closes in the middle of it', async () => {
    const inner = memoryStore();
    const store = { ...inner, save: () => new Promise<never>(() => undefined) };
    const { popup } = await start(tabOf(), store);
    popup.setNote('kept');
    void popup.save();
    await popup.flush();
    const next = await again(inner);
    expect(next.popup.person.value.notes).toBe('kept');
  });

  test('of a closed posting says that it is closed', async () => {
    const { popup, store } = await start(tabOf({ detection: { kind: 'closed' } }));
    await popup.save();
    expect((await only(store)).closed).toBe(true);
  });

  test('is not for private windows: nothing is written at all', async () => {
    const store = memoryStore();
    const { popup, ports } = await start(tabOf({ isPrivate: true }), store);
    popup.edit('title', 'Mine');
    popup.setNote('secret');
    await popup.save();
    await popup.flush();
    expect(popup.problem.value?.code).toBe('private-window');
    expect(await store.newest()).toEqual([]);
    expect(await store.unsaved([IDENTITY])).toBeUndefined();
    await popup.copy();
    await popup.download();
    expect(ports.told.copied[0]).toContain('title: "Mine"');
    expect(ports.told.downloaded[0]?.name).toMatch(/^mine-pleo-.{5}\.md$/);
  });
});

describe('already saved', () => {
  test('shows the clip, and what changed on the page', async () => {
    const { popup, store } = await start();
    await popup.save();
    const next = await again(store, tabOf({ findings: otherSalary, markdown: 'New.' }));
    expect(next.popup.view.value).toMatchObject({
      kind: 'saved',
      changes: {
        fields: [
          { field: 'salaryMin', before: '70000', after: '80000' },
          { field: 'salary', before: '€70,000 – €90,000 a year', after: '€80,000 – €90,000 a year' },
        ],
        text: true,
        nowClosed: false,
      },
    });
    expect(value(next.popup, 'salary')).toBe('€70,000 – €90,000 a year');
  });

  test('tells what the page no longer says', async () => {
    const { popup, store } = await start();
    await popup.save();
    const findings = FINDINGS.filter(({ field }) => field !== 'department');
    const next = await again(store, tabOf({ findings }));
    expect(next.popup.view.value).toMatchObject({
      changes: { fields: [{ field: 'department', before: 'Engineering', after: '' }] },
    });
  });

  test('edits go into the clip', async () => {
    const { popup, store } = await start();
    await popup.save();
    const next = await again(store);
    next.popup.edit('location', 'Aarhus');
    next.popup.setStatus('interviewing');
    await pause();
    expect(await only(store)).toMatchObject({
      draft: { location: { value: 'Aarhus' } },
      person: { status: 'interviewing' },
    });
    expect(await store.unsaved([IDENTITY])).toBeUndefined();
  });

  test('an update keeps what the person wrote, and the first day', async () => {
    const { popup, store } = await start();
    popup.edit('title', 'Mine');
    popup.setNote('mine too');
    popup.addTag('dream job');
    await popup.save();
    const first = await only(store);
    const next = await again(store, tabOf({ findings: otherSalary, markdown: 'New.' }));
    await next.popup.update();
    const clip = await only(store);
    expect(clip).toMatchObject({ id: first.id, timestamp: first.timestamp, savedAt: first.savedAt });
    expect(clip.person).toEqual(first.person);
    expect(clip.draft.title?.value).toBe('Mine');
    expect(clip.draft.salary?.value).toBe('€80,000 – €90,000 a year');
    expect((await store.bodyOf(clip.id))?.markdown).toBe('New.');
    expect(next.popup.view.value).toMatchObject({ changes: { fields: [], text: false } });
  });

  test('an update of a posting that is gone only says that it is closed', async () => {
    const { popup, store } = await start();
    await popup.save();
    const detection = { kind: 'closed', board: 'greenhouse', company: 'pleo', job: '4154617003' } as const;
    const next = await again(store, tabOf({ detection, findings: [], markdown: '' }));
    expect(next.popup.view.value).toMatchObject({ kind: 'saved', changes: { nowClosed: true, fields: [] } });
    await next.popup.update();
    const clip = await only(store);
    expect(clip.closed).toBe(true);
    expect(clip.draft.title?.value).toBe('Software Engineer – Backend');
    expect((await store.bodyOf(clip.id))?.markdown).toBe(MARKDOWN);
    await next.popup.undo();
    expect((await only(store)).closed).toBe(false);
    expect((await store.bodyOf(clip.id))?.markdown).toBe(MARKDOWN);
  });

  test('follows what another page does', async () => {
    const { popup, store } = await start();
    await popup.save();
    const { id } = await only(store);
    await store.change(id, (clip) => ({
      ...clip,
      person: { ...clip.person, status: 'offer' },
      updatedAt: 9e12,
    }));
    await pause();
    expect(popup.person.value.status).toBe('offer');
    popup.setNote('typed here');
    await store.trash(id, 9e12);
    await pause();
    expect(popup.view.value.kind).toBe('posting');
    expect(popup.person.value).toMatchObject({ status: 'offer', notes: 'typed here' });
    await store.restore(id);
    await pause();
    expect(popup.view.value.kind).toBe('saved');
  });

  test('hears of a save in another window, and keeps what is typed here', async () => {
    const store = memoryStore();
    const [one, two] = [await start(tabOf(), store), await start(tabOf(), store)];
    two.popup.setNote('typed in two');
    await one.popup.save();
    await pause();
    expect(two.popup.view.value.kind).toBe('saved');
    await pause();
    expect((await only(store)).person.notes).toBe('typed in two');
  });
});

describe('undo', () => {
  test('takes a new clip back, and keeps what was written', async () => {
    const { popup, store, ports } = await start();
    popup.setNote('before');
    await popup.save();
    popup.edit('title', 'After');
    await popup.undo();
    expect(await store.newest()).toEqual([]);
    expect(popup.view.value.kind).toBe('posting');
    expect(popup.lastSave.value).toBeUndefined();
    expect(value(popup, 'title')).toBe('After');
    expect(ports.told.shown).toEqual([
      [7, false],
      [7, true],
      [7, false],
    ]);
    const next = await again(store);
    expect(next.popup.person.value.notes).toBe('before');
  });

  test('then save again is what is shown, tags removed in between included', async () => {
    const { popup, store } = await start();
    popup.addTag('gone');
    await popup.save();
    await popup.undo();
    popup.removeTag({ kind: 'own', text: 'gone' });
    await popup.save();
    expect((await only(store)).person.tags).toEqual([]);
  });

  test('takes an update back, and keeps what was written after it', async () => {
    const { popup, store } = await start();
    await popup.save();
    const next = await again(store, tabOf({ findings: otherSalary, markdown: 'New.' }));
    await next.popup.update();
    next.popup.edit('location', 'Aarhus');
    next.popup.setNote('after');
    await next.popup.undo();
    const clip = await only(store);
    expect(clip.draft.salary?.value).toBe('€70,000 – €90,000 a year');
    expect(clip.draft.location?.value).toBe('Aarhus');
    expect(clip.person.notes).toBe('after');
    expect((await store.bodyOf(clip.id))?.markdown).toBe(MARKDOWN);
    expect(next.popup.view.value).toMatchObject({ kind: 'saved', changes: { text: true } });
  });
});

describe('the file', () => {
  test('a report is made of the tab, and of nothing before the tab is read', async () => {
    const ports = fakePorts(tabOf());
    const popup = createPopup(memoryStore(), ports);
    await popup.report();
    expect(ports.told.reported).toBe(0);
    await popup.open();
    await popup.report();
    expect(ports.told.reported).toBe(1);
    expect(popup.done.value?.what).toBe('reported');
  });

  test('is what is copied and downloaded', async () => {
    const { popup, ports } = await start();
    popup.edit('title', 'Mine');
    await popup.copy();
    await popup.download();
    expect(ports.told.copied).toEqual([popup.file.value.text]);
    expect(ports.told.downloaded).toEqual([popup.file.value]);
    expect(popup.file.value.text).toMatch(/^---\ntitle: "Mine"\n/);
    expect(popup.done.value?.what).toBe('downloaded');
  });

  test('says what went wrong when the browser refuses', async () => {
    const { popup, ports } = await start(tabOf({ findings: [found('title', 'x')] }));
    ports.fails = 'clipboard-failed';
    await popup.copy();
    expect(popup.problem.value?.code).toBe('clipboard-failed');
    ports.fails = undefined;
    await popup.copy();
    expect(popup.problem.value).toBeUndefined();
  });
});
