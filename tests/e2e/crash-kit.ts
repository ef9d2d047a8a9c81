import type { Page } from '@playwright/test';
import type { Body, Clip, ClipPrint, Unsaved } from '../../lib/clip.ts';
import type { ClipStore } from '../../lib/store/clip-store.ts';
import { memoryStore } from '../../lib/store/memory-store.ts';
import type * as InPage from '../soak/in-page.ts';
import { idsOf, LANES, take, type Lane } from '../soak/lanes.ts';
import { partOf, partOfStore, printsOf } from '../soak/whole.ts';
import type { Session } from '../tools/extension.ts';
import { expect } from './session.ts';

declare const soak: typeof InPage;

/** Ends the browser as a full memory or a person in haste does: it and its children, which this test started. */
export async function kill({ cdp, context }: Session): Promise<void> {
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  const closed = new Promise((resolve) => context.once('close', resolve));
  const ids = processInfo.toSorted((one) => (one.type === 'browser' ? -1 : 1)).map(({ id }) => id);
  for (const id of ids) {
    try {
      process.kill(id, 'SIGKILL');
    } catch {
      // It went with the browser.
    }
  }
  await closed;
}

/** Makes a page one of the extension that does nothing by itself, with the script of the soak. */
export async function blank(session: Session, script: string, page: Page): Promise<Page> {
  await page.goto(`chrome-extension://${session.extensionId}/icon/32.png`);
  await page.evaluate(script);
  return page;
}

/** All that the database of the library holds. */
export interface Library {
  readonly clips: readonly Clip[];
  readonly bodies: readonly Body[];
  readonly prints: readonly ClipPrint[];
  readonly unsaved: readonly Unsaved[];
}

const EMPTY: Library = { clips: [], bodies: [], prints: [], unsaved: [] };

/** The library as it lies on disk, read past the store. `page` is a `blank` one. */
export async function libraryOf(page: Page): Promise<Library> {
  const { dump } = await page.evaluate(() => soak.dumpOf('jobmark'));
  return { ...EMPTY, ...(dump as Partial<Library>) };
}

/** What a lane has done so far, done again in memory. */
export interface Oracle {
  readonly lane: Lane;
  readonly store: ClipStore;
  /** The first step that it has not taken. */
  next: number;
}

export const newOracles = (): readonly Oracle[] =>
  LANES.map((lane) => ({ lane, store: memoryStore(), next: 0 }));

/** Takes the steps up to this one, too. */
export async function takeUntil(oracle: Oracle, last: number): Promise<void> {
  for (; oracle.next <= last; oracle.next += 1) await take(oracle.store, oracle.lane, oracle.next);
}

/** The first steps of every lane, put into the library at once: each for itself is waited for by the disk. */
export async function begin(oracles: readonly Oracle[], page: Page): Promise<void> {
  for (const oracle of oracles) {
    await takeUntil(oracle, idsOf(oracle.lane).length - 1);
    const [clips, bodies] = [await oracle.store.newest(), await oracle.store.bodies(undefined, Infinity)];
    await page.evaluate((library) => soak.put(library), {
      clips,
      bodies,
      prints: await printsOf(clips, bodies),
    });
  }
}

/** What one of two has and the other has not, cut short for people to read. */
const differing = (one: readonly string[], other: readonly string[]): readonly string[] => {
  const [ones, others] = [new Set(one), new Set(other)];
  const cut = (text: string): string => text.slice(0, 2000);
  return [
    ...one.filter((each) => !others.has(each)).map((each) => `on disk: ${cut(each)}`),
    ...other.filter((each) => !ones.has(each)).map((each) => `awaited: ${cut(each)}`),
  ];
};

/** A lane goes on while its word is on the way: so many steps may be on disk that were not heard of. */
const MOST_UNHEARD = 3;

/**
 * Brings the memory to where the disk is: at the last step that was told, or at one of those that came right after it,
 * which it says then. Fails where the disk is at none of them: before what was told, or between two steps.
 */
export async function follow(oracle: Oracle, library: Library, told: number): Promise<'told' | 'more'> {
  await takeUntil(oracle, told);
  const there = partOf(oracle.lane, library.clips, library.bodies, library.unsaved);
  const isThere = async (): Promise<boolean> =>
    JSON.stringify(there) === JSON.stringify(await partOfStore(oracle.lane, oracle.store));
  if (await isThere()) return 'told';
  const missing = differing(there, await partOfStore(oracle.lane, oracle.store));
  for (let ahead = 0; ahead < MOST_UNHEARD; ahead += 1) {
    await takeUntil(oracle, oracle.next);
    if (await isThere()) return 'more';
  }
  expect(missing, `${oracle.lane} after step ${told}, or up to ${MOST_UNHEARD} later`).toEqual([]);
  return 'more';
}
