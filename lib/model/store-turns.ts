import type { Signal } from '@preact/signals';
import type { Problem } from '../problem.ts';
import { StoreError } from '../store/store-error.ts';

/** How a page of the extension works on the library. */
export interface StoreTurns {
  /** A failing library is told to the person; anything else that is thrown is a bug and goes on. */
  readonly telling: (work: () => Promise<void>) => Promise<void>;
  /** One thing after the other, so that two of them can't cross. */
  readonly inTurn: (work: () => Promise<void>) => Promise<void>;
}

/** `problem` is where the page shows what has failed. */
export function storeTurns(problem: Signal<Problem | undefined>): StoreTurns {
  let queue: Promise<unknown> = Promise.resolve();
  const telling = (work: () => Promise<void>): Promise<void> =>
    work().catch((error: unknown) => {
      if (!(error instanceof StoreError)) throw error;
      problem.value = { code: error.code, detail: error.message };
    });
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const turn = queue.then(() => telling(work));
    // Who asked for the turn sees its bug; the next turn must not.
    queue = turn.catch(() => undefined);
    return turn;
  };
  return { telling, inTurn };
}
