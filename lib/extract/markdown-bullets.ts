import type { Run } from './markdown-inline.ts';
import { isLetter } from './punctuation.ts';

/** How a line that was typed as a list item begins. */
export interface Bullet {
  readonly list: 'ul' | 'ol';
  /** The number of an `ol`'s line, 0 else. */
  readonly number: number;
  /** Stands for a list even alone: nobody begins a sentence with `•`. */
  readonly sure: boolean;
  readonly sign: string;
  /** The line without its sign. */
  readonly line: readonly Run[];
}

// Also the two signs of Word's symbol font.
const SURE = /^([•●▪◦‣∙■○◆➢➤►\uF0B7\uF0A7])[\uFE0E\uFE0F]?\s*/u;
const LIKELY = /^([-–—*·+])\s+/;
const NUMBER = /^(\d{1,3})([.)])\s+/;

/** The bullet that a line begins with, whatever its marks. */
export function toBullet(line: readonly Run[]): Bullet | undefined {
  const [first, second] = line;
  if (!first || first.raw || first.marks.code) return undefined;
  // The sign may stand alone in its own element, with the blank in the next.
  const text = first.text.length < 5 && second && !second.raw ? first.text + second.text : first.text;
  if (isLetter(text)) return undefined;
  const found = SURE.exec(text) ?? LIKELY.exec(text) ?? NUMBER.exec(text);
  if (!found) return undefined;
  const [whole, sign = '', point] = found;
  const rest = withoutStart(line, whole.length);
  if (!rest.some((run) => run.text.trim() !== '')) return undefined;
  return {
    list: point ? 'ol' : 'ul',
    number: point ? Number(sign) : 0,
    sure: SURE.test(text),
    sign: point ?? sign,
    line: rest,
  };
}

function withoutStart(line: readonly Run[], length: number): Run[] {
  let left = length;
  return line.flatMap((run) => {
    const cut = Math.min(left, run.text.length);
    left -= cut;
    return cut === run.text.length ? [] : [{ ...run, text: run.text.slice(cut) }];
  });
}

/** Whether two lines that follow each other are items of one list. */
export const continues = (a: Bullet, b: Bullet): boolean =>
  a.list === b.list &&
  (a.list === 'ol' ? b.number === a.number + 1 && a.sign === b.sign : a.sure || a.sign === b.sign);
