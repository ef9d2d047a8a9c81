import matter from 'gray-matter';
import { LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument, stringify, visit } from 'yaml';
import type { Alias, Document, Node, Pair, YAMLMap } from 'yaml';
import { LIST_KEYS } from './keys.ts';
import { bare, refused, splitFile, type Refusal, type SplitFile } from './split-file.ts';

/** A key of a file's front matter with the lines that it stands on. */
export interface Entry {
  readonly key: string;
  /** Its value as text; `''` for a null, `undefined` where it is no text and no list of texts. */
  readonly text: string | undefined;
  /** Its lines: indices into the file's lines, the last one excluded. */
  readonly from: number;
  readonly to: number;
  /** What its line begins with, up to the colon; `undefined` where the key doesn't begin a line. */
  readonly start: string | undefined;
  /** The comment behind the value, with the blanks before it. */
  readonly comment: string;
  /** The entry for another file: its own lines where they can stand alone, else written anew. */
  readonly source: string;
}

export interface FrontMatter extends SplitFile {
  readonly ok: true;
  readonly entries: readonly Entry[];
}

/** Enough for any front matter; a bomb of aliases needs more. */
const MAX_ALIASES = 100;

const NULLS: readonly string[] = ['', '~', 'null', 'Null', 'NULL'];

/** Languages that gray-matter would run or read by itself, refused once more behind `splitFile`. */
const refuse = {
  parse(): never {
    throw new Error('front matter in a language that is not YAML');
  },
};

/** Hands over gray-matter's view of the block: from behind the first `---` to before the second. */
const blockOf = (text: string): string => {
  let found = '';
  matter(text, {
    excerpt: false,
    engines: {
      // The parsed keys stay out of gray-matter: it would obey some of them (`excerpt_separator`).
      yaml: (block: string) => {
        found = block;
        return {};
      },
      javascript: refuse,
      json: refuse,
    },
  });
  return found;
};

const resolved = (node: unknown, doc: Document): unknown => (isAlias(node) ? node.resolve(doc) : node);

const scalarText = (node: unknown, doc: Document): string | undefined => {
  const target = resolved(node, doc);
  if (target === null || target === undefined) return '';
  if (!isScalar(target)) return undefined;
  // The failsafe schema makes a string of every scalar, but for the few with a tag of their own (`!!binary`).
  const text = typeof target.value === 'string' ? target.value : (target.source ?? '');
  if (target.type === 'PLAIN') return NULLS.includes(text) ? '' : text;
  return target.type?.startsWith('BLOCK') ? text.replace(/\n+$/, '') : text;
};

/** `kotlin` and `#kotlin` are the same hashtag; a list of them is written as the seed writes it. */
const listItem = (key: string, text: string): string =>
  key === 'hashtags' ? `#${text.replaceAll(/^#|\s/g, '')}` : text.trim();

/** Values of every shape as the text that the format has for them. */
const valueText = (key: string, node: unknown, doc: Document): string | undefined => {
  const target = resolved(node, doc);
  if (!isSeq(target)) return scalarText(target, doc);
  const items = target.items.map((item) => scalarText(item, doc));
  if (items.includes(undefined)) return undefined;
  const texts = items
    .filter((item) => item !== undefined && item !== '')
    .map((item) => listItem(key, item ?? ''));
  return texts.join(LIST_KEYS.includes(key) ? ',' : ', ');
};

const hasAlias = (node: Node | null): boolean => {
  let found = false;
  visit(node, {
    Alias: () => {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
};

const endOf = (node: unknown): number =>
  node !== null && typeof node === 'object' && 'range' in node ? ((node as Node).range?.[1] ?? 0) : 0;

const toEntries = (
  map: YAMLMap<Node, Node | null>,
  doc: Document,
  block: string,
  counter: LineCounter,
  lines: readonly string[],
): readonly Entry[] =>
  map.items.map(({ key: keyNode, value }: Pair<Node, Node | null>) => {
    const key = scalarText(keyNode, doc) ?? keyNode.toString();
    const begin = counter.linePos(keyNode.range?.[0] ?? 0);
    const keyEnd = endOf(keyNode);
    const end = counter.linePos(
      Math.max(keyEnd, block.slice(0, Math.max(keyEnd, endOf(value))).trimEnd().length),
    );
    const from = begin.line - 1;
    const to = end.line;
    const firstLine = bare(lines[from] ?? '');
    const indent = firstLine.slice(0, begin.col - 1);
    const alone = !map.flow && indent.trim() === '';
    const own = lines.slice(from, to).map((line) => bare(line).replace(indent, ''));
    return {
      key,
      text: valueText(key, value, doc),
      from,
      to,
      start: alone ? indent + block.slice(keyNode.range?.[0], keyEnd) : undefined,
      comment: /^[ \t]+#.*$/.exec(bare(lines[to - 1] ?? '').slice(end.col - 1))?.[0] ?? '',
      source:
        alone && !hasAlias(value)
          ? own.join('\n')
          : stringify({ [key]: value?.toJS(doc, { mapAsMap: true }) as unknown }, { lineWidth: 0 }).trimEnd(),
    };
  });

/** The alias that names nothing, or else the last one, for the position of an error that has none. */
const culprit = (doc: Document): number => {
  let last: Alias | undefined;
  visit(doc, {
    Alias: (_key, alias) => {
      last = alias;
      return alias.resolve(doc) ? undefined : visit.BREAK;
    },
  });
  return last?.range?.[0] ?? 0;
};

/** Parses a file's front matter as data: nothing in it runs, and no key reaches a prototype. */
export const parseFrontMatter = (text: string): FrontMatter | Refusal => {
  const split = splitFile(text);
  if (!split.ok) return split;
  const block = blockOf(text.replaceAll(/\r\n?/g, '\n'));
  if (block === '') return refused('empty', 'the front matter is empty');
  // gray-matter's block begins on the line of the first ---, so its lines are the file's.
  const counter = new LineCounter();
  const at = (offset: number): { line: number; col: number } => counter.linePos(offset);
  try {
    // Failsafe: every value stays the text that it is; a date is no Date and `no` is no false.
    const doc = parseDocument(block, { schema: 'failsafe', lineCounter: counter, prettyErrors: false });
    const [error] = doc.errors;
    if (error) {
      const { line, col } = at(error.pos[0]);
      return refused('not-yaml', error.message, line, col);
    }
    const { contents } = doc;
    if (!isMap(contents)) {
      const { line, col } = at(contents?.range[0] ?? 0);
      return refused('not-keys-and-values', 'the front matter is not a list of keys and values', line, col);
    }
    try {
      doc.toJS({ maxAliasCount: MAX_ALIASES, mapAsMap: true });
    } catch (failure) {
      const { line, col } = at(culprit(doc));
      return refused('not-yaml', failure instanceof Error ? failure.message : String(failure), line, col);
    }
    const map = contents as YAMLMap<Node, Node | null>;
    return { ...split, entries: toEntries(map, doc, block, counter, split.lines) };
  } catch (failure) {
    // Nested deeper than the stack: no position is known.
    return refused('not-yaml', failure instanceof Error ? failure.message : String(failure), 2);
  }
};
