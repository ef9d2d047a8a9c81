import { canonical, isJobPosting, propertyName } from './canonical.ts';
import type { ToldPosting } from './job-posting.ts';
import type { Json } from './json.ts';
import { textOf } from './text.ts';

/** How a syntax writes items into elements. */
export interface Syntax {
  readonly source: Extract<ToldPosting['source'], 'microdata' | 'rdfa'>;
  /** Elements that may be a JobPosting. */
  readonly items: string;
  /** Which of them are. */
  readonly isPosting: (element: Element) => boolean;
  /** The attribute that names an element's properties. */
  readonly property: string;
  /** Whether an element is an item of its own. */
  readonly isItem: (element: Element) => boolean;
  /** The attribute that names an item's type. */
  readonly type: string;
  /** The attribute that names parts of an item that stand elsewhere. */
  readonly refs?: string;
}

/** Properties whose value is an address; of all others a link is meant for its words. */
const LINKS: ReadonlySet<string> = new Set(['url', 'sameAs', 'logo', 'contentUrl', 'image']);

/** Who shows more postings than this shows a list. */
const MOST_ITEMS = 40;

/** More text than this is no posting. */
const MOST_TEXT = 2_000_000;

/** Items within items are not read deeper. */
const DEEPEST = 6;

function valueOf(element: Element, name: string): string {
  const content = element.getAttribute('content');
  if (content !== null) return content;
  const link = element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('data');
  if (link !== null && (LINKS.has(name) || element.localName === 'link')) return link;
  const time = element.localName === 'time' ? element.getAttribute('datetime') : null;
  return time ?? (name === 'description' ? element.innerHTML : textOf(element));
}

interface Walk {
  readonly syntax: Syntax;
  /** No element is read twice, whatever refers to it. */
  readonly met: Set<Element>;
  /** The element of each text that the page shows. */
  readonly shown: Element[];
  /** How many more characters are read: properties within properties repeat their text. */
  left: number;
}

const refsOf = (item: Element, { refs }: Syntax): readonly Element[] =>
  (refs ? (item.getAttribute(refs) ?? '').split(/\s+/).filter(Boolean) : []).flatMap(
    (id) => item.ownerDocument.getElementById(id) ?? [],
  );

/** The text of a property, unless it is a description that no element shows: that is mostly a summary. */
function ownText(element: Element, name: string, depth: number, walk: Walk): string | undefined {
  if (name === 'description' && element.hasAttribute('content')) return undefined;
  if (name === 'description' && depth === 0) walk.shown.push(element);
  const text = valueOf(element, name);
  walk.left -= text.length + 1;
  return text;
}

function add(values: Map<string, Json[]>, name: string, value: Json | undefined): void {
  const all = values.get(name);
  if (value === undefined) return;
  if (all) all.push(value);
  else values.set(name, [value]);
}

/** An item as JSON-LD would have it: several values of a property are a list. */
function itemOf(item: Element, walk: Walk, depth: number): Json {
  const { syntax, met } = walk;
  const values = new Map<string, Json[]>([['@type', [item.getAttribute(syntax.type) ?? '']]]);
  const rest = [...refsOf(item, syntax).toReversed(), ...[...item.children].toReversed()];
  for (let element = rest.pop(); element; element = rest.pop()) {
    if (met.has(element)) continue;
    met.add(element);
    const isItem = syntax.isItem(element);
    const names = (element.getAttribute(syntax.property) ?? '').split(/\s+/).filter(Boolean).map(propertyName);
    const inner = isItem && names.length > 0 && depth < DEEPEST ? itemOf(element, walk, depth + 1) : undefined;
    for (const name of names) add(values, name, inner ?? ownText(element, name, depth, walk));
    if (walk.left < 0) return null;
    if (!isItem) for (let at = element.lastElementChild; at; at = at.previousElementSibling) rest.push(at);
  }
  return Object.fromEntries(
    [...values].map(([name, all]) => [name, all.length === 1 ? (all[0] ?? null) : all]),
  );
}

/** All JobPostings of a page in one of the syntaxes that mark its elements. */
export function markedPostings(root: ParentNode, syntax: Syntax): readonly ToldPosting[] {
  const items = [...root.querySelectorAll(syntax.items)];
  if (items.length > MOST_ITEMS) return [];
  return items.filter(syntax.isPosting).map((item) => {
    const shown: Element[] = [];
    const data = canonical(itemOf(item, { syntax, met: new Set([item]), shown, left: MOST_TEXT }, 0));
    const [element] = shown;
    return { source: syntax.source, data, ...(element && shown.length === 1 && { element }) };
  });
}

export const typeSays = (element: Element, type: string): boolean =>
  (element.getAttribute(type) ?? '').split(/\s+/).some(isJobPosting);
