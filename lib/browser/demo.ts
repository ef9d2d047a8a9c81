import sample from '../sample/posting.html?raw';
import { localDay } from '../day.ts';
import { readPage } from '../extract/read.ts';
import { createPopup, type Popup } from '../model/popup.ts';
import { wishesOf } from '../settings.ts';
import { memoryStore } from '../store/memory-store.ts';
import { popupPorts } from './popup-ports.ts';
import { readSettings } from './settings.ts';

/** Where the sample would stand, if it were on the web. */
const ADDRESS = 'https://careers.tideline.example/jobs/software-engineer-timetables';

/**
 * The popup over the sample posting: read and tagged as any page is, by the same core. It has a library of its own,
 * which is gone with the page, and touches no tab.
 */
export async function demoPopup(): Promise<Popup> {
  // As where a tab is read: what makes a posting of a reading stays a part of its own.
  const { capture } = await import('../capture.ts');
  const document = new DOMParser().parseFromString(sample, 'text/html');
  const reading = readPage({ url: ADDRESS, document }, [], () => performance.now(), localDay(new Date()));
  const captured = capture([reading], wishesOf(await readSettings()));
  const popup = createPopup(memoryStore(), {
    ...popupPorts,
    readTab: async () => ({ ok: true, value: { tabId: -1, isPrivate: false, capture: captured } }),
    report: async () => ({ ok: true, value: undefined }),
    showSaved: async () => undefined,
    keepStorage: async () => undefined,
  });
  await popup.open();
  return popup;
}
