import { browser } from '#imports';

const PAGE = '/tabs.html';

/**
 * Opens the page that saves all tabs of a window. It begins by itself, once: opened anew by the browser or by a reload
 * it waits to be asked.
 */
export async function openSaveTabs(windowId: number): Promise<void> {
  const url = browser.runtime.getURL(`${PAGE}?window=${windowId}&go=1` as '/tabs.html');
  const { incognito } = await browser.windows.get(windowId);
  // Pages of the extension stand in ordinary windows only.
  await browser.tabs.create({ url, ...(!incognito && { windowId }) });
}

/** Opens it for the window that the person looks at. */
export async function openSaveTabsHere(): Promise<void> {
  const { id } = await browser.windows.getCurrent();
  if (id !== undefined) await openSaveTabs(id);
}
