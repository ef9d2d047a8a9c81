/**
 * Takes a picture of the popup in every state, in every dress, into `tests/out/popup-sheet`, and fails when axe
 * finds anything or when something is wider than the popup.
 *
 *     npx node tests/tools/popup-sheet.ts [--lang de] [--dress light] [scene …]
 *
 * Pictures of another language than English lie in a folder of its name.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import axe from 'axe-core';
import { build } from 'vite';
import { SCENES, type Scene } from './popup-sheet/scenes.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const OUT = join(ROOT, 'tests/out/popup-sheet');

const { values, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: { lang: { type: 'string', default: 'en' }, dress: { type: 'string' } },
});
const { lang } = values;
const PICTURES = lang === 'en' ? OUT : join(OUT, lang);

const ORIGIN = 'https://sheet.example';
const TYPES: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

interface Dress {
  readonly name: string;
  readonly colorScheme: 'light' | 'dark';
  readonly width: number;
  readonly scale?: number;
  readonly forcedColors?: 'active';
}

const DRESSES: readonly Dress[] = [
  { name: 'light', colorScheme: 'light', width: 400 },
  { name: 'dark', colorScheme: 'dark', width: 400 },
  { name: 'narrow', colorScheme: 'light', width: 320 },
  // The browser lets a popup be 800 by 600: at 200 % there is half of that, and less at 400 %.
  { name: 'zoom', colorScheme: 'light', width: 400, scale: 2 },
  { name: 'tiny', colorScheme: 'dark', width: 240, scale: 2 },
  { name: 'forced', colorScheme: 'dark', width: 400, forcedColors: 'active' },
];

const log = (line: string): void => void process.stdout.write(`${line}\n`);

async function buildSheet(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: join(ROOT, 'tests/tools/popup-sheet'),
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    resolve: { alias: { '#i18n': join(ROOT, 'tests/tools/i18n.ts') } },
    build: { outDir: join(OUT, 'page'), emptyOutDir: true, modulePreload: { polyfill: false } },
  });
}

async function serve(page: Page): Promise<void> {
  await page.route(`${ORIGIN}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname;
    const file = join(OUT, 'page', path === '/' ? 'index.html' : path);
    const headers = { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' };
    await route.fulfill({ body: await readFile(file), headers });
  });
}

async function play(page: Page, name: string, { clicks = [] }: Scene): Promise<void> {
  await page.goto(`${ORIGIN}/?scene=${name}&lang=${lang}`);
  await page.waitForSelector('[data-stands]');
  for (const id of clicks) await page.getByTestId(id).click();
}

/** What is wrong with the page, in words. */
async function faults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
    const said = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
    const wide = [...document.querySelectorAll('*')].filter(
      (element) =>
        element.getBoundingClientRect().right > innerWidth + 0.5 || element.getBoundingClientRect().left < -0.5,
    );
    return [...said, ...wide.map((element) => `too wide: ${element.outerHTML.slice(0, 160)}`)];
  });
}

async function picture(dress: Dress, names: readonly string[]): Promise<number> {
  const browser = await chromium.launch({
    executablePath: '/usr/lib/chromium/chromium',
    chromiumSandbox: false,
  });
  let count = 0;
  try {
    const { colorScheme, width, scale = 1, forcedColors = 'none' } = dress;
    const viewport = { width, height: 600 / scale };
    const context = await browser.newContext({
      viewport,
      colorScheme,
      forcedColors,
      locale: lang,
      deviceScaleFactor: 2,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => {
      count += 1;
      log(`${dress.name}: ${error.stack ?? error.message}`);
    });
    await serve(page);
    for (const name of names) {
      const scene = SCENES[name];
      if (!scene) throw new RangeError(`no scene ${name}`);
      await play(page, name, scene);
      const found = await faults(page);
      count += found.length;
      for (const fault of found) log(`${dress.name}/${name}: ${fault}`);
      await page.screenshot({ path: join(PICTURES, `${name}-${dress.name}.png`) });
    }
  } finally {
    await browser.close();
  }
  return count;
}

const names = asked.length > 0 ? asked : Object.keys(SCENES);
await mkdir(PICTURES, { recursive: true });
await buildSheet();
let count = 0;
const dresses = DRESSES.filter(({ name }) => values.dress === undefined || name === values.dress);
for (const dress of dresses) count += await picture(dress, names);
log(`${names.length} scenes, ${dresses.length} dresses, ${count} faults`);
process.exitCode = count === 0 ? 0 : 1;
