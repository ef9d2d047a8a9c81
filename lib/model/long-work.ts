import { batch, computed, signal } from '@preact/signals';
import type { Progress, Work } from '../out/work.ts';

/** So long a work runs before anybody is told of it, in milliseconds. */
const QUIET = 500;
/** The page draws no more often than so, in milliseconds: ten thousand steps are not ten thousand pictures. */
const DRAWN = 60;
/** What is left is guessed only when so much of it is done. */
const TELLING = 0.03;

/** One long work of a page after another: how far it is, how long it still takes, and the way to stop it. */
export type LongWork = ReturnType<typeof createLongWork>;

/** `now` in milliseconds, of any beginning. */
export function createLongWork(now: () => number) {
  const progress = signal<Progress>();
  const isBusy = signal(false);
  const isShown = signal(false);
  const startedAt = signal(0);
  const drawnAt = signal(0);
  let running: AbortController | undefined;

  const onProgress = (step: Progress): void => {
    const at = now();
    if (at - drawnAt.peek() < DRAWN && step.done !== step.all) return;
    batch(() => {
      progress.value = step;
      drawnAt.value = at;
      isShown.value ||= at - startedAt.peek() >= QUIET;
    });
  };

  return {
    /** Whether something runs. */
    isBusy,
    /** It runs for longer than a moment. */
    isShown,
    progress,
    /** Seconds that are left, as far as anybody can tell. */
    secondsLeft: computed(() => {
      const { done, all } = progress.value ?? { done: 0 };
      if (all === undefined || all === 0 || done / all < TELLING) return undefined;
      return Math.ceil(((drawnAt.value - startedAt.value) * (all - done)) / done / 1000);
    }),
    cancel: (): void => running?.abort(),
    /** Runs a work; nothing where it was cancelled, and where another one runs already. */
    async run<T>(work: (how: Work & { readonly signal: AbortSignal }) => Promise<T>): Promise<T | undefined> {
      if (isBusy.peek()) return undefined;
      const mine = new AbortController();
      running = mine;
      batch(() => {
        isBusy.value = true;
        progress.value = undefined;
        startedAt.value = drawnAt.value = now();
      });
      const timer = setTimeout(() => {
        isShown.value = true;
      }, QUIET);
      try {
        return await work({ signal: mine.signal, onProgress });
      } catch (error) {
        if (mine.signal.aborted) return undefined;
        throw error;
      } finally {
        clearTimeout(timer);
        batch(() => {
          isBusy.value = false;
          isShown.value = false;
        });
      }
    },
  };
}

/** Runs a step in so many clips, which tells how many are done with. Cancelled, it ends, and the store takes all of it back. */
export const counting =
  (writing: LongWork) =>
  async (all: number, work: (told: (done: number) => void) => Promise<void>): Promise<void> =>
    writing.run(({ onProgress, signal: stop }) =>
      work((done) => {
        stop.throwIfAborted();
        onProgress?.({ done, all });
      }),
    );
