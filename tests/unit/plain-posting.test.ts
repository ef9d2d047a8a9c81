import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { readPage } from '../../lib/extract/read.ts';
import { threadTime } from './thread-time.ts';

const LINE = 'You measure the rain in rooms where it never rains, and you write down what you find there. ';
const list = (count: number): string =>
  `<ul>${Array.from({ length: count }, (_, n) => `<li>${LINE}${n}</li>`).join('')}</ul>`;
const ADVERT = `<h1>Indoor Meteorologist</h1><p>Linz, Austria · Full-time · Hybrid</p><a href="/apply">Apply now</a>
  <p>${LINE}${LINE}</p><h2>Responsibilities</h2>${list(4)}<h2>What we offer</h2>${list(3)}`;
const SIMILAR = `<h2>Similar jobs</h2><p>${LINE}</p>`;
const JOB = 'https://pinegrove.example/careers/indoor-meteorologist';
const CARDS = [1, 2, 3, 4, 5]
  .map((n) => `<h3><a href="/jobs/${n}000">Baker of cakes ${n}</a></h3><p>${LINE}</p>`)
  .join('');

const documentOf = (url: string, html: string): Document => new JSDOM(html, { url }).window.document;

const read = (url: string, html: string) =>
  readPage({ url, document: documentOf(url, html) }, [], () => 0, '2026-07-01');

test.each<readonly [string, string, string, string]>([
  ['an advert on a plain page', JOB, ADVERT, 'posting'],
  ['the same in a form that is the whole page', JOB, `<form>${ADVERT}</form>`, 'posting'],
  [
    'one that the page says is gone',
    JOB,
    `<p class="alert">This position has been filled.</p>${ADVERT}`,
    'closed',
  ],
  [
    'an advert whose text speaks of it',
    JOB,
    ADVERT.replace('<li>', '<li>Say when a job is closed. '),
    'posting',
  ],
  [
    'an article',
    'https://pinegrove.example/blog/hiring',
    `<meta property="article:published_time" content="2026">${ADVERT}`,
    'none',
  ],
  ['a list of adverts', 'https://pinegrove.example/jobs', `<h1>Open positions</h1>${CARDS}`, 'listing'],
  ['a thank-you page', JOB, `<h1>Application submitted</h1>${ADVERT}`, 'none'],
  [
    'text without the words of an advert',
    JOB,
    `<h1>Indoor Meteorologist</h1><p>${LINE.repeat(12)}</p>`,
    'none',
  ],
  ['hardly any text', JOB, '<h1>Indoor Meteorologist</h1><h2>Responsibilities</h2><p>Rain.</p>', 'none'],
  ['nothing', JOB, '', 'none'],
])('%s', (_name, url, html, kind) => {
  expect(read(url, html).detection.kind).toBe(kind);
});

test('the text is the advert and nothing from around it', () => {
  const { markdown } = read(
    JOB,
    `<p>Two cookies are baked for you whenever you visit us here.</p>${ADVERT}${SIMILAR}`,
  );
  expect(markdown.slice(0, 20)).toBe('You measure the rain');
  for (const foreign of ['cookies', 'Apply now', 'Similar', 'Full-time'])
    expect(markdown).not.toContain(foreign);
});

test('parts around a text that nests deep are left out in time', () => {
  const deep = `${'<div class="related"><div>'.repeat(3000)}${ADVERT}`;
  // jsdom takes longer to parse such a page than any reader.
  const document = documentOf(JOB, deep);
  const start = threadTime();
  readPage({ url: JOB, document }, [], () => 0, '2026-07-01');
  expect(threadTime() - start).toBeLessThan(5000);
});
