/**
 * Takes pictures of the page of tabs, in the built extension, into `tests/out/tabs-sheet`, and fails when axe finds
 * anything or when something is wider than the window.
 *
 *     npx wxt build && npx node tests/tools/tabs-sheet.ts [--lang de]
 *
 * Pictures of another language than English lie in a folder of its name.
 */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { jobPage, jobUrl, listingPage, RIGGER, serve, SKIPPER } from '../e2e/pages.ts';
import { launch } from './extension.ts';
import { messagesOf } from './messages.ts';

const { values } = parseArgs({ options: { lang: { type: 'string', default: 'en' } } });
const OUT = resolve(import.meta.dirname, '../out/tabs-sheet', values.lang === 'en' ? '' : values.lang);

const LONG = {
  id: '4400000009',
  title:
    'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorsitzende (m/w/d) für Softwarequalitätssicherung und alles andere, was an einem langen Tag noch anfällt',
};
const EMPTY = 'https://job-boards.greenhouse.io/harbour/jobs/4500000000';

interface Dress {
  readonly name: string;
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
  readonly forcedColors?: 'active';
  readonly rtl?: true;
}

const DRESSES: readonly Dress[] = [
  { name: '1280-light', width: 1280, colorScheme: 'light' },
  { name: '1280-dark', width: 1280, colorScheme: 'dark' },
  { name: '640-light', width: 640, colorScheme: 'light' },
  { name: '360-dark', width: 360, colorScheme: 'dark' },
  { name: '1280-forced', width: 1280, colorScheme: 'dark', forcedColors: 'active' },
  { name: '640-rtl', width: 640, colorScheme: 'light', rtl: true },
];

let count = 0;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** What is wrong with the page, in words. */
async function faults(page: Page): Promise<readonly string[]> {
  // The page's own policy lets no string be run: axe comes in by the debugger.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
    const said = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
    const isWide = document.documentElement.scrollWidth > innerWidth;
    return [...said, ...(isWide ? [`too wide: ${document.documentElement.scrollWidth}`] : [])];
  });
}

async function pictures(page: Page, name: string): Promise<void> {
  for (const dress of DRESSES) {
    const { width, colorScheme, forcedColors = 'none', rtl = false } = dress;
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
    await page.evaluate((isRtl) => {
      document.documentElement.dir = isRtl ? 'rtl' : 'ltr';
    }, rtl);
    const found = await faults(page);
    count += found.length;
    for (const fault of found) say(`${name}-${dress.name}: ${fault}`);
    await page.screenshot({ path: join(OUT, `${name}-${dress.name}.png`), fullPage: true });
  }
}

await mkdir(OUT, { recursive: true });
const session = await launch({ language: values.lang });
await serve(session.context, {
  [jobUrl(LONG)]: jobPage(LONG),
  [EMPTY]: listingPage([RIGGER, SKIPPER]),
});
const pageUrl = `chrome-extension://${session.extensionId}/tabs.html`;
const tabs = await session.context.newPage();
await tabs.goto(pageUrl);
await tabs.waitForSelector('[data-phase="ready"]');
await pictures(tabs, 'nothing');
for (const url of [
  jobUrl(RIGGER),
  jobUrl(LONG),
  jobUrl(RIGGER),
  'https://job-boards.greenhouse.io/harbour',
  'https://harbour.example/blog',
  'https://harbour.example/empty',
  EMPTY,
  jobUrl(SKIPPER),
]) {
  await (await session.context.newPage()).goto(url);
}
const worker = await session.worker();
await worker.evaluate(async () => {
  const all = await chrome.tabs.query({});
  const { discard } = chrome.tabs as unknown as { discard: (id?: number) => Promise<unknown> };
  await discard(all.at(-1)?.id);
});
await tabs.bringToFront();
await tabs.reload();
await tabs.waitForSelector('[data-phase="ready"]');
await pictures(tabs, 'ready');
await tabs.getByTestId('start').click();
await tabs.waitForSelector('[data-phase="done"]');
await pictures(tabs, 'done');
await tabs.getByTestId('undo').click();
await tabs
  .getByText(messagesOf(values.lang).get('tabResult.undone')?.n ?? '')
  .first()
  .waitFor();
await pictures(tabs, 'undone');
await session.close();
say(`${count} faults`);
process.exitCode = count === 0 ? 0 : 1;
