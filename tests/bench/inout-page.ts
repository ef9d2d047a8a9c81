/**
 * What the real page of export and import takes of the machine's memory, in a real Chromium, over a library of its own:
 * `npx wxt build && node tests/bench/inout-page.ts [--clips N]`. The library is put into the browser's own database
 * first; what is told is how much more all of the browser's processes hold, at the most, than just before the click.
 * The floors do in the same browser what no way in can do without, one after the other.
 */
import { copyFileSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { launch, type Session } from '../tools/extension.ts';
import { bundle } from './bundle.ts';
import { ratio, table } from './figures.ts';

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

interface Watched<T> {
  readonly result: T;
  readonly seconds: number;
  /** MiB at the most, and how much more that is: of all processes, of the pages, of the page's heap. */
  readonly more: readonly string[];
}

/** The most that is held while this goes on, above what was held before, and the page's own heap. */
async function watched<T>(session: Session, page: Page, work: () => Promise<T>): Promise<Watched<T>> {
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
  return { result, seconds: time / 1000, more: [more('all'), more('pages'), more('heap')] };
}

const WAIT = 300_000;

/** Prints what leaving and coming back takes of time and memory with so many clips of 8 kB. */
export async function benchInout(count: number): Promise<void> {
  const session = await launch();
  const [page = await session.context.newPage()] = session.context.pages();
  const script = await bundle('inout');
  const today = new Date().toISOString().slice(0, 10);
  const rows: (readonly string[])[] = [];

  const files = async (search = ''): Promise<void> => {
    await page.goto(`chrome-extension://${session.extensionId}/files.html${search}`);
    await page.waitForSelector('[data-phase="ready"]');
  };
  /** A page of the extension that is nothing but its origin. */
  const alone = async (work: string, file?: string): Promise<Watched<unknown>> => {
    await page.goto(`chrome-extension://${session.extensionId}/icon/32.png`);
    await page.evaluate(() => document.body.replaceChildren(document.createElement('input')));
    await page.evaluate(() => document.querySelector('input')?.setAttribute('type', 'file'));
    if (file !== undefined) await page.setInputFiles('input', file);
    await page.evaluate(`globalThis.bench = (() => { ${script}; return bench; })()`);
    return watched(session, page, () => page.evaluate(`bench.run.${work}`));
  };
  const note = (what: string, { seconds, more }: Watched<unknown>, floor?: number, megabytes = ''): void => {
    const of = floor === undefined ? '' : ratio(seconds / floor);
    rows.push([what, megabytes, seconds.toFixed(1), of, ...more]);
  };

  await alone(`fill(${count}, '${today}')`);
  const saved = new Map<string, string>();
  for (const [form, ending] of [
    ['markdown', '.zip'],
    ['backup', '.jobmark.gz'],
    ['jsonLines', '.jsonl'],
  ] as const) {
    await files();
    await page.getByTestId(`form-${form}`).check();
    const out = await watched(session, page, async () => {
      const coming = page.waitForEvent('download', { timeout: WAIT });
      await page.getByTestId('start').click();
      return (await coming).path();
    });
    // The page tells by its ending what a file is; Playwright's own name has none.
    const copy = join(tmpdir(), `jobmark-bench-${process.pid}${ending}`);
    copyFileSync(out.result, copy);
    saved.set(form, copy);
    note(`out: ${form}`, out, undefined, (statSync(copy).size / 1e6).toFixed(1));
  }
  const [archive = '', backup = ''] = [saved.get('markdown'), saved.get('backup')];

  /** Chooses a file, and waits for the preview; then, where asked, takes it in. */
  const look = (file: string, verdict: string) => async (): Promise<void> => {
    await page.getByTestId('choose').setInputFiles(file);
    await page.getByTestId(`count-${verdict}`).filter({ hasText: /[1-9]/ }).waitFor({ timeout: WAIT });
  };
  const apply = async (): Promise<void> => {
    await page.getByTestId('apply').click();
    await page.getByTestId('imported').waitFor({ timeout: WAIT });
  };
  await files('?import');
  note('reading the backup again', await watched(session, page, look(backup, 'unchanged')));
  for (const [what, file, work] of [
    ['restore', backup, 'restoreFloor()'],
    ['import of the ZIP', archive, 'archiveFloor()'],
  ] as const) {
    const floor = await alone(work, file);
    note(`floor of the ${what}`, floor);
    await alone('clear()');
    await files('?import');
    const read = await watched(session, page, look(file, 'new'));
    const wrote = await watched(session, page, apply);
    note(`${what}: its preview`, read);
    note(`${what}: written`, wrote);
    rows.push([
      `${what}: both`,
      '',
      (read.seconds + wrote.seconds).toFixed(1),
      ratio((read.seconds + wrote.seconds) / floor.seconds),
      '',
      '',
      '',
    ]);
    const undone = await watched(session, page, async () => {
      await page.getByTestId('undo').click();
      await page.getByTestId('undo').waitFor({ state: 'detached', timeout: WAIT });
    });
    note(`${what}: undone`, undone);
  }
  table(
    `${count} clips in Chromium`,
    ['way', 'MB', 's', 'of its floor', 'MiB of all processes', 'MiB of the pages', 'MiB of the page’s heap'],
    rows,
  );
  await session.close();
  for (const file of saved.values()) rmSync(file, { force: true });
}

if (resolve(process.argv[1] ?? '') === import.meta.filename) {
  const { values } = parseArgs({ options: { clips: { type: 'string', default: '10000' } } });
  await benchInout(Number(values.clips));
}
