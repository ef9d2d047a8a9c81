import { bracketsAt, parseJson, type Json } from './json.ts';

/** The pieces that scripts push onto a list: `self.__next_f.push([1,"…"])`, joined. */
function joined(document: Document, name: string): string {
  let text = '';
  for (const { textContent } of document.scripts) {
    const script = textContent ?? '';
    if (!script.includes(name)) continue;
    for (let at = script.indexOf('.push('); at >= 0; at = script.indexOf('.push(', at)) {
      const start = at + '.push('.length;
      at = start;
      if (script[start] !== '[') continue;
      const pushed = bracketsAt(script, start);
      // What never ends would be looked through once for each beginning.
      if (pushed === '') break;
      const list = parseJson(pushed);
      if (Array.isArray(list) && typeof list[1] === 'string') text += list[1];
      at = start + pushed.length;
    }
  }
  return text;
}

/** Where as many bytes of UTF-8 end. */
function afterBytes(text: string, from: number, bytes: number): number {
  let at = from;
  for (let left = bytes; left > 0 && at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Each half of a surrogate pair is two of its four bytes.
    left -= code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
  }
  return at;
}

/**
 * Next's stream as a list of the values in its rows. A row is `id:`, perhaps letters that say what it is, and JSON up
 * to the end of the line; or `id:T`, a length in bytes, and a text, which other rows mean by `$id`.
 */
export function pushedState(document: Document, name: string): readonly Json[] {
  const stream = joined(document, name);
  const texts = new Map<string, string>();
  const rows: string[] = [];
  const row = /([\da-f]*):(?:T([\da-f]{1,8}),|[A-Z]*([^\n]*)\n?)|[^\n]*\n/y;
  for (let match = row.exec(stream); match; match = row.exec(stream)) {
    const [, id = '', bytes, json] = match;
    if (bytes) {
      const end = afterBytes(stream, row.lastIndex, parseInt(bytes, 16));
      texts.set(`$${id}`, stream.slice(row.lastIndex, end));
      row.lastIndex = end;
    } else if (json && /^["{[]/.test(json)) rows.push(json);
  }
  const values = rows.map(parseJson).filter((value) => value !== undefined);
  if (texts.size > 0) fillIn(values, texts);
  return [...values, ...texts.values()];
}

/** Puts the texts in place of what means them. */
function fillIn(values: readonly Json[], texts: ReadonlyMap<string, string>): void {
  const trees: Json[] = [...values];
  for (let tree = trees.pop(); tree !== undefined; tree = trees.pop()) {
    if (typeof tree !== 'object' || tree === null) continue;
    // Fresh from the parser, and nobody else's yet.
    const own = tree as { [key: string]: Json };
    for (const [key, value] of Object.entries(own)) {
      const text = typeof value === 'string' ? texts.get(value) : undefined;
      if (text !== undefined) own[key] = text;
      else if (typeof value === 'object' && value !== null) trees.push(value);
    }
  }
}
