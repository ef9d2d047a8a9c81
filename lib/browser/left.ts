import { browser } from '#imports';
import type { LeftMessage } from '../messages.ts';

/**
 * Tells the background, as the page goes, that it may have left edits behind. What it wrote last takes the way over the
 * clip as it stands, and a page that is gone doesn't hear the answer.
 */
export function tellWhenLeft(page: Window): void {
  page.addEventListener('pagehide', () => {
    const message: LeftMessage = { type: 'left' };
    // Nobody answers, and a background that is being replaced does not even listen.
    browser.runtime.sendMessage(message).catch(() => undefined);
  });
}
