import { browser } from '#imports';

const KEY = 'degraded';

/** The boards whose rules found less than they should, with the day on which that was first seen, `YYYY-MM-DD`. */
export type Degraded = Readonly<Record<string, string>>;

export async function degradedBoards(): Promise<Degraded> {
  const found: { readonly [KEY]?: Degraded } = await browser.storage.local.get(KEY);
  return found[KEY] ?? {};
}

/** Remembers, on this machine only, whether a board's rules still fit its pages; `known` is what it remembered so far. */
export async function noteBoard(
  known: Degraded,
  board: string,
  isDegraded: boolean,
  day: string,
): Promise<void> {
  if (isDegraded === Object.hasOwn(known, board)) return;
  const { [board]: _mended, ...others } = known;
  await browser.storage.local.set({ [KEY]: isDegraded ? { ...known, [board]: day } : others });
}
