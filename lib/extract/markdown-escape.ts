import { isLetter, lazily } from './punctuation.ts';

/** A sign, what of it CommonMark (or GFM) would take for markup, and what to write instead. */
type Escape = readonly [string, () => RegExp, string | ((found: string) => string)];

/** In this order: the backslash first. */
const ESCAPES: readonly Escape[] = [
  // A backslash is itself unless punctuation (or our own next mark) follows.
  ['\\', () => /\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\'],
  // A star between two blanks is no delimiter: `a * b` stays.
  ['*', () => /(?<!\s)\*|\*(?!\s)/g, '\\*'],
  // An underscore inside a word is none either: `snake_case` stays.
  ['_', lazily('(?<![\\p{L}\\p{N}_])_+|_+(?![\\p{L}\\p{N}_])', 'gu'), (found) => '\\_'.repeat(found.length)],
  ['`', () => /`/g, '\\`'],
  ['~~', () => /~{2,}/g, (found) => '\\~'.repeat(found.length)],
  // Only what could open a tag, a comment or an autolink: `< 3` and `<3` stay.
  ['<', () => /<(?=[a-z/!?])/gi, '\\<'],
  // Only what could be an entity: `R&D` stays.
  ['&', () => /&(?=#?\w+;)/g, '\\&'],
];

/** `[x](y)`, `[x][y]`, `[x]: y`; `[x]` alone is text. `[^x]` and `[[x]]` are footnotes and wiki links. */
const BRACKETS: readonly Escape[] = [
  [']', () => /\](?=[([:])/g, '\\]'],
  ['[', () => /\[(?=[[^])/g, '\\['],
];
const LINK_BRACKETS: readonly Escape[] = [
  [']', () => /\]/g, '\\]'],
  ['[', () => /\[/g, '\\['],
];

const MARKUP = /[\\*_`~[\]<&]/;

/** Plain text as Markdown that shows the same text; every escape that changes nothing is left out. */
export function escapeText(text: string, inLink = false): string {
  if (!MARKUP.test(text)) return text;
  let escaped = text;
  for (const [sign, pattern, replacement] of [...ESCAPES, ...(inLink ? LINK_BRACKETS : BRACKETS)]) {
    if (text.includes(sign)) escaped = escaped.replace(pattern(), replacement as string);
  }
  return escaped;
}

// A bullet, a hash, a quotation, an underline or a table's rule, a task's box.
const LINE_START = /^(?=[-+*](?:\s|$)|#{1,6}(?:\s|$)|>|=+\\?$|[-|:][-|: ]*\\?$|\[[ xX]\]\s)/gm;
const NUMBER_START = /^(\d{1,9})(?=[.)](?:\s|\\?$))/gm;

/** What would be structure at the start of a line becomes text again: `1986\. A great year`. */
export const escapeLineStarts = (markdown: string): string =>
  isLetter(markdown) && !markdown.includes('\n')
    ? markdown
    : markdown.replace(LINE_START, '\\').replace(NUMBER_START, '$1\\');

/** A heading's own `#`s at its end would be taken for its closing marks. */
export const escapeHeadingEnd = (markdown: string): string => markdown.replace(/(?<=^|\s)#+$/, '\\$&');

const BALANCED = /^[^()]*(?:\([^()]*\)[^()]*)*$/;

/** A link's address such that neither Markdown nor a table can end it early. */
export function escapeAddress(address: string): string {
  const safe = address
    .replace(/[\s<>|\\]/g, (found) => encodeURIComponent(found))
    .replace(/&(?=#?\w+;)/g, '&amp;');
  return BALANCED.test(safe) ? safe : safe.replaceAll('(', '%28').replaceAll(')', '%29');
}

/** Code in as many backticks as it needs. */
export function codeSpan(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const fence = '`'.repeat(longest === 1 ? 2 : longest > 1 ? longest + 1 : 1);
  const blank = /^`|`$|^ .*\S.* $/.test(text) ? ' ' : '';
  return fence + blank + text + blank + fence;
}
