/**
 * Takes pictures of the figures, in the built extension, into `tests/out/insights-sheet`, with the files that Save
 * gives, and fails when axe finds anything or when something is wider than the window.
 *
 *     npx wxt build && npx node tests/tools/insights-sheet.ts [--lang de] [scene or dress …]
 *
 * Pictures of another language than English lie in a folder of its name.
 */
import { mkdir, rename } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { hunt } from './insights-clips.ts';
import { fillWith, launchSaving, openInsights, savedFile } from './insights.ts';

const { values, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: { lang: { type: 'string', default: 'en' } },
});
const OUT = resolve(import.meta.dirname, '../out/insights-sheet', values.lang === 'en' ? '' : values.lang);
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
  { name: '400-light', width: 400, colorScheme: 'light' },
  { name: '760-dark', width: 760, colorScheme: 'dark' },
  { name: '1280-forced', width: 1280, colorScheme: 'dark', forcedColors: 'active' },
  { name: '1280-rtl', width: 1280, colorScheme: 'light', rtl: true },
];

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

/** Every name of the table where none of them was asked for. */
const chosen = (names: readonly string[]): readonly string[] => {
  const some = names.filter((name) => asked.includes(name));
  return some.length > 0 ? some : names;
};
const scenes = chosen(Object.keys(SCENES));
const dresses = chosen(DRESSES.map(({ name }) => name));

let count = 0;
let pictures = 0;
const say = (line: string): void => void process.stdout.write(`${line}\n`);
await mkdir(OUT, { recursive: true });
for (const [name, { clips, search = '', play }] of Object.entries(SCENES)) {
  if (!scenes.includes(name)) continue;
  const { session, folder, close } = await launchSaving(values.lang === 'en' ? undefined : values.lang);
  const page = await session.context.newPage();
  page.on('pageerror', (error) => {
    count += 1;
    say(`${name}: ${error.stack ?? error.message}`);
  });
  if (clips > 0) await fillWith(session, page, hunt(clips, TODAY));
  for (const dress of DRESSES) {
    if (!dresses.includes(dress.name)) continue;
    await page.setViewportSize({ width: dress.width, height: 900 });
    await page.emulateMedia({
      colorScheme: dress.colorScheme,
      forcedColors: dress.forcedColors ?? 'none',
      reducedMotion: 'reduce',
    });
    await openInsights(session, page, search);
    await page.evaluate((rtl) => {
      document.documentElement.dir = rtl ? 'rtl' : 'ltr';
    }, dress.rtl ?? false);
    await play?.(page);
    const found = await faults(page);
    count += found.length;
    for (const fault of found) say(`${name}-${dress.name}: ${fault}`);
    await page.screenshot({ path: join(OUT, `${name}-${dress.name}.png`), fullPage: true });
    pictures += 1;
    if (name !== 'quarter' || dress.forcedColors || dress.rtl) continue;
    for (const figure of ['pipeline', 'weeks', 'answers', 'pay', 'tags'])
      for (const kind of ['svg', 'png'])
        await rename(
          await savedFile(page, folder, figure, kind),
          join(OUT, `saved-${figure}-${dress.name}.${kind}`),
        );
  }
  await close();
}
say(`${pictures} pictures, ${count} faults`);
process.exitCode = count === 0 ? 0 : 1;
