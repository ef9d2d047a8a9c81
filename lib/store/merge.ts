import type { Clip } from '../clip.ts';
import type { ClipStore, Merged } from './clip-store.ts';
import { remembered } from '../library/history.ts';
import { named } from './named.ts';
import type { Notices } from './notices.ts';
import { putClip } from './prints.ts';
import type { Backing } from './shelf.ts';
import { takeBack } from './take-back.ts';

const isLive = (clip: Clip | undefined): clip is Clip => clip !== undefined && clip.deletedAt === undefined;

const revived = ({ deletedAt: _trashed, ...clip }: Clip): Clip => clip;

/** The rules of making one clip of two, the same over every backing. */
export function mergeOver(backing: Backing, told: Notices): Pick<ClipStore, 'merge' | 'unmerge'> {
  const tell = ({ into, from }: Merged): void =>
    told.tell({
      kind: 'changed',
      id: into.after.id,
      identity: into.after.identity,
      ids: [into.after.id, from.id],
    });

  return {
    async merge(into, from, join, at) {
      const merged = await backing.write(async (shelf): Promise<Merged | undefined> => {
        const [before, other] = [await shelf.clip(into), await shelf.clip(from)];
        if (into === from || !isLive(before) || !isLive(other)) return undefined;
        const names = [...(before.merged ?? []), other.identity, ...(other.merged ?? [])];
        const joined = {
          ...join(before, other),
          id: into,
          identity: before.identity,
          merged: [...new Set(names)],
        };
        const after = remembered(before, named(joined));
        const trashed = { ...other, deletedAt: at };
        await putClip(shelf, after, before);
        await putClip(shelf, trashed, other);
        return { into: { before, after }, from: trashed };
      });
      if (merged) tell(merged);
      return merged;
    },

    async unmerge(merged) {
      const { before, after } = merged.into;
      await backing.write(async (shelf) => {
        const [now, other] = [await shelf.clip(after.id), await shelf.clip(merged.from.id)];
        if (now) {
          const person = takeBack(now.person, after.person, before.person);
          await putClip(shelf, named({ ...takeBack(now, after, before), person }), now);
        }
        if (other && !isLive(other)) await putClip(shelf, revived(other), other);
      });
      tell(merged);
    },
  };
}
