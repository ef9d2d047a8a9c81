import { MOST_LINKS, type LinksMessage, type MarksAnswer } from '../messages.ts';
import type { MarkKind } from './mark.ts';
import { createOverlay, type Marked } from './overlay.ts';

/** How long a page may change before it is looked at again; a reader notices half a second. */
const PAUSE = 150;

/** What the marks need of the browser. */
export interface MarksPorts {
  /** Asks the library; nothing where nothing is to be marked any more. */
  ask(message: LinksMessage): Promise<MarksAnswer | undefined>;
  /** Milliseconds of a clock that only goes forward. */
  clock(): number;
}

/** A link without the part of its address that only says where on the page it leads. */
const addressOf = (link: HTMLAnchorElement): string => link.href.replace(/#.*$/, '');

/**
 * Follows the links of a page and marks those that lead to postings that the library knows. Gives what ends it. Each
 * address is asked for once, and again when the person comes back to the page: they may have been to the library.
 */
export function followLinks(document: Document, ports: MarksPorts): () => void {
  const view = document.defaultView;
  if (!view) return () => undefined;
  const overlay = createOverlay(document, () => timed(() => overlay.place()));
  /** By address; an address that is known to be no posting's, or none of ours, has nothing. */
  let known = new Map<string, MarkKind | undefined>();
  let names: MarksAnswer['names'] | undefined;
  let isAsking = false;
  let spent = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame: number | undefined;
  const ending = new AbortController();

  function timed(work: () => void): void {
    const start = ports.clock();
    work();
    spent += ports.clock() - start;
  }

  /** The first link with words to each posting that is known: a logo beside it leads there too. */
  function draw(): void {
    const marked = new Map<string, Marked>();
    for (const link of document.links) {
      const address = addressOf(link as HTMLAnchorElement);
      const kind = known.get(address);
      if (!kind || !names || marked.has(address) || !/\S/.test(link.textContent)) continue;
      marked.set(address, {
        link: link as HTMLAnchorElement,
        kind,
        name: `${names[kind]}: ${link.textContent.trim().slice(0, 120)}`,
      });
    }
    overlay.show([...marked.values()]);
  }

  function news(): readonly string[] {
    const urls = new Set<string>();
    for (const link of document.links) {
      const address = addressOf(link as HTMLAnchorElement);
      if (!known.has(address) && /^https?:/.test(address)) urls.add(address);
      if (urls.size === MOST_LINKS) break;
    }
    return [...urls];
  }

  async function look(): Promise<void> {
    timer = undefined;
    if (isAsking) return;
    let urls: readonly string[] = [];
    timed(() => {
      overlay.attach();
      urls = news();
      draw();
    });
    if (urls.length === 0) return;
    isAsking = true;
    const asked = known;
    const answer = await ports.ask({ type: 'links', urls, ms: spent });
    isAsking = false;
    if (ending.signal.aborted) return;
    if (!answer) return end();
    spent = 0;
    // Asked before the person came back: it is asked anew.
    if (asked === known) {
      ({ names } = answer);
      for (const [index, url] of urls.entries()) known.set(url, answer.marks[index] ?? undefined);
    }
    await look();
  }

  function lookSoon(): void {
    timer ??= setTimeout(() => void look(), PAUSE);
  }

  function placeSoon(): void {
    frame ??= view?.requestAnimationFrame(() => {
      frame = undefined;
      timed(() => overlay.place());
    });
  }

  function lookAnew(): void {
    if (document.visibilityState !== 'visible') return;
    known = new Map();
    lookSoon();
  }

  const observer = new MutationObserver((changes) => {
    placeSoon();
    // A class or a style moves links, and makes none.
    if (changes.some(({ type, attributeName }) => type === 'childList' || attributeName === 'href')) lookSoon();
  });

  function end(): void {
    ending.abort();
    observer.disconnect();
    overlay.remove();
    clearTimeout(timer);
  }

  const { signal } = ending;
  observer.observe(document, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['href', 'class', 'style', 'hidden'],
  });
  view.addEventListener('scroll', placeSoon, { capture: true, passive: true, signal });
  view.addEventListener('resize', placeSoon, { passive: true, signal });
  view.addEventListener('load', placeSoon, { capture: true, signal });
  view.addEventListener('transitionend', placeSoon, { capture: true, signal });
  view.addEventListener('focus', lookAnew, { signal });
  view.addEventListener('pageshow', lookAnew, { signal });
  document.addEventListener('visibilitychange', lookAnew, { signal });
  void look();
  return end;
}
