/**
 * Waits for something that is no request of a transaction. A transaction that is asked for nothing ends: it is asked, by
 * something small, until there is an answer.
 */
export async function awaited<T>(what: Promise<T>, ask: () => Promise<unknown>): Promise<T> {
  const state = { isOver: false };
  const over = (): void => {
    state.isOver = true;
  };
  what.then(over, over);
  while (!state.isOver) await ask();
  return what;
}
