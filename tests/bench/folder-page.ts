/**
 * How long the folder kept in step takes in a real Chromium when one posting of very many was edited:
 * `npx wxt build && node tests/bench/folder-page.ts [--clips N]`. The folder is one of the browser's own disk, as nobody
 * can answer its dialog. What the page writes by itself is timed from its beginning to the page saying what was written;
 * a click, which looks at every file, from the click.
 */
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { launch } from '../tools/extension.ts';
import { fillLibrary, libraryUrl } from '../tools/library.ts';
import { table } from './figures.ts';

const { values } = parseArgs({ options: { clips: { type: 'string', default: '10000' } } });
const count = Number(values.clips);
const TIMES = 7;
const PATIENCE = 400_000;

/** Milliseconds from a click on the button, or from whenever the work begins by itself, to these words. */
const until = (page: Page, words: string, clicks: boolean): Promise<number> =>
  page.evaluate(
    ([wanted, isClick]) =>
      new Promise<number>((resolve) => {
        const said = document.querySelector('[data-testid="in-step"]');
        if (!said) throw new Error('nothing is said');
        let start = isClick ? performance.now() : Number.NaN;
        new MutationObserver(() => {
          const text = said.textContent ?? '';
          // The region is empty while something is written.
          if (text === '' && Number.isNaN(start)) start = performance.now();
          if (!Number.isNaN(start) && text.includes(wanted)) resolve(performance.now() - start);
        }).observe(said, { childList: true, characterData: true, subtree: true });
        if (isClick) document.querySelector<HTMLElement>('[data-testid="sync"]')?.click();
      }),
    [words, clicks] as const,
  );

const session = await launch();
const [page = await session.context.newPage()] = session.context.pages();
await page.addInitScript(() => {
  Object.assign(globalThis, { showDirectoryPicker: () => navigator.storage.getDirectory() });
});
await fillLibrary(session, page, count, new Date().toISOString().slice(0, 10));
await page.goto(`chrome-extension://${session.extensionId}/files.html?folder`);
await page.waitForSelector('[data-phase="ready"]');
const begun = performance.now();
await page.getByTestId('choose-place').click();
await page.getByTestId('in-step').getByText('written').waitFor({ timeout: PATIENCE });
const first = performance.now() - begun;

const library = await session.context.newPage();
await library.goto(libraryUrl(session));
await library.waitForSelector('[data-phase="ready"]');
const written: number[] = [];
const nothing: number[] = [];
for (let time = 0; time < TIMES; time += 1) {
  nothing.push(await until(page, 'in step', true));
  const writing = until(page, '1 file written', false);
  await library.bringToFront();
  const box = library.getByTestId('row').nth(time).locator('[data-box]');
  await box.click();
  await library.getByTestId('many-status').selectOption('offer');
  await library.getByTestId('many-status').waitFor();
  await page.bringToFront();
  written.push(await writing);
  await library.bringToFront();
  await box.click();
  await page.bringToFront();
}
const middle = (list: readonly number[]): string =>
  (list.toSorted((one, other) => one - other)[Math.floor(list.length / 2)] ?? Number.NaN).toFixed(0);
table(
  `${count} files in a folder`,
  ['what', 'ms'],
  [
    ['the first time, all are written', first.toFixed(0)],
    ['one was edited, and is written', middle(written)],
    ['a click that looks at all files, and finds nothing', middle(nothing)],
  ],
);
await session.close();
