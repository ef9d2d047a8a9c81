/** Letters that no decomposition takes apart, in lower case. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ħ', 'h'],
  ['ŧ', 't'],
  ['ŋ', 'n'],
  ['ĸ', 'k'],
  // The Turkish i without a dot, and the sigma that ends a word.
  ['ı', 'i'],
  ['ς', 'σ'],
  // A keyboard writes one quote and one dash; pages are set with others.
  ['‘', "'"],
  ['’', "'"],
  ['‚', "'"],
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['‐', '-'],
  ['‑', '-'],
  ['‒', '-'],
  ['–', '-'],
  ['—', '-'],
  ['−', '-'],
]);

/**
 * What shows nothing of its own, and the accents of alphabets that are read without them. Vowel signs of Indic
 * scripts and Thai and the voicing of kana are marks too, but make another word.
 */
const DROPPED =
  // oxlint-disable-next-line no-misleading-character-class -- marks are what is looked for
  /[\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u180e\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff]/gu;

const BLANK = /\s/gu;

function foldLetter(letter: string): string {
  const plain = letter.normalize('NFKD').toLowerCase().normalize('NFKD').replaceAll(DROPPED, '');
  return Array.from(plain, (part) => LETTERS.get(part) ?? part)
    .join('')
    .replaceAll(BLANK, ' ');
}

/** What was folded before: a text says the same few letters again and again. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;
const LONGEST_KNOWN = 3;

function remembered(text: string, folded: string): string {
  if (known.size < MOST_KNOWN) known.set(text, folded);
  return folded;
}

const foldOne = (letter: string): string => known.get(letter) ?? remembered(letter, foldLetter(letter));

/** Letters each for itself: what a letter becomes does not depend on its neighbours. */
function foldRun(run: string): string {
  const found = known.get(run);
  if (found !== undefined) return found;
  let folded = '';
  for (const letter of run) folded += foldOne(letter);
  return run.length > LONGEST_KNOWN ? folded : remembered(run, folded);
}

/** All but ASCII, the Han characters and Yi, which are what they are. */
const CHANGING = /[\u0080-\u33ff\ua640-\uffff]+/g;

/**
 * Text as it is compared: lower case, without accents, letters of one sound written one way (`ß` `ss`, `ø` `o`,
 * full width as half width). Blanks stay as they are, so that a long text costs little.
 */
export const foldLetters = (text: string): string => text.toLowerCase().replaceAll(CHANGING, foldRun);

/**
 * All but ASCII and what is no Latin letter in disguise and never vanishes: punctuation, Cyrillic, kana, Han, Hangul.
 * Said as what it is and not as what it is not, which is ten times as fast.
 */
const DISGUISED =
  /[\u0080-\u009f\u00a8-\u00aa\u00ac-\u00af\u00b1-\u00b5\u00b8-\u00ba\u00bc-\u040f\u0450-\u200f\u2023-\u2025\u2027-\u20ab\u20ad-\u3000\u3031-\u303f\u3097-\u30a0\u30fb-\u33ff\ua000-\uabff\ud7a4-\uffff]/;

/** The same, all of a run at once. */
const DISGUISED_RUNS = new RegExp(`${DISGUISED.source}+`, 'g');

/**
 * The pieces of a text, folded, in which letters may become `a` to `z` or digits by folding, or nothing at all: with so
 * many letters around as a word of that length needs. Such a word stands in the folded text where it stands in the text
 * itself, whatever the case, or in one of these. Few texts have more than a few, and to fold all of a text is dear.
 */
export function disguisedIn(text: string, reach: number): string {
  let folded = '';
  let [from, to] = [0, -1];
  const take = (): void => {
    if (to >= 0) folded += `${foldLetters(text.slice(from, to))}\n`;
  };
  for (const { 0: run, index } of text.matchAll(DISGUISED_RUNS)) {
    if (index - reach > to) {
      take();
      from = Math.max(0, index - reach);
    }
    to = index + run.length + reach;
  }
  take();
  return folded;
}

const BLANKS = /\s+/gu;

/** The same in one line: every run of blanks is one, none at the ends. */
export const fold = (text: string): string => foldLetters(text).replaceAll(BLANKS, ' ').trim();

/** A folded text that knows where its letters come from. */
export interface Folded {
  readonly text: string;
  /** By code unit of `text`: where in the original its letter begins. */
  readonly from: readonly number[];
  /** By code unit of `text`: where in the original its letter ends. */
  readonly to: readonly number[];
}

/** `fold(text)`, blanks at the ends aside, with the way back to the offsets (UTF-16) of the original. */
export function foldWithOffsets(text: string): Folded {
  let folded = '';
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  for (const point of text) {
    const end = at + point.length;
    // By code unit, as offsets are counted.
    for (const unit of foldRun(point.toLowerCase()).split('')) {
      if (unit === ' ' && folded.endsWith(' ')) continue;
      folded += unit;
      from.push(at);
      to.push(end);
    }
    at = end;
  }
  return { text: folded, from, to };
}

/** Scripts that part no words by blanks, or join particles to them: there a word may begin and end anywhere. */
const UNPARTED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORD = /[\p{L}\p{N}]/u;

/** A letter or digit that joins with its neighbours to a word. */
function joins(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code)) return false;
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  const isSecond = code >= 0xdc00 && code <= 0xdfff && at > 0;
  const point = String.fromCodePoint(text.codePointAt(isSecond ? at - 1 : at) ?? 0);
  return WORD.test(point) && !UNPARTED.test(point);
}

/** Whether no word of a folded text goes on across this offset. */
export const isEdge = (text: string, at: number): boolean => !joins(text, at - 1) || !joins(text, at);
