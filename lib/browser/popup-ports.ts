import { browser } from '#imports';
import { AGGREGATORS } from 'virtual:aggregators';
import type { PopupPorts, TextFile } from '../model/ports.ts';
import type { Outcome, ProblemCode } from '../problem.ts';
import { readTab } from './read-tab.ts';
import { markCompany, readCompanies } from './companies.ts';
import { openSaveTabsHere } from './open-save-tabs.ts';
import { seenIn } from './seen.ts';
import { lookOf, showLook } from './toolbar.ts';

const DONE: Outcome<undefined> = { ok: true, value: undefined };

/** A foreign failure as a value with its code. */
async function attempt(code: ProblemCode, work: () => Promise<unknown>): Promise<Outcome<undefined>> {
  try {
    await work();
    return DONE;
  } catch (error) {
    return { ok: false, problem: { code, detail: String(error) } };
  }
}

/** Gives the browser a file for its downloads folder. A Blob of another type would lose the `.md`. */
async function download({ name, text }: TextFile, type = 'text/markdown'): Promise<void> {
  const url = URL.createObjectURL(new Blob([text], { type }));
  try {
    await browser.downloads.download({ url, filename: name, saveAs: false });
  } finally {
    // The browser has opened the blob by then, and keeps it for as long as it needs it.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }
}

/** The scrubbed copy of a tab's page, as a file. */
async function report(tabId: number): Promise<void> {
  const [frame] = await browser.scripting.executeScript({ target: { tabId }, files: ['/report.js'] });
  if (typeof frame?.result !== 'string') throw new TypeError('the page gave no copy');
  await download({ name: 'jobmark-report.html', text: frame.result }, 'text/html');
}

/** What the popup needs of the real browser. */
export const popupPorts: PopupPorts = {
  async readTab() {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id === undefined) {
      return { ok: false, problem: { code: 'unreadable-page', detail: 'no active tab' } };
    }
    const read = await readTab(tab.id, tab.url, tab.incognito);
    if (!read.ok) return read;
    return { ok: true, value: { tabId: tab.id, isPrivate: tab.incognito, capture: read.value } };
  },
  copy: (text) => attempt('clipboard-failed', () => navigator.clipboard.writeText(text)),
  download: (file) => attempt('download-failed', () => download(file)),
  report: (tabId) => attempt('download-failed', () => report(tabId)),
  async showSaved(tabId, isSaved) {
    const seen = await seenIn(tabId);
    await showLook(
      tabId,
      seen ? lookOf(seen.detection, isSaved) : isSaved ? 'saved' : 'none',
      seen?.detection.count,
    );
  },
  companies: readCompanies,
  markCompany,
  openTabs: openSaveTabsHere,
  async keepStorage() {
    await navigator.storage.persist();
  },
  aggregators: AGGREGATORS,
  now: () => Date.now(),
  newId: () => crypto.randomUUID(),
};
