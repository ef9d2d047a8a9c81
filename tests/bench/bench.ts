/**
 * Measures the built extension beside floors and peers in one run: `npm run bench -- [--parts bytes,reading,…] [--runs N]
 * [--only TEXT] [--pages DIR]`. Without `--parts` all but those that take longer than a few minutes. Absolute times belong
 * to the machine; the ratios are what counts.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from '../tools/build.ts';
import { BUILT } from '../tools/extension.ts';
import { table } from './figures.ts';
import { benchInout } from './inout-page.ts';
import { benchLibrary } from './library.ts';
import { benchLibraryPage } from './library-page.ts';
import { benchMemory } from './memory.ts';
import { benchPopup } from './popup.ts';
import { benchReading } from './reading.ts';

const { values } = parseArgs({
  options: {
    parts: { type: 'string', default: 'bytes,reading,popup,core,library' },
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

/** What can be asked for, in the order in which it is measured. */
const PARTS: { readonly [name: string]: () => void | Promise<void> } = {
  bytes: benchBytes,
  reading: () => withPages(() => benchReading(values.pages, values.only, runs)),
  popup: () => benchPopup(Math.max(10, runs)),
  memory: () => withPages(() => benchMemory(values.pages)),
  /** The library's rules alone, in Node. */
  core: async () => {
    for (const count of [10_000, 100_000]) await benchLibrary(count);
  },
  library: () => benchLibraryPage(10_000, Math.max(3, runs)),
  /** Export, backup, restore and import. */
  inout: () => benchInout(10_000),
  /** A quarter of an hour. */
  'library-100000': () => benchLibraryPage(100_000, 1),
};

async function withPages(work: () => Promise<void>): Promise<void> {
  if (existsSync(values.pages)) return work();
  process.stdout.write(`\nno pages at ${values.pages}: they are not measured\n`);
}

const asked = new Set([...values.parts.split(','), ...(values.memory ? ['memory'] : [])]);
const unknown = [...asked].filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0)
  throw new Error(`no such part: ${unknown.join()}; there are ${Object.keys(PARTS).join()}`);
build();
for (const [name, part] of Object.entries(PARTS)) {
  if (!asked.has(name)) continue;
  const start = performance.now();
  await part();
  process.stdout.write(`\n${name}: ${((performance.now() - start) / 1000).toFixed(0)} s\n`);
}
