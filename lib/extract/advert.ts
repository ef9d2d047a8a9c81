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

/** A longer line is a sentence, whatever signs it has. */
const LONGEST_ROW = 200;
/** Facts in a row: `London, England · 9 minutes ago · 1 applicant`. */
const ROW = /^(?:[^·•|]{1,60} [·•|] ){2}[^·•|]{1,60}$|^(?:.{1,40} [-–] ){3}.{1,60}(?<![.!?])$/;

export const isProse = ({ text, linked, place }: Line): boolean =>
  place === '' &&
  linked < 0.5 &&
  (text.length >= PROSE || (text.length >= 30 && /[.!?;。]$/.test(text))) &&
  (text.length > LONGEST_ROW || !ROW.test(text));

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

/** So much of a text stands in one part of the page where the page has a part of its own for it. */
const MOST_OF_TEXT = 0.75;
/** A part with fewer lines than this is one of the text's own. */
const FEWEST_LINES = 5;
/** No page that a person wrote nests its text deeper in such a part. */
const MOST_UP = 40;
/** Words of a page around its text are shorter. */
const PARAGRAPH = 120;
/** So many lines may stand above what reads like the beginning and belong to it. */
const MOST_ABOVE = 12;

/** The innermost part of the page that holds most of a text; nothing when that is the part around its heading too. */
function holderOfText(lines: readonly Line[], { from, to }: Span, heading: number): Element | undefined {
  const sizes = new Map<Element, readonly [letters: number, count: number]>();
  let total = 0;
  for (const { element, text, place } of lines.slice(from, to + 1)) {
    if (place !== '') continue;
    total += text.length;
    let each: Element | null = element;
    for (let up = 0; each && up < MOST_UP; up += 1, each = each.parentElement) {
      const [size, count] = sizes.get(each) ?? [0, 0];
      sizes.set(each, [size + text.length, count + 1]);
    }
  }
  // Parts that hold most of the same text hold one another.
  const [found] = [...sizes]
    .flatMap(([element, [size, count]]) =>
      size >= total * MOST_OF_TEXT && count >= FEWEST_LINES ? element : [],
    )
    .toSorted((one, other) => (one.contains(other) ? 1 : -1));
  const title = lines[heading]?.element;
  return found && !(title && found.contains(title)) ? found : undefined;
}

/** A label, its value, a cell beside others, or something to click on. */
const isFact = (line: Line | undefined): boolean =>
  line !== undefined && (line.linked > 0.5 || /^(?:d[dt]|t[dh]|label)$/.test(line.element.localName));

/** The text as the part of the page that was made for it holds it: no more on either side, and its first lines too. */
function snapped(lines: readonly Line[], span: Span, heading: number): Span {
  const holder = holderOfText(lines, span, heading);
  if (!holder) return span;
  const isIn = (index: number): boolean => {
    const line = lines[index];
    return line !== undefined && line.place === '' && holder.contains(line.element);
  };
  let { from, to } = span;
  while (from < to && !isIn(from)) from += 1;
  // A paragraph that stands before it introduces the advert.
  if (lines.slice(span.from, from).some((line) => isProse(line) && line.text.length >= PARAGRAPH))
    ({ from } = span);
  while (to > from && !isIn(to)) to -= 1;
  // A section that follows in a part of its own is the advert's: pay, benefits.
  const goesOn = lines.slice(to + 1, span.to + 1).some((line) => isHeading(line) && isSection(line));
  if (goesOn) ({ to } = span);
  let first = from;
  while (first - 1 > heading && isIn(first - 1) && !isFact(lines[first - 1])) first -= 1;
  return { from: from - first > MOST_ABOVE ? from : first, to };
}

/** The advert below a heading: up to what stands after adverts, or to where the text breaks off. */
export function advertAfter(lines: readonly Line[], heading: number): Span | undefined {
  const span = textAfter(lines, heading);
  return span && snapped(lines, span, heading);
}

function textAfter(lines: readonly Line[], heading: number): Span | undefined {
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
