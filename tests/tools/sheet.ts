import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { faults } from './faults.ts';

/** What a page is looked at in. */
export interface Dress {
  readonly name: string;
  readonly width: number;
  /** 800 pixels where none is named. */
  readonly height?: number;
  readonly colorScheme: 'light' | 'dark';
  readonly forcedColors?: 'active';
  readonly rtl?: true;
}

/** Puts the window in a dress. */
export async function putOn(
  page: Page,
  { width, height = 800, colorScheme, forcedColors }: Dress,
): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme, forcedColors: forcedColors ?? 'none', reducedMotion: 'reduce' });
}

/** Lets the page, once it stands, run in the direction of its dress. */
export const turn = (page: Page, { rtl }: Dress): Promise<void> =>
  page.evaluate((isRtl) => {
    document.documentElement.dir = isRtl ? 'rtl' : 'ltr';
  }, rtl === true);

/**
 * A tool that takes pictures, as its command line asks for it: `[--lang de] [--clips 300] [scene or dress …]`. Pictures go to
 * `tests/out/<name>`, those of another language than English to a folder of its name within.
 */
export function sheetOf(name: string) {
  const { values, positionals: asked } = parseArgs({
    allowPositionals: true,
    options: { lang: { type: 'string', default: 'en' }, clips: { type: 'string', default: '10000' } },
  });
  const { lang } = values;
  const folder = resolve(import.meta.dirname, '../out', name, lang === 'en' ? '' : lang);
  mkdirSync(folder, { recursive: true });
  let count = 0;
  let pictures = 0;
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const tell = (where: string, found: readonly string[]): void => {
    count += found.length;
    for (const fault of found) say(`${where}: ${fault}`);
  };
  return {
    lang,
    folder,
    /** How many a full library has. */
    clips: Number(values.clips),
    /** What is asked for among these; all of them where none is. */
    among<T>(all: readonly T[], nameOf: (one: T) => string): readonly T[] {
      const some = all.filter((one) => asked.includes(nameOf(one)));
      return some.length > 0 ? some : all;
    },
    /** What the page's scripts throw is a fault. */
    watch(page: Page, where: string): void {
      page.on('pageerror', (error) => tell(where, [error.stack ?? error.message]));
    },
    /** Looks for faults, then takes the picture; of the whole page where it isn't said otherwise. */
    async picture(page: Page, what: string, isWhole = true): Promise<void> {
      tell(what, await faults(page));
      await page.screenshot({ path: join(folder, `${what}.png`), fullPage: isWhole });
      pictures += 1;
    },
    /** Says the sums; the process fails where anything was wrong. */
    end(): void {
      say(`${pictures} pictures, ${count} faults`);
      process.exitCode = count === 0 ? 0 : 1;
    },
  };
}
