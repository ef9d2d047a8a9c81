/**
 * Takes pictures of the page of tabs, in the built extension, into `tests/out/tabs-sheet`, and fails when axe finds
 * anything or when something is wider than the window.
 *
 *     npx wxt build && npx node tests/tools/tabs-sheet.ts [--lang de] [dress …]
 *
 * Pictures of another language than English lie in a folder of its name.
 */
import type { Page } from '@playwright/test';
import { jobPage, jobUrl, listingPage, RIGGER, serve, SKIPPER } from '../e2e/pages.ts';
import { launch } from './extension.ts';
import { messagesOf } from './messages.ts';
import { putOn, sheetOf, turn, type Dress } from './sheet.ts';

const sheet = sheetOf('tabs-sheet');

const LONG = {
  id: '4400000009',
  title:
    'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorsitzende (m/w/d) für Softwarequalitätssicherung und alles andere, was an einem langen Tag noch anfällt',
};
const EMPTY = 'https://job-boards.greenhouse.io/harbour/jobs/4500000000';

const DRESSES: readonly Dress[] = [
  { name: '1280-light', width: 1280, colorScheme: 'light' },
  { name: '1280-dark', width: 1280, colorScheme: 'dark' },
  { name: '640-light', width: 640, colorScheme: 'light' },
  { name: '360-dark', width: 360, colorScheme: 'dark' },
  { name: '1280-forced', width: 1280, colorScheme: 'dark', forcedColors: 'active' },
  { name: '640-rtl', width: 640, colorScheme: 'light', rtl: true },
];

async function pictures(page: Page, name: string): Promise<void> {
  for (const dress of sheet.among(DRESSES, (each) => each.name)) {
    await putOn(page, dress);
    await turn(page, dress);
    await sheet.picture(page, `${name}-${dress.name}`);
  }
}

const session = await launch({ language: sheet.lang });
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
  .getByText(messagesOf(sheet.lang).get('tabResult.undone')?.n ?? '')
  .first()
  .waitFor();
await pictures(tabs, 'undone');
await session.close();
sheet.end();
