/** What marks a line in Markdown without being its words. */
const MARKER = /^\s*(?:>\s*)*(?:#{1,6}\s+|[-*+]\s+|\d{1,9}[.)]\s+)*/;
const IMAGE = /!\[[^[\]\n]*\]\([^()\s]*\)/g;
const LINK = /\[([^[\]\n]*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s"[^"\n]*")?\)/g;
const EMPHASIS = /\*{1,3}|(?<![\p{L}\p{N}])_{1,2}|_{1,2}(?![\p{L}\p{N}])|`+/gu;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;
const ESCAPED_AS = /[\u{f0000}-\u{f007f}]/gu;

/** Escaped signs wait outside of what Markdown uses while its own signs are taken off. */
const hide = (text: string): string =>
  text.replaceAll(ESCAPE, (_, sign: string) => String.fromCodePoint(0xf0000 + sign.charCodeAt(0)));
const show = (text: string): string =>
  text.replaceAll(ESCAPED_AS, (sign) => String.fromCharCode((sign.codePointAt(0) ?? 0) - 0xf0000));

const plain = (line: string): string =>
  show(
    // A backslash at a line's end is its break.
    hide(line)
      .replace(/\\$/, '')
      .replace(MARKER, '')
      .replaceAll(IMAGE, '')
      .replaceAll(LINK, '$1')
      .replaceAll(EMPHASIS, ''),
  ).trim();

/** The cells of a table's row, each as a line of its own; a line that is no row as it is. */
const cellsOf = (line: string): readonly string[] =>
  /^\s*\|.*\|\s*$/.test(line) ? line.split(/(?<!\\)\|/).filter((cell) => !/^\s*:?-*:?\s*$/.test(cell)) : [line];

/** A description's lines as a reader sees them, without Markdown's signs; empty ones are left out. */
export const plainLines = (markdown: string): readonly string[] =>
  markdown
    .split('\n')
    .flatMap(cellsOf)
    .map(plain)
    .filter((line) => line !== '');
