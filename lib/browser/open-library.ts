import { browser } from '#imports';
import { i18n } from '#i18n';
import { match, ranked } from '../library/match.ts';
import { toQuery } from '../library/query.ts';
import { toRow } from '../library/row.ts';
import type { ClipStore } from '../store/clip-store.ts';

/** So many clips are suggested behind the address bar. */
const SUGGESTED = 6;
/** They are searched in so many of the newest: it has to answer between two key strokes. */
const NEWEST = 2000;

type Where = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

const pageOf = (asked: Readonly<Record<string, string>>): string => {
  const search = new URLSearchParams(asked).toString();
  return browser.runtime.getURL('/library.html') + (search === '' ? '' : `?${search}`);
};

/** Opens the library in a tab of its own, or the tab where it is open already; there it shows what is asked for. */
export async function openLibrary(asked: Readonly<Record<string, string>> = {}): Promise<void> {
  const [there] = await browser.tabs.query({ url: `${browser.runtime.getURL('/library.html')}*` });
  if (there?.id === undefined) return void (await browser.tabs.create({ url: pageOf(asked) }));
  const isAsked = Object.keys(asked).length > 0;
  await browser.tabs.update(there.id, { active: true, ...(isAsked && { url: pageOf(asked) }) });
  await browser.windows.update(there.windowId, { focused: true });
}

/** Chromium reads suggestions as XML, Firefox as they are. */
const escaped = (text: string): string =>
  import.meta.env.FIREFOX ? text : text.replaceAll(/[<>&'"]/g, (sign) => `&#${String(sign.codePointAt(0))};`);

/** What is suggested stands in the address bar when it is chosen: an address of ours, told from typed words. */
const isOwnPage = (text: string): boolean => text.startsWith(browser.runtime.getURL('/library.html'));

async function suggestionsFor(
  store: ClipStore,
  typed: string,
): Promise<{ content: string; description: string }[]> {
  const rows = (await store.newest(NEWEST)).map(toRow);
  return ranked(match(rows, toQuery(typed)))
    .slice(0, SUGGESTED)
    .map(({ id, title, company }) => ({
      content: pageOf({ clip: id }),
      description: escaped([title, company].filter(Boolean).join(' · ')),
    }));
}

async function go(url: string, where: Where): Promise<void> {
  if (where === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: where === 'newForegroundTab' });
}

/** `job` and a blank in the address bar searches the library with the page's own search. */
export function answerOmnibox(store: ClipStore): void {
  const { omnibox } = browser;
  const answer = async (
    typed: string,
    suggest: (found: { content: string; description: string }[]) => void,
  ): Promise<void> => suggest(await suggestionsFor(store, typed));
  omnibox.onInputStarted.addListener(() => {
    void omnibox.setDefaultSuggestion({ description: i18n.t('omnibox.hint') });
  });
  omnibox.onInputChanged.addListener((typed, suggest) => {
    void answer(typed, suggest);
  });
  omnibox.onInputEntered.addListener((typed, where) => {
    void go(isOwnPage(typed) ? typed : pageOf(typed.trim() === '' ? {} : { q: typed }), where);
  });
}
