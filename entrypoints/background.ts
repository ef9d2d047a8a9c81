import { browser, defineBackground, type Browser } from '#imports';
import { i18n } from '#i18n';
import { followPermission } from '../lib/browser/everywhere.ts';
import { answerLinks, followMarking } from '../lib/browser/listing-marks.ts';
import { injectDetector } from '../lib/browser/inject.ts';
import { answerOmnibox, openLibrary } from '../lib/browser/open-library.ts';
import { openSaveTabs } from '../lib/browser/open-save-tabs.ts';
import { answerReminders } from '../lib/browser/reminders.ts';
import { saveTab } from '../lib/browser/save-tab.ts';
import { forgetSeen, isHeard, keepSeen, seenIn, type Seen } from '../lib/browser/seen.ts';
import { lookOf, showLook } from '../lib/browser/toolbar.ts';
import { welcome } from '../lib/browser/welcome.ts';
import { openPanel } from '../lib/browser/side-panel.ts';
import { turns } from '../lib/browser/turns.ts';
import { identitiesOf } from '../lib/identity.ts';
import { isLeft, isSeen } from '../lib/messages.ts';
import { takeUpLast } from '../lib/model/left-edits.ts';
import { openIdbStore } from '../lib/store/idb-store.ts';
import { toCanonical } from '../lib/url.ts';

/** The id of the menu item and of the shortcut. */
const SAVE = 'save-posting';
/** The icon's own menu item. */
const SAVE_TABS = 'save-tabs';
/** The shortcut's. */
const OPEN = 'open-library';
const PANEL = 'open-panel';

/** Holds no state of its own: the browser stops and starts it as it likes. */
export default defineBackground(() => {
  const store = openIdbStore();
  // What a detector told before a save must not undress the icon that the save has dressed.
  const inTurn = turns();
  const save = (tab: Browser.tabs.Tab): Promise<void> => inTurn(tab.id ?? -1, () => saveTab(tab, store));

  async function show(tabId: number, { url, detection }: Seen): Promise<void> {
    const clip =
      detection.kind === 'none' || detection.kind === 'listing'
        ? undefined
        : await store.byIdentity(identitiesOf(detection, toCanonical(new URL(url))));
    await showLook(tabId, lookOf(detection, clip !== undefined), detection.count);
  }

  async function hear(tabId: number, seen: Seen): Promise<void> {
    if (!isHeard(seen, await seenIn(tabId))) return;
    await keepSeen(tabId, seen);
    await show(tabId, seen);
  }

  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const tabId = sender.tab?.id;
    if (!isSeen(message) || tabId === undefined || sender.id !== browser.runtime.id) return;
    const { url, detection, ms } = message;
    void inTurn(tabId, () => hear(tabId, { url, detection, ms, frameId: sender.frameId ?? 0 }));
  });

  // What a page of ours typed last, it may not have lived to write.
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    if (!isLeft(message) || sender.id !== browser.runtime.id) return;
    // Where the library can't be written they stay where they are, for whoever opens it next.
    takeUpLast(store, (pause) => new Promise((resolve) => setTimeout(resolve, pause))).catch(() => undefined);
  });

  // A page that is left takes its tab's icon with it; what was seen there goes too. Where the address is told the
  // page is a board's, maybe the same one without a load: its detector will say.
  browser.tabs.onUpdated.addListener((tabId, { status, url }) => {
    if (status === 'loading' && url === undefined) void forgetSeen(tabId);
  });
  browser.tabs.onRemoved.addListener((tabId) => void forgetSeen(tabId));

  // The library changed in a page of ours: tabs that show the posting say so.
  store.onChange(() => void showAll(), new AbortController().signal);

  async function showAgain(tabId: number): Promise<void> {
    const seen = await seenIn(tabId);
    if (seen) await show(tabId, seen);
  }

  async function showAll(): Promise<void> {
    for (const { id } of await browser.tabs.query({})) {
      if (id !== undefined) await inTurn(id, () => showAgain(id));
    }
  }

  // The person gives and takes this in the settings, or in the browser's own.
  browser.permissions.onAdded.addListener(() => void followPermission());
  browser.permissions.onRemoved.addListener(() => void followPermission());

  answerLinks(store);

  browser.runtime.onInstalled.addListener((details) => {
    void followPermission();
    void followMarking();
    void welcome(details);
    browser.contextMenus.create({
      id: SAVE,
      title: i18n.t('menu.save'),
      contexts: ['page', 'selection', 'link'],
    });
    browser.contextMenus.create({ id: SAVE_TABS, title: i18n.t('menu.saveTabs'), contexts: ['action'] });
    void injectDetector();
    // After an update, the clips that an older Jobmark saved; what the browser stops here the popup goes on with.
    void store.makePrints();
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === SAVE && tab) void save(tab);
    if (menuItemId === SAVE_TABS && tab) void openSaveTabs(tab.windowId);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === SAVE && tab) void save(tab);
    if (command === OPEN) void openLibrary();
    // Firefox has a command of its own for it.
    if (command === PANEL && tab) void openPanel(tab.windowId);
  });
  answerOmnibox(store);
  answerReminders(store);
});
