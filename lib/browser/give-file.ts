import { browser, type Browser } from '#imports';
import type { Outcome, ProblemCode } from '../problem.ts';

/** A file for the browser's downloads folder. */
export interface GivenFile {
  /** Its path in that folder, parts by `/`. */
  readonly path: string;
  readonly content: Blob;
  /** Takes the place of a file of that name; else the browser finds another name. */
  readonly overwrites?: boolean;
  /** Takes it out of the browser's list of downloads, once it is there: one of very many. */
  readonly isOneOfMany?: boolean;
}

/** How a download ended; `detail` in the browser's own words. */
type End = { readonly ok: true } | { readonly ok: false; readonly detail: string };

const codeOf = (detail: string): ProblemCode => (/NO_SPACE/.test(detail) ? 'disk-full' : 'download-failed');

const failed = (detail: string): Outcome<string> => ({ ok: false, problem: { code: codeOf(detail), detail } });

/** How a stopped download ended is looked up so often, so long apart (in milliseconds): not every end is told. */
const LOOKS = 100;
const APART = 50;
/** One that goes on is looked up so long apart, in milliseconds, should its end not have been told. */
const SELDOM = 1000;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** How a download that the browser knows ended; `undefined` while it goes on. */
async function lookedUp(id: number): Promise<End | undefined> {
  const [item] = await browser.downloads.search({ id });
  if (item?.state === 'in_progress') return undefined;
  return item?.state === 'complete' ? { ok: true } : { ok: false, detail: item?.error ?? 'gone' };
}

/** Stops a download, and tells how it ended: it may have been quicker. */
async function endOfStopped(id: number): Promise<End> {
  await browser.downloads.cancel(id).catch(() => undefined);
  for (let look = 0; look < LOOKS; look += 1) {
    const end = await lookedUp(id);
    if (end) return end.ok ? end : { ok: false, detail: 'stopped' };
    await pause(APART);
  }
  return { ok: false, detail: 'stopped' };
}

/**
 * Resolves when the download of this address has ended; `start` begins it. It may end before its id is told, and where
 * there is no room for it the browser may tell of it long before it answers who asked.
 */
async function ended(
  url: string,
  start: () => Promise<number>,
  signal: AbortSignal | undefined,
): Promise<End & { id: number }> {
  const ends = new Map<number, End>();
  let look = (): void => undefined;
  let timer: ReturnType<typeof setInterval> | undefined;
  const watch = ({ id, state, error }: Browser.downloads.DownloadDelta): void => {
    if (state?.current === 'complete') ends.set(id, { ok: true });
    if (state?.current === 'interrupted') ends.set(id, { ok: false, detail: error?.current ?? 'interrupted' });
    look();
  };
  browser.downloads.onChanged.addListener(watch);
  const made = Promise.withResolvers<number>();
  const note = (item: Browser.downloads.DownloadItem): void => {
    if (item.url === url) made.resolve(item.id);
  };
  browser.downloads.onCreated.addListener(note);
  const started = start();
  // Told below, or by the download itself.
  started.catch(() => undefined);
  const stopped = new Promise<void>((resolve) => {
    if (signal?.aborted) resolve();
    signal?.addEventListener('abort', () => resolve(), { once: true });
  });
  try {
    const id = await Promise.race([started, made.promise, stopped.then(() => pause(LOOKS * APART))]);
    if (id === undefined) {
      // Where there is no room the browser may never say what it began; who stops it waits no longer.
      started.then((late) => browser.downloads.cancel(late)).catch(() => undefined);
      throw signal?.reason;
    }
    const over = new Promise<End>((resolve) => {
      look = () => {
        const end = ends.get(id);
        if (end) resolve(end);
      };
      look();
      timer = setInterval(() => void lookedUp(id).then((end) => end && resolve(end)), SELDOM);
    });
    // What was written of it goes. One that is nearly there gets there all the same.
    const end = (await Promise.race([over, stopped])) ?? (await endOfStopped(id));
    if (end.ok) return { ...end, id };
    // Chromium may keep a part of a failed one for another try, under a name of its own (`.crdownload`).
    await browser.downloads.erase({ id }).catch(() => undefined);
    signal?.throwIfAborted();
    return { ...end, id };
  } finally {
    clearInterval(timer);
    browser.downloads.onChanged.removeListener(watch);
    browser.downloads.onCreated.removeListener(note);
  }
}

/** The path that a file got, within the folder that was asked for: only its name may be another. */
async function pathOf(id: number, asked: string): Promise<string> {
  const [item] = await browser.downloads.search({ id });
  const name = item?.filename.split(/[/\\]/).at(-1);
  return name === undefined || name === '' ? asked : [...asked.split('/').slice(0, -1), name].join('/');
}

/**
 * Gives the browser a file for its downloads and resolves when it is whole on the disk, with the path that it got there.
 * Rejects with the signal's reason, and leaves nothing then.
 */
export async function giveFile(file: GivenFile, signal?: AbortSignal): Promise<Outcome<string>> {
  const { path, content, overwrites = false, isOneOfMany = false } = file;
  signal?.throwIfAborted();
  const url = URL.createObjectURL(content);
  try {
    const start = (): Promise<number> =>
      browser.downloads.download({
        url,
        filename: path,
        saveAs: false,
        conflictAction: overwrites ? 'overwrite' : 'uniquify',
      });
    const end = await ended(url, start, signal);
    if (!end.ok) return failed(end.detail);
    const value = await pathOf(end.id, path);
    if (isOneOfMany) await browser.downloads.erase({ id: end.id });
    return { ok: true, value };
  } catch (error) {
    signal?.throwIfAborted();
    return failed(String(error));
  } finally {
    URL.revokeObjectURL(url);
  }
}
