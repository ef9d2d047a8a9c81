import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  openAsBlob,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { unzip } from '../../lib/in/unzip.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const OUTPUT = join(ROOT, '.output');
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly version: string;
};

type Files = ReadonlyMap<string, Buffer>;

/** The files of a package by their paths; fails where there is none, or one that was made before the last build. */
async function packed(kind: 'chrome' | 'firefox' | 'sources'): Promise<Files> {
  const path = join(OUTPUT, `jobmark-${version}-${kind}.zip`);
  const built = join(OUTPUT, `${kind === 'chrome' ? 'chrome' : 'firefox'}-mv3/manifest.json`);
  const isFresh = existsSync(path) && statSync(path).mtimeMs >= statSync(built).mtimeMs;
  expect(isFresh, `${path} is of this build (npm run zip)`).toBe(true);
  const files = new Map<string, Buffer>();
  for await (const each of unzip(await openAsBlob(path))) {
    if (!each.ok) throw new Error(`${each.path}: ${each.why}`);
    files.set(each.path, Buffer.from(each.bytes));
  }
  return files;
}

/** The files of a folder by their paths in it. */
const filesIn = (folder: string): Files =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path)]),
  );

const namesOf = (files: Files): readonly string[] => [...files.keys()].toSorted();

/** Paths whose files are not the same in both. */
const differing = (left: Files, right: Files): readonly string[] =>
  namesOf(left).filter((name) => !right.get(name)?.equals(left.get(name) ?? Buffer.alloc(0)));

for (const kind of ['chrome', 'firefox'] as const) {
  test(`the package for ${kind} is what was built, and nothing else`, async () => {
    const files = await packed(kind);
    const built = filesIn(join(OUTPUT, `${kind}-mv3`));
    expect(namesOf(files)).toEqual(namesOf(built));
    expect(differing(files, built)).toEqual([]);
    const kinds = new Set(namesOf(files).map((name) => /\.\w+$/.exec(name)?.[0] ?? name));
    expect([...kinds].toSorted()).toEqual(['.css', '.html', '.js', '.json', '.png']);
    const folders = new Set(
      namesOf(files).map((name) => (name.includes('/') ? name.slice(0, name.indexOf('/')) : '')),
    );
    expect([...folders].toSorted()).toEqual(['', '_locales', 'assets', 'boards', 'chunks', 'icon', 'schema']);
    // No source map beside a script, in it, or named by it; no path of the machine that built it.
    const telling = [...files].filter(
      ([, bytes]) => bytes.includes('sourceMappingURL') || bytes.includes(ROOT),
    );
    expect(telling.map(([name]) => name)).toEqual([]);
    expect(files.get('manifest.json')?.toString()).toContain(`"version":"${version}"`);
  });
}

/** Width and height of a PNG, in pixels. */
const sizeOf = (png: Buffer): readonly [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)];

for (const kind of ['chrome', 'firefox'] as const) {
  test(`the package for ${kind} has an icon of every size that browsers and stores show`, async () => {
    const files = await packed(kind);
    const { icons } = JSON.parse(files.get('manifest.json')?.toString() ?? '') as {
      readonly icons: Readonly<Record<string, string>>;
    };
    expect(Object.keys(icons)).toEqual(['16', '32', '48', '96', '128']);
    for (const [size, path] of Object.entries(icons)) {
      expect(sizeOf(files.get(path) ?? Buffer.alloc(24)), path).toEqual([Number(size), Number(size)]);
    }
  });
}

test('the package of sources holds what is built from, no test and no saved page', async () => {
  const names = namesOf(await packed('sources'));
  const tops = new Set(names.map((name) => name.replace(/\/.*$/, '')));
  expect([...tops].toSorted()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'components',
    'entrypoints',
    'lib',
    'locales',
    'package-lock.json',
    'package.json',
    'public',
    'tsconfig.json',
    'wxt.config.ts',
  ]);
  expect(names.filter((name) => /\.(?:test|spec)\.|\.output|node_modules|corpus/.test(name))).toEqual([]);
});

test('the package of sources builds the package for Firefox, byte for byte', async () => {
  test.setTimeout(180_000);
  const folder = mkdtempSync(join(tmpdir(), 'jobmark-sources-'));
  try {
    for (const [name, bytes] of await packed('sources')) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), bytes);
    }
    // What `npm ci` would put there by the lock file.
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    const build = ['--no-install', 'wxt', 'zip', '-b', 'firefox', '--mv3'];
    const { status, stderr } = spawnSync('npx', build, { cwd: folder, encoding: 'utf8', timeout: 150_000 });
    expect(status, stderr).toBe(0);
    const name = `jobmark-${version}-firefox.zip`;
    const built = filesIn(join(folder, '.output/firefox-mv3'));
    expect(differing(await packed('firefox'), built)).toEqual([]);
    // The archive itself is the same each time: no time of day in it, and its files in one order.
    expect(readFileSync(join(folder, '.output', name)).equals(readFileSync(join(OUTPUT, name)))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
