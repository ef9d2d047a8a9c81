import { browser, defineUnlistedScript } from '#imports';
import { followLinks } from '../lib/marks/follow.ts';
import type { MarksAnswer } from '../lib/messages.ts';

/** Registered on the boards' hosts only when the person wants marks on lists (lib/browser/listing-marks.ts). */
export default defineUnlistedScript(() => {
  // Turning it on puts it into pages that are open, where it may stand already.
  const own = globalThis as { jobmarkMarks?: () => void };
  own.jobmarkMarks?.();
  own.jobmarkMarks = followLinks(document, {
    async ask(message) {
      // The background may be stopped while it answers. An update orphans this script: its successor asks then.
      for (let attempt = 0; attempt < 2 && browser.runtime?.id; attempt += 1) {
        try {
          return await browser.runtime.sendMessage<typeof message, MarksAnswer | undefined>(message);
        } catch {
          continue;
        }
      }
      return undefined;
    },
    clock: () => performance.now(),
  });
});
