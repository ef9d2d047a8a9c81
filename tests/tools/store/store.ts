/**
 * Makes what the stores ask for, from the running extension: `npm run store`, or with a language, scenes or both
 * (`npm run store -- --lang de library`). Pictures and texts lie in `tests/out/store`, by language; `--readme` writes
 * those of the README anew, which are kept beside this file.
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { build } from '../build.ts';
import { launch, type Session } from '../extension.ts';
import { hunt } from '../insights-clips.ts';
import { fillWith, openInsights } from '../insights.ts';
import { openLibrary, putAll } from '../library.ts';
import { messagesOf } from '../messages.ts';
import { Popup } from '../popup.ts';
import { SAMPLE, serveSample } from '../sample/sample.ts';
import { framed, HEAD, tile } from './frame.ts';
import { earlier, library } from './postings.ts';
import { listingOf, type Picture } from './texts.ts';

const { values, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: { lang: { type: 'string', default: 'en' }, readme: { type: 'boolean', default: false } },
});
const LANGUAGE = values.lang;
const OUT = resolve(import.meta.dirname, '../../out/store', LANGUAGE);
const TODAY = new Date().toISOString().slice(0, 10);
/** What both stores take, in pixels. */
const SIZE = { width: 1280, height: 800 } as const;

/** Those of the README. */
const README_PICTURES = ['popup-alone', 'library', 'export', 'insights'];

const pathOf = (name: string): string => join(OUT, `${name}.png`);

/** The library of somebody who looks for work; the page of its first posting has changed. */
async function fillLibrary(session: Session, page: Page): Promise<void> {
  await openLibrary(session, page);
  const { clips, bodies } = library(TODAY);
  const [first, body] = [clips[0], bodies[0]];
  if (!first || !body) throw new TypeError('an empty library');
  await putAll(page, { clips, bodies, versions: [earlier(first, body)] });
}

interface Scene {
  readonly theme?: 'light' | 'dark';
  /** Puts into the library what this picture and those after it show. */
  readonly fill?: (session: Session, page: Page) => Promise<void>;
  readonly play: (page: Page, session: Session) => Promise<void>;
}

const row = (page: Page, id: string) => page.locator(`[data-testid="row"][data-id="${id}"]`);

/** The page with the popup over it; the page's own picture is put together of the two. */
async function popupOver(page: Page, session: Session): Promise<void> {
  await page.setViewportSize({ width: SIZE.width, height: SIZE.height - HEAD });
  await page.goto(SAMPLE.url);
  const title = await page.title();
  const [under, over] = [join(OUT, 'under.png'), join(OUT, 'over.png')];
  await page.screenshot({ path: under });
  await session.clickIcon(page);
  const popup = await Popup.open(session);
  await popup.until(`document.querySelector('[data-state="posting"]')`);
  await popup.until('document.fonts.status === "loaded"');
  await popup.screenshot(over);
  await popup.close();
  await page.setViewportSize(SIZE);
  const url = SAMPLE.url.replace('https://', '');
  const html = framed({ url, title, page: under, popup: over });
  // The browser keeps its own pages apart from those of the board.
  await page.goto('about:blank');
  await page.setContent(html);
  copyFileSync(over, pathOf('popup-alone'));
  for (const path of [under, over]) rmSync(path);
}

/** In the order in which they are taken, each with the library of the one before. */
const SCENES: { readonly [P in Picture]: Scene } = {
  popup: { play: popupOver },
  library: {
    fill: fillLibrary,
    play: async (page, session) => {
      await openLibrary(session, page, '?q=kotlin%20pay%3E%3D60k');
      await page.getByTestId('row').nth(1).click();
      await page.getByTestId('text').waitFor();
    },
  },
  board: {
    theme: 'dark',
    play: async (page, session) => {
      await openLibrary(session, page);
      await page.getByTestId('place-board').click();
      await page.getByTestId('card').first().waitFor();
    },
  },
  export: {
    play: async (page, session) => {
      await page.goto(`chrome-extension://${session.extensionId}/files.html`);
      await page.waitForSelector('[data-phase="ready"]');
      await page.getByTestId('profile').selectOption('obsidian');
      const example = page.locator('.preview');
      if ((await example.getAttribute('open')) === null) await example.locator('summary').click();
    },
  },
  changed: {
    play: async (page, session) => {
      await openLibrary(session, page);
      await row(page, library(TODAY).clips[0]?.id ?? '').click();
      await page.getByTestId('changed').scrollIntoViewIfNeeded();
    },
  },
  insights: {
    // Figures tell of many: a year's, beside what is there.
    fill: (session, page) => fillWith(session, page, hunt(420, TODAY)),
    play: (page, session) => openInsights(session, page),
  },
};

async function shoot(
  name: string,
  { theme = 'light', play }: Scene,
  page: Page,
  session: Session,
): Promise<void> {
  await page.setViewportSize(SIZE);
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await play(page, session);
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: pathOf(name) });
}

/** Writes a picture for the README, as WebP, no wider than a page of text. */
async function shrink(page: Page, name: string): Promise<void> {
  const png = readFileSync(pathOf(name)).toString('base64');
  await page.goto('about:blank');
  const webp = await page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    return canvas.toDataURL('image/webp', 0.82).replace(/^.*,/, '');
  }, png);
  writeFileSync(join(import.meta.dirname, 'pictures', `${name}.webp`), Buffer.from(webp, 'base64'));
}

async function drawTile(page: Page): Promise<void> {
  const words = messagesOf(LANGUAGE);
  await page.setViewportSize({ width: 440, height: 280 });
  await page.goto('about:blank');
  await page.setContent(tile(words.get('extension.name')?.n ?? '', words.get('welcome.lead')?.n ?? ''));
  await page.screenshot({ path: pathOf('tile') });
}

build();
mkdirSync(OUT, { recursive: true });
writeFileSync(join(OUT, 'listing.md'), listingOf(LANGUAGE));
const session = await launch(LANGUAGE === 'en' ? {} : { language: LANGUAGE });
try {
  await serveSample(session.context);
  const page = await session.context.newPage();
  let count = 0;
  for (const [name, scene] of Object.entries(SCENES)) {
    await scene.fill?.(session, page);
    if (asked.length > 0 && !asked.includes(name)) continue;
    await shoot(name, scene, page, session);
    count += 1;
  }
  await drawTile(page);
  if (values.readme) for (const name of README_PICTURES) await shrink(page, name);
  process.stdout.write(`${count + 1} pictures and the texts in ${OUT}\n`);
} finally {
  await session.close();
}
