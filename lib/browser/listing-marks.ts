import { signs } from 'virtual:board-signs';
import { browser, type ScriptPublicPath } from '#imports';
import { i18n } from '#i18n';
import { marksAt } from '../marks/known.ts';
import { isLinks, MOST_LINKS, type MarksAnswer } from '../messages.ts';
import { FORMS } from '../short-board.ts';
import type { ClipStore } from '../store/clip-store.ts';

/** The setting, the id of the registered script, and its file. */
const KEY = 'marks';
const FILE = '/marks.js' satisfies ScriptPublicPath;

/** Whether the person wants marks on lists of postings; off until they say so. */
export async function isMarking(): Promise<boolean> {
  const found: Record<string, unknown> = await browser.storage.local.get(KEY);
  return found[KEY] === true;
}

export async function setMarking(isOn: boolean): Promise<void> {
  await browser.storage.local.set({ [KEY]: isOn });
  await followMarking();
}

const hosts = (): string[] => [...(browser.runtime.getManifest().content_scripts?.[0]?.matches ?? [])];

/**
 * Registers the marks on the boards' hosts when the person wants them, and takes them away when they don't. In pages that
 * are open they begin at once; where they are not wanted any more they end by themselves when they next ask.
 */
export async function followMarking(): Promise<void> {
  const [registered, isOn] = await Promise.all([
    browser.scripting.getRegisteredContentScripts({ ids: [KEY] }),
    isMarking(),
  ]);
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [KEY] });
  if (!isOn) return;
  const matches = hosts();
  await browser.scripting.registerContentScripts([
    { id: KEY, js: [FILE], matches, allFrames: true, runAt: 'document_idle' },
  ]);
  const tabs = await browser.tabs.query({ url: matches, discarded: false });
  // One that closes meanwhile is no fault.
  await Promise.allSettled(
    tabs.map(({ id = -1 }) =>
      browser.scripting.executeScript({ target: { tabId: id, allFrames: true }, files: [FILE] }),
    ),
  );
}

/** Answers what lists ask: nothing where marks are off, and nothing about the library to a private window. */
export function answerLinks(store: ClipStore): void {
  const boards = signs(FORMS);
  const answer = async (urls: readonly unknown[]): Promise<MarksAnswer | undefined> => {
    if (!(await isMarking())) return undefined;
    const asked = urls.slice(0, MOST_LINKS).map((url) => (typeof url === 'string' ? url : ''));
    return {
      marks: await marksAt(asked, boards, store),
      names: {
        saved: i18n.t('marks.saved'),
        applied: i18n.t('marks.applied'),
        dismissed: i18n.t('marks.dismissed'),
      },
    };
  };
  browser.runtime.onMessage.addListener((message: unknown, sender, respond: (answer: unknown) => void) => {
    if (!isLinks(message) || sender.id !== browser.runtime.id || !sender.tab || sender.tab.incognito)
      return undefined;
    void answer(message.urls).then(respond, () => respond(undefined));
    // The answer follows.
    return true;
  });
}
