/**
 * What the real page of export and import takes of the machine's memory, in a real Chromium, over a library of its own:
 * `npx wxt build && node tests/bench/inout-page.ts [--clips N]`. The library is put into the browser's own database
 * first; what is told is how much more all of the browser's processes hold, at the most, than just before the click.
 */
import { copyFileSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { launch, type Session } from '../tools/extension.ts';
import { openLibrary, putAll } from '../tools/library.ts';
import { jobHunt } from '../tools/library-clips.ts';
import { table } from './figures.ts';
import { textOf } from './texts.ts';

const { values } = parseArgs({ options: { clips: { type: 'string', default: '10000' } } });
const count = Number(values.clips);
const PARCEL = 1000;

/** Kilobytes of memory that a process holds, what it shares divided by those who share it; `0` when it is gone. */
function heldBy(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** MiB of all of the browser's processes, and of the one that holds most. */
async function memory({ cdp }: Session): Promise<{ readonly all: number; readonly pages: number }> {
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  const held = processInfo.map(({ id, type }) => ({ type, size: heldBy(id) / 1024 }));
  const sum = (of: typeof held): number => of.reduce((before, { size }) => before + size, 0);
  return { all: sum(held), pages: sum(held.filter(({ type }) => type === 'renderer')) };
}

async function fill(session: Session, page: Page): Promise<void> {
  await openLibrary(session, page);
  const { clips } = jobHunt(count, new Date().toISOString().slice(0, 10));
  for (let from = 0; from < count; from += PARCEL) {
    const parcel = clips.slice(from, from + PARCEL);
    const bodies = parcel.map(({ id }, index) => ({ id, markdown: textOf(from + index) }));
    await putAll(page, { clips: parcel, bodies });
  }
}

/** The most that is held while this goes on, above what was held before, and the page's own heap. */
async function watched<T>(
  session: Session,
  page: Page,
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly figures: readonly string[] }> {
  const own = await page.context().newCDPSession(page);
  await own.send('Performance.enable');
  const heap = async (): Promise<number> => {
    const { metrics } = await own.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 2 ** 20;
  };
  await own.send('HeapProfiler.collectGarbage');
  const before = { ...(await memory(session)), heap: await heap() };
  const peak = { ...before };
  const over = new AbortController();
  const watching = (async () => {
    while (!over.signal.aborted) {
      const now = { ...(await memory(session)), heap: await heap() };
      for (const key of ['all', 'pages', 'heap'] as const) peak[key] = Math.max(peak[key], now[key]);
      await new Promise((done) => setTimeout(done, 50));
    }
  })();
  const start = performance.now();
  const result = await work();
  const time = performance.now() - start;
  over.abort();
  await watching;
  await own.detach();
  const more = (key: 'all' | 'pages' | 'heap'): string =>
    `${peak[key].toFixed(0)} (${(peak[key] - before[key]).toFixed(0)} more)`;
  return { result, figures: [(time / 1000).toFixed(1), more('all'), more('pages'), more('heap')] };
}

const session = await launch();
const [page = await session.context.newPage()] = session.context.pages();
await fill(session, page);
const rows: (readonly string[])[] = [];
const backup = join(tmpdir(), `jobmark-bench-${process.pid}.jobmark.gz`);
for (const form of ['markdown', 'backup', 'jsonLines']) {
  await page.goto(`chrome-extension://${session.extensionId}/files.html`);
  await page.waitForSelector('[data-phase="ready"]');
  await page.getByTestId(`form-${form}`).check();
  const { result, figures } = await watched(session, page, async () => {
    const coming = page.waitForEvent('download', { timeout: 180_000 });
    await page.getByTestId('start').click();
    return (await coming).path();
  });
  // The page tells by its ending what a file is; Playwright's own name has none.
  if (form === 'backup') copyFileSync(result, backup);
  rows.push([form, (statSync(result).size / 1e6).toFixed(1), ...figures]);
}
await page.goto(`chrome-extension://${session.extensionId}/files.html?import`);
await page.waitForSelector('[data-phase="ready"]');
const { figures } = await watched(session, page, async () => {
  await page.getByTestId('choose').setInputFiles(backup);
  await page.getByTestId('count-unchanged').waitFor({ timeout: 180_000 });
});
rows.push(['reading the backup again', '', ...figures]);
table(
  `${count} clips in Chromium`,
  ['way', 'MB', 's', 'MiB of all processes', 'MiB of the pages', 'MiB of the page’s heap'],
  rows,
);
await session.close();
rmSync(backup, { force: true });
