import type { Board } from '../board.ts';
import { BEGINS, isHeading, isTold, lengthOf, sectionsOf, spanOf } from './advert.ts';
import { bodyOf } from './inert.ts';
import { textAt, type Json } from './json.ts';
import { letters } from './letters.ts';
import { mainText } from './main-text.ts';
import { htmlToMarkdown, toMarkdown } from './markdown.ts';
import type { Line } from './outline.ts';
import { elementsOf, readRule, type Sources } from './read-rule.ts';
import type { Rule } from './rules.ts';
import { partOf } from './span-part.ts';

/** The text of a posting, and the rule that found it. */
export interface Description {
  readonly markdown: string;
  readonly via: string;
  /** A rule of the board's own found it: what stands there is the posting's text and nothing else. */
  readonly isOwn: boolean;
  /** Where it stands on the page; none when data holds it. */
  readonly elements: readonly Element[];
}

type Found =
  | { readonly elements: readonly Element[]; readonly without?: ReadonlySet<Element>; readonly via: string }
  | { readonly html: string; readonly via: string };

function byRule(rule: Rule, sources: Sources): Found | undefined {
  if (rule.from === 'selector') {
    const elements = elementsOf(rule, sources.root).filter((element) => /\S/.test(element.textContent));
    const found = rule.first ? elements.slice(0, 1) : elements;
    return found.length === 1 || (rule.all && found.length > 0)
      ? { elements: found, via: rule.selector }
      : undefined;
  }
  const finding = readRule('summary', rule, sources);
  return finding && { html: finding.raw, via: finding.via };
}

function shownPart(
  lines: Parameters<typeof partOf>[0],
  span: Parameters<typeof partOf>[1],
  via: string,
): Found {
  const { element, ...rest } = partOf(lines, span);
  return { elements: [element], ...rest, via };
}

/** The advert as the page shows it: below its heading, else the page's main text. */
function byPage({ page, outline }: Sources): Found | undefined {
  const { lines, heading, advert } = outline();
  if (heading !== undefined && advert && lengthOf(lines, advert) >= FEWEST) {
    return shownPart(lines, advert, 'the text below the heading');
  }
  const element = mainText(page.document);
  return element && { elements: [element], via: 'main text' };
}

/** A text with less than this is no advert. */
const FEWEST = 200;

/** Whether lines have the headings of two kinds of section: a form has none, or one. */
const isHeadedTwice = (lines: readonly Line[]): boolean =>
  new Set(lines.filter(isHeading).flatMap(sectionsOf)).size > 1;

/** Data much shorter than what the page shows is a summary of it. */
const SUMMARY = 0.5;

/** The text in data, with the parts of it that schema.org has a property of their own for. */
function wholeText(posting: Json, description: string): string {
  const parts = ['responsibilities', 'qualifications', 'skills'].flatMap((name) => textAt(posting, name) ?? []);
  const key = letters(description);
  const others = parts.filter((part) => !key.includes(letters(part)));
  return [description, ...others].join('<br><br>');
}

/**
 * Where a text begins that the page parts by headings which its data lack: with the one above its first part, where
 * that is of the same make as one further down.
 */
function headedFrom(lines: readonly Line[], from: number, to: number, data: string): number {
  const above = lines[from - 1];
  const isAlike = ({ element }: Line): boolean =>
    element.localName === above?.element.localName && element.className === above.element.className;
  const isBetween = (line: Line): boolean =>
    isHeading(line) && isAlike(line) && !data.includes(letters(line.text));
  return above && isHeading(above) && !BEGINS.test(above.text) && lines.slice(from, to).some(isBetween)
    ? from - 1
    : from;
}

/**
 * The page's own data often has the whole text. Where the page shows the same text, what it shows is read,
 * for a person reads that, and there may be more of it; else the longer of the two is the advert.
 */
function byPosting(posting: Json, sources: Sources): Found | undefined {
  const html = textAt(posting, 'description');
  if (!html) return undefined;
  const { lines, advert } = sources.outline();
  const data = letters(bodyOf(html, sources.page.document).textContent);
  const shown = advert
    ? letters(
        lines
          .slice(advert.from, advert.to + 1)
          .map(({ text }) => text)
          .join(''),
      )
    : '';
  const span = spanOf(lines, data);
  if (!span) {
    const isAdvert = advert && isHeadedTwice(lines.slice(advert.from, advert.to + 1));
    const isSummary = isAdvert && data.length < shown.length * SUMMARY;
    return isSummary ? undefined : { html: wholeText(posting, html), via: 'JobPosting.description' };
  }
  // The advert goes on where another of its sections follows.
  const goesOn = span.to === undefined || [1, 2, 3].some((behind) => isTold(lines, (span.to ?? 0) + behind));
  const last = span.to ?? span.from;
  const to = goesOn && advert && advert.to > last ? advert.to : last;
  if (span.to === undefined && (!advert || advert.to < span.from))
    return { html, via: 'JobPosting.description' };
  return shownPart(lines, { from: headedFrom(lines, span.from, to, data), to }, 'the text of its data');
}

function findOwn(board: Board | undefined, sources: Sources): Found | undefined {
  for (const rule of board?.fields.description ?? []) {
    const found = byRule(rule, sources);
    if (found) return found;
  }
  return undefined;
}

function findShown(sources: Sources): Found | undefined {
  // A page that says it is a listing, or that its posting is gone, has no text to look for.
  if (/^(listing|closed|application)$/.test(sources.detection.kind)) return undefined;
  const posting = sources.posting();
  const told = sources.postings().find(({ element }) => element);
  if (told?.element) return { elements: [told.element], via: `${told.source} description` };
  const data = posting === undefined ? undefined : byPosting(posting, sources);
  // What stands around a pane is another posting's, or nobody's.
  return data ?? (sources.root === sources.page.document ? byPage(sources) : undefined);
}

/** The description as Markdown: by the board's rules, else by the page's data, else the page's main text. */
export function readDescription(board: Board | undefined, sources: Sources): Description | undefined {
  const own = findOwn(board, sources);
  const found = own ?? findShown(sources);
  if (!found) return undefined;
  const { page } = sources;
  const options = { url: page.url, clutter: board?.clutter ?? [] };
  const markdown =
    'html' in found
      ? htmlToMarkdown(found.html, page, options)
      : found.elements
          .map((element) =>
            toMarkdown(element, { ...options, ...(found.without && { without: found.without }) }),
          )
          .filter(Boolean)
          .join('\n\n');
  const elements = 'html' in found ? [] : found.elements;
  return markdown === '' ? undefined : { markdown, via: found.via, isOwn: own !== undefined, elements };
}
