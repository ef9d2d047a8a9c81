import { readableLines } from '../tag/words.ts';
import { fold } from './fold.ts';

/** What is kept of a text to compare it by: small, and nothing of it can be read. */
export interface TextPrint {
  /** A 64-bit hash of all words in order, as 16 hexadecimal digits: the same for the same text. */
  readonly exact: string;
  /** A 64-bit SimHash of all pairs of words, as 16 hexadecimal digits: a few bits differ for a few words. */
  readonly near: string;
  /** How many words it has. */
  readonly words: number;
}

/** Nobody reads more, and a page may be hostile. */
const LONGEST = 100_000;

/** A letter is a word in scripts that part none. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu;

/** FNV-1a, 32 bits. */
function hashOf(word: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < word.length; index += 1)
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return hash;
}

/** Spreads every bit over all: FNV's high bits hardly know the last letter (the end of MurmurHash3). */
function spread(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}

const SEEDS = [0x811c9dc5, 0x9e3779b9] as const;

const toHex = (high: number, low: number): string =>
  [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');

/** The bits of one half in which most pairs agree. */
function halfOf(hashes: Int32Array): number {
  const counts = new Int32Array(32);
  for (const hash of hashes)
    for (let bit = 0; bit < 32; bit += 1) counts[bit] = (counts[bit] ?? 0) + ((hash >>> bit) & 1);
  let half = 0;
  counts.forEach((count, bit) => {
    if (count * 2 > hashes.length) half |= 1 << bit;
  });
  return half;
}

/** What Markdown says, marks, links and blanks left out. */
export function textPrint(markdown: string): TextPrint {
  const text = fold(readableLines(markdown.slice(0, LONGEST)).join('\n'));
  const found = text.match(WORD) ?? [];
  const halves = SEEDS.map((seed) => {
    const hashes = Int32Array.from(found, (word) => hashOf(word, seed));
    let exact: number = seed;
    for (const hash of hashes) exact = spread(Math.imul(exact, 31) + hash);
    const pairs = hashes.map((hash, index) => spread(Math.imul(hash, 31) + (hashes[index + 1] ?? 0)));
    return { exact, near: halfOf(pairs) };
  });
  const [high, low] = halves;
  return {
    exact: toHex(high?.exact ?? 0, low?.exact ?? 0),
    near: toHex(high?.near ?? 0, low?.near ?? 0),
    words: found.length,
  };
}

function onesOf(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** In how many of 64 bits two SimHashes differ. */
export function bitsApart(one: string, other: string): number {
  const half = (from: number): number =>
    onesOf(Number.parseInt(one.slice(from, from + 8), 16) ^ Number.parseInt(other.slice(from, from + 8), 16));
  return half(0) + half(8);
}
