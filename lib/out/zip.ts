import { crc32 } from './crc32.ts';
import { chunksOf, streamOf } from './work.ts';

/** A file in an archive. */
export interface ZipEntry {
  /** With `/` between folders, none at its beginning. */
  readonly path: string;
  readonly text: string;
  /** When it was last changed, in milliseconds since 1970, UTC. */
  readonly at: number;
}

type Bytes = Uint8Array<ArrayBuffer>;

const STORED = 0;
const DEFLATED = 8;
/** Names are UTF-8. */
const UTF8 = 0x0800;
/** What a field says whose value stands in the Zip64 fields. */
const SEE_ZIP64 = 0xffffffff;
const MOST_ENTRIES = 0xffff;

/** A file as it stands in the archive, but for where. */
interface Packed {
  readonly name: Bytes;
  readonly data: Bytes;
  readonly size: number;
  readonly crc: number;
  readonly method: typeof STORED | typeof DEFLATED;
  readonly at: number;
}

/** Little-endian numbers behind one another: pairs of bytes and value. */
function numbers(fields: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Bytes {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else if (bytes === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}

function joined(parts: readonly Bytes[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Time and day as DOS wrote them: the local ones, by two seconds, from 1980 to 2107. */
function dosTime(at: number): readonly [time: number, day: number] {
  const date = new Date(at);
  const year = date.getFullYear();
  if (!(year >= 1980)) return [0, 0x21];
  if (year > 2107) return [0xbf7d, 0xff9f];
  return [
    (date.getHours() << 11) | (date.getMinutes() << 5) | (date.getSeconds() >> 1),
    ((year - 1980) << 9) | ((date.getMonth() + 1) << 5) | date.getDate(),
  ];
}

/** What the header before a file and the one in the directory both say. */
function described({ name, data, size, crc, method, at }: Packed, version: number, extra: number): Bytes {
  const [time, day] = dosTime(at);
  return numbers([
    [2, version],
    [2, UTF8],
    [2, method],
    [2, time],
    [2, day],
    [4, crc],
    [4, data.length],
    [4, size],
    [2, name.length],
    [2, extra],
  ]);
}

const localHeader = (file: Packed): Bytes =>
  joined([numbers([[4, 0x04034b50]]), described(file, 20, 0), file.name]);

/** A file's line in the directory; `offset` is where its header stands. */
function directoryEntry(file: Packed, offset: number): Bytes {
  const isFar = offset >= SEE_ZIP64;
  const extra = isFar
    ? numbers([
        [2, 1],
        [2, 8],
        [8, offset],
      ])
    : new Uint8Array();
  return joined([
    numbers([
      [4, 0x02014b50],
      [2, 0x0314],
    ]),
    described(file, isFar ? 45 : 20, extra.length),
    numbers([
      [2, 0],
      [2, 0],
      [2, 0],
      // A plain file that its owner may write and all may read.
      [4, 0o100644 * 0x10000],
      [4, isFar ? SEE_ZIP64 : offset],
    ]),
    file.name,
    extra,
  ]);
}

/** The archive's last bytes: where its directory stands. */
function ending(count: number, size: number, offset: number): Bytes {
  const needs64 = count >= MOST_ENTRIES || size >= SEE_ZIP64 || offset >= SEE_ZIP64;
  const end = numbers([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, Math.min(count, MOST_ENTRIES)],
    [2, Math.min(count, MOST_ENTRIES)],
    [4, Math.min(size, SEE_ZIP64)],
    [4, Math.min(offset, SEE_ZIP64)],
    [2, 0],
  ]);
  if (!needs64) return end;
  return joined([
    numbers([
      [4, 0x06064b50],
      [8, 44],
      [2, 0x032d],
      [2, 45],
      [4, 0],
      [4, 0],
      [8, count],
      [8, count],
      [8, size],
      [8, offset],
    ]),
    numbers([
      [4, 0x07064b50],
      [4, 0],
      [8, offset + size],
      [4, 1],
    ]),
    end,
  ]);
}

async function deflated(bytes: Bytes): Promise<Bytes> {
  const { readable, writable } = new CompressionStream('deflate-raw');
  const writer = writable.getWriter();
  // What goes wrong is told by the reading half.
  writer.write(bytes).catch(() => undefined);
  writer.close().catch(() => undefined);
  const parts: Bytes[] = [];
  for await (const part of chunksOf(readable)) parts.push(part);
  const [only] = parts;
  return only && parts.length === 1 ? only : joined(parts);
}

/** A shorter file is stored as it is: a stream of its own costs more than it saves. */
const WORTH_PACKING = 128;

async function packed({ path, text, at }: ZipEntry): Promise<Packed> {
  const encoder = new TextEncoder();
  const bytes = encoder.encode(text);
  const small = bytes.length < WORTH_PACKING ? bytes : await deflated(bytes);
  const isSmaller = small.length < bytes.length;
  return {
    name: encoder.encode(path),
    data: isSmaller ? small : bytes,
    method: isSmaller ? DEFLATED : STORED,
    size: bytes.length,
    crc: crc32(bytes),
    at,
  };
}

/** So many files are packed at once: the next is read while one is deflated. */
const AT_ONCE = 4;

async function* packedInOrder(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Packed> {
  const waiting: Promise<Packed>[] = [];
  for await (const entry of entries) {
    const one = packed(entry);
    // It is awaited when its turn comes.
    one.catch(() => undefined);
    waiting.push(one);
    const first = waiting.length > AT_ONCE ? waiting.shift() : undefined;
    if (first) yield await first;
  }
  for (const one of waiting) yield await one;
}

/** Chunks worth writing, of the small pieces that an archive is made of. */
const CHUNK = 65_536;

/** `start` stands before the archive: for tests of one that is larger than a test may be. */
export async function* zipChunks(entries: AsyncIterable<ZipEntry>, start = 0): AsyncGenerator<Bytes> {
  const directory: Bytes[] = [];
  let offset = start;
  let pieces: Bytes[] = [];
  let waiting = 0;
  for await (const file of packedInOrder(entries)) {
    const header = localHeader(file);
    directory.push(directoryEntry(file, offset));
    pieces.push(header, file.data);
    offset += header.length + file.data.length;
    waiting += header.length + file.data.length;
    if (waiting < CHUNK) continue;
    yield joined(pieces);
    pieces = [];
    waiting = 0;
  }
  const size = directory.reduce((sum, each) => sum + each.length, 0);
  yield joined(pieces);
  yield joined(directory);
  yield ending(directory.length, size, offset);
}

/**
 * The files as a ZIP archive, deflated by the browser's own CompressionStream, made as it is read: only a few files and
 * the directory are in memory. Zip64 beyond 65,534 files or 4 GB. Rejects with whatever `entries` throws.
 */
export const zipStream = (entries: AsyncIterable<ZipEntry>): ReadableStream<Bytes> =>
  streamOf(zipChunks(entries));
