import type { MarkKind } from './mark.ts';

/** A link that is marked. */
export interface Marked {
  readonly link: HTMLAnchorElement;
  readonly kind: MarkKind;
  /** What a screen reader says. */
  readonly name: string;
}

/** White on each has a contrast of at least 4.5. */
const LOOKS: { readonly [K in MarkKind]: { readonly sign: string; readonly colour: string } } = {
  saved: { sign: '✓', colour: '#1a7f4b' },
  applied: { sign: '↗', colour: '#1f5fbf' },
  dismissed: { sign: '×', colour: '#5c6370' },
};

const SIZE = 14;
/** So much of a mark hangs over the start of its link, so that it covers no letter. */
const OVER = 4;
/** A card is looked at near its start, in pixels. */
const MIDDLE = 40;

/** As a style's text: a page's policy forbids style sheets and attributes of other scripts, and never this. */
const toCss = (styles: Readonly<Record<string, string>>): string =>
  Object.entries(styles)
    .map(([name, value]) => `${name}:${value}!important;`)
    .join('');

const HOST = toCss({
  all: 'initial',
  position: 'absolute',
  top: '0',
  left: '0',
  width: '0',
  height: '0',
  'pointer-events': 'none',
  'z-index': '2147483646',
});

const BADGE = toCss({
  position: 'absolute',
  'box-sizing': 'border-box',
  width: `${SIZE}px`,
  height: `${SIZE}px`,
  border: '1px solid #fff',
  'border-radius': '50%',
  color: '#fff',
  font: `700 9px/${SIZE - 2}px system-ui, sans-serif`,
  'text-align': 'center',
  'forced-color-adjust': 'none',
});

/** The marks of each kind are copies of one: most of what a mark costs is its style. */
function createBadges(document: Document): (marked: Marked) => HTMLElement {
  const models = new Map<MarkKind, HTMLElement>();
  const modelOf = (kind: MarkKind): HTMLElement => {
    const there = models.get(kind);
    if (there) return there;
    const model = document.createElement('div');
    const { sign, colour } = LOOKS[kind];
    model.style.cssText = `${BADGE}${toCss({ background: colour })}display:none`;
    model.setAttribute('role', 'img');
    model.textContent = sign;
    models.set(kind, model);
    return model;
  };
  return ({ kind, name }) => {
    const badge = modelOf(kind).cloneNode(true) as HTMLElement;
    badge.setAttribute('aria-label', name);
    return badge;
  };
}

/** What stands over a point of the page belongs to the link, or nothing else covers it. */
function isOnTop(link: Element, x: number, y: number): boolean {
  const hit = link.ownerDocument.elementFromPoint(x, y);
  return hit !== null && (link.contains(hit) || hit.contains(link));
}

interface Badge {
  readonly badge: HTMLElement;
  readonly marked: Marked;
  /** Where it stands, from the host's corner; nothing while it isn't to be seen. */
  at: { readonly left: number; readonly top: number } | undefined;
}

/** Moves a mark; one that stands there already costs nothing. */
function move(one: Badge, at: Badge['at']): void {
  const { badge, at: before } = one;
  if (at?.left === before?.left && at?.top === before?.top) return;
  one.at = at;
  badge.style.display = at ? 'block' : 'none';
  if (!at) return;
  badge.style.left = `${at.left}px`;
  badge.style.top = `${at.top}px`;
}

/**
 * Marks over a page's links. The page sees one empty element, the same whether anything is marked or not: the marks are
 * in its closed shadow root, beside the page's own elements and not among them, so that neither the tree of the page
 * nor its layout tells which links are marked. What is not to be seen at the moment (scrolled away, covered) has none.
 * `onSeen` is called when other links have come into sight: it is time to `place`.
 */
export function createOverlay(document: Document, onSeen: () => void) {
  const host = document.createElement('div');
  host.style.cssText = HOST;
  const badgeFor = createBadges(document);
  const root = host.attachShadow({ mode: 'closed' });
  const badges = new Map<HTMLAnchorElement, Badge>();
  const seen = new Set<Element>();
  const watcher = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) seen.add(target);
      else seen.delete(target);
    }
    onSeen();
  });

  /** Puts each mark at the start of its link. All is measured before anything is moved. */
  function place(): void {
    if (badges.size === 0) return;
    const corner = host.getBoundingClientRect();
    const isRtl = document.documentElement.dir === 'rtl';
    const placed = [...badges].map(([link, one]): readonly [Badge, Badge['at']] => {
      const [box] = seen.has(link) && link.isConnected ? link.getClientRects() : [];
      if (!box || box.width === 0) return [one, undefined];
      const x = box.left + Math.min(box.width, MIDDLE) / 2;
      const y = box.top + Math.min(box.height, MIDDLE) / 2;
      if (!isOnTop(link, x, y)) return [one, undefined];
      const start = isRtl ? box.right - OVER : Math.max(0, box.left - SIZE + OVER);
      return [one, { left: start - corner.left, top: Math.max(0, box.top - OVER) - corner.top }];
    });
    for (const [one, at] of placed) move(one, at);
  }

  return {
    /** Stands in the page from the start: that it comes must say nothing. */
    attach(): void {
      if (!host.isConnected) document.documentElement.append(host);
    },
    /** Marks these links and no others. */
    show(all: readonly Marked[]): void {
      const wanted = new Map(all.map((marked) => [marked.link, marked]));
      for (const [link, { badge, marked }] of badges) {
        if (wanted.get(link)?.kind === marked.kind) continue;
        badge.remove();
        badges.delete(link);
        watcher.unobserve(link);
        seen.delete(link);
      }
      const fresh = document.createDocumentFragment();
      for (const [link, marked] of wanted) {
        if (badges.has(link)) continue;
        const badge = badgeFor(marked);
        fresh.append(badge);
        badges.set(link, { badge, marked, at: undefined });
        watcher.observe(link);
      }
      // Where they are to be seen is told soon; until then there is nothing to place.
      root.append(fresh);
    },
    place,
    remove(): void {
      watcher.disconnect();
      host.remove();
    },
  };
}
