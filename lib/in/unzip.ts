import { crc32 } from '../out/crc32.ts';
import { chunksOf, type Work } from '../out/work.ts';
import {
  readDirectory,
  type Directory,
  type ZipFile,
  type ZipRefusal,
  type ZipSource,
} from './zip-directory.ts';

/** How much an archive may make of itself, in bytes. */
export interface ZipLimits {
  /** Of one file. */
  readonly file: number;
  /** Of all files that are read. */
  readonly all: number;
  /** How many times its packed size a file may be; counted only beyond a megabyte, which any text may reach. */
  readonly ratio: number;
  readonly entries: number;
}

export const ZIP_LIMITS: ZipLimits = {
  file: 16_000_000,
  all: 1_000_000_000,
  ratio: 250,
  entries: 200_000,
};

export type Unzipped =
  | { readonly ok: true; readonly path: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly path: string; readonly why: ZipRefusal };

const FREE_OF_RATIO = 1_000_000;

/** So many files are under way at once: reading one from the archive takes longer than unpacking it. */
const AHEAD = 4;

class Refused extends Error {
  readonly why: ZipRefusal;
  constructor(why: ZipRefusal) {
    super(why);
    this.why = why;
  }
}

/** The packed bytes of a file: behind its own header, which may be longer than the directory says. */
async function packedBytes(source: ZipSource, { offset, packed }: ZipFile): Promise<Uint8Array<ArrayBuffer>> {
  const head = new DataView(await source.slice(offset, offset + 30).arrayBuffer());
  if (head.byteLength < 30 || head.getUint32(0, true) !== 0x04034b50) throw new Refused('damaged');
  const start = offset + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const bytes = new Uint8Array(await source.slice(start, start + packed).arrayBuffer());
  if (bytes.length < packed) throw new Refused('damaged');
  return bytes;
}

/** Inflates, counting what comes out: nothing that the archive says of sizes is believed. */
async function inflated(
  packed: Uint8Array<ArrayBuffer>,
  most: number,
  ratio: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const { readable, writable } = new DecompressionStream('deflate-raw');
  const writer = writable.getWriter();
  // What goes wrong is told by the reading half.
  writer.write(packed).catch(() => undefined);
  writer.close().catch(() => undefined);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const part of chunksOf(readable)) {
    size += part.length;
    if (size > most || (size > FREE_OF_RATIO && size > packed.length * ratio)) throw new Refused('too-large');
    parts.push(part);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

async function unpacked(
  source: ZipSource,
  file: ZipFile,
  limits: ZipLimits,
  left: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const most = Math.min(limits.file, left);
  if (file.packed > most) throw new Refused('too-large');
  const packed = await packedBytes(source, file);
  const bytes = file.method === 0 ? packed : await inflated(packed, most, limits.ratio);
  if (bytes.length !== file.size || crc32(bytes) !== file.crc) throw new Refused('damaged');
  return bytes;
}

export interface UnzipOptions extends Work {
  readonly limits?: ZipLimits;
  /** Files that are not wanted are neither read nor given. */
  readonly wanted?: (path: string) => boolean;
}

/**
 * The files of a ZIP archive, one after the other, each whole or refused with why: encrypted, packed by a method other
 * than deflate, outside its folder, damaged, larger than the limits (counted while inflating), on top of another.
 * Folders are left out. Where its directory can't be read the archive itself is refused, as the path `''`.
 */
export async function* unzip(source: ZipSource, options: UnzipOptions = {}): AsyncGenerator<Unzipped> {
  const { limits = ZIP_LIMITS, wanted = () => true, signal, onProgress } = options;
  const directory = await readDirectory(source, limits.entries).catch((error: unknown): Directory => {
    // The archive itself was removed, or changed, since it was chosen.
    if (error instanceof DOMException) return { ok: false, why: 'gone' };
    throw error;
  });
  if (!directory.ok) {
    yield { ok: false, path: '', why: directory.why };
    return;
  }
  const files = directory.files.filter(({ path }) => wanted(path));
  let left = limits.all;

  async function open(file: ZipFile): Promise<Unzipped> {
    const { path, refused } = file;
    if (refused) return { ok: false, path, why: refused };
    try {
      return { ok: true, path, bytes: await unpacked(source, file, limits, left) };
    } catch (error) {
      // A deflate stream that is none ends in a TypeError; the blob's own errors are its file's: gone, not readable.
      const why = error instanceof DOMException ? 'gone' : 'damaged';
      return { ok: false, path, why: error instanceof Refused ? error.why : why };
    }
  }

  /** What all of them may make is counted in their order, whichever was ready first. */
  function counted(one: Unzipped): Unzipped {
    if (one.ok && one.bytes.length <= left) {
      left -= one.bytes.length;
      return one;
    }
    if (!one.ok && one.why !== 'too-large') return one;
    left -= Math.min(left, limits.file);
    return { ok: false, path: one.path, why: 'too-large' };
  }

  const ahead: Promise<Unzipped>[] = [];
  let begun = 0;
  for (let done = 1; done <= files.length; done += 1) {
    signal?.throwIfAborted();
    for (const file of files.slice(begun, done + AHEAD - 1)) ahead.push(open(file));
    begun = done + AHEAD - 1;
    const one = await ahead.shift();
    if (one) yield counted(one);
    onProgress?.({ done, all: files.length });
  }
}
