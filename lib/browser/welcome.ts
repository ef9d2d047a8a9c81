import { browser, type Browser } from '#imports';

/** Shows the page for a first start. Whoever installs it again and again to work on it is not asked to read it. */
export async function welcome({ reason, temporary }: Welcomed): Promise<void> {
  if (reason !== 'install' || temporary === true) return;
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/** `temporary` is Firefox's word for an extension that goes when the browser does. */
type Welcomed = Browser.runtime.InstalledDetails & { readonly temporary?: boolean };
