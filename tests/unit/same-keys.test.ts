import { describe, expect, test } from 'vitest';
import { companyKey } from '../../lib/same/company-key.ts';
import { comparePlaces, placesOf } from '../../lib/same/place-key.ts';
import { titleKey } from '../../lib/same/title-key.ts';
import { threadTime } from './thread-time.ts';

describe('names of one employer', () => {
  test.each([
    ['Acme', 'ACME, Inc.', 'Acme Inc', 'acme LLC', 'Acme L.L.C.', 'Acme Corp.', 'The Acme Company', 'acme.com'],
    [
      'Acme',
      'Acme GmbH',
      'Acme GmbH & Co. KG',
      'Acme AG',
      'Acme SE',
      'Acme UG (haftungsbeschränkt)',
      'Acme e.V.',
    ],
    [
      'Acme',
      'Acme S.A.',
      'Acme SAS',
      'Acme S.à r.l.',
      'Acme S.p.A.',
      'Acme, S.L.',
      'Acme S.A. de C.V.',
      'Acme Ltda.',
    ],
    [
      'Acme',
      'Acme s.r.o.',
      'Acme spol. s r.o.',
      'Acme Sp. z o.o.',
      'Acme d.o.o.',
      'Acme Kft.',
      'Acme OOO',
      'Acme a.s.',
    ],
    [
      'Acme',
      'Acme Oy',
      'Acme Oyj',
      'Acme AB',
      'Acme A/S',
      'Acme ApS',
      'Acme AS',
      'Acme B.V.',
      'Acme UAB',
      'Acme OÜ',
    ],
    [
      'Acme',
      'Acme Pty Ltd',
      'Acme Pte. Ltd.',
      'Acme Private Limited',
      'Acme Sdn. Bhd.',
      'PT Acme Tbk',
      'Acme (YC W21)',
    ],
    ['Акме', 'ООО «Акме»', 'АКМЕ, ООО'],
    ['アクメ', '株式会社アクメ', 'アクメ(株)', 'アクメ㈱'],
    ['아크메', '주식회사 아크메', '(주)아크메'],
    ['阿克米', '阿克米有限公司', '阿克米股份有限公司'],
    ['Smith & Sons', 'Smith and Sons Ltd'],
    ["Jo's Bakery", 'Jo’s Bakery', 'Jos Bakery'],
    ['Žluťák', 'Zlutak s.r.o.'],
    ['Data Loom', 'DataLoom'],
  ])('%s', (name, ...others) => {
    expect(companyKey(name)).not.toBe('');
    for (const other of others) expect(companyKey(other), other).toBe(companyKey(name));
  });

  test.each([
    ['Acme', 'Acme Labs'],
    ['Acme', 'Acme Group'],
    ['Acme', 'Acmetrics'],
    ['AB Volvo', 'Volvo Cars'],
    ['Co-op', 'Op'],
    ['SAP SE', 'SAS'],
    ['Inc.', 'Ltd'],
    ['&', 'and Co'],
  ])('%s is not %s', (one, other) => {
    expect(companyKey(one)).not.toBe(companyKey(other));
  });

  test('no name has no key', () => {
    expect(companyKey('')).toBe('');
    expect(companyKey('…')).toBe('');
  });
});

describe('titles of one job', () => {
  test.each([
    ['Senior Java Developer', 'Sr. Java Developer', 'Sr Java Developer', 'SENIOR JAVA DEVELOPER'],
    ['Backend Engineer', 'Back-end Engineer', 'Back End Engineer (m/f/d)', 'Backend Engineer (all genders)'],
    [
      'Backend Engineer',
      'Backend Engineer - Remote',
      'Backend Engineer (Remote, US)',
      'Backend Engineer | Full-time',
    ],
    ['Backend Engineer', 'Backend Engineer - R64248', 'Backend Engineer (JR-00123)', 'Backend Engineer #12345'],
    ['Backend Engineer', 'Backend Engineer – Germany', 'Backend Engineer (Remote - Deutschland)'],
    [
      'Softwareentwickler',
      'Softwareentwickler (m/w/d)',
      'Softwareentwickler*in',
      'Softwareentwickler:in (w/m/x)',
    ],
    ['Développeur', 'Développeur (H/F)', 'Développeur·se', 'Développeur/euse'],
    ['Engineer II', 'Engineer 2'],
    ['C++ Developer', 'C++ Dev'],
    ['Head of R&D', 'Head of R and D'],
  ])('%s', (title, ...others) => {
    for (const other of others) expect(titleKey(other), other).toBe(titleKey(title));
  });

  test.each([
    ['Senior Engineer', 'Engineer'],
    ['Engineer I', 'Engineer II'],
    ['Engineer, QA', 'Engineer, ML'],
    ['Engineer - Payments', 'Engineer - Search'],
    ['C Developer', 'C++ Developer'],
    ['C# Developer', 'F# Developer'],
    ['.NET Developer', 'Developer'],
    ['Nurse (RN)', 'Nurse (LPN)'],
    ['Engineer (Contract)', 'Engineer'],
    ['Sales Manager - France', 'Account Manager - France'],
  ])('%s is not %s', (one, other) => {
    expect(titleKey(one)).not.toBe(titleKey(other));
  });

  test('the place and the employer of the posting say nothing of the job', () => {
    const around = { location: 'Austin, TX', companyName: 'Acme, Inc.' };
    for (const title of [
      'Baker - Austin',
      'Baker, Austin, TX',
      'Baker (Austin)',
      'Baker at Acme',
      'Baker | Acme Inc.',
    ])
      expect(titleKey(title, around), title).toBe('baker');
    expect(titleKey('Baker - Dallas', around)).not.toBe('baker');
  });

  test('no title has no key', () => {
    expect(titleKey('')).toBe('');
    expect(titleKey('—')).toBe('');
    expect(titleKey('12345')).toBe('12345');
  });
});

test.each([
  ['Copenhagen/ Remote', 'København, Denmark', 'same'],
  ['Berlin', 'Berlin, Germany', 'same'],
  ['München', 'Munich, Bavaria, Germany', 'same'],
  ['San Francisco Bay Area', 'San Francisco, CA', 'same'],
  ['London WC2R', 'Greater London, United Kingdom', 'same'],
  ['Berlin, Germany; Paris, France', 'Paris', 'same'],
  ['Texas', 'Austin, Texas', 'same'],
  ['Remote', 'Remote (worldwide)', 'same'],
  ['Remote - Germany', 'Homeoffice, Deutschland', 'same'],
  ['東京', 'Tokyo, Japan', 'same'],
  ['Austin, TX', 'Dallas, TX', 'other'],
  ['Austin, Texas', 'Dallas, Texas', 'other'],
  ['Berlin', 'Paris', 'other'],
  ['Birmingham, UK', 'Leeds, UK', 'other'],
  ['Remote, US', 'Remote, Canada', 'other'],
  ['Germany', 'Berlin, Germany', 'unknown'],
  ['Remote', 'Berlin', 'unknown'],
  ['Remote', 'Remote, US', 'unknown'],
  ['', 'Berlin', 'unknown'],
  ['', '', 'unknown'],
])('%s and %s: %s', (one, other, expected) => {
  expect(comparePlaces(placesOf(one), placesOf(other))).toBe(expected);
  expect(comparePlaces(placesOf(other), placesOf(one))).toBe(expected);
});

test('hostile lines take no time', () => {
  const start = threadTime();
  for (const text of ['(', '- ', 'm/', 'a.', ' (', 'at ', ', ', '|'].map((piece) => piece.repeat(50_000))) {
    companyKey(text);
    titleKey(text, { location: text, companyName: text });
    placesOf(text);
  }
  expect(threadTime() - start).toBeLessThan(1000);
});
