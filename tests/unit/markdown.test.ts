import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { htmlToMarkdown, toMarkdown } from '../../lib/extract/markdown.ts';
import { TABLES } from './markdown-cases.ts';
import { threadTime } from './thread-time.ts';

const URL_OF_PAGE = 'https://jobs.example.com/acme/7';

function convert(html: string, clutter?: readonly string[]): string {
  const { document } = new JSDOM(`<main>${html}</main>`, { url: URL_OF_PAGE }).window;
  const main = document.querySelector('main') as Element;
  const before = document.documentElement.outerHTML;
  const markdown = toMarkdown(main, { url: URL_OF_PAGE, ...(clutter && { clutter }) });
  expect(document.documentElement.outerHTML, 'the page is only read').toBe(before);
  return markdown;
}

for (const [name, cases] of Object.entries(TABLES)) {
  describe(name, () => {
    test.each(cases)('%s', (_, html, markdown) => {
      expect(convert(html)).toBe(markdown);
    });
  });
}

test('a hostile page costs no time', () => {
  const started = threadTime();
  expect(convert(`${'<div>'.repeat(3000)}a`)).toBe('a');
  convert(`<table>${`<tr>${'<td rowspan="60000" colspan="1000">a</td>'.repeat(30)}</tr>`.repeat(30)}</table>`);
  convert(`<ol>${'<li>a</li>'.repeat(2000)}</ol>`);
  convert(`<p>${'x<b>(</b>'.repeat(1000)}</p>`);
  expect(threadTime() - started).toBeLessThan(10_000);
});

test('clutter is left out', () => {
  expect(
    convert('<p>a</p><form id="apply"><p>b</p></form><ul><li class="x">c</li><li>d</li></ul>', [
      '#apply',
      '.x',
    ]),
  ).toBe('a\n\n*   d');
});

describe('HTML in a string', () => {
  const { document } = new JSDOM('', { url: URL_OF_PAGE }).window;
  const page = { url: URL_OF_PAGE, document };
  test.each([
    ['markup', '<p>a</p><ul><li>b</li></ul>', 'a\n\n*   b'],
    ['escaped markup', '&lt;p&gt;a &amp;amp; b&lt;/p&gt;&lt;p&gt;c&lt;/p&gt;', 'a & b\n\nc'],
    ['markup that speaks of tags', '<p>a &lt;p&gt;</p>', 'a \\<p>'],
    ['plain text', 'a\nb\n\n- c\n- d', 'a\\\nb\n\n*   c\n*   d'],
    ['relative links', '<a href="/x">a</a>', '[a](https://jobs.example.com/x)'],
    ['nothing', '', ''],
  ] as const)('%s', (_, html, markdown) => {
    expect(htmlToMarkdown(html, page, { url: URL_OF_PAGE })).toBe(markdown);
  });
  test('does not run or load', () => {
    const md = htmlToMarkdown(
      '<img src="https://x.org/a.png" onerror="globalThis.ran = 1"><script>globalThis.ran = 1</script>a',
      page,
      { url: URL_OF_PAGE },
    );
    expect(md).toBe('![](https://x.org/a.png)a');
    expect((globalThis as { ran?: number }).ran).toBeUndefined();
  });
});
