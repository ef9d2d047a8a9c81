import { signal } from '@preact/signals';
import type { Outcome } from '../problem.ts';
import type { ClipStore } from '../store/clip-store.ts';
import { createPopup, type Popup } from './popup.ts';
import type { PopupPorts, TabCapture } from './ports.ts';

/** What the panel needs of the browser beside what the popup does. */
export interface PanelPorts extends PopupPorts {
  /** Calls back whenever the page beside the panel may be another one, or may be read now. */
  follow(listener: () => void, signal: AbortSignal): void;
}

/** The panel beside the page without its pixels: a popup for each page that comes to stand beside it. */
export type SidePanel = ReturnType<typeof createSidePanel>;

/** A page that takes longer to read than so many milliseconds is shown as being read. */
const SOON = 200;

type Read = Outcome<TabCapture>;

/** Whether a second reading tells nothing that the first has not told. */
function isSame(one: Read | undefined, other: Read | undefined): boolean {
  if (!one || !other) return false;
  if (!one.ok || !other.ok) return !one.ok && !other.ok && one.problem.code === other.problem.code;
  const told = ({ tabId, capture }: TabCapture): string =>
    JSON.stringify([
      tabId,
      capture.pageUrl,
      capture.detection,
      capture.identities,
      capture.markdown,
      capture.draft,
    ]);
  return told(one.value) === told(other.value);
}

interface Shown {
  readonly popup: Popup;
  /** What its page told; absent while it is read. */
  readonly read: () => Read | undefined;
}

/** `open()` starts it. */
export function createSidePanel(store: ClipStore, ports: PanelPorts) {
  const make = (): Shown => {
    let read: Read | undefined;
    const readTab = async (): Promise<Read> => {
      read = await ports.readTab();
      return read;
    };
    return { popup: createPopup(store, { ...ports, readTab }), read: () => read };
  };
  const shown = signal(make());
  const ending = new AbortController();
  let asked = 0;

  /** What was typed into the one before is written; it goes only when the next one is there to see. */
  async function show(next: Shown): Promise<void> {
    const before = shown.value;
    if (before === next) return;
    await before.popup.flush();
    shown.value = next;
    before.popup.end();
  }

  async function readAgain(): Promise<void> {
    asked += 1;
    const mine = asked;
    const next = make();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), SOON);
    });
    const opening = next.popup.open();
    const first = await Promise.race([opening, late]);
    clearTimeout(timer);
    // A newer page has come meanwhile, or the same one was read again.
    if (mine !== asked || (first !== 'late' && isSame(shown.value.read(), next.read()))) {
      next.popup.end();
      return;
    }
    await show(next);
    await opening;
  }

  return {
    /** The popup of the page beside the panel. */
    popup: () => shown.value.popup,
    async open(): Promise<void> {
      ports.follow(() => void readAgain(), ending.signal);
      await shown.value.popup.open();
    },
    readAgain,
    flush: (): Promise<void> => shown.value.popup.flush(),
    /** Follows no page any longer. */
    end: (): void => {
      ending.abort();
      shown.value.popup.end();
    },
  };
}
