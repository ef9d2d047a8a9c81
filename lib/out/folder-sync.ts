import type { Body, Clip } from '../clip.ts';
import type { TextFile } from '../file/text-file.ts';
import { nextSum } from './backup-format.ts';
import { fileOf } from './file-of.ts';
import { uniquePaths } from './names.ts';
import { clipRows, type BodySource, type OutRow } from './rows.ts';
import { parcels, type Work } from './work.ts';

/** A file of the folder as it stands. */
export interface StandingFile {
  readonly text: string;
  /** Another one when the file was written since, as far as its time and size tell. */
  readonly mark: string;
}

/** A folder on the person's disk. */
export interface SyncedFolder {
  /** Nothing where there is no such file. */
  read(path: string): Promise<StandingFile | undefined>;
  /** The marks of these files, without reading them; nothing where there is no such file. */
  marks(paths: readonly string[]): Promise<readonly (string | undefined)[]>;
  /** All of it or, where it rejects, nothing. Gives the file's mark. */
  write(path: string, content: string | Blob): Promise<string>;
  remove(path: string): Promise<void>;
}

/** What stands in the folder of a clip, as far as we know. */
export interface Written {
  /** The name that its file should have; `path` is another where two should have one. */
  readonly name: string;
  readonly path: string;
  /** SHA-256 of the text that was written. */
  readonly sum: string;
  /** The file's mark when it was last known to have that text; absent where an older Jobmark wrote it. */
  readonly mark?: string;
  /** The clip's, as it was written; `NEVER` while the file is not as it should be. */
  readonly updatedAt: number;
  /** The person keeps a text of their own there: it is never overwritten without asking. */
  readonly isTheirs?: true;
}

/** No clip was changed then: whatever is written down so is looked at again. */
const NEVER = -1;

/** A file that was edited, or made, outside; it stays as it is until the person decides. */
export interface Conflict {
  /** The clip's id. */
  readonly id: string;
  readonly path: string;
  /** As the library would write it. */
  readonly ours: string;
  readonly theirs: string;
}

export type Choice = 'ours' | 'theirs';

export interface InStep {
  readonly wrote: number;
  /** Of those that were written, the ones that had been deleted outside. */
  readonly missing: number;
  readonly renamed: number;
  readonly removed: number;
  readonly conflicts: readonly Conflict[];
}

export interface SyncOptions extends Work {
  /** What the person decided on conflicts, by the clip's id. */
  readonly choices?: ReadonlyMap<string, Choice>;
  /** The ids of all clips there are, where only those that may have changed are given. */
  readonly live?: ReadonlySet<string>;
  /** A clip's file by its name, folders before it, and its text; in the library's own format where none is given. */
  readonly file?: (clip: Clip, body: Body) => TextFile;
}

/** What is written down of a file that stands there so. */
type As = Omit<Written, 'path' | 'sum' | 'mark'>;

const sumOf = (text: string): Promise<string> => nextSum('', text.toWellFormed());

/** Whether a file is still as we wrote it, and the person left it to us. */
const isOurs = async (theirs: string, { sum, isTheirs }: Written): Promise<boolean> =>
  isTheirs !== true && (await sumOf(theirs)) === sum;

/** Notes that every file is to be written anew, where it is not as it is to be: in another format, say. */
export function noteAll(written: Map<string, Written>): void {
  for (const [id, before] of written) written.set(id, { ...before, updatedAt: NEVER });
}

/** So many files are looked at together. */
const TOGETHER = 100;

/**
 * Looks through the folder for files that are not as we left them, deleted ones among them, and notes them in `written`,
 * so that the next `keepInStep` deals with their clips. Only those are read whose mark is another. Gives the clips' ids.
 * Rejects with the signal's reason and with what the folder throws.
 */
export async function noteStrays(
  folder: SyncedFolder,
  written: Map<string, Written>,
  { signal, onProgress }: Work = {},
): Promise<readonly string[]> {
  const strays: string[] = [];
  const all = [...written];
  let done = 0;
  for (const some of parcels(all, TOGETHER)) {
    signal?.throwIfAborted();
    const marks = await folder.marks(some.map(([, { path }]) => path));
    for (const [index, [id, before]] of some.entries()) {
      const mark = marks[index];
      if (mark !== undefined && mark === before.mark) continue;
      const now = mark === undefined ? undefined : await folder.read(before.path);
      const sum = now && (await sumOf(now.text));
      if (now && sum !== undefined && (sum === before.sum || before.isTheirs)) {
        written.set(id, { ...before, sum, mark: now.mark });
        continue;
      }
      written.set(id, { ...before, updatedAt: NEVER });
      strays.push(id);
    }
    done += some.length;
    onProgress?.({ done, all: all.length });
  }
  return strays;
}

/**
 * Brings a folder in step with these clips: a file a clip, written only where the clip changed since, renamed with it,
 * removed where the clip is gone. A file that was edited outside is left and told with both texts. `written` is what
 * the last run left, changed in place as the work goes, that nothing is forgotten when it ends early. Rejects with the
 * signal's reason and with what the folder throws.
 */
export async function keepInStep(
  folder: SyncedFolder,
  source: BodySource,
  clips: readonly Clip[],
  written: Map<string, Written>,
  options: SyncOptions = {},
): Promise<InStep> {
  const { choices = new Map<string, Choice>(), file = fileOf, ...work } = options;
  const { live = new Set(clips.map(({ id }) => id)) } = options;
  const conflicts: Conflict[] = [];
  const count = { wrote: 0, missing: 0, renamed: 0, removed: 0 };
  let paths: ReturnType<typeof uniquePaths> | undefined;
  /** A path that no other file of ours has; all of them are looked at only where one is new. */
  const unique = (path: string): string => {
    if (!paths) {
      paths = uniquePaths();
      for (const each of written.values()) paths(each.path);
    }
    return paths(path);
  };

  const put = async (id: string, path: string, text: string, as: As): Promise<void> => {
    const mark = await folder.write(path, text);
    written.set(id, { ...as, path, sum: await sumOf(text), mark });
    count.wrote += 1;
  };

  const noted = async (path: string, { text, mark }: StandingFile, as: As): Promise<Written> => ({
    ...as,
    path,
    sum: await sumOf(text),
    mark,
  });

  /** A text of the person's stands where ours should: it stays, by their own choice or until they choose. */
  async function leave(id: string, path: string, ours: string, theirs: StandingFile, as: As): Promise<void> {
    if (choices.get(id) === 'theirs') written.set(id, { ...(await noted(path, theirs, as)), isTheirs: true });
    else conflicts.push({ id, path, ours, theirs: theirs.text });
  }

  /** The first file of a clip. One that stands there already, of whomever, is not overwritten. */
  async function begin({ clip, body }: OutRow): Promise<void> {
    const { name, text } = file(clip, body);
    const path = unique(name);
    const as = { name, updatedAt: clip.updatedAt };
    const theirs = await folder.read(path);
    if (theirs?.text === text) written.set(clip.id, await noted(path, theirs, as));
    else if (!theirs || choices.get(clip.id) === 'ours') await put(clip.id, path, text, as);
    else await leave(clip.id, path, text, theirs, as);
  }

  async function follow({ clip, body }: OutRow, before: Written): Promise<void> {
    const { name, text } = file(clip, body);
    const as = { name, updatedAt: clip.updatedAt };
    const theirs = await folder.read(before.path);
    const isChosen = choices.get(clip.id) === 'ours';
    if (theirs && theirs.text !== text && !isChosen && !(await isOurs(theirs.text, before)))
      return leave(clip.id, before.path, text, theirs, { ...as, name: before.name });
    if (!theirs) count.missing += 1;
    if (name === before.name) {
      if (theirs?.text === text) written.set(clip.id, await noted(before.path, theirs, as));
      else await put(clip.id, before.path, text, as);
      return;
    }
    const path = unique(name);
    const there = await folder.read(path);
    if (there && there.text !== text && !isChosen) return leave(clip.id, path, text, there, as);
    // The new one first: whatever ends this, one of them is there.
    await put(clip.id, path, text, as);
    if (theirs) await folder.remove(before.path);
    count.renamed += 1;
  }

  const changed = clips.filter(
    ({ id, updatedAt }) => written.get(id)?.updatedAt !== updatedAt || choices.has(id),
  );
  for await (const row of clipRows(source, changed, work)) {
    const before = written.get(row.clip.id);
    await (before ? follow(row, before) : begin(row));
  }
  for (const [id, before] of written) {
    if (live.has(id)) continue;
    work.signal?.throwIfAborted();
    const theirs = await folder.read(before.path);
    // What the person edited is theirs, also when the clip is gone.
    if (theirs && (await isOurs(theirs.text, before))) {
      await folder.remove(before.path);
      count.removed += 1;
    }
    written.delete(id);
  }
  return { ...count, conflicts };
}
