import { continues, toBullet } from './markdown-bullets.ts';
import type { Bullet } from './markdown-bullets.ts';
import { escapeAddress, escapeText } from './markdown-escape.ts';
import { writeLine } from './markdown-inline.ts';
import type { Marks, Run } from './markdown-inline.ts';
import { toImage } from './markdown-seen.ts';

type Line = readonly Run[];

/** Where the walk is: the page is only read, everything new is made in the inert document. */
export interface Walk {
  readonly root: Element;
  readonly inert: Document;
  readonly base: string;
  readonly clutter: ReadonlySet<Element>;
  /** Takes the finished blocks: the root, a list item, a quotation. */
  into: Element;
  /** The paragraph in the making, line by line. */
  lines: Run[][];
  marks: Marks;
  /** Line ends of the source are line ends of the text. */
  pre: boolean;
  /** How many elements the walk is in. */
  depth: number;
  /** In a heading or a cell, where a line or block end is but a blank. */
  flat: boolean;
}

// U+00AD, U+200B, U+2060, U+FEFF and control characters show nothing; joiners do, they stay.
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const INVISIBLE = /[\u0000-\u0008\u000B\u000E-\u001F\u007F\u00AD\u200B\u2060\uFEFF]+/g;

export function addText(walk: Walk, data: string): void {
  const [first = '', ...more] = walk.pre ? data.split('\n') : [data];
  addPiece(walk, first);
  for (const piece of more) {
    addBreak(walk);
    addPiece(walk, piece);
  }
}

function addPiece(walk: Walk, data: string): void {
  const line = walk.lines.at(-1) ?? [];
  const text = data.replace(INVISIBLE, '').replace(/\s+/g, ' ');
  const last = line.at(-1)?.text ?? ' ';
  const piece = text.startsWith(' ') && last.endsWith(' ') ? text.slice(1) : text;
  if (piece !== '') line.push({ text: piece, marks: walk.marks });
}

export function addBreak(walk: Walk): void {
  if (walk.flat) addPiece(walk, ' ');
  else walk.lines.push([]);
}

export function addImage(walk: Walk, image: Element): void {
  if (/(?:^|\s)(?:wp-smiley|emoji)(?:\s|$)/.test(image.className))
    return addText(walk, image.getAttribute('alt') ?? '');
  const found = toImage(image, walk.base);
  if (!found) return;
  const text = `![${escapeText(found.alt, true)}](${escapeAddress(found.address)})`;
  walk.lines.at(-1)?.push({ text, marks: walk.marks, raw: true });
}

/** Ends the paragraph in the making: two line ends part paragraphs, typed bullets become lists. */
export function flush(walk: Walk): void {
  if (walk.flat) return addPiece(walk, ' ');
  const { lines } = walk;
  if (lines.length === 1 && lines[0]?.length === 0) return;
  walk.lines = [[]];
  let paragraph: Line[] = [];
  for (const line of [...lines, []]) {
    if (line.some((run) => run.text.trim() !== '')) {
      paragraph.push(line);
      continue;
    }
    appendParagraph(walk, paragraph);
    paragraph = [];
  }
}

function appendParagraph(walk: Walk, lines: readonly Line[]): void {
  let plain: Line[] = [];
  const end = (): void => {
    if (plain.length > 0) appendText(walk, walk.into, plain);
    plain = [];
  };
  const bullets = lines.map(toBullet);
  for (const [index, line] of lines.entries()) {
    const bullet = bullets[index];
    if (bullet && isItem(walk, bullet, bullets[index - 1], bullets[index + 1], lines.length)) {
      end();
      appendItem(walk, bullet);
    } else {
      plain.push(line);
    }
  }
  end();
}

/** Paragraphs of one line that may have been a list's first item, and lists made of such. */
const maybeFirst = new WeakMap<Element, Bullet>();

function isItem(
  walk: Walk,
  bullet: Bullet,
  before: Bullet | undefined,
  after: Bullet | undefined,
  count: number,
): boolean {
  if (bullet.sure || (before && continues(before, bullet)) || (after && continues(bullet, after))) return true;
  if (count > 1) return false;
  const last = walk.into.lastElementChild;
  if (last?.localName === 'ol' && bullet.list === 'ol') return nextNumber(last) === bullet.number;
  const first = last && maybeFirst.get(last);
  if (!first || !continues(first, bullet)) return false;
  if (last.localName === 'p') {
    last.remove();
    appendItem(walk, first);
  }
  return true;
}

function appendItem(walk: Walk, bullet: Bullet): void {
  const list = walk.inert.createElement(bullet.list);
  if (bullet.list === 'ol' && bullet.number !== 1) list.setAttribute('start', String(bullet.number));
  const item = walk.inert.createElement('li');
  appendText(walk, item, [bullet.line]);
  list.append(item);
  appendList(walk, list);
  maybeFirst.set(list, bullet);
}

function appendText(walk: Walk, into: Element, lines: readonly Line[]): void {
  const paragraph = walk.inert.createElement('p');
  for (const line of lines) {
    if (paragraph.firstChild) paragraph.append(walk.inert.createElement('br'));
    paragraph.append(writeLine(line));
  }
  into.append(paragraph);
  const bullet = lines.length === 1 && lines[0] ? toBullet(lines[0]) : undefined;
  if (bullet) maybeFirst.set(paragraph, bullet);
  if (lines.length === 1 && lines[0] && isBold(lines[0])) boldLines.set(paragraph, lines[0]);
}

/** Paragraphs that are one bold line: headings, maybe, once it is known what follows. */
export const boldLines = new WeakMap<Element, Line>();

export const withoutBold = (line: Line): Run[] =>
  line.map((run) => ({ ...run, marks: { ...run.marks, strong: false } }));

/** All words of the line are bold: a colon or a blank after them may not be. */
const isBold = (line: Line): boolean =>
  line.every((run) => !run.raw && !run.marks.link && (run.marks.strong || /^[\s:]*$/.test(run.text))) &&
  line.some((run) => run.marks.strong);

const nextNumber = (list: Element): number => Number(list.getAttribute('start') ?? 1) + list.children.length;

/** Lists that follow each other would be one list in Markdown anyway: they become one, without gaps. */
export function appendList(walk: Walk, list: Element): void {
  const last = walk.into.lastElementChild;
  if (last?.localName !== list.localName) {
    walk.into.append(list);
    return;
  }
  if (list.localName === 'ul' || Number(list.getAttribute('start')) === nextNumber(last)) {
    if (list.className) last.className = list.className;
    last.append(...list.children);
    return;
  }
  if (!last.hasAttribute('data-sign')) list.setAttribute('data-sign', ')');
  walk.into.append(list);
}

/** The words of an element on one line, as Markdown; without bold, where all of it is set apart already. */
export function toLine(walk: Walk, bold: boolean, read: () => void): string {
  const { lines, flat } = walk;
  walk.lines = [[]];
  walk.flat = true;
  read();
  const line = walk.lines[0] ?? [];
  walk.lines = lines;
  walk.flat = flat;
  return writeLine(bold ? line : withoutBold(line));
}
