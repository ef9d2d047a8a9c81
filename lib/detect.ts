import type { BoardSigns, Pattern } from './board.ts';
import type { Detection } from './detection.ts';
import type { Page } from './page.ts';

/** A host may be written with the dot of the root behind it. */
const withoutDot = (host: string): string => (host.endsWith('.') ? host.slice(0, -1) : host);

/** `*.example.com` takes every subdomain, anything else only itself. */
const isHost = (pattern: string, host: string): boolean =>
  pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;

/** Whether a host is one of the board's own. */
export function isOn({ hosts }: Pick<BoardSigns, 'hosts'>, host: string): boolean {
  const plain = withoutDot(host);
  // A loop and no closure: on every page all hosts of all boards are asked, before any of this is compiled well.
  for (const pattern of hosts) if (isHost(pattern, plain)) return true;
  return false;
}

/** The company that a host names: `acme` of `acme.wd5.example.com`, where the board's host is `*.example.com`. */
export function companyOf({ hosts, ownSubdomains }: BoardSigns, host: string): string | undefined {
  if (ownSubdomains) return undefined;
  const plain = withoutDot(host);
  for (const pattern of hosts)
    if (pattern.startsWith('*.') && isHost(pattern, plain)) return host.slice(0, host.indexOf('.'));
  return undefined;
}

/**
 * The boards that a page on this host may be of: the one whose own host it is, else those that are known by a mark. A
 * document keeps its host, so it is enough to ask once.
 */
export function candidatesOn<B extends Pick<BoardSigns, 'hosts' | 'marks'>>(
  host: string,
  boards: readonly B[],
): readonly B[] {
  for (const board of boards) if (isOn(board, host)) return [board];
  return boards.filter(({ marks }) => marks);
}

type Groups = Readonly<Record<string, string>>;

/** The groups of the first pattern that fits, or nothing. */
export function groupsOf(patterns: readonly Pattern[], text: string): Groups | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return match.groups ?? {};
  }
  return undefined;
}

/** What a posting of a board without selectors of its own has: data that says so, or a heading. */
const SOME_TEXT = ['[itemtype$="/JobPosting"]', 'h1'];

const hasText = (document: Document, { text, pane }: BoardSigns): boolean => {
  const root = (pane && document.querySelector(pane)) || document;
  const selectors = text.length > 0 ? text : SOME_TEXT;
  return selectors.some((selector) => (root.querySelector(selector)?.textContent ?? '').trim() !== '');
};

const hasAny = (document: Document, selectors: readonly string[] = []): boolean =>
  selectors.some((selector) => document.querySelector(selector) !== null);

function isSign(sign: NonNullable<BoardSigns['closed']>[number], { url, document }: Page): boolean {
  if (sign.in === 'selector') {
    const element = document.querySelector(sign.selector);
    return element !== null && (!sign.match || sign.match.exec(element.textContent) !== null);
  }
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  return sign.match.exec(sign.in === 'url' ? url : canonical) !== null;
}

/** What the patterns of addresses are held against. */
export const pathOf = ({ pathname, search }: Pick<URL, 'pathname' | 'search'>): string => pathname + search;

/**
 * How many different postings of this board a page links to, and of which company. One alone may be the way back to
 * where one came from: it makes a list only below the page's own path.
 */
function linkedPostings(
  board: BoardSigns,
  { document }: Page,
  pathname: string,
): { readonly company?: string; readonly count: number } {
  const jobs = new Set<string>();
  const companies = new Set<string>();
  let isBelow = false;
  const seen = new Set<string>();
  for (const { href } of document.links) {
    // A list leads to each of its postings several times. Not all that a link may say is an address.
    const link = seen.has(href) ? null : URL.parse(href);
    seen.add(href);
    const groups = link && isOn(board, link.hostname) ? groupsOf(board.paths, pathOf(link)) : undefined;
    if (!link || !groups) continue;
    jobs.add(groups['job'] ?? link.pathname);
    if (groups['company'] !== undefined) companies.add(groups['company']);
    isBelow ||= link.pathname !== pathname && link.pathname.startsWith(pathname);
  }
  const [company = ''] = companies;
  return {
    ...(companies.size === 1 && { company }),
    count: jobs.size > 1 || isBelow ? jobs.size : 0,
  };
}

const isClosed = ({ closed }: BoardSigns, page: Page): boolean =>
  closed?.some((sign) => isSign(sign, page)) ?? false;

/** What stands on a page that is (or should be) a posting. */
function kindOf(board: BoardSigns, page: Page): 'posting' | 'application' | 'closed' | 'none' {
  if (isClosed(board, page)) return 'closed';
  if (hasText(page.document, board)) return 'posting';
  // A shell whose text lies in a frame that can't be read is none.
  return hasAny(page.document, board.forms) ? 'application' : 'none';
}

/** Company and job of the open posting: the address names them, or the pane, of which the address may lag behind. */
function openPosting(board: BoardSigns, page: Page, path: string): Groups | undefined {
  const { document } = page;
  if (board.needs && !board.needs.some((sign) => isSign(sign, page))) return undefined;
  const named = groupsOf(board.paths, path);
  if (!board.pane || !document.querySelector(board.pane)) return named;
  for (const { selector, attr, match } of board.paneJob ?? []) {
    const found = match.exec(document.querySelector(selector)?.getAttribute(attr) ?? '');
    if (found?.groups) return { ...named, ...found.groups };
  }
  return named;
}

function detectOnBoard(board: BoardSigns, page: Page, { pathname, search, hostname }: Address): Detection {
  const label = companyOf(board, hostname);
  const known = { board: board.id, ...(label !== undefined && { company: label }) };
  const posting = openPosting(board, page, pathname + search);
  const kind = posting ? kindOf(board, page) : 'none';
  if (posting && kind !== 'none') return { kind, ...known, ...posting };
  // A page of many postings has some; only one with a pane may stand at the address of one of them.
  if (posting && !board.pane) return { kind, ...known, ...posting };
  const { count, ...company } = linkedPostings(board, page, pathname);
  if (!posting && isClosed(board, page)) return { kind: 'closed', ...known, ...company };
  return count > 0 ? { kind: 'listing', ...known, ...company, count } : { kind: 'none', ...known, ...posting };
}

/** A company's host: at most sites `www.` makes no other one of it. */
const ownHost = (url: string): string => withoutDot(new URL(url).hostname).replace(/^www\./, '');

/** Company and job of a page on a company's own domain: its address says them, or one that a mark carries. */
function detectMarked(board: BoardSigns, page: Page): Detection {
  const addresses = [page.url];
  for (const element of page.document.querySelectorAll((board.marks ?? []).join())) {
    addresses.push(element.getAttribute('src') ?? element.getAttribute('href') ?? '');
  }
  const groups: Record<string, string> = {};
  for (const pattern of board.markedBy ?? []) {
    for (const address of addresses) {
      const found = pattern.exec(address)?.groups ?? {};
      for (const [name, value] of Object.entries(found)) groups[name] ??= value;
    }
  }
  const kind = groups['job'] === undefined ? 'none' : kindOf(board, page);
  const isAlone = groups['job'] !== undefined && groups['company'] === undefined && !board.uniqueJobs;
  return { kind, board: board.id, ...groups, ...(isAlone && { site: ownHost(page.url) }) };
}

/** The parts of a page's address that boards look at. */
type Address = Pick<URL, 'hostname' | 'pathname' | 'search'>;

/**
 * What a page is, by the boards' own signs: address, marks, text, closing. Reads little and changes nothing,
 * so it may run on every page of a board; the reader knows more, by general sources. Who has the parts of the page's
 * address at hand, as a page's `location` is, gives them: then nothing has to take it apart.
 */
export function detect(
  page: Page,
  boards: readonly BoardSigns[],
  address: Address = new URL(page.url),
): Detection {
  const board = boards.find((each) => isOn(each, address.hostname));
  if (board) return detectOnBoard(board, page, address);
  const marked = boards.find(({ marks }) => hasAny(page.document, marks));
  return marked ? detectMarked(marked, page) : { kind: 'none' };
}
