import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { isShown, jobPostingFindings } from '../../lib/extract/job-posting.ts';
import { jobPostings } from '../../lib/extract/json-ld.ts';
import { textAt, type Json } from '../../lib/extract/json.ts';

/** The titles of the postings that a page's blocks hold. */
const titlesIn = (...blocks: readonly (Json | string)[]): readonly (string | undefined)[] => {
  const scripts = blocks.map(
    (block) =>
      `<script type="application/ld+json">${typeof block === 'string' ? block : JSON.stringify(block)}</script>`,
  );
  return jobPostings(new JSDOM(scripts.join('')).window.document).map((posting) => textAt(posting, 'title'));
};

const job = (title: string, rest: { readonly [key: string]: Json } = {}): Json => ({
  '@context': 'https://schema.org/',
  '@type': 'JobPosting',
  title,
  ...rest,
});

const nested = (depth: number): string =>
  `${'{"a":'.repeat(depth)}${JSON.stringify(job('Deep'))}${'}'.repeat(depth)}`;

test.each<readonly [string, readonly (Json | string)[], readonly string[]]>([
  ['one', [job('A')], ['A']],
  ['an array', [[job('A'), job('B')]], ['A', 'B']],
  ['a graph', [{ '@graph': [{ '@type': 'WebSite' }, job('A')] }], ['A']],
  [
    'an item list',
    [{ '@type': 'ItemList', itemListElement: [{ item: job('A') }, { item: job('B') }] }],
    ['A', 'B'],
  ],
  ['the main entity of a page', [{ '@type': 'WebPage', mainEntity: job('A') }], ['A']],
  ['one of several types', [job('A', { '@type': ['JobPosting', 'Thing'] })], ['A']],
  ['one that holds another', [job('A', { similar: [job('B')] })], ['A']],
  ['two blocks', [job('A'), job('B')], ['A', 'B']],
  ['a broken block beside a good one', ['{"@type":"JobPosting",', job('A')], ['A']],
  ['an empty block', ['', job('A')], ['A']],
  ['a block that is only null', ['null'], []],
  ['another type that names it', [{ '@type': 'BlogPosting', about: 'JobPosting' }], []],
  ['a type that only ends so', [job('A', { '@type': 'NotAJobPosting' })], []],
  ['not too deep', [nested(6)], ['Deep']],
  ['too deep', [nested(7)], []],
  ['much too deep', [nested(5000)], []],
  ['as deep in arrays', ['['.repeat(5000) + JSON.stringify(job('A')) + ']'.repeat(5000)], []],
])('the postings of %s', (_name, blocks, titles) => {
  expect(titlesIn(...blocks)).toEqual(titles);
});

test('a script of another type is none', () => {
  const html = `<script type="text/template">${JSON.stringify(job('A'))}</script>`;
  expect(jobPostings(new JSDOM(html).window.document)).toEqual([]);
});

const told = (rest: { readonly [key: string]: Json }): Readonly<Record<string, string>> =>
  Object.fromEntries(
    jobPostingFindings({ source: 'json-ld', data: job('A', rest) }).map(({ field, raw }) => [field, raw]),
  );

const address = (locality: string, rest: { readonly [key: string]: Json } = {}): Json => ({
  '@type': 'Place',
  address: { '@type': 'PostalAddress', addressLocality: locality, ...rest },
});

describe('the fields of a posting', () => {
  test.each<readonly [string, { readonly [key: string]: Json }, object]>([
    ['nothing more', {}, {}],
    ['an employer', { hiringOrganization: { name: 'Acme' } }, { companyName: 'Acme' }],
    ['an employer by name only', { hiringOrganization: 'Acme' }, { companyName: 'Acme' }],
    ['an employer escaped for HTML', { hiringOrganization: 'A &amp; B&#39;s' }, { companyName: "A & B's" }],
    [
      'an employer with a logo and a site',
      { hiringOrganization: { name: 'Acme', logo: '/l.svg', sameAs: 'https://acme.example' } },
      { companyName: 'Acme', logoUrl: '/l.svg', companyWebsite: 'https://acme.example' },
    ],
    ['a logo as an image', { hiringOrganization: { logo: { url: '/l.svg' } } }, { logoUrl: '/l.svg' }],
    ['a place', { jobLocation: address('Oslo', { addressCountry: 'NO' }) }, { location: 'Oslo, NO' }],
    [
      'a place with a region and a country that has a name',
      { jobLocation: address('Austin', { addressRegion: 'TX', addressCountry: { name: 'USA' } }) },
      { location: 'Austin, TX, USA' },
    ],
    [
      'a city that is its region',
      { jobLocation: address('Berlin', { addressRegion: 'Berlin' }) },
      { location: 'Berlin' },
    ],
    ['several places', { jobLocation: [address('Oslo'), address('Bergen')] }, { location: 'Oslo; Bergen' }],
    ['the same place twice', { jobLocation: [address('Oslo'), address('Oslo')] }, { location: 'Oslo' }],
    ['a place as a string', { jobLocation: 'Oslo' }, { location: 'Oslo' }],
    ['an address as a string', { jobLocation: { address: 'Storgata 1, Oslo' } }, { location: 'Oslo' }],
    ['an address right in the list', { jobLocation: [{ addressLocality: 'Oslo' }] }, { location: 'Oslo' }],
    ['an empty address', { jobLocation: { address: {} } }, {}],
    ['an empty place among others', { jobLocation: [null, {}, address('Oslo')] }, { location: 'Oslo' }],
    ['no place', { jobLocation: null }, {}],
    ['one type of employment', { employmentType: 'FULL_TIME' }, { employmentType: 'FULL_TIME' }],
    ['several', { employmentType: ['FULL_TIME', 'CONTRACTOR'] }, { employmentType: 'FULL_TIME,CONTRACTOR' }],
    ['none of several', { employmentType: [] }, {}],
    ['what is no word', { employmentType: [{}, null, 7] }, {}],
    ['work from afar', { jobLocationType: 'TELECOMMUTE' }, { workplace: 'TELECOMMUTE' }],
    [
      'a range of pay',
      { baseSalary: { currency: 'EUR', value: { minValue: 1, maxValue: '2', unitText: 'YEAR' } } },
      { salaryMin: '1', salaryMax: '2', salaryCurrency: 'EUR', salaryPeriod: 'YEAR' },
    ],
    ['one pay', { baseSalary: { value: { value: 5 } } }, { salaryMin: '5', salaryMax: '5' }],
    [
      'a flat range of pay',
      { baseSalary: { minValue: 1, maxValue: 2, unitText: 'HOUR' }, salaryCurrency: 'USD' },
      { salaryMin: '1', salaryMax: '2', salaryCurrency: 'USD', salaryPeriod: 'HOUR' },
    ],
    [
      'days',
      { datePosted: 'Tue Jun 16 2026', validThrough: 1783000000 },
      { datePosted: 'Tue Jun 16 2026', validThrough: '1783000000' },
    ],
    ['explicit nothing', { hiringOrganization: null, baseSalary: null, datePosted: null }, {}],
    [
      'what is of another kind',
      { hiringOrganization: 7, datePosted: {}, baseSalary: [] },
      { companyName: '7' },
    ],
    ['a prototype', { hiringOrganization: { __proto__: { name: 'Evil' } } }, {}],
  ])('%s', (_name, rest, fields) => {
    expect(told(rest)).toEqual({ title: 'A', ...fields });
  });

  test('say where they come from', () => {
    expect(jobPostingFindings({ source: 'json-ld', data: job('A') })).toEqual([
      { field: 'title', raw: 'A', source: 'json-ld', via: 'title' },
    ]);
  });

  test.each([
    ['R&amp;D', 'R&D'],
    ['Q&#38;A', 'Q&A'],
    ['A &#8211; B', 'A – B'],
    ['A &#x2013; B', 'A – B'],
    ['&lt;b&gt;', '<b>'],
    ['&quot;A&QUOT;', '"A"'],
    ['R&D', 'R&D'],
    ['&amp;amp;', '&amp;'],
    ['&unknown; &#; &#xyz;', '&unknown; &#; &#xyz;'],
    ['&#9999999;', '&#9999999;'],
  ])('%s was %s before it was escaped', (title, meant) => {
    expect(jobPostingFindings({ source: 'json-ld', data: job(title) })[0]?.raw).toBe(meant);
  });
});

test.each<readonly [string, readonly string[], boolean]>([
  ['Engineer', ['Engineer'], true],
  ['Engineer', ['Careers', 'Engineer | Acme'], true],
  ['Senior Engineer (m/f/d)', ['senior engineer – (M/F/D)'], true],
  ['R&amp;D Engineer', ['R&D Engineer'], true],
  ['Ｆｕｌｌ Stack', ['Full Stack'], true],
  ['Инженер', ['инженер'], true],
  ['Engineer', ['Designer', ''], false],
  ['Senior Engineer', ['Engineer'], false],
  ['Engineer', [], false],
  ['', ['Engineer'], false],
  ['!!!', ['Engineer'], false],
])('%j is shown by %j: %s', (title, headings, is) => {
  expect(isShown(job(title), { headings, first: [] })).toBe(is);
});

test('a posting without a title is never shown', () => {
  expect(isShown({ '@type': 'JobPosting' }, { headings: [''], first: [''] })).toBe(false);
});
