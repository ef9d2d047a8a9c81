import { browser } from '#imports';
import { showPopup } from '../../components/show-popup.tsx';
import { dressPage } from '../../components/dress-page.ts';
import { tellWhenLeft } from '../../lib/browser/left.ts';
import { popupPorts } from '../../lib/browser/popup-ports.ts';
import { popupWays } from '../../lib/browser/popup-ways.ts';
import { planReminders } from '../../lib/browser/reminders.ts';
import { followReminding } from '../../lib/browser/reminding.ts';
import { followSettings } from '../../lib/browser/settings.ts';
import { hasPanel, openPanel, tellPanel } from '../../lib/browser/side-panel.ts';
import { createPopup } from '../../lib/model/popup.ts';
import { openIdbStore } from '../../lib/store/idb-store.ts';

const store = openIdbStore();
let windowId: number = browser.windows.WINDOW_ID_CURRENT;

async function lookAtWindow(): Promise<void> {
  windowId = (await browser.windows.getCurrent()).id ?? windowId;
}

/** Shows the same beside the page, and leaves the place to it. Nothing is waited for: the browser wants the click. */
async function toPanel(): Promise<void> {
  await openPanel(windowId);
  window.close();
}

tellWhenLeft(window);
dressPage(document);
// Read beside the tab: what is shown first waits for neither.
void followSettings();
planReminders(store);
const shown = showPopup(createPopup(store, popupPorts), document, {
  ...popupWays(store),
  ...(hasPanel() && { onPanel: () => void toPanel() }),
});
// The tab is being read; these come after it.
void lookAtWindow();
void followReminding();
await shown;
// What the person waits for, for whoever measures it: the frame after the fields are there.
requestAnimationFrame(() => performance.mark('filled'));
// It had the click that lets the page be read.
tellPanel();
