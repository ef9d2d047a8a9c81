import { effect, untracked } from '@preact/signals';
import type { Body } from '../clip.ts';
import { scan, type Snippet, type TextPort } from '../library/full-text.ts';
import { toSearch } from '../library/match.ts';
import type { Query } from '../library/query.ts';
import type { ClipStore } from '../store/clip-store.ts';
import type { LibraryPorts } from './library-ports.ts';
import { NO_TEXT, type LibraryState } from './library-state.ts';
import type { LibrarySync } from './library-sync.ts';

/** Typing pauses this long before texts are read, in milliseconds. */
const PAUSE = 150;

/** The texts of the store by their place, each batch in a quiet moment; the next is read while one is looked through. */
export function textsOf(store: Pick<ClipStore, 'bodies'>, idle: () => Promise<void>): TextPort {
  let ahead: Promise<readonly Body[]> | undefined;
  return async (from, count) => {
    const asked = from > 0 && ahead ? ahead : store.bodies(undefined, count);
    const [bodies] = await Promise.all([asked, idle()]);
    const last = bodies.at(-1);
    ahead = last && bodies.length === count ? store.bodies(last.id, count) : undefined;
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
    text.value = { hits, refuted, read: 0 };
    for await (const step of scan(
      byId.value,
      asked,
      textsOf(store, () => ports.idle()),
      signal,
    )) {
      for (const { id, snippet } of step.hits) if (snippet) hits.set(id, snippet);
      for (const id of step.refuted) refuted.add(id);
      // New collections only where there is something new: the list is put together anew for each.
      const isNews = step.hits.length + step.refuted.length > 0;
      const now = isNews ? { hits: new Map(hits), refuted: new Set(refuted) } : text.value;
      text.value = { ...now, read: step.read };
    }
    if (signal.aborted) return;
    const { hits: found, refuted: against } = text.value;
    text.value = { hits: found, refuted: against };
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
