import { signsOf, type Board } from '../../../lib/board.ts';
import { BOARDS } from '../../../lib/boards/index.ts';
import { localDay } from '../../../lib/day.ts';
import { detect } from '../../../lib/detect.ts';
import { readPage } from '../../../lib/extract/read.ts';
import type { Page } from '../../../lib/page.ts';
import type { PageReading } from '../../../lib/reading.ts';

/** A board of which only its hosts and addresses are known. */
const bare = ({ id, name, hosts, ownSubdomains, paths, examples }: Board): Board => ({
  id,
  name,
  hosts,
  ...(ownSubdomains && { ownSubdomains }),
  paths,
  examples,
  fields: {},
});

/** What may be known of boards when a page is read, by the word that a person names it with. */
const KNOWN: Readonly<Record<string, (page: Page) => readonly Board[]>> = {
  nothing: () => [],
  hosts: () => BOARDS.map(bare),
  others: (page) => BOARDS.filter((board) => detect(page, [signsOf(board)]).board === undefined),
};

/** Reads the page that it runs in as if nobody had ever seen its board. */
export function run(known: string): PageReading {
  const page = { url: location.href, document };
  const boards = KNOWN[known]?.(page);
  if (!boards) throw new TypeError(`known is one of ${Object.keys(KNOWN).join(', ')}`);
  return readPage(page, boards, () => performance.now(), localDay(new Date()));
}
