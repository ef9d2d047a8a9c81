import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from '@playwright/test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '../tools/chromium.ts';

const BUILT = resolve(import.meta.dirname, '../../.output/firefox-mv3');

/** Firefox gives each installation an address of its own; a preference fixes it. */
const ADDRESS = '7c1d2f0e-5a55-4c0a-9a53-3f6b6f0c8a11';
const ID = 'jobmark@jobmark.example';

/** Where the pages of the extension are. */
export const PAGES = `moz-extension://${ADDRESS}`;

/** Firefox with the extension in it, and its downloads in a folder of the test's; skips visibly where there is none. */
export async function inFirefox(work: (browser: Browser, downloads: string) => Promise<void>): Promise<void> {
  const firefox = findFirefox();
  test.skip(firefox === undefined, 'no Firefox on this machine, and no way to get one');
  const downloads = mkdtempSync(join(tmpdir(), 'jobmark-'));
  const browser = await launch({
    browser: 'firefox',
    executablePath: firefox ?? '',
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: ADDRESS }),
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
    },
  });
  try {
    await browser.installExtension(BUILT);
    await work(browser, downloads);
  } finally {
    await browser.close();
    rmSync(downloads, { recursive: true, force: true });
  }
}

export const named = (name: string): string => `[data-testid="${name}"]`;

/** A click from within: a tab that stands behind another gets no other. */
export const press = (page: Page, name: string): Promise<void> =>
  page.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.click(), named(name));

export const textOf = (page: Page, name: string): Promise<string> =>
  page.evaluate((selector) => document.querySelector(selector)?.textContent ?? '', named(name));
