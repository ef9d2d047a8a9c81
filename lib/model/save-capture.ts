import { hasPosting, type Capture } from '../captured.ts';
import type { Clip } from '../clip.ts';
import type { PageKind } from '../detection.ts';
import type { ClipStore, SaveResult } from '../store/clip-store.ts';
import { hasChanges, pageChanges, toClip, withFresh } from './clips.ts';
import { isEmpty, NOTHING, overKept } from './overlay.ts';

/** What came of saving a page without asking. */
export type Kept =
  | { readonly what: 'saved' | 'updated'; readonly result: SaveResult }
  /** It was in the library already, and the page says the same as then. */
  | { readonly what: 'unchanged'; readonly clip: Clip }
  /** Nothing that may be saved unasked stands on the page. */
  | { readonly what: 'noPosting'; readonly page: PageKind };

/** Pages whose posting may be saved unasked: any other page is for the popup to ask about. */
const SPEAKS_FOR_ITSELF: ReadonlySet<PageKind> = new Set(['posting', 'application', 'closed']);

/** Whether a page is a posting that may be saved without asking. */
export const isPosting = (capture: Capture): boolean =>
  SPEAKS_FOR_ITSELF.has(capture.detection.kind) && hasPosting(capture);

/**
 * Saves what a page tells, with what the person had typed into the popup for it already. A clip that is there is
 * updated only where the page has changed. `now` in milliseconds since 1970, UTC; `id` is a new clip's. Rejects with a
 * `StoreError`.
 */
export async function saveCapture(capture: Capture, store: ClipStore, now: number, id: string): Promise<Kept> {
  if (!isPosting(capture)) return { what: 'noPosting', page: capture.detection.kind };
  const { identities, markdown } = capture;
  const [there, kept] = await Promise.all([store.byIdentity(identities), store.unsaved(identities)]);
  const overlay = kept ? overKept(kept, NOTHING) : NOTHING;
  if (there && isEmpty(overlay)) {
    const body = await store.bodyOf(there.id);
    if (!hasChanges(pageChanges(there, body?.markdown ?? '', capture)))
      return { what: 'unchanged', clip: there };
  }
  const fresh = toClip(capture, overlay, id, now);
  const result = await store.save(fresh, markdown, identities, (existing) =>
    withFresh(existing, fresh, overlay),
  );
  if (kept) await store.dropUnsaved(kept.identity);
  const isNew = !result.before || result.before.clip.deletedAt !== undefined;
  return { what: isNew ? 'saved' : 'updated', result };
}
