import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** A mouse drags after so many pixels, a finger after it rested so long (milliseconds) within so many pixels. */
const FAR = 5;
const REST = 350;
const STILL = 10;
/** So near to an edge it scrolls, at most so many pixels a frame. */
const EDGE = 56;
const SPEED = 18;

/** What is dragged, and where it would fall. */
export interface Dragged {
  readonly ids: readonly string[];
  /** The status of the lane under the pointer. */
  readonly over: string | undefined;
}

export interface CardDrag {
  readonly board: RefObject<HTMLElement | null>;
  /** The card that follows the pointer; it is placed without being drawn anew. */
  readonly ghost: RefObject<HTMLElement | null>;
  /** All that go along with this card. */
  readonly idsFor: (id: string) => readonly string[];
  readonly onDrop: (ids: readonly string[], status: string) => void;
}

interface Grip {
  readonly id: string;
  readonly pointer: number;
  readonly x: number;
  readonly y: number;
  readonly isTouch: boolean;
}

/** How fast to scroll, by how near a place is to either end. */
function speedAt(place: number, start: number, end: number): number {
  if (place < start + EDGE) return -Math.min(1, (start + EDGE - place) / EDGE) * SPEED;
  if (place > end - EDGE) return Math.min(1, (place - end + EDGE) / EDGE) * SPEED;
  return 0;
}

/**
 * Cards dragged by mouse, pen or finger from lane to lane. Escape puts them back; at the edges board and lane scroll.
 */
export function useCardDrag({ board, ghost, idsFor, onDrop }: CardDrag): Dragged | undefined {
  const [dragged, setDragged] = useState<Dragged>();
  const asked = useRef({ idsFor, onDrop });
  asked.current = { idsFor, onDrop };

  useEffect(() => {
    const root = board.current;
    const page = root?.ownerDocument;
    const view = page?.defaultView;
    if (!root || !page || !view) return undefined;
    let grip: Grip | undefined;
    let now: Dragged | undefined;
    let at = { x: 0, y: 0 };
    let timer: ReturnType<typeof setTimeout> | undefined;
    let frame = 0;

    const set = (next: Dragged | undefined): void => {
      now = next;
      setDragged(next);
    };

    const laneAt = (): HTMLElement | null => {
      const under = page.elementFromPoint(at.x, at.y);
      return under?.closest<HTMLElement>('[data-lane]') ?? null;
    };

    function follow(): void {
      if (!now) return;
      ghost.current?.style.setProperty('translate', `${at.x}px ${at.y}px`);
      const lane = laneAt();
      const over = lane?.dataset['closed'] === undefined ? lane?.dataset['lane'] : undefined;
      if (over !== now.over) set({ ...now, over });
    }

    function scroll(): void {
      if (!now || !root) return;
      const across = root.getBoundingClientRect();
      root.scrollLeft += speedAt(at.x, across.left, across.right);
      const cards = laneAt()?.querySelector('[role=listbox]');
      if (cards) {
        const down = cards.getBoundingClientRect();
        cards.scrollTop += speedAt(at.y, down.top, down.bottom);
      }
      follow();
      frame = view?.requestAnimationFrame(scroll) ?? 0;
    }

    function begin({ id, pointer }: Grip): void {
      // A snapping board would fight against the edge that scrolls it.
      root?.setPointerCapture(pointer);
      set({ ids: asked.current.idsFor(id), over: undefined });
      follow();
      frame = view?.requestAnimationFrame(scroll) ?? 0;
    }

    function end(isDrop: boolean): void {
      clearTimeout(timer);
      view?.cancelAnimationFrame(frame);
      const last = now;
      grip = undefined;
      if (!last) return;
      set(undefined);
      // The click that follows the drag opens nothing.
      root?.addEventListener('click', stop, { capture: true, once: true });
      setTimeout(() => root?.removeEventListener('click', stop, { capture: true }));
      if (isDrop && last.over !== undefined) asked.current.onDrop(last.ids, last.over);
    }

    const stop = (event: Event): void => {
      event.preventDefault();
      event.stopPropagation();
    };

    const onDown = (event: PointerEvent): void => {
      const card = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-id]') : null;
      const id = card?.dataset['id'];
      const isPlain = !event.shiftKey && !event.ctrlKey && !event.metaKey && event.button === 0;
      if (id === undefined || !isPlain || !event.isPrimary) return;
      at = { x: event.clientX, y: event.clientY };
      const isTouch = event.pointerType === 'touch';
      const held: Grip = { id, pointer: event.pointerId, ...at, isTouch };
      grip = held;
      if (isTouch) timer = setTimeout(() => begin(held), REST);
    };

    const onMove = (event: PointerEvent): void => {
      if (!grip || event.pointerId !== grip.pointer) return;
      at = { x: event.clientX, y: event.clientY };
      const far = Math.hypot(at.x - grip.x, at.y - grip.y);
      if (now) follow();
      else if (grip.isTouch && far > STILL) end(false);
      else if (!grip.isTouch && far > FAR) begin(grip);
    };

    const onUp = (event: PointerEvent): void => {
      if (event.pointerId === grip?.pointer) end(true);
    };
    const onCancel = (event: PointerEvent): void => {
      if (event.pointerId === grip?.pointer) end(false);
    };
    /** A finger that drags scrolls nothing, and opens no menu. */
    const onTouch = (event: Event): void => {
      if (now) event.preventDefault();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (!now || event.key !== 'Escape') return;
      stop(event);
      end(false);
    };

    const ending = new AbortController();
    const { signal } = ending;
    root.addEventListener('pointerdown', onDown, { signal });
    root.addEventListener('pointermove', onMove, { signal });
    root.addEventListener('pointerup', onUp, { signal });
    root.addEventListener('pointercancel', onCancel, { signal });
    root.addEventListener('touchmove', onTouch, { signal, passive: false });
    root.addEventListener('contextmenu', onTouch, { signal });
    page.addEventListener('keydown', onKey, { signal, capture: true });
    return () => {
      end(false);
      ending.abort();
    };
  }, [board, ghost]);
  return dragged;
}
