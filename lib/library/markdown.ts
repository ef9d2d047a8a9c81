import { lexer, type MarkedToken, type Token, type Tokens } from 'marked';

/** A posting's text as data. Whatever stood in the Markdown, it holds nothing that runs or is fetched. */
export type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' | 'rule' }
  | { readonly kind: 'code'; readonly text: string; readonly isBlock: boolean }
  | {
      readonly kind: 'paragraph' | 'strong' | 'em' | 'del' | 'quote' | 'plain';
      readonly nodes: readonly Node[];
    }
  | { readonly kind: 'heading'; readonly depth: number; readonly nodes: readonly Node[] }
  /** http, https or mailto. */
  | { readonly kind: 'link'; readonly href: string; readonly nodes: readonly Node[] }
  | {
      readonly kind: 'list';
      /** Where an ordered list begins to count. */
      readonly start: number | undefined;
      readonly items: readonly (readonly Node[])[];
    }
  | {
      readonly kind: 'table';
      readonly head: readonly (readonly Node[])[];
      readonly rows: readonly (readonly (readonly Node[])[])[];
    };

/** Longer texts are cut here: no posting is so long, and what lies beyond only costs time. */
export const LONGEST_TEXT = 300_000;
/** Deeper than this everything is plain text. */
const DEEPEST = 20;

const NAMED: { readonly [name: string]: string } = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** Character references that Markdown may hold; unknown ones stay as they are. */
const decoded = (text: string): string =>
  text.replaceAll(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-z]{2,6}));/g, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
  });

const LINK = /^(?:https?:|mailto:)/i;

/** An address that may be followed; nothing for any other. */
function toHref(href: string): string | undefined {
  const url = URL.parse(href);
  return url && LINK.test(url.protocol) ? url.href : undefined;
}

const textNode = (text: string): Node => ({ kind: 'text', text: decoded(text) });

function list({ ordered, start, items }: Tokens.List, depth: number): Node {
  return {
    kind: 'list',
    start: ordered ? Number(start) || 1 : undefined,
    items: items.map(({ tokens, task, checked }) => [
      ...(task ? [textNode(checked ? '☑ ' : '☐ ')] : []),
      ...nodesOf(tokens, depth),
    ]),
  };
}

const table = ({ header, rows }: Tokens.Table, depth: number): Node => ({
  kind: 'table',
  head: header.map(({ tokens }) => nodesOf(tokens, depth)),
  rows: rows.map((cells) => cells.map(({ tokens }) => nodesOf(tokens, depth))),
});

function link({ href, tokens, text, autolink }: Tokens.Link, depth: number): Node {
  // An address that stands for itself is what it says, letter by letter.
  const nodes: readonly Node[] = autolink ? [{ kind: 'text', text }] : nodesOf(tokens, depth);
  const safe = toHref(autolink ? href : decoded(href));
  return safe === undefined ? { kind: 'plain', nodes } : { kind: 'link', href: safe, nodes };
}

const wrapped =
  (kind: 'paragraph' | 'strong' | 'em' | 'del' | 'quote' | 'plain') =>
  ({ tokens }: { readonly tokens: readonly Token[] }, depth: number): Node => ({
    kind,
    nodes: nodesOf(tokens, depth),
  });

type Show<T extends MarkedToken['type']> = (
  token: Extract<MarkedToken, { readonly type: T }>,
  depth: number,
) => Node | undefined;

/** What each kind of token shows; those that are not here show nothing. */
const SHOWS: { readonly [T in MarkedToken['type']]?: Show<T> } = {
  paragraph: wrapped('paragraph'),
  blockquote: wrapped('quote'),
  strong: wrapped('strong'),
  em: wrapped('em'),
  del: wrapped('del'),
  list_item: wrapped('plain'),
  heading: ({ depth, tokens }, below) => ({ kind: 'heading', depth, nodes: nodesOf(tokens, below) }),
  list,
  table,
  link,
  code: ({ text }) => ({ kind: 'code', text, isBlock: true }),
  codespan: ({ text }) => ({ kind: 'code', text, isBlock: false }),
  br: () => ({ kind: 'break' }),
  hr: () => ({ kind: 'rule' }),
  text: ({ text, tokens }, depth) =>
    tokens ? { kind: 'plain', nodes: nodesOf(tokens, depth) } : textNode(text),
  escape: ({ text }) => ({ kind: 'text', text }),
  // A picture would be asked for: its words stand for it.
  image: ({ text }) => (text === '' ? undefined : textNode(text)),
  // Tags are shown as what was written; nothing of them is an element.
  html: ({ raw }) => ({ kind: 'text', text: raw }),
};

function nodesOf(tokens: readonly Token[], depth: number): readonly Node[] {
  if (depth > DEEPEST) return tokens.map(({ raw }) => ({ kind: 'text', text: raw }));
  return tokens.flatMap((token) => {
    const show = SHOWS[token.type as MarkedToken['type']] as Show<MarkedToken['type']> | undefined;
    return show?.(token as never, depth + 1) ?? [];
  });
}

/** Pages set headings by their size: here each is at most one step below the one before it, the first at 1. */
function inSteps(nodes: readonly Node[]): readonly Node[] {
  const depths = nodes.flatMap((node) => (node.kind === 'heading' ? [node.depth] : []));
  const ranks = [...new Set(depths)].toSorted((one, other) => one - other);
  let last = 0;
  return nodes.map((node) => {
    if (node.kind !== 'heading') return node;
    last = Math.min(ranks.indexOf(node.depth) + 1, last + 1);
    return { ...node, depth: last };
  });
}

/** The text of a clip as nodes. Never throws: what can't be parsed is shown as it is. */
export function toNodes(markdown: string): readonly Node[] {
  const text = markdown.slice(0, LONGEST_TEXT);
  try {
    return inSteps(nodesOf(lexer(text, { gfm: true }), 0));
  } catch {
    // The lexer gives up on what is nested without end.
    return [{ kind: 'paragraph', nodes: [{ kind: 'text', text }] }];
  }
}
