/**
 * How long the folder kept in step takes in a real Chromium when one posting of very many was edited:
 * `npx wxt build && node tests/bench/folder-page.ts [--clips N]`. The folder is one of the browser's own disk, as nobody
 * can answer its dialog; the time is from the click to the page saying that the folder is in step.
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

/** Milliseconds from a click on the button to these words. */
const until = (page: Page, words: string): Promise<number> =>
  page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const said = document.querySelector('[data-testid="in-step"]');
        const start = performance.now();
        // The region is empty while something is written.
        let wasEmpty = false;
        const look = (): void => {
          const text = said?.textContent ?? '';
          wasEmpty ||= text === '';
          if (wasEmpty && text.includes(wanted)) resolve(performance.now() - start);
          else requestAnimationFrame(look);
        };
        document.querySelector<HTMLElement>('[data-testid="sync"]')?.click();
        look();
      }),
    words,
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
  nothing.push(await until(page, 'in step'));
  // The page itself writes a moment after a change; its click here comes first.
  await library.bringToFront();
  const box = library.getByTestId('row').nth(time).locator('[data-box]');
  await box.click();
  await library.getByTestId('many-status').selectOption('offer');
  await library.getByTestId('many-status').waitFor();
  await page.bringToFront();
  written.push(await until(page, '1 file written'));
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
    ['nothing changed', middle(nothing)],
    ['one was edited', middle(written)],
  ],
);
await session.close();
