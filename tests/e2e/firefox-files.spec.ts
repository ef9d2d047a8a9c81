import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { inFirefox, named, PAGES, press, textOf } from './firefox-kit.ts';

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .toSorted();

test('in Firefox files go into folders of the downloads, and never over one of the person’s', () => {
  test.slow();
  return inFirefox(async (browser, downloads) => {
    const page = await browser.newPage();
    await page.goto(`${PAGES}/files.html?import`, { waitUntil: [] });
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
    }, named('choose'));
    await page.waitForSelector(named('read-columns'));
    await press(page, 'read-columns');
    await page.waitForSelector(named('apply'));
    await press(page, 'apply');
    await page.waitForSelector(named('imported'));

    // A page of its own: of one that is left for another the old elements may answer.
    const out = await browser.newPage();
    await out.goto(`${PAGES}/files.html`, { waitUntil: [] });
    await out.waitForSelector('[data-phase="ready"]');
    mkdirSync(join(downloads, 'Jobmark'));
    writeFileSync(join(downloads, 'Jobmark/index.md'), 'my own words');
    await press(out, 'form-files');
    await out.waitForSelector(named('folder'));
    await out.type(named('folder'), '{{companyName|slug}}');
    for (let turn = 0; turn < 2; turn += 1) {
      await press(out, 'start');
      await expect.poll(() => textOf(out, 'given')).toContain('3 postings are in your downloads, in Jobmark/');
      const files = filesIn(downloads);
      expect(files.filter((path) => /^Jobmark\/(?:fleet|galley|harbour)\/[^/]+\.md$/.test(path))).toHaveLength(
        3,
      );
      // The person's own, and ours beside it, once.
      expect(files).toHaveLength(5);
      expect(readFileSync(join(downloads, 'Jobmark/index.md'), 'utf8')).toBe('my own words');
    }
  });
});
