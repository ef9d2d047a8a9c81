import { fillLibrary, libraryUrl } from '../tools/library.ts';
import { expect, test } from './session.ts';

/** The address bar is no page: its events are given to the background as the browser gives them. */
interface Dispatched {
  dispatch(...values: readonly unknown[]): void;
}

interface Suggestion {
  readonly content: string;
  readonly description: string;
}

test('job and a blank in the address bar suggests postings, and opens one or all that was searched', async ({
  session,
  page,
}) => {
  await fillLibrary(session, page, 60, new Date().toISOString().slice(0, 10));
  const worker = await session.worker();
  const suggestions = await worker.evaluate(
    () =>
      new Promise<readonly Suggestion[]>((resolve) => {
        (chrome.omnibox.onInputChanged as unknown as Dispatched).dispatch('offshore -zzz', resolve);
      }),
  );
  expect(suggestions.length).toBeGreaterThan(0);
  for (const { description } of suggestions) expect(description).toContain('Offshore');

  const enter = async (typed: string): Promise<string> => {
    const opened = session.context.waitForEvent('page');
    await worker.evaluate((text) => {
      (chrome.omnibox.onInputEntered as unknown as Dispatched).dispatch(text, 'newForegroundTab');
    }, typed);
    const tab = await opened;
    await tab.waitForSelector('[data-phase="ready"]');
    expect(tab.url()).toContain(libraryUrl(session));
    const shown = await tab.getByTestId('row').count();
    const text = (await tab.getByTestId('detail').count()) > 0 ? 'a posting' : `${shown} rows`;
    await tab.close();
    return text;
  };
  expect(await enter(suggestions[0]?.content ?? '')).toBe('a posting');
  expect(await enter('offshore')).toMatch(/^[1-9]\d* rows$/);
  // Words that only look like an address of ours are searched, not opened.
  expect(await enter('chrome-extension://elsewhere/library.html')).toBe('0 rows');
});
