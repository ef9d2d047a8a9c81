import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Rows beyond the window that are drawn all the same, so that a short scroll shows no gap. */
const BEYOND = 10;
/** After a leap the rows beyond the window follow, in milliseconds. */
const FILLED_AFTER = 80;
/** Rows come into the document so many at once. */
const STEP = 5;

/** The rows to draw, the last not included. */
export interface Shown {
  readonly from: number;
  readonly to: number;
}

const same = (one: Shown, other: Shown): boolean => one.from === other.from && one.to === other.to;

/** How wide an element is inside, in pixels; 0 before it is drawn. */
export function useWidth(of: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = of.current;
    if (!element) return undefined;
    const measure = (): void => setWidth(element.clientWidth);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [of]);
  return width;
}

/** A list of rows of one height, in pixels. */
interface Rows {
  readonly count: number;
  readonly height: number;
}

/** What is seen of a scrolling element, in pixels, as it told last: to ask it would lay the page out anew. */
interface Seen {
  readonly top: number;
  readonly room: number;
}

/** What a page shows before it knows how high it is. */
const FIRST: Seen = { top: 0, room: 800 };

/** The rows in sight and so many more at both ends, in steps, so that most scrolls change nothing. */
function rowsIn({ count, height }: Rows, { top, room }: Seen, beyond: number): Shown {
  // A list that became shorter is scrolled to its end by the browser, which tells later.
  const first = Math.floor(Math.min(top, Math.max(0, count * height - room)) / height);
  const to = Math.ceil((first + Math.ceil(room / height) + beyond) / STEP) * STEP;
  return { from: Math.max(0, Math.floor((first - beyond) / STEP) * STEP), to: Math.min(count, to) };
}

const isApart = (one: Shown, other: Shown): boolean => one.from >= other.to || other.from >= one.to;

/** The rows to draw, and the way back to the first. */
export interface ListWindow extends Shown {
  readonly toTop: () => void;
}

/** Which of so many rows of one height, in pixels, are in sight of a scrolling element. */
export function useWindow(scroller: RefObject<HTMLElement | null>, count: number, height: number): ListWindow {
  const seen = useRef<Seen>(FIRST);
  const now = useRef<Rows & { readonly shown: Shown }>(undefined);
  const [, redraw] = useState<Shown>();
  if (now.current?.height !== height || now.current.count !== count)
    now.current = { count, height, shown: rowsIn({ count, height }, seen.current, BEYOND) };
  const filling = useRef<ReturnType<typeof setTimeout>>(undefined);

  const show = (beyond: number): void => {
    if (!now.current) return;
    const shown = rowsIn(now.current, seen.current, beyond);
    if (same(now.current.shown, shown)) return;
    now.current = { ...now.current, shown };
    redraw(shown);
  };
  const follow = (change: Partial<Seen>): void => {
    seen.current = { ...seen.current, ...change };
    clearTimeout(filling.current);
    const isLeap = now.current && isApart(rowsIn(now.current, seen.current, 0), now.current.shown);
    if (!isLeap) return show(BEYOND);
    // Every row is another: those that are seen first, the others when the leaps pause.
    show(0);
    filling.current = setTimeout(() => show(BEYOND), FILLED_AFTER);
  };

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) follow({ room: entry.contentRect.height });
    });
    const onScroll = (): void => follow({ top: element.scrollTop });
    observer.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(filling.current);
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [scroller]);

  return {
    ...now.current.shown,
    toTop: () => {
      if (!scroller.current || seen.current.top === 0) return;
      scroller.current.scrollTop = 0;
      follow({ top: 0 });
    },
  };
}

/** Scrolls so far that a row is in sight; a head of so many pixels stands over the rows. `-1` is no row. */
export function keepInSight(scroller: HTMLElement | null, index: number, height: number, head = 0): void {
  if (!scroller || index < 0) return;
  const top = index * height;
  const room = scroller.clientHeight - head;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + height > scroller.scrollTop + room) scroller.scrollTop = top + height - room;
}
