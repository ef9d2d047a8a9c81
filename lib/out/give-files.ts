import type { Outcome } from '../problem.ts';
import { pathKey } from './names.ts';
import type { Work } from './work.ts';
import type { ZipEntry } from './zip.ts';

/** A folder that files can be given to and none be read from, such as the browser's downloads. */
export interface GivingFolder {
  /** Resolves when the file is whole, with the path that it got; rejects with the signal's reason. */
  give(
    file: { readonly path: string; readonly content: Blob; readonly overwrites: boolean },
    signal: AbortSignal | undefined,
  ): Promise<Outcome<string>>;
}

/** Where the files are that we gave before: by the key of the path that was asked for, the one that it got. */
export type GivenPaths = Map<string, string>;

/** In this folder of the downloads. */
export const GIVEN_FOLDER = 'Jobmark';

/** So many files are under way at once: a browser takes its time for each. */
const AT_ONCE = 6;

/**
 * Gives the files, a few at once. One that stands where we gave one before takes its place; any other file that is there
 * stays, and ours gets another name, which is remembered. `given` is changed in place as the work goes. Where one can't
 * be given it says why, and begins no more; those that are there are whole. Rejects with the signal's reason.
 */
export async function giveFiles(
  files: AsyncIterable<ZipEntry>,
  folder: GivingFolder,
  given: GivenPaths,
  { signal }: Pick<Work, 'signal'>,
  onGiven: () => void,
): Promise<Outcome<undefined>> {
  let outcome: Outcome<undefined> = { ok: true, value: undefined };
  const waiting = new Set<Promise<void>>();

  async function give({ path, text }: ZipEntry): Promise<void> {
    const wanted = `${GIVEN_FOLDER}/${path}`;
    const key = pathKey(wanted);
    const before = given.get(key);
    // Of another type the browser would take `.md` for a mistake.
    const content = new Blob([text], { type: 'text/markdown' });
    const file = { path: before ?? wanted, content, overwrites: before !== undefined };
    const own = await folder.give(file, signal);
    if (!own.ok) {
      outcome = own;
      return;
    }
    given.set(key, own.value);
    onGiven();
  }

  try {
    for await (const entry of files) {
      signal?.throwIfAborted();
      if (!outcome.ok) break;
      const one = give(entry).finally(() => waiting.delete(one));
      // It is awaited below, also when another one fails first.
      one.catch(() => undefined);
      waiting.add(one);
      if (waiting.size === AT_ONCE) await Promise.race(waiting);
    }
    await Promise.all(waiting);
  } finally {
    await Promise.allSettled(waiting);
  }
  return outcome;
}
