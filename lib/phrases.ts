/**
 * The letters of the scripts that have capitals, for use within a class. `\p{Lu}\p{Ll}` says the same, but each of its
 * uses costs a third of a millisecond the first time that a pattern runs, and a popup's every run is the first.
 */
export const CASED =
  'A-Za-zªµºÀ-ÖØ-öø-\u02af\u0370-\u0373\u0376\u0377\u037b-\u037d\u037f\u0386\u0388-\u0481\u048a-\u0556\u0561-\u0587' +
  '\u1e00-\u1fff\uff21-\uff3a\uff41-\uff5a';

/** Those and the letters of scripts that part words and have no capitals. */
export const PARTED =
  `${CASED}\u05d0-\u05ea\u0620-\u064a\u0671-\u06d3\u0750-\u077f\u0904-\u0939\u0958-\u0961\u0985-\u0dc6\u0e01-\u0e30\u0e32\u0e33` +
  '\u0e40-\u0e46\u10a0-\u10ff';

/** The letters of Chinese, Japanese and Korean. */
export const UNPARTED =
  '\u1100-\u11ff\u3005\u3006\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u318e' +
  '\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff66-\uff9d';

/** All those letters. */
export const LETTERS: string = PARTED + UNPARTED;

/** Figures, small ones and fractions among them. */
export const DIGITS = '0-9²³¹¼-¾٠-٩०-९０-９';

/** The marks that stand on such letters, likewise. */
export const MARKS =
  '\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e';

/** A text in lower case whose every character keeps its place: only the Turkish capital would become two. */
export const lower = (text: string): string => text.replaceAll('İ', 'i').toLowerCase();

const endOfClass = (pattern: string, start: number): number => {
  let at = start + 1;
  while (at < pattern.length && pattern[at] !== ']') at += pattern[at] === '\\' ? 2 : 1;
  return at;
};

/** Where the bracket that opens at `start` closes. */
function endOfGroup(pattern: string, start: number): number {
  let depth = 0;
  for (let at = start; at < pattern.length; at += 1) {
    const sign = pattern[at];
    if (sign === '\\') at += 1;
    else if (sign === '[') at = endOfClass(pattern, at);
    else if (sign === '(') depth += 1;
    else if (sign === ')' && (depth -= 1) === 0) return at;
  }
  return pattern.length;
}

/** By how many brackets a part of a pattern opens more than it closes. */
function opened(part: string): number {
  if (!/[()]/.test(part)) return 0;
  const brackets = part.replaceAll(/\\.|\[(?:\\.|[^\]\\])*\]/g, '');
  return brackets.split('(').length - brackets.split(')').length;
}

/** The alternatives of a pattern, as its outermost bars part them; no class of it has a bar. */
function alternativesOf(pattern: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let whole = '';
  for (const part of pattern.split('|')) {
    whole = depth === 0 ? part : `${whole}|${part}`;
    depth += opened(part);
    if (depth === 0) found.push(whole);
  }
  return found;
}

/** `(?:mechanical|civil) engineers?` as its two phrases, so that each has words of its own to look for. */
function spread(alternative: string): readonly string[] {
  if (!alternative.startsWith('(?:')) return [alternative];
  const end = endOfGroup(alternative, 0);
  const rest = alternative.slice(end + 1);
  if (/^[?*+{]/.test(rest)) return [alternative];
  return alternativesOf(alternative.slice(3, end)).map((inner) => inner + rest);
}

const LITERAL = /[^\\[\](){}.*+?^$|~ ]/;

/** The longest run of characters that a text must have for the alternative to be in it. */
function keyOf(alternative: string): string {
  if (!/[\\[(.*+?^$~ ]/.test(alternative)) return alternative;
  const runs: string[] = [];
  let run = '';
  const end = (): void => {
    runs.push(run);
    run = '';
  };
  for (let at = 0; at < alternative.length; at += 1) {
    const sign = alternative.charAt(at);
    if (LITERAL.test(sign)) {
      run += sign;
      continue;
    }
    if (/[?*{]/.test(sign)) run = run.slice(0, -1);
    end();
    if (sign === '\\') at = alternative.startsWith('p{', at + 1) ? alternative.indexOf('}', at) : at + 1;
    if (sign === '[') at = endOfClass(alternative, at);
    if (sign === '(') at = endOfGroup(alternative, at);
    if (sign === '{') at = alternative.indexOf('}', at);
  }
  end();
  return runs.reduce((longest, each) => (each.length > longest.length ? each : longest));
}

const plain = (pattern: string): string => pattern.replaceAll('\\p{L}', `[${LETTERS}]`);

/** Phrases of many languages, of which a text has few. */
export interface Phrases {
  /** A pattern of those that a text in lower case may have, in their order; nothing when it can have none. */
  readonly in: (text: string) => RegExp | undefined;
}

/**
 * Phrases, in lower case with a bar between them, as a pattern that is made for each text of those alone whose letters
 * the text has: a pattern of hundreds takes longer to make than all texts of a page to read. `frame` makes the pattern
 * of them; `\p{L}` in a phrase stands for one of `LETTERS`.
 */
export function phrases(list: () => string, frame: (some: string) => string, flags = ''): Phrases {
  let parted: readonly (readonly [key: string, alternative: string])[] | undefined;
  const made = new Map<string, RegExp>();
  return {
    in: (text) => {
      parted ??= alternativesOf(list())
        .flatMap(spread)
        .map((alternative) => [keyOf(alternative), alternative] as const);
      let some = '';
      for (const [key, alternative] of parted) if (text.includes(key)) some += `|${alternative}`;
      if (some === '') return undefined;
      const pattern = made.get(some) ?? new RegExp(plain(frame(some.slice(1))), flags);
      made.set(some, pattern);
      return pattern;
    },
  };
}
