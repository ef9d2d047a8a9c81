import { browser } from '#imports';

/** All that a person can open: asked for only when they want postings noticed on every site. */
const EVERYWHERE = { origins: ['*://*/*'] };

/** The id of the detector that is registered for all the sites that no board declares. */
const ID = 'everywhere';

export const isEverywhere = (): Promise<boolean> => browser.permissions.contains(EVERYWHERE);

/** Asks the person; only a click of theirs may call it. `false` when they refuse. */
export const askForEverywhere = (): Promise<boolean> => browser.permissions.request(EVERYWHERE);

export const giveUpEverywhere = (): Promise<boolean> => browser.permissions.remove(EVERYWHERE);

/**
 * Registers the detector on every site when the person has allowed it, and takes it away when they have not. The
 * boards' own hosts have theirs declared.
 */
export async function followPermission(): Promise<void> {
  const [declared] = browser.runtime.getManifest().content_scripts ?? [];
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (!declared?.js || !(await isEverywhere())) return;
  await browser.scripting.registerContentScripts([
    {
      id: ID,
      js: declared.js,
      matches: EVERYWHERE.origins,
      excludeMatches: declared.matches ?? [],
      allFrames: true,
      runAt: 'document_end',
    },
  ]);
}
