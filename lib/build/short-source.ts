import { PARTS } from '../short-board.ts';

/** Data as source text: like JSON, with patterns, and with rules in short. */
export function toSource(value: unknown, ofPattern: (pattern: RegExp) => string = String): string {
  if (value instanceof RegExp) return ofPattern(value);
  if (Array.isArray(value)) return `[${value.map((item) => toSource(item, ofPattern)).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if ('from' in value) return toShortRule(value, ofPattern);
  // The keys are those of `Board`, which need no quotes.
  const entries = Object.entries(value).map(([key, inner]) => {
    const source = toSource(inner, ofPattern);
    // Of all boards' rules only one board's are read on a page: the others are not even made.
    return key === 'fields' ? `get fields(){return${source}}` : `${key}:${source}`;
  });
  return `{${entries.join()}}`;
}

/** The form for each kind of flags that addresses need. */
const PATTERNS: Readonly<Record<string, string>> = { '': 'p', i: 'q' };

/** A pattern in short: its parts by their letters. One that the short form can't say stays as it is. */
export function toShort(pattern: RegExp): string {
  const { source, flags } = pattern;
  const form = PATTERNS[flags];
  if (!form || /`|\$\{|\{[a-z]\}/.test(source)) return String(pattern);
  const parts = Object.entries(PARTS).reduce(
    (text, [letter, part]) => text.replaceAll(part, `{${letter}}`),
    source,
  );
  return `${form}\`${parts.replaceAll(String.raw`\/`, '/')}\``;
}

/** The form of each kind of rule, and the key that is its first argument; the others follow as they are. */
const RULES: Readonly<Record<string, readonly [form: string, key: string]>> = {
  selector: ['s', 'selector'],
  state: ['t', 'paths'],
  meta: ['m', 'name'],
  url: ['u', 'template'],
  'json-ld': ['j', 'path'],
};

function toShortRule(
  rule: object & { readonly from: unknown },
  ofPattern: (pattern: RegExp) => string,
): string {
  const { from, ...rest } = rule;
  const [form, key] = RULES[String(from)] ?? [];
  if (!form || !key) throw new TypeError(`no short form of a rule from ${String(from)}`);
  const { [key]: first, ...more } = rest as Readonly<Record<string, unknown>>;
  const others = Object.keys(more).length > 0 ? `,${toSource(more, ofPattern)}` : '';
  return `${form}(${toSource(first, ofPattern)}${others})`;
}
