/**
 * The library's page in a real browser, each figure beside its floor in the same run.
 *
 *     npx wxt build && node tests/bench/library-page.ts [clips] [runs]
 */
import type { Page } from '@playwright/test';
import { launch, type Session } from '../tools/extension.ts';
import { fillLibrary, libraryUrl } from '../tools/library.ts';
import { median, percentile, table } from './figures.ts';

const [clips = 10_000, runs = 7] = process.argv.slice(2).map(Number);

/** Milliseconds from the navigation to the first rows, and to the last of them read. */
async function open(session: Session, page: Page): Promise<readonly [rows: number, all: number]> {
  await page.goto('about:blank');
  await page.goto(libraryUrl(session), { waitUntil: 'commit' });
  const times = page.evaluate(
    () =>
      new Promise<[number, number]>((resolve) => {
        let rows = 0;
        const look = (): void => {
          if (rows === 0 && document.querySelector('[data-id]')) rows = performance.now();
          if (document.querySelector('[data-phase="ready"]')) resolve([rows, performance.now()]);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  return times;
}

/** Milliseconds that reading all small clips takes by itself. */
const floor = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('jobmark');
        opening.addEventListener('success', () => {
          const start = performance.now();
          const asked = opening.result.transaction('clips').objectStore('clips').getAll();
          asked.addEventListener('success', () => {
            opening.result.close();
            resolve(performance.now() - start);
          });
        });
      }),
  );

/** The longest frame while all of the list is scrolled through, in milliseconds. */
const scroll = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const grid = document.querySelector('[role=grid]');
        if (!grid) return resolve(Number.NaN);
        let last = performance.now();
        let longest = 0;
        let frames = 0;
        const step = (now: number): void => {
          if (frames > 5) longest = Math.max(longest, now - last);
          last = now;
          frames += 1;
          grid.scrollTop += frames < 120 ? 300 : grid.scrollHeight / 60;
          if (frames < 180) requestAnimationFrame(step);
          else resolve(longest);
        };
        requestAnimationFrame(step);
      }),
  );

/** Milliseconds from a key stroke to the frame that shows its answer, one for each letter. */
const type = (page: Page, text: string): Promise<readonly number[]> =>
  page.evaluate(async (typed) => {
    const input = document.querySelector<HTMLInputElement>('.search input');
    const times: number[] = [];
    if (!input) return times;
    for (let at = 1; at <= typed.length; at += 1) {
      const start = performance.now();
      input.value = typed.slice(0, at);
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      times.push(performance.now() - start);
    }
    return times;
  }, text);

const session = await launch();
const page = await session.context.newPage();
await page.setViewportSize({ width: 1280, height: 800 });
await fillLibrary(session, page, clips, new Date().toISOString().slice(0, 10));
const figures = {
  rows: [] as number[],
  all: [] as number[],
  floor: [] as number[],
  scroll: [] as number[],
  keys: [] as number[],
};
for (let run = 0; run < runs; run += 1) {
  const [rows, all] = await open(session, page);
  figures.rows.push(rows);
  figures.all.push(all);
  figures.floor.push(await floor(page));
  // What begins after the page has been read is over by then.
  await page.waitForTimeout(1500);
  figures.scroll.push(await scroll(page));
  figures.keys.push(...(await type(page, 'kotlin berlin')));
}
await session.close();
const line = (name: string, times: readonly number[]): readonly string[] => [
  name,
  median(times).toFixed(1),
  percentile(times, 0.95).toFixed(1),
];
table(
  `The library's page, ${clips} clips (ms)`,
  ['', 'median', 'p95'],
  [
    line('navigation to first rows', figures.rows),
    line('navigation to all rows', figures.all),
    line('floor: getAll of the small store', figures.floor),
    line('longest frame of a scroll', figures.scroll),
    line('key stroke to its frame', figures.keys),
  ],
);
