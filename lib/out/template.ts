import { dayAfter } from '../day.ts';

/**
 * Templates of folders, names and texts: `{{companyName|slug|default:"unknown"}}`. A name and, behind bars, filters in
 * their order, each with its arguments behind colons, in quotes where they hold anything but letters and digits. What
 * stands outside the braces stands as it is.
 */
export interface Template {
  readonly ok: true;
  /** The names that it asks for, each once. */
  readonly names: readonly string[];
  /** The text for these values; an unknown one is `''`. Never throws. */
  readonly toText: (values: Readonly<Record<string, string>>) => string;
}

export interface TemplateProblem {
  readonly ok: false;
  readonly problem: {
    readonly code: 'not-closed' | 'no-name' | 'unknown-name' | 'unknown-filter' | 'bad-argument';
    /** What is wrong there, as it stands in the template. */
    readonly at: string;
    /** From 1. */
    readonly line: number;
    readonly column: number;
  };
}

type Filter = (text: string, args: readonly string[]) => string;

const DAY = /^(\d{4})-(\d\d)-(\d\d)/;

/** Parts of a day, longest first. Names of months are not among them: they would need a language. */
const DAY_PARTS: Readonly<Record<string, (year: string, month: string, day: string) => string>> = {
  YYYY: (year) => year,
  YY: (year) => year.slice(2),
  MM: (_year, month) => month,
  M: (_year, month) => String(Number(month)),
  DD: (_year, _month, day) => day,
  D: (_year, _month, day) => String(Number(day)),
};

/** A day, or milliseconds since 1970 at UTC, in another form; any other text as it is. */
function toDate(text: string, form: string): string {
  const time = /^-?\d{10,15}$/.test(text) ? new Date(Number(text)) : undefined;
  const day = time && !Number.isNaN(time.getTime()) ? dayAfter(time.toISOString().slice(0, 10), 0) : text;
  const [, year, month, date] = DAY.exec(day) ?? [];
  if (year === undefined || month === undefined || date === undefined) return text;
  return form.replaceAll(/YYYY|YY|MM?|DD?/g, (part) => DAY_PARTS[part]?.(year, month, date) ?? part);
}

/** Words of any script joined by dashes, in lower case. */
const toSlug = (text: string): string =>
  (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? []
  ).join('-');

interface FilterRule {
  readonly fewest: number;
  readonly most: number;
  readonly apply: Filter;
}

const FILTERS: Readonly<Record<string, FilterRule>> = {
  date: { fewest: 0, most: 1, apply: (text, [form = 'YYYY-MM-DD']) => toDate(text, form) },
  lower: { fewest: 0, most: 0, apply: (text) => text.toLowerCase() },
  upper: { fewest: 0, most: 0, apply: (text) => text.toUpperCase() },
  slug: { fewest: 0, most: 0, apply: toSlug },
  trim: { fewest: 0, most: 0, apply: (text) => text.trim() },
  default: { fewest: 1, most: 1, apply: (text, [other = '']) => (text.trim() === '' ? other : text) },
  // A function: what the person writes has no `$&` in it.
  replace: {
    fewest: 1,
    most: 2,
    apply: (text, [from = '', to = '']) => (from === '' ? text : text.replaceAll(from, () => to)),
  },
};

type Piece = string | { readonly name: string; readonly filters: readonly ((text: string) => string)[] };

class Wrong extends Error {
  readonly code: TemplateProblem['problem']['code'];
  readonly offset: number;
  readonly at: string;
  constructor(code: Wrong['code'], offset: number, at: string) {
    super(code);
    this.code = code;
    this.offset = offset;
    this.at = at;
  }
}

/** An argument in quotes, which a backslash may be before, or a bare word. */
const ARGUMENT = /\s*:\s*(?:"((?:[^"\\]|\\.)*)"|([\p{L}\p{N}_.-]+))/uy;
const FILTER = /\s*\|\s*([a-z]+)?/y;
const NAME = /\s*([A-Za-z]+)?/y;
const CLOSING = /\s*\}\}/y;

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t' };

const unescaped = (text: string): string =>
  text.replaceAll(/\\(.)/gs, (_all, char: string) =>
    Object.hasOwn(ESCAPES, char) ? (ESCAPES[char] ?? char) : char,
  );

function parse(text: string, known: ReadonlySet<string>): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const argumentsHere = (): readonly string[] => {
    const args: string[] = [];
    for (let found = take(ARGUMENT); found; found = take(ARGUMENT))
      args.push(unescaped(found[1] ?? found[2] ?? ''));
    return args;
  };
  const filtersHere = (): ((value: string) => string)[] => {
    const filters: ((value: string) => string)[] = [];
    for (let found = take(FILTER); found; found = take(FILTER)) {
      const [all, name = ''] = found;
      const start = at - (name === '' ? all.length - all.indexOf('|') : name.length);
      const rule = Object.hasOwn(FILTERS, name) ? FILTERS[name] : undefined;
      if (!rule) throw new Wrong('unknown-filter', start, name || '|');
      const args = argumentsHere();
      if (args.length < rule.fewest || args.length > rule.most) throw new Wrong('bad-argument', start, name);
      filters.push((value) => rule.apply(value, args));
    }
    return filters;
  };
  for (let open = text.indexOf('{{'); open !== -1; open = text.indexOf('{{', at)) {
    if (open > at) pieces.push(text.slice(at, open));
    at = open + 2;
    const name = take(NAME)?.[1];
    if (name === undefined) throw new Wrong('no-name', open, '{{');
    if (!known.has(name)) throw new Wrong('unknown-name', at - name.length, name);
    const filters = filtersHere();
    if (!take(CLOSING))
      throw new Wrong(text.includes('}}', at) ? 'bad-argument' : 'not-closed', at, text.slice(at, at + 20));
    pieces.push({ name, filters });
  }
  return at < text.length ? [...pieces, text.slice(at)] : pieces;
}

/** Reads a template that may ask for these names; one that is wrong says where. */
export function toTemplate(text: string, names: readonly string[]): Template | TemplateProblem {
  try {
    const pieces = parse(text, new Set(names));
    const toText: Template['toText'] = (values) =>
      pieces
        .map((piece) => {
          if (typeof piece === 'string') return piece;
          const value = Object.hasOwn(values, piece.name) ? (values[piece.name] ?? '') : '';
          return piece.filters.reduce((now, filter) => filter(now), value);
        })
        .join('');
    const asked = pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.name]));
    return { ok: true, names: [...new Set(asked)], toText };
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    const before = text.slice(0, error.offset).split('\n');
    const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    return { ok: false, problem: { code: error.code, at: error.at, ...place } };
  }
}
