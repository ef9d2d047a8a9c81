import { browser } from '#imports';
import { setSettings } from '../model/settings.ts';
import { toSettings, type Settings } from '../settings.ts';

const KEY = 'settings';

/** The settings as they stand in the browser's storage. */
export async function readSettings(): Promise<Settings> {
  const found = await browser.storage.local.get(KEY);
  return toSettings(found[KEY]);
}

/** Keeps the page's settings as the storage has them, until the page goes. */
export async function followSettings(): Promise<void> {
  browser.storage.local.onChanged.addListener((changes) => {
    if (KEY in changes) setSettings(toSettings(changes[KEY]?.newValue));
  });
  setSettings(await readSettings());
}

/** Changes them where they stand, after every change before it; gives them as they are then. */
export const changeSettings = (change: (now: Settings) => Settings): Promise<Settings> =>
  navigator.locks.request(`jobmark-${KEY}`, async () => {
    const changed = change(await readSettings());
    await browser.storage.local.set({ [KEY]: changed });
    setSettings(changed);
    return changed;
  });

/** Forgets them, and all else that is kept in the browser's storage beside the library. */
export const forgetKept = (): Promise<void> =>
  navigator.locks.request(`jobmark-${KEY}`, async () => {
    await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
    setSettings(toSettings(undefined));
  });
