import { unescaped } from './entities.ts';
import { endOfString, parseJson, type Json } from './json.ts';

/** What scripts and templates wrap around JSON; it says nothing. */
const WRAPPER = /(?:\/\/\s*)?(?:<!--|-->|<!\[CDATA\[|\]\]>)|\/\*[^]*?(?:\*\/|$)|\/\/[^\n\r]*/y;

/** Blanks, some of them no blanks to JSON, and what ends a statement. */
const BLANK = /[\s\ufeff\u00a0;]+/y;

const STRING_END = /\s*(?:[,:}\]]|\/[/*]|<!|-->|$)/y;

/** A number or a word, at once: a piece for each character would be slow. */
const PLAIN = /[^\s"{}[\],:;/<-]+|./y;

/** JavaScript's words for nothing. */
const NOTHING: ReadonlySet<string> = new Set(['undefined', 'NaN', 'Infinity']);

const CONTROLS: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Raw control characters, illegal escapes and quotes that nobody escaped, within a string. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const FAULT = /\\(?:u[\da-f]{4}|["\\/bfnrt])|\\|"|[\u0000-\u001f]/gi;

const mended = (inner: string): string =>
  inner.replaceAll(FAULT, (fault) => {
    if (fault === '"') return '\\"';
    // JavaScript reads an escape that means nothing as the character itself.
    if (fault.startsWith('\\')) return fault.length > 1 ? fault : '';
    return CONTROLS[fault] ?? ' ';
  });

const after = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
};

/** Behind the quote that closes a string: the first one that something follows which may follow a string. */
function behindString(text: string, open: number): number {
  let end = endOfString(text, open);
  while (end < text.length && after(STRING_END, text, end) === end) end = endOfString(text, end - 1);
  return end;
}

/** How far a bracket leads into a value or out of it. */
const DEPTH: Readonly<Record<string, number>> = { '{': 1, '[': 1, '}': -1, ']': -1 };

/** A block that was escaped as a whole has no quote of its own before its first key. */
const unescapedBlock = (text: string): string =>
  /^[\s[{]*&(?:quot|#34|#x22);/i.test(text) ? unescaped(text) : text;

/**
 * The JSON values of a text that is nearly JSON: comments, wrappers, trailing commas, raw control characters and
 * illegal escapes are put right; several values may stand in a row. One that stays broken is left out. One pass
 * over the text, whatever it holds.
 */
export function repairedJson(source: string): readonly Json[] {
  const text = unescapedBlock(source);
  const values: Json[] = [];
  let pieces: string[] = [];
  let comma = false;
  let depth = 0;
  for (let at = 0; at < text.length;) {
    const blank = after(WRAPPER, text, after(BLANK, text, at));
    if (blank > at) {
      at = blank;
      continue;
    }
    const isString = text[at] === '"';
    const end = isString ? behindString(text, at) : after(PLAIN, text, at);
    const token = text.slice(at, end);
    at = end;
    if (token === ',') {
      comma = true;
      continue;
    }
    const step = DEPTH[token] ?? 0;
    if (comma && step >= 0 && pieces.length > 0) pieces.push(',');
    comma = false;
    if (isString) pieces.push(`"${mended(token.slice(1, token.endsWith('"') ? -1 : undefined))}"`);
    else pieces.push(NOTHING.has(token) ? 'null' : token);
    depth += step;
    if (depth > 0) continue;
    // Parsing what can't be a value costs a throw.
    const value = step < 0 && depth === 0 ? parseJson(pieces.join('')) : undefined;
    if (value !== undefined) values.push(value);
    pieces = [];
    depth = 0;
  }
  return values;
}
