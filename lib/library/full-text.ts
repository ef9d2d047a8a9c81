import { disguisedIn, foldLetters, foldWithOffsets } from './fold.ts';
import { marks, type Range } from './marks.ts';
import { toSearch } from './match.ts';
import { indexIn, isBound, type Needle } from './needle.ts';
import type { Query } from './query.ts';
import type { Row } from './row.ts';

/** The text of a clip, as the scan is given it. */
export interface Text {
  readonly id: string;
  readonly markdown: string;
}

/** So many texts, from a place in the order of the store; fewer only at the end. */
export type TextPort = (from: number, count: number) => Promise<readonly Text[]>;

/** A piece of a text around the first hit. */
export interface Snippet {
  readonly text: string;
  readonly marks: readonly Range[];
}

/** A clip whose fields and text, taken together, match. */
export interface TextHit {
  readonly id: string;
  /** Absent when the fields alone hold all that was looked for. */
  readonly snippet?: Snippet;
}

/** What one batch told. */
export interface ScanStep {
  readonly hits: readonly TextHit[];
  /** Clips whose fields match, but whose text has what must not be there. */
  readonly refuted: readonly string[];
  /** Texts read so far. */
  readonly read: number;
}

/** So many texts are asked for at once. */
export const BATCH = 500;
/** The first answers are there sooner where the first batch is small. */
export const FIRST = 100;

/** What may stand between the words of a phrase, and before a sign, in Markdown. */
const GAP = '[\\s*_~`\\\\]{1,8}';
const SIGN = /[!-/:-@[-`{-~]/g;

/** A needle as it stands in folded Markdown, which may break lines, emphasise, and escape signs. */
interface TextNeedle {
  readonly needle: Needle;
  /** Only where plain looking does not do. */
  readonly pattern: RegExp | undefined;
  /** Its words of plain Latin letters: where one is missing, so is the needle. */
  readonly words: readonly Word[];
}

/** A word as it is looked for in a text that is not folded. */
interface Word {
  readonly text: string;
  /** In any case. To ask it takes a third of finding the word in small letters, and makes no such text. */
  readonly anyCase: RegExp;
}

function toTextNeedle(needle: Needle): TextNeedle {
  const { text } = needle;
  const plainWords = text
    .split(' ')
    .filter((word) => /^[a-z0-9]+$/.test(word))
    .map((word): Word => ({ text: word, anyCase: new RegExp(word, 'i') }));
  if (!text.includes(' ') && text.search(SIGN) < 0) return { needle, pattern: undefined, words: plainWords };
  const words = text.split(' ').map((word) => word.replaceAll(SIGN, String.raw`\\?\$&`));
  return { needle, pattern: new RegExp(words.join(GAP), 'g'), words: plainWords };
}

/** Where a needle stands in a folded text; -1 when it doesn't. */
function placeIn(folded: string, { needle, pattern }: TextNeedle): number {
  if (!pattern) return indexIn(folded, needle);
  for (const { 0: found, index } of folded.matchAll(pattern)) {
    if (isBound(folded, index, index + found.length, needle)) return index;
  }
  return -1;
}

/** So many code units of the text are looked at for a snippet, and so many are shown. */
const NEAR = { before: 300, after: 500 } as const;
const SHOWN = { before: 60, after: 140 } as const;
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The next place at or before this one where a text can be cut. */
function cutAt(text: string, at: number): number {
  if (at <= 0) return 0;
  return at >= text.length ? text.length : (graphemes.segment(text).containing(at)?.index ?? at);
}

/** Markdown's signs, which a line of plain text has no use for, and signs that Markdown escapes. */
const SIGNS =
  /\\([!-/:-@[-`{-~])|^[ \t]*(?:#{1,6}|[>+*-]|\d{1,3}[.)])(?=\s)|[*`~]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])|!?\[(?=[^\]\n]{0,300}\]\()|\]\([^)\s]{0,300}\)?/gmu;

/** The line below the head of a table, or what is left of it where the piece begins or ends. */
const RULES = /(?<=^|\|)[ \t]*:?-{2,}:?[ \t]*(?=\||$)/gmu;
/** What parts the cells of a table, and its rows where they stand beside each other. */
const CELLS = /(?:(?<=\s|^)\|(?=\s|$)\s*)+/gmu;
const PARTED = /^[\s·]+|[\s·]+$/gu;

/** Cells as words with a point between them. */
const withoutTable = (markdown: string): string =>
  markdown.includes('|')
    ? markdown.replaceAll(RULES, ' ').replaceAll(CELLS, '· ').replaceAll(PARTED, '')
    : markdown;

const plain = (markdown: string): string =>
  // Signs first: those of a line are known by where it begins.
  withoutTable(markdown.replaceAll(SIGNS, (_, escaped: string | undefined) => escaped ?? ''))
    .replaceAll(/\s+/gu, ' ')
    .trim();

const firstPlace = (folded: string, needles: readonly TextNeedle[]): number =>
  needles.reduce((first, needle) => {
    const at = placeIn(folded, needle);
    return at >= 0 && (first < 0 || at < first) ? at : first;
  }, -1);

/** Where in a text the first of the needles stands. */
function placeOf(text: string, needles: readonly TextNeedle[]): number | undefined {
  const folded = foldWithOffsets(text);
  return folded.from[firstPlace(folded.text, needles)];
}

/** A line of the text around the first place that has one of the needles, which is about here. */
function snippetOf(markdown: string, about: number, query: Query, needles: readonly TextNeedle[]): Snippet {
  // Folding moves a place a little, and finding the true one in the whole text is dear.
  const near = Math.max(0, about - NEAR.before);
  const window = markdown.slice(near, about + NEAR.after);
  const inWindow = placeOf(window, needles);
  const [text, at] = inWindow === undefined ? [markdown, placeOf(markdown, needles) ?? 0] : [window, inWindow];
  const line = plain(text.slice(cutAt(text, at - SHOWN.before), cutAt(text, at + SHOWN.after)));
  // A slice would keep the whole text in memory as long as the hit is shown.
  const shown = Array.from(line).join('');
  return { text: shown, marks: marks(shown, query) };
}

/** What one clip needs of its text. */
interface Need {
  readonly missing: readonly TextNeedle[];
  readonly unwanted: readonly TextNeedle[];
}

/** Made ready: by row what its fields lack, or nothing when its fields rule it out. */
function needsOf(query: Query): (row: Row) => Need | undefined {
  const { wanted, unwanted, fits } = toSearch(query);
  const needles = new Map([...wanted, ...unwanted].map((needle) => [needle, toTextNeedle(needle)]));
  const ready = (list: readonly Needle[]): readonly TextNeedle[] =>
    list.flatMap((needle) => needles.get(needle) ?? []);
  const allUnwanted = ready(unwanted);
  return (row) => {
    if (!fits(row) || unwanted.some((needle) => indexIn(row.text, needle) >= 0)) return undefined;
    return { missing: ready(wanted.filter((needle) => indexIn(row.text, needle) < 0)), unwanted: allUnwanted };
  };
}

/** Whether a text can't have a needle, told without folding the text. */
function lacking(markdown: string): (needle: TextNeedle) => boolean {
  let disguised = '';
  let reach = 0;
  const isDisguised = (word: string): boolean => {
    if (word.length > reach) {
      reach = word.length;
      disguised = disguisedIn(markdown, reach);
    }
    return disguised.includes(word);
  };
  return ({ words }) => words.some(({ text, anyCase }) => !anyCase.test(markdown) && !isDisguised(text));
}

type Verdict = TextHit | 'refuted' | undefined;

function judge({ id, markdown }: Text, { missing, unwanted }: Need, query: Query): Verdict {
  if (missing.length === 0 && unwanted.length === 0) return { id };
  // Most texts lack most words, and to see that is cheaper than to fold them.
  const lacks = lacking(markdown);
  if (missing.some(lacks)) return undefined;
  if (missing.length === 0 && unwanted.every(lacks)) return { id };
  const folded = foldLetters(markdown);
  if (!missing.every((needle) => placeIn(folded, needle) >= 0)) return undefined;
  if (unwanted.some((needle) => placeIn(folded, needle) >= 0))
    return missing.length === 0 ? 'refuted' : undefined;
  return missing.length === 0
    ? { id }
    : { id, snippet: snippetOf(markdown, firstPlace(folded, missing), query, missing) };
}

/**
 * Looks for a query in fields and texts of clips taken together, a batch of texts at a time, and gives what each
 * batch told. Ends when the texts do, or quietly as soon as `signal` aborts; throws what `texts` throws.
 * Texts of clips that have no row are passed over.
 */
export async function* scan(
  rows: ReadonlyMap<string, Row>,
  query: Query,
  texts: TextPort,
  signal: AbortSignal,
): AsyncGenerator<ScanStep, void, undefined> {
  const needOf = needsOf(query);
  for (let from = 0, isLast = false; !isLast && !signal.aborted;) {
    const asked = from === 0 ? FIRST : BATCH;
    const step = await nextStep(() => texts(from, asked), rows, needOf, query);
    if (signal.aborted || step.count === 0) return;
    from += step.count;
    isLast = step.count < asked;
    yield { hits: step.hits, refuted: step.refuted, read: from };
  }
}

interface Step extends Omit<ScanStep, 'read'> {
  readonly count: number;
}

/** A function of its own, so that one batch is let go of before the next is asked for. */
async function nextStep(
  texts: () => Promise<readonly Text[]>,
  rows: ReadonlyMap<string, Row>,
  needOf: (row: Row) => Need | undefined,
  query: Query,
): Promise<Step> {
  const batch = await texts();
  const hits: TextHit[] = [];
  const refuted: string[] = [];
  for (const text of batch) {
    const row = rows.get(text.id);
    const need = row && needOf(row);
    const verdict = need && judge(text, need, query);
    if (verdict === 'refuted') refuted.push(text.id);
    else if (verdict) hits.push(verdict);
  }
  return { hits, refuted, count: batch.length };
}
