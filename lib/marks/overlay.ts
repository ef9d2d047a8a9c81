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

// Set one by one, not as a style sheet: a page's policy may forbid those.
function dress(element: HTMLElement, styles: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value, 'important');
}

const HOST = {
  all: 'initial',
  position: 'absolute',
  top: '0',
  left: '0',
  width: '0',
  height: '0',
  'pointer-events': 'none',
  'z-index': '2147483646',
};

const BADGE = {
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
  display: 'none',
};

function badgeFor({ kind, name }: Marked, document: Document): HTMLElement {
  const badge = document.createElement('div');
  const { sign, colour } = LOOKS[kind];
  dress(badge, { ...BADGE, background: colour });
  badge.setAttribute('role', 'img');
  badge.setAttribute('aria-label', name);
  badge.textContent = sign;
  return badge;
}

/** What stands over a point of the page belongs to the link, or nothing else covers it. */
function isOnTop(link: Element, x: number, y: number): boolean {
  const hit = link.ownerDocument.elementFromPoint(x, y);
  return hit !== null && (link.contains(hit) || hit.contains(link));
}

/**
 * Marks over a page's links. The page sees one empty element, the same whether anything is marked or not: the marks are
 * in its closed shadow root, beside the page's own elements and not among them, so that neither the tree of the page
 * nor its layout tells which links are marked. What is not to be seen at the moment (scrolled away, covered) has none.
 */
export function createOverlay(document: Document) {
  const host = document.createElement('div');
  dress(host, HOST);
  const root = host.attachShadow({ mode: 'closed' });
  const badges = new Map<HTMLAnchorElement, { readonly badge: HTMLElement; readonly marked: Marked }>();
  const seen = new Set<Element>();
  const watcher = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) seen.add(target);
      else seen.delete(target);
    }
    place();
  });

  /** Puts each mark at the start of its link. All is measured before anything is moved. */
  function place(): void {
    const { left, top } = host.getBoundingClientRect();
    const isRtl = document.documentElement.dir === 'rtl';
    const placed = [...badges].map(([link, { badge }]) => {
      const [box] = seen.has(link) && link.isConnected ? link.getClientRects() : [];
      const y = box && box.top + Math.min(box.height, 40) / 2;
      const isSeen =
        box && y !== undefined && box.width > 0 && isOnTop(link, box.left + Math.min(box.width, 40) / 2, y);
      if (!box || !isSeen) return { badge, at: undefined };
      const start = isRtl ? box.right - OVER : Math.max(0, box.left - SIZE + OVER);
      return { badge, at: { left: `${start - left}px`, top: `${Math.max(0, box.top - OVER) - top}px` } };
    });
    for (const { badge, at } of placed) dress(badge, at ? { ...at, display: 'block' } : { display: 'none' });
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
      for (const [link, marked] of wanted) {
        if (badges.has(link)) continue;
        const badge = badgeFor(marked, document);
        root.append(badge);
        badges.set(link, { badge, marked });
        watcher.observe(link);
      }
      place();
    },
    place,
    remove(): void {
      watcher.disconnect();
      host.remove();
    },
  };
}
