import { BEGUN } from '../lib/browser/begun.ts';
import { signs } from 'virtual:board-signs';
import { defineUnlistedScript } from '#imports';
import type { BoardSigns } from '../lib/board.ts';
import { lateBrowser } from '../lib/browser/late.ts';
import { candidatesOn, detect } from '../lib/detect.ts';
import type { SeenMessage } from '../lib/messages.ts';
import { FORMS } from '../lib/short-board.ts';

/** How long a page may change before it is looked at again; a reader notices half a second. */
const PAUSE = 200;

/** The manifest declares it on the boards' hosts (wxt.config.ts): it stands in every page there, so it is small. */
export default defineUnlistedScript(() => {
  const boards = candidatesOn<BoardSigns>(location.hostname, signs(FORMS));
  let told = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    timer ??= setTimeout(() => look(), PAUSE);
  });

  /** An update orphans this script: its successor is in the page already, so it falls silent. */
  function fallSilent(): void {
    observer.disconnect();
    removeEventListener('pageshow', onShow);
    clearTimeout(timer);
  }

  function look(start = performance.now()): void {
    timer = undefined;
    const detection = detect({ url: location.href, document }, boards, location);
    const ms = performance.now() - start;
    const news = location.href + JSON.stringify(detection);
    if (news === told) return;
    told = news;
    const message: SeenMessage = { type: 'seen', url: location.href, detection, ms };
    const browser = lateBrowser();
    // An orphan has no id any more, or its message finds nobody.
    if (browser.runtime?.id) browser.runtime.sendMessage(message).catch(fallSilent);
    else fallSilent();
  }

  /** A page from the back-forward cache changes nothing, but its tab's icon has been reset. */
  function onShow(): void {
    told = '';
    look();
  }

  observer.observe(document, { childList: true, subtree: true });
  addEventListener('pageshow', onShow);
  look(BEGUN);
});
