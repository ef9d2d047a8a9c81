import type { Apart, Body, Clip, ClipVersion } from '../clip.ts';
import { parcels } from '../out/work.ts';
import { layBy, type LaidBy } from './laid-by.ts';
import { named } from './named.ts';
import type { Notices } from './notices.ts';
import type { Backing, Shelf, WholeShelf } from './shelf.ts';
import { StoreError } from './store-error.ts';
import { takeBack } from './take-back.ts';

/** One clip that an import writes, as a whole: the caller has merged it with what is there. */
export interface ImportWrite {
  readonly clip: Clip;
  /** Absent: the text that is there stays. */
  readonly body?: Body;
  /** The clip that stood under this id when the caller looked; absent where none did. */
  readonly seen?: Clip;
  /** What its page said before, of a clip that comes back; with its own id. */
  readonly versions?: readonly ClipVersion[];
}

/** All that an import writes: no two of a clip. It may be read more than once, and never lies in memory as a whole. */
export interface ImportWrites {
  readonly count: number;
  parcels(): AsyncIterable<readonly ImportWrite[]>;
}

/** The text of a clip before another took its place; absent where there was none. */
interface TextBefore {
  readonly id: string;
  readonly body?: Body;
}

/** What an import did, so that it can be undone while the page is open. */
export interface ImportDone {
  /** How many clips it wrote. */
  readonly count: number;
  readonly ids: readonly string[];
  readonly writes: ImportWrites;
  /** What stood where it put other texts, by the clip's id. */
  readonly texts: { readonly laid: LaidBy<TextBefore>; readonly numbers: ReadonlyMap<string, number> };
  /** The pairs that were not kept apart before. */
  readonly apart: readonly Apart[];
}

export type ImportOutcome =
  | { readonly ok: true; readonly done: ImportDone }
  /** Nothing was written: `cancelled` by the signal, or the library is not as it was when the caller looked. */
  | { readonly ok: false; readonly why: 'cancelled' | 'library-changed' };

export interface ImportOptions {
  /** Aborting it at any moment before the promise resolves leaves the library as it was. */
  readonly signal?: AbortSignal;
  /** Clips written so far; they count only when all are. */
  readonly onProgress?: (done: number) => void;
}

/** What the library gives out and takes in as a whole. */
export interface ImportStore {
  /**
   * Writes all of these and keeps all of `apart`, in one transaction, and tells the other pages once. They are read
   * as they are written, so that as many as a library has take no more memory than a few. The prints of the clips are
   * left to `makePrints`: they take milliseconds each, and need not be part of it.
   */
  importMany(writes: ImportWrites, apart: readonly Apart[], options?: ImportOptions): Promise<ImportOutcome>;
  /**
   * Takes an import back, in one transaction. A clip that nobody touched since is as it was, a new one is gone; of one
   * that was changed since, the change stays, and a new one with changes of its own goes to the trash.
   */
  undoImport(done: ImportDone, at: number): Promise<void>;
  /** The texts of these clips, in this order; those in the trash too. */
  bodiesOf(ids: readonly string[]): Promise<readonly (Body | undefined)[]>;
  /** Of each of these clips what its page said before, oldest first; of those in the trash too. */
  allVersionsOf(ids: readonly string[]): Promise<readonly (readonly ClipVersion[])[]>;
  /** All pairs that the person keeps apart. */
  allApart(): Promise<readonly Apart[]>;
}

/** So many clips are written before the signal is looked at again. */
const PARCEL = 200;

/** A list as the writes of an import. */
export const listedWrites = (list: readonly ImportWrite[]): ImportWrites => ({
  count: list.length,
  async *parcels() {
    yield* parcels(list, PARCEL);
  },
});

/** Ends a transaction from within, to be told apart from a failure. */
class Stopped extends Error {
  readonly why: 'cancelled' | 'library-changed';
  constructor(why: Stopped['why']) {
    super(why);
    this.why = why;
  }
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Writes one clip; of one that was there gives the text that another one took the place of. */
async function writeOne(shelf: Shelf, write: ImportWrite): Promise<TextBefore | undefined> {
  const { seen, body, versions = [] } = write;
  const clip = named(write.clip);
  const [now, holder, bodyNow] = await Promise.all([
    shelf.clip(clip.id),
    shelf.holder(clip.identity),
    // No text is without its clip.
    seen && body ? shelf.body(clip.id) : undefined,
  ]);
  if (!isSame(now, seen) || (holder && holder.id !== clip.id)) throw new Stopped('library-changed');
  const text = body && { ...body, id: clip.id };
  const isOther = text !== undefined && !isSame(text, bodyNow);
  await Promise.all([
    // The print goes with it: it is of what the clip said before.
    now && shelf.dropPrint(clip.id),
    shelf.putClip(clip),
    isOther && shelf.putBody(text),
    ...versions.map((version) => shelf.putVersion(version)),
  ]);
  return isOther && seen ? { id: clip.id, ...(bodyNow && { body: bodyNow }) } : undefined;
}

async function takeOneBack(
  shelf: Shelf,
  { seen, body: written, ...write }: ImportWrite,
  textBefore: TextBefore | undefined,
  at: number,
): Promise<void> {
  const after = named(write.clip);
  const { id } = after;
  const [clip, body] = await Promise.all([shelf.clip(id), shelf.body(id)]);
  const textAfter = written && { ...written, id };
  if (!seen) {
    const isUntouched = isSame(clip, after) && isSame(body, textAfter);
    if (isUntouched) await Promise.all([shelf.dropClip(id), shelf.dropBody(id)]);
    else if (clip)
      await Promise.all([shelf.dropPrint(id), shelf.putClip({ ...clip, deletedAt: clip.deletedAt ?? at })]);
    return;
  }
  await shelf.dropPrint(id);
  const wanted = clip ? takeBack(clip, after, seen) : seen;
  const holder = await shelf.holder(wanted.identity);
  await shelf.putClip(holder && clip ? { ...wanted, identity: clip.identity } : wanted);
  // Where no other text took its place it is as it was, or as somebody made it since.
  if (!textBefore || !textAfter) return;
  if (textBefore.body) await shelf.putBody(body ? takeBack(body, textAfter, textBefore.body) : textBefore.body);
  else await shelf.dropBody(id);
}

const keyOf = ({ pair }: Apart): string => pair.join('\n');

/** Each parcel of what comes from outside of the transaction, which waits for it; the next is read meanwhile. */
async function* withinOf<T>(shelf: WholeShelf, source: AsyncIterable<T>): AsyncGenerator<T> {
  const coming = source[Symbol.asyncIterator]();
  const ask = (): Promise<IteratorResult<T>> => {
    const asked = coming.next();
    // Told where it is waited for.
    asked.catch(() => undefined);
    return asked;
  };
  for (let next = ask(); ;) {
    const step = await shelf.during(next);
    if (step.done === true) return;
    next = ask();
    yield step.value;
  }
}

export function importOver(backing: Backing, told: Notices): ImportStore {
  const tell = ({ ids }: ImportDone, identity: string): void => {
    const [id] = ids;
    if (id !== undefined) told.tell({ kind: 'changed', id, identity, ids });
  };

  async function writeAll(
    shelf: WholeShelf,
    writes: ImportWrites,
    apart: readonly Apart[],
    { signal, onProgress }: ImportOptions,
  ): Promise<{ readonly done: ImportDone; readonly identity: string }> {
    const ids: string[] = [];
    let identity = '';
    const laid = layBy<TextBefore>();
    const numbers = new Map<string, number>();
    const expectGoingOn = (): void => {
      if (signal?.aborted) throw new Stopped('cancelled');
    };
    expectGoingOn();
    for await (const parcel of withinOf(shelf, writes.parcels())) {
      for (const some of parcels(parcel, PARCEL)) {
        expectGoingOn();
        const before = await Promise.all(some.map((write) => writeOne(shelf, write)));
        for (const text of before) if (text) numbers.set(text.id, laid.add(text));
        if (identity === '') identity = some[0]?.clip.identity ?? '';
        for (const { clip } of some) ids.push(clip.id);
        onProgress?.(ids.length);
      }
    }
    const there = new Set((await shelf.allApart()).map(keyOf));
    const fresh = apart.filter((each) => !there.has(keyOf(each)));
    await Promise.all(fresh.map((each) => shelf.putApart(each)));
    expectGoingOn();
    return { done: { count: ids.length, ids, writes, texts: { laid, numbers }, apart: fresh }, identity };
  }

  return {
    async importMany(writes, apart, options = {}) {
      try {
        const { done, identity } = await backing.whole((shelf) => writeAll(shelf, writes, apart, options));
        tell(done, identity);
        return { ok: true, done };
      } catch (error) {
        if (error instanceof StoreError && error.cause instanceof Stopped)
          return { ok: false, why: error.cause.why };
        throw error;
      }
    },
    async undoImport(done, at) {
      const { laid, numbers } = done.texts;
      let identity = '';
      await backing.whole(async (shelf) => {
        for await (const parcel of withinOf(shelf, done.writes.parcels())) {
          identity ||= parcel[0]?.clip.identity ?? '';
          const wanted = parcel.flatMap(({ clip: { id } }) => numbers.get(id) ?? []);
          const texts = wanted.length === 0 ? [] : await shelf.during(laid.read(wanted));
          const before = new Map(texts.map((text) => [text.id, text]));
          const takenBack = (write: ImportWrite): Promise<void> =>
            takeOneBack(shelf, write, before.get(write.clip.id), at);
          await Promise.all(parcel.filter(({ seen }) => !seen).map(takenBack));
          // One after the other: a name may have to be free before another clip gets it back.
          for (const write of parcel) if (write.seen) await takenBack(write);
        }
        await Promise.all(done.apart.map((each) => shelf.dropApart(each)));
      });
      tell(done, identity);
    },
    bodiesOf: (ids) => backing.read((shelf) => Promise.all(ids.map((id) => shelf.body(id)))),
    allVersionsOf: (ids) => backing.read((shelf) => Promise.all(ids.map((id) => shelf.versions(id)))),
    allApart: () => backing.whole((shelf) => shelf.allApart()),
  };
}
