/** Any value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

type JsonObject = { readonly [key: string]: Json };

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a script may write where a value should stand; JSON has no word for it. */
const NO_VALUE = /(?<=[:,[]\s*)undefined(?=\s*[,\]}])/g;

/** `undefined` for text that is no JSON: a page's broken source is a page without that source. */
export function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    const repaired = text.replaceAll(NO_VALUE, 'null');
    return repaired === text ? undefined : parseJson(repaired);
  }
}

/** The JSON object that begins at or after `from` in a script's text, read by its braces and never run. */
export function objectAt(text: string, from: number): Json | undefined {
  const start = text.indexOf('{', from);
  if (start < 0) return undefined;
  // Mostly nothing but a semicolon follows, and the browser's own parser is the fastest reader of braces.
  const whole = parseJson(text.slice(start, text.lastIndexOf('}') + 1));
  return whole === undefined ? parseJson(bracketsAt(text, start)) : whole;
}

/** The text of the object or list whose bracket stands at `start`, when a script goes on behind it; or nothing. */
export function bracketsAt(text: string, start: number): string {
  const token = /["{}[\]]/g;
  token.lastIndex = start;
  let depth = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    if (match[0] === '"') token.lastIndex = endOfString(text, match.index);
    else if (match[0] === '{' || match[0] === '[') depth += 1;
    else if ((depth -= 1) === 0) return text.slice(start, match.index + 1);
  }
  return '';
}

/** Where the string that opens at `open` has been closed. */
export function endOfString(text: string, open: number, quote = '"'): number {
  let end = text.indexOf(quote, open + 1);
  for (; end >= 0; end = text.indexOf(quote, end + 1)) {
    let slashes = 0;
    while (end - 1 - slashes > open && text[end - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return end + 1;
  }
  return text.length;
}

/**
 * The value at a dotted path. `*` stands for the one key whose value has what follows; when several have, it
 * finds nothing. Keys of embedded state hold dots themselves (`routes/$url_token_.jobs_`), so `*` is the
 * way to pass them. `**` stands for any way down: it takes the only value that fits, wherever it stands.
 */
export function valueAt(json: Json | undefined, path: string): Json | undefined {
  const [key = '', ...rest] = path.split('.');
  if (json === undefined || json === null) return undefined;
  if (key === '') return json;
  const below = rest.join('.');
  if (key === '**') return anywhere(json, below);
  if (key !== '*') {
    if (Array.isArray(json)) return valueAt((json as readonly Json[])[Number(key)], below);
    return isObject(json) && Object.hasOwn(json, key) ? valueAt(json[key], below) : undefined;
  }
  if (typeof json !== 'object') return undefined;
  const found = Object.values(json)
    .map((value: Json) => valueAt(value, below))
    .filter((value) => value !== undefined && value !== null);
  return found.length === 1 ? found[0] : undefined;
}

/** More places than any page's state has that we read. */
const MOST_PLACES = 500_000;

/** What stands at a path below any place of a tree. State may share its parts or hold itself: each is met once. */
function anywhere(json: Json, path: string): Json | undefined {
  const found = new Set<Json>();
  const places = new Set<Json>([json]);
  // What is added to a set is met later in the same loop: no calls, so no state can nest too deep for them.
  for (const place of places) {
    if (typeof place !== 'object' || place === null) continue;
    const value = path === '' ? undefined : valueAt(place, path);
    if (value !== undefined && value !== null) found.add(value);
    if (found.size > 1 || places.size > MOST_PLACES) return undefined;
    for (const below of Object.values(place) as readonly Json[])
      if (typeof below === 'object' && below !== null) places.add(below);
  }
  return [...found][0];
}

/** Text of a scalar; nothing for anything else. */
export function textAt(json: Json | undefined, path: string): string | undefined {
  const value = valueAt(json, path);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
