import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Rows beyond the window that are drawn all the same, so that a short scroll shows no gap. */
const BEYOND = 10;

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

/** Which of so many rows of one height, in pixels, are in sight of a scrolling element. */
export function useWindow(scroller: RefObject<HTMLElement | null>, count: number, height: number): Shown {
  const [shown, setShown] = useState<Shown>({ from: 0, to: 40 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const measure = (): void => {
      const first = Math.floor(element.scrollTop / height);
      const rows = Math.ceil(element.clientHeight / height);
      // In steps, so that most scrolls change nothing.
      const from = Math.max(0, Math.floor((first - BEYOND) / BEYOND) * BEYOND);
      const to = Math.min(count, Math.ceil((first + rows + BEYOND) / BEYOND) * BEYOND);
      const now = { from: Math.min(from, to), to };
      setShown((before) => (same(before, now) ? before : now));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    measure();
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [scroller, count, height]);
  return { from: shown.from, to: Math.min(shown.to, count) };
}
