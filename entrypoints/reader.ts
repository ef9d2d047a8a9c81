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
  return readPage({ url: location.href, document }, boards, () => performance.now(), localDay(new Date()));
});
