import { render } from 'preact';
import { SidePanelApp } from '../../components/side-panel-app.tsx';
import { actOn } from '../../components/popup-app.tsx';
import { saveKeys } from '../../components/show-popup.tsx';
import { dressPage } from '../../components/dress-page.ts';
import { tellWhenLeft } from '../../lib/browser/left.ts';
import { askForEverywhere } from '../../lib/browser/everywhere.ts';
import { popupWays } from '../../lib/browser/popup-ways.ts';
import { planReminders } from '../../lib/browser/reminders.ts';
import { followReminding } from '../../lib/browser/reminding.ts';
import { followSettings } from '../../lib/browser/settings.ts';
import { panelPorts } from '../../lib/browser/side-panel.ts';
import { createSidePanel } from '../../lib/model/side-panel.ts';
import { openIdbStore } from '../../lib/store/idb-store.ts';

tellWhenLeft(window);
dressPage(document);
void followSettings();
const store = openIdbStore();
const panel = createSidePanel(store, panelPorts);
const root = document.querySelector('#app');
if (root) {
  render(
    <SidePanelApp
      panel={panel}
      keys={saveKeys(navigator.userAgent)}
      ways={popupWays(store)}
      // Reading follows by itself once it is allowed.
      onEverywhere={() => void askForEverywhere()}
    />,
    root,
  );
}
document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.isComposing || event.key !== 'Enter') return;
  if (!event.ctrlKey && !event.metaKey) return;
  event.preventDefault();
  actOn(panel.popup());
});
window.addEventListener('pagehide', () => void panel.flush());
document.addEventListener('visibilitychange', () => void panel.flush());
planReminders(store);
void followReminding();
await panel.open();
