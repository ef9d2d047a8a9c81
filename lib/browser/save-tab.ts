import type { Browser } from '#imports';
import { i18n } from '#i18n';
import { hasPosting, type Capture } from '../captured.ts';
import { toClip, withFresh } from '../model/clips.ts';
import { NOTHING, overKept } from '../model/overlay.ts';
import type { ClipStore } from '../store/clip-store.ts';
import { StoreError } from '../store/store-error.ts';
import { readTab } from './read-tab.ts';
import { showOutcome } from './toolbar.ts';

/** Saves what a capture tells, with what the person had typed into the popup for it already. */
async function saveCapture(capture: Capture, store: ClipStore): Promise<void> {
  const kept = await store.unsaved(capture.identities);
  const overlay = kept ? overKept(kept, NOTHING) : NOTHING;
  const fresh = toClip(capture, overlay, crypto.randomUUID(), Date.now());
  await store.save(fresh, capture.markdown, capture.identities, (existing) =>
    withFresh(existing, fresh, overlay),
  );
  if (kept) await store.dropUnsaved(kept.identity);
}

/** Why a tab can't be saved, as the sentence that the person reads; nothing when it has been. */
async function trySaving(
  { id, url, incognito }: Browser.tabs.Tab,
  store: ClipStore,
): Promise<string | undefined> {
  if (id === undefined || incognito) return i18n.t('shortcut.private');
  const read = await readTab(id, url);
  if (!read.ok) return i18n.t('shortcut.unreadable');
  const { detection } = read.value;
  if (detection.kind === 'none' || !hasPosting(read.value)) return i18n.t('shortcut.noPosting');
  try {
    await saveCapture(read.value, store);
    return undefined;
  } catch (error) {
    if (error instanceof StoreError) return i18n.t('shortcut.storeFailed');
    throw error;
  }
}

/**
 * Saves a tab's posting without the popup; the icon's badge and title say what came of it. A page that is no
 * posting is not saved by a shortcut: the popup asks first.
 */
export async function saveTab(tab: Browser.tabs.Tab, store: ClipStore): Promise<void> {
  const failure = await trySaving(tab, store);
  if (tab.id === undefined) return;
  await showOutcome(tab.id, failure === undefined, failure ?? i18n.t('toolbar.saved'));
}
