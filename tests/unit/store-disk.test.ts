import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { StoreChange } from '../../lib/store/clip-store.ts';
import { openIdbStore } from '../../lib/store/idb-store.ts';
import { StoreError, toStoreError } from '../../lib/store/store-error.ts';
import { clipOf, titled } from './upgrades/clips.ts';

const open = (factory = new IDBFactory()) => openIdbStore({ indexedDB: factory, channel: undefined });
const keep = <T>(value: T): T => value;

const full = (): DOMException => new DOMException('the disk is full', 'QuotaExceededError');

afterEach(() => vi.restoreAllMocks());

describe('errors', () => {
  it.each([
    [full(), 'quota-exceeded'],
    [new DOMException('newer', 'VersionError'), 'store-newer'],
    [new DOMException('broken', 'UnknownError'), 'store-failed'],
    [new Error('a bug'), 'store-failed'],
    [{ name: 'toString' }, 'store-failed'],
    ['text', 'store-failed'],
    [null, 'store-failed'],
    [undefined, 'store-failed'],
  ])('are told by their code: %s', (error, code) => {
    expect(toStoreError(error)).toMatchObject({ name: 'StoreError', code });
  });

  it('stay themselves', () => {
    const error = new StoreError('store-newer', 'x');
    expect(toStoreError(error)).toBe(error);
  });
});

/** Lets every put of one kind go wrong, by what `fail` does with the object store and its real put. */
const spoil = (name: string, fail: (store: IDBObjectStore, put: () => IDBRequest) => IDBRequest): void => {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  put.mockImplementation(function spied(this: IDBObjectStore, ...given) {
    const original = (): IDBRequest<IDBValidKey> => originalPut.apply(this, given);
    return (this.name === name ? fail(this, original) : original()) as IDBRequest<IDBValidKey>;
  });
};

// oxlint-disable-next-line typescript/unbound-method -- called with the store it belongs to
const originalPut = IDBObjectStore.prototype.put;

/** Ways in which a full disk shows: where the request is made, and at the end of it all. */
const FULL: readonly (readonly [string, Parameters<typeof spoil>[1]])[] = [
  [
    'the put throws',
    () => {
      throw full();
    },
  ],
  [
    'the transaction aborts',
    ({ transaction }, put) => {
      const request = put();
      request.addEventListener('success', () => {
        transaction.abort();
        Object.defineProperty(transaction, 'error', { value: full() });
      });
      return request;
    },
  ],
];

describe.each(FULL)('a full disk: %s', (_how, fail) => {
  it.each(['clips', 'bodies'] as const)('in %s changes nothing, and says so', async (name) => {
    const factory = new IDBFactory();
    const store = open(factory);
    const clip = clipOf(1);
    await store.save(clip, 'text', [], keep);
    const heard: StoreChange[] = [];
    store.onChange((change) => heard.push(change), new AbortController().signal);
    spoil(name, fail);
    const quota = { name: 'StoreError', code: 'quota-exceeded' };
    await expect(store.save(clipOf(2), 'text', [], keep)).rejects.toMatchObject(quota);
    await expect(store.save(clip, 'new', [], (old) => titled(old, 'New'))).rejects.toMatchObject(quota);
    await expect(
      store.change(
        clip.id,
        (old) => titled(old, 'New'),
        (body) => ({ ...body, file: 'F' }),
      ),
    ).rejects.toMatchObject(quota);
    vi.restoreAllMocks();
    expect(heard).toEqual([]);
    for (const page of [store, open(factory)]) {
      expect(await page.newest()).toEqual([clip]);
      expect(await page.bodyOf(clip.id)).toEqual({ id: clip.id, markdown: 'text' });
      expect(await page.byId(clipOf(2).id)).toBeUndefined();
    }
    // The disk has room again: the same page goes on.
    await store.save(clipOf(2), 'text', [], keep);
    expect(await store.newest()).toHaveLength(2);
  });
});

describe('two pages on one library', () => {
  it('lose no change of a clip that both write', async () => {
    const factory = new IDBFactory();
    const [one, two] = [open(factory), open(factory)];
    await one.save(clipOf(1), 'text', [], keep);
    const tags = Array.from({ length: 40 }, (_, index) => `t${index}`);
    await Promise.all(
      tags.map((tag, index) =>
        (index % 2 ? one : two).change(clipOf(1).id, (clip) => ({
          ...clip,
          person: { ...clip.person, tags: [...clip.person.tags, tag] },
        })),
      ),
    );
    expect((await one.byId(clipOf(1).id))?.person.tags.toSorted()).toEqual(tags.toSorted());
  });

  it('make one clip of a posting that both save', async () => {
    const factory = new IDBFactory();
    const [one, two] = [open(factory), open(factory)];
    const twin = clipOf(2, { identity: clipOf(1).identity });
    const saved = await Promise.all([
      one.save(clipOf(1), 'one', [clipOf(1).identity], keep),
      two.save(twin, 'two', [twin.identity], keep),
    ]);
    expect(new Set(saved.map(({ clip }) => clip.id)).size).toBe(1);
    expect(saved.filter(({ before }) => before)).toHaveLength(1);
    expect(await two.newest()).toHaveLength(1);
  });

  it('tell each other, once each, over the channel', async () => {
    const factory = new IDBFactory();
    const channels = [new BroadcastChannel('store-test'), new BroadcastChannel('store-test')];
    const stop = new AbortController();
    const heard: [number, StoreChange][] = [];
    const pages = channels.map((channel, index) => {
      const page = openIdbStore({ indexedDB: factory, channel });
      page.onChange((change) => heard.push([index, change]), stop.signal);
      return page;
    });
    await pages[0]?.save(clipOf(1), 'text', [], keep);
    await vi.waitFor(() => expect(heard).toHaveLength(2));
    const change = { kind: 'saved', id: clipOf(1).id, identity: clipOf(1).identity };
    expect(heard.toSorted(([a], [b]) => a - b)).toEqual([
      [0, change],
      [1, change],
    ]);
    for (const channel of channels) channel.close();
  });
});

describe('telling', () => {
  it('fails apart from the save, and from other listeners', async () => {
    const surfaced: unknown[] = [];
    vi.stubGlobal('queueMicrotask', (report: () => void) => {
      try {
        report();
      } catch (error) {
        surfaced.push(error);
      }
    });
    const boom = (): never => {
      throw new Error('boom');
    };
    const channel = { postMessage: boom, addEventListener: () => undefined };
    const store = openIdbStore({ indexedDB: new IDBFactory(), channel });
    const heard: StoreChange[] = [];
    store.onChange(boom, new AbortController().signal);
    store.onChange((change) => heard.push(change), new AbortController().signal);
    await store.save(clipOf(1), 'text', [], keep);
    vi.unstubAllGlobals();
    expect(heard).toHaveLength(1);
    expect(surfaced).toEqual([new Error('boom'), new Error('boom')]);
  });
});

describe('the connection', () => {
  it('is made at the first call, once, however many come', async () => {
    const factory = new IDBFactory();
    const opened = vi.spyOn(factory, 'open');
    const store = open(factory);
    store.onChange(keep, new AbortController().signal);
    expect(opened).not.toHaveBeenCalled();
    await Promise.all([store.newest(), store.inTrash(), store.byId('x')]);
    expect(opened).toHaveBeenCalledTimes(1);
  });

  it('is tried again after it failed', async () => {
    const factory = new IDBFactory();
    const store = open(factory);
    vi.spyOn(factory, 'open').mockImplementationOnce(() => {
      throw new DOMException('not now', 'UnknownError');
    });
    await expect(store.newest()).rejects.toMatchObject({ code: 'store-failed' });
    expect(await store.newest()).toEqual([]);
  });

  it.each([
    ['the browser ended it', true],
    ['it was closed under us', false],
  ])('is made again after %s', async (_how, told) => {
    const factory = new IDBFactory();
    const opened = vi.spyOn(factory, 'open');
    const listened = vi.spyOn(IDBDatabase.prototype, 'addEventListener');
    const store = open(factory);
    await store.save(clipOf(1), 'text', [], keep);
    const request = opened.mock.results[0]?.value as IDBOpenDBRequest;
    request.result.close();
    const onClose = listened.mock.calls.find(([type]) => type === 'close')?.[1];
    if (told && typeof onClose === 'function') onClose(new Event('close'));
    expect(onClose).toBeTypeOf('function');
    await store.change(clipOf(1).id, (clip) => titled(clip, 'x'));
    expect(await store.newest()).toEqual([titled(clipOf(1), 'x')]);
    expect(opened).toHaveBeenCalledTimes(2);
  });

  it('lets a wipe of the library through', async () => {
    const factory = new IDBFactory();
    const store = open(factory);
    await store.save(clipOf(1), 'text', [], keep);
    await new Promise((resolve, reject) => {
      const request = factory.deleteDatabase('jobmark');
      request.addEventListener('success', resolve);
      request.addEventListener('error', reject);
    });
    expect(await store.newest()).toEqual([]);
  });

  it('asks for strict durability', async () => {
    const factory = new IDBFactory();
    const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await open(factory).save(clipOf(1), 'text', [], keep);
    expect(asked.mock.calls.at(-1)).toEqual([
      ['clips', 'bodies', 'versions', 'prints'],
      'readwrite',
      { durability: 'strict' },
    ]);
  });

  it('reads ten thousand clips', async () => {
    const factory = new IDBFactory();
    const store = open(factory);
    await store.newest();
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = factory.open('jobmark');
      request.addEventListener('success', () => resolve(request.result));
    });
    const tx = db.transaction('clips', 'readwrite');
    for (let n = 0; n < 10_000; n++) tx.objectStore('clips').put(clipOf(n));
    await new Promise((resolve) => tx.addEventListener('complete', resolve));
    expect(await store.newest()).toHaveLength(10_000);
    expect((await store.newest(50)).map(({ savedAt }) => savedAt)).toEqual(
      Array.from({ length: 50 }, (_, index) => clipOf(9_999 - index).savedAt),
    );
  });
});
