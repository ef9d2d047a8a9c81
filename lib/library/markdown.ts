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
  const url = URL.parse(decoded(href));
  return url && LINK.test(url.protocol) ? url.href : undefined;
}

const textNode = (text: string): Node => ({ kind: 'text', text: decoded(text) });

const INLINE = { strong: 'strong', em: 'em', del: 'del' } as const;

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

function link({ href, tokens }: Tokens.Link, depth: number): Node {
  const nodes = nodesOf(tokens, depth);
  const safe = toHref(href);
  return safe === undefined ? { kind: 'plain', nodes } : { kind: 'link', href: safe, nodes };
}

/** What a token shows; nothing for those that show nothing. */
function nodeOf(token: MarkedToken, depth: number): Node | undefined {
  switch (token.type) {
    case 'paragraph':
      return { kind: 'paragraph', nodes: nodesOf(token.tokens, depth) };
    case 'heading':
      return { kind: 'heading', depth: token.depth, nodes: nodesOf(token.tokens, depth) };
    case 'blockquote':
      return { kind: 'quote', nodes: nodesOf(token.tokens, depth) };
    case 'strong':
    case 'em':
    case 'del':
      return { kind: INLINE[token.type], nodes: nodesOf(token.tokens, depth) };
    case 'list':
      return list(token, depth);
    case 'table':
      return table(token, depth);
    case 'link':
      return link(token, depth);
    case 'code':
      return { kind: 'code', text: token.text, isBlock: true };
    case 'codespan':
      return { kind: 'code', text: token.text, isBlock: false };
    case 'br':
      return { kind: 'break' };
    case 'hr':
      return { kind: 'rule' };
    case 'text':
      return token.tokens ? { kind: 'plain', nodes: nodesOf(token.tokens, depth) } : textNode(token.text);
    case 'escape':
      return { kind: 'text', text: token.text };
    // A picture would be asked for: its words stand for it.
    case 'image':
      return token.text === '' ? undefined : textNode(token.text);
    // Tags are shown as what was written; nothing of them is an element.
    case 'html':
      return { kind: 'text', text: token.raw };
    case 'list_item':
      return { kind: 'plain', nodes: nodesOf(token.tokens, depth) };
    case 'space':
    case 'def':
    case 'checkbox':
      break;
  }
  return undefined;
}

function nodesOf(tokens: readonly Token[], depth: number): readonly Node[] {
  if (depth > DEEPEST) return tokens.map(({ raw }) => ({ kind: 'text', text: raw }));
  return tokens.flatMap((token) => nodeOf(token as MarkedToken, depth + 1) ?? []);
}

/** The text of a clip as nodes. Never throws: what can't be parsed is shown as it is. */
export function toNodes(markdown: string): readonly Node[] {
  const text = markdown.slice(0, LONGEST_TEXT);
  try {
    return nodesOf(lexer(text, { gfm: true }), 0);
  } catch {
    // The lexer gives up on what is nested without end.
    return [{ kind: 'paragraph', nodes: [{ kind: 'text', text }] }];
  }
}
