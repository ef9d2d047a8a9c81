import { addBreak, addImage, addText, appendList, boldLines, flush, toLine } from './markdown-tree.ts';
import type { Walk } from './markdown-tree.ts';
import type { Marks } from './markdown-inline.ts';
import { isSeen, keepsLines, toAddress } from './markdown-seen.ts';
import { appendTable, isData } from './markdown-table.ts';

type Read = (walk: Walk, element: Element) => void;

const BLOCKS =
  'address article aside body caption center dd details dialog div fieldset figcaption figure footer form header ' +
  'hgroup html legend li main nav p search section summary tbody td tfoot th thead tr dl';

const MARKS: Readonly<Record<string, Marks>> = {
  b: { strong: true },
  strong: { strong: true },
  i: { em: true },
  em: { em: true },
  cite: { em: true },
  var: { em: true },
  code: { code: true },
  kbd: { code: true },
  samp: { code: true },
  tt: { code: true },
};

/** How elements are read that are read alike. */
const GROUPS: readonly (readonly [names: string, read: Read])[] = [
  [BLOCKS, readBlock],
  ['h1 h2 h3 h4 h5 h6', readHeading],
  ['ul ol menu dir', readList],
  [Object.keys(MARKS).join(' '), (walk, element) => readMarked(walk, element, MARKS[element.localName] ?? {})],
];

/** How each other element is read. */
const READERS: Readonly<Record<string, Read>> = {
  a: (walk, element) => {
    const link = toAddress(element.getAttribute('href'), walk.base);
    if (link) readMarked(walk, element, { link });
    else readChildren(walk, element);
  },
  br: (walk) => addBreak(walk),
  img: addImage,
  hr: readRule,
  pre: readPre,
  blockquote: readQuote,
  dt: (walk, element) => {
    flush(walk);
    readMarked(walk, element, { strong: true });
    flush(walk);
    // A term is bold, but no heading.
    if (walk.into.lastElementChild) boldLines.delete(walk.into.lastElementChild);
  },
  table: (walk, element) => {
    flush(walk);
    if (walk.flat || !isData(element as HTMLTableElement)) return readBlock(walk, element);
    const { caption } = element as HTMLTableElement;
    if (caption) readNode(walk, caption);
    appendTable(walk, element as HTMLTableElement, readChildren);
  },
};

/** The readers that have been looked up. A page has few kinds of elements: the names of all are never taken apart. */
const readers = new Map<string, Read>();

/** How an element is read; what is not listed is text among text. */
function readerOf(name: string): Read {
  const known = readers.get(name);
  if (known) return known;
  const group = GROUPS.find(([names]) => names.split(' ').includes(name));
  const own = Object.hasOwn(READERS, name) ? READERS[name] : undefined;
  const read = group?.[1] ?? own ?? readChildren;
  readers.set(name, read);
  return read;
}

/** Reads what an element holds, in the order of the page. */
export function readChildren(walk: Walk, element: Element): void {
  for (let child = element.firstChild; child; child = child.nextSibling) readNode(walk, child);
}

/** Parsers stop near 512; only a page's script nests deeper, and it shall not break the reading. */
const DEEPEST = 600;

function readNode(walk: Walk, node: Node): void {
  if (node.nodeType === 3) addText(walk, (node as Text).data);
  if (node.nodeType !== 1) return;
  const element = node as Element;
  if (walk.clutter.has(element) || !isSeen(element, walk.root)) return;
  if (walk.depth > DEEPEST) {
    addText(walk, element.textContent ?? '');
    return;
  }
  const { pre } = walk;
  if (keepsLines(element)) walk.pre = true;
  walk.depth += 1;
  readerOf(element.localName)(walk, element);
  walk.depth -= 1;
  walk.pre = pre;
}

function readBlock(walk: Walk, element: Element): void {
  flush(walk);
  readChildren(walk, element);
  flush(walk);
}

function readMarked(walk: Walk, element: Element, marks: Marks): void {
  const outer = walk.marks;
  walk.marks = { ...outer, ...marks };
  readChildren(walk, element);
  walk.marks = outer;
}

/** Blocks in a heading are a page's mistake: its heading would swallow the text. */
const NO_HEADING = 'ul, ol, dl, table, pre, blockquote, p + p, h1, h2, h3, h4, h5, h6';

function readHeading(walk: Walk, element: Element): void {
  flush(walk);
  if (walk.flat || element.querySelector(NO_HEADING)) return readBlock(walk, element);
  const markdown = toLine(walk, false, () => readChildren(walk, element));
  if (markdown === '') return;
  const heading = walk.inert.createElement(element.localName);
  heading.append(markdown);
  walk.into.append(heading);
}

function readRule(walk: Walk): void {
  flush(walk);
  // In a list item it would end the list, and two in a row say no more than one.
  const last = walk.into.lastElementChild;
  if (walk.flat || walk.into.localName === 'li' || !last || last.localName === 'hr') return;
  walk.into.append(walk.inert.createElement('hr'));
}

/** The lines of code: a line end may be an element. */
function codeText(element: Element): string {
  if (!element.querySelector('br')) return element.textContent;
  let text = '';
  for (const child of element.childNodes) {
    if (child.nodeName === 'BR') text += '\n';
    else text += child.nodeType === 1 ? codeText(child as Element) : (child.nodeValue ?? '');
  }
  return text;
}

/** Code stays code; other text in `pre` only keeps its line ends. */
function readPre(walk: Walk, element: Element): void {
  const only = element.children.length === 1 ? element.firstElementChild : null;
  flush(walk);
  if (walk.flat || only?.localName !== 'code' || only.textContent !== element.textContent) {
    walk.pre = true;
    return readBlock(walk, element);
  }
  const code = walk.inert.createElement('code');
  code.className = only.className;
  code.textContent = codeText(only)
    .replace(/[^\S\n]+$/gm, '')
    .replace(/^\n+|\n+$/g, '')
    .replace(/\n{3,}/g, '\n\n');
  const pre = walk.inert.createElement('pre');
  pre.append(code);
  if (code.textContent.trim() !== '') walk.into.append(pre);
}

/** Reads into a block of its own. */
function readInto(walk: Walk, into: Element, read: () => void): void {
  const outer = walk.into;
  flush(walk);
  walk.into = into;
  read();
  flush(walk);
  walk.into = outer;
}

function readQuote(walk: Walk, element: Element): void {
  // Editors indent with a quotation that shows no border.
  const indents = /border\s*:\s*(?:none|0)|webkit-indent/i.test(
    `${element.getAttribute('style')} ${element.className}`,
  );
  if (walk.flat || indents) return readBlock(walk, element);
  const quote = walk.inert.createElement('blockquote');
  readInto(walk, quote, () => readChildren(walk, element));
  if (quote.firstChild) walk.into.append(quote);
}

function readList(walk: Walk, element: Element): void {
  if (walk.flat) return readBlock(walk, element);
  const list = walk.inert.createElement(element.localName === 'ol' ? 'ol' : 'ul');
  const start = Number.parseInt(element.getAttribute('start') ?? '1', 10);
  if (start >= 0 && start < 1e9 && start !== 1) list.setAttribute('start', String(start));
  readInto(walk, list, () => readItems(walk, element, list));
  if (list.firstChild) appendList(walk, list);
}

const IS_LIST = /^(?:ul|ol|menu|dir)$/;

function readItems(walk: Walk, element: Element, list: Element): void {
  for (const child of element.childNodes) {
    const inner = child.nodeType === 1 ? (child as Element) : undefined;
    if (inner?.localName === 'li' ? walk.clutter.has(inner) || !isSeen(inner, walk.root) : isBlankText(child))
      continue;
    // A wrapper that holds the items.
    if (
      inner &&
      inner.localName !== 'li' &&
      !IS_LIST.test(inner.localName) &&
      inner.querySelector(':scope > li')
    ) {
      readItems(walk, inner, list);
      continue;
    }
    readItem(walk, child, list);
  }
}

const isBlankText = (node: Node): boolean =>
  node.nodeType !== 1 && !(node.nodeType === 3 && /\S/.test((node as Text).data));

function readItem(walk: Walk, node: Node, list: Element): void {
  const item = walk.inert.createElement('li');
  readInto(walk, item, () => {
    if (node.nodeName === 'LI') readChildren(walk, node as Element);
    else readNode(walk, node);
  });
  const blocks = [...item.children];
  if (blocks.length === 0) return;
  if (blocks.every((block) => IS_LIST.test(block.localName))) return adopt(walk, blocks, item, list);
  list.append(item);
  if (!isTight(blocks)) list.className = 'loose';
}

/** A list alone in its item, or beside the items, belongs to the item before it. */
function adopt(walk: Walk, blocks: readonly Element[], item: Element, list: Element): void {
  const before = list.lastElementChild;
  if (before) {
    for (const block of blocks) readInto(walk, before, () => appendList(walk, block));
    if (!isTight([...before.children])) list.className = 'loose';
  } else if (blocks.every((block) => block.localName === list.localName)) {
    list.append(...blocks.flatMap((block) => [...block.children]));
    if (blocks.some((block) => block.className !== '')) list.className = 'loose';
  } else {
    list.append(item);
  }
}

/** Items of one paragraph, and lists below it, need no blank lines. */
const isTight = (blocks: readonly Element[]): boolean =>
  blocks.every((block, index) =>
    index === 0 ? block.localName === 'p' || IS_LIST.test(block.localName) : isTightBelow(block),
  );

/** A list that does not begin with 1 cannot follow a text line directly. */
const isTightBelow = (block: Element): boolean =>
  block.localName === 'ul' || (block.localName === 'ol' && !block.hasAttribute('start'));
