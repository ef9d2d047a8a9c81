import type { Apart, ClipVersion } from '../clip.ts';
import { BACKUP_KIND, BACKUP_VERSION, sumOfBytes, type BackupHead, type BackupLine } from './backup-format.ts';
import type { OutRow } from './rows.ts';
import { streamOf } from './work.ts';

/** All that a backup holds beside the rows. */
export interface BackupParts {
  readonly apart: readonly Apart[];
  /** Plain JSON, as the caller wants it back. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** How many rows there will be. */
  readonly clips: number;
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
}

const withoutId = ({ id: _id, ...version }: ClipVersion): Omit<ClipVersion, 'id'> => version;

/** A sum stands behind so many bytes of lines. */
const SUMMED = 1_000_000;

async function* plainLines(
  rows: AsyncIterable<OutRow>,
  { apart, settings, clips, now }: BackupParts,
): AsyncGenerator<BackupHead | BackupLine> {
  yield { kind: BACKUP_KIND, version: BACKUP_VERSION, madeAt: new Date(now).toISOString(), clips };
  yield { settings };
  for (const { pair } of apart) yield { apart: pair };
  let count = 0;
  for await (const { clip, body, versions } of rows) {
    const { id: _id, ...text } = body;
    count += 1;
    yield { clip, body: text, ...(versions && { versions: versions.map(withoutId) }) };
  }
  yield { end: { clips: count, apart: apart.length } };
}

/** Bytes as they come, in a buffer that grows as it has to and is used again. */
function growingBytes() {
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(2 * SUMMED);
  let length = 0;
  return {
    get length() {
      return length;
    },
    add(text: string): void {
      // UTF-8 of a code unit has three bytes at the most.
      const most = length + text.length * 3;
      if (most > bytes.length) {
        const larger = new Uint8Array(Math.max(most, bytes.length * 2));
        larger.set(bytes.subarray(0, length));
        bytes = larger;
      }
      length += encoder.encodeInto(text, bytes.subarray(length)).written;
    },
    /** What is in it from there; valid until more is added. */
    from: (start: number): Uint8Array<ArrayBuffer> => bytes.subarray(start, length),
    /** A copy of a part of it, for somebody who keeps it. */
    part: (start: number, size: number): Uint8Array<ArrayBuffer> =>
      bytes.slice(start, Math.min(start + size, length)),
    clear(): void {
      length = 0;
    },
  };
}

/** Chunks that the packing takes at once. */
const CHUNK = 65_536;

/**
 * The lines as bytes, summed up after every so many. One buffer holds what is not summed up yet, and no line is joined to
 * another as text: what a browser has to clear away is as small as what it writes. A lone surrogate is kept: JSON
 * writes it as an escape.
 */
async function* summedLines(
  lines: AsyncIterable<BackupHead | BackupLine>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let sum = '';
  const bytes = growingBytes();
  let start = 0;
  for await (const line of lines) {
    bytes.add(JSON.stringify(line));
    bytes.add('\n');
    if (bytes.length - start < SUMMED && !('end' in line)) continue;
    sum = await sumOfBytes(bytes.from(0));
    bytes.add(`${JSON.stringify({ sum } satisfies BackupLine)}\n`);
    for (let at = start; at < bytes.length; at += CHUNK) yield bytes.part(at, CHUNK);
    bytes.clear();
    // The sum before stands before the lines that the next one is of.
    bytes.add(sum);
    start = bytes.length;
  }
}

/**
 * The whole library as one file, gzipped, made as it is read. `rows` are to be those of all clips, the trash included.
 * Rejects with whatever `rows` throws.
 */
export const backupStream = (
  rows: AsyncIterable<OutRow>,
  parts: BackupParts,
): ReadableStream<Uint8Array<ArrayBuffer>> =>
  streamOf(summedLines(plainLines(rows, parts))).pipeThrough(new CompressionStream('gzip'));
