import { browser } from '#imports';
import { isSeen } from '../messages.ts';
import type { PanelPorts } from '../model/side-panel.ts';
import { popupPorts } from './popup-ports.ts';

/** Over this the popup tells that it has read a page: the browser lets the panel read it then, too. */
const CHANNEL = 'jobmark-popup-read';

/** What happens to a page comes in bursts; it is read once, so many milliseconds after the last. */
const SETTLED = 120;

interface FirefoxSidebar {
  open(): Promise<void>;
}

const { sidebarAction } = browser as { readonly sidebarAction?: FirefoxSidebar };

/** Phones have neither. */
export const hasPanel = (): boolean => sidebarAction !== undefined || 'sidePanel' in browser;

/** Opens the panel; only a click or a shortcut may call it, and nothing may be waited for before. */
export async function openPanel(windowId: number): Promise<void> {
  if (sidebarAction) await sidebarAction.open();
  else await browser.sidePanel.open({ windowId });
}

/** Tells the panel that the page under the popup may be read. */
export function tellPanel(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('read');
  channel.close();
}

/** The panel reads its own window's active tab, and hears of all that may change it. */
async function follow(listener: () => void, signal: AbortSignal): Promise<void> {
  const { id: own } = await browser.windows.getCurrent();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    if (!signal.aborted) timer = setTimeout(listener, SETTLED);
  };
  browser.tabs.onActivated.addListener(({ windowId }) => {
    if (windowId === own) soon();
  });
  browser.tabs.onUpdated.addListener((_, { status, url }, { active, windowId }) => {
    if (active && windowId === own && (status === 'complete' || url !== undefined)) soon();
  });
  // A page that became another one without loading; the board's detector says so.
  browser.runtime.onMessage.addListener((message: unknown, { tab }) => {
    if (isSeen(message) && tab?.active && tab.windowId === own) soon();
  });
  browser.permissions.onAdded.addListener(soon);
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', soon);
  signal.addEventListener('abort', () => channel.close(), { once: true });
}

/** What the panel needs of the real browser. */
export const panelPorts: PanelPorts = {
  ...popupPorts,
  follow: (listener, signal) => void follow(listener, signal),
};
