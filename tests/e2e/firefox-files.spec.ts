import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { launch, type Page } from 'puppeteer-core';
import { findFirefox } from '../tools/chromium.ts';

const BUILT = resolve(import.meta.dirname, '../../.output/firefox-mv3');

/** Firefox gives each installation an address of its own; a preference fixes it. */
const ADDRESS = '7c1d2f0e-5a55-4c0a-9a53-3f6b6f0c8a12';
const ID = 'jobmark@jobmark.example';

const byId = (id: string): string => `[data-testid="${id}"]`;

const click = (page: Page, id: string): Promise<void> =>
  page.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.click(), byId(id));

const textOf = (page: Page, id: string): Promise<string> =>
  page.evaluate((selector) => document.querySelector(selector)?.textContent ?? '', byId(id));

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .toSorted();

test('in Firefox files go into folders of the downloads, and never over one of the person’s', async () => {
  const firefox = findFirefox();
  test.skip(firefox === undefined, 'no Firefox on this machine, and no way to get one');
  test.slow();
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
    const page = await browser.newPage();
    await page.goto(`moz-extension://${ADDRESS}/files.html?import`, { waitUntil: [] });
    await page.waitForSelector('[data-phase="ready"]');
    // Three postings come in as a table.
    await page.evaluate((selector) => {
      const input = document.querySelector<HTMLInputElement>(selector);
      const given = new DataTransfer();
      const table =
        'Position,Company,Status\nRigger,Harbour,Applied\nSkipper,Fleet,Saved\nCook,Galley,Applied\n';
      given.items.add(new File([table], 'tracker.csv', { type: 'text/csv' }));
      if (input) input.files = given.files;
      input?.dispatchEvent(new Event('change', { bubbles: true }));
    }, byId('choose'));
    await page.waitForSelector(byId('read-columns'));
    await click(page, 'read-columns');
    await page.waitForSelector(byId('apply'));
    await click(page, 'apply');
    await page.waitForSelector(byId('imported'));

    await page.goto(`moz-extension://${ADDRESS}/files.html`, { waitUntil: [] });
    await page.waitForSelector('[data-phase="ready"]');
    mkdirSync(join(downloads, 'Jobmark'));
    writeFileSync(join(downloads, 'Jobmark/index.md'), 'my own words');
    await click(page, 'form-files');
    await page.waitForSelector(byId('folder'));
    await page.type(byId('folder'), '{{companyName|slug}}');
    for (let turn = 0; turn < 2; turn += 1) {
      await click(page, 'start');
      await expect.poll(() => textOf(page, 'given')).toContain('3 postings are in your downloads, in Jobmark/');
      const files = filesIn(downloads);
      expect(files.filter((path) => /^Jobmark\/(?:fleet|galley|harbour)\/[^/]+\.md$/.test(path))).toHaveLength(
        3,
      );
      // The person's own, and ours beside it, once.
      expect(files).toHaveLength(5);
      expect(readFileSync(join(downloads, 'Jobmark/index.md'), 'utf8')).toBe('my own words');
    }
  } finally {
    await browser.close();
    rmSync(downloads, { recursive: true, force: true });
  }
});
