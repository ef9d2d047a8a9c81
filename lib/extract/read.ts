import { signsOf, type Board } from '../board.ts';
import type { Finding } from '../candidate.ts';
import { candidatesOn, detect, isOn } from '../detect.ts';
import type { Detection } from '../detection.ts';
import type { Page } from '../page.ts';
import type { PostingField } from '../posting.ts';
import type { PageReading } from '../reading.ts';
import { aroundElements, aroundOutline, textsOf, type Around } from './around.ts';
import { saysGone } from './closed.ts';
import { composed } from './composed.ts';
import { wordAt } from './data.ts';
import { readDescription, type Description } from './description.ts';
import { generalFindings, headingsOf, isJobBoard, metaOf, titlesOf } from './general.ts';
import type { Json } from './json.ts';
import { theShown, withMeantText, type ToldPosting } from './job-posting.ts';
import { JOB_PATH } from './job-words.ts';
import { jobPostings } from './json-ld.ts';
import { microdataPostings } from './microdata.ts';
import { linesOf } from './outline.ts';
import { isPlainPosting, outlineOf } from './plain-posting.ts';
import { rdfaPostings } from './rdfa.ts';
import { readRule, type Sources } from './read-rule.ts';
import type { Rule } from './rules.ts';
import { siblingPostings } from './siblings.ts';
import { embeddedState } from './state.ts';
import { textOf } from './text.ts';
import { toldByScripts } from './told-state.ts';

/** What a head says is a sentence or two. */
const LONGEST_SUMMARY = 500;

/** A value that is made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The title by the board's own rules: the first that finds one. */
function ownTitle(board: Board | undefined, sources: Sources): string {
  for (const rule of board?.fields.title ?? []) {
    const found = rule.from === 'json-ld' ? undefined : readRule('title', rule, sources);
    if (found) return found.raw;
  }
  return '';
}

/** Less than this shown is what a page says before its scripts have filled it. */
const FEWEST_SHOWN = 200;

/** Whether a page shows nothing of what it is about: its scripts have not filled it yet. */
function isShell({ body }: Document): boolean {
  // An SVG or XML document has no body, whatever the type says.
  const root = body as Element | null;
  if (!root || root.querySelector('h1, h2')) return false;
  let length = root.textContent.trim().length;
  for (const { textContent } of root.querySelectorAll('script, style, noscript, template'))
    length -= textContent.trim().length;
  return length < FEWEST_SHOWN;
}

/** What the page's scripts hold; on a page with a pane it may be another posting's. */
function byScripts({ page, root }: Sources, first: readonly string[]): readonly ToldPosting[] {
  const { document, url } = page;
  if (root !== document) return [];
  const data = toldByScripts(document, { url, headings: [...first, ...titlesOf(document)] });
  return data === undefined ? [] : [{ source: 'state', data: withMeantText(data) }];
}

/** Data on a page counts only when it is about the one posting that the page shows. */
function shownPostings(board: Board | undefined, sources: Sources): readonly ToldPosting[] {
  const { page, root } = sources;
  const { document } = page;
  const told = [
    jobPostings(document).map((data) => ({ source: 'json-ld', data }) as const),
    microdataPostings(document),
    rdfaPostings(document),
  ].filter(({ length }) => length > 0);
  const first = [...root.querySelectorAll('h1')].map(textOf);
  // A board's own rules and the page's data leave nothing for its scripts to tell.
  const isKnown = board?.fields.description !== undefined && told.length > 0;
  const scripted = isKnown ? [] : byScripts(sources, first);
  if (told.length === 0) return scripted;
  const isBlank = first.length === 0 && isShell(document);
  const shown = { headings: [...headingsOf(document, root), ownTitle(board, sources)], first, isBlank };
  return [...told.flatMap((postings) => theShown(postings, shown) ?? []), ...scripted];
}

function boardFindings(board: Board | undefined, sources: Sources): readonly Finding[] {
  const fields = Object.entries(board?.fields ?? {}) as [PostingField | 'description', readonly Rule[]][];
  return fields.flatMap(([field, rules]) =>
    field === 'description' ? [] : rules.flatMap((rule) => readRule(field, rule, sources) ?? []),
  );
}

const identityFindings = ({ board, job }: Detection): readonly Finding[] => [
  ...(board ? [{ field: 'board', raw: board, source: 'url', via: 'the board' } as const] : []),
  ...(job ? [{ field: 'jobId', raw: job, source: 'url', via: 'the address' } as const] : []),
];

/**
 * What a page is that no board's signs tell: a posting when its own data says so, or the board's own rule for the
 * text, or all that it shows; a list when it leads to many.
 */
function judge(detected: Detection, sources: Sources, description: Description | undefined): Detection {
  const { page, root, posting, outline } = sources;
  const { lines, advert } = outline();
  const isNamed = detected.job !== undefined && description?.isOwn === true;
  const isPlain = (): boolean => root === page.document && isPlainPosting(page, outline());
  const isPosting = description !== undefined && (isNamed || posting() !== undefined || isPlain());
  if (isPosting) return { ...detected, kind: saysGone(lines, advert) ? 'closed' : 'posting' };
  const count = detected.board ? 0 : siblingPostings(page);
  if (count > 0) return { ...detected, kind: 'listing', count };
  // With no text there is nothing to save, only something to know.
  return !description && JOB_PATH.test(page.url) && saysGone(lines, advert)
    ? { ...detected, kind: 'closed' }
    : detected;
}

/** Whether the rules of the board whose own page this is find less of a posting than they should. */
function isDegraded(board: Board, told: readonly Finding[], description: Description | undefined): boolean {
  const { title, description: text } = board.fields;
  const lacksTitle = title !== undefined && !told.some(({ field }) => field === 'title');
  return lacksTitle || (text !== undefined && description?.isOwn !== true);
}

/** A list is about many postings: what stands around its text is of no one of them. */
function around(sources: Sources, description: Description | undefined): Around {
  const { root, page, detection } = sources;
  if (detection.kind === 'listing' || !description) return { before: [], after: [] };
  if (description.isOwn && description.elements.length > 0)
    return aroundElements(description.elements, root, page.document);
  return root === page.document ? aroundOutline(sources.outline()) : { before: [], after: [] };
}

/** A board of which nothing but its addresses is known has pages there that are gone, or blocked: no sign of a posting. */
const withoutGuess = (detected: Detection, board: Board | undefined): Detection =>
  detected.kind === 'posting' && (board?.fields.title ?? board?.fields.description) === undefined
    ? { ...detected, kind: 'none' }
    : detected;

/** Where relative addresses start from, where that is elsewhere. */
function baseOf({ url, document: { baseURI } }: Page): { readonly base?: string } {
  return /^https?:/.test(baseURI) && baseURI !== url ? { base: baseURI } : {};
}

function readOnce(page: Page, boards: readonly Board[], clock: () => number, day: string): PageReading {
  const start = clock();
  const detected = detect(page, candidatesOn(new URL(page.url).hostname, boards).map(signsOf));
  const board = boards.find(({ id }) => id === detected.board);
  const detectedAt = clock();
  const host = new URL(page.url).host;
  const root = (board?.pane && page.document.querySelector(board.pane)) || page.document;
  const postings = once(() => shownPostings(board, sources));
  const posting = (): Json | undefined => postings()[0]?.data;
  const sources: Sources = {
    page,
    root,
    detection: detected,
    groups: {
      page: page.url,
      ...(board && isOn(board, host) && { company: detected.company, job: detected.job, host }),
    },
    state: once(() => embeddedState(board?.state, page.document)),
    postings,
    posting,
    outline: once(() => outlineOf(page.document, linesOf(page.document), wordAt(posting(), 'title'))),
    isOfMany: once(() => isJobBoard(page.document)),
    around: once(() => around(sources, description)),
  };
  const description = readDescription(board, sources);
  const open = withoutGuess(detected, board);
  const detection = open.kind === 'none' ? judge(open, sources, description) : open;
  const own = boardFindings(board, sources);
  const told = [...own, ...identityFindings(detection)];
  const findings = [...told, ...generalFindings(sources, told)];
  const markdown = description?.markdown ?? '';
  const isOfMany = findings.every(({ field }) => field !== 'companyName') && sources.isOfMany();
  const { before, after } = sources.around();
  const isPosting = detection.kind === 'posting' && board !== undefined && isOn(board, host);
  return {
    url: page.url,
    ...baseOf(page),
    detection,
    ...(isPosting && isDegraded(board, own, description) && { isDegraded: true }),
    ...(isOfMany && { isOfMany }),
    findings,
    markdown,
    lines: { before: textsOf(before), after: textsOf(after) },
    summary: (metaOf(page.document, 'og:description') || metaOf(page.document, 'description')).slice(
      0,
      LONGEST_SUMMARY,
    ),
    day,
    ms: { detect: detectedAt - start, read: clock() - start },
  };
}

/**
 * Reads a page: what it is, what every source says of its posting, and its text. Strings only, nothing
 * parsed; the page is not changed. `clock` gives milliseconds; `day` is today in the person's own calendar, `YYYY-MM-DD`.
 */
export function readPage(page: Page, boards: readonly Board[], clock: () => number, day: string): PageReading {
  const reading = readOnce(page, boards, clock, day);
  if (reading.detection.kind !== 'none') return reading;
  // Only a page that is nothing without them is asked for its shadow roots: looking costs every element a look.
  const document = composed(page.document);
  const inside = document && readOnce({ url: page.url, document }, boards, clock, day);
  if (!inside || (inside.detection.kind === 'none' && reading.markdown !== '')) return reading;
  return { ...inside, ms: { detect: reading.ms.detect, read: reading.ms.read + inside.ms.read } };
}
