import { bodyOf } from './inert.ts';
import { writeLine } from './markdown-inline.ts';
import { createTurndown } from './markdown-rules.ts';
import { keepsLines } from './markdown-seen.ts';
import { boldLines, flush, withoutBold } from './markdown-tree.ts';
import type { Walk } from './markdown-tree.ts';
import { readChildren } from './markdown-walk.ts';
import type { Page } from '../page.ts';

export interface MarkdownOptions {
  /** The page's address, for relative links where the document has no base of its own. */
  readonly url: string;
  /** Selectors of what is on the page but not in the text. */
  readonly clutter?: readonly string[];
  /** Elements that are not in the text. */
  readonly without?: ReadonlySet<Element>;
}

/**
 * An element's text as Markdown that shows what the page shows: the same words in the same order,
 * with headings, lists, links, bold and tables. The page is only read: a tree of plain blocks is made
 * from it in a document that neither runs nor loads anything, and Turndown writes that tree.
 */
export function toMarkdown(element: Element, options: MarkdownOptions): string {
  const inert = element.ownerDocument.implementation.createHTMLDocument('');
  const root = inert.createElement('div');
  const selector = options.clutter?.join(', ');
  const walk: Walk = {
    root: element,
    inert,
    base: /^https?:/.test(element.baseURI) ? element.baseURI : options.url,
    clutter: new Set([...(options.without ?? []), ...(selector ? element.querySelectorAll(selector) : [])]),
    into: root,
    lines: [[]],
    marks: {},
    pre: keepsLines(element),
    depth: 0,
    flat: false,
  };
  readChildren(walk, element);
  flush(walk);
  promoteHeadings(root);
  return createTurndown().turndown(root);
}

/**
 * HTML in a string (embedded state, JSON-LD) as Markdown. A string that is all escaped markup is
 * decoded once; one without any markup is plain text, whose line ends count.
 */
export function htmlToMarkdown(html: string, page: Page, options: MarkdownOptions): string {
  const body = bodyOf(html, page.document);
  if (body.childElementCount === 0) body.style.whiteSpace = 'pre-line';
  return toMarkdown(body, options);
}

const LONGEST_HEADING = 80;
// A question is a heading as often as not.
const SENTENCE_END = /[.!…,;]\W*$/;

/**
 * A short bold line of its own, with text below it, is a heading that the editor had no button for;
 * the file's format has always written it as one. It stands one level below the heading above it.
 */
function promoteHeadings(root: Element): void {
  let above = 1;
  for (const block of root.children) {
    const level = /^h(\d)$/.exec(block.localName)?.[1];
    const line = isHeading(block) ? boldLines.get(block) : undefined;
    if (level) above = Number(level);
    if (!line) continue;
    const heading = root.ownerDocument.createElement(`h${Math.min(above + 1, 6)}`);
    heading.append(writeLine(withoutBold(line)));
    block.replaceWith(heading);
  }
}

/** Has text below it, or another such line that has: bold lines in a row are bold text. */
function isHeading(block: Element): boolean {
  const next = block.nextElementSibling;
  return isTitle(block) && (isText(next) || (isTitle(next) && isText(next?.nextElementSibling ?? null)));
}

const isText = (block: Element | null): boolean =>
  block !== null && !boldLines.has(block) && /^(?:p|ul|ol|table|blockquote)$/.test(block.localName);

function isTitle(block: Element | null): boolean {
  const text = block?.textContent ?? '';
  return block !== null && boldLines.has(block) && text.length < LONGEST_HEADING && !SENTENCE_END.test(text);
}
