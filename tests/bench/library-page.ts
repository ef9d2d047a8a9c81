/**
 * The library's page in a real browser, each figure beside its floor in the same run.
 *
 *     npx wxt build && npx node tests/bench/library-page.ts [clips] [runs]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launch } from '../tools/extension.ts';
import { libraryUrl, openLibrary } from '../tools/library.ts';
import { median, percentile, ratio, table } from './figures.ts';
import { fillWithTexts } from './library-fill.ts';
import * as measure from './library-measures.ts';

/** So many letters has a text. */
const LETTERS = 8000;
const MIB = 2 ** 20;

/** Prints what the library's page takes with so many clips. */
export async function benchLibraryPage(clips: number, runs: number): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'jobmark-bench-'));
  const session = await launch({ profile });
  const page = await session.context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  await fillWithTexts(session, page, clips, LETTERS);
  const cdp = await session.context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const times = new Map<string, number[]>();
  const note = (name: string, ...values: readonly number[]): void =>
    void times.set(name, [...(times.get(name) ?? []), ...values]);
  let heap = 0;
  for (let run = 0; run < runs; run += 1) {
    const before = await measure.processorTime(cdp);
    const [rows, all] = await measure.open(page, libraryUrl(session));
    note('navigation to first rows', rows);
    note('navigation to all rows', all);
    note('the same, processor alone', (await measure.processorTime(cdp)) - before);
    const start = await measure.processorTime(cdp);
    note('floor: getAll of the small store', await measure.readClips(page));
    note('the same floor, processor alone', (await measure.processorTime(cdp)) - start);
    // What begins after the page has been read is over by then.
    await page.waitForTimeout(1500);
    const idle = await measure.processorTime(cdp);
    const frames = await measure.scroll(page);
    note('a frame of a scroll, processor alone', ((await measure.processorTime(cdp)) - idle) / frames.length);
    note('longest frame of a scroll', Math.max(...frames));
    for (const { answer, frame } of await measure.type(page, 'kotlin berlin')) {
      note('key stroke: the answer is known', answer);
      note('key stroke: its frame', frame);
    }
    note('filter: its frame', ...(await measure.filter(page)));
    note('floor: the body store by 500', await measure.readBodies(page));
    const text = await measure.fullText(page, cdp, 'lighthouse');
    note('full text', text.time);
    heap = Math.max(heap, text.heap);
    note('select all: its frame', await measure.selectAll(page));
    note('tag all of them', await measure.tagAll(page, `tag ${run}`));
    await openLibrary(session, page);
  }
  await session.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  const floors: { readonly [name: string]: string } = {
    'navigation to first rows': 'floor: getAll of the small store',
    'navigation to all rows': 'floor: getAll of the small store',
    'the same, processor alone': 'the same floor, processor alone',
    'full text': 'floor: the body store by 500',
  };
  const of = (name: string): number => median(times.get(name) ?? []);
  table(
    `The library's page, ${clips} clips of ${LETTERS} letters (ms)`,
    ['', 'median', 'p95', 'of its floor'],
    Array.from(times, ([name, values]) => [
      name,
      median(values).toFixed(1),
      percentile(values, 0.95).toFixed(1),
      floors[name] === undefined ? '' : ratio(of(name) / of(floors[name])),
    ]),
  );
  process.stdout.write(`\nheap of a full text search above the page's own: ${(heap / MIB).toFixed(0)} MiB\n`);
}

if (resolve(process.argv[1] ?? '') === import.meta.filename) {
  const [clips = 10_000, runs = 7] = process.argv.slice(2).map(Number);
  await benchLibraryPage(clips, runs);
}
