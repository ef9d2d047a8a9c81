/**
 * Measures the built extension beside floors and peers in one run: `npm run bench -- [--runs N] [--only TEXT]
 * [--pages DIR] [--memory]`. Absolute times belong to the machine; the ratios are what counts.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from '../tools/build.ts';
import { BUILT } from '../tools/extension.ts';
import { table } from './figures.ts';
import { benchLibrary } from './library.ts';
import { benchLibraryPage } from './library-page.ts';
import { benchMemory } from './memory.ts';
import { benchPopup } from './popup.ts';
import { benchReading } from './reading.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    memory: { type: 'boolean', default: false },
    pages: { type: 'string', default: resolve(import.meta.dirname, '../../../shared/corpus/pages') },
  },
});
const runs = Number(values.runs);

/** The most that a bundle may have, minified, in bytes. */
const LIMITS: Readonly<Record<string, number>> = { 'detector.js': 20_000, 'reader.js': 110_000 };

function benchBytes(): void {
  const scripts = readdirSync(BUILT, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(js|css)$/.test(name),
  );
  table(
    'Bytes',
    ['bundle', 'minified', 'gzip', 'limit'],
    scripts.toSorted().map((name) => {
      const text = readFileSync(join(BUILT, name));
      return [name, String(text.length), String(gzipSync(text).length), String(LIMITS[name] ?? '')];
    }),
  );
}

build();
benchBytes();
if (existsSync(values.pages)) await benchReading(values.pages, values.only, runs);
else process.stdout.write(`\nno pages at ${values.pages}: reading is not measured\n`);
await benchPopup(Math.max(10, runs));
if (values.memory && existsSync(values.pages)) await benchMemory(values.pages);
for (const count of [10_000, 100_000]) await benchLibrary(count);
await benchLibraryPage(10_000, Math.max(3, runs));
