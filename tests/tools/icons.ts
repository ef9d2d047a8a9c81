/**
 * Draws the toolbar icons: `npm run icons`. A sheet of paper with a bookmark in its corner; the quiet set, for
 * pages with nothing to save, is the same in grey.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from './chromium.ts';

const OUT = join(import.meta.dirname, '../../public/icon');

/** Small sizes get fewer lines and thicker ones. */
const drawing = (size: number, paper: string, ink: string, mark: string): string => {
  const lines =
    size <= 16
      ? [[30, 62]]
      : [
          [26, 50],
          [26, 66],
        ];
  const rows = lines.map(
    ([x, y]) => `<rect x="${x}" y="${y}" width="${y === 66 ? 30 : 40}" height="8" rx="4" fill="${ink}"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="${size}" height="${size}">
    <rect x="10" y="4" width="80" height="92" rx="16" fill="${paper}"/>
    <path d="M52 4h26v40l-13-11-13 11z" fill="${mark}"/>
    ${rows.join('')}
    <rect x="26" y="${size <= 16 ? 76 : 34}" width="${size <= 16 ? 48 : 18}" height="8" rx="4" fill="${ink}"/>
  </svg>`;
};

const SETS = { '': ['#1f5fbf', '#ffffff', '#ffc53d'], 'quiet-': ['#8b95a1', '#ffffff', '#d5dae0'] } as const;

const browser = await chromium.launch({ executablePath: await findChromium(), chromiumSandbox: false });
const page = await browser.newPage();
mkdirSync(OUT, { recursive: true });
for (const [prefix, [paper, ink, mark]] of Object.entries(SETS)) {
  for (const size of prefix === '' ? [16, 32, 48, 128] : [16, 32, 48]) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<body style="margin:0;display:flex">${drawing(size, paper, ink, mark)}`);
    writeFileSync(join(OUT, `${prefix}${size}.png`), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
