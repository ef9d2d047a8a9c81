/**
 * Measures what leaves the library and comes back: `node --expose-gc tests/bench/inout.ts [--clips N]`. The floor is the
 * engine's own deflate, a stream a file over the same bytes, in the same run; absolute times belong to the machine.
 */
import { parseArgs } from 'node:util';
import type { Clip } from '../../lib/clip.ts';
import { noticeBroken } from '../../lib/in/mojibake.ts';
import { planBackup } from '../../lib/in/plan-backup.ts';
import { planFiles, type InFile, type PlanOptions } from '../../lib/in/plan-files.ts';
import { readBackupRows } from '../../lib/in/read-backup.ts';
import { readCsv } from '../../lib/in/csv.ts';
import { identifyBy } from '../../lib/in/identify.ts';
import { unzip } from '../../lib/in/unzip.ts';
import { backupStream } from '../../lib/out/backup.ts';
import { csvStream } from '../../lib/out/csv.ts';
import { fileOf } from '../../lib/out/file-of.ts';
import { jsonLinesStream } from '../../lib/out/json-lines.ts';
import { markdownFiles } from '../../lib/out/markdown-files.ts';
import { clipRows, type BodySource } from '../../lib/out/rows.ts';
import { chunksOf, streamOf } from '../../lib/out/work.ts';
import { zipStream } from '../../lib/out/zip.ts';
import { manyClips } from '../unit/library-clips.ts';
import { ratio, table } from './figures.ts';
import { textOf } from './texts.ts';

const { values } = parseArgs({ options: { clips: { type: 'string', default: '10000' } } });
const count = Number(values.clips);
const clips: readonly Clip[] = manyClips(count).map((clip, index) => ({
  ...clip,
  id: `clip-${String(index).padStart(6, '0')}`,
}));
const numberOf = (id: string): number => Number(id.slice(5));

/** A library whose texts are nowhere in memory: each is made when it is read, by parcels, as from a disk. */
const source: BodySource = {
  bodiesOf: (ids) => Promise.resolve(ids.map((id) => ({ id, markdown: textOf(numberOf(id)) }))),
};

async function timeOf<T>(work: () => Promise<T>): Promise<readonly [milliseconds: number, result: T]> {
  const start = performance.now();
  const result = await work();
  return [performance.now() - start, result];
}

let peak = 0;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss);
}, 20);
watch.unref();

async function sizeOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<number> {
  let size = 0;
  for await (const chunk of chunksOf(stream)) {
    size += chunk.length;
    peak = Math.max(peak, process.memoryUsage().rss);
  }
  return size;
}

/** Milliseconds of the deflating alone: neither reading nor writing the files is in it. */
let deflating = 0;

async function deflateEach(): Promise<number> {
  const encoder = new TextEncoder();
  let size = 0;
  deflating = 0;
  for await (const { clip, body } of clipRows(source, clips)) {
    const bytes = encoder.encode(fileOf(clip, body).text);
    const start = performance.now();
    const { readable, writable } = new CompressionStream('deflate-raw');
    const writer = writable.getWriter();
    void writer.write(bytes);
    void writer.close();
    size += await sizeOf(readable);
    deflating += performance.now() - start;
  }
  return size;
}

/** Reading the texts and writing the files, which every way out does, without packing. */
async function writeEach(): Promise<number> {
  let size = 0;
  for await (const { text } of markdownFiles(clipRows(source, clips))) size += text.length;
  return size;
}

/** The same lines in one stream, neither summed up nor put into chunks worth writing. */
async function gzipAll(): Promise<number> {
  async function* lines(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    const encoder = new TextEncoder();
    for await (const row of clipRows(source, clips)) yield encoder.encode(`${JSON.stringify(row)}\n`);
  }
  return sizeOf(streamOf(lines()).pipeThrough(new CompressionStream('gzip')));
}

const parts = { apart: [], settings: {}, clips: count, now: 0 };

const WAYS: readonly (readonly [name: string, work: () => Promise<number>])[] = [
  ['files, not packed', writeEach],
  ['floor: CompressionStream a file', deflateEach],
  ['ZIP', () => sizeOf(zipStream(markdownFiles(clipRows(source, clips), { index: { heading: 'All' } })))],
  ['floor of the backup: its lines through gzip', gzipAll],
  ['backup', () => sizeOf(backupStream(clipRows(source, clips), parts))],
  ['JSON Lines', () => sizeOf(jsonLinesStream(clipRows(source, clips)))],
  ['CSV with texts', () => sizeOf(csvStream(clipRows(source, clips), { withText: true }))],
];

// Once before it counts, on a few.
for (const [, work] of WAYS.slice(1, 3)) await work();

const out: (readonly string[])[] = [];
let floor = Number.NaN;
for (const [name, work] of WAYS) {
  globalThis.gc?.();
  peak = 0;
  const before = process.memoryUsage().rss;
  const [time, size] = await timeOf(work);
  const isFloor = name.startsWith('floor: ');
  if (isFloor) floor = deflating;
  out.push([
    name,
    (isFloor ? deflating : time).toFixed(0),
    Number.isNaN(floor) ? '' : ratio((isFloor ? deflating : time) / floor),
    (size / 1e6).toFixed(1),
    `${(peak / 2 ** 20).toFixed(0)} (${((peak - before) / 2 ** 20).toFixed(0)} more)`,
  ]);
}
table(`${count} clips out`, ['way', 'ms', 'of the floor', 'MB', 'MiB resident'], out);

const chunks: Uint8Array<ArrayBuffer>[] = [];
for await (const chunk of chunksOf(zipStream(markdownFiles(clipRows(source, clips))))) chunks.push(chunk);
const archive = new Blob(chunks);
const saved: Uint8Array<ArrayBuffer>[] = [];
for await (const chunk of chunksOf(backupStream(clipRows(source, clips), parts))) saved.push(chunk);
const backup = new Blob(saved);

const empty = { newest: async () => [], inTrash: async () => [], bodiesOf: async () => [] };
let id = 0;
const options: PlanOptions = { identify: identifyBy([]), now: 0, today: 0, newId: () => `new-${(id += 1)}` };

async function* files(): AsyncGenerator<InFile> {
  for await (const one of unzip(archive)) yield one.ok ? one : { path: one.path, why: one.why };
}

async function inflateEach(): Promise<number> {
  let size = 0;
  for await (const one of unzip(archive)) size += one.ok ? one.bytes.length : 0;
  return size;
}

async function parseEach(): Promise<number> {
  const text = backup
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .pipeThrough(new TextDecoderStream());
  let rest = '';
  let parsed = 0;
  for await (const chunk of chunksOf(text)) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (JSON.parse(line) !== undefined) parsed += 1;
  }
  return parsed;
}

const INS: readonly (readonly [name: string, work: () => Promise<unknown>])[] = [
  ['floor: unpacking the ZIP', inflateEach],
  ['planning its import', () => planFiles(files(), empty, options)],
  ['floor: gunzip and JSON.parse a line', parseEach],
  ['reading and checking the backup', () => readBackupRows(backup.stream(), () => undefined)],
  ['reading and planning it', () => planBackup(backup.stream(), 'backup', empty, options)],
  [
    'looking for broken text',
    async () => clips.filter(({ id: one }) => noticeBroken(textOf(numberOf(one)))).length,
  ],
  [
    'reading a table of them',
    async () => {
      const text = new TextDecoder();
      let all = '';
      for await (const chunk of chunksOf(csvStream(clipRows(source, clips))))
        all += text.decode(chunk, { stream: true });
      return readCsv(all);
    },
  ],
];
const rows: (readonly string[])[] = [];
for (const [name, work] of INS) {
  globalThis.gc?.();
  const [time] = await timeOf(work);
  rows.push([name, time.toFixed(0), ((time / count) * 1000).toFixed(0)]);
}
table(`${count} clips in`, ['work', 'ms', 'µs a clip'], rows);
