import { BEGUN } from '../lib/browser/begun.ts';
import { defineUnlistedScript } from '#imports';
import { localDay } from '../lib/day.ts';
import { readPage } from '../lib/extract/read.ts';
import { FORMS, type ShortBoards } from '../lib/short-board.ts';

/**
 * Injected on demand, after a file of boards that leaves them at hand; what `main` returns is the answer of
 * `scripting.executeScript`.
 */
export default defineUnlistedScript(() => {
  const { jobmarkBoards } = globalThis as { readonly jobmarkBoards?: ShortBoards };
  const boards = jobmarkBoards?.(FORMS) ?? [];
  const clock = (): number => performance.now();
  const reading = readPage({ url: location.href, document }, boards, clock, localDay(new Date()));
  return { ...reading, ms: { ...reading.ms, read: clock() - BEGUN } };
});
