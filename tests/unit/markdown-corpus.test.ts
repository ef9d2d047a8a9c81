import { existsSync, globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { htmlToMarkdown, toMarkdown } from '../../lib/extract/markdown.ts';
import { page, parse, wordsOf, wordsOfMarkdown } from './markdown-words.ts';

const CORPUS = resolve(import.meta.dirname, '../../../shared/corpus');
const has = (folder: string): boolean => existsSync(resolve(CORPUS, folder));
const read = (file: string): string => readFileSync(resolve(CORPUS, file), 'utf8');

/** The rendered Markdown says, word for word, what the element says, and the text is tidy. */
function expectSameText(element: Element, markdown: string): void {
  expect(wordsOfMarkdown(markdown)).toEqual(wordsOf(element));
  expect(markdown).not.toMatch(/[^\S\n]$/m);
  expect(markdown).not.toMatch(/\n{3}|^\n|\n$/);
  expect(markdown).not.toMatch(/[\u00A0\u00AD\u200B\uFEFF]/);
}

/** Where boards put the text; a heuristic for the test, not the reader's. */
const DESCRIPTIONS =
  '[itemprop=description], #content, .job__description, .posting-page, .section-wrapper, .job-description, #job-description, ' +
  '#jobDescriptionText, .description__text, [class*=description i], [id*=description i], [data-automation-id=jobPostingDescription], article, main';

/** The longest few: each is part of the body's own check, but begins and ends elsewhere. */
function descriptionsOf(document: Document): Element[] {
  const found = [...document.querySelectorAll(DESCRIPTIONS)].map((element) => ({
    element,
    length: element.textContent?.length ?? 0,
  }));
  return found
    .toSorted((a, b) => b.length - a.length)
    .slice(0, 4)
    .map(({ element }) => element);
}

interface JsonLd {
  readonly description?: unknown;
  readonly '@graph'?: readonly JsonLd[];
}

function jsonLdDescriptions(document: Document): string[] {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  return scripts.flatMap((script) => {
    try {
      const parsed = JSON.parse(script.textContent ?? '') as JsonLd | JsonLd[];
      const list = [parsed].flat().flatMap((item) => [item, ...(item['@graph'] ?? [])]);
      return list.flatMap((item) => (typeof item.description === 'string' ? [item.description] : []));
    } catch {
      return [];
    }
  });
}

describe.skipIf(!has('pages'))('every page of the corpus', () => {
  const files = has('pages') ? globSync('**/*.html', { cwd: resolve(CORPUS, 'pages') }).toSorted() : [];

  test.each(files)('%s', (file) => {
    const url = (JSON.parse(read(`pages/${file.replace(/html$/, 'json')}`)) as { url: string }).url;
    const document = parse(read(`pages/${file}`));
    const elements = [document.body, ...descriptionsOf(document)];
    for (const element of elements) expectSameText(element, toMarkdown(element, { url }));
    for (const html of jsonLdDescriptions(document)) {
      const markdown = htmlToMarkdown(html, page, { url });
      expectSameText(plainly(html), markdown);
    }
  });
});

/** A string of a page's state as an element: its own markup, markup escaped once, or lines of text. */
function plainly(html: string): Element {
  const isMarkup = /<\/?[a-z]/i.test(html);
  const text = isMarkup || !/&lt;\/?[a-z]/i.test(html) ? html : parse(html).body.textContent;
  const { body } = parse(text ?? '');
  if (!/<\/?[a-z]/i.test(text ?? '')) {
    const pre = body.ownerDocument.createElement('pre');
    pre.append(...body.childNodes);
    body.append(pre);
  }
  return body;
}

describe.skipIf(!has('suites'))("other converters' cases", () => {
  const golden = has('suites')
    ? globSync('*.in.html', { cwd: resolve(CORPUS, 'suites/html-to-markdown') }).toSorted()
    : [];
  test.each(golden)('%s', (file) => {
    const document = parse(read(`suites/html-to-markdown/${file}`));
    expectSameText(document.body, toMarkdown(document.body, { url: 'https://example.com/' }));
  });

  const document = parse(has('suites') ? read('suites/turndown-cases.html') : '');
  const cases = [...document.querySelectorAll('.case')].map(
    (found) => [found.getAttribute('data-name') ?? '', found] as const,
  );
  test.each(cases)('turndown: %s', (_, found) => {
    const input = found.querySelector('.input') as Element;
    expectSameText(input, toMarkdown(input, { url: 'https://example.com/' }));
  });
});

describe.skipIf(!has('seed'))('the seed', () => {
  test('comes out as its file has it', () => {
    const url = 'https://boards.greenhouse.io/pleo/jobs/4154617003';
    const document = parse(read('seed/pleo.html'));
    const body = read('seed/pleo.md')
      .replace(/^---\n[\s\S]*?\n---\n/, '')
      .trim();
    // What the file lost or kept by mistake: a tag that should have been text, and non-breaking blanks.
    const expected = body.replaceAll('\u00A0', ' ').replace(/ +$/gm, '').replace('<para1>', '\\<para1>');
    expect(toMarkdown(document.querySelector('#content') as Element, { url })).toBe(expected);
  });
});
