import { deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planFiles, type InFile } from '../../lib/in/plan-files.ts';
import { folderFiles, zipFiles } from '../../lib/in/sources.ts';
import { countsOf } from '../../lib/in/plan.ts';
import { unzip, ZIP_LIMITS, type Unzipped } from '../../lib/in/unzip.ts';
import { crc32 } from '../../lib/out/crc32.ts';
import { zipStream } from '../../lib/out/zip.ts';
import { memoryStore } from '../../lib/store/memory-store.ts';
import { allOf, bytesIn, each, planning } from './out-kit.ts';

interface Forged {
  readonly name: string | Uint8Array;
  readonly data?: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly size?: number;
  readonly crc?: number;
  /** Unix's kind of file and rights. */
  readonly mode?: number;
  /** Where the directory says that it stands. */
  readonly offset?: number;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** An archive that says whatever a test wants it to say. */
function forge(files: readonly Forged[], end: Partial<Record<'count' | 'size' | 'offset', number>> = {}): Blob {
  const parts: Uint8Array[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, data = bytesOf('hello'), method = 0, flags = 0x800, mode = 0o100644, ...said } of files) {
    const path = typeof name === 'string' ? bytesOf(name) : name;
    const crc = said.crc ?? crc32(method === 0 ? data : new Uint8Array());
    const size = said.size ?? data.length;
    const described = Buffer.alloc(26);
    described.writeUInt16LE(20, 0);
    described.writeUInt16LE(flags, 2);
    described.writeUInt16LE(method, 4);
    described.writeUInt32LE(crc, 10);
    described.writeUInt32LE(data.length, 14);
    described.writeUInt32LE(size, 18);
    described.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), described, path]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((mode << 16) >>> 0, 6);
    tail.writeUInt32LE(said.offset ?? at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 3]), described, tail, path]));
    parts.push(local, data);
    at += local.length + data.length;
  }
  const size = directory.reduce((sum, each_) => sum + each_.length, 0);
  const last = Buffer.alloc(22);
  last.write('PK\u0005\u0006', 0, 'latin1');
  last.writeUInt16LE(end.count ?? files.length, 8);
  last.writeUInt16LE(end.count ?? files.length, 10);
  last.writeUInt32LE(end.size ?? size, 12);
  last.writeUInt32LE(end.offset ?? at, 16);
  return new Blob([...parts, ...directory, last] as BlobPart[]);
}

const said = (found: readonly Unzipped[]): readonly (readonly [string, string])[] =>
  found.map((one) => [one.path, one.ok ? new TextDecoder().decode(one.bytes) : one.why] as const);

const readAll = async (blob: Blob, options = {}) => said(await allOf(unzip(blob, options)));

const deflated = (bytes: Uint8Array, name = 'bomb.md'): Forged => ({
  name,
  data: deflateRawSync(bytes),
  method: 8,
  size: bytes.length,
  crc: crc32(bytes),
});

describe('a hostile archive', () => {
  it('reaches nothing outside its folder', async () => {
    const names = [
      '../a.md',
      '/etc/a.md',
      String.raw`..\a.md`,
      String.raw`C:\a.md`,
      'a/../../b.md',
      'a\0.md',
      '',
    ];
    const found = await readAll(forge(names.map((name) => ({ name }))));
    expect(found.map(([, why]) => why)).toEqual(names.map(() => 'unsafe-path'));
    expect(await readAll(forge([{ name: './a//b/./c.md' }, { name: String.raw`d\e.md` }]))).toEqual([
      ['a/b/c.md', 'hello'],
      ['d/e.md', 'hello'],
    ]);
  });

  it('is not followed through links and devices', async () => {
    const kinds = [0o120777, 0o020644, 0o040755];
    const found = await readAll(forge(kinds.map((mode, n) => ({ name: `${n}.md`, mode }))));
    expect(found.map(([, why]) => why)).toEqual(['no-file', 'no-file', 'no-file']);
  });

  it('says which files are encrypted or packed by another method', async () => {
    const found = await readAll(
      forge([
        { name: 'a.md', flags: 0x801 },
        { name: 'b.md', method: 12 },
        { name: 'c.md', method: 99, flags: 0x841 },
        { name: 'd.md' },
      ]),
    );
    expect(found).toEqual([
      ['a.md', 'encrypted'],
      ['b.md', 'unknown-method'],
      ['c.md', 'encrypted'],
      ['d.md', 'hello'],
    ]);
  });

  it('inflates no more than it may, whatever its headers say', async () => {
    const zeros = new Uint8Array(40_000_000);
    const lying = { ...deflated(zeros), size: 100 };
    const limits = { ...ZIP_LIMITS, ratio: Infinity };
    expect(await readAll(forge([lying]), { limits })).toEqual([['bomb.md', 'too-large']]);
    // Smaller than the most that a file may have, and made of next to nothing.
    expect(await readAll(forge([deflated(zeros.subarray(0, 8_000_000))]))).toEqual([['bomb.md', 'too-large']]);
    // So much of one text is no bomb.
    const [found] = await allOf(unzip(forge([deflated(zeros.subarray(0, 900_000))])));
    expect(found?.ok && found.bytes.length).toBe(900_000);
  });

  it('inflates no more in all than it may', async () => {
    const megabyte = new Uint8Array(900_000);
    const files = Array.from({ length: 12 }, (_, n) => deflated(megabyte, `${n}.md`));
    const found = await allOf(unzip(forge(files), { limits: { ...ZIP_LIMITS, all: 5_000_000 } }));
    expect(found.filter(({ ok }) => ok)).toHaveLength(5);
    expect(found.filter((one) => !one.ok && one.why === 'too-large')).toHaveLength(7);
  });

  it('inflates no bytes twice', async () => {
    const files = Array.from({ length: 5 }, (_, n) => ({
      ...deflated(new Uint8Array(50_000), `${n}.md`),
      offset: 0,
    }));
    const found = await readAll(forge(files));
    expect(found.map(([, why]) => why).filter((why) => why === 'overlapping')).toHaveLength(4);
  });

  it('is refused whole where its directory is broken', async () => {
    const broken: readonly Blob[] = [
      new Blob([]),
      new Blob(['no archive at all']),
      new Blob([new Uint8Array(200_000)]),
      forge([{ name: 'a.md' }], { offset: 1_000_000 }),
      forge([{ name: 'a.md' }], { count: 3 }),
      forge([{ name: 'a.md' }], { size: 4_000_000_000 }),
      forge([{ name: 'a.md' }], { count: 0xffff }),
    ];
    for (const blob of broken) expect(await readAll(blob)).toEqual([['', 'no-archive']]);
    expect(
      await readAll(forge([{ name: 'a.md' }, { name: 'b.md' }]), { limits: { ...ZIP_LIMITS, entries: 1 } }),
    ).toEqual([['', 'too-many-files']]);
  });

  it('tells what is damaged from what is not', async () => {
    const good = deflated(bytesOf('good '.repeat(50)), 'good.md');
    const found = await readAll(
      forge([
        { name: 'crc.md', crc: 7 },
        { name: 'size.md', size: 77 },
        { ...good, name: 'cut.md', data: (good.data ?? bytesOf('')).subarray(0, 8) },
        { name: 'junk.md', method: 8, data: bytesOf('this is not deflated') },
        { name: 'away.md', offset: 9_000 },
        good,
      ]),
    );
    expect(found.map(([path, what]) => [path, what.slice(0, 9)])).toEqual([
      ['crc.md', 'damaged'],
      ['size.md', 'damaged'],
      ['cut.md', 'damaged'],
      ['junk.md', 'damaged'],
      ['away.md', 'damaged'],
      ['good.md', 'good good'],
    ]);
  });

  it('never throws, and never gives a file that isn’t whole, whatever bytes are changed or cut off', async () => {
    const files = ['one', 'two', 'three'].map((word) => ({
      path: `${word}.md`,
      text: `${word} `.repeat(40),
      at: 0,
    }));
    const whole = await bytesIn(zipStream(each(files)));
    const texts = new Set(files.map(({ text }) => text));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.nat(255),
        fc.option(fc.nat(whole.length), { nil: whole.length }),
        async (at, byte, length) => {
          const bytes = whole.slice(0, length);
          bytes[at] = byte;
          for (const [, text] of (await allOf(unzip(new Blob([bytes])))).flatMap((one) =>
            one.ok ? [[one.path, new TextDecoder().decode(one.bytes)] as const] : [],
          ))
            expect(texts.has(text)).toBe(true);
        },
      ),
      { numRuns: process.env['SOAK'] ? 3000 : 300 },
    );
  });

  it('may have a comment, bytes that are no UTF-8 in a name, and names that differ in case alone', async () => {
    const blob = forge([
      { name: 'A.md' },
      { name: 'a.md' },
      { name: Uint8Array.of(0xe4, 0x2e, 0x6d, 0x64), flags: 0 },
    ]);
    const bytes = Buffer.from(await blob.arrayBuffer());
    bytes.writeUInt16LE(7, bytes.length - 2);
    expect(await readAll(new Blob([bytes, 'comment']))).toEqual([
      ['A.md', 'hello'],
      ['a.md', 'hello'],
      ['ä.md', 'hello'],
    ]);
  });
});

describe('files that go away', () => {
  const gone = (): Promise<never> => Promise.reject(new DOMException('no', 'NotReadableError'));

  it('while an archive or a folder is read are told, and stop nothing', async () => {
    const whole = forge([{ name: 'a.md' }, { name: 'b.md' }]);
    expect(await readAll(whole)).toHaveLength(2);
    const never = { size: whole.size, slice: () => ({ arrayBuffer: gone }) };
    expect(said(await allOf(unzip(never)))).toEqual([['', 'gone']]);
    const later = {
      size: whole.size,
      slice: (from: number, to: number) =>
        from > 0 && to < 60 ? { arrayBuffer: gone } : whole.slice(from, to),
    };
    expect(said(await allOf(unzip(later))).map(([path]) => path)).toEqual(['a.md', 'b.md']);
    const folder = [
      { path: 'a.md', open: gone },
      { path: 'b.md', open: async () => new Blob(['hello']) },
      { path: 'big.md', open: async () => new Blob(['x'.repeat(200)]) },
      { path: '.obsidian/c.md', open: gone },
      { path: 'd.png', open: gone },
    ];
    expect(await allOf(folderFiles(folder, {}, 100))).toEqual([
      { path: 'a.md', why: 'gone' },
      { path: 'b.md', bytes: bytesOf('hello') },
      { path: 'big.md', why: 'too-large' },
    ]);
    const names = ['a.md', '__MACOSX/._a.md', 'x.png', 'b.txt'].map((name) => ({ name }));
    expect((await allOf(zipFiles(forge(names)))).map(({ path }) => path)).toEqual(['a.md', 'b.txt']);
  });
});

describe('an archive of 100,000 files', () => {
  it('is planned, and stopped at any moment', { timeout: 240_000 }, async () => {
    const count = 100_000;
    const files = async function* (): AsyncGenerator<{ path: string; text: string; at: number }> {
      for (let n = 0; n < count; n += 1)
        yield {
          path: `${n}.${n % 20 ? 'txt' : 'md'}`,
          text: `---\ntitle: "t${n}"\nurl: "https://a.example/${n}"\n---\n`,
          at: 0,
        };
    };
    const blob = new Blob([await bytesIn(zipStream(files()))]);
    const wanted = (path: string): boolean => path.endsWith('.md');
    async function* read(): AsyncGenerator<InFile> {
      for await (const one of unzip(blob, { wanted })) yield one.ok ? one : { path: one.path, why: one.why };
    }
    const plan = await planFiles(read(), memoryStore(), planning());
    expect(countsOf(plan)).toEqual({ new: 5000, merges: 0, unchanged: 0, refused: 0 });
    const stop = new AbortController();
    const work = planFiles(
      read(),
      memoryStore(),
      planning({ signal: stop.signal, onProgress: () => stop.abort() }),
    );
    await expect(work).rejects.toThrow('abort');
  });
});
