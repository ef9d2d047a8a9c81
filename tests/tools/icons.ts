/**
 * Draws the toolbar icons: `npm run icons`. A sheet of paper with a bookmark in its corner; the quiet set, for
 * pages with nothing to save, is the same in grey.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from './chromium.ts';

const OUT = join(import.meta.dirname, '../../public/icon');

interface Colours {
  readonly paper: string;
  readonly ink: string;
  readonly mark: string;
}

type Drawing = (colours: Colours) => string;

const line = (ink: string, [x, y, width, height]: readonly [number, number, number, number]): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${height / 2}" fill="${ink}"/>`;

/** On a grid of 16: every edge lies between two pixels, so that none is blurred at that size. */
const small: Drawing = ({ paper, ink, mark }) => `
  <rect x="1" width="14" height="16" rx="3" fill="${paper}"/>
  <path d="M8 0h5v7l-2.5-2L8 7z" fill="${mark}"/>
  <path d="M3 9h10v2H3zm0 3h7v2H3z" fill="${ink}"/>`;

/** On a grid of 32, with even numbers: sharp at 32, 48 and 96. */
const large: Drawing = ({ paper, ink, mark }) => `
  <rect x="4" y="2" width="24" height="28" rx="5" fill="${paper}"/>
  <path d="M16 2h8v14l-4-3.200-4 3.200z" fill="${mark}"/>
  ${line(ink, [8, 12, 6, 2])}${line(ink, [8, 18, 16, 2])}${line(ink, [8, 23, 11, 2])}`;

/** What a picture shows of the grid, by its size; the largest has the margin that Chrome's store asks for. */
const PICTURES: readonly (readonly [size: number, view: string, drawing: Drawing])[] = [
  [16, '0 0 16 16', small],
  [32, '0 0 32 32', large],
  [48, '0 0 32 32', large],
  [96, '0 0 32 32', large],
  [128, '-2 -2 36 36', large],
];

const SETS: { readonly [prefix: string]: Colours } = {
  '': { paper: '#1f5fbf', ink: '#ffffff', mark: '#ffc53d' },
  'quiet-': { paper: '#8b95a1', ink: '#ffffff', mark: '#d5dae0' },
};
/** The toolbar shows no more of these. */
const LARGEST_QUIET = 48;

const browser = await chromium.launch({ executablePath: await findChromium(), chromiumSandbox: false });
const page = await browser.newPage();
mkdirSync(OUT, { recursive: true });
for (const [prefix, colours] of Object.entries(SETS)) {
  for (const [size, view, drawing] of PICTURES) {
    if (prefix !== '' && size > LARGEST_QUIET) continue;
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<body style="margin:0;display:flex"><svg xmlns="http://www.w3.org/2000/svg"
      viewBox="${view}" width="${size}" height="${size}">${drawing(colours)}</svg>`);
    writeFileSync(join(OUT, `${prefix}${size}.png`), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
