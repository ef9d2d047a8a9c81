import { DIGITS, LETTERS, MARKS, PARTED, UNPARTED } from '../phrases.ts';

/** What stands between a word and the one before it. */
export type Gap = 'joined' | 'list' | 'stop';

/** One word of a text. */
export interface Word {
  /** As written: `Node`, `C++`, `.NET`. */
  readonly text: string;
  readonly lower: string;
  /** Where it begins and ends in the text of its sentence. */
  readonly start: number;
  readonly end: number;
  readonly gap: Gap;
  /** Glued to the word before by `-`, `&` or an apostrophe: "C-level", "R&D", "let's". */
  readonly glued: boolean;
  /** Parted from the word before by a slash alone: "angular/react". */
  readonly slashed: boolean;
  /** Parted from the word before by a full stop alone: "java.lang", "Node.js". */
  readonly dotted: boolean;
  /** Parted from the word before by a blank alone. */
  readonly blank: boolean;
  /** Written as a tag: "#go". */
  readonly hashed: boolean;
  /** First word of its sentence, where a capital says nothing. */
  readonly first: boolean;
}

export interface Sentence {
  readonly text: string;
  readonly words: readonly Word[];
  readonly inTitle: boolean;
  /** Capitals say nothing here: a heading, a title, a line in capitals. */
  readonly shouting: boolean;
}

/**
 * Words and symbols that belong to a name; a dot in front only for .NET. Chinese, Japanese and Korean go over
 * into a name without a blank: "Java개발자", "Pythonを使".
 */
const WORD = new RegExp(
  `(?<![${LETTERS}${DIGITS}])\\.[Nn][Ee][Tt](?![${LETTERS}${DIGITS}])|[${UNPARTED}]+|[${PARTED}${MARKS}${DIGITS}]+(?:\\+\\+|#(?![${LETTERS}${DIGITS}]))?`,
  'g',
);
const WORDLY = new RegExp(`[${LETTERS}${DIGITS}]`);

/** A full stop ends a sentence only before a blank; "Node.js" goes on. */
const SENTENCE_END = /(?<=[.!?;:…])["')\]]*\s+/u;

/** Lists are told from running text by what parts their items. */
const LIST_GAP = /^\s*(?:[,|•·+]|\/|[()[\]]|\s[-–—]\s)/u;
const JOINED_GAP = /^(?: |[-‑/.]|)$/u;
const GLUE = /^[-‑&'’]$/u;

const ADDRESS = /\b(?:https?:\/\/|www\.)\S+|[^\s@]{1,64}@[^\s@]{1,255}|(?<!\S)@[^\s@]{1,64}/gi;
const HAS_ADDRESS = /@|:\/\/|www\./i;
const ESCAPE = new RegExp(`\\\\(?=[^\\s${LETTERS}${DIGITS}])`, 'g');
const INNER_STARS = new RegExp(`(?<=[${LETTERS}${DIGITS}])\\*+(?=[${LETTERS}${DIGITS}])`, 'g');
const MARKS_OF_WORDS = new RegExp(`\\*+|(?<![${LETTERS}${DIGITS}])_+|_+(?![${LETTERS}${DIGITS}])|[[\\]]`, 'g');

/** A line without addresses and without the marks around its words; most have none. */
function bareLine(line: string): string {
  let bare = HAS_ADDRESS.test(line) ? line.replace(ADDRESS, ' ; ') : line;
  if (bare.includes('\\')) bare = bare.replace(ESCAPE, '');
  return /[*_[\]]/.test(bare) ? bare.replace(INNER_STARS, ' ').replace(MARKS_OF_WORDS, '') : bare;
}

const withoutCode = (markdown: string): string =>
  /`|~~~/.test(markdown)
    ? markdown.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, ' ; ')
    : markdown;

let last: { readonly markdown: string; readonly lines: readonly string[] } | undefined;

/**
 * The readable words of Markdown, line by line: no link targets, no images, no code, no addresses, none of
 * the marks around words. Every pattern is bounded: a page may be hostile.
 */
export function readableLines(markdown: string): readonly string[] {
  // The tags and the summary are of one text.
  if (last?.markdown === markdown) return last.lines;
  const lines = withoutCode(markdown)
    .replace(/!\[[^[\]\n]{0,500}\]\([^()\n]{0,2000}\)/g, ' ')
    .replace(/\]\([^()\n]{0,2000}(?:\([^()\n]{0,500}\)[^()\n]{0,500})?\)/g, ']')
    .replace(/<[^<>\n]{1,500}>/g, ' ')
    .split('\n')
    .map(bareLine);
  last = { markdown, lines };
  return lines;
}

const HEADING = /^\s*#{1,6}\s/u;

const isShouting = (line: string, words: readonly string[]): boolean => {
  if (words.length < 3) return false;
  const capitals = words.filter((word) => word.charAt(0) !== word.charAt(0).toLowerCase()).length;
  const allCapitals = words.every((word) => word === word.toUpperCase());
  // A list of names is capitalised too, and there a capital is proof enough.
  return allCapitals || (capitals / words.length > 0.7 && !/[,/|•]/u.test(line));
};

const gapOf = (between: string): Gap => {
  if (JOINED_GAP.test(between)) return 'joined';
  return LIST_GAP.test(between) ? 'list' : 'stop';
};

interface Setting {
  readonly inTitle: boolean;
  readonly heading: boolean;
  /** What stands before is no sentence's end: "Languages: Go and more". */
  readonly goesOn: boolean;
}

function sentenceOf(text: string, { inTitle, heading, goesOn }: Setting): Sentence {
  const found = [...text.matchAll(WORD)];
  const texts = found.map(([word]) => word);
  const words: Word[] = [];
  let end = 0;
  for (const { 0: word, index } of found) {
    const between = text.slice(end, index);
    words.push({
      text: word,
      lower: word.toLowerCase(),
      start: index,
      end: index + word.length,
      gap: words.length === 0 ? 'stop' : gapOf(between),
      glued: words.length > 0 && GLUE.test(between),
      slashed: words.length > 0 && between === '/',
      dotted: words.length > 0 && between === '.',
      blank: between === ' ',
      hashed: between.endsWith('#'),
      first: words.length === 0 && !goesOn,
    });
    end = index + word.length;
  }
  return { text, words, inTitle, shouting: heading || inTitle || isShouting(text, texts) };
}

/** Title and Markdown as sentences of words, in reading order, the title first. */
export function sentencesOf({
  title,
  markdown,
}: {
  readonly title: string;
  readonly markdown: string;
}): Sentence[] {
  const sentences = [sentenceOf(title, { inTitle: true, heading: false, goesOn: false })];
  for (const line of readableLines(markdown)) {
    const heading = HEADING.test(line);
    let goesOn = false;
    for (const text of line.split(SENTENCE_END)) {
      if (WORDLY.test(text)) sentences.push(sentenceOf(text, { inTitle: false, heading, goesOn }));
      goesOn = text.endsWith(':');
    }
  }
  return sentences;
}
