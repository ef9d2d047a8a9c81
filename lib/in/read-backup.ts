import type { Apart } from '../clip.ts';
import { BACKUP_KIND, BACKUP_VERSION, nextSum } from '../out/backup-format.ts';
import type { OutRow } from '../out/rows.ts';
import { chunksOf, type Work } from '../out/work.ts';
import { isBodyText, isClip, isObject, isPair, isVersions } from './shapes.ts';

/** A backup, whole and as it was written. */
export interface Backup {
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  readonly rows: readonly OutRow[];
  readonly apart: readonly Apart[];
  /** As it was given to `backupStream`. */
  readonly settings: Readonly<Record<string, unknown>>;
}

export interface BackupProblem {
  readonly code:
    /** Something else than a backup of ours. */
    | 'no-backup'
    /** A newer Jobmark made it: this one would lose what it doesn't know. */
    | 'newer-version'
    /** What stands at `line`, or in the lines since the sum before it, is not what was written. */
    | 'damaged'
    /** It ends before its end. */
    | 'cut-off'
    | 'too-large';
  readonly message: string;
  /** In the text that is inside, from 1; the last one that could be read where it was cut off. */
  readonly line: number;
}

export type BackupOutcome =
  | { readonly ok: true; readonly backup: Backup }
  | { readonly ok: false; readonly problem: BackupProblem };

/** Characters that a backup may hold, and one line of it: a bomb has more. */
const MOST = 2_000_000_000;
const LONGEST_LINE = 100_000_000;

class Refused extends Error {
  readonly problem: BackupProblem;
  constructor(code: BackupProblem['code'], message: string, line: number) {
    super(message);
    this.problem = { code, message, line };
  }
}

/** The lines of gzipped text, ends off. What the stream throws, it throws. */
async function* linesOf(gzipped: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const text = gzipped
    .pipeThrough(new DecompressionStream('gzip'))
    .pipeThrough(new TextDecoderStream('utf-8', { fatal: true }));
  let rest = '';
  let size = 0;
  let line = 0;
  for await (const chunk of chunksOf(text)) {
    size += chunk.length;
    rest += chunk;
    if (size > MOST || rest.length > LONGEST_LINE)
      throw new Refused('too-large', 'it is larger than any backup', line + 1);
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    line += lines.length;
    yield* lines;
  }
  if (rest !== '') throw new Refused('cut-off', 'the last line has no end', line + 1);
}

function toJson(text: string, line: number): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Refused('damaged', error instanceof Error ? error.message : String(error), line);
  }
  if (!isObject(value)) throw new Refused('damaged', 'a line is no object', line);
  return value;
}

/** The head of a backup; refuses what is none and what is newer. */
function readHead(text: string): { readonly madeAt: string; readonly clips: number } {
  let head: unknown;
  try {
    head = JSON.parse(text);
  } catch {
    // No JSON, so none of ours.
  }
  if (!isObject(head) || head['kind'] !== BACKUP_KIND || typeof head['version'] !== 'number')
    throw new Refused('no-backup', 'the first line is not that of a backup', 1);
  const { version, madeAt, clips } = head;
  if (version > BACKUP_VERSION)
    throw new Refused(
      'newer-version',
      `it is of version ${version}; this Jobmark reads up to ${BACKUP_VERSION}`,
      1,
    );
  return { madeAt: String(madeAt), clips: Number(clips) };
}

/** All of a backup but its rows. */
export type BackupRest = Omit<Backup, 'rows'>;

export type RestOutcome =
  | { readonly ok: true; readonly rest: BackupRest }
  | { readonly ok: false; readonly problem: BackupProblem };

/** Takes rows as they are read. Nothing of them counts before the whole backup was read. */
export type TakeRows = (rows: readonly OutRow[]) => void | Promise<void>;

/** What whoever takes the rows has thrown: no fault of the backup's. */
class Thrown extends Error {}

interface Gathered {
  /** Since the last sum. */
  rows: OutRow[];
  count: number;
  readonly apart: Apart[];
  settings: Readonly<Record<string, unknown>>;
  ended: boolean;
}

/** Takes one line in; false for one of a kind that is not known. */
function take(all: Gathered, line: Readonly<Record<string, unknown>>): boolean {
  const { clip, body = { markdown: '' }, versions = [], apart, settings, end } = line;
  if (isClip(clip) && isBodyText(body) && isVersions(versions)) {
    all.count += 1;
    all.rows.push({
      clip,
      body: { ...body, id: clip.id },
      ...(versions.length > 0 && { versions: versions.map((each) => ({ ...each, id: clip.id })) }),
    });
  } else if (isPair(apart)) all.apart.push({ pair: apart });
  else if (isObject(settings)) all.settings = { ...all.settings, ...settings };
  else if (isObject(end) && end['clips'] === all.count && end['apart'] === all.apart.length) all.ended = true;
  else return false;
  return true;
}

async function gathered(
  lines: AsyncIterable<string>,
  give: TakeRows,
  { signal, onProgress }: Work,
): Promise<BackupRest> {
  const all: Gathered = { rows: [], count: 0, apart: [], settings: {}, ended: false };
  let head: ReturnType<typeof readHead> | undefined;
  let sum = '';
  let unsummed: string[] = [];
  let since = 1;
  let count = 0;
  for await (const text of lines) {
    signal?.throwIfAborted();
    count += 1;
    head ??= readHead(text);
    const line = count === 1 ? {} : toJson(text, count);
    if (typeof line['sum'] === 'string') {
      sum = await nextSum(sum, unsummed.map((each) => `${each}\n`).join(''));
      if (sum !== line['sum'])
        throw new Refused('damaged', `lines ${since} to ${count - 1} are not as they were written`, since);
      unsummed = [];
      since = count + 1;
      await give(all.rows);
      all.rows = [];
      onProgress?.({ done: all.count, all: Math.max(all.count, head.clips) });
      continue;
    }
    unsummed.push(text);
    // What stands behind the end, and what is of no known kind, nobody wrote.
    if (count > 1 && (all.ended || !take(all, line)))
      throw new Refused('damaged', 'a line is none that a backup has', count);
  }
  if (!head) throw new Refused('no-backup', 'it is empty', 1);
  if (!all.ended || unsummed.length > 0)
    throw new Refused('cut-off', 'it ends before its end', Math.max(1, count));
  return { madeAt: head.madeAt, apart: all.apart, settings: all.settings };
}

/**
 * Reads a backup and gives its rows as they come, each parcel after its sum was found right, so that the whole is never in
 * memory; what stands behind them may still be damaged, and then nothing of it counts. Anything damaged, cut off, of a
 * newer version or something else is refused with its place. Rejects with the signal's reason and with what `give` throws.
 */
export async function readBackupRows(
  gzipped: ReadableStream<Uint8Array<ArrayBuffer>>,
  give: TakeRows,
  work: Work = {},
): Promise<RestOutcome> {
  let seen = 0;
  async function* counted(): AsyncGenerator<string> {
    for await (const line of linesOf(gzipped)) {
      seen += 1;
      yield line;
    }
  }
  const giveOn: TakeRows = async (rows) => {
    try {
      await give(rows);
    } catch (error) {
      throw new Thrown('the rows were not taken', { cause: error });
    }
  };
  try {
    return { ok: true, rest: await gathered(counted(), giveOn, work) };
  } catch (error) {
    work.signal?.throwIfAborted();
    if (error instanceof Thrown) throw error.cause;
    if (error instanceof Refused) return { ok: false, problem: error.problem };
    // Of the gzip around it: no gzip at all, or one that is cut or changed.
    const message = error instanceof Error ? error.message : String(error);
    const code = seen === 0 ? 'no-backup' : 'damaged';
    return { ok: false, problem: { code, message, line: Math.max(1, seen) } };
  }
}

/** `readBackupRows`, with all rows at once: for few. */
export async function readBackup(
  gzipped: ReadableStream<Uint8Array<ArrayBuffer>>,
  work: Work = {},
): Promise<BackupOutcome> {
  const rows: OutRow[] = [];
  const outcome = await readBackupRows(gzipped, (some) => void rows.push(...some), work);
  return outcome.ok ? { ok: true, backup: { ...outcome.rest, rows } } : outcome;
}
