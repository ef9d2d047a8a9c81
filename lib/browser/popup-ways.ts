import { browser } from '#imports';
import type { PopupSearch } from '../model/popup-search.ts';
import type { ClipStore } from '../store/clip-store.ts';
import { openLibrary } from './open-library.ts';

/** Where the popup and the panel lead to. */
export const popupWays = (
  store: ClipStore,
): { readonly search: () => Promise<PopupSearch>; readonly onSettings: () => void } => ({
  async search() {
    const { createPopupSearch } = await import('../model/popup-search.ts');
    return createPopupSearch(store, {
      openLibrary: (asked) => void openLibrary({ ...asked }),
      now: () => Date.now(),
    });
  },
  onSettings: () => void browser.runtime.openOptionsPage(),
});
