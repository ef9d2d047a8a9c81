import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 as nodeCrc32 } from 'node:zlib';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { unzip, type Unzipped } from '../../lib/in/unzip.ts';
import { readDirectory } from '../../lib/in/zip-directory.ts';
import { crc32 } from '../../lib/out/crc32.ts';
import { markdownFiles } from '../../lib/out/markdown-files.ts';
import { pathKey, safeFolder, safePart, uniquePaths } from '../../lib/out/names.ts';
import { zipChunks, zipStream, type ZipEntry } from '../../lib/out/zip.ts';
import { allOf, bytesIn, each, rowsOf } from './out-kit.ts';

const folder = mkdtempSync(join(tmpdir(), 'jobmark-zip-'));
afterAll(() => rmSync(folder, { recursive: true }));

const hasPython = ((): boolean => {
  try {
    execFileSync('python3', ['-c', 'import zipfile'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

const textOf = (found: Unzipped): string =>
  found.ok ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(found.bytes) : found.why;

const entry = (path: string, text: string): ZipEntry => ({ path, text, at: Date.UTC(2026, 10, 21, 9) });

describe('the sum of bytes', () => {
  it('is that of every other tool', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.uint8Array({ maxLength: 50 }), (one, other) => {
        expect(crc32(one)).toBe(nodeCrc32(one));
        expect(crc32(other, crc32(one))).toBe(nodeCrc32(Buffer.concat([one, other])));
      }),
    );
  });
});

describe('an archive', () => {
  it('gives back what went into it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(
          fc.record({
            path: fc.stringMatching(/^[a-zé]{1,8}\/[a-z東]{1,8}\.md$/),
            text: fc.string({ unit: 'grapheme', maxLength: 300 }),
          }),
          {
            selector: ({ path }) => path,
            maxLength: 12,
          },
        ),
        async (files) => {
          const bytes = await bytesIn(zipStream(each(files.map(({ path, text }) => entry(path, text)))));
          const found = await allOf(unzip(new Blob([bytes])));
          expect(found.map((one) => [one.path, textOf(one)])).toEqual(
            files.map(({ path, text }) => [path, text.toWellFormed()]),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it.skipIf(!hasPython)(
    'is read by another tool, more than 65,535 files included',
    { timeout: 120_000 },
    async () => {
      const count = 70_000;
      const files = async function* (): AsyncGenerator<ZipEntry> {
        for (let index = 0; index < count; index += 1)
          yield entry(`ordner/ä-${index}.md`, `text ${index % 7} `.repeat(3));
      };
      const bytes = await bytesIn(zipStream(files()));
      const path = join(folder, 'many.zip');
      writeFileSync(path, bytes);
      const script = [
        'import zipfile, sys',
        'z = zipfile.ZipFile(sys.argv[1])',
        'print(len(z.namelist()), z.testzip(), z.namelist()[69999], z.read("ordner/ä-6.md").decode(), z.infolist()[0].date_time[0])',
      ].join('\n');
      const said = execFileSync('python3', ['-c', script, path], {
        encoding: 'utf8',
        env: { ...process.env, PYTHONUTF8: '1' },
      });
      expect(said.trim()).toBe('70000 None ordner/ä-69999.md text 6 text 6 text 6  2026');
      const directory = await readDirectory(new Blob([bytes]), 100_000);
      expect(directory.ok && directory.files.length).toBe(count);
    },
  );

  it('is read where it is larger than 4 GB', async () => {
    const start = 5_000_000_000;
    const chunks = await allOf(
      zipChunks(each([entry('a.md', 'far '.repeat(20)), entry('b.md', 'away')]), start),
    );
    const tail = new Blob(chunks);
    // A file with nothing before the archive but a hole.
    const source = {
      size: start + tail.size,
      slice: (from: number, to: number) =>
        new Blob([
          new Uint8Array(Math.max(0, Math.min(to, start) - from)),
          tail.slice(Math.max(0, from - start), Math.max(0, to - start)),
        ]),
    };
    const found = await allOf(unzip(source));
    expect(found.map(textOf)).toEqual(['far '.repeat(20), 'away']);
  });

  it('has the files of clips, in folders, each path once, and an index that links them all', async () => {
    const [rows = []] = fc.sample(
      rowsOf(12).filter((all) => all.length > 6),
      1,
    );
    const twice = [...rows, ...rows];
    const files = await allOf(
      markdownFiles(each(twice), { folder: () => '../Ä: b/./con/x?', index: { heading: 'My [list]' } }),
    );
    const keys = files.map(({ path }) => pathKey(path));
    expect(new Set(keys).size).toBe(twice.length + 1);
    expect(files.slice(0, -1).every(({ path }) => path.startsWith('Ä b/_con/x/'))).toBe(true);
    const index = files.at(-1);
    expect(index?.path).toBe('index.md');
    for (const { path } of files.slice(0, -1))
      expect(index?.text).toContain(`](${path.split('/').map(encodeURIComponent).join('/')})`);
  });
});

describe('names', () => {
  it('are given once, whatever their case and however their letters are composed', () => {
    const unique = uniquePaths();
    expect(
      ['a.md', 'A.md', 'a.MD', 'a-2.md', 'é.md', 'e\u0301.md', 'b', 'B', 'x.y/c', 'x.y/C'].map(unique),
    ).toEqual(['a.md', 'A-2.md', 'a-3.MD', 'a-2-2.md', 'é.md', 'e\u0301-2.md', 'b', 'B-2', 'x.y/c', 'x.y/C-2']);
  });

  it('stay one part of a path that every system takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const part = safePart(text);
        expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(121);
        expect(part).not.toMatch(
          /[\p{Cc}<>:"/\\|?*#^[\]]|^[. ]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu,
        );
        expect(safeFolder(`../${text}`).split('/')).not.toContain('..');
      }),
    );
    expect([safePart('NUL.txt'), safePart('..'), safeFolder('/a//../b/')]).toEqual(['_NUL.txt', '', 'a/b']);
  });
});
