import type { CDPSession, Page } from '@playwright/test';

/** Milliseconds from the navigation to the first rows, and to the last of them read. */
export async function open(page: Page, url: string): Promise<readonly [rows: number, all: number]> {
  await page.goto('about:blank');
  await page.goto(url, { waitUntil: 'commit' });
  return page.evaluate(
    () =>
      new Promise<[number, number]>((resolve) => {
        let rows = 0;
        const look = (): void => {
          if (rows === 0 && document.querySelector('[data-id]')) rows = performance.now();
          if (document.querySelector('[data-phase="ready"]')) resolve([rows, performance.now()]);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

/** Milliseconds that reading all small clips takes by itself. */
export const readClips = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('jobmark');
        opening.addEventListener('success', () => {
          const start = performance.now();
          const asked = opening.result.transaction('clips').objectStore('clips').getAll();
          asked.addEventListener('success', () => {
            const { length } = asked.result;
            opening.result.close();
            resolve(length > 0 ? performance.now() - start : Number.NaN);
          });
        });
      }),
  );

/** Milliseconds that reading all small clips and writing each as it was takes by itself, in one transaction. */
export const rewriteClips = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('jobmark');
        opening.addEventListener('success', () => {
          const start = performance.now();
          const tx = opening.result.transaction('clips', 'readwrite', { durability: 'strict' });
          const clips = tx.objectStore('clips');
          const asked = clips.getAll();
          asked.addEventListener('success', () => {
            for (const clip of asked.result) clips.put(clip);
          });
          tx.addEventListener('complete', () => {
            opening.result.close();
            resolve(performance.now() - start);
          });
          tx.addEventListener('abort', () => reject(new Error(String(tx.error))));
        });
      }),
  );

/** Milliseconds that reading all texts takes, five hundred at a time, and looking for one word in each. */
export const readBodies = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('jobmark');
        opening.addEventListener('success', () => {
          const start = performance.now();
          let found = 0;
          const next = (range: IDBKeyRange | null): void => {
            const asked = opening.result.transaction('bodies').objectStore('bodies').getAll(range, 500);
            asked.addEventListener('success', () => {
              const texts = asked.result as { readonly id: string; readonly markdown: string }[];
              found += texts.filter(({ markdown }) => markdown.includes('lighthouse')).length;
              const last = texts.at(-1);
              if (last && texts.length === 500) return next(IDBKeyRange.lowerBound(last.id, true));
              opening.result.close();
              resolve(found > 0 ? performance.now() - start : Number.NaN);
            });
          };
          next(null);
        });
      }),
  );

/** Milliseconds of each frame while all of the list is scrolled through: first by rows, then in leaps. */
export const scroll = (page: Page): Promise<readonly number[]> =>
  page.evaluate(
    () =>
      new Promise<number[]>((resolve, reject) => {
        const grid = document.querySelector('[role=grid]');
        if (!grid) return reject(new Error('no list'));
        let last = performance.now();
        const times: number[] = [];
        const leap = grid.scrollHeight / 60;
        const step = (now: number): void => {
          times.push(now - last);
          last = now;
          grid.scrollTop += times.length < 120 ? 300 : leap;
          if (times.length < 180) requestAnimationFrame(step);
          else resolve(times.slice(5));
        };
        requestAnimationFrame(step);
      }),
  );

/** A person's key strokes are so far apart, in milliseconds. */
const APART = 100;

/** By key stroke of these texts: milliseconds until the list knows its answer, and until the frame that shows it. */
export const type = (
  page: Page,
  texts: readonly string[],
): Promise<readonly { readonly answer: number; readonly frame: number }[]> =>
  page.evaluate(
    async ([typed, apart]) => {
      const input = document.querySelector<HTMLInputElement>('.search input');
      const times: { answer: number; frame: number }[] = [];
      if (!input) return times;
      const write = async (text: string): Promise<{ answer: number; frame: number }> => {
        const start = performance.now();
        performance.mark('stroke');
        input.value = text;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        const answer = performance.now() - start;
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        performance.mark('shown');
        const frame = performance.now() - start;
        await new Promise((resolve) => setTimeout(resolve, apart));
        return { answer, frame };
      };
      for (const text of typed) {
        for (let at = 1; at <= text.length; at += 1) times.push(await write(text.slice(0, at)));
        input.value = '';
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await new Promise((resolve) => setTimeout(resolve, apart));
      }
      return times;
    },
    [texts, APART] as const,
  );

/** Empties the search, and chooses and leaves the first key of a facet: milliseconds to each frame. */
export async function filter(page: Page): Promise<readonly number[]> {
  await page.getByTestId('search').fill('');
  await page.getByTestId('facet-workplace').locator('input').first().waitFor();
  return page.evaluate(async () => {
    const times: number[] = [];
    for (let click = 0; click < 2; click += 1) {
      const box = document.querySelector<HTMLElement>('[data-testid="facet-workplace"] input');
      const start = performance.now();
      box?.click();
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      times.push(performance.now() - start);
    }
    return times;
  });
}

/** What a search of all texts took, in milliseconds from when it was typed. */
export interface TextTimes {
  readonly first: number;
  readonly all: number;
}

/** Types a word and waits until all texts have been looked through; nobody asks the page anything meanwhile. */
export async function fullText(page: Page, word: string): Promise<TextTimes> {
  const times = await page.evaluate(
    (typed) =>
      new Promise<TextTimes>((resolve) => {
        const input = document.querySelector<HTMLInputElement>('.search input');
        const start = performance.now();
        let [first, isReading] = [0, false];
        const follow = new MutationObserver(() => {
          const now = performance.now() - start;
          if (first === 0 && document.querySelector('.snippet')) first = now;
          const wasReading = isReading;
          isReading = document.querySelector('[data-testid="reading"]') !== null;
          if (!wasReading || isReading) return;
          follow.disconnect();
          resolve({ first, all: now });
        });
        follow.observe(document.body, { subtree: true, childList: true });
        if (input) input.value = typed;
        input?.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }),
    word,
  );
  await page.getByTestId('search').fill('');
  return times;
}

/** The most heap, in bytes above what there was before, that a search of all texts has; to ask for it takes time. */
export async function fullTextHeap(page: Page, cdp: CDPSession, word: string): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  const used = async (): Promise<number> => (await cdp.send('Runtime.getHeapUsage')).usedSize;
  const before = await used();
  const scanning = new AbortController();
  const done = fullText(page, word).finally(() => scanning.abort());
  let most = before;
  while (!scanning.signal.aborted) most = Math.max(most, await used());
  await done;
  return most - before;
}

/** Milliseconds until all clips of the list are selected and seen to be. */
export async function selectAll(page: Page): Promise<number> {
  await page.getByTestId('grid').focus();
  // The key goes another way to the page than a script: it waits until somebody listens.
  await page.evaluate(() => {
    performance.clearMarks('chosen');
    const look = (): void => {
      if (document.querySelector('[data-testid="bulk"]')) performance.mark('chosen');
      else requestAnimationFrame(look);
    };
    const begin = (): void => {
      performance.mark('asked');
      look();
    };
    document.addEventListener('keydown', begin, { once: true, capture: true });
  });
  await page.keyboard.press('Control+a');
  await page.waitForFunction(() => performance.getEntriesByName('chosen').length > 0);
  return page.evaluate(() => performance.measure('choosing', 'asked', 'chosen').duration);
}

/** Milliseconds until all that are selected have a tag, on disk and in the list. */
export async function tagAll(page: Page, tag: string): Promise<number> {
  await page.getByTestId('many-tag').fill(tag);
  const start = performance.now();
  await page.getByTestId('many-tag-add').click();
  await page.getByTestId('toast').filter({ hasText: tag }).waitFor({ timeout: 300_000 });
  return performance.now() - start;
}
