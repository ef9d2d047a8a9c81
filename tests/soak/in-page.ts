import type { Clip } from '../../lib/clip.ts';
import { openIdbStore } from '../../lib/store/idb-store.ts';
import { StoreError } from '../../lib/store/store-error.ts';
import { take, type Lane } from './lanes.ts';
import { digestOf, drop, dumpOf, grow, putAll, type Dump } from './old-library.ts';

export { dumpOf };

/** The test listens here: a lane and how far it has come, said when its promise has resolved. */
declare const told: (lane: Lane | 'upgrades', at: string) => Promise<void>;

/** Puts values into the library, past the store. */
export async function put(values: Dump): Promise<void> {
  await openIdbStore({ channel: undefined }).newest(1);
  await putAll('jobmark', values);
}

/** Takes the steps of a lane from this one on, until the browser ends. */
export function play(lane: Lane, from: number): void {
  const store = openIdbStore();
  void (async () => {
    for (let step = from; ; step += 1) {
      await take(store, lane, step);
      void told(lane, String(step));
    }
  })();
}

/** Takes so many steps of a lane. */
export async function playSome(lane: Lane, from: number, count: number): Promise<void> {
  const store = openIdbStore();
  for (let step = from; step < from + count; step += 1) await take(store, lane, step);
}

type Refused = readonly [last: number, reason: string];

async function untilRefused(from: number, step: (at: number) => Promise<unknown>): Promise<Refused> {
  for (let at = from; ; at += 1) {
    try {
      await step(at);
    } catch (error) {
      return [at - 1, error instanceof StoreError ? error.code : String(error)];
    }
  }
}

/** Takes steps of a lane until one is refused; gives the last that was done, and why the next was not. */
export function playUntilRefused(lane: Lane, from: number): Promise<Refused> {
  const store = openIdbStore();
  return untilRefused(from, (step) => take(store, lane, step));
}

/** Keeps the edits of one posting, longer each time, until that is refused; gives why. */
export async function typeUntilRefused(identity: string): Promise<string> {
  const store = openIdbStore();
  const [, reason] = await untilRefused(1, (updatedAt) =>
    store.keepUnsaved({ identity, edits: { title: 'x'.repeat(5000 * updatedAt) }, person: {}, updatedAt }),
  );
  return reason;
}

/** Adds one to a clip's rank so many times. */
export async function raise(id: string, times: number): Promise<void> {
  const store = openIdbStore();
  const one = (clip: Clip): Clip => ({
    ...clip,
    person: { ...clip.person, featured: clip.person.featured + 1 },
  });
  for (let time = 0; time < times; time += 1)
    await (time % 2 === 0 ? store.change(id, one) : store.changeMany([id], one));
}

const OLD = 'old-';

/** Makes old libraries and upgrades them, one after the other, until the browser ends. */
export function playUpgrades(from: number): void {
  void (async () => {
    for (let index = from; ; index += 1)
      await grow(`${OLD}${index}`, (at) => void told('upgrades', `${index} ${at}`));
  })();
}

/** What a library that nobody disturbs holds at each of its versions, from version 1 on. */
export async function digestsOfVersions(): Promise<readonly string[]> {
  const digests: string[] = [];
  await grow('undisturbed', async (at) => {
    if (at === 'prints') return;
    digests.push(await digestOf((await dumpOf('undisturbed')).dump));
  });
  await drop('undisturbed');
  return digests;
}

/** An old library as it was found. */
export interface Found {
  readonly index: number;
  readonly version: number;
  readonly digest: string;
  readonly clips: number;
  readonly dump: Dump;
}

/** The old libraries that are there; they are deleted. */
export async function takeUpgrades(): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    if (!name.startsWith(OLD)) continue;
    const { version, dump } = await dumpOf(name);
    const digest = await digestOf(dump);
    const { clips = [], prints = [], bodies = [] } = dump;
    // What was made of the clips is looked at as a whole; the rest is told by the digest.
    const shown = prints.length > 0 ? { clips, prints, bodies } : {};
    found.push({ index: Number(name.slice(OLD.length)), version, digest, clips: clips.length, dump: shown });
    await drop(name);
  }
  return found;
}
