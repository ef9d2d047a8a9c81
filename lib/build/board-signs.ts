import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { signsOf, type Board } from '../board.ts';

const FOLDER = join(import.meta.dirname, '../boards');

/** The board files, read by Node at build time. */
export async function loadBoards(): Promise<readonly Board[]> {
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
    .toSorted();
  const modules = await Promise.all(
    files.map((name) => import(pathToFileURL(join(FOLDER, name)).href) as Promise<{ readonly default: Board }>),
  );
  return modules.map((module) => module.default);
}

/** Match patterns of the boards' hosts, for the manifest. */
export const hostPatterns = (boards: readonly Board[]): string[] =>
  boards.flatMap(({ hosts }) => hosts.map((host) => `*://${host}/*`));

/** Data as the source text of a module: like JSON, with patterns. */
function toSource(value: unknown, ofPattern: (pattern: RegExp) => string = String): string {
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

/** Parts that most patterns of addresses have, by a letter each. */
const PARTS: Readonly<Record<string, string>> = {
  c: '(?<company>[^/?]+)',
  j: '(?<job>[^/?]+)',
  d: String.raw`(?<job>\d+)`,
  e: String.raw`\/?(?=\?|$)`,
};

/** A tag for each kind of flags that addresses need. */
const TAGS: Readonly<Record<string, string>> = { '': 'p', i: 'q' };

/**
 * A pattern in short, for the script that stands in every page: its parts by their letters, and compiled when it is
 * first asked.
 */
function toShort(pattern: RegExp): string {
  const { source, flags } = pattern;
  const tag = TAGS[flags];
  if (!tag || /`|\$\{|\{[a-z]\}/.test(source)) return String(pattern);
  const parts = Object.entries(PARTS).reduce(
    (text, [letter, part]) => text.replaceAll(part, `{${letter}}`),
    source,
  );
  return `${tag}\`${parts.replaceAll(String.raw`\/`, '/')}\``;
}

/** What such a pattern needs at run time. */
const SHORT = `const PARTS = ${JSON.stringify(PARTS)};
const short = (flags) => ({ raw: [text] }) => {
  let compiled;
  return { exec: (path) => (compiled ??= new RegExp(text.replace(/{([a-z])}/g, (_, part) => PARTS[part]), flags)).exec(path) };
};
${Object.entries(TAGS)
  .map(([flags, tag]) => `const ${tag} = short('${flags}');`)
  .join('\n')}`;

/** A rule of each kind in short: a tag, and the key that is its first argument; the others follow as they are. */
const RULES: Readonly<Record<string, readonly [tag: string, key: string]>> = {
  selector: ['s', 'selector'],
  state: ['t', 'paths'],
  meta: ['m', 'name'],
  url: ['u', 'template'],
  'json-ld': ['j', 'path'],
};

/** What such rules need at run time. */
const SHORT_RULES = Object.entries(RULES)
  .map(([from, [tag, key]]) => `const ${tag} = (${key}, more) => ({ from: '${from}', ${key}, ...more });`)
  .join('\n');

function toShortRule(
  rule: object & { readonly from: unknown },
  ofPattern: (pattern: RegExp) => string,
): string {
  const { from, ...rest } = rule;
  const [tag, key] = RULES[String(from)] ?? [];
  if (!tag || !key) throw new TypeError(`no short form of a rule from ${String(from)}`);
  const { [key]: first, ...more } = rest as Readonly<Record<string, unknown>>;
  const others = Object.keys(more).length > 0 ? `,${toSource(more, ofPattern)}` : '';
  return `${tag}(${toSource(first, ofPattern)}${others})`;
}

/** What the reader carries of a board: all but what is for people and tests. */
const forReader = (board: Board): object =>
  Object.fromEntries(Object.entries(board).filter(([key]) => !/^(examples|unseen|name|aggregator)$/.test(key)));

/** A board's signs in short: what every board has by its place, the rest by name. */
const SHORT_BOARD = 'const b = (id, hosts, paths, text, more) => ({ id, hosts, paths, text, ...more });';

function toShortBoard(board: Board): string {
  const { id, hosts, paths, text, ...more } = signsOf(board);
  const others = Object.keys(more).length > 0 ? [more] : [];
  return `b(${[id, hosts, paths, text, ...others].map((value) => toSource(value, toShort)).join()})`;
}

/** Modules that are made of the board files at build time, by name. */
const MODULES: Readonly<Record<string, (boards: readonly Board[]) => string>> = {
  // Hosts, paths, marks and signs of closing, so that the detector carries these and no rule.
  'virtual:board-signs': (boards) =>
    `${SHORT}\n${SHORT_BOARD}\nexport const SIGNS = [${boards.map(toShortBoard).join()}];`,
  'virtual:aggregators': (boards) =>
    `export const AGGREGATORS = new Set(${JSON.stringify(boards.filter(({ aggregator }) => aggregator).map(({ id }) => id))});`,
  'virtual:boards': (boards) =>
    `${SHORT}\n${SHORT_RULES}\nexport const BOARDS = ${toSource(boards.map(forReader), toShort)};`,
};

/** Projects what each script needs out of the board files. */
export const boardSigns = (): Plugin => ({
  name: 'board-signs',
  resolveId: (id) => (Object.hasOwn(MODULES, id) ? `\0${id}` : undefined),
  async load(id) {
    const make = id.startsWith('\0') ? MODULES[id.slice(1)] : undefined;
    return make?.(await loadBoards());
  },
});
