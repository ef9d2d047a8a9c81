import { batch, computed, effect, signal } from '@preact/signals';
import type { Clip, ClipPrint } from '../clip.ts';
import { postingOf } from '../merge.ts';
import { pairFinder, meetingsOf, type Pair } from '../same/pairs.ts';
import { printOf } from '../same/print.ts';
import { findSame } from '../same/same.ts';
import type { ClipStore } from '../store/clip-store.ts';
import { joined } from './joined.ts';
import type { Opened } from './library-detail.ts';
import type { LibraryPorts } from './library-ports.ts';
import type { LibraryDone, LibraryState } from './library-state.ts';
import type { LibrarySync } from './library-sync.ts';
import type { Offer } from './popup-offers.ts';

/** So many prints are read at once. */
const BATCH = 250;
/** The library is looked through when nothing has been saved for so long, in milliseconds. */
const QUIET = 2500;

/** Another clip of the same job as the open one. */
export type Twin = Pick<Offer, 'clip' | 'as' | 'proof'>;

/** What the twins need of the page around them. */
export interface Beside {
  readonly state: LibraryState;
  readonly sync: LibrarySync;
  readonly opened: { readonly value: Opened | undefined };
  readonly openClip: (id: string) => Promise<void>;
  readonly flush: () => Promise<void>;
  readonly tell: (what: LibraryDone, undo?: () => Promise<void>) => void;
}

/** So long it works before the page may draw again, in milliseconds. */
const SLICE = 8;
/** More pairs nobody looks through at once; they are found when these are done with. */
const MOST_PAIRS = 500;

/** Runs through the prints of the store in quiet moments, until `work` says that it has enough. */
async function eachPrint(
  store: ClipStore,
  ports: LibraryPorts,
  stop: AbortSignal,
  work: (print: ClipPrint) => boolean,
): Promise<void> {
  for (let after: string | undefined, isLast = false; !isLast && !stop.aborted;) {
    await ports.idle();
    const prints = await store.prints(after, BATCH);
    after = prints.at(-1)?.id;
    isLast = prints.length < BATCH;
    if (!(await eachOf(prints, ports, stop, work))) return;
  }
}

async function eachOf(
  prints: readonly ClipPrint[],
  ports: LibraryPorts,
  stop: AbortSignal,
  work: (print: ClipPrint) => boolean,
): Promise<boolean> {
  let begun = ports.now();
  for (const print of prints) {
    if (stop.aborted || !work(print)) return false;
    if (ports.now() - begun < SLICE) continue;
    await ports.idle();
    begun = ports.now();
  }
  return true;
}

/** The pairs of the library, found in two runs: the first tells which prints can have one, so that few are kept. */
async function findPairs(store: ClipStore, ports: LibraryPorts, ending: AbortSignal): Promise<readonly Pair[]> {
  const once = new Set<string>();
  const shared = new Set<string>();
  await eachPrint(store, ports, ending, (print) => {
    for (const key of meetingsOf(print)) (once.has(key) ? shared : once).add(key);
    return true;
  });
  once.clear();
  const pairs: Pair[] = [];
  const finder = pairFinder(ports.aggregators);
  await eachPrint(store, ports, ending, (print) => {
    if (meetingsOf(print).some((key) => shared.has(key))) pairs.push(...finder.add(print));
    return pairs.length < MOST_PAIRS;
  });
  return pairs.slice(0, MOST_PAIRS);
}

/** The same job saved twice: beside the open clip, and in the whole library. Nothing is merged but by the person. */
export function libraryTwins(store: ClipStore, ports: LibraryPorts, page: Beside) {
  const { state, sync, opened, openClip, flush, tell } = page;
  const found = signal<readonly Pair[]>([]);
  const beside = signal<{ readonly of: string; readonly twins: readonly Twin[] }>();
  const ending = new AbortController();

  async function look(at: Opened): Promise<void> {
    const { id, identity, draft } = at.clip;
    const print = printOf({ ...postingOf(draft), id, identity }, at.markdown ?? '');
    const names = [identity, ...(at.clip.merged ?? [])];
    const [kept, apart] = await Promise.all([store.printsBeside(print), store.apartFrom(names)]);
    const others = kept.filter((each) => each.id !== id).map((each) => each.print);
    const isApart = new Set(others.filter((each) => apart.includes(each.identity)).map((each) => each.id));
    const sames = findSame(print, others, ports.aggregators).filter((same) => !isApart.has(same.id));
    const twins = await Promise.all(
      sames.map(async ({ id: other, as, proof }): Promise<Twin | undefined> => {
        const clip = await store.byId(other);
        return clip && { clip, as, proof };
      }),
    );
    if (opened.value?.clip.id === id)
      beside.value = { of: id, twins: twins.filter((twin) => twin !== undefined) };
  }

  const lookAgain = async (): Promise<void> => {
    const at = opened.value;
    if (at?.markdown !== undefined) await look(at);
  };

  const subject = computed(() => (opened.value?.markdown === undefined ? undefined : opened.value.clip.id));
  const stopLooking = effect(() => {
    if (subject.value === undefined) beside.value = undefined;
    else void sync.telling(lookAgain);
  });

  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = new AbortController();

  /** Of clips that have none: of an older Jobmark, imported, or saved as the browser stopped. */
  async function makePrints(stop: AbortSignal): Promise<void> {
    // Where they can't be written, the others are looked through all the same; the next look tries again.
    const made = await store.makePrints(stop, () => ports.idle()).catch(() => 0);
    if (made > 0 && !stop.aborted) await lookAgain();
  }

  async function scan(): Promise<void> {
    running.abort();
    running = new AbortController();
    const mine = running.signal;
    await makePrints(mine);
    const pairs = await findPairs(store, ports, mine);
    const clips = state.byId.value;
    const live = pairs.filter(({ ids }) => ids.every((id) => clips.has(id)));
    const apart = await Promise.all(live.map(isKeptApart));
    if (!mine.aborted) found.value = live.filter((_, index) => !apart[index]);
  }

  async function isKeptApart({ ids }: Pair): Promise<boolean> {
    const [one, other] = await Promise.all(ids.map((id) => store.byId(id)));
    return !one || !other || (await store.apartFrom([one.identity])).includes(other.identity);
  }

  const scanSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void sync.telling(scan), QUIET);
  };

  const stopWaiting = effect(() => {
    if (state.phase.value === 'ready') scanSoon();
  });
  store.onChange(({ kind }) => {
    if (kind === 'saved' || kind === 'restored') scanSoon();
  }, ending.signal);

  const pairs = computed(() => {
    const clips = state.byId.value;
    const isThere = ({ ids }: Pair): boolean => ids.every((id) => clips.has(id));
    // What lies in the archive as a whole is done with.
    const isOpen = ({ ids }: Pair): boolean => ids.some((id) => clips.get(id)?.archived === false);
    return found.value.filter((pair) => isThere(pair) && isOpen(pair));
  });

  // The list of the pairs follows what is left of them, and ends with the last.
  const stopNarrowing = effect(() => {
    const together = pairs.value.map(({ ids }) => ids);
    if (state.only.peek() !== undefined) state.only.value = together.length > 0 ? together : undefined;
  });

  return {
    /** Pairs of the whole library; found little by little. */
    pairs,
    /** The other clips of the open one's job. */
    beside: computed<readonly Twin[]>(() =>
      beside.value?.of === opened.value?.clip.id ? (beside.value?.twins ?? []) : [],
    ),
    /** Shows them alone, or the whole list again. */
    show: (isShown: boolean): void => {
      state.only.value = isShown ? pairs.value.map(({ ids }) => ids) : undefined;
    },
    /** Makes one clip of two; `into` stays. */
    merge: async (into: string, from: string): Promise<void> => {
      await flush();
      await sync.inTurn(async () => {
        const merged = await store.merge(into, from, joined, ports.now());
        if (!merged) return;
        tell({ what: 'merged' }, async () => {
          await store.unmerge(merged);
          await lookAgain();
          scanSoon();
        });
      });
      if (opened.value?.clip.id !== into && state.byId.value.has(into))
        batch(() => {
          state.active.value = into;
          void openClip(into);
        });
      await sync.telling(lookAgain);
    },
    /** The person says that these are two jobs. */
    setApart: (one: Clip, other: Clip): Promise<void> =>
      sync.inTurn(async () => {
        const before = found.value;
        const set = async (isApart: boolean): Promise<void> => {
          await store.setApart(one.identity, other.identity, isApart);
          const isPair = ({ ids }: Pair): boolean => ids.includes(one.id) && ids.includes(other.id);
          found.value = isApart ? before.filter((pair) => !isPair(pair)) : before;
          await lookAgain();
        };
        await set(true);
        tell({ what: 'apart' }, () => set(false));
      }),
    end: (): void => {
      clearTimeout(timer);
      running.abort();
      ending.abort();
      stopLooking();
      stopWaiting();
      stopNarrowing();
    },
  };
}
