import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '../tools/chromium.ts';
import { jobUrl, RIGGER, SITE } from './pages.ts';

const BUILT = resolve(import.meta.dirname, '../../.output/firefox-mv3');

/** Firefox gives each installation an address of its own; a preference fixes it. */
const ADDRESS = '7c1d2f0e-5a55-4c0a-9a53-3f6b6f0c8a11';
const ID = 'jobmark@jobmark.example';

const start = (executablePath: string, downloads: string): Promise<Browser> =>
  launch({
    browser: 'firefox',
    executablePath,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: ADDRESS }),
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
    },
  });

async function openPosting(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const body = SITE[request.url()];
    void (body === undefined
      ? request.abort()
      : request.respond({ contentType: 'text/html; charset=utf-8', body }));
  });
  await page.goto(jobUrl(RIGGER));
  return page;
}

const shows = (popup: Page, state: string): Promise<unknown> =>
  popup.waitForSelector(`[data-state="${state}"]`);

/** The text of the one Markdown file of a folder, with the day of the save made the same for every day. */
function textIn(folder: string): string {
  const [name] = readdirSync(folder).filter((each) => each.endsWith('.md'));
  return name ? readFileSync(join(folder, name), 'utf8').replace(/timestamp: \d{13}/, 'timestamp: TODAY') : '';
}

test('in Firefox a posting is noticed, read, saved and written to the same file', async () => {
  const firefox = findFirefox();
  test.skip(firefox === undefined, 'no Firefox on this machine, and no way to get one');
  const downloads = mkdtempSync(join(tmpdir(), 'jobmark-'));
  const browser = await start(firefox ?? '', downloads);
  try {
    await browser.installExtension(BUILT);
    const page = await openPosting(browser);
    // The toolbar can't be clicked from here: the popup stands in a tab behind the posting's.
    const popup = await browser.newPage({ background: true });
    await page.bringToFront();
    await popup.goto(`moz-extension://${ADDRESS}/popup.html`, { waitUntil: [] });
    await shows(popup, 'posting');
    const title = (): Promise<string> =>
      popup.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
        return chrome.action.getTitle({ tabId: tab?.id ?? -1 });
      });
    await expect.poll(title).toBe('Jobmark: a job posting');
    await popup.evaluate(() => document.querySelector<HTMLElement>('[data-testid="save"]')?.click());
    await shows(popup, 'saved');
    await expect.poll(title).toBe('Jobmark: saved in your library');
    await popup.evaluate(() => document.querySelector<HTMLElement>('[data-testid="download"]')?.click());
    const golden = readFileSync(join(import.meta.dirname, 'rigger.golden.md'), 'utf8');
    await expect.poll(() => textIn(downloads)).toBe(golden);
  } finally {
    await browser.close();
    rmSync(downloads, { recursive: true, force: true });
  }
});
