import { fold, isEdge } from './fold.ts';

/** A text to look for in folded texts. */
export interface Needle {
  /** Folded; never empty. */
  readonly text: string;
  /** It begins where a word begins, and ends where one ends. */
  readonly starts: boolean;
  readonly ends: boolean;
}

/** Where the needle stands in a folded text at or after `from`; -1 when it doesn't. */
export function indexIn(text: string, needle: Needle, from = 0): number {
  const wanted = needle.text;
  let at = text.indexOf(wanted, from);
  while (at >= 0 && !isBound(text, at, at + wanted.length, needle)) at = text.indexOf(wanted, at + 1);
  return at;
}

/** Whether a place of a folded text keeps to the needle's word bounds. */
export const isBound = (text: string, from: number, to: number, { starts, ends }: Needle): boolean =>
  (!starts || isEdge(text, from)) && (!ends || isEdge(text, to));

/** A needle that may stand anywhere; nothing for a text that is blank when folded. */
export const loose = (text: string): Needle | undefined => toNeedle(text, false, false);

/** A needle of whole words, the last of which may go on when `open`. */
export const whole = (text: string, open = false): Needle | undefined => toNeedle(text, true, !open);

function toNeedle(raw: string, starts: boolean, ends: boolean): Needle | undefined {
  const text = fold(raw);
  return text === '' ? undefined : { text, starts, ends };
}
