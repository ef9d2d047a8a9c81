import { isSeen } from './markdown-seen.ts';
import { INLINE } from './text.ts';

/** The part of a page that a line stands in; `''` is the page's own subject. */
export type Place = '' | 'head' | 'menu' | 'aside' | 'form' | 'clutter';

/** One line of a page as a reader sees it: what stands between two ends of blocks. */
export interface Line {
  readonly text: string;
  /** The block that it stands in. */
  readonly element: Element;
  /** 1 to 6 in a heading, else 0. */
  readonly level: number;
  /** The share of it that is links, from 0 to 1. */
  readonly linked: number;
  /** All of it is bold. */
  readonly strong: boolean;
  readonly place: Place;
}

/** Elements and roles that stand around a page's subject. */
const PLACES: ReadonlyMap<string, Place> = new Map(
  (
    [
      ['head', 'header banner'],
      ['menu', 'nav footer navigation contentinfo menu search menubar'],
      ['aside', 'aside complementary'],
      ['form', 'form'],
      ['clutter', 'dialog alertdialog select textarea tooltip'],
    ] as const
  ).flatMap(([place, names]) => names.split(' ').map((name) => [name, place] as const)),
);

/** What pages call the parts that stand around their subject, as a word of a class or an id. */
const NAMES: readonly (readonly [Place, RegExp])[] = [
  [
    'clutter',
    /(?:^|[\s_-])(?:share|sharing|social|cookies?|consent|breadcrumbs?|newsletter|subscribe|sign-?in|login|modal|popup|job-?alerts?)(?:$|[\s_-])|tooltip|breadcrumb/i,
  ],
  ['aside', /(?:^|[\s_-])(?:related|similar|recommended|sidebar|more-jobs|other-jobs)(?:$|[\s_-])/i],
  ['menu', /(?:^|[\s_-])(?:navbar|nav|menu|footer|site-header)(?:$|[\s_-])/i],
];

/** A part that holds more of the page than this is no part around its subject, whatever it is called. */
const MOST = 0.4;

/** No page has more parts with such names; asking for the length of more would only cost time. */
const MOST_ASKED = 300;

interface State {
  readonly block: Element;
  readonly level: number;
  readonly place: Place;
  readonly link: boolean;
  readonly strong: boolean;
}

const levelOf = (element: Element): number => {
  const level = /^h([1-6])$/.exec(element.localName)?.[1];
  if (level) return Number(level);
  return element.getAttribute('role') === 'heading' ? Number(element.getAttribute('aria-level') ?? 2) : 0;
};

/** Says of an element in which place it stands; asks for the length of a part only where its name is suspect. */
function placing(body: Element): (element: Element, place: Place) => Place {
  let whole: number | undefined;
  let asked = 0;
  const isPart = (element: Element): boolean => {
    asked += 1;
    whole ??= body.textContent.length;
    return asked < MOST_ASKED && element.textContent.length < whole * MOST;
  };
  return (element, place) => {
    if (place !== '' && place !== 'head') return place;
    const byName = PLACES.get(element.localName) ?? PLACES.get(element.getAttribute('role') ?? '');
    // A part of the text has a head of its own.
    const isInner = byName === 'head' && element.closest('main, article, section') !== null;
    if (byName && !isInner) return byName === 'menu' || isPart(element) ? byName : place;
    const words = `${element.getAttribute('class') ?? ''} ${element.id}`;
    if (words === ' ' || words.length > 400) return place;
    const named = NAMES.find(([, pattern]) => pattern.test(words))?.[0];
    return named && isPart(element) ? named : place;
  };
}

/** Where a word may break: nothing that a reader sees. */
const SHY = /[\u00ad\u200b\ufeff]/g;

/** Collects the text of a line until its block ends. */
function lineWriter(lines: Line[]): {
  readonly add: (value: string, state: State) => void;
  readonly end: () => void;
} {
  let text = '';
  let linked = 0;
  let plain = 0;
  let first: State | undefined;
  const add = (value: string, state: State): void => {
    text += value;
    const { length } = value.trim();
    if (length === 0) return;
    first ??= state;
    if (state.link) linked += length;
    if (!state.strong) plain += length;
  };
  const end = (): void => {
    const folded = text.replaceAll(SHY, '').replaceAll(/\s+/g, ' ').trim();
    if (folded !== '' && first) {
      const { block, level, place } = first;
      const share = Math.min(1, linked / folded.length);
      lines.push({ text: folded, element: block, level, linked: share, strong: plain === 0, place });
    }
    text = '';
    linked = 0;
    plain = 0;
    first = undefined;
  };
  return { add, end };
}

/** What an inline element adds to the text in it. */
const inlineState = (name: string, state: State): State =>
  name === 'a'
    ? { ...state, link: true }
    : name === 'b' || name === 'strong'
      ? { ...state, strong: true }
      : state;

/** Every line that the page shows, in its order. */
export function linesOf(document: Document): readonly Line[] {
  // An SVG or XML document has no body, whatever the type says.
  const body: Element | null = document.body;
  return body ? linesIn(body, body) : [];
}

/** The lines of a part of the body. One walk over the part, and no calls, however deep it nests. */
export function linesIn(part: Node, body: Element): readonly Line[] {
  const placeOf = placing(body);
  const lines: Line[] = [];
  const { add, end } = lineWriter(lines);
  const blockState = (element: Element, state: State): State => ({
    block: element,
    level: state.level || levelOf(element),
    place: placeOf(element, state.place),
    link: state.link,
    strong: state.strong || /^h[1-6]$/.test(element.localName),
  });
  const block = part.parentElement ?? body;
  const start: State = { block, level: 0, place: '', link: false, strong: false };
  // What is undefined in the list is the end of a block.
  const rest: (readonly [Node, State] | undefined)[] = [[part, start]];
  while (rest.length > 0) {
    const [node, state] = rest.pop() ?? [];
    if (!node || !state || node.nodeName === 'BR') end();
    else if (node.nodeType === 3) add(node.nodeValue ?? '', state);
    else if (node.nodeType === 1 && isSeen(node as Element, body)) {
      const element = node as Element;
      const isInline = INLINE.has(element.localName);
      if (!isInline) {
        end();
        rest.push(undefined);
      }
      const inner = isInline ? inlineState(element.localName, state) : blockState(element, state);
      for (let child = element.lastChild; child; child = child.previousSibling) rest.push([child, inner]);
    }
  }
  end();
  return lines;
}
