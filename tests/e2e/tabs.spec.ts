import type { Page } from '@playwright/test';
import { jobUrl, RIGGER, SKIPPER } from './pages.ts';
import { expect, openPopup, test } from './session.ts';

const LISTING = 'https://job-boards.greenhouse.io/harbour';

/** The page of tabs, as soon as it is done. */
async function tabsPage(opening: Promise<Page>): Promise<Page> {
  const tabs = await opening;
  await tabs.waitForSelector('[data-phase="done"]', { timeout: 20_000 });
  return tabs;
}

const results = (tabs: Page): Promise<readonly (string | null)[]> =>
  tabs.getByTestId('tab').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-result')));

test('all job tabs of the window are saved from the popup, and taken back', async ({ session, page }) => {
  await page.goto(jobUrl(RIGGER));
  const { context } = session;
  for (const url of [jobUrl(SKIPPER), LISTING, 'https://harbour.example/blog', jobUrl(RIGGER)]) {
    const other = await context.newPage();
    await other.goto(url);
  }
  await page.bringToFront();
  const popup = await openPopup(session, page, 'posting');
  const opening = context.waitForEvent('page', { predicate: (each) => each.url().includes('/tabs.html') });
  await popup.click('tabs-link').catch(() => undefined);
  const tabs = await tabsPage(opening);
  // The blog is on no board, so nothing of it may be seen: not even its title.
  expect(await results(tabs)).toEqual(['saved', 'saved', 'noPosting', 'unchanged', 'unseen']);
  await expect(tabs.getByTestId('summary')).toHaveText('2 saved · 1 was saved already · 1 without a posting');
  await expect(tabs.getByTestId('aside-unseen')).toContainText('1 tab that Jobmark may not see');

  // A reload lists, and begins nothing.
  await tabs.reload();
  await tabs.waitForSelector('[data-phase="ready"]');
  await tabs.getByTestId('start').click();
  await tabs.waitForSelector('[data-phase="done"]');
  expect(await results(tabs)).toEqual(['unchanged', 'unchanged', 'noPosting', 'unchanged', 'unseen']);
});

test('one Undo takes back all that was saved', async ({ session, page }) => {
  await page.goto(jobUrl(RIGGER));
  await (await session.context.newPage()).goto(jobUrl(SKIPPER));
  const tabs = await session.context.newPage();
  await tabs.goto(`chrome-extension://${session.extensionId}/tabs.html?go=1`);
  await tabs.waitForSelector('[data-phase="done"]');
  expect(await results(tabs)).toEqual(['saved', 'saved']);
  await tabs.getByTestId('undo').click();
  await expect(tabs.getByTestId('summary')).toHaveText('2 taken back');
  const library = await session.context.newPage();
  await library.goto(`chrome-extension://${session.extensionId}/library.html`);
  await expect(library.getByTestId('empty')).toBeVisible();
});

test('a click on the icon lets the page of tabs see a page of no board', async ({ session, page }) => {
  await page.goto('https://harbour.example/blog');
  const popup = await openPopup(session, page, 'none');
  const opening = session.context.waitForEvent('page', {
    predicate: (each) => each.url().includes('/tabs.html'),
  });
  await popup.click('tabs-link').catch(() => undefined);
  const tabs = await tabsPage(opening);
  expect(await results(tabs)).toEqual(['noPosting']);
  await expect(tabs.getByTestId('tab')).toContainText('How we tie knots');
});

test('the background may be stopped at any time', async ({ session, page }) => {
  await page.goto(jobUrl(RIGGER));
  await (await session.context.newPage()).goto(jobUrl(SKIPPER));
  const tabs = await session.context.newPage();
  await tabs.goto(`chrome-extension://${session.extensionId}/tabs.html`);
  await tabs.waitForSelector('[data-phase="ready"]');
  const cdp = await session.context.newCDPSession(tabs);
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await tabs.getByTestId('start').click();
  await tabs.waitForSelector('[data-phase="done"]');
  expect(await results(tabs)).toEqual(['saved', 'saved']);
});

test('the menu of the icon opens it for the window of its tab', async ({ session, page }) => {
  await page.goto(jobUrl(SKIPPER));
  const worker = await session.worker();
  const opening = session.context.waitForEvent('page', {
    predicate: (each) => each.url().includes('/tabs.html'),
  });
  // Nobody can open the browser's own menu headless: the event that it sends is sent in its place.
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const { onClicked } = chrome.contextMenus as unknown as {
      onClicked: { dispatch(...event: unknown[]): void };
    };
    onClicked.dispatch({ menuItemId: 'save-tabs' }, tab);
  });
  const tabs = await tabsPage(opening);
  expect(await results(tabs)).toEqual(['saved']);
});

test('a sleeping tab is counted apart, and loaded again only when asked', async ({ session, page }) => {
  await page.goto(jobUrl(RIGGER));
  const tabs = await session.context.newPage();
  const worker = await session.worker();
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: false });
    const { discard } = chrome.tabs as unknown as { discard: (id?: number) => Promise<unknown> };
    await discard(tab?.id);
  });
  await tabs.goto(`chrome-extension://${session.extensionId}/tabs.html?go=1`);
  await tabs.waitForSelector('[data-phase="done"]');
  expect(await results(tabs)).toEqual(['asleep']);
  await expect(tabs.getByTestId('aside-asleep')).toContainText('1 tab is asleep');
  await tabs.getByTestId('wake').click();
  await expect(tabs.getByTestId('summary')).toHaveText('1 saved', { timeout: 20_000 });
});
