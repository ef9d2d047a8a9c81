import type { PageReading } from '../../lib/reading.ts';
import { readerScripts } from '../tools/saved-pages.ts';
import { jobMain, jobUrl, RIGGER, SKIPPER } from './pages.ts';
import { expect, test, toolbar } from './session.ts';

test('the icon says what a page is', async ({ session, page }) => {
  const cases = [
    [jobUrl(RIGGER), '', 'a job posting'],
    ['https://job-boards.greenhouse.io/harbour', '3', 'a list with 3 postings'],
    ['https://job-boards.greenhouse.io/harbour?error=true', '×', 'this posting is closed'],
  ] as const;
  for (const [url, badge, title] of cases) {
    await page.goto(url);
    await expect.poll(() => toolbar(session)).toEqual({ badge, title: `Jobmark: ${title}` });
  }
});

test('a posting in a frame of a company’s own page is noticed', async ({ session, page }) => {
  await page.goto('https://harbour.example/careers/rigger?gh_jid=4100000002');
  await expect.poll(() => toolbar(session)).toEqual({ badge: '', title: 'Jobmark: a job posting' });
  await page.goto('https://harbour.example/blog');
  await expect.poll(() => toolbar(session)).not.toEqual({ badge: '', title: 'Jobmark: a job posting' });
});

test('a change of page without a load is noticed within half a second', async ({ session, page }) => {
  await page.goto('https://job-boards.greenhouse.io/harbour');
  await expect.poll(async () => (await toolbar(session)).badge).toBe('3');
  const ms = await page.evaluate(
    async ([url, html]) => {
      history.pushState({}, '', url);
      document.body.innerHTML = html;
      return performance.now();
    },
    [jobUrl(SKIPPER), jobMain(SKIPPER)] as const,
  );
  await expect
    .poll(async () => (await toolbar(session)).title, { intervals: [20] })
    .toBe('Jobmark: a job posting');
  expect((await page.evaluate(() => performance.now())) - ms).toBeLessThan(500);
});

test('a stopped background wakes and still knows', async ({ session, page }) => {
  await page.goto(jobUrl(RIGGER));
  await expect.poll(async () => (await toolbar(session)).title).toBe('Jobmark: a job posting');
  const cdp = await session.context.newCDPSession(page);
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await page.goto('https://job-boards.greenhouse.io/harbour');
  await expect.poll(async () => (await toolbar(session)).badge).toBe('3');
});

test('reading leaves the page as it was, to the byte', async ({ session, page }) => {
  await page.goto(jobUrl(RIGGER));
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  const worker = await session.worker();
  const files = await readerScripts(jobUrl(RIGGER));
  const title = await worker.evaluate(async (scripts) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const [frame] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      files: scripts,
    });
    const reading = frame?.result as PageReading | undefined;
    return reading?.findings[0]?.raw;
  }, files);
  expect(title).toBe('Rigger');
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
});
