import { KEYS, type DayKey, type NumberKey, type StateKey, type TextKey } from './query-keys.ts';

export type Comparison = '>=' | '<=' | '>' | '<' | '=';

/** One condition of a query; `not` turns it round. */
export type Term = (
  | { readonly kind: 'word'; readonly text: string }
  /** Whole words side by side; an open one lacks its closing quote yet, so that its last word may go on. */
  | { readonly kind: 'phrase'; readonly text: string; readonly open: boolean }
  /** `exact` when the value stood in quotes. */
  | { readonly kind: 'text'; readonly key: TextKey; readonly value: string; readonly exact: boolean }
  | {
      readonly kind: 'number';
      readonly key: NumberKey;
      readonly comparison: Comparison;
      readonly value: number;
      /** ISO 4217; only pay in this currency counts. */
      readonly currency?: string;
    }
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  | { readonly kind: 'day'; readonly key: DayKey; readonly comparison: Comparison; readonly value: string }
  | { readonly kind: 'state'; readonly state: StateKey }
  /** A known key whose value says nothing (yet): it leaves nothing out, and the page can say so. */
  | { readonly kind: 'unread'; readonly text: string }
) & { readonly not: boolean };

/** What the person typed, as data: every term must hold. */
export type Query = readonly Term[];

/** What a term says but for being turned round; `Omit` alone would merge the kinds. */
type Plain<T> = T extends Term ? Omit<T, 'not'> : never;
export type Condition = Plain<Term>;

/** Longer ones are cut: nobody types them. */
export const LONGEST_QUERY = 2000;

const QUOTES = '"“”„‟＂«»';
const OPENING = new RegExp(`[${QUOTES}]`, 'u');
/** As far as the closing quote; `\"` is a quote inside, `\\` a backslash. */
const QUOTED = new RegExp(`(?:\\\\["\\\\]|[^${QUOTES}])*`, 'uy');
/** Between straight quotes others are text. */
const STRAIGHT = /(?:\\["\\]|[^"])*/uy;
const ATOM = /\S+/uy;
const HEAD = /^([a-z]{2,10})(:|>=|<=|>|<|=)/i;

interface Quotation {
  readonly text: string;
  readonly open: boolean;
  readonly end: number;
}

const take = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
};

/** What stands in quotes from this opening quote on. */
function quotation(text: string, at: number): Quotation {
  const inside = take(text[at] === '"' ? STRAIGHT : QUOTED, text, at + 1);
  const end = at + 1 + inside.length;
  const plain = inside
    .replaceAll(/\\(["\\])/g, '$1')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return { text: plain, open: end >= text.length, end: end + 1 };
}

const isQuote = (text: string, at: number): boolean => OPENING.test(text.charAt(at));

interface Read {
  readonly condition: Condition | undefined;
  readonly end: number;
}

/** `key:value` at this place; nothing where the key is none, so that it is a plain word. */
function readKey(text: string, at: number): Read | undefined {
  const [head = '', name = '', operator = ''] = HEAD.exec(text.slice(at, at + 14)) ?? [];
  const key = KEYS.get(name.toLowerCase());
  if (!key?.operators.includes(operator)) return undefined;
  const start = at + head.length;
  const quoted = isQuote(text, start) ? quotation(text, start) : undefined;
  const value = quoted?.text ?? take(ATOM, text, start);
  const end = quoted ? quoted.end : start + value.length;
  const comparison = operator === ':' ? '=' : (operator as Comparison);
  const condition = key.read(value, comparison, quoted !== undefined && !quoted.open);
  return { condition: condition ?? { kind: 'unread', text: text.slice(at, end).trim() }, end };
}

function readTerm(text: string, at: number): Read {
  if (isQuote(text, at)) {
    const { text: phrase, open, end } = quotation(text, at);
    return { condition: phrase === '' ? undefined : { kind: 'phrase', text: phrase, open }, end };
  }
  const keyed = readKey(text, at);
  if (keyed) return keyed;
  const word = take(ATOM, text, at);
  return { condition: word === '' ? undefined : { kind: 'word', text: word }, end: at + word.length };
}

/** The query of what the person typed. Never throws: any text is a query, the empty one leaves nothing out. */
export function toQuery(typed: string): Query {
  const text = typed.slice(0, LONGEST_QUERY);
  const query: Term[] = [];
  let at = 0;
  while (at < text.length) {
    at += take(/\s*/uy, text, at).length;
    const dashes = take(/-*/y, text, at).length;
    const { condition, end } = readTerm(text, at + dashes);
    if (condition) query.push({ ...condition, not: dashes > 0 });
    at = Math.max(end, at + 1);
  }
  return query;
}

const quote = (text: string): string => `"${text.replaceAll(/["\\]/g, '\\$&')}"`;

/** A word that would read as something else alone stands in quotes. */
const writeWord = (word: string): string => {
  const [only, ...others] = toQuery(word);
  return others.length === 0 && only?.kind === 'word' && !only.not && only.text === word ? word : quote(word);
};

const colon = (comparison: Comparison): string => (comparison === '=' ? ':' : comparison);

const unclosed = (text: string): string => quote(text).slice(0, -1);

/** A bare value ends at a blank and begins with no quote: any other was being typed in quotes. */
function writeValue(value: string, exact: boolean): string {
  if (exact) return quote(value);
  return /\s/u.test(value) || isQuote(value, 0) ? unclosed(value) : value;
}

function write(term: Term): string {
  switch (term.kind) {
    case 'word':
      return writeWord(term.text);
    case 'phrase':
      return term.open ? unclosed(term.text) : quote(term.text);
    case 'text':
      return `${term.key}:${writeValue(term.value, term.exact)}`;
    case 'number':
      return `${term.key}${colon(term.comparison)}${term.value}${term.currency ?? ''}`;
    case 'day':
      return `${term.key}${colon(term.comparison)}${term.value}`;
    case 'state':
      return `is:${term.state}`;
    case 'unread':
      break;
  }
  return term.text;
}

/** The query as one would type it; read again, it is the same query. What lacks its closing quote stands last. */
export const toText = (query: Query): string =>
  query.map((term) => `${term.not ? '-' : ''}${write(term)}`).join(' ');
