import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { printOf, type Posted, type Print } from '../../lib/same/print.ts';
import { findSame, type Same } from '../../lib/same/same.ts';
import { bitsApart, textPrint } from '../../lib/same/text-print.ts';
import { threadTime } from './thread-time.ts';

const AGGREGATORS = new Set(['linkedin', 'indeed']);

/** So many sentences of a posting; `kind` makes them another posting's. */
const textOf = (kind: string, sentences = 30): string =>
  Array.from(
    { length: sentences },
    (_, n) =>
      `In ${kind} week ${n} you bake ${kind}${n * 7} loaves with team ${n * 3} and our ${kind} oven ${n}.`,
  ).join('\n\n');

const TEXT = textOf('rye');

const BASE: Posted = {
  id: 'a',
  identity: 'greenhouse:acme:6104505004',
  companyName: 'Acme, Inc.',
  title: 'Senior Baker',
  location: 'Berlin, Germany',
  url: 'https://boards.greenhouse.io/acme/jobs/6104505004',
  applyUrl: 'https://boards.greenhouse.io/acme/jobs/6104505004#app',
};

const LINKEDIN: Posted = {
  id: 'b',
  identity: 'linkedin::4411867124',
  companyName: 'Acme',
  title: 'Sr. Baker (m/f/d)',
  location: 'Berlin',
  url: 'https://www.linkedin.com/jobs/view/4411867124',
};

const LEVER: Posted = {
  ...BASE,
  id: 'c',
  identity: 'lever:acme:44912894-f070-4989-9f9f-92ffb2ed210a',
  url: 'https://jobs.lever.co/acme/44912894-f070-4989-9f9f-92ffb2ed210a',
  applyUrl: 'https://jobs.lever.co/acme/44912894-f070-4989-9f9f-92ffb2ed210a/apply',
};

const compare = (one: Print, other: Print): Omit<Same, 'id'> | undefined => {
  const [found] = findSame(one, [other], AGGREGATORS);
  const [back] = findSame(other, [one], AGGREGATORS);
  // Whichever was saved first, the answer is the same but for whom it names and which way the days run.
  expect(back?.proof).toEqual(found?.proof);
  expect(back?.as).toBe(found?.as);
  if (!found) return undefined;
  const { id: _id, ...rest } = found;
  return rest;
};

type Row = readonly [
  name: string,
  given: Partial<Posted>,
  text: string,
  other: Posted,
  otherText: string,
  as: Same['as'] | undefined,
  proof?: string,
];

/** What LinkedIn's posting differs in, and its text; the other posting, and its text; what they are, and the proof. */
const rows: readonly Row[] = [
  ['an address that leads to it', { applyUrl: `${BASE.url}?gh_src=x` }, '', BASE, TEXT, 'same', 'same-address'],
  [
    'a redirect that leads to it',
    {
      applyUrl: `https://www.linkedin.com/jobs/view/externalApply/1?url=${encodeURIComponent(BASE.url ?? '')}`,
    },
    '',
    BASE,
    '',
    'same',
    'same-address',
  ],
  [
    'another spelling of its form',
    { applyUrl: 'https://boards.greenhouse.io/embed/job_app?for=acme&token=6104505004' },
    '',
    BASE,
    '',
    'same',
    'same-address',
  ],
  [
    'the form itself',
    { applyUrl: `${LEVER.url}/apply`, companyName: 'A recruiter' },
    '',
    LEVER,
    '',
    'same',
    'same-address',
  ],
  [
    'the company’s own page with its number',
    { applyUrl: 'https://careers.acme.example/open?gh_jid=6104505004' },
    '',
    BASE,
    '',
    'same',
    'same-address',
  ],
  [
    'its number on a page of another company',
    { applyUrl: 'https://globex.example/open?id=6104505004', title: 'Cook' },
    TEXT,
    BASE,
    TEXT,
    undefined,
  ],
  ['a longer number', { applyUrl: 'https://acme.example/61045050041', title: 'Cook' }, '', BASE, '', undefined],
  [
    'a start page where all apply',
    { applyUrl: 'https://acme.example/', title: 'Cook' },
    '',
    { ...BASE, applyUrl: 'https://acme.example/', url: 'https://acme.example/' },
    '',
    undefined,
  ],
  ['the same text', { location: '' }, TEXT, BASE, TEXT, 'same', 'same-text'],
  ['the same text in other marks', {}, TEXT.replaceAll('.\n', '.**\n'), BASE, TEXT, 'same', 'same-text'],
  [
    'a salary above the text',
    { location: '' },
    `Salary: €70,000 a year\n\n${TEXT}`,
    BASE,
    TEXT,
    'same',
    'near-text',
  ],
  [
    'one sentence changed',
    { location: '' },
    TEXT.replace('week 9', 'month 5'),
    BASE,
    TEXT,
    'same',
    'near-text',
  ],
  ['the same text, another employer', { companyName: 'Globex' }, TEXT, BASE, TEXT, undefined],
  ['the same text, no employer', { companyName: '' }, TEXT, { ...BASE, companyName: '' }, TEXT, undefined],
  ['the same text, another title', { title: 'Baker' }, TEXT, BASE, TEXT, undefined],
  ['the same text, another city', { location: 'Paris' }, TEXT, BASE, TEXT, undefined],
  ['the same sentence, which is many postings’', { location: '' }, 'We bake.', BASE, 'We bake.', undefined],
  ['company, title and place', {}, '', BASE, TEXT, 'same', 'same-company-title-place'],
  ['company, title and place, another text', {}, textOf('wheat'), BASE, TEXT, undefined],
  ['company and title, no place', { location: '' }, '', BASE, TEXT, undefined],
  ['company and title, anywhere in the country', { location: 'Germany' }, '', BASE, TEXT, undefined],
  ['company and place, another title', { title: 'Junior Baker' }, '', BASE, TEXT, undefined],
  [
    'two aggregators by company, title and place',
    {},
    '',
    { ...BASE, identity: 'indeed::55ed1dccb466447c' },
    '',
    undefined,
  ],
  [
    'two aggregators by text',
    {},
    TEXT,
    { ...BASE, identity: 'indeed::55ed1dccb466447c' },
    TEXT,
    'same',
    'same-text',
  ],
  [
    'the same board, another id, the same text',
    {},
    TEXT,
    { ...LINKEDIN, id: 'd', identity: 'linkedin::4411867199' },
    TEXT,
    'repost',
    'same-text',
  ],
  [
    'the same board, another id, nearly the same text',
    {},
    TEXT.replace('week 9', 'month 5'),
    { ...LINKEDIN, id: 'd', identity: 'linkedin::4411867199' },
    TEXT,
    'repost',
    'near-text',
  ],
  [
    'the same board, another id',
    {},
    '',
    { ...LINKEDIN, id: 'd', identity: 'linkedin::4411867199' },
    '',
    undefined,
  ],
  [
    'the same board, another id, another city',
    {},
    TEXT,
    { ...LINKEDIN, id: 'd', identity: 'linkedin::4411867199', location: 'Hamburg' },
    TEXT,
    undefined,
  ],
  ['itself', {}, TEXT, { ...LINKEDIN, id: 'd' }, TEXT, undefined],
];

test.each(rows.map((row) => ({ name: row[0], row })))('$name', ({ row }) => {
  const [, given, text, other, otherText, as, proof] = row;
  const found = compare(printOf({ ...LINKEDIN, ...given }, text), printOf(other, otherText));
  expect(found?.as).toBe(as);
  expect(found?.proof.kind).toBe(proof);
});

describe('between two employers’ own boards', () => {
  test('only the text is proof', () => {
    expect(compare(printOf(BASE, TEXT), printOf(LEVER, ''))).toBeUndefined();
    expect(compare(printOf(BASE, TEXT), printOf(LEVER, TEXT))?.proof.kind).toBe('same-text');
  });

  test('one id on the board and on the company’s own page is one posting', () => {
    const own = {
      ...BASE,
      id: 'o',
      identity: 'recruitee:jobs.acme.example:baker',
      url: 'https://jobs.acme.example/o/baker',
    };
    const board = { ...BASE, identity: 'recruitee:acme:baker', url: 'https://acme.recruitee.com/o/baker' };
    expect(compare(printOf(own, TEXT), printOf(board, TEXT))?.as).toBe('same');
    const another = { ...board, identity: 'recruitee:acme:baker-2' };
    expect(compare(printOf(own, TEXT), printOf(another, TEXT))?.as).toBe('repost');
  });

  test('two addresses of one site are two postings, and may be a repost', () => {
    const [one, other] = ['7', '8'].map((job) => ({
      ...BASE,
      id: job,
      identity: `https://www.acme.example/jobs/${job}`,
    }));
    if (!one || !other) throw new TypeError('two were made');
    expect(compare(printOf({ ...one, url: '', applyUrl: '' }, TEXT), printOf(other, TEXT))?.as).toBe('repost');
  });
});

test('the days between two postings are told where both are known', () => {
  const [one, other] = ['2026-11-20', '2026-09-01'].map((datePosted, index) =>
    printOf({ ...LINKEDIN, id: String(index), identity: `linkedin::${index}`, datePosted }, TEXT),
  );
  if (!one || !other) throw new TypeError('two were made');
  expect(findSame(one, [other], AGGREGATORS)).toEqual([
    { id: '1', as: 'repost', proof: { kind: 'same-text', words: one.text.words }, days: 80 },
  ]);
  expect(findSame(one, [{ ...other, datePosted: '' }], AGGREGATORS)[0]).not.toHaveProperty('days');
});

test('the surest comes first, and the same before a repost', () => {
  const others = [
    printOf({ ...LINKEDIN, id: 'repost', identity: 'linkedin::1' }, TEXT),
    printOf({ ...BASE, id: 'place' }, ''),
    printOf({ ...LEVER, id: 'text' }, TEXT),
  ];
  expect(findSame(printOf(LINKEDIN, TEXT), others, AGGREGATORS).map(({ id }) => id)).toEqual([
    'text',
    'place',
    'repost',
  ]);
});

test('a print is plain data that a store keeps, and holds no word of the text', () => {
  const print = printOf(BASE, 'Xylophonist wanted');
  expect(structuredClone(print)).toEqual(print);
  expect(JSON.stringify(print).toLowerCase()).not.toContain('xylophon');
  expect(print.text.exact).toMatch(/^[\da-f]{16}$/);
  expect(print.text.near).toMatch(/^[\da-f]{16}$/);
});

describe('the hash of a text', () => {
  test('knows the order of words, and nothing of marks, links and blanks', () => {
    const plain = textPrint('We bake rye bread in a big oven');
    expect(textPrint('**We** bake [rye](https://rye.example)\n\n   bread in a *big* oven.')).toEqual(plain);
    expect(textPrint('We bake bread rye in a big oven').exact).not.toBe(plain.exact);
  });

  test('counts letters of scripts that part no words', () => {
    expect(textPrint('パンを焼く').words).toBe(5);
    expect(textPrint('').words).toBe(0);
    expect(bitsApart(textPrint('').near, textPrint('').near)).toBe(0);
  });

  test('counts the bits that differ', () => {
    expect(bitsApart('0000000000000000', 'ffffffffffffffff')).toBe(64);
    expect(bitsApart('0000000000000001', '8000000000000000')).toBe(2);
    expect(bitsApart('f0f0f0f0f0f0f0f0', '0f0f0f0ff0f0f0f0')).toBe(32);
  });

  test('is near for a few words, and far for another text', () => {
    const { near } = textPrint(TEXT);
    expect(
      bitsApart(near, textPrint(`${TEXT}\n\nApply with your profile by the end of May.`).near),
    ).toBeLessThanOrEqual(8);
    expect(bitsApart(near, textPrint(textOf('wheat')).near)).toBeGreaterThan(14);
  });
});

test('ten thousand are compared at once', () => {
  const one = printOf(LINKEDIN, TEXT);
  const other = printOf(BASE, TEXT);
  const many = Array.from({ length: 10_000 }, (_, n) => ({
    ...other,
    id: `${n}`,
    company: n % 50 === 0 ? 'acme' : `c${n}`,
  }));
  const times = Array.from({ length: 10 }, () => {
    const start = threadTime();
    expect(findSame(one, many, AGGREGATORS)).toHaveLength(200);
    return threadTime() - start;
  });
  // The quickest: on a busy machine the others tell of the machine.
  expect(Math.min(...times)).toBeLessThan(10);
});

const CORPUS = join(import.meta.dirname, '../../../shared/corpus/postings');

describe.skipIf(!existsSync(CORPUS))('on real postings', () => {
  const posts = (existsSync(CORPUS) ? readdirSync(CORPUS) : [])
    .filter((name) => name.endsWith('.md'))
    .map((name, index) => {
      const [, head = '', markdown = ''] = readFileSync(join(CORPUS, name), 'utf8').split(/^---\n/m, 3);
      const value = (key: string): string => new RegExp(`^${key}: "(.*)"$`, 'm').exec(head)?.[1] ?? '';
      const told = { companyName: value('companyName'), title: value('title'), location: value('location') };
      return { ...told, id: String(index), markdown };
    });
  const own = posts.map((post, index) =>
    printOf({ ...post, identity: `greenhouse:x:${index}` }, post.markdown),
  );

  test('a copy on an aggregator is found, whatever it adds', () => {
    const found = posts.filter((post, index) => {
      const markdown = `Salary: €70,000 - €90,000\n\n${post.markdown.replaceAll('**', '')}`;
      const told = {
        ...post,
        id: 'copy',
        companyName: `${post.companyName}, Inc.`,
        title: `${post.title} (m/f/d)`,
      };
      const copy = printOf({ ...told, identity: `linkedin::${index}` }, markdown);
      return findSame(copy, own.slice(index, index + 1), AGGREGATORS).length === 1;
    });
    expect(found.length / posts.length).toBeGreaterThan(0.98);
  });

  test('two postings of one employer are hardly ever held to be one', () => {
    let pairs = 0;
    let held = 0;
    own.forEach((one, index) => {
      const others = own.slice(index + 1).filter(({ company }) => company === one.company);
      pairs += others.length;
      // As if the other stood on another board: where only the text and the words tell them apart.
      const elsewhere = { ...one, identity: `linkedin::${index}`, source: 'linkedin' };
      held += findSame(elsewhere, others, AGGREGATORS).length;
    });
    expect(pairs).toBeGreaterThan(4000);
    // Those that are: reposts, and one posting crawled at two addresses. Read by eye, each.
    expect(held).toBeLessThanOrEqual(32);
  });
});
