import { describe, expect, test, vi } from 'vitest';
import { choose, type Offers } from '../../lib/model/popup-offers.ts';
import { createPopup, type Popup } from '../../lib/model/popup.ts';
import type { TabCapture } from '../../lib/model/ports.ts';
import type { ClipStore } from '../../lib/store/clip-store.ts';
import { memoryStore } from '../../lib/store/memory-store.ts';
import { StoreError } from '../../lib/store/store-error.ts';
import { ADDRESS, fakePorts, FINDINGS, found, tabOf } from '../tools/popup-sheet/fakes.ts';

const AT = Date.UTC(2026, 7, 21, 12);
const NOW = Date.UTC(2026, 10, 21, 12);

const textOf = (kind: string): string =>
  Array.from(
    { length: 30 },
    (_, n) => `In ${kind} week ${n} you bake ${kind}${n * 7} loaves with team ${n}.`,
  ).join('\n\n');

/** A posting of an aggregator. */
const linkedin = (job: string, title = 'Software Engineer – Backend', company = 'Pleo'): TabCapture => {
  const url = `https://www.linkedin.com/jobs/view/${job}`;
  return tabOf({
    url,
    detection: { kind: 'posting', board: 'linkedin', job },
    findings: [
      found('title', title),
      found('companyName', company),
      found('location', 'Copenhagen'),
      found('url', url),
    ],
    markdown: 'Apply now.',
  });
};

/** The same posting of the board under another id. */
const greenhouse = (job: string, markdown: string): TabCapture => {
  const url = ADDRESS.replace('4154617003', job);
  const own = new Set(['url', 'applyUrl', 'jobId']);
  return tabOf({
    url,
    detection: { kind: 'posting', board: 'greenhouse', company: 'pleo', job },
    findings: [...FINDINGS.filter(({ field }) => !own.has(field)), found('url', url)],
    markdown,
  });
};

const open = async (store: ClipStore, tab: TabCapture, at = NOW): Promise<Popup> => {
  const popup = createPopup(store, fakePorts(tab, at));
  await popup.open();
  return popup;
};

const saved = async (store: ClipStore, tab: TabCapture, write?: (popup: Popup) => void): Promise<void> => {
  const popup = await open(store, tab, AT);
  write?.(popup);
  await popup.save();
  popup.end();
};

const offersOf = (popup: Popup): Promise<Offers> =>
  vi.waitUntil(() => popup.offers.value, { timeout: 2000, interval: 5 });

describe('a posting that is in the library under another identity', () => {
  test('is offered, with its proof and where the person stands with it', async () => {
    const store = memoryStore();
    await saved(store, linkedin('4411867124'), (popup) => popup.setStatus('applied'));
    const popup = await open(store, tabOf());
    // The popup does not wait for it.
    expect(popup.view.value.kind).toBe('posting');
    expect(popup.offers.value).toBeUndefined();
    expect(await offersOf(popup)).toMatchObject({
      offer: {
        as: 'same',
        proof: { kind: 'same-company-title-place' },
        clip: { identity: 'linkedin::4411867124', person: { status: 'applied' } },
        age: NOW - AT,
        isApart: false,
      },
      count: 0,
    });
  });

  test('is never merged unasked: a save makes a clip of its own, and the offer stays', async () => {
    const store = memoryStore();
    await saved(store, linkedin('4411867124'));
    const popup = await open(store, tabOf());
    await offersOf(popup);
    await popup.save();
    expect(await store.newest()).toHaveLength(2);
    expect(popup.offers.value?.offer?.clip.identity).toBe('linkedin::4411867124');
    const next = await open(store, tabOf());
    expect(next.view.value.kind).toBe('saved');
    expect((await offersOf(next)).offer?.clip.identity).toBe('linkedin::4411867124');
  });

  test('is a repost where the same board shows it under another id', async () => {
    const store = memoryStore();
    await saved(store, greenhouse('4094617003', textOf('rye')));
    const popup = await open(store, greenhouse('4154617003', textOf('rye')));
    expect((await offersOf(popup)).offer).toMatchObject({ as: 'repost', proof: { kind: 'same-text' } });
    const other = await open(store, greenhouse('4154617004', textOf('wheat')));
    expect(await offersOf(other)).toMatchObject({ offer: undefined, count: 1 });
  });

  test('that is another, as the person says, is remembered as another', async () => {
    const store = memoryStore();
    await saved(store, linkedin('4411867124'));
    const popup = await open(store, tabOf());
    await offersOf(popup);
    await popup.setApart(true);
    expect(popup.offers.value?.offer?.isApart).toBe(true);
    expect(await offersOf(await open(store, tabOf()))).toMatchObject({ offer: undefined, count: 1 });
    // Whichever of the two is looked at.
    expect(await offersOf(await open(store, linkedin('4411867124')))).toMatchObject({
      offer: undefined,
      count: 0,
    });
    await popup.setApart(false);
    expect(popup.offers.value?.offer?.isApart).toBe(false);
    expect((await offersOf(await open(store, tabOf()))).offer).toBeDefined();
  });

  test('is made one with the posting that is shown, where both are saved, and two again', async () => {
    const store = memoryStore();
    await saved(store, linkedin('4411867124'), (popup) => {
      popup.setStatus('applied');
      popup.addTag('bread');
    });
    await saved(store, tabOf(), (popup) => popup.setNote('Ovens!'));
    const popup = await open(store, tabOf());
    const { offer } = await offersOf(popup);
    await popup.setMerged(true);
    expect(popup.offers.value?.offer?.isMerged).toBe(true);
    await vi.waitUntil(() => popup.person.value.status === 'applied');
    expect(popup.person.value).toMatchObject({ notes: 'Ovens!', tags: ['bread'] });
    expect(await store.byId(offer?.clip.id ?? '')).toBeUndefined();
    // Whichever of the two is looked at, it is in the library.
    const other = await open(store, linkedin('4411867124'));
    expect(other.view.value.kind).toBe('saved');
    await popup.setMerged(false);
    await vi.waitUntil(() => popup.person.value.status === 'saved');
    expect(popup.offers.value?.offer?.isMerged).toBe(false);
    expect(await store.newest()).toHaveLength(2);
  });

  test('is no more offered when it goes to the trash', async () => {
    const store = memoryStore();
    await saved(store, linkedin('4411867124'));
    const popup = await open(store, tabOf());
    const { offer } = await offersOf(popup);
    await store.trash(offer?.clip.id ?? '', NOW);
    await vi.waitUntil(() => popup.offers.value?.offer === undefined);
  });

  test('is offered as soon as another page saves it', async () => {
    const store = memoryStore();
    const popup = await open(store, tabOf());
    expect((await offersOf(popup)).offer).toBeUndefined();
    await saved(store, linkedin('4411867124'));
    await vi.waitUntil(() => popup.offers.value?.offer !== undefined);
  });
});

describe('other jobs at the company', () => {
  test('are counted, the newest told', async () => {
    const store = memoryStore();
    for (let n = 0; n < 7; n += 1)
      await saved(store, linkedin(`441186712${n}`, `Baker ${'ABCDEFG'.charAt(n)}`, 'Pleo ApS'));
    await saved(store, linkedin('4411867999', 'Baker', 'Globex'));
    const { offer, count, others } = await offersOf(await open(store, tabOf()));
    expect(offer).toBeUndefined();
    expect(count).toBe(7);
    expect(others).toHaveLength(5);
    for (const { draft } of others) expect(draft.companyName?.value).toBe('Pleo ApS');
  });

  test('are none where the posting names no company', async () => {
    const store = memoryStore();
    await saved(store, linkedin('4411867124', 'Baker', ''));
    const nameless = FINDINGS.filter(({ field }) => field !== 'companyName');
    expect(await offersOf(await open(store, tabOf({ findings: nameless })))).toMatchObject({ count: 0 });
  });
});

describe('nothing is looked for', () => {
  test.each([
    ['in a private window', tabOf({ isPrivate: true })],
    ['where there is no posting', tabOf({ detection: { kind: 'listing', count: 3 } })],
  ])('%s', async (_, tab) => {
    const inner = memoryStore();
    const printsBeside = vi.fn<ClipStore['printsBeside']>((print) => inner.printsBeside(print));
    await open({ ...inner, printsBeside }, tab);
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(printsBeside).not.toHaveBeenCalled();
  });

  test('again for what is typed into the clip that is shown', async () => {
    const inner = memoryStore();
    await saved(inner, tabOf());
    const printsBeside = vi.fn<ClipStore['printsBeside']>((print) => inner.printsBeside(print));
    const popup = await open({ ...inner, printsBeside }, tabOf());
    await offersOf(popup);
    popup.setNote('typed');
    await popup.flush();
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(printsBeside).toHaveBeenCalledTimes(1);
  });
});

test('a library that fails at it says so, and the posting stays', async () => {
  const store = { ...memoryStore(), printsBeside: () => Promise.reject(new StoreError('store-failed', 'x')) };
  const popup = await open(store, tabOf());
  await vi.waitUntil(() => popup.problem.value?.code === 'store-failed');
  expect(popup.view.value.kind).toBe('posting');
});

test('prints that an older version left out are made, and looked at again', async () => {
  const inner = memoryStore();
  await saved(inner, linkedin('4411867124'));
  let isMade = false;
  const store: ClipStore = {
    ...inner,
    printsBeside: async (print) => (isMade ? inner.printsBeside(print) : []),
    makePrints: async () => {
      isMade = true;
      return 1;
    },
  };
  const popup = await open(store, tabOf());
  await vi.waitUntil(() => popup.offers.value?.offer !== undefined);
});

test('the next of two is offered where the first is kept apart', () => {
  const same = (id: string) => ({ id, as: 'same' as const, proof: { kind: 'same-text' as const, words: 99 } });
  const kept = (id: string, company: string) => ({
    id,
    savedAt: 1,
    marks: [],
    print: { ...PRINT, id, identity: `x:${id}`, company },
  });
  const beside = [kept('a', 'acme'), kept('b', 'acme'), kept('c', 'globex')];
  expect(choose([same('a'), same('b')], beside, 'acme', ['x:a'])).toEqual({ same: same('b'), others: ['a'] });
  expect(choose([], beside, '', [])).toEqual({ same: undefined, others: [] });
});

const PRINT = {
  source: 'x',
  company: '',
  title: '',
  places: { cities: [], names: [], countries: [], remote: false },
  url: '',
  applyUrl: '',
  datePosted: '',
  text: { exact: '', near: '', words: 0 },
};

describe('edits of a posting that is not saved', () => {
  const OWN = 'https://careers.pleo.example/?gh_jid=4154617003';
  // The company's own page tells no company: its identity is another name of the board's.
  const onOwnPage = tabOf({ detection: { kind: 'posting', board: 'greenhouse', job: '4154617003' }, url: OWN });

  test('are there on a page that tells less, and go on under the name they have', async () => {
    const store = memoryStore();
    const first = await open(store, tabOf());
    first.setNote('Ask Ana.');
    await first.flush();
    const second = await open(store, onOwnPage);
    expect(second.person.value.notes).toBe('Ask Ana.');
    second.setNote('Ask Ana again.');
    await second.flush();
    expect(await store.unsaved(['greenhouse:pleo:4154617003'])).toMatchObject({
      person: { notes: 'Ask Ana again.' },
    });
    await second.save();
    expect((await store.newest())[0]?.person.notes).toBe('Ask Ana again.');
    expect(await store.unsaved(['greenhouse:pleo:4154617003'])).toBeUndefined();
  });
});
