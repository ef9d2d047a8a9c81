import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_TEXT, toNodes, type Node } from '../../lib/library/markdown.ts';

/** Every node of a text, whatever it stands in. */
function every(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node): readonly Node[] => {
    if (node.kind === 'list') return [node, ...node.items.flatMap(every)];
    if (node.kind === 'table') return [node, ...node.head.flatMap(every), ...node.rows.flat().flatMap(every)];
    return 'nodes' in node ? [node, ...every(node.nodes)] : [node];
  });
}

const textOf = (markdown: string): string =>
  every(toNodes(markdown))
    .map((node) => ('text' in node ? node.text : ''))
    .join('');

const linksOf = (markdown: string): readonly string[] =>
  every(toNodes(markdown)).flatMap((node) => (node.kind === 'link' ? [node.href] : []));

describe('a text as nodes', () => {
  it.each([
    ['[a](https://jobs.example/a)', ['https://jobs.example/a']],
    ['[a](mailto:jobs@harbour.example)', ['mailto:jobs@harbour.example']],
    ['[a](https://jobs.example/?a=1&amp;b=2)', ['https://jobs.example/?a=1&b=2']],
    ['[a](javascript:alert(1))', []],
    ['[a](JaVaScRiPt:alert(1))', []],
    ['[a](java&#115;cript:alert(1))', []],
    ['[a](data:text/html,x)', []],
    ['[a](/relative)', []],
    ['[a](//harbour.example)', []],
    ['<javascript:alert(1)>', []],
  ])('%s leads only where one may go', (markdown, links) => {
    expect(linksOf(markdown)).toEqual(links);
  });

  it('shows tags as words and pictures as what they say', () => {
    expect(textOf('a <script>alert(1)</script> b')).toBe('a <script>alert(1)</script> b');
    expect(textOf('![A harbour](https://images.example/x.png)')).toBe('A harbour');
    expect(every(toNodes('![x](https://images.example/x.png)')).some(({ kind }) => kind === 'link')).toBe(
      false,
    );
  });

  it.each([
    ['fish &amp; chips', 'fish & chips'],
    ['1 \\* 2', '1 * 2'],
    ['&#8364; 5', '€ 5'],
    ['&unknown; &amp;amp;', '&unknown; &amp;'],
    ['<https://jobs.example/?a&amp;b>', 'https://jobs.example/?a&amp;b'],
  ])('%s reads %s', (markdown, text) => {
    expect(textOf(markdown)).toBe(text);
  });

  it('has headings in steps of one', () => {
    const depths = toNodes('#### a\n\n# b\n\n###### c\n\n#### d').flatMap((node) =>
      node.kind === 'heading' ? [node.depth] : [],
    );
    expect(depths).toEqual([1, 1, 2, 2]);
  });

  it('reads lists, tables and quotes', () => {
    const [list, table, quote] = toNodes('3. a\n4. b\n\n| x | y |\n| - | - |\n| 1 | 2 |\n\n> q');
    expect(list).toMatchObject({ kind: 'list', start: 3 });
    expect(table).toMatchObject({ kind: 'table', head: [[{ text: 'x' }], [{ text: 'y' }]] });
    expect(quote?.kind).toBe('quote');
  });

  it('gives up neither on deep nesting nor on length', () => {
    expect(textOf('> '.repeat(2000) + 'deep').length).toBeGreaterThan(0);
    const start = performance.now();
    expect(textOf('*a '.repeat(LONGEST_TEXT)).length).toBeLessThanOrEqual(LONGEST_TEXT);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('never throws, and no link leads elsewhere than it may', () => {
    const piece = oneof(
      string(),
      constantFrom('[x](', 'javascript:', ')', '<a href="x">', '# ', '> ', '* ', '|', '`', '&#106;', '\n\n'),
    );
    assert(
      property(array(piece, { maxLength: 30 }), (pieces) => {
        for (const href of linksOf(pieces.join(''))) expect(href).toMatch(/^(?:https?|mailto):/);
      }),
    );
  });
});
