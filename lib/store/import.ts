import type { Apart, Body, Clip, ClipVersion } from '../clip.ts';
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

/** A clip and its text at one time; both absent where there was none. */
interface Standing {
  readonly clip?: Clip;
  readonly body?: Body;
}

/** What an import did, so that it can be undone. */
export interface ImportDone {
  readonly clips: readonly { readonly id: string; readonly before: Standing; readonly after: Standing }[];
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
   * Writes all of these and keeps all of `apart`, in one transaction, and tells the other pages once. The prints of
   * the clips are left to `makePrints`: they take milliseconds each, and need not be part of it.
   */
  importMany(
    writes: readonly ImportWrite[],
    apart: readonly Apart[],
    options?: ImportOptions,
  ): Promise<ImportOutcome>;
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

/** Ends a transaction from within, to be told apart from a failure. */
class Stopped extends Error {
  readonly why: 'cancelled' | 'library-changed';
  constructor(why: Stopped['why']) {
    super(why);
    this.why = why;
  }
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const standing = (clip: Clip | undefined, body: Body | undefined): Standing => ({
  ...(clip && { clip }),
  ...(body && { body }),
});

async function writeOne(shelf: Shelf, write: ImportWrite): Promise<ImportDone['clips'][number]> {
  const { seen, body } = write;
  const clip = named(write.clip);
  const [now, holder, bodyNow] = await Promise.all([
    shelf.clip(clip.id),
    shelf.holder(clip.identity),
    shelf.body(clip.id),
  ]);
  if (!isSame(now, seen) || (holder && holder.id !== clip.id)) throw new Stopped('library-changed');
  // The print goes with it: it is of what the clip said before.
  if (now) await shelf.dropPrint(clip.id);
  await Promise.all([
    shelf.putClip(clip),
    ...(body ? [shelf.putBody({ ...body, id: clip.id })] : []),
    ...(write.versions ?? []).map((version) => shelf.putVersion(version)),
  ]);
  return {
    id: clip.id,
    before: standing(now, bodyNow),
    after: standing(clip, body ? { ...body, id: clip.id } : bodyNow),
  };
}

async function takeOneBack(
  shelf: Shelf,
  { id, before, after }: ImportDone['clips'][number],
  at: number,
): Promise<void> {
  const [clip, body] = await Promise.all([shelf.clip(id), shelf.body(id)]);
  const isUntouched = isSame(clip, after.clip) && isSame(body, after.body);
  await shelf.dropPrint(id);
  if (!before.clip) {
    if (isUntouched) await Promise.all([shelf.dropClip(id), shelf.dropBody(id)]);
    else if (clip) await shelf.putClip({ ...clip, deletedAt: clip.deletedAt ?? at });
    return;
  }
  const wanted = clip && after.clip ? takeBack(clip, after.clip, before.clip) : before.clip;
  const holder = await shelf.holder(wanted.identity);
  await shelf.putClip(holder && clip ? { ...wanted, identity: clip.identity } : wanted);
  const text = body && after.body && before.body ? takeBack(body, after.body, before.body) : before.body;
  if (text) await shelf.putBody(text);
  else await shelf.dropBody(id);
}

const keyOf = ({ pair }: Apart): string => pair.join('\n');

export function importOver(backing: Backing, told: Notices): ImportStore {
  const tell = (clips: ImportDone['clips']): void => {
    const [first] = clips;
    const clip = first?.after.clip;
    if (clip)
      told.tell({
        kind: 'changed',
        id: clip.id,
        identity: clip.identity,
        ids: clips.map(({ id }) => id),
      });
  };

  async function writeAll(
    shelf: WholeShelf,
    writes: readonly ImportWrite[],
    apart: readonly Apart[],
    { signal, onProgress }: ImportOptions,
  ): Promise<ImportDone> {
    const clips: ImportDone['clips'][number][] = [];
    const expectGoingOn = (): void => {
      if (signal?.aborted) throw new Stopped('cancelled');
    };
    for (let from = 0; from < writes.length; from += PARCEL) {
      expectGoingOn();
      const parcel = writes.slice(from, from + PARCEL);
      clips.push(...(await Promise.all(parcel.map((write) => writeOne(shelf, write)))));
      onProgress?.(clips.length);
    }
    const there = new Set((await shelf.allApart()).map(keyOf));
    const fresh = apart.filter((each) => !there.has(keyOf(each)));
    await Promise.all(fresh.map((each) => shelf.putApart(each)));
    expectGoingOn();
    return { clips, apart: fresh };
  }

  return {
    async importMany(writes, apart, options = {}) {
      try {
        const done = await backing.whole((shelf) => writeAll(shelf, writes, apart, options));
        tell(done.clips);
        return { ok: true, done };
      } catch (error) {
        if (error instanceof StoreError && error.cause instanceof Stopped)
          return { ok: false, why: error.cause.why };
        throw error;
      }
    },
    async undoImport(done, at) {
      await backing.whole(async (shelf) => {
        for (const each of done.clips) await takeOneBack(shelf, each, at);
        await Promise.all(done.apart.map((each) => shelf.dropApart(each)));
      });
      tell(done.clips);
    },
    bodiesOf: (ids) => backing.read((shelf) => Promise.all(ids.map((id) => shelf.body(id)))),
    allVersionsOf: (ids) => backing.read((shelf) => Promise.all(ids.map((id) => shelf.versions(id)))),
    allApart: () => backing.whole((shelf) => shelf.allApart()),
  };
}
