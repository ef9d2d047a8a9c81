/**
 * Takes pictures of the settings, the privacy and welcome pages and the side panel, in the built extension, into
 * `tests/out/pages-sheet`, and fails when axe finds anything or when something is wider than the window.
 *
 *     npx wxt build && npx node tests/tools/pages-sheet.ts [--lang de] [scene or dress …]
 *
 * Pictures of another language than English lie in a folder of its name.
 */
import type { Page } from '@playwright/test';
import { launch } from './extension.ts';
import { fillLibrary } from './library.ts';
import { messagesOf } from './messages.ts';
import { putOn, sheetOf, turn, type Dress } from './sheet.ts';

const sheet = sheetOf('pages-sheet');
const TODAY = new Date().toISOString().slice(0, 10);

interface Scene {
  readonly path: string;
  /** What stands when the page is ready. */
  readonly ready: string;
  /** So many clips are in the library. */
  readonly clips?: number;
  readonly settings?: object;
  readonly play?: (page: Page) => Promise<void>;
}

const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk';

const FULL = {
  states: [
    { id: 'saved', name: '' },
    { id: 'phone-screen', name: 'Phone screen' },
    { id: 'applied', name: '' },
    { id: 'long', name: `${LONG}bauunterbeamten` },
    { id: 'interviewing', name: 'مقابلة' },
    { id: 'offer', name: '' },
    { id: 'rejected', name: '' },
  ],
  ownTags: [
    { tag: 'green-energy', words: ['wind park', 'solar power', 'heat pump'] },
    { tag: LONG, words: Array.from({ length: 12 }, (_, index) => `${LONG}${index}`) },
  ],
  neverTags: ['#php', 'sales', LONG, 'recruiting'],
  theme: 'system',
  backupReminder: 30,
  backupAt: Date.now() - 40 * 86_400_000,
};

const TEXT = 'You write Kotlin and TypeScript for our wind park, on PostgreSQL and Kafka.';

/** The panel stands in a tab here: beside itself, which it can't read. */
const PANEL = { path: 'sidepanel.html', ready: '[data-state="click"]' };

const searched = async (page: Page, text: string): Promise<void> => {
  await page.getByTestId('open-search').click();
  await page.getByTestId('popup-search-input').fill(text);
  await page.getByTestId('popup-results-all').waitFor();
};

export const SCENES: { readonly [name: string]: Scene } = {
  settings: { path: 'options.html', ready: '[data-testid="state"]' },
  'settings-full': {
    path: 'options.html',
    ready: '[data-testid="state"]',
    clips: 300,
    settings: FULL,
    play: async (page) => {
      await page.getByTestId('try-text').fill(TEXT);
      await page.getByText('#kotlin').waitFor();
      await page.getByTestId('new-state').fill(messagesOf(sheet.lang).get('status.offer')?.n ?? '');
      await page.getByTestId('add-state').click();
      await page.locator('#add-state-problem:not(:empty)').waitFor();
    },
  },
  'settings-remove': {
    path: 'options.html',
    ready: '[data-testid="state"]',
    clips: 300,
    settings: FULL,
    play: async (page) => {
      await page.locator('.state-clips:not(:empty)').first().waitFor({ state: 'attached' });
      await page.getByTestId('remove-state').nth(2).click();
      await page.getByTestId('remove-state-dialog').waitFor();
    },
  },
  'settings-erase': {
    path: 'options.html',
    ready: '[data-testid="state"]',
    clips: 300,
    play: async (page) => {
      await page.getByTestId('erase').click();
      await page
        .getByTestId('erase-word')
        .fill(messagesOf(sheet.lang).get('settings.erase.word')?.n.toUpperCase() ?? '');
    },
  },
  'panel-click': PANEL,
  'panel-search': { ...PANEL, clips: 300, play: (page) => searched(page, 'engineer') },
  'panel-search-empty': { ...PANEL, play: (page) => searched(page, '') },
  privacy: { path: 'privacy.html', ready: '.privacy' },
  welcome: { path: 'welcome.html', ready: '[data-testid="sample"] h1' },
  'welcome-tried': {
    path: 'welcome.html',
    ready: '[data-testid="sample"] h1',
    play: async (page) => {
      await page.getByTestId('try').click();
      await page.locator('[data-testid="try-popup"] [data-state="posting"]').waitFor();
    },
  },
};

const DRESSES: readonly Dress[] = [
  { name: '1280-light', width: 1280, height: 900, colorScheme: 'light' },
  { name: '900-dark', width: 900, height: 900, colorScheme: 'dark' },
  { name: '400-light', width: 400, height: 900, colorScheme: 'light' },
  { name: '280-dark', width: 280, height: 900, colorScheme: 'dark' },
  { name: '1280-forced', width: 1280, height: 900, colorScheme: 'dark', forcedColors: 'active' },
  { name: '900-rtl', width: 900, height: 900, colorScheme: 'light', rtl: true },
];

for (const [name, scene] of sheet.among(Object.entries(SCENES), ([each]) => each)) {
  const session = await launch({ language: sheet.lang });
  const page = await session.context.newPage();
  sheet.watch(page, name);
  if (scene.clips !== undefined) await fillLibrary(session, page, scene.clips, TODAY);
  const { settings } = scene;
  if (settings) {
    const worker = await session.worker();
    await worker.evaluate((given) => chrome.storage.local.set({ settings: given }), settings);
  }
  for (const dress of sheet.among(DRESSES, (each) => each.name)) {
    await putOn(page, dress);
    await page.goto(`chrome-extension://${session.extensionId}/${scene.path}`);
    await page.waitForSelector(scene.ready);
    await turn(page, dress);
    await scene.play?.(page);
    await sheet.picture(page, `${name}-${dress.name}`, (await page.locator('dialog[open]').count()) === 0);
  }
  await session.close();
}
sheet.end();
