import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page, type Worker } from '@playwright/test';
import { findChromium } from './chromium.ts';

/** Where `npm run build` puts the extension for Chromium. */
export const BUILT = resolve(import.meta.dirname, '../../.output/chrome-mv3');

/** Nothing but the pages under test may be asked for anything. */
const QUIET = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--enable-unsafe-extension-debugging',
];

/** A real Chromium with the built extension in it. */
export interface Session {
  readonly context: BrowserContext;
  /** `''` as long as it isn't installed. */
  readonly extensionId: string;
  /** Chromium's own protocol, for what Playwright has no word for. */
  readonly cdp: CDPSession;
  /** The extension's background, waking it when it has been stopped. */
  worker(): Promise<Worker>;
  /** Loads the extension, or loads it anew, as an update does. */
  install(): Promise<void>;
  /** A real click on the toolbar icon over this page, with the grant of `activeTab` that it gives. */
  clickIcon(page: Page): Promise<void>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  readonly headless?: boolean;
  /** The folder of the extension; `null` starts without it, for `install`. */
  readonly extension?: string | null;
  /** Lets the extension into private windows, as a person may. */
  readonly incognito?: boolean;
  readonly profile?: string;
  readonly args?: readonly string[];
  readonly colorScheme?: 'light' | 'dark';
  readonly locale?: string;
  /** The browser's own language, `de`: that of the extension's words. */
  readonly language?: string;
  /** `browser` leaves downloads to the browser, under their true names; Playwright would rename them. */
  readonly downloads?: 'browser';
  /** Keeps the page that opens after installing; else it is closed, as a person does once they have read it. */
  readonly welcome?: 'kept';
}

/** Starts Chromium with the extension. The profile is new, and gone afterwards, unless one is given. */
export async function launch(options: LaunchOptions = {}): Promise<Session> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'jobmark-'));
  const { language } = options;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    headless: options.headless ?? true,
    chromiumSandbox: process.getuid?.() !== 0,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [...QUIET, ...(language ? [`--lang=${language}`] : []), ...(options.args ?? [])],
    ...(language && { env: { ...process.env, LANGUAGE: language } }),
    acceptDownloads: true,
    viewport: null,
    colorScheme: options.colorScheme ?? null,
    ...(options.locale && { locale: options.locale }),
  });
  const cdp = await sessionOf(context);
  if (options.downloads === 'browser') await cdp.send('Browser.setDownloadBehavior', { behavior: 'default' });
  let id = '';
  const isOwn = (each: Worker): boolean => each.url().startsWith(`chrome-extension://${id}/`);
  const worker = async (): Promise<Worker> =>
    context.serviceWorkers().findLast(isOwn) ??
    (await context.waitForEvent('serviceworker', { predicate: isOwn }));
  let isFirst = true;
  const install = async (): Promise<void> => {
    const path = options.extension ?? BUILT;
    // An update ends the old background; the one that starts after it is meant.
    const started = context.waitForEvent('serviceworker', {
      predicate: (each) => each.url().startsWith('chrome-extension://'),
    });
    ({ id } = await cdp.send('Extensions.loadUnpacked', {
      path,
      enableInIncognito: options.incognito ?? false,
    }));
    await started;
    const isAwaited = isFirst && options.welcome !== 'kept' && existsSync(join(path, 'welcome.html'));
    // A profile that is given may have been welcomed before.
    if (isAwaited) await closeWelcome(context, options.profile === undefined ? 10_000 : 2000);
    isFirst = false;
  };
  if (options.extension !== null) await install();
  return {
    context,
    get extensionId() {
      return id;
    },
    cdp,
    worker,
    install,
    clickIcon: (page) => clickIcon(cdp, id, page),
    async close() {
      await context.close();
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** Closes the page that opens after installing, so that no test finds itself behind it; waits so long for it, in milliseconds. */
async function closeWelcome(context: BrowserContext, patience: number): Promise<void> {
  for (const end = Date.now() + patience; Date.now() < end;) {
    const welcome = context.pages().find((page) => page.url().endsWith('/welcome.html'));
    if (welcome) return welcome.close();
    await new Promise((done) => setTimeout(done, 20));
  }
}

async function sessionOf(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('a persistent context of Chromium has a browser');
  return browser.newBrowserCDPSession();
}

async function clickIcon(cdp: CDPSession, id: string, page: Page): Promise<void> {
  const tab = await tabOf(cdp, page);
  await cdp.send('Extensions.triggerAction', { id, targetId: tab });
}

/** The tab that holds a page: an action is triggered on tabs, and Playwright knows pages. */
async function tabOf(cdp: CDPSession, page: Page): Promise<string> {
  const own = await page.context().newCDPSession(page);
  const { targetInfo } = await own.send('Target.getTargetInfo');
  await own.detach();
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find(({ url, title }) => url === targetInfo.url && title === targetInfo.title);
  const sole = targetInfos.filter(({ url }) => url === targetInfo.url);
  const found = tab ?? sole[0];
  if (!found) throw new Error(`no tab shows ${targetInfo.url}`);
  return found.targetId;
}
