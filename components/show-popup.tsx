import { render } from 'preact';
import type { Popup } from '../lib/model/popup.ts';
import { keyName } from './key-name.ts';
import type { Ways } from './popup-tools.tsx';
import { actOn, PopupApp } from './popup-app.tsx';

/** How the person's keyboard calls the main action. */
export const saveKeys = (userAgent: string): string =>
  /mac|iphone|ipad/i.test(userAgent) ? '⌘ ↵' : keyName('Ctrl ↵');

/**
 * Draws the popup into a page, opens it, and sees to it that nothing typed is lost when the page goes. Resolves
 * when the tab has been read.
 */
export function showPopup(popup: Popup, page: Document, ways?: Ways): Promise<void> {
  const root = page.querySelector('#app');
  const view = page.defaultView;
  if (!root || !view) throw new TypeError('the page has no #app');
  render(<PopupApp popup={popup} keys={saveKeys(view.navigator.userAgent)} ways={ways} />, root);

  // On the page, not on an element: when the popup opens, nothing in it has the focus. Escape that nothing takes
  // is the browser's: it closes the popup.
  page.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      actOn(popup);
    }
  });
  const flush = (): void => void popup.flush();
  view.addEventListener('pagehide', flush);
  page.addEventListener('visibilitychange', flush);
  return popup.open();
}
