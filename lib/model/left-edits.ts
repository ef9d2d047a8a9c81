import type { Clip, Unsaved } from '../clip.ts';
import { editsOf } from '../merge.ts';
import type { ClipStore } from '../store/clip-store.ts';
import { isEmpty, layOver, overKept, NOTHING, toUnsaved, type Overlay } from './overlay.ts';

/** What stands in a clip where an overlay would write. */
function under({ draft, person }: Clip, overlay: Overlay): NonNullable<Unsaved['over']> {
  const edits = new Map<string, string>(Object.entries(editsOf(draft)));
  const values = new Map<string, unknown>(Object.entries(person));
  return {
    edits: Object.fromEntries(Object.keys(overlay.edits).map((field) => [field, edits.get(field) ?? null])),
    person: Object.fromEntries(Object.keys(overlay.person).map((key) => [key, values.get(key)])),
  };
}

/** Edits of a clip as its page leaves them beside it; `now` in milliseconds since 1970, UTC. */
export const toLeft = (identity: string, clip: Clip, edits: Overlay, now: number): Unsaved => ({
  ...toUnsaved(identity, edits, now),
  left: true,
  over: under(clip, edits),
});

const sameAs = (one: object, other: object): ((key: string) => boolean) => {
  const [ones, others] = [new Map<string, unknown>(Object.entries(one)), new Map(Object.entries(other))];
  return (key) => JSON.stringify(ones.get(key)) === JSON.stringify(others.get(key));
};

const only = <T extends object>(of: T, isIn: (key: string) => boolean): T =>
  Object.fromEntries(Object.entries(of).filter(([key]) => isIn(key))) as T;

/** The edits that belong into a clip as it stands now: where somebody wrote later, only what they left alone. */
function fitting(kept: Unsaved, now: Clip): Overlay {
  const edits = overKept(kept, NOTHING);
  if (kept.updatedAt > now.updatedAt) return edits;
  if (!kept.over) return NOTHING;
  const there = under(now, edits);
  return {
    edits: only(edits.edits, sameAs(there.edits, kept.over.edits)),
    person: only(edits.person, sameAs(there.person, kept.over.person)),
  };
}

async function takeUp(store: ClipStore, kept: Unsaved): Promise<boolean> {
  const clip = await store.byIdentity([kept.identity]);
  if (!clip) return false;
  let isTaken = false;
  if (!isEmpty(fitting(kept, clip)))
    await store.change(clip.id, (now) => {
      // The page may have written them itself by now.
      const edits = fitting(kept, now);
      isTaken = !isEmpty(edits);
      // Whoever asks what has changed since must see it.
      const updatedAt = Math.max(kept.updatedAt, now.updatedAt + 1);
      return isTaken ? { ...layOver(now, edits), updatedAt } : now;
    });
  await store.dropUnsaved(kept.identity);
  return isTaken;
}

/**
 * Writes edits that a page left beside its clip, as it closed, into that clip; those of postings that were not saved
 * stay where they are. Gives how many it wrote.
 */
export async function takeUpLeft(store: ClipStore): Promise<number> {
  let count = 0;
  for (const kept of await store.allUnsaved()) {
    if (kept.left && (await takeUp(store, kept))) count += 1;
  }
  return count;
}

/** A page says that it goes while its last words are on their way to the disk; looked for so long apart, in milliseconds. */
const PAUSES = [0, 200, 800, 3000] as const;

/** Takes up what a page that goes now leaves behind, until nothing more can come. `wait` resolves after so long. */
export async function takeUpLast(
  store: ClipStore,
  wait: (milliseconds: number) => Promise<void>,
): Promise<void> {
  for (const pause of PAUSES) {
    await wait(pause);
    await takeUpLeft(store);
  }
}
