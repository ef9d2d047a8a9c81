import type { Clip } from '../../lib/clip.ts';
import { soakScript } from '../soak/bundle.ts';
import { diceOf } from '../soak/dice.ts';
import type * as InPage from '../soak/in-page.ts';
import { broken } from '../soak/whole.ts';
import { libraryUrl, openLibrary } from '../tools/library.ts';
import { blank, libraryOf } from './crash-kit.ts';
import { jobPage, jobUrl, RIGGER, serve, type Job } from './pages.ts';
import { expect, openPopup, test } from './session.ts';

declare const soak: typeof InPage;

const TIMES = process.env['SOAK'] ? 500 : 40;
const STOPS = process.env['SOAK'] ? 40 : 5;

test('two tabs and the popup write one clip at once, and nobody takes from another', async ({
  session,
  page,
}) => {
  test.setTimeout(60_000 + TIMES * 500);
  const script = await soakScript();
  await page.goto(jobUrl(RIGGER));
  const first = await openPopup(session, page, 'posting');
  await first.click('save');
  await first.until(`document.querySelector('[data-state="saved"]')`);
  await first.close();
  const one = await session.context.newPage();
  await openLibrary(session, one);
  await one.getByTestId('row').click();
  await expect(one.getByTestId('detail').getByTestId('field-title')).toHaveValue('Rigger');
  const id = new URL(one.url()).searchParams.get('clip') ?? '';
  const other = await session.context.newPage();
  await other.goto(libraryUrl(session, `?clip=${id}`));
  await expect(other.getByTestId('detail').getByTestId('status')).toHaveValue('saved');
  await page.bringToFront();
  const popup = await openPopup(session, page, 'saved');
  await popup.click('note');
  // Each as fast as it can, while the person writes in all three.
  for (const tab of [one, other]) await tab.evaluate(script);
  await popup.evaluate(`${script}; undefined`);
  const raising = (tab: typeof one): Promise<void> =>
    tab.evaluate(([at, times]) => soak.raise(at, times), [id, TIMES] as const);
  await Promise.all([
    raising(one),
    raising(other),
    popup.evaluate(`soak.raise('${id}', ${TIMES})`),
    one.getByTestId('detail').getByTestId('field-title').fill('Chief rigger'),
    other.getByTestId('detail').getByTestId('status').selectOption('applied'),
    popup.type('Ask for Birgit'),
  ]);
  // No other tab is opened before all has been written: it would close the popup.
  const clip = async (): Promise<Clip | undefined> => (await libraryOf(one)).clips[0];
  await expect
    .poll(async () => {
      const { draft, person } = (await clip()) ?? {};
      return [draft?.title?.value, person?.status, person?.notes, person?.featured];
    })
    .toEqual(['Chief rigger', 'applied', 'Ask for Birgit', 20 + 3 * TIMES]);
  expect(await broken(await libraryOf(one))).toEqual([]);
});

test('the background is stopped amid saves by shortcut, and what the badge confirmed is there', async ({
  session,
  page,
}) => {
  test.setTimeout(60_000 + STOPS * 10_000);
  const dice = diceOf(process.env['SOAK_SEED'] ?? '20201207');
  const jobs = Array.from({ length: STOPS }, (_, index) => ({ ...RIGGER, id: String(4_500_000_000 + index) }));
  await serve(session.context, Object.fromEntries(jobs.map((job) => [jobUrl(job), jobPage(job)])));
  const reader = await blank(session, await soakScript(), await session.context.newPage());
  await page.bringToFront();
  const cdp = await session.context.newCDPSession(page);
  await cdp.send('ServiceWorker.enable');
  const key = { key: 'J', code: 'KeyJ', modifiers: 9, windowsVirtualKeyCode: 74, nativeVirtualKeyCode: 74 };
  const press = async (): Promise<void> => {
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  };
  // A page of the extension asks: it needs no background, and wakes none.
  const icon = (job: Job): Promise<{ readonly badge: string; readonly title: string }> =>
    reader.evaluate(async (url) => {
      const [tab] = await chrome.tabs.query({ url });
      const tabId = tab?.id ?? -1;
      return {
        badge: await chrome.action.getBadgeText({ tabId }),
        title: await chrome.action.getTitle({ tabId }),
      };
    }, jobUrl(job));
  const isSaved = async (job: Job): Promise<boolean> => (await icon(job)).badge === '✓';
  let confirmed = 0;
  for (const [index, job] of jobs.entries()) {
    await page.goto(jobUrl(job));
    await expect.poll(async () => (await icon(job)).title).toBe('Jobmark: a job posting');
    const delay = dice.below(250);
    await press();
    await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), delay);
    await cdp.send('ServiceWorker.stopAllWorkers');
    const wasSaved = await isSaved(job);
    const library = await libraryOf(reader);
    expect(await broken(library)).toEqual([]);
    const own = library.clips.filter(({ draft }) => draft.url?.value === jobUrl(job));
    // What it says and doesn't say may differ in one way only.
    expect(own.length).toBeGreaterThanOrEqual(wasSaved ? 1 : 0);
    if (wasSaved) confirmed += 1;
    else {
      await press();
      await expect.poll(() => isSaved(job)).toBe(true);
    }
    expect((await libraryOf(reader)).clips).toHaveLength(index + 1);
  }
  process.stdout.write(`  of ${STOPS} saves ${confirmed} were confirmed before the background was stopped\n`);
});
