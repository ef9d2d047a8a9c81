/**
 * All pictures of all pages, and contact sheets of them in `tests/out/sheets`: one a tool and a language, to be looked
 * at. Fails when any tool finds a fault.
 *
 *     npm run build && npx node tests/tools/sheets.ts [--lang de --lang fr …] [--only pages-sheet …]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { launch } from './extension.ts';

const TOOLS = ['popup-sheet', 'library-sheet', 'pages-sheet', 'insights-sheet', 'tabs-sheet', 'files-sheet'];
const LANGUAGES = ['en', 'de', 'fr', 'es', 'da'];
const OUT = resolve(import.meta.dirname, '../out');

const { values } = parseArgs({
  options: {
    lang: { type: 'string', multiple: true, default: LANGUAGES },
    only: { type: 'string', multiple: true, default: TOOLS },
  },
});

/** A picture is this wide on a sheet, in CSS pixels, and none higher than this. */
const THUMB = { width: 300, height: 420 };
const PER_SHEET = 40;

const run = (tool: string, lang: string): boolean =>
  spawnSync(process.execPath, [join(import.meta.dirname, `${tool}.ts`), '--lang', lang], { stdio: 'inherit' })
    .status === 0;

const folderOf = (tool: string, lang: string): string => join(OUT, tool, lang === 'en' ? '' : lang);

const picturesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.png'))
        .toSorted()
    : [];

const thumb = (folder: string, name: string): string =>
  `<figure><img src="${pathToFileURL(join(folder, name)).href}"><figcaption>${name.replace('.png', '')}</figcaption></figure>`;

const sheetPage = (figures: string): string => `<!doctype html><meta charset="utf-8"><style>
  body { display: grid; grid-template-columns: repeat(5, ${THUMB.width}px); gap: 16px; margin: 16px; font: 12px sans-serif }
  figure { margin: 0 } img { width: 100%; max-height: ${THUMB.height}px; object-fit: cover; object-position: top; outline: 1px solid #999 }
</style>${figures}`;

let failed = 0;
mkdirSync(join(OUT, 'sheets'), { recursive: true });
for (const lang of values.lang) for (const tool of values.only) if (!run(tool, lang)) failed += 1;

// The pictures are files, which only a page that is one itself may show.
const session = await launch({ extension: null });
const page = await session.context.newPage();
await page.setViewportSize({ width: 5 * (THUMB.width + 16) + 16, height: 900 });
const blank = join(import.meta.dirname, 'popup-sheet/index.html');
for (const lang of values.lang)
  for (const tool of values.only) {
    const folder = folderOf(tool, lang);
    const names = picturesIn(folder);
    for (let from = 0; from < names.length; from += PER_SHEET) {
      const figures = names.slice(from, from + PER_SHEET).map((name) => thumb(folder, name));
      await page.goto(pathToFileURL(blank).href);
      await page.setContent(sheetPage(figures.join('')), { waitUntil: 'load' });
      const path = join(OUT, 'sheets', `${tool}-${lang}-${from / PER_SHEET + 1}.png`);
      await page.screenshot({ path, fullPage: true });
    }
  }
await session.close();
process.stdout.write(`contact sheets in ${join(OUT, 'sheets')}; ${failed} tools with faults\n`);
process.exitCode = failed === 0 ? 0 : 1;
