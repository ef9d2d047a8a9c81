import { AFTERWARDS, APPLY, SECTIONS } from './job-words.ts';
import { letters } from './letters.ts';
import type { Line } from './outline.ts';
import { textOf } from './text.ts';

/** The advert on a page: the lines from `from` to `to`, both with it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Running text and points of lists, not names and numbers. */
const PROSE = 60;

/** A text breaks off where more lines than this in a row are none of it. */
const LONGEST_GAP = 14;

/** So much of an advert must stand before a line that says that something else begins is believed. */
const ENOUGH = 300;

const HEADING = 90;

export const isProse = ({ text, linked, place }: Line): boolean =>
  place === '' && linked < 0.5 && (text.length >= PROSE || (text.length >= 30 && /[.!?;。]$/.test(text)));

export const isHeading = ({ text, element, level, strong, place }: Line): boolean =>
  place === '' &&
  text.length < HEADING &&
  (level > 1 || strong || /^(?:dt|th|summary)$/.test(element.localName) || /[:：?]$/.test(text));

const headed = ({ text }: Line): string => text.replace(/[:：.!]+$/, '');

/** Which kinds of section a line heads. */
export function sectionsOf(line: Line): readonly number[] {
  const text = headed(line);
  return SECTIONS.flatMap((pattern, index) => (pattern.test(text) ? [index] : []));
}

/** Whether a line heads a section, of whatever kind. */
export function isSection(line: Line): boolean {
  const text = headed(line);
  return SECTIONS.some((pattern) => pattern.test(text));
}

const isContent = (line: Line): boolean =>
  isProse(line) ||
  (line.place === '' && line.linked < 0.5 && /^(?:li|p|pre|td|dd)$/.test(line.element.localName));

/** Where the text under a heading begins: at its first running text, and the headings right above that. */
function beginning(lines: readonly Line[], after: number): number | undefined {
  let start = lines.findIndex(
    (line, index) => index > after && (isProse(line) || (isHeading(line) && isSection(line))),
  );
  if (start < 0) return undefined;
  for (
    let above = lines[start - 1];
    start - 1 > after && above && isHeading(above) && above.linked === 0;
    above = lines[start - 1]
  )
    start -= 1;
  return start;
}

/** A line that is nothing but the link to the form. */
const isApply = ({ text, linked }: Line): boolean => linked > 0.8 && text.length < 60 && APPLY.test(text);

/** The advert below a heading: up to what stands after adverts, or to where the text breaks off. */
export function advertAfter(lines: readonly Line[], heading: number): Span | undefined {
  const from = beginning(lines, heading);
  if (from === undefined) return undefined;
  let to = from;
  let length = 0;
  for (const [index, line] of lines.entries()) {
    if (index < from || line.place !== '') continue;
    if (length > ENOUGH && line.text.length < HEADING && (AFTERWARDS.test(line.text) || isApply(line))) break;
    if (index - to > LONGEST_GAP && length > ENOUGH) break;
    if (!isContent(line)) continue;
    length += line.text.length;
    to = index;
  }
  return length > 0 ? { from, to } : undefined;
}

/** Where a text that the page's data holds stands on the page: the lines of its beginning and its end. */
export function spanOf(
  lines: readonly Line[],
  data: string,
): { readonly from: number; readonly to?: number } | undefined {
  const whole = lines.map(({ text }) => letters(text));
  const all = whole.join('');
  const lineAt = (at: number): number => {
    let rest = at;
    return whole.findIndex((text) => (rest -= text.length) < 0);
  };
  const start = data.length < 40 ? -1 : all.indexOf(data.slice(0, 40));
  if (start < 0) return undefined;
  const end = all.indexOf(data.slice(-40), start);
  return { from: lineAt(start), ...(end >= 0 && { to: lineAt(end + 39) }) };
}

/** How many letters a span has. */
export const lengthOf = (lines: readonly Line[], { from, to }: Span): number =>
  lines.slice(from, to + 1).reduce((sum, { text, place }) => sum + (place === '' ? text.length : 0), 0);

/** The innermost element that holds all of these. */
function holderOf(elements: readonly Element[]): Element {
  const [first, ...others] = elements;
  if (!first) throw new TypeError('a span without lines');
  let holder = first;
  for (const element of others) {
    while (!holder.contains(element) && holder.parentElement) holder = holder.parentElement;
  }
  return holder;
}

/** Only so many children are asked for. */
const MOST_CHILDREN = 100;

/** The inline elements that are a line of their own beside the blocks of a text: a link that says apply. */
const loneChildren = (element: Element, text: string): readonly Element[] =>
  [...element.children]
    .slice(0, MOST_CHILDREN)
    .filter((child) => child.localName === 'a' && textOf(child) === text);

/** The element that holds a span, and what in it is none of the span. */
export function partOf(
  lines: readonly Line[],
  { from, to }: Span,
): { readonly element: Element; readonly without: ReadonlySet<Element> } {
  const isKept = ({ place }: Line, index: number): boolean =>
    index >= from && index <= to && (place === '' || index === from || index === to);
  const kept = lines.filter(isKept).map(({ element }) => element);
  const root = holderOf(kept);
  const holding = new Set<Element>([root]);
  for (const element of kept) {
    for (let each: Element | null = element; each && !holding.has(each); each = each.parentElement)
      holding.add(each);
  }
  const without = new Set<Element>();
  for (const [index, line] of lines.entries()) {
    let out = line.element;
    if (isKept(line, index) || !root.contains(out)) continue;
    if (holding.has(out)) {
      for (const child of loneChildren(out, line.text)) without.add(child);
      continue;
    }
    while (out.parentElement && !holding.has(out.parentElement)) out = out.parentElement;
    without.add(out);
  }
  return { element: root, without };
}
