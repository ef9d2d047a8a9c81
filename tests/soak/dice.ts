/** Chance that can be thrown again: the same numbers for the same seed. */
export interface Dice {
  /** At least 0, less than 1. */
  share(): number;
  /** A whole number from 0 on, less than `count`. */
  below(count: number): number;
  /** One of a list that isn't empty. */
  pick<T>(list: readonly T[]): T;
}

/** Dice for a text, which may be anything. */
export function diceOf(seed: string): Dice {
  let state = 2_166_136_261;
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16_777_619);
  const share = (): number => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number): number => Math.floor(share() * count);
  return { share, below, pick: (list) => list[below(list.length)] as (typeof list)[number] };
}
