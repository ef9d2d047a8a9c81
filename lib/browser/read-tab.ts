import { browser } from '#imports';
import type { PageReading } from '../reading.ts';
import type { Capture } from '../captured.ts';
import { localDay } from '../day.ts';
import type { Outcome, ProblemCode } from '../problem.ts';
import { wishesOf } from '../settings.ts';
import { degradedBoards, noteBoard } from './degraded.ts';
import { isOfOtherBoard, readerFiles } from './reader-files.ts';
import { correctSeen } from './seen.ts';
import { readSettings } from './settings.ts';

/** What browsers say of a page that no extension may read: their own pages, stores, other extensions. */
const FORBIDDEN =
  /cannot access|cannot be scripted|must request permission|missing host permission|extensions gallery|chrome:\/\/|the extensions? (?:gallery|web ?store)|error page/i;

interface FrameReading {
  readonly frameId: number;
  readonly reading: PageReading;
}

const isReading = (result: unknown): result is PageReading =>
  typeof result === 'object' && result !== null && 'detection' in result && 'findings' in result;

/**
 * Reads every frame of a tab that the extension may read, by the injected reader; `url` is the tab's. Needs `activeTab` or the
 * permission for the page's host; without it the problem says `forbidden-page`. Of a private window nothing is
 * remembered, not even that a board's pages have changed.
 */
export async function readTab(tabId: number, url = '', isPrivate = false): Promise<Outcome<Capture>> {
  // What comes after the reading is made ready while the page is read.
  const making = import('../capture.ts');
  const known = degradedBoards();
  const wished = readSettings();
  try {
    const all = await inject({ tabId, allFrames: true }, url);
    // The top frame speaks first, whatever order the browser answers in.
    const frames = all.toSorted((a, b) => a.frameId - b.frameId);
    const readings = await Promise.all(frames.map((frame) => byItsBoard(tabId, frame, url)));
    if (readings.length === 0) return problem('unreadable-page', 'no frame answered');
    const { capture } = await making;
    const captured = capture(readings, wishesOf(await wished));
    const { board, kind } = captured.detection;
    if (board && kind === 'posting' && !isPrivate)
      await noteBoard(await known, board, captured.isDegraded, localDay(new Date()));
    if (!isPrivate) await correctSeen(tabId, captured.pageUrl, captured.detection);
    return { ok: true, value: captured };
  } catch (error) {
    const detail = String(error);
    return problem(FORBIDDEN.test(detail) ? 'forbidden-page' : 'unreadable-page', detail);
  }
}

/** What the reader, given the boards of an address, says of each frame that it may read. */
async function inject(
  target:
    | { readonly tabId: number; readonly allFrames: true }
    | { readonly tabId: number; readonly frameIds: number[] },
  url: string,
): Promise<readonly FrameReading[]> {
  const results = await browser.scripting.executeScript({ target, files: readerFiles(url) });
  return results.flatMap(({ frameId, result }) => (isReading(result) ? { frameId, reading: result } : []));
}

/**
 * A frame of another board than the tab's address is of is read once more, by its own board's rules. One that has
 * gone on meanwhile keeps its first reading.
 */
async function byItsBoard(
  tabId: number,
  { frameId, reading }: FrameReading,
  url: string,
): Promise<PageReading> {
  if (!isOfOtherBoard(reading.url, url)) return reading;
  const again = await inject({ tabId, frameIds: [frameId] }, reading.url).catch(() => []);
  return again.find((frame) => frame.reading.url === reading.url)?.reading ?? reading;
}

const problem = (code: ProblemCode, detail: string): Outcome<never> => ({
  ok: false,
  problem: { code, detail },
});
