import { effect } from '@preact/signals';
import { render } from 'preact';
import { i18n } from '#i18n';
import type { ByHand } from '../../lib/model/by-hand.ts';
import type { Library } from '../../lib/model/library.ts';
import { LibraryApp } from './library-app.tsx';

/** What the address may ask for: a search, an open posting. */
function ask(library: Library, view: Window): void {
  const asked = new URLSearchParams(view.location.search);
  library.search(asked.get('q') ?? '');
  const clip = asked.get('clip');
  if (clip !== null) {
    library.active.value = clip;
    void library.detail.open(clip);
  }
}

/** The address is changed no more often than so many milliseconds: the browser is asked for each, and slow. */
const TOLD_EVERY = 200;

/** The address says what is shown, so that a reload shows it again: one change at once, of many the last a little later. */
function tellAddress(library: Library, view: Window): void {
  let wanted = view.location.search;
  let isResting = false;
  const tell = (): void => {
    isResting = wanted !== view.location.search;
    if (!isResting) return;
    view.history.replaceState(null, '', view.location.pathname + wanted);
    setTimeout(tell, TOLD_EVERY);
  };
  effect(() => {
    const asked = new URLSearchParams();
    const typed = library.typed.value.trim();
    const clip = library.detail.wanted.value;
    if (typed !== '') asked.set('q', typed);
    if (clip !== undefined) asked.set('clip', clip);
    wanted = asked.size > 0 ? `?${asked}` : '';
    if (isResting) return;
    isResting = true;
    // Not in the task of the key: the browser takes its time for it.
    setTimeout(tell);
  });
}

/**
 * Draws the library into a page, opens it, and sees to it that nothing typed is lost when the page goes. Resolves
 * when all of it has been read.
 */
export async function showLibrary(library: Library, byHand: ByHand, page: Document): Promise<void> {
  const root = page.querySelector('#app');
  const view = page.defaultView;
  if (!root || !view) throw new TypeError('the page has no #app');
  page.title = i18n.t('library.pageTitle');
  ask(library, view);
  render(<LibraryApp library={library} byHand={byHand} />, root);
  const flush = (): void => {
    void library.flush();
    void byHand.flush();
  };
  view.addEventListener('pagehide', flush);
  page.addEventListener('visibilitychange', flush);
  await library.open();
  tellAddress(library, view);
  // Nobody waits for it.
  void library.purge();
}
