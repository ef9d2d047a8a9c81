import type { Apart, Body, Clip } from '../clip.ts';
import type { FileProblem } from '../file/split-file.ts';
import type { Work } from '../out/work.ts';
import type { ImportOptions, ImportOutcome, ImportStore, ImportWrite, ImportWrites } from '../store/import.ts';
import { layBy } from '../store/laid-by.ts';
import type { Difference } from './merge-file.ts';
import type { Encoding } from './decode.ts';
import type { Repair } from './mojibake.ts';
import type { ZipRefusal } from './zip-directory.ts';

/** Why a file, or a row, comes not in. Line and column from 1, where there is such a place. */
export interface Refusal {
  readonly code:
    | FileProblem['code']
    | ZipRefusal
    /** A row that names neither title nor company nor address. */
    | 'nothing-told'
    /** Neither Markdown nor anything else that is read here. */
    | 'other-kind';
  /** In English, for a report. */
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

interface PlannedBase {
  /** Where it comes from: the file's path, the table's with the row's line. */
  readonly path: string;
  /** Of a row in a table. */
  readonly line?: number;
  /** What it was read as, where it was bytes. */
  readonly encoding?: Encoding;
  /** Its text was broken on its way: offered, and done only where `PlanOptions.repair` says so. */
  readonly repair?: Repair;
  /** The repair was done. */
  readonly isRepaired?: boolean;
  /** What is in it and comes not in, by name: for the preview. */
  readonly unread?: readonly string[];
}

/** What will become of one file, row or clip of a backup. */
export type Planned = PlannedBase &
  (
    | {
        readonly verdict: 'new';
        readonly clip: Clip;
        /** An earlier file of this import has the same posting, and says other things of it: both are kept. */
        readonly earlier?: string;
      }
    | {
        readonly verdict: 'merges';
        /** As it stands in the library, or, with `earlier`, as an earlier file of this import makes it. */
        readonly with: Clip;
        readonly clip: Clip;
        readonly earlier?: string;
        readonly differences: readonly Difference[];
        readonly filled: readonly Difference['field'][];
      }
    | { readonly verdict: 'unchanged'; readonly with: Clip; readonly differences: readonly Difference[] }
    | { readonly verdict: 'refused'; readonly why: Refusal }
  );

/** Everything that an import would do. Nothing is done before `applyPlan`. */
export interface Plan {
  readonly items: readonly Planned[];
  readonly writes: ImportWrites;
  readonly apart: readonly Apart[];
  /** Of a backup: for the caller to lay over its own. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** What planning reads of the library. */
export interface PlannedLibrary {
  newest(): Promise<readonly Clip[]>;
  inTrash(): Promise<readonly Clip[]>;
  bodiesOf(ids: readonly string[]): Promise<readonly (Body | undefined)[]>;
}

interface Known {
  readonly clip: Clip;
  /** The path of the file of this import that made or changed it. */
  readonly by?: string;
}

const isLive = ({ clip }: Known): boolean => clip.deletedAt === undefined;

/** The library as it is, with what the plan makes of it so far. */
export type Desk = Awaited<ReturnType<typeof openDesk>>;

export async function openDesk(library: PlannedLibrary) {
  const byIdentity = new Map<string, Known>();
  const byId = new Map<string, Known>();
  const byName = new Map<string, Set<string>>();
  const seen = new Map<string, Clip>();
  const bodies = new Map<string, Body>();
  // A text that is to be written is held only as long as somebody may ask for it.
  const laid = layBy<ImportWrite>();
  const written = new Map<string, number>();

  function keep(known: Known): void {
    const { clip } = known;
    byIdentity.set(clip.identity, known);
    byId.set(clip.id, known);
    for (const name of clip.also ?? []) byName.set(name, (byName.get(name) ?? new Set()).add(clip.id));
  }

  for (const clip of [...(await library.newest()), ...(await library.inTrash())]) {
    seen.set(clip.id, clip);
    keep({ clip });
  }

  /** The store's own rule: a live clip of any of the names, then one in the trash, then the one that has it as another name. */
  function find(identities: readonly string[]): Known | undefined {
    let trashed: Known | undefined;
    for (const identity of identities) {
      const known = byIdentity.get(identity);
      if (known && isLive(known)) return known;
      trashed ??= known;
    }
    const named = byName.get(identities[0] ?? '');
    const [only] = named?.size === 1 ? [...named] : [];
    const also = only === undefined ? undefined : byId.get(only);
    return also && (isLive(also) || !trashed) ? also : trashed;
  }

  return {
    find,
    byId: (id: string): Known | undefined => byId.get(id),
    /** Reads the texts of these clips, that `bodyOf` has them; it forgets all others. */
    async load(ids: readonly string[]): Promise<void> {
      bodies.clear();
      const wanted = [...new Set(ids)];
      const own = await laid.read(wanted.flatMap((id) => written.get(id) ?? []));
      for (const { clip, body } of own) if (body) bodies.set(clip.id, body);
      const others = wanted.filter((id) => !written.has(id));
      if (others.length === 0) return;
      const found = await library.bodiesOf(others);
      others.forEach((id, index) => bodies.set(id, found[index] ?? { id, markdown: '' }));
    },
    bodyOf: (id: string): Body => bodies.get(id) ?? { id, markdown: '' },
    write(clip: Clip, body: Body, path: string, versions: ImportWrite['versions'] = []): void {
      const before = seen.get(clip.id);
      const write = { clip, body, ...(before && { seen: before }), ...(versions.length > 0 && { versions }) };
      written.set(clip.id, laid.add(write));
      bodies.set(clip.id, body);
      keep({ clip, by: path });
    },
    writes: (): ImportWrites => ({
      count: written.size,
      async *parcels() {
        for await (const { from, items } of laid.parcels())
          // Of a clip that was written more than once only the last counts.
          yield items.filter(({ clip }, index) => written.get(clip.id) === from + index);
      },
    }),
  };
}

/** What a plan needs to know of the world. */
export interface Clock {
  /** A UUID. */
  readonly newId: () => string;
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
  /** The person's local day, as that day's 00:00 UTC in milliseconds. */
  readonly today: number;
}

/** So long the page may be held up before it draws again, in milliseconds. */
const SLICE = 12;

/** Lets the page draw from time to time. */
export function breather(signal: AbortSignal | undefined): () => Promise<void> {
  let last = performance.now();
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() - last < SLICE) return;
    await new Promise<void>((resolve) => {
      setTimeout(resolve);
    });
    signal?.throwIfAborted();
    last = performance.now();
  };
}

/** How many of each there are. */
export function countsOf({ items }: Plan): Readonly<Record<Planned['verdict'], number>> {
  const counts = { new: 0, merges: 0, unchanged: 0, refused: 0 };
  for (const { verdict } of items) counts[verdict] += 1;
  return counts;
}

/**
 * Does what the plan says, in one step: all of it or, where it is cancelled, fails or the library has changed since,
 * nothing. Its outcome undoes it: `store.undoImport(outcome.done, now)`. The caller lets `store.makePrints` run after it.
 */
export const applyPlan = (
  store: Pick<ImportStore, 'importMany'>,
  { writes, apart }: Plan,
  { signal, onProgress }: Work = {},
): Promise<ImportOutcome> => {
  const options: ImportOptions = {
    ...(signal && { signal }),
    ...(onProgress && { onProgress: (done: number) => onProgress({ done, all: writes.count }) }),
  };
  return store.importMany(writes, apart, options);
};
