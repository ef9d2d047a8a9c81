import { describe, expect, test } from 'vitest';
import { normalise, NORMALISERS, toLine } from '../../lib/normalise.ts';
import type { PostingField } from '../../lib/posting.ts';

const AROUND = { url: 'https://boards.greenhouse.io/acme/jobs/7?gh_src=x' };

describe('one line of text', () => {
  test.each([
    ['Software Engineer', 'Software Engineer'],
    ['  Software \n\t Engineer  ', 'Software Engineer'],
    ['Software\u00a0Engineer\u202f(m/f)', 'Software Engineer (m/f)'],
    ['a\u2028b\u2029c', 'a b c'],
    ['a\u0000b\u0007c\u007fd\u0085e', 'a b c d e'],
    ['Soft\u00adware\u00adentwickler', 'Softwareentwickler'],
    ['Back\u200bend', 'Backend'],
    ['\ufeffBackend', 'Backend'],
    ['\u202eEngineer\u202c', 'Engineer'],
    ['\u2066Engineer\u2069 \u200f(Tel Aviv)\u200e', 'Engineer (Tel Aviv)'],
    ['👩‍💻 Engineer', '👩‍💻 Engineer'],
    ['می‌خواهم', 'می‌خواهم'],
    ['Cafe\u0301', 'Café'],
    ['Ingénieur·e', 'Ingénieur·e'],
    ['None of the above', 'None of the above'],
    ['C', 'C'],
  ])('%j is %j', (raw, line) => {
    expect(toLine(raw)).toBe(line);
  });

  test.each([
    '',
    ' ',
    '\u00a0\n',
    '\u200b\ufeff',
    '\u200d',
    'undefined',
    'null',
    'NaN',
    'n/a',
    'N/A',
    'None',
    'TBD',
    '-',
    '---',
    '...',
    '{{ job.title }}',
    '{{title}}',
    '[object Object]',
    '%COMPANY%',
    '\u200bnull\u200b',
  ])('%j is nothing', (raw) => {
    expect(toLine(raw)).toBeUndefined();
  });
});

type Case = readonly [raw: string, value: string | undefined];

const TABLES: { readonly [F in PostingField]?: readonly Case[] } = {
  title: [
    ['x'.repeat(300), 'x'.repeat(300)],
    ['x'.repeat(301), undefined],
  ],
  employmentType: [
    ['FULL_TIME', 'FULL_TIME'],
    ['full-time', 'FULL_TIME'],
    ['Full time', 'FULL_TIME'],
    ['FullTime', 'FULL_TIME'],
    ['Vollzeit', 'FULL_TIME'],
    ['PART_TIME,FULL_TIME', 'FULL_TIME,PART_TIME'],
    ['Teilzeit', 'PART_TIME'],
    ['Contract', 'CONTRACTOR'],
    ['CONTRACTOR', 'CONTRACTOR'],
    ['fixed-term', 'TEMPORARY'],
    ['Temporary', 'TEMPORARY'],
    ['Internship', 'INTERN'],
    ['INTERN', 'INTERN'],
    ['PER_DIEM', 'PER_DIEM'],
    ['VOLUNTEER', 'VOLUNTEER'],
    ['international', undefined],
    ['OTHER', undefined],
    ['', undefined],
  ],
  workplace: [
    ['Remote', 'remote'],
    ['TELECOMMUTE', 'remote'],
    ['Hybrid', 'hybrid'],
    ['Hybrid remote in London', 'hybrid'],
    ['On-site', 'onsite'],
    ['onsite', 'onsite'],
    ['In office', 'onsite'],
    ['Remotely interesting', undefined],
    ['London', undefined],
  ],
  language: [
    ['en', 'en'],
    ['EN', 'en'],
    ['en_US', 'en-US'],
    ['pt-br', 'pt-BR'],
    [' de ', 'de'],
    ['zh-Hans-CN', 'zh-Hans-CN'],
    ['english', undefined],
    ['Deutsch', undefined],
    ['', undefined],
    ['en_US.UTF-8', undefined],
    ['x-default', undefined],
    ['e', undefined],
  ],
  applyUrl: [
    ['https://acme.example/apply', 'https://acme.example/apply'],
    ['/apply', 'https://boards.greenhouse.io/apply'],
    ['#app', 'https://boards.greenhouse.io/acme/jobs/7#app'],
    ['//acme.example/a', 'https://acme.example/a'],
    [' https://acme.example/ \n', 'https://acme.example/'],
    ['https://acme.example/?utm_source=a&gh_jid=1', 'https://acme.example/?gh_jid=1'],
    ['https://acme.example/?q=a%20b&fbclid=1&r=%FF', 'https://acme.example/?q=a%20b&r=%FF'],
    ['https://acme.example/%E0%A4%A', 'https://acme.example/%E0%A4%A'],
    ['javascript:alert(1)', undefined],
    ['JaVaScRiPt:alert(1)', undefined],
    ['java\nscript:alert(1)', undefined],
    ['\u0001javascript:alert(1)', undefined],
    ['data:text/html,<b>x</b>', undefined],
    ['vbscript:x', undefined],
    ['blob:https://acme.example/1', undefined],
    ['file:///etc/passwd', undefined],
    ['mailto:jobs@acme.example', undefined],
    ['chrome-extension://abc/x', undefined],
    ['https://', undefined],
    ['http://[', undefined],
    ['undefined', undefined],
    ['null', undefined],
    ['', undefined],
    [' ', undefined],
    [`https://acme.example/${'a'.repeat(5000)}`, undefined],
  ],
  url: [
    ['http://acme.example/jobs/7/?utm_source=a#top', 'https://acme.example/jobs/7'],
    ['javascript:alert(1)', undefined],
  ],
  host: [
    ['https://boards.greenhouse.io/acme/', 'https://boards.greenhouse.io/acme'],
    ['https://acme.example', 'https://acme.example'],
    ['null', undefined],
  ],
  datePosted: [
    ['2026-07-01', '2026-07-01'],
    ['Posted 30+ days ago', undefined],
  ],
  salaryMin: [
    ['50000', '50000'],
    ['50,000', '50000'],
    ['1,234,567', '1234567'],
    ['4,100.50', '4100.5'],
    ['22.5', '22.5'],
    [' 70000 ', '70000'],
    ['50.000', undefined],
    ['50,00', '50'],
    ['0', undefined],
    ['1', undefined],
    ['-5', undefined],
    ['1e6', undefined],
    ['$50', '50'],
    ['50,000.00 EUR', '50000'],
    ['60k', '60000'],
    ['50000 - 60000', undefined],
    ['by agreement (2 rates)', undefined],
    ['1000000000000', undefined],
    ['', undefined],
  ],
  salaryCurrency: [
    ['EUR', 'EUR'],
    [' USD ', 'USD'],
    ['usd', 'USD'],
    ['€', 'EUR'],
    ['euro', undefined],
    ['$', undefined],
    ['XXX', undefined],
    ['ABC', undefined],
  ],
  salaryPeriod: [
    ['YEAR', 'year'],
    [' Hour ', 'hour'],
    ['annually', 'year'],
    ['monthly', 'month'],
    ['DAY', 'day'],
    ['week', 'week'],
    ['per year', 'year'],
    ['ANN', 'year'],
    ['MON', 'month'],
    ['https://schema.org/HOUR', 'hour'],
    ['fortnight', undefined],
  ],
  salary: [
    [' €50,000  a year ', '€50,000 a year'],
    ['Competitive', undefined],
    [`€50,000 ${'x'.repeat(300)}`, undefined],
  ],
  seniority: [
    ['Senior', 'senior'],
    ['Mid-Senior level', 'senior'],
    ['Staff Engineer', 'lead'],
    ['Account Executive', undefined],
  ],
  jobType: [
    ['software', 'software'],
    ['other', 'other'],
    ['hardware', undefined],
  ],
};

describe.each(Object.entries(TABLES))('%s', (field, cases) => {
  test.each(cases)('%j is %j', (raw, value) => {
    expect(NORMALISERS[field as PostingField](raw, AROUND)).toBe(value);
  });
});

test.each<readonly [string, string]>([
  ['8974 Farnwick Light USA, LLC', 'Farnwick Light USA, LLC'],
  ['US11345-FARN Farnwick Light, Inc.', 'Farnwick Light, Inc.'],
  ['0042 - Farnwick GmbH', 'Farnwick GmbH'],
  ['3M', '3M'],
  ['1000 Lamps', '1000 Lamps'],
  ['365 Lamps, LLC', '365 Lamps, LLC'],
])('the number of a legal entity is none of its name: %j', (raw, value) => {
  expect(NORMALISERS.companyName(raw, AROUND)).toBe(value);
});

test('an e-mail address that a network has hidden is no link', () => {
  expect(NORMALISERS.applyUrl('/cdn-cgi/l/email-protection#0f6560', AROUND)).toBeUndefined();
});

test('pay behind a place is none of it', () => {
  expect(NORMALISERS.location('Lviv, remote $4500–5000', AROUND)).toBe('Lviv, remote');
});

test('a candidate keeps the raw text, its source and its rule', () => {
  const finding = { field: 'title', raw: ' A  B ', source: 'selector', via: 'h1' } as const;
  expect(normalise(finding, AROUND)).toEqual({ value: 'A B', raw: ' A  B ', source: 'selector', via: 'h1' });
});

test('a finding without a value is no candidate', () => {
  const finding = { field: 'title', raw: ' null ', source: 'selector', via: 'h1' } as const;
  expect(normalise(finding, AROUND)).toBeUndefined();
});
