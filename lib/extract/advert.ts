import { AFTERWARDS, APPLY, SECTIONS } from './job-words.ts';
import { letters } from './letters.ts';
import type { Line } from './outline.ts';

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

/** A heading's words, without what stands before them for the eye, and the signs behind. */
const headed = ({ text }: Line): string => text.replace(/^[^\p{L}\p{N}]+/u, '').replace(/[:：.!]+$/, '');

/** Which kinds of section a line heads. */
export function sectionsOf(line: Line): readonly number[] {
  const text = headed(line);
  return SECTIONS.flatMap((pattern, index) => (pattern.test(text) ? [index] : []));
}

/** Whether a line heads a section, of whatever kind. */
export const isSection = (line: Line): boolean => sectionsOf(line).length > 0;

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
  const goesOn = lines
    .slice(to + 1, span.to + 1)
    .some((line, index) => !isFact(line) && isTold(lines, to + 1 + index));
  if (goesOn) ({ to } = span);
  let first = from;
  while (first - 1 > heading && isIn(first - 1) && !isFact(lines[first - 1])) first -= 1;
  return { from: from - first > MOST_ABOVE ? from : first, to };
}

/** What sites write over an advert; its author begins below that. */
export const BEGINS =
  /^(?:(?:full )?(?:job )?description(?: du poste)?|about (?:the|this) job|stellenbeschreibung|descripción(?: del \S+)?|descrição da vaga|functieomschrijving|opis stanowiska):?$/i;

/** What says of a text that it is a site's and not the advert. */
const SUMMED_UP = /\b[AKI][IA][- ]gener/i;
/** A sentence as long as this was written by somebody for the advert. */
const SENTENCE = 80;
/** A site writes no more than this over a text. */
const MOST_OVER = 2500;

/** Whether what stands over a heading is a site's: no paragraph of it is the advert's. */
const isOver = (lines: readonly Line[]): boolean =>
  lines.some(({ text }) => text.length < HEADING && SUMMED_UP.test(text)) ||
  !lines.some((line) => isProse(line) && line.text.length >= (/[.!?]$/.test(line.text) ? SENTENCE : PARAGRAPH));

/** The text without what a site has put over it: facts, a summary, who hires, the link to the form, a dialog. */
function withoutTop(lines: readonly Line[], { from, to }: Span): Span {
  const isSites = (at: number, most: number): boolean =>
    at > from && at < to && lengthOf(lines, { from, to: at }) < most && isOver(lines.slice(from, at));
  const most = Math.min(MOST_OVER, lengthOf(lines, { from, to }) / 2);
  const begins = lines.findIndex((line, at) => at > from && isHeading(line) && BEGINS.test(line.text));
  if (isSites(begins, most)) return { from: begins + 1, to };
  const isDialog = (at: number): boolean => lines.slice(at, at + 3).every(({ place }) => place === 'clutter');
  const ends = lines.findIndex(
    (line, at) => at > from && (isDialog(at) || (line.place === '' && isApply(line))),
  );
  if (!isSites(ends, ENOUGH)) return { from, to };
  const next = lines.findIndex((line, at) => at > ends && line.place === '' && !isApply(line));
  return { from: next, to };
}

/** Whether a line heads a section with a text of its own; what else may follow an advert is a card about the company. */
export function isTold(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const next = lines.slice(index + 1, index + 4);
  const isText = (each: Line): boolean =>
    isContent(each) || (each.linked < 0.5 && /^[-–•·*] ?\S|\d\d/.test(each.text));
  return line !== undefined && isHeading(line) && isSection(line) && next.some(isText);
}

/** The advert below a heading: up to what stands after adverts, or to where the text breaks off. */
export function advertAfter(lines: readonly Line[], heading: number): Span | undefined {
  const span = textAfter(lines, heading);
  return span && withoutTop(lines, snapped(lines, span, heading));
}

/** What heads a card about the company, or a list of facts, and in an advert a text of its own. */
const CARD = /^(?:about the (?:company|employer)|über das unternehmen|sobre la empresa)$/i;
const FACTS = /^(?:(?:job|key) (?:details|information|facts)|informace o pozici|eckdaten):?$/i;

/** Whether something else than the advert begins with a line. */
function isEnd(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (line === undefined) return true;
  if (AFTERWARDS.test(line.text) || isApply(line)) return true;
  const next = lines.slice(at + 1, at + LONGEST_GAP);
  if (CARD.test(line.text)) return (next[0]?.linked ?? 0) > 0.9;
  return FACTS.test(line.text) && !next.some((each) => isProse(each) && /[.!?:]$/.test(each.text));
}

function textAfter(lines: readonly Line[], heading: number): Span | undefined {
  const from = beginning(lines, heading);
  if (from === undefined) return undefined;
  let to = from;
  let length = 0;
  for (const [index, line] of lines.entries()) {
    if (index < from || line.place !== '') continue;
    if (length > ENOUGH && line.text.length < HEADING && isEnd(lines, index)) break;
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
  // A heading above may begin as the text does.
  const find = (length: number): number => (data.length < length ? -1 : all.indexOf(data.slice(0, length)));
  const start = [120, 40].map(find).find((at) => at >= 0) ?? -1;
  if (start < 0) return undefined;
  const end = all.indexOf(data.slice(-40), start);
  return { from: lineAt(start), ...(end >= 0 && { to: lineAt(end + 39) }) };
}

/** How many letters a span has. */
export const lengthOf = (lines: readonly Line[], { from, to }: Span): number =>
  lines.slice(from, to + 1).reduce((sum, { text, place }) => sum + (place === '' ? text.length : 0), 0);
