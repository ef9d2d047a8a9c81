import axe from 'axe-core';
import type { Page } from '@playwright/test';
import { fillLibrary, libraryUrl, openLibrary } from '../tools/library.ts';
import { jobUrl, RIGGER } from './pages.ts';
import { expect, openPopup, test } from './session.ts';

const TODAY = new Date().toISOString().slice(0, 10);

/** What axe finds on the page as it stands. */
async function faults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

const titles = (page: Page): Promise<string[]> =>
  page.locator('[data-testid=row] .col-title .cut').allTextContents();

test('what the popup saves is in the library, which is opened from it', async ({ session, page }) => {
  await page.goto(jobUrl(RIGGER));
  const popup = await openPopup(session, page, 'posting');
  await popup.click('save');
  await popup.until(`document.querySelector('[data-state="saved"]')`);
  const opened = session.context.waitForEvent('page');
  // The browser closes the popup as soon as there is another tab.
  await popup.click('library-link').catch(() => undefined);
  const library = await opened;
  await library.waitForSelector('[data-phase="ready"]');
  expect(await titles(library)).toEqual(['Rigger']);
  await library.getByTestId('row').click();
  await expect(library.getByTestId('text')).toContainText('rig');
  expect(await faults(library)).toEqual([]);
});

test('an empty library says what to do', async ({ session, page }) => {
  await openLibrary(session, page);
  await expect(page.getByTestId('empty')).toContainText('Your library is empty');
  expect(await faults(page)).toEqual([]);
});

test('the search answers while it is typed, and the texts follow', async ({ session, page }) => {
  await fillLibrary(session, page, 300, TODAY);
  await openLibrary(session, page);
  await page.keyboard.press('/');
  await page.keyboard.type('offshore');
  await expect(page.locator('.col-title mark').first()).toHaveText('Offshore');
  await page.getByTestId('search').fill('lighthouse');
  await expect(page.getByTestId('count')).toHaveText('3 postings');
  await expect(page.locator('.snippet mark').first()).toHaveText('lighthouse');
  expect(await faults(page)).toEqual([]);
  await page.getByTestId('search').fill('zzzz');
  await page.getByTestId('clear-all').click();
  await expect(page.getByTestId('count')).toContainText('277 postings');
  await page.getByTestId('search').fill('pay>=lots');
  await expect(page.getByTestId('search-hint')).toContainText('pay>=lots');
});

test('only rows in sight are in the document, and any other is a key stroke away', async ({
  session,
  page,
}) => {
  await fillLibrary(session, page, 3000, TODAY);
  await openLibrary(session, page);
  await page.getByTestId('grid').focus();
  await page.keyboard.press('End');
  const active = page.locator('.is-active');
  await expect(active).toBeInViewport();
  await expect(active).toHaveAttribute(
    'aria-rowindex',
    (await page.getByTestId('grid').getAttribute('aria-rowcount')) ?? '',
  );
  expect(await page.getByTestId('row').count()).toBeLessThan(80);
});

test('filters leave out, and a column head sorts', async ({ session, page }) => {
  await page.setViewportSize({ width: 1400, height: 900 });
  await fillLibrary(session, page, 60, TODAY);
  await openLibrary(session, page);
  const facet = page.getByTestId('facet-company').locator('label').first();
  const count = Number(await facet.locator('.count').textContent());
  await facet.click();
  await expect(page.getByTestId('row')).toHaveCount(count);
  await page.getByTestId('clear-filters').click();
  await page.getByTestId('sort-title').click();
  const shown = await titles(page);
  expect(shown).toEqual(shown.toSorted(new Intl.Collator('en', { numeric: true }).compare));
});

test('an edit is kept as it is typed, and another tab shows it', async ({ session, page }) => {
  await fillLibrary(session, page, 3, TODAY);
  await openLibrary(session, page);
  const other = await session.context.newPage();
  await openLibrary(session, other);
  await page.bringToFront();
  await page.getByTestId('row').first().click();
  const title = page.getByTestId('detail').getByTestId('field-title');
  await title.fill('Chief of Payments');
  await page.getByTestId('note').fill('Ask Birgit');
  await expect.poll(() => titles(other)).toContain('Chief of Payments');
  await page.reload();
  await expect(page.getByTestId('note')).toHaveValue('Ask Birgit');
});

test('the text of a posting runs nothing and asks for nothing', async ({ session, page }) => {
  await fillLibrary(session, page, 1, TODAY);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openLibrary(session, page);
  await page.getByTestId('row').click();
  const text = page.getByTestId('text');
  await expect(text.locator('table td').first()).toHaveText('Call');
  await expect(text).toContainText('<script>alert(1)</script>');
  expect(await text.locator('script, img, iframe').count()).toBe(0);
  await expect(text.locator('a').first()).toHaveAttribute('rel', 'noreferrer');
  expect(asked.filter((url) => !url.startsWith(libraryUrl(session).slice(0, 51)))).toEqual([]);
});

test('many at once by keyboard: select, archive, delete, undo, restore', async ({ session, page }) => {
  await fillLibrary(session, page, 10, TODAY);
  await openLibrary(session, page);
  await page.getByTestId('grid').focus();
  for (const key of ['j', 'x', 'j', 'x', 'e']) await page.keyboard.press(key);
  await expect(page.getByTestId('toast')).toContainText('2 postings archived');
  await expect(page.getByTestId('row')).toHaveCount(8);
  await page.keyboard.press('z');
  await expect(page.getByTestId('row')).toHaveCount(10);
  await page.keyboard.press('Control+a');
  await expect(page.getByTestId('bulk')).toContainText('10 selected');
  await page.getByTestId('many-status').selectOption('applied');
  await expect(page.locator('.state-applied')).toHaveCount(10);
  await page.getByTestId('many-tag').fill('spring');
  await page.getByTestId('many-tag-add').click();
  await expect(page.getByTestId('toast')).toContainText('10 postings tagged “spring”');
  expect(await faults(page)).toEqual([]);
  await page.getByTestId('many-trash').click();
  await expect(page.getByTestId('empty')).toBeVisible();
  await page.getByTestId('place-trash').click();
  await expect(page.getByTestId('row')).toHaveCount(10);
  await page.getByTestId('row').first().locator('[data-box]').click();
  await page.getByTestId('many-restore').click();
  await expect(page.getByTestId('row')).toHaveCount(9);
  expect(await faults(page)).toEqual([]);
  await page.getByTestId('place-list').click();
  await expect(page.getByTestId('row')).toHaveCount(1);
});

test('a library without a backup for long says so, and leads to one', async ({ session, page }) => {
  await fillLibrary(session, page, 300, TODAY);
  await openLibrary(session, page);
  await expect(page.getByTestId('backup-line')).toContainText('no backup yet');
  expect(await faults(page)).toEqual([]);
  await page.getByTestId('backup-now').click();
  await page.waitForSelector('[data-phase="ready"]');
  await expect(page.getByTestId('form-backup')).toBeChecked();
  const made = page.waitForEvent('download');
  await page.getByTestId('start').click();
  await made;
  await expect(page.getByTestId('given')).toContainText('300 postings');
  await openLibrary(session, page);
  await expect(page.getByTestId('row').first()).toBeVisible();
  await expect(page.getByTestId('backup-line')).toHaveCount(0);
});

test('the sheet of shortcuts opens with ? and closes with Escape', async ({ session, page }) => {
  await openLibrary(session, page);
  await page.keyboard.press('?');
  await expect(page.getByTestId('sheet')).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('sheet')).toHaveCount(0);
});

test('the menu at the top is walked by keys, and gives the focus back', async ({ session, page }) => {
  await openLibrary(session, page);
  const button = page.getByTestId('more');
  await button.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByTestId('show-tags')).toBeFocused();
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('ArrowUp');
  await expect(page.getByTestId('show-sheet')).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('s');
  await expect(page.getByTestId('to-settings')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(button).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('sheet')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await button.click();
  await page.getByTestId('search').click();
  await expect(page.getByRole('menu')).toHaveCount(0);
});

test('the shortcut opens the library, and finds it again', async ({ session, page }) => {
  await page.goto(jobUrl(RIGGER));
  const press = async (): Promise<void> => {
    const cdp = await session.context.newCDPSession(page);
    const key = { key: 'L', code: 'KeyL', modifiers: 9, windowsVirtualKeyCode: 76, nativeVirtualKeyCode: 76 };
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  };
  const libraries = (): readonly Page[] =>
    session.context.pages().filter((each) => each.url().startsWith(libraryUrl(session)));
  // A browser that has just begun may miss the first one.
  await expect(async () => {
    await press();
    await expect.poll(() => libraries().length, { timeout: 1500 }).toBe(1);
  }).toPass({ timeout: 15_000 });
  const inFront = async (): Promise<string | undefined> =>
    (await session.worker()).evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return tab?.title;
    });
  await page.bringToFront();
  await expect.poll(inFront).not.toBe('Library · Jobmark');
  await press();
  await expect.poll(inFront).toBe('Library · Jobmark');
  expect(libraries()).toHaveLength(1);
});
