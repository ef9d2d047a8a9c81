/**
 * The library's page in a real browser, each figure beside its floor in the same run.
 *
 *     npx wxt build && npx node tests/bench/library-page.ts [clips] [runs]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { launch, type Session } from '../tools/extension.ts';
import { median, percentile, ratio, table } from './figures.ts';
import { fillWithTexts } from './library-fill.ts';
import * as measure from './library-measures.ts';
import { longestOf, sumOf, traced } from './trace.ts';

/** So many letters has a text. */
const LETTERS = 8000;
const MIB = 2 ** 20;
/** A frame that takes longer is seen, in milliseconds. */
const SEEN = 50;
/** What is typed, sign by sign: words, and what follows a key. */
const TYPED = ['kotlin berlin', 'senior dat', 'company:nim -tag:aws'];

/** What is measured beside the same work done with nothing around it. */
const FLOORS: { readonly [name: string]: string } = {
  'navigation to first rows': 'floor: getAll of the small store',
  'navigation to all rows': 'floor: getAll of the small store',
  'the same, processor alone': 'the same floor, processor alone',
  'full text': 'floor: the body store by 500',
  'tag all of them': 'floor: all clips written as they are',
};

type Note = (name: string, ...values: readonly number[]) => void;

/** The page is opened, beside reading the clips alone. */
async function noteOpening({ cdp, extensionId }: Session, page: Page, note: Note): Promise<void> {
  const url = `chrome-extension://${extensionId}/library.html`;
  const opened = await traced(cdp, page, () => measure.open(page, url));
  const [rows, all] = opened.result;
  note('navigation to first rows', rows);
  note('navigation to all rows', all);
  note('the same, processor alone', sumOf(opened.tasks));
  const read = await traced(cdp, page, () => measure.readClips(page));
  note('floor: getAll of the small store', read.result);
  note('the same floor, processor alone', sumOf(read.tasks));
}

async function noteScroll({ cdp }: Session, page: Page, note: Note): Promise<void> {
  const { result: frames, tasks } = await traced(cdp, page, () => measure.scroll(page));
  note('scroll: a frame', ...frames);
  note('scroll: the longest frame', Math.max(...frames));
  note(`scroll: frames over ${SEEN} ms, of ${frames.length}`, frames.filter((frame) => frame > SEEN).length);
  note('scroll: a frame, processor alone', sumOf(tasks) / frames.length);
  note('scroll: the longest task, processor alone', longestOf(tasks));
}

async function noteTyping({ cdp }: Session, page: Page, note: Note): Promise<void> {
  const { result, inputs, tasks, marks } = await traced(cdp, page, () => measure.type(page, TYPED));
  note('key stroke: the list knows its answer', ...result.map(({ answer }) => answer));
  note('key stroke: known, processor alone', ...inputs.map(({ took }) => took));
  note('key stroke: the answer is painted', ...result.map(({ frame }) => frame));
  const shown = marks('shown');
  const painted = marks('stroke').map((start, index) => sumOf(tasks, start - 1, shown[index]));
  note('key stroke: painted, processor alone', ...painted);
}

/** Prints what the library's page takes with so many clips. */
export async function benchLibraryPage(clips: number, runs: number): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'jobmark-bench-'));
  const session = await launch({ profile });
  await fillWithTexts(session, clips, LETTERS);
  const page = await session.context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  const cdp = await session.context.newCDPSession(page);
  const times = new Map<string, number[]>();
  const note: Note = (name, ...values) => void times.set(name, [...(times.get(name) ?? []), ...values]);
  const load = [loadavg()[0] ?? Number.NaN];
  let heap = 0;
  for (let run = 0; run < runs; run += 1) {
    await noteOpening(session, page, note);
    // What begins after the page has been read is over by then.
    await page.waitForTimeout(3000);
    await noteScroll(session, page, note);
    await noteTyping(session, page, note);
    note('filter: its frame', ...(await measure.filter(page)));
    note('floor: the body store by 500', await measure.readBodies(page));
    const text = await measure.fullText(page, 'lighthouse');
    note('full text: the first answer is shown', text.first);
    note('full text', text.all);
    heap = Math.max(heap, await measure.fullTextHeap(page, cdp, 'lighthouse'));
    note('select all: its frame', await measure.selectAll(page));
    const tagging = await traced(session.cdp, page, () => measure.tagAll(page, `tag ${run}`));
    note('floor: all clips written as they are', await measure.rewriteClips(page));
    note('tag all of them', tagging.result);
    note('tag all: processor alone', sumOf(tagging.tasks));
    note('tag all: the longest task, processor alone', longestOf(tagging.tasks));
    load.push(loadavg()[0] ?? Number.NaN);
  }
  await session.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  const of = (name: string): number => median(times.get(name) ?? []);
  table(
    `The library's page, ${clips} clips of ${LETTERS} letters, ${runs} run(s) (ms)`,
    ['', 'median', 'p95', 'of its floor'],
    Array.from(times, ([name, values]) => [
      name,
      median(values).toFixed(1),
      percentile(values, 0.95).toFixed(1),
      FLOORS[name] === undefined ? '' : ratio(of(name) / of(FLOORS[name])),
    ]),
  );
  process.stdout.write(
    `\nheap of a full text search above the page's own: ${(heap / MIB).toFixed(0)} MiB\n` +
      `load of the machine before and after each run: ${load.map((one) => one.toFixed(1)).join(', ')}\n`,
  );
}

if (resolve(process.argv[1] ?? '') === import.meta.filename) {
  const [clips = 10_000, runs = 7] = process.argv.slice(2).map(Number);
  await benchLibraryPage(clips, runs);
}
