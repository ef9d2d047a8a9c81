import type { StatePlace } from '../board.ts';
import { nuxtState } from './devalue.ts';
import { unescaped } from './entities.ts';
import { pushedState } from './pushed.ts';
import { repairedJson } from './json-repair.ts';
import { bracketsAt, endOfString, parseJson, type Json } from './json.ts';

const COMMENT = 8;

/** The text of an element, of a template's content, or of the comment that hides it from the page. */
export function textIn(element: Element): string {
  const { content } = element as Partial<HTMLTemplateElement>;
  const root = element.localName === 'template' && content ? content : element;
  for (let node = root.firstChild; node; node = node.nextSibling)
    if (node.nodeType === COMMENT && node.nodeValue) return node.nodeValue;
  return root.textContent ?? '';
}

/** JSON that may have been escaped for HTML once more than the page decodes, or wrapped in a comment. */
export function jsonIn(text: string): Json | undefined {
  if (text.trim() === '') return undefined;
  return parseJson(text) ?? parseJson(unescaped(text)) ?? repairedJson(text)[0];
}

const matching = (document: Document, selector: string): readonly Element[] => [
  ...document.querySelectorAll(selector),
];

const firstOf = <T>(items: Iterable<T>, read: (item: T) => Json | undefined): Json | undefined => {
  for (const item of items) {
    const json = read(item);
    if (json !== undefined) return json;
  }
  return undefined;
};

/** A list or an object that stands in a script; only what JSON lacks a word for (`undefined`) is put right. */
const bracketed = (script: string, at: number): Json | undefined => {
  const text = bracketsAt(script, at);
  return parseJson(text) ?? repairedJson(text)[0];
};

/** The text of a string of JavaScript. */
export function stringAt(script: string, at: number): string | undefined {
  const inner = script.slice(at + 1, endOfString(script, at, script[at]) - 1);
  // JSON has no escape for an apostrophe or a byte, and wants one for each quote and line end.
  const json = inner.replaceAll(/\\(?:x([\da-f]{2})|[^])|"/gi, (token, byte: string | undefined) => {
    if (byte) return `\\u00${byte}`;
    if (token === '"') return '\\"';
    return /^\\["\\/bfnrtu]$/.test(token) ? token : token.slice(1);
  });
  const text = parseJson(`"${json}"`);
  return typeof text === 'string' ? text : undefined;
}

/** What a script gives a global; a script may name the global before without giving it anything. */
function assignedTo(global: string, script: string): Json | undefined {
  const assignment = /["'\]]*\s*=\s*(?:JSON\.parse\(\s*(?=["'])|(?=[{[]))/y;
  for (let at = script.indexOf(global); at >= 0; at = script.indexOf(global, at + 1)) {
    assignment.lastIndex = at + global.length;
    if (!assignment.test(script)) continue;
    const start = assignment.lastIndex;
    if (/[{[]/.test(script[start] ?? '')) {
      // Mostly nothing but a semicolon follows, and the browser's own parser is the fastest reader of braces.
      const whole = parseJson(script.slice(start).replace(/;?\s*$/, ''));
      return whole ?? bracketed(script, start);
    }
    const text = stringAt(script, start);
    return text === undefined ? undefined : parseJson(text);
  }
  return undefined;
}

type PlaceReaders = readonly (readonly [
  kind: string,
  read: (place: Readonly<Record<string, string>>, document: Document) => Json | undefined,
])[];

/** One reader for each kind of place. */
const PLACES: PlaceReaders = [
  ['script', ({ script = '' }, document) => firstOf(matching(document, script), (at) => jsonIn(textIn(at)))],
  [
    'global',
    ({ global = '' }, { scripts }) => firstOf(scripts, (at) => assignedTo(global, at.textContent ?? '')),
  ],
  [
    'element',
    ({ element = '', attr = '' }, document) =>
      firstOf(matching(document, element), (at) => jsonIn(at.getAttribute(attr) ?? '')),
  ],
  [
    'nuxt',
    ({ nuxt = '' }, document) => firstOf(matching(document, nuxt), (at) => nuxtState(jsonIn(textIn(at)))),
  ],
  ['pushed', ({ pushed = '' }, document) => pushedState(document, pushed)],
  [
    'each',
    ({ each = '' }, document) =>
      matching(document, each)
        .map((at) => jsonIn(textIn(at)))
        .filter((json) => json !== undefined),
  ],
];

/** The board's embedded state: found in the page's text and parsed as JSON, never run. */
export function embeddedState(state: StatePlace | undefined, document: Document): Json | undefined {
  const reader = state && PLACES.find(([kind]) => kind in state)?.[1];
  return reader?.(state as unknown as Readonly<Record<string, string>>, document);
}
