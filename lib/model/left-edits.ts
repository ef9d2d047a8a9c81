import type { Unsaved } from '../clip.ts';
import type { ClipStore } from '../store/clip-store.ts';
import { layOver, overKept, NOTHING } from './overlay.ts';

async function takeUp(store: ClipStore, kept: Unsaved): Promise<boolean> {
  const clip = await store.byIdentity([kept.identity]);
  if (!clip) return false;
  const { updatedAt } = kept;
  if (updatedAt > clip.updatedAt) {
    const edits = overKept(kept, NOTHING);
    // The page may have written them itself by now.
    await store.change(clip.id, (now) =>
      updatedAt > now.updatedAt ? { ...layOver(now, edits), updatedAt } : now,
    );
  }
  await store.dropUnsaved(kept.identity);
  return updatedAt > clip.updatedAt;
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
