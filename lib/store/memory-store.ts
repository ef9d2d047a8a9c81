import type { Apart, Body, Clip, ClipPrint, ClipVersion, Unsaved } from '../clip.ts';
import type { ClipStore } from './clip-store.ts';
import { parcels } from '../out/work.ts';
import { libraryOver } from './library.ts';
import { notices } from './notices.ts';
import type { Backing, Shelf, WholeShelf } from './shelf.ts';
import { StoreError, toStoreError } from './store-error.ts';

interface Shelves {
  readonly clips: Map<string, Clip>;
  readonly bodies: Map<string, Body>;
  readonly prints: Map<string, ClipPrint>;
  /** By id and time. */
  readonly versions: Map<string, ClipVersion>;
}

const NO_SHELVES: Shelves = { clips: new Map(), bodies: new Map(), prints: new Map(), versions: new Map() };

const copyOf = ({ clips, bodies, prints, versions }: Shelves): Shelves => ({
  clips: new Map(clips),
  bodies: new Map(bodies),
  prints: new Map(prints),
  versions: new Map(versions),
});

const holderIn = (clips: ReadonlyMap<string, Clip>, identity: string): Clip | undefined =>
  clips.values().find((clip) => clip.identity === identity);

/** A copy goes in and a copy comes out, as with a disk. */
const shelfOver = ({ clips, bodies, prints, versions }: Shelves): Shelf => ({
  clip: async (id) => structuredClone(clips.get(id)),
  someClips: async (ids) => ids.flatMap((id) => structuredClone(clips.get(id)) ?? []),
  holder: async (identity) => structuredClone(holderIn(clips, identity)),
  alsoNamed: async (name) =>
    [...clips.values()].filter(({ also }) => also?.includes(name)).map((clip) => structuredClone(clip)),
  body: async (id) => structuredClone(bodies.get(id)),
  async putClip(clip) {
    const holder = holderIn(clips, clip.identity);
    if (holder && holder.id !== clip.id) {
      throw new StoreError('store-failed', `ConstraintError: two clips of ${clip.identity}`);
    }
    clips.set(clip.id, structuredClone(clip));
  },
  async dropClip(id) {
    clips.delete(id);
    prints.delete(id);
    for (const [key, version] of versions) if (version.id === id) versions.delete(key);
  },
  async putBody(body) {
    bodies.set(body.id, structuredClone(body));
  },
  async dropBody(id) {
    bodies.delete(id);
  },
  print: async (id) => structuredClone(prints.get(id)),
  async putPrint(print) {
    prints.set(print.id, structuredClone(print));
  },
  async dropPrint(id) {
    prints.delete(id);
  },
  versions: async (id) =>
    [...versions.values()]
      .filter((version) => version.id === id)
      .toSorted((one, other) => one.at - other.at)
      .map((version) => structuredClone(version)),
  async putVersion(version) {
    versions.set(`${version.id} ${version.at}`, structuredClone(version));
  },
  async dropVersion(id, at) {
    versions.delete(`${id} ${at}`);
  },
});

/** Copies of so many values in the order of their ids, after this one. */
const byId = <T extends { readonly id: string }>(
  values: ReadonlyMap<string, T>,
  after = '',
  count: number,
): readonly T[] =>
  [...values.values()]
    .filter(({ id }) => id > after)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .slice(0, count)
    .map((value) => structuredClone(value));

const newerFirst = (a: Clip, b: Clip): number => b.savedAt - a.savedAt || (a.id < b.id ? 1 : -1);

const memoryBacking = (): Backing => {
  let shelves = copyOf(NO_SHELVES);
  const edits = new Map<string, Unsaved>();
  let pairs = new Map<string, Apart>();
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other; `work` writes to copies, which take the place of the originals when it is done. */
  const alone = <T>(work: (copy: Shelves) => Promise<T>): Promise<T> => {
    const run = last.then(async () => {
      const copy = copyOf(shelves);
      try {
        const result = await work(copy);
        shelves = copy;
        return result;
      } catch (error) {
        throw toStoreError(error);
      }
    });
    last = run.catch(() => undefined);
    return run;
  };
  const write = <T>(work: (shelf: Shelf) => Promise<T>): Promise<T> => alone((copy) => work(shelfOver(copy)));

  const whole = <T>(work: (shelf: WholeShelf) => Promise<T>): Promise<T> => {
    const kept = new Map<string, Apart>();
    return write(async (shelf) => {
      for (const [name, apart] of pairs) kept.set(name, apart);
      const result = await work({
        ...shelf,
        allApart: async () => [...kept.values()].map((apart) => structuredClone(apart)),
        async putApart(apart) {
          kept.set(apart.pair.join('\n'), structuredClone(apart));
        },
        async dropApart({ pair }) {
          kept.delete(pair.join('\n'));
        },
        during: (what) => what,
      });
      pairs = kept;
      return result;
    });
  };

  return {
    write,
    whole,
    read: write,
    newest: (limit) =>
      write(async () =>
        [...shelves.clips.values()]
          .filter((clip) => clip.deletedAt === undefined)
          .toSorted(newerFirst)
          .slice(0, Math.max(0, limit))
          .map((clip) => structuredClone(clip)),
      ),
    inTrash: () =>
      write(async () =>
        [...shelves.clips.values()]
          .filter((clip) => clip.deletedAt !== undefined)
          .map((clip) => structuredClone(clip)),
      ),
    marked: (marks) =>
      write(async () =>
        [...shelves.prints.values()]
          .filter((print) => print.marks.some((mark) => marks.includes(mark)))
          .map((print) => structuredClone(print)),
      ),
    prints: (after = '', count) =>
      write(async () =>
        [...shelves.prints.values()]
          .filter(({ id }) => id > after)
          .toSorted((a, b) => (a.id < b.id ? -1 : 1))
          .slice(0, count)
          .map((print) => structuredClone(print)),
      ),
    printless: () => write(async () => [...shelves.clips.keys()].filter((id) => !shelves.prints.has(id))),
    apart: async (identities) =>
      [...pairs.values()].filter(({ pair }) => pair.some((name) => identities.includes(name))),
    async putApart(apart) {
      pairs.set(apart.pair.join('\n'), structuredClone(apart));
    },
    async dropApart({ pair }) {
      pairs.delete(pair.join('\n'));
    },
    unsavedAlso: async (name) =>
      [...edits.values()].filter(({ also }) => also?.includes(name)).map((kept) => structuredClone(kept)),
    clips: (after, count) => write(async () => byId(shelves.clips, after, count)),
    eachClip: (count, work) =>
      write(async () => {
        for (const parcel of parcels(byId(shelves.clips, undefined, Infinity), count)) work(parcel);
      }),
    bodies: (after, count) => write(async () => byId(shelves.bodies, after, count)),
    allUnsaved: async () => [...edits.values()].map((kept) => structuredClone(kept)),
    unsaved: async (identity) => structuredClone(edits.get(identity)),
    async putUnsaved(unsaved) {
      edits.set(unsaved.identity, structuredClone(unsaved));
    },
    async dropUnsaved(identity) {
      edits.delete(identity);
    },
    erase: () =>
      alone(async (copy) => {
        for (const map of [...Object.values(copy), edits, pairs]) map.clear();
      }),
  };
};

/** The library's memory twin: the same rules and promises, gone with the page. For tests and previews. */
export const memoryStore = (): ClipStore =>
  libraryOver(
    memoryBacking(),
    notices(() => undefined),
  );
