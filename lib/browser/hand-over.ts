import { browser } from '#imports';

/** Where the selection waits for the page of export: gone when the browser closes. */
const KEY = 'exportSelection';

/** Opens the page of export for these clips. */
export async function openExport(ids: readonly string[]): Promise<void> {
  await browser.storage.session.set({ [KEY]: ids });
  await browser.tabs.create({ url: browser.runtime.getURL('/files.html?selection=1' as '/files.html') });
}

/** The ids that were handed over last. */
export async function handedOver(): Promise<readonly string[]> {
  const found: Record<string, unknown> = await browser.storage.session.get(KEY);
  const ids = found[KEY];
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
}
