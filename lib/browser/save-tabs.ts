import { browser, type Browser } from '#imports';
import type { OpenTab, SaveTabsPorts, TabAccess, TabFault, TabReading } from '../model/save-tabs.ts';
import type { Problem } from '../problem.ts';
import { isBlocked } from './companies.ts';
import { popupPorts } from './popup-ports.ts';
import { readTab } from './read-tab.ts';

/** A page that has not answered by then (in milliseconds) does not hold up the others. */
const PATIENCE = 20_000;
/** So long may a sleeping tab take to load. */
const WAKING = 30_000;

/** A tab without an address for us is one that we may not see. */
function accessOf({ url, incognito, discarded, status }: Browser.tabs.Tab): TabAccess {
  if (incognito) return 'private';
  if (url === undefined || url === '') return 'unseen';
  return discarded || status === 'unloaded' ? 'asleep' : 'readable';
}

const faultOf = ({ code, detail }: Problem): TabFault => {
  if (/no tab with id|invalid tab id|tab was closed/i.test(detail)) return 'gone';
  return code === 'forbidden-page' ? 'forbidden' : 'unreadable';
};

const SILENT: TabReading = { ok: false, fault: 'silent' };

/** Whichever comes first: the work, or the end of patience with its own answer. */
async function within<T>(patience: number, work: Promise<T>, otherwise: T): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ending = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), patience);
  });
  try {
    return await Promise.race([work, ending]);
  } finally {
    clearTimeout(timer);
  }
}

/** Resolves when the tab has loaded, or is gone. */
function loaded(tabId: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const onUpdated = (id: number, { status }: Browser.tabs.OnUpdatedInfo): void => {
      if (id === tabId && status === 'complete') resolve(true);
    };
    const onRemoved = (id: number): void => {
      if (id === tabId) resolve(false);
    };
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.tabs.onRemoved.addListener(onRemoved);
    signal.addEventListener('abort', () => {
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.tabs.onRemoved.removeListener(onRemoved);
    });
  });
}

/** What the page of tabs needs of the real browser; `windowId` is the window that it is about. */
export function saveTabsPorts(windowId: number | undefined): SaveTabsPorts {
  const urls = new Map<number, string>();
  const own = browser.runtime.getURL('/');
  return {
    async listTabs() {
      const tabs = await browser.tabs.query(windowId === undefined ? { currentWindow: true } : { windowId });
      return tabs.flatMap((tab): readonly OpenTab[] => {
        const { id, index, title = '', url = tab.pendingUrl ?? '' } = tab;
        if (id === undefined || url.startsWith(own)) return [];
        urls.set(id, url);
        return [{ id, place: index + 1, title, access: accessOf(tab) }];
      });
    },
    async readTab(tabId) {
      const reading = readTab(tabId, urls.get(tabId)).then((read): TabReading =>
        read.ok ? read : { ok: false, fault: faultOf(read.problem) },
      );
      return within(PATIENCE, reading, SILENT);
    },
    async wakeTab(tabId) {
      const ending = new AbortController();
      const loading = loaded(tabId, ending.signal);
      try {
        await browser.tabs.reload(tabId);
        return await within(WAKING, loading, false);
      } catch {
        // It was closed while it slept.
        return false;
      } finally {
        ending.abort();
      }
    },
    async showTab(tabId) {
      const tab = await browser.tabs.update(tabId, { active: true }).catch(() => undefined);
      if (tab) await browser.windows.update(tab.windowId, { focused: true });
    },
    showSaved: (tabId, isSaved) => popupPorts.showSaved(tabId, isSaved),
    keepStorage: () => popupPorts.keepStorage(),
    isBlocked,
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
  };
}
