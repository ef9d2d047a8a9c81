import type { Span } from './advert.ts';
import type { Line } from './outline.ts';
import { textOf } from './text.ts';

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

/** The inline elements that are a line of their own beside the blocks of a text: one link or several in a row. */
function loneChildren(element: Element, text: string): readonly Element[] {
  const links = [...element.children].slice(0, MOST_CHILDREN).filter(({ localName }) => localName === 'a');
  const one = links.filter((link) => textOf(link) === text);
  return one.length > 0 || links.map(textOf).join(' ') !== text ? one : links;
}

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
