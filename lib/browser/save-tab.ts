import type { Browser } from '#imports';
import { i18n } from '#i18n';
import { saveCapture } from '../model/save-capture.ts';
import type { ClipStore } from '../store/clip-store.ts';
import { StoreError } from '../store/store-error.ts';
import { readTab } from './read-tab.ts';
import { showOutcome } from './toolbar.ts';

/** Why a tab can't be saved, as the sentence that the person reads; nothing when it has been. */
async function trySaving(
  { id, url, incognito }: Browser.tabs.Tab,
  store: ClipStore,
): Promise<string | undefined> {
  if (id === undefined || incognito) return i18n.t('shortcut.private');
  const read = await readTab(id, url);
  if (!read.ok) return i18n.t('shortcut.unreadable');
  try {
    const { what } = await saveCapture(read.value, store, Date.now(), crypto.randomUUID());
    return what === 'noPosting' ? i18n.t('shortcut.noPosting') : undefined;
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
