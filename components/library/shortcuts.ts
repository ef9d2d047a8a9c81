import type { Library } from '../../lib/model/library.ts';

/** What the page itself does for the keyboard. */
export interface PageActions {
  readonly focusSearch: () => void;
  readonly focusList: () => void;
  readonly openActive: () => void;
  readonly close: () => void;
  readonly showSheet: () => void;
  readonly addByHand: () => void;
  readonly step: (step: number) => void;
}

/** So many rows are a page of the list. */
const PAGE = 10;

interface Shortcut {
  /** Also while a control has the focus that is no text field. */
  readonly everywhere?: boolean;
  readonly run: (library: Library, page: PageActions) => void;
}

const extend =
  (step: number) =>
  (library: Library): void => {
    const ids = library.order();
    const at = library.active.value === undefined ? -1 : ids.indexOf(library.active.value);
    const id = ids[Math.max(0, Math.min(at + step, ids.length - 1))];
    if (id !== undefined) library.extendTo(id);
  };

const toggle = (library: Library): void => {
  const at = library.active.value;
  if (at !== undefined) library.toggle(at);
};

const isTrash = (library: Library): boolean => library.place.value === 'trash';

/** By `event.key`, with `Shift+` and `Control+` where they matter. */
const SHORTCUTS: { readonly [key: string]: Shortcut } = {
  '/': { everywhere: true, run: (_, page) => page.focusSearch() },
  '?': { everywhere: true, run: (_, page) => page.showSheet() },
  n: { run: (_, page) => page.addByHand() },
  ArrowDown: { run: (_, page) => page.step(1) },
  ArrowUp: { run: (_, page) => page.step(-1) },
  j: { run: (_, page) => page.step(1) },
  k: { run: (_, page) => page.step(-1) },
  PageDown: { run: (_, page) => page.step(PAGE) },
  PageUp: { run: (_, page) => page.step(-PAGE) },
  Home: { run: (_, page) => page.step(Number.NEGATIVE_INFINITY) },
  End: { run: (_, page) => page.step(Infinity) },
  'Shift+ArrowDown': { run: extend(1) },
  'Shift+ArrowUp': { run: extend(-1) },
  Enter: { run: (_, page) => page.openActive() },
  x: { run: toggle },
  ' ': { run: toggle },
  'Control+a': { run: (library) => library.selectAll() },
  e: {
    run: (library) => {
      if (!isTrash(library)) void library.archive();
    },
  },
  '#': {
    run: (library) => {
      if (!isTrash(library)) void library.trashAll();
    },
  },
  Delete: {
    run: (library) => {
      if (!isTrash(library)) void library.trashAll();
    },
  },
  z: { everywhere: true, run: (library) => void library.undo() },
  'Control+z': { everywhere: true, run: (library) => void library.undo() },
  Escape: { everywhere: true, run: (_, page) => page.close() },
};

/** What the sheet tells, in its order. */
export const SHEET = [
  ['search', ['/']],
  ['move', ['j', 'k', '↓', '↑']],
  ['ends', ['Home', 'End']],
  ['open', ['↵']],
  ['select', ['x', 'Space']],
  ['extend', ['⇧ ↓', '⇧ ↑']],
  ['lanes', ['←', '→']],
  ['status', ['⇧ ←', '⇧ →']],
  ['all', ['Ctrl A']],
  ['archive', ['e']],
  ['trash', ['#']],
  ['add', ['n']],
  ['undo', ['z']],
  ['close', ['Esc']],
  ['sheet', ['?']],
] as const;

const isText = (element: Element): boolean =>
  element.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button])');

/** A key of a control of its own: single letters there would act on what is not looked at. */
const isControl = (element: Element): boolean =>
  element.closest('button, a, input, .detail, [role=menu]') !== null;

/** A key as the table names it. */
function nameOf({ ctrlKey, metaKey, shiftKey, key }: KeyboardEvent): string {
  // Shift is part of a letter or a sign already.
  const shift = shiftKey && key.length > 1 ? 'Shift+' : '';
  return `${ctrlKey || metaKey ? 'Control+' : ''}${shift}${key}`;
}

/** Runs what a key stands for; `false` where it stands for nothing here. */
export function runShortcut(event: KeyboardEvent, library: Library, page: PageActions): boolean {
  if (event.defaultPrevented || event.isComposing || event.altKey) return false;
  const target = event.target instanceof Element ? event.target : undefined;
  if (target && isText(target) && event.key !== 'Escape') return false;
  const name = nameOf(event);
  const shortcut = Object.hasOwn(SHORTCUTS, name) ? SHORTCUTS[name] : undefined;
  if (!shortcut || (!shortcut.everywhere && target && isControl(target))) return false;
  event.preventDefault();
  shortcut.run(library, page);
  return true;
}
