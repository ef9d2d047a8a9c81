import type { Body, Clip } from '../clip.ts';
import { remembered } from '../library/history.ts';
import type { Notices } from './notices.ts';
import type { Backing, Shelf } from './shelf.ts';

/** A clip as it was and as it is now. */
export interface Changed {
  readonly before: Clip;
  readonly after: Clip;
}

/** What the library can do to many clips at once: each in one transaction, told to the other pages once. */
export interface ManyStore {
  /**
   * Changes those of these clips that are in the library and gives them, as they were and as they are. A clip that
   * `change` gives back as it is stays untouched. Its id and its identity never change here.
   */
  changeMany(ids: readonly string[], change: (clip: Clip) => Clip): Promise<readonly Changed[]>;
  /** Gives the ids of those that it moved to the trash. `at` in milliseconds since 1970, UTC. */
  trashMany(ids: readonly string[], at: number): Promise<readonly string[]>;
  /** Takes clips out of the trash; gives the ids of those that were in there. */
  restoreMany(ids: readonly string[]): Promise<readonly string[]>;
  /** Deletes for good, with their texts, what lies in the trash since before this moment; gives how many. */
  purge(before: number): Promise<number>;
  /**
   * So many clips in the order of their ids, after this one or from the first; the trash is in there too. Who reads all
   * of them so never holds them all.
   */
  clips(after: string | undefined, count: number): Promise<readonly Clip[]>;
  /** So many texts in the order of their ids, after this one or from the first; the trash is in there too. */
  bodies(after: string | undefined, count: number): Promise<readonly Body[]>;
}

const isLive = (clip: Clip): boolean => clip.deletedAt === undefined;

const revived = ({ deletedAt: _trashed, ...clip }: Clip): Clip => clip;

/** Writes one clip; `before` is the clip as it stands there. */
export type PutClip = (shelf: Shelf, clip: Clip, before: Clip) => Promise<void>;

/** The rules of many, the same over every backing. */
export function manyOver(backing: Backing, told: Notices, putClip: PutClip): ManyStore {
  async function rewrite(
    kind: 'changed' | 'trashed' | 'restored',
    ids: readonly string[],
    change: (clip: Clip) => Clip | undefined,
  ): Promise<readonly Changed[]> {
    const changed = await backing.write(async (shelf) => {
      // All requests of a transaction at once: one after the other they would take twice as long.
      const written = await Promise.all(
        [...new Set(ids)].map(async (id): Promise<Changed | undefined> => {
          const before = await shelf.clip(id);
          const wanted = before && change(before);
          if (!before || !wanted || wanted === before) return undefined;
          const after = remembered(before, { ...wanted, id, identity: before.identity });
          await putClip(shelf, after, before);
          return { before, after };
        }),
      );
      return written.filter((each) => each !== undefined);
    });
    const [first] = changed;
    if (!first) return changed;
    const { id, identity } = first.after;
    told.tell({ kind, id, identity, ids: changed.map(({ after }) => after.id) });
    return changed;
  }

  const idsOf = (changed: readonly Changed[]): readonly string[] => changed.map(({ after }) => after.id);

  return {
    changeMany: (ids, change) => rewrite('changed', ids, (clip) => (isLive(clip) ? change(clip) : undefined)),
    trashMany: async (ids, at) =>
      idsOf(await rewrite('trashed', ids, (clip) => (isLive(clip) ? { ...clip, deletedAt: at } : undefined))),
    restoreMany: async (ids) =>
      idsOf(await rewrite('restored', ids, (clip) => (isLive(clip) ? undefined : revived(clip)))),
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
    bodies: (after, count) => backing.bodies(after, count),
  };
}
