import TurndownService from 'turndown';
import { escapeHeadingEnd, escapeLineStarts } from './markdown-escape.ts';

const trimLines = (markdown: string): string => markdown.replace(/^\n+|\n+$/g, '');
const isLoose = (list: Element | null): boolean => list?.className === 'loose';

/** The number that a list has come to: Turndown writes its items in order. */
const reached = new WeakMap<Element, number>();

/** A numbered list right after another needs the other sign, or the two would be one. */
function marker(list: HTMLElement): string {
  if (list.localName !== 'ol') return '*   ';
  const number = reached.get(list) ?? Number(list.getAttribute('start') ?? 1);
  reached.set(list, number + 1);
  return `${number}${list.dataset['sign'] ?? '.'}  `;
}

/**
 * What Turndown writes otherwise than Jobmark wants. The tree it gets is ours (see markdown-tree.ts):
 * blocks only, and the text in them is Markdown already.
 */
const RULES: Readonly<Record<string, TurndownService.Rule>> = {
  paragraph: {
    filter: 'p',
    replacement: (content, node) => {
      const parent = node.parentElement;
      const gap = parent?.localName === 'li' && !isLoose(parent.parentElement) ? '\n' : '\n\n';
      return gap + escapeLineStarts(content) + gap;
    },
  },
  heading: {
    filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    replacement: (content, node) =>
      `\n\n${'#'.repeat(Number(node.nodeName.charAt(1)))} ${escapeHeadingEnd(content)}\n\n`,
  },
  list: {
    filter: ['ul', 'ol'],
    replacement: (content, node) => {
      const parent = node.parentElement;
      const gap = parent?.localName === 'li' && !isLoose(parent.parentElement) ? '\n' : '\n\n';
      return gap + trimLines(content) + gap;
    },
  },
  listItem: {
    filter: 'li',
    replacement: (content, node) => {
      const list = node.parentElement as HTMLElement;
      const prefix = marker(list);
      const indented = trimLines(content).replace(/\n(?!\n)/g, `\n${' '.repeat(prefix.length)}`);
      return prefix + indented + (isLoose(list) ? '\n\n' : '\n');
    },
  },
  blockquote: {
    filter: 'blockquote',
    replacement: (content) => `\n\n${trimLines(content).replace(/^/gm, '> ').replace(/^> $/gm, '>')}\n\n`,
  },
  tableCell: {
    filter: 'td',
    replacement: (content) => (content === '' ? '| ' : `| ${content.replaceAll('|', '\\|')} `),
  },
  tableRow: {
    filter: 'tr',
    replacement: (content, node) => {
      const columns = node.childNodes.length;
      return `\n${content}|${node.previousSibling ? '' : `\n${'| --- '.repeat(columns)}|`}`;
    },
  },
  table: { filter: 'table', replacement: (content) => `\n\n${content}\n\n` },
};

/** Turndown in the file's house style. */
export function createTurndown(): TurndownService {
  const turndown = new TurndownService({ headingStyle: 'atx', codeBlockStyle: 'fenced', br: '\\' });
  for (const [name, rule] of Object.entries(RULES)) turndown.addRule(name, rule);
  turndown.escape = (text) => text;
  return turndown;
}
