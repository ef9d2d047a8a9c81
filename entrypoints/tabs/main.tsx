import { dressPage } from '../../components/dress-page.ts';
import { showTabs } from '../../components/tabs/show-tabs.tsx';
import { saveTabsPorts } from '../../lib/browser/save-tabs.ts';
import { followSettings } from '../../lib/browser/settings.ts';
import { createSaveTabs } from '../../lib/model/save-tabs.ts';
import { openIdbStore } from '../../lib/store/idb-store.ts';

dressPage(document);
await followSettings();
const asked = new URLSearchParams(location.search);
const windowId = Number(asked.get('window') ?? Number.NaN);
const tabs = createSaveTabs(
  openIdbStore(),
  saveTabsPorts(Number.isInteger(windowId) && windowId > 0 ? windowId : undefined),
);
const begins = asked.has('go');
asked.delete('go');
// A reload, or the browser's next start, must not begin again.
history.replaceState(null, '', asked.size > 0 ? `?${asked}` : location.pathname);
await showTabs(tabs, document, begins);
