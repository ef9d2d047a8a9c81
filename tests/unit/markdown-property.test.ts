import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { htmlToMarkdown, toMarkdown } from '../../lib/extract/markdown.ts';
import { page, parse, wordsOf, wordsOfMarkdown } from './markdown-words.ts';

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const SIGNS = (
  '* ** _ __ ` `` [ ] ]( ( ) ! ![ < > <b> </p> <!-- & &amp; &copy; &#35; \\ \\* | ~ ~~~ # ## + - --- *** === 1. : . , " ' +
  '• – \u200B \u00AD € 🙂 👩‍💻 [^1] https://x.org/a_b_c'
)
  .split(' ')
  .concat('- ', '* ', '1. ', '12) ', '> ', '• ', '· ', '[x]: y', '[ ] ', '\u00A0');

/** Words, and all that Markdown could misread. */
const text = fc
  .array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom('foo', 'Bar', 'snake_case', '7', 'ü', '漢字', 'x', ' ', ' ', '\n'),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom(...SIGNS),
      },
      { weight: 1, arbitrary: fc.string({ maxLength: 4, unit: 'grapheme-ascii' }) },
    ),
    { maxLength: 6 },
  )
  .map((parts) => escapeHtml(parts.join('')));

const element = (names: readonly string[], inside: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...names), inside).map(([name, html]) => `<${name}>${html}</${name.split(' ')[0]}>`);

const join = (part: fc.Arbitrary<string>, maxLength = 4): fc.Arbitrary<string> =>
  fc.array(part, { maxLength }).map((parts) => parts.join(''));

const INLINE = [
  'b',
  'strong',
  'i',
  'em',
  'b',
  'i',
  'a href="/x_(y)"',
  'a href="https://x.org/?a=1&copy;=2"',
  'span',
  'code',
  'sup',
  'u',
];
const BLOCK = ['p', 'div', 'p', 'blockquote', 'h2', 'h3', 'section', 'b', 'a href="/z"', 'pre', 'details'];

const { flow } = fc.letrec<{
  inline: string;
  item: string;
  list: string;
  row: string;
  table: string;
  flow: string;
}>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.constantFrom('<br>', '<br><br>', '<wbr>', '<img src="/a.png" alt="">', '<img src="data:x">'),
    element(INLINE, join(tie('inline'))),
  ),
  item: fc.oneof(
    { weight: 4, arbitrary: element(['li'], tie('flow')) },
    { weight: 1, arbitrary: tie('list') },
    text,
  ),
  list: element(['ul', 'ol', 'ol start="3"'], join(tie('item'), 3)),
  row: element(
    ['tr'],
    join(element(['td', 'td', 'th', 'td colspan="2"', 'td rowspan="2"'], join(tie('inline'), 2)), 3),
  ),
  table: element(['table', 'table', 'table role="presentation"'], join(tie('row'), 3)),
  flow: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    join(tie('inline')),
    join(fc.oneof(element(BLOCK, tie('flow')), tie('list'), tie('table'), tie('inline'), fc.constant('<hr>'))),
  ),
}));

/** Without the signs and numbers of items: where a heading or a cell joins lines, they stand inside. */
const telling = (words: readonly string[]): string[] =>
  words.map((word) => word.replace(/^(?:[-–—*·+]$|\d{1,3}[.)]$|[•●]+)/, '')).filter((word) => word !== '');

const numRuns =
  Number(process.env['SOAK'] ?? 0) > 1 ? Number(process.env['SOAK']) : process.env['SOAK'] ? 20_000 : 1500;

test('whatever the page nests, its words are the words of its Markdown', () => {
  fc.assert(
    fc.property(flow, (html) => {
      const { body } = parse(html);
      const markdown = toMarkdown(body, { url: page.url });
      expect(telling(wordsOfMarkdown(markdown))).toEqual(telling(wordsOf(body)));
      expect(markdown).not.toMatch(/[^\S\n]$|\n{3}|^\n|\n$|[\u00A0\u200B]/);
    }),
    { seed: Number(process.env['SEED'] ?? 7), numRuns },
  );
}, 3_600_000);

test('no string of HTML throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (html) => {
      expect(typeof htmlToMarkdown(html, page, { url: page.url })).toBe('string');
    }),
    { seed: 7, numRuns: 300 },
  );
});
