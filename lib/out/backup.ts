import type { Apart, ClipVersion } from '../clip.ts';
import { BACKUP_KIND, BACKUP_VERSION, nextSum, type BackupHead, type BackupLine } from './backup-format.ts';
import type { OutRow } from './rows.ts';
import { bytesOf, streamOf } from './work.ts';

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

/** A sum stands behind so many characters of lines. */
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

/** A lone surrogate is kept: JSON writes it as an escape. */
async function* summedLines(lines: AsyncIterable<BackupHead | BackupLine>): AsyncGenerator<string> {
  let sum = '';
  let waiting: string[] = [];
  let size = 0;
  for await (const line of lines) {
    const text = `${JSON.stringify(line)}\n`;
    waiting.push(text);
    size += text.length;
    if (size < SUMMED && !('end' in line)) continue;
    const all = waiting.join('');
    sum = await nextSum(sum, all);
    yield `${all}${JSON.stringify({ sum } satisfies BackupLine)}\n`;
    waiting = [];
    size = 0;
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
  streamOf(bytesOf(summedLines(plainLines(rows, parts)))).pipeThrough(new CompressionStream('gzip'));
