import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Browser, Page } from 'puppeteer-core';
import { inFirefox, named, PAGES, press, textOf } from './firefox-kit.ts';
import { jobUrl, RIGGER, SITE } from './pages.ts';

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

interface Fox {
  readonly browser: Browser;
  /** The posting's tab. */
  readonly page: Page;
  readonly downloads: string;
}

/** Firefox on a posting. */
const onPosting = (work: (fox: Fox) => Promise<void>): Promise<void> =>
  inFirefox(async (browser, downloads) => work({ browser, page: await openPosting(browser), downloads }));

/** The toolbar can't be clicked from here: the popup stands in a tab behind the posting's. */
async function openPopup({ browser, page }: Fox): Promise<Page> {
  const popup = await browser.newPage({ background: true });
  await page.bringToFront();
  await popup.goto(`${PAGES}/popup.html`, { waitUntil: [] });
  await shows(popup, 'posting');
  return popup;
}

async function saveFrom(popup: Page): Promise<void> {
  await press(popup, 'save');
  await shows(popup, 'saved');
}

async function open({ browser }: Fox, path: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${PAGES}/${path}`, { waitUntil: [] });
  await page.waitForSelector('[data-phase="ready"]');
  return page;
}

const countOf = (page: Page, name: string): Promise<number> =>
  page.evaluate((selector) => document.querySelectorAll(selector).length, named(name));

test('in Firefox a posting is noticed, read, saved and written to the same file', () =>
  onPosting(async (fox) => {
    const popup = await openPopup(fox);
    const title = (): Promise<string> =>
      popup.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
        return chrome.action.getTitle({ tabId: tab?.id ?? -1 });
      });
    await expect.poll(title).toBe('Jobmark: a job posting');
    await saveFrom(popup);
    await expect.poll(title).toBe('Jobmark: saved in your library');
    await press(popup, 'download');
    const golden = readFileSync(join(import.meta.dirname, 'rigger.golden.md'), 'utf8');
    await expect.poll(() => textIn(fox.downloads)).toBe(golden);
  }));

test('in Firefox the library finds, changes, deletes and restores what was saved', () =>
  onPosting(async (fox) => {
    await saveFrom(await openPopup(fox));
    const library = await open(fox, 'library.html');
    // Wide enough for the list and a posting beside it.
    await library.setViewport({ width: 1280, height: 800 });
    expect(await countOf(library, 'row')).toBe(1);
    await library.type(named('search'), 'winches');
    await expect.poll(() => textOf(library, 'count')).toContain('1 posting');
    await expect
      .poll(() => library.evaluate(() => document.querySelector('.snippet mark')?.textContent))
      .toBe('winches');
    await library.click(named('row'));
    await library.type(named('note'), 'Ask Birgit');
    await library.reload({ waitUntil: [] });
    // What was searched and opened is in the address, and stays.
    await library.waitForSelector(named('note'));
    const note = (): Promise<string> =>
      library.evaluate(
        (selector) => document.querySelector<HTMLTextAreaElement>(selector)?.value ?? '',
        named('note'),
      );
    await expect.poll(note).toBe('Ask Birgit');
    await (await library.waitForSelector(named('grid')))?.focus();
    await library.keyboard.press('Delete');
    await expect.poll(() => countOf(library, 'row')).toBe(0);
    await library.click(named('undo'));
    await expect.poll(() => countOf(library, 'row')).toBe(1);
  }));

test('in Firefox a backup leaves, and brings everything back that was deleted', () =>
  onPosting(async (fox) => {
    await saveFrom(await openPopup(fox));
    const files = await open(fox, 'files.html');
    await files.click(named('form-backup'));
    await files.click(named('start'));
    await expect.poll(() => textOf(files, 'given')).toContain('1 posting');
    const backup = (): string | undefined => readdirSync(fox.downloads).find((name) => name.endsWith('.gz'));
    await expect.poll(backup).toBeDefined();
    const settings = await fox.browser.newPage();
    await settings.goto(`${PAGES}/options.html`, { waitUntil: [] });
    await (await settings.waitForSelector(named('erase')))?.click();
    await (await settings.waitForSelector(named('erase-word')))?.type('DELETE');
    await settings.click(named('confirm-erase'));
    await settings.waitForSelector(named('erased'));
    const into = await open(fox, 'files.html?import');
    const chooser = await (await into.$(named('choose')))?.toElement('input');
    await chooser?.uploadFile(join(fox.downloads, backup() ?? ''));
    await expect.poll(() => textOf(into, 'count-new')).toBe('1 new');
    await into.click(named('apply'));
    await into.waitForSelector(named('imported'));
    const library = await open(fox, 'library.html');
    await library.waitForSelector(named('row'));
    expect(await textOf(library, 'row')).toContain('Rigger');
  }));
