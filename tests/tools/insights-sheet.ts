/**
 * Takes pictures of the figures, in the built extension, into `tests/out/insights-sheet`, with the files that Save
 * gives, and fails when axe finds anything or when something is wider than the window.
 *
 *     npx wxt build && npx node tests/tools/insights-sheet.ts [--lang de] [scene or dress …]
 *
 * Pictures of another language than English lie in a folder of its name.
 */
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { hunt } from './insights-clips.ts';
import { fillWith, launchSaving, openInsights, savedFile } from './insights.ts';
import { putOn, sheetOf, turn, type Dress } from './sheet.ts';

const sheet = sheetOf('insights-sheet');
const TODAY = new Date().toISOString().slice(0, 10);

interface Scene {
  readonly clips: number;
  readonly search?: string;
  readonly play?: (page: Page) => Promise<void>;
}

const SCENES: { readonly [name: string]: Scene } = {
  empty: { clips: 0 },
  one: { clips: 1, search: '?period=all' },
  few: { clips: 9, search: '?period=all' },
  quarter: { clips: 420 },
  all: { clips: 420, search: '?period=all' },
  many: { clips: 10_000, search: '?period=year' },
  filtered: { clips: 420, search: '?q=zzzz' },
  tables: {
    clips: 420,
    play: async (page) => {
      for (const summary of await page.locator('.numbers > summary').all()) await summary.click();
    },
  },
};

const DRESSES: readonly Dress[] = [
  { name: '1280-light', width: 1280, height: 900, colorScheme: 'light' },
  { name: '1280-dark', width: 1280, height: 900, colorScheme: 'dark' },
  { name: '400-light', width: 400, height: 900, colorScheme: 'light' },
  { name: '760-dark', width: 760, height: 900, colorScheme: 'dark' },
  { name: '1280-forced', width: 1280, height: 900, colorScheme: 'dark', forcedColors: 'active' },
  { name: '1280-rtl', width: 1280, height: 900, colorScheme: 'light', rtl: true },
];

for (const [name, { clips, search = '', play }] of sheet.among(Object.entries(SCENES), ([each]) => each)) {
  const { session, folder, close } = await launchSaving(sheet.lang === 'en' ? undefined : sheet.lang);
  const page = await session.context.newPage();
  sheet.watch(page, name);
  if (clips > 0) await fillWith(session, page, hunt(clips, TODAY));
  for (const dress of sheet.among(DRESSES, (each) => each.name)) {
    await putOn(page, dress);
    await openInsights(session, page, search);
    await turn(page, dress);
    await play?.(page);
    await sheet.picture(page, `${name}-${dress.name}`);
    if (name !== 'quarter' || dress.forcedColors || dress.rtl) continue;
    for (const figure of ['pipeline', 'weeks', 'answers', 'pay', 'tags'])
      for (const kind of ['svg', 'png'])
        await rename(
          await savedFile(page, folder, figure, kind),
          join(sheet.folder, `saved-${figure}-${dress.name}.${kind}`),
        );
  }
  await close();
}
sheet.end();
