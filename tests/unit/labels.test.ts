import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { textsOf } from '../../lib/extract/around.ts';
import { linesOf } from '../../lib/extract/outline.ts';
import { labelledFacts } from '../../lib/facts/labels.ts';

const facts = (html: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    labelledFacts(textsOf(linesOf(new JSDOM(html).window.document))).map(({ field, raw }) => [field, raw]),
  );

test.each<readonly [string, string, Readonly<Record<string, string>>]>([
  [
    'a list of terms',
    '<dl><dt>Location</dt><dd>Linz</dd><dt>Team</dt><dd>Rain</dd></dl>',
    { location: 'Linz', department: 'Rain' },
  ],
  ['a table', '<table><tr><th>Arbeitsort</th><td>Linz</td></tr></table>', { location: 'Linz' }],
  ['a bold label', '<p><strong>Salary:</strong> €50,000</p>', { salary: '€50,000' }],
  ['lines', 'Job ID: 4711<br>Posted on: 2026-07-01', { jobId: '4711', datePosted: '2026-07-01' }],
  ['another script', '<p>Зарплата: $4500</p>', { salary: '$4500' }],
  ['a label without a value', '<p>Location:</p><p>Company:</p><p>Acme</p>', { companyName: 'Acme' }],
  ['a sentence is no value', '<p>Company: we make the rain that others only measure.</p>', {}],
  ['a salary without a number', '<p>Salary: competitive</p>', {}],
  ['a place that says how one works', '<p>Work Location: In person</p>', { workplace: 'In person' }],
  ['the first of two', '<p>Location: Linz</p><p>Location: Wels</p>', { location: 'Linz' }],
])('%s', (_name, html, expected) => {
  expect(facts(html)).toEqual(expected);
});
