import type { Body, Clip } from '../clip.ts';
import { remembered } from '../library/history.ts';
import { parcels } from '../out/work.ts';
import type { Notices } from './notices.ts';
import type { Backing, Shelf } from './shelf.ts';

/** A clip as it was and as it is now. */
export interface Changed {
  readonly before: Clip;
  readonly after: Clip;
}

/** Told while the work goes on: so many of the clips are done with. Nothing of it is on disk before all of it is. */
export type Progress = (done: number) => void;

/** What the library can do to many clips at once: each in one transaction, told to the other pages once. */
export interface ManyStore {
  /**
   * Changes those of these clips that are in the library and gives the ids of those that changed. A clip that `change`
   * gives back as it is stays untouched. Its id and its identity never change here. `each` is given every clip as it was
   * and as it will be; they are held no longer. A `told` that throws ends it all, and nothing has changed.
   */
  changeMany(
    ids: readonly string[],
    change: (clip: Clip) => Clip,
    told?: Progress,
    each?: (step: Changed) => void,
  ): Promise<readonly string[]>;
  /** Gives the ids of those that it moved to the trash. `at` in milliseconds since 1970, UTC. */
  trashMany(ids: readonly string[], at: number, told?: Progress): Promise<readonly string[]>;
  /** Takes clips out of the trash; gives the ids of those that were in there. */
  restoreMany(ids: readonly string[], told?: Progress): Promise<readonly string[]>;
  /** Those of these clips that are in the library, in no order; read in parcels. */
  clipsOf(ids: readonly string[]): Promise<readonly Clip[]>;
  /** Deletes for good, with their texts, what lies in the trash since before this moment; gives how many. */
  purge(before: number): Promise<number>;
  /**
   * So many clips in the order of their ids, after this one or from the first; the trash is in there too. Who reads all
   * of them so never holds them all.
   */
  clips(after: string | undefined, count: number): Promise<readonly Clip[]>;
  /**
   * Gives all clips to `work` in the order of their ids, so many at a time, the trash among them: the quickest way through
   * all of them, for the next are read while it works. What is written meanwhile may be among them or not.
   */
  eachClip(count: number, work: (clips: readonly Clip[]) => void): Promise<void>;
  /** So many texts in the order of their ids, after this one or from the first; the trash is in there too. */
  bodies(after: string | undefined, count: number): Promise<readonly Body[]>;
}

const isLive = (clip: Clip): boolean => clip.deletedAt === undefined;

const revived = ({ deletedAt: _trashed, ...clip }: Clip): Clip => clip;

/** Writes one clip; `before` is the clip as it stands there. */
export type PutClip = (shelf: Shelf, clip: Clip, before: Clip) => Promise<void>;

/** So many clips are read at once. */
const PARCEL = 500;

/** In the order of the ids, so that each parcel is one stretch of the store. */
const parcelsOf = (ids: readonly string[]): Iterable<readonly string[]> =>
  parcels([...new Set(ids)].toSorted(), PARCEL);

/** What a change makes of a clip; nothing where it leaves it as it is. */
function stepOf(before: Clip, change: (clip: Clip) => Clip | undefined): Changed | undefined {
  const wanted = change(before);
  if (!wanted || wanted === before) return undefined;
  const { id, identity } = before;
  return { before, after: remembered(before, { ...wanted, id, identity }) };
}

/** The rules of many, the same over every backing. */
export function manyOver(backing: Backing, told: Notices, putClip: PutClip): ManyStore {
  async function rewrite(
    kind: 'changed' | 'trashed' | 'restored',
    ids: readonly string[],
    change: (clip: Clip) => Clip | undefined,
    progress?: Progress,
    each?: (step: Changed) => void,
  ): Promise<readonly string[]> {
    let first: Clip | undefined;
    const changed = await backing.write(async (shelf) => {
      const written: string[] = [];
      let writing: Promise<unknown> = Promise.resolve();
      let done = 0;
      for (const parcel of parcelsOf(ids)) {
        // It stands in line behind what was written so far: when it is there, that is done.
        const read = await shelf.someClips(parcel);
        progress?.(done);
        done += parcel.length;
        const steps = read.flatMap((before) => stepOf(before, change) ?? []);
        first ??= steps[0]?.after;
        for (const step of steps) {
          written.push(step.after.id);
          each?.(step);
        }
        // Nobody waits for each: the requests of a parcel are sent at once.
        writing = Promise.all([writing, ...steps.map(({ before, after }) => putClip(shelf, after, before))]);
        writing.catch(() => undefined);
      }
      await writing;
      return written;
    });
    if (first) told.tell({ kind, id: first.id, identity: first.identity, ids: changed });
    return changed;
  }

  return {
    changeMany: (ids, change, progress, each) =>
      rewrite('changed', ids, (clip) => (isLive(clip) ? change(clip) : undefined), progress, each),
    trashMany: async (ids, at, progress) => {
      const trashed = (clip: Clip): Clip | undefined => (isLive(clip) ? { ...clip, deletedAt: at } : undefined);
      return rewrite('trashed', ids, trashed, progress);
    },
    restoreMany: async (ids, progress) => {
      const restored = (clip: Clip): Clip | undefined => (isLive(clip) ? undefined : revived(clip));
      return rewrite('restored', ids, restored, progress);
    },
    async clipsOf(ids) {
      const found: Clip[] = [];
      for (const parcel of parcelsOf(ids))
        found.push(...(await backing.read((shelf) => shelf.someClips(parcel))).filter(isLive));
      return found;
    },
    async purge(before) {
      const old = (await backing.inTrash()).filter(({ deletedAt = before }) => deletedAt < before);
      if (old.length === 0) return 0;
      return backing.write(async (shelf) => {
        const gone = await Promise.all(
          old.map(async ({ id }) => {
            // It may have been restored since it was looked up.
            const clip = await shelf.clip(id);
            if (!clip || isLive(clip)) return 0;
            await shelf.dropClip(id);
            await shelf.dropBody(id);
            return 1;
          }),
        );
        return gone.reduce<number>((sum, count) => sum + count, 0);
      });
    },
    clips: (after, count) => backing.clips(after, count),
    eachClip: (count, work) => backing.eachClip(count, work),
    bodies: (after, count) => backing.bodies(after, count),
  };
}
