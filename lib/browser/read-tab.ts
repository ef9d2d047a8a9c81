import { browser } from '#imports';
import type { PageReading } from '../reading.ts';
import type { Capture } from '../captured.ts';
import { localDay } from '../day.ts';
import type { Outcome, ProblemCode } from '../problem.ts';
import { wishesOf } from '../settings.ts';
import { degradedBoards, noteBoard } from './degraded.ts';
import { readerFiles } from './reader-files.ts';
import { readSettings } from './settings.ts';

/** What browsers say of a page that no extension may read: their own pages, stores, other extensions. */
const FORBIDDEN =
  /cannot access|cannot be scripted|must request permission|missing host permission|extensions gallery|chrome:\/\/|the extensions? (?:gallery|web ?store)|error page/i;

const isReading = (result: unknown): result is PageReading =>
  typeof result === 'object' && result !== null && 'detection' in result && 'findings' in result;

/**
 * Reads every frame of a tab that the extension may read, by the injected reader; `url` is the tab's. Needs `activeTab` or the
 * permission for the page's host; without it the problem says `forbidden-page`.
 */
export async function readTab(tabId: number, url = ''): Promise<Outcome<Capture>> {
  // What comes after the reading is made ready while the page is read.
  const making = import('../capture.ts');
  const known = degradedBoards();
  const wished = readSettings();
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      files: readerFiles(url),
    });
    // The top frame speaks first, whatever order the browser answers in.
    const readings = results
      .toSorted((a, b) => a.frameId - b.frameId)
      .map(({ result }) => result)
      .filter(isReading);
    if (readings.length === 0) return problem('unreadable-page', 'no frame answered');
    const { capture } = await making;
    const captured = capture(readings, wishesOf(await wished));
    const { board, kind } = captured.detection;
    if (board && kind === 'posting')
      await noteBoard(await known, board, captured.isDegraded, localDay(new Date()));
    return { ok: true, value: captured };
  } catch (error) {
    const detail = String(error);
    return problem(FORBIDDEN.test(detail) ? 'forbidden-page' : 'unreadable-page', detail);
  }
}

const problem = (code: ProblemCode, detail: string): Outcome<never> => ({
  ok: false,
  problem: { code, detail },
});
