import { effect, untracked } from '@preact/signals';
import type { Body } from '../clip.ts';
import { BATCH, scan, type Snippet, type TextPort } from '../library/full-text.ts';
import { toSearch } from '../library/match.ts';
import type { Query } from '../library/query.ts';
import type { ClipStore } from '../store/clip-store.ts';
import type { LibraryPorts } from './library-ports.ts';
import { NO_TEXT, type LibraryState } from './library-state.ts';
import type { LibrarySync } from './library-sync.ts';

/** Typing pauses this long before texts are read, in milliseconds. */
const PAUSE = 80;
/** What was found comes into the list so often, in milliseconds: the list is put together anew for each. */
const TOLD_EVERY = 400;

/**
 * The texts of the store by their place. The next are read while those before them are looked through: whoever takes
 * a batch gets it in a task of its own, so that keys and frames have their turn.
 */
export function textsOf(store: Pick<ClipStore, 'bodies'>): TextPort {
  let ahead: Promise<readonly Body[]> | undefined;
  return async (from, count) => {
    const bodies = await (from > 0 && ahead ? ahead : store.bodies(undefined, count));
    const last = bodies.at(-1);
    ahead = last && bodies.length === count ? store.bodies(last.id, BATCH) : undefined;
    // Whoever asks for it hears of it; a scan that was given up asks no more.
    ahead?.catch(() => undefined);
    return bodies;
  };
}

const asksTexts = (query: Query): boolean => {
  const { wanted, unwanted } = toSearch(query);
  return wanted.length + unwanted.length > 0;
};

/** Follows what is typed with a scan of the texts; the scan before is given up. Gives the way to stop it all. */
export function followTexts(
  state: LibraryState,
  sync: LibrarySync,
  store: ClipStore,
  ports: LibraryPorts,
): () => void {
  const { query, byId, text, phase } = state;
  let running = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function read(asked: Query, { signal }: AbortController): Promise<void> {
    const hits = new Map<string, Snippet>();
    const refuted = new Set<string>();
    let told = 0;
    let isNews = false;
    for await (const step of scan(byId.value, asked, textsOf(store), signal)) {
      for (const { id, snippet } of step.hits) if (snippet) hits.set(id, snippet);
      for (const id of step.refuted) refuted.add(id);
      isNews ||= step.hits.length + step.refuted.length > 0;
      if (ports.now() - told < TOLD_EVERY) continue;
      told = ports.now();
      // New collections only where there is something new.
      const now = isNews ? { hits: new Map(hits), refuted: new Set(refuted) } : text.value;
      text.value = { ...now, read: step.read };
      isNews = false;
    }
    if (!signal.aborted) text.value = { hits, refuted };
  }

  const stop = effect(() => {
    const asked = query.value;
    const isReady = phase.value === 'ready';
    running.abort();
    clearTimeout(timer);
    untracked(() => {
      const isAsked = isReady && asksTexts(asked);
      // From now on it is said that the answer is not whole yet.
      if (isAsked) text.value = { ...NO_TEXT, read: 0 };
      else if (text.value !== NO_TEXT) text.value = NO_TEXT;
      if (!isAsked) return;
      running = new AbortController();
      const mine = running;
      timer = setTimeout(() => void sync.telling(() => read(asked, mine)), PAUSE);
    });
  });
  return () => {
    running.abort();
    clearTimeout(timer);
    stop();
  };
}
