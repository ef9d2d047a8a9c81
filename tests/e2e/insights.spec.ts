import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { CDPSession, Page } from '@playwright/test';
import { hunt } from '../tools/insights-clips.ts';
import { fillWith, launchSaving, openInsights, savedFile } from '../tools/insights.ts';
import { openLibrary } from '../tools/library.ts';
import { expect, test } from './session.ts';

const TODAY = new Date().toISOString().slice(0, 10);
const FIGURES = ['pipeline', 'weeks', 'answers', 'pay', 'tags'] as const;

/** What axe finds on the page as it stands. */
async function faults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

test('every figure is there, says what it shows, and has its numbers behind it', async ({ session, page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await fillWith(session, page, hunt(200, TODAY));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openInsights(session, page, '?period=all');
  for (const id of FIGURES) {
    const figure = page.getByTestId(`figure-${id}`);
    const finding = (await page.getByTestId(`finding-${id}`).textContent()) ?? '';
    expect(finding).toMatch(/\d/);
    await expect(figure.getByRole('img')).toHaveAccessibleName(new RegExp(RegExp.escape(finding)));
    await figure.locator('summary').click();
    expect(await figure.locator('tbody tr').count()).toBeGreaterThan(1);
  }
  const stages = page.getByTestId('figure-pipeline').locator('tbody tr');
  await expect(stages.first()).toContainText('Saved200');
  await expect(stages.locator('th')).toHaveText(['Saved', 'Applied', 'Interviewing', 'Offer', 'Rejected']);
  expect(await faults(page)).toEqual([]);
  expect(asked.filter((url) => !url.startsWith(`chrome-extension://${session.extensionId}/`))).toEqual([]);
});

test('the period and the search choose what is counted, and stand in the address', async ({
  session,
  page,
}) => {
  await fillWith(session, page, hunt(120, TODAY));
  await openInsights(session, page);
  await page.getByTestId('period-all').check();
  await expect(page.getByTestId('scope')).toContainText('120 postings saved');
  await page.getByTestId('filter').fill('title:designer');
  await expect(page.getByTestId('scope')).not.toContainText('120 postings');
  await expect(page).toHaveURL(/q=title%3Adesigner&period=all/);
  await page.reload();
  await expect(page.getByTestId('scope')).toContainText('title:designer');
  await expect(page.getByTestId('period-all')).toBeChecked();
  await page.getByTestId('to-library').click();
  await expect(page.getByTestId('search')).toHaveValue('title:designer');
  await page.getByTestId('to-insights').click();
  await expect(page.getByTestId('filter')).toHaveValue('title:designer');
});

test('an empty library says what to do, and what changes elsewhere shows at once', async ({
  session,
  page,
}) => {
  await openInsights(session, page);
  await expect(page.getByTestId('empty')).toContainText('Nothing to draw yet');
  expect(await faults(page)).toEqual([]);
  await fillWith(session, page, hunt(1, TODAY));
  await openInsights(session, page, '?period=all');
  await expect(page.getByTestId('finding-pipeline')).toHaveText(/^1 posting saved/);
  expect(await faults(page)).toEqual([]);
  const library = await session.context.newPage();
  await openLibrary(session, library);
  await library.getByTestId('grid').focus();
  for (const key of ['j', '#']) await library.keyboard.press(key);
  await expect(page.getByTestId('empty')).toBeVisible();
});

test('a saved picture needs nothing of the page', async ({ page: reader }) => {
  const { session, folder, close } = await launchSaving();
  const page = await session.context.newPage();
  await fillWith(session, page, hunt(200, TODAY));
  await openInsights(session, page, '?period=all');
  for (const id of FIGURES) {
    const text = readFileSync(await savedFile(page, folder, id, 'svg'), 'utf8');
    const told = await reader.evaluate((source) => {
      const read = new DOMParser().parseFromString(source, 'image/svg+xml');
      const shapes = [...read.querySelectorAll('rect, path, line, text')];
      const looks = shapes.flatMap((shape) => [shape.getAttribute('fill'), shape.getAttribute('stroke')]);
      return {
        root: `${read.documentElement.namespaceURI} ${read.documentElement.tagName}`,
        errors: read.querySelectorAll('parsererror').length,
        colours: [...new Set(looks.filter((look) => look !== null))],
        bare: shapes.filter((shape) => !shape.hasAttribute('fill') && !shape.hasAttribute('stroke')).length,
        fonts: [...read.querySelectorAll('text')].filter(
          (letters) => !letters.hasAttribute('font-family') || !letters.hasAttribute('font-size'),
        ).length,
        styled: read.querySelectorAll('[class], [style], style, script, image, foreignObject').length,
        words: read.documentElement.textContent,
      };
    }, text);
    expect(told).toMatchObject({
      root: 'http://www.w3.org/2000/svg svg',
      errors: 0,
      bare: 0,
      fonts: 0,
      styled: 0,
    });
    for (const colour of told.colours) expect(colour).toMatch(/^(?:rgb\(\d+, \d+, \d+\)|none)$/);
    expect(told.words).toContain('Jobmark');
    expect(text).not.toMatch(/var\(|light-dark|https?:\/\/(?!www\.w3\.org)/);
  }
  const png = readFileSync(await savedFile(page, folder, 'weeks', 'png'));
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  // Wide and high as IHDR says: two pixels for each of the page's.
  const picture = page.getByTestId('figure-weeks').getByRole('img');
  expect(png.readUInt32BE(16)).toBe((Number(await picture.getAttribute('width')) + 56) * 2);
  await close();
});

/** How long the page's main thread has worked, in milliseconds of its own clock: others on the machine don't count. */
async function workOf(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

test('ten thousand postings are drawn within a second of their reading', async ({ session, page }) => {
  test.slow();
  await fillWith(session, page, hunt(10_000, TODAY));
  const cdp = await session.context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(`chrome-extension://${session.extensionId}/options.html`);
  const before = await workOf(cdp);
  const count = await page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('jobmark');
        opening.addEventListener('success', () => {
          const asked = opening.result.transaction('clips').objectStore('clips').getAll();
          asked.addEventListener('success', () => {
            opening.result.close();
            resolve(asked.result.length);
          });
          asked.addEventListener('error', () => reject(new Error(String(asked.error))));
        });
      }),
  );
  expect(count).toBe(10_000);
  const reading = (await workOf(cdp)) - before;
  await openInsights(session, page, '?period=all');
  await expect(page.getByTestId('figure-tags').getByRole('img')).toBeVisible();
  const all = await workOf(cdp);
  test.info().annotations.push({ type: 'ms', description: `getAll ${reading}, page ${all}` });
  process.stdout.write(
    `getAll ${reading.toFixed(0)} ms, page ${all.toFixed(0)} ms, of the main thread's own time\n`,
  );
  expect(all - reading).toBeLessThan(1000);
});
