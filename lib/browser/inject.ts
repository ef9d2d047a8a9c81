import { browser, type ScriptPublicPath } from '#imports';

/**
 * Puts the detector into the tabs that are open already: content scripts are only declared for pages that
 * load later. One that an older version left behind notices and falls silent.
 */
export async function injectDetector(): Promise<void> {
  const [script] = browser.runtime.getManifest().content_scripts ?? [];
  if (!script?.js || !script.matches) return;
  // The build writes these names; its types know only those of injected scripts.
  const files = script.js as ScriptPublicPath[];
  const tabs = await browser.tabs.query({ url: script.matches, discarded: false });
  const ids = tabs.flatMap(({ id }) => id ?? []);
  // A discarded tab loads anew when the person comes back to it; one that closes meanwhile is no fault.
  await Promise.allSettled(
    ids.map((tabId) => browser.scripting.executeScript({ target: { tabId, allFrames: true }, files })),
  );
}
