import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasGrown, match, ranked, type Found } from '../../lib/library/match.ts';
import { toQuery } from '../../lib/library/query.ts';
import { toRow, type Row } from '../../lib/library/row.ts';
import { manyClips, rowOf } from './library-clips.ts';
import { threadTime } from './thread-time.ts';

const finds = (rows: readonly Row[], text: string): readonly string[] =>
  ranked(match(rows, toQuery(text))).map(({ id }) => id);

const ROW = rowOf({
  title: 'Softwareentwickler – Back-end (m/w/d)',
  companyName: 'Ærø Bånd & Straße ApS',
  location: 'København/ Remote',
  hashtags: '#typescript,#csharp,#cplusplus',
  board: 'greenhouse',
  workplace: 'onsite',
  employmentType: 'FULL_TIME,CONTRACTOR',
  salary: '50–70 t€',
  salaryMin: '50000',
  salaryMax: '70000',
  salaryCurrency: 'EUR',
  salaryPeriod: 'year',
  datePosted: '2026-02-20',
  validThrough: '2026-04-01',
  saved: '2026-03-01',
  closed: true,
  person: { status: 'interviewing', tags: ['Dream job', 'C++'], notes: 'Maya knows\nthe 東京 team' },
});

test.each([
  '',
  'entwickler',
  'BACK-END',
  'aero band',
  'strasse kobenhavn',
  'Bånd',
  '"ærø bånd"',
  '"knows the"',
  '"maya kno',
  '東京',
  '"京 team"',
  '-php',
  '-"knows them"',
  '-"entwickler"',
  'tag:type',
  'tag:"typescript"',
  'tag:#dream',
  'tag:c++ tag:csharp',
  'company:band',
  'company:"bånd & strasse"',
  'title:entwickler',
  '-title:"entwickler"',
  'place:københavn',
  'status:interview',
  'board:green',
  'workplace:on-site',
  'type:full-time type:contract',
  '-type:"full"',
  'pay>=60k',
  'pay>=70000',
  'pay<=50k',
  'pay:60k',
  'pay>=60kEUR',
  '-pay>=80k',
  'saved>=2026-03-01',
  'saved>2026-02',
  'saved:2026-03',
  'posted<2026-03',
  'deadline<=2026-04-01',
  'is:closed',
  '-is:archived',
  'tag: pay>= saved>2026-0',
  '\u0301',
])('%j finds the row', (text) => {
  expect(finds([ROW], text)).toEqual(['a']);
});

test.each([
  'php',
  'entwickler php',
  '-maya',
  '-"maya knows"',
  '"entwickler"',
  '"nd & strasse"',
  // A phrase ends with its field.
  '"aps typescript"',
  '"(m/w/d) ærø"',
  'tag:script',
  'tag:"type"',
  '-tag:type',
  'status:saved',
  'workplace:remote',
  'type:"full"',
  'pay>70000',
  'pay>=70001',
  'pay<50k',
  'pay>=60kUSD',
  'saved>2026-03',
  'saved<2026-03-01',
  'is:archived',
  '-is:closed',
])('%j leaves it out', (text) => {
  expect(finds([ROW], text)).toEqual([]);
});

test('what is not known fits no comparison, and its opposite', () => {
  const bare = [rowOf({ title: 'Baker' })];
  for (const asked of ['pay>=1', 'pay<=1m', 'posted>2000', 'posted<2100', 'deadline<2100']) {
    expect(finds(bare, asked)).toEqual([]);
    expect(finds(bare, `-${asked}`)).toEqual(['a']);
  }
});

test('a word in a title goes before a part of one, then company, tags, place and notes; then the order given', () => {
  const rows = [
    rowOf({ id: 'note', title: 'A', person: { notes: 'go there' } }),
    rowOf({ id: 'place', title: 'A', location: 'Gothenburg' }),
    rowOf({ id: 'tag', title: 'A', hashtags: '#golang' }),
    rowOf({ id: 'company', title: 'A', companyName: 'Indigo' }),
    rowOf({ id: 'part', title: 'Cargo pilot' }),
    rowOf({ id: 'word', title: 'Cargo pilot, Go' }),
    rowOf({ id: 'word too', title: 'Go developer', companyName: 'Indigo' }),
  ];
  expect(finds(rows, 'go')).toEqual(['word', 'word too', 'part', 'company', 'tag', 'place', 'note']);
});

test('every word counts', () => {
  const rows = [
    rowOf({ id: 'one', title: 'Baker', companyName: 'North', person: { notes: 'pilot' } }),
    rowOf({ id: 'both', title: 'North pilot' }),
  ];
  expect(finds(rows, 'north pilot')).toEqual(['both', 'one']);
});

test.each([
  ['', 'k', true],
  ['kot', 'kotlin', true],
  ['kotlin', 'kotlin berlin', true],
  ['tag:', 'tag:k', true],
  ['tag:k', 'tag:ko', true],
  ['company:ac', 'company:"ac', true],
  ['-kotlin', '-kot', true],
  ['kotlin', 'kot', false],
  ['-kot', '-kotlin', false],
  ['-kot', '-\u0301', false],
  ['-tag:k', '-tag:ko', false],
  ['tag:k', 'tag:"k"', false],
  ['pay>=6', 'pay>=60', false],
  ['a b', 'a', false],
])('from %j to %j the query has only grown: %j', (before, now, is) => {
  expect(hasGrown(toQuery(before), toQuery(now))).toBe(is);
});

const ROWS = manyClips(300).map(toRow);
const key = fc.constantFrom(
  'a',
  'e',
  'n',
  'g',
  'o',
  '-',
  '"',
  ' ',
  'ø',
  'tag:',
  'kot',
  'lin',
  'company:',
  'pay>=',
  '6',
  '0',
  'k',
  '⌫',
  '\u0301',
);

describe('typing', () => {
  test('each keystroke finds what the whole query finds', () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 14 }), (keys) => {
        let typed = '';
        let found: Found | undefined;
        for (const pressed of keys) {
          typed = pressed === '⌫' ? typed.slice(0, -1) : typed + pressed;
          found = match(ROWS, toQuery(typed), found);
          expect(found).toEqual(match(ROWS, toQuery(typed)));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('what was found in other rows is not believed', () => {
    const found = match(ROWS, toQuery('zzz'));
    const other = ROWS.slice();
    expect(match(other, toQuery('zzz'), found).places).toEqual([]);
    expect(match([rowOf({ title: 'zzzz' })], toQuery('zzzz'), found).places).toEqual([0]);
  });
});

test('a query and a row of a hundred thousand signs are matched in time', () => {
  const rows = [rowOf({ title: 'a'.repeat(300), person: { notes: 'a'.repeat(100_000) } })];
  const start = threadTime();
  for (const text of ['a', '"a"', `${'a'.repeat(1000)}b`, 'a '.repeat(900), '"a" '.repeat(400)])
    match(rows, toQuery(text));
  expect(threadTime() - start).toBeLessThan(2000);
});
