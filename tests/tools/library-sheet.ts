/**
 * Takes pictures of the library, in the built extension, into `tests/out/library-sheet`, and fails when axe finds
 * anything or when something is wider than the window.
 *
 *     npx wxt build && npx node tests/tools/library-sheet.ts [--lang de] [scene, dress or number of clips …]
 *
 * Pictures of another language than English lie in a folder of its name.
 */
import type { Page } from '@playwright/test';
import { launch } from './extension.ts';
import { addTwin, fillLibrary, openLibrary } from './library.ts';
import { putOn, sheetOf, turn, type Dress } from './sheet.ts';

const sheet = sheetOf('library-sheet');
const TODAY = new Date().toISOString().slice(0, 10);

interface Scene {
  readonly search?: string;
  readonly play?: (page: Page) => Promise<void>;
}

const first = (page: Page, what = 'row') => page.getByTestId(what).first();

/** Chooses from the menu at the top. */
async function fromMenu(page: Page, item: string): Promise<void> {
  await page.getByTestId('more').click();
  await page.getByTestId(item).click();
}

/** Saves what is shown as a view, once. */
async function saveView(page: Page, name: string): Promise<void> {
  if (!(await page.getByTestId('views-sheet').isVisible())) await page.getByTestId('show-views').click();
  await page.getByTestId('view-name').fill(name);
  await page.getByTestId('save-view').click();
}

/** Holds the first card over the second lane. */
async function dragFirst(page: Page): Promise<void> {
  const card = await first(page, 'card').boundingBox();
  const lane = await page.locator('.lane').nth(1).boundingBox();
  if (!card || !lane) return;
  await page.mouse.move(card.x + 30, card.y + 30);
  await page.mouse.down();
  await page.mouse.move(lane.x + 80, lane.y + 120, { steps: 4 });
}

const PASTED = `Senior Rigger (m/w/d) für Donaudampfschifffahrtselektrizitätenhauptbetriebswerke at Harbour & Sons
Esbjerg, Denmark · Full-time

${'We are looking for somebody who keeps our fleet in shape, all year round, by the sea. '.repeat(12)}

What you will do
- Rig what sails
- Look after the Python scripts that count the ropes

Salary: DKK 42,000 - 48,000 per month
Application deadline: 30 November 2027`;

const SCENES: { readonly [name: string]: Scene } = {
  list: {},
  open: { play: (page) => first(page).click() },
  search: {
    search: '?q=kotlin%20lighthouse',
    play: async (page) => {
      await page.waitForSelector('.snippet', { timeout: 3000 }).catch(() => undefined);
    },
  },
  selected: {
    play: async (page) => {
      const rows = page.getByTestId('row');
      for (const index of [0, 1, 2]) {
        const row = rows.nth(index);
        if (await row.isVisible().catch(() => false)) await row.locator('[data-box]').click();
      }
    },
  },
  writing: {
    // Of few postings it is over before anybody sees it.
    play: async (page) => {
      await page.getByTestId('grid').focus();
      await page.keyboard.press('Control+a');
      await page.getByTestId('many-tag').fill('a tag');
      await page.getByTestId('many-tag-add').click();
      const cancel = page.getByTestId('writing-cancel');
      await cancel.waitFor({ timeout: 3000 }).catch(() => undefined);
    },
  },
  archived: {
    play: async (page) => {
      const rows = page.getByTestId('row');
      if ((await rows.count()) === 0) return;
      await page.getByTestId('grid').focus();
      await page.keyboard.press('j');
      await page.keyboard.press('x');
      await page.keyboard.press('e');
      await page.getByTestId('undo').waitFor();
    },
  },
  filters: {
    play: async (page) => {
      const button = page.getByTestId('show-filters');
      if (await button.isVisible()) await button.click();
      const box = page.locator('.facet-key input').first();
      if (await box.isVisible().catch(() => false)) await box.click();
    },
  },
  nothing: { search: '?q=zzzzz' },
  trash: {
    play: async (page) => {
      const rows = page.getByTestId('row');
      if ((await rows.count()) > 0) {
        await page.getByTestId('grid').focus();
        await page.keyboard.press('j');
        await page.keyboard.press('#');
        await page.getByTestId('undo').waitFor();
      }
      await page.getByTestId('place-trash').click();
    },
  },
  'by-hand': {
    play: async (page) => {
      await page.getByTestId('add-by-hand').click();
      await page.getByTestId('by-hand-save').waitFor();
    },
  },
  'by-hand-full': {
    play: async (page) => {
      await page.getByTestId('add-by-hand').click();
      await page.getByTestId('given-text').fill(PASTED);
      await page.getByTestId('by-hand').locator('[data-testid="field-title"]').waitFor();
      await page.getByTestId('given-url').fill('not an address');
    },
  },
  board: {
    play: async (page) => {
      await page.getByTestId('place-board').click();
      await first(page, 'card').click({ modifiers: ['Control'] });
    },
  },
  'board-moved': {
    play: async (page) => {
      await page.getByTestId('place-board').click();
      await page.locator('.lane-cards').first().focus();
      await page.keyboard.press('ArrowDown');
      const isRtl = await page.evaluate(() => getComputedStyle(document.documentElement).direction === 'rtl');
      await page.keyboard.press(isRtl ? 'Shift+ArrowLeft' : 'Shift+ArrowRight');
      await page.getByTestId('undo').waitFor();
    },
  },
  'board-drag': {
    play: async (page) => {
      await page.getByTestId('place-board').click();
      await dragFirst(page);
    },
  },
  'board-open': {
    play: async (page) => {
      await page.getByTestId('place-board').click();
      await first(page, 'card').click();
    },
  },
  views: {
    search: '?q=engineer',
    play: async (page) => {
      await saveView(page, 'Engineers in long words that go on and on');
      await saveView(page, 'Kotlin');
    },
  },
  more: { play: (page) => page.getByTestId('more').click() },
  tags: { play: (page) => fromMenu(page, 'show-tags') },
  'tags-merge': {
    play: async (page) => {
      await fromMenu(page, 'show-tags');
      await first(page, 'tag-rename').click();
      await page.getByTestId('tag-name').fill('visa');
      await page.getByTestId('tag-give').click();
    },
  },
  twin: {
    play: async (page) => {
      await page.locator('[data-id="00000000-0000-4000-8000-000000000000"]').click();
      await page.getByTestId('twin').waitFor();
    },
  },
  changed: {
    play: async (page) => {
      await page.locator('[data-id="00000000-0000-4000-8000-000000000000"]').click();
      await page.getByTestId('changed').scrollIntoViewIfNeeded();
    },
  },
  'trash-open': {
    play: async (page) => {
      await page.getByTestId('grid').focus();
      await page.keyboard.press('j');
      await page.keyboard.press('#');
      await page.getByTestId('undo').waitFor();
      await page.getByTestId('place-trash').click();
      await first(page).click();
      await page.getByTestId('text').waitFor();
    },
  },
  keys: { play: (page) => fromMenu(page, 'show-sheet') },
};

const DRESSES: readonly Dress[] = [
  { name: '1600-light', width: 1600, height: 900, colorScheme: 'light' },
  { name: '1280-dark', width: 1280, height: 800, colorScheme: 'dark' },
  { name: '900-light', width: 900, height: 700, colorScheme: 'light' },
  { name: '400-light', width: 400, height: 760, colorScheme: 'light' },
  { name: '1280-forced', width: 1280, height: 800, colorScheme: 'dark', forcedColors: 'active' },
  { name: '1280-rtl', width: 1280, height: 800, colorScheme: 'light', rtl: true },
];

const COUNTS = [0, 3, sheet.clips] as const;
/** Without clips these say nothing of their own. */
const NEEDS_CLIPS = new Set([
  'open',
  'search',
  'selected',
  'writing',
  'archived',
  'filters',
  'nothing',
  'board',
  'board-moved',
  'board-drag',
  'board-open',
  'views',
  'tags-merge',
  'twin',
  'changed',
  'trash-open',
]);

for (const clips of sheet.among(COUNTS, String)) {
  const session = await launch({ language: sheet.lang });
  const page = await session.context.newPage();
  sheet.watch(page, String(clips));
  if (clips > 0) {
    await fillLibrary(session, page, clips, TODAY);
    await addTwin(page, TODAY);
  }
  for (const [name, { search = '', play }] of sheet.among(Object.entries(SCENES), ([each]) => each)) {
    if (clips === 0 && NEEDS_CLIPS.has(name)) continue;
    for (const dress of sheet.among(DRESSES, (each) => each.name)) {
      await putOn(page, dress);
      await openLibrary(session, page, search);
      await turn(page, dress);
      await play?.(page);
      await page.waitForTimeout(300);
      await sheet.picture(page, `${name}-${clips}-${dress.name}`, false);
      // As it was, for the next picture.
      await page.keyboard.press('Escape');
      await page.mouse.up();
      const undo = page.getByTestId('undo');
      if (await undo.isVisible()) await undo.click();
    }
  }
  await session.close();
}
sheet.end();
