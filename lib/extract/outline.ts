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
const PLACES: readonly (readonly [place: Place, names: string])[] = [
  ['head', 'header banner'],
  ['menu', 'nav footer navigation contentinfo menu search menubar'],
  ['aside', 'aside complementary'],
  ['form', 'form'],
  ['clutter', 'dialog alertdialog select textarea tooltip'],
];

/** The place that an element or a role of this name is. */
const placeOfName = (name: string): Place | undefined =>
  PLACES.find(([, names]) => names.split(' ').includes(name))?.[0];

/** What pages call the parts that stand around their subject, as a word of a class or an id. */
const NAMES: readonly (readonly [Place, RegExp])[] = [
  [
    'clutter',
    /(?:^|[\s_-])(?:share|sharing|social|cookies?|consent|newsletter|subscribe|sign-?in|login|modal|popup|job-?alerts?)(?:$|[\s_-])|tooltip|popover|breadcrumb/i,
  ],
  ['aside', /(?:^|[\s_-])(?:related|similar|recommended|sidebar|more-jobs|other-jobs)(?:$|[\s_-])/i],
  ['menu', /(?:^|[\s_-])(?:navbar|nav|menu|footer|site-header)(?:$|[\s_-])/i],
];

/** Places that hold parts of another place. */
const MIXED: ReadonlySet<Place> = new Set(['', 'head', 'aside']);

/** Longer names of classes are a style sheet's. */
const MOST_NAMED = 400;

const NAV = /(?:^|[\s_-])(?:nav|menu)/i;
/** A menu says no more than this beside its links. */
const MOST_UNLINKED = 400;

/** Whether a part that is named as a menu holds a text: what a menu leads to may be called so too. */
function isText(element: Element, words: string): boolean {
  if (!NAV.test(words)) return false;
  const links = [...element.querySelectorAll('a, button')];
  const linked = links.reduce((sum, { textContent }) => sum + textContent.length, 0);
  return element.textContent.trim().length - linked > MOST_UNLINKED && linked * 2 < element.textContent.length;
}

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

const LEVELS: ReadonlyMap<string, number> = new Map(
  [1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, level] as const),
);

const levelOf = (element: Element, role: string | null): number =>
  LEVELS.get(element.localName) ?? (role === 'heading' ? Number(element.getAttribute('aria-level') ?? 2) : 0);

/** Text that nobody reads: an application's data may be longer than all that the page says. */
const UNREAD = 'script, style';

/** How long all that a page says is, asked for when a part of it is first suspect: it costs the whole page a look. */
export function lengthOfAll(body: Element): () => number {
  let length: number | undefined;
  return () => {
    length ??= [...body.querySelectorAll(UNREAD)].reduce(
      (left, { textContent }) => left - textContent.length,
      body.textContent.length,
    );
    return length;
  };
}

/** A page has few different names: each is looked at once. */
function remembered(look: (name: string) => Place | undefined): (name: string) => Place | undefined {
  const known = new Map<string, Place | undefined>();
  return (name) => {
    if (!known.has(name)) known.set(name, look(name));
    return known.get(name);
  };
}

const placeNamed = remembered(placeOfName);

/** Says of an element in which place it stands; asks for the length of a part only where its name is suspect. */
function placing(
  part: Node,
  body: Element,
  whole: () => number,
): (element: Element, role: string | null, place: Place) => Place {
  let asked = 0;
  let isSmall: boolean | undefined;
  const isShort = (node: Node): boolean => (node.textContent ?? '').length < whole() * MOST;
  const isPart = (element: Element): boolean => {
    asked += 1;
    // What stands in a small part is small.
    isSmall ??= part !== body && isShort(part);
    return asked < MOST_ASKED && (isSmall || isShort(element));
  };
  const byWords = remembered((words) => NAMES.find(([, pattern]) => pattern.test(words))?.[0]);
  return (element, role, place) => {
    if (!MIXED.has(place)) return place;
    const byName = placeNamed(element.localName) ?? (role ? placeNamed(role) : undefined);
    // A part of the text has a head of its own.
    const isInner = byName === 'head' && element.closest('main, article, section') !== null;
    const isMenu = byName === 'menu' && !element.querySelector('h1');
    if (byName && !isInner) return isMenu || isPart(element) ? byName : place;
    const words = `${element.getAttribute('class') ?? ''} ${element.id}`;
    const name = words.length > MOST_NAMED ? undefined : byWords(words);
    return name && isPart(element) && !isText(element, words) ? name : place;
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
  if (!body) return [];
  const whole = lengthOfAll(body);
  const lines = linesIn(body, body, whole);
  if (lines.length > 0) return lines;
  // Saved before its scripts ran, a page may hide all of itself: its parts then show what they hold.
  return [...body.children].flatMap((part) =>
    part.hasAttribute('style') ? [...part.childNodes].flatMap((node) => linesIn(node, body, whole)) : [],
  );
}

/**
 * The lines of a part of the body; `whole` is what `lengthOfAll` gives, for all parts of a page. One walk over the part, and
 * no calls, however deep it nests.
 */
export function linesIn(part: Node, body: Element, whole: () => number): readonly Line[] {
  const placeOf = placing(part, body, whole);
  const lines: Line[] = [];
  const { add, end } = lineWriter(lines);
  const blockState = (element: Element, state: State): State => {
    const role = element.hasAttributes() ? element.getAttribute('role') : null;
    return {
      block: element,
      level: state.level || levelOf(element, role),
      place: placeOf(element, role, state.place),
      link: state.link,
      strong: state.strong || LEVELS.has(element.localName),
    };
  };
  const block = part.parentElement ?? body;
  const start: State = { block, level: 0, place: '', link: false, strong: false };
  // Nodes, each with its state; without one it is the end of a block.
  const nodes: Node[] = [part];
  const states: (State | undefined)[] = [start];
  const enter = (element: Element, state: State): void => {
    const name = element.localName;
    if (name === 'br') return end();
    if (!isSeen(element, body)) return;
    const isInline = INLINE.has(name);
    if (!isInline) {
      end();
      nodes.push(element);
      states.push(undefined);
    }
    const inner = isInline ? inlineState(name, state) : blockState(element, state);
    for (let child = element.lastChild; child; child = child.previousSibling) {
      nodes.push(child);
      states.push(inner);
    }
  };
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    const state = states.pop();
    const type = node.nodeType;
    if (!state) end();
    else if (type === 3) add(node.nodeValue ?? '', state);
    else if (type === 1) enter(node as Element, state);
  }
  end();
  return lines;
}
