import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countingFacets,
  FACETS,
  facetCounts,
  filtered,
  filterFor,
  NO_FILTER,
  type Filter,
} from '../../lib/library/filter.ts';
import { toQuery } from '../../lib/library/query.ts';
import { toRow, type Row } from '../../lib/library/row.ts';
import { COLUMNS, sorted, type Column } from '../../lib/library/sort.ts';
import { STATUSES, type Posting } from '../../lib/posting.ts';
import { clipOf, manyClips, rowOf } from './library-clips.ts';

const TODAY = '2026-03-10';

const ROWS: readonly Row[] = [
  rowOf({
    id: 'baker',
    title: 'Baker 10',
    companyName: 'Ærø Brød',
    location: 'Odense',
    hashtags: '#bread,#cake',
    board: 'lever',
    workplace: 'onsite',
    employmentType: 'FULL_TIME,TEMPORARY',
    salaryMin: '20',
    salaryMax: '30',
    salaryCurrency: 'EUR',
    salaryPeriod: 'hour',
    datePosted: '2026-02-01',
    validThrough: '2026-03-10',
    saved: '2026-02-05',
    person: { status: 'applied', tags: ['Near'], featured: 5 },
  }),
  rowOf({
    id: 'pilot',
    title: 'Pilot 9',
    companyName: 'ÆRØ BRØD',
    location: 'Århus',
    hashtags: '#Cake',
    board: 'ashby',
    workplace: 'remote',
    employmentType: 'FULL_TIME',
    salaryMax: '60000',
    salaryCurrency: 'USD',
    salaryPeriod: 'year',
    datePosted: '2026-03-01',
    validThrough: '2026-03-17',
    saved: '2026-03-05',
    person: { status: 'offer' },
  }),
  rowOf({
    id: 'old',
    title: 'Baker 9',
    validThrough: '2026-03-09',
    saved: '2025-12-01',
    person: { archived: true },
  }),
  rowOf({ id: 'bare', salaryMin: '90000', salaryCurrency: 'EUR', saved: '2026-03-10' }),
];

const facets = (chosen: Partial<Filter['facets']>): Filter => ({
  ...NO_FILTER,
  facets: { ...NO_FILTER.facets, ...chosen },
});

test.each<[string, Filter, string]>([
  ['nothing', NO_FILTER, 'baker pilot bare'],
  ['the archived alone', { ...NO_FILTER, archived: 'only' }, 'old'],
  ['the archived too', { ...NO_FILTER, archived: 'shown' }, 'baker pilot old bare'],
  ['a status', facets({ status: ['applied', 'rejected'] }), 'baker'],
  ['tags of either kind', facets({ tags: ['near', 'cake'] }), 'baker'],
  ['a tag in any case', facets({ tags: ['cake'] }), 'baker pilot'],
  ['a company in any case', facets({ company: ['aero brod'] }), 'baker pilot'],
  ['boards', facets({ board: ['lever', 'ashby'] }), 'baker pilot'],
  ['a workplace', facets({ workplace: ['remote'] }), 'pilot'],
  ['an employment type', facets({ employment: ['TEMPORARY'] }), 'baker'],
  ['two facets', facets({ company: ['aero brod'], status: ['offer'] }), 'pilot'],
  ['pay in any currency', { ...NO_FILTER, payAtLeast: { amount: 60_000, currency: '' } }, 'baker pilot'],
  ['pay in one', { ...NO_FILTER, payAtLeast: { amount: 60_000, currency: 'EUR' } }, 'baker'],
  ['more pay', { ...NO_FILTER, payAtLeast: { amount: 62_401, currency: '' } }, ''],
  ['saved since', { ...NO_FILTER, savedSince: '2026-03-05' }, 'pilot bare'],
  ['posted since', { ...NO_FILTER, postedSince: '2026-02-01' }, 'baker pilot'],
  ['a deadline today', { ...NO_FILTER, deadlineWithin: 0 }, 'baker'],
  ['a deadline in a week', { ...NO_FILTER, deadlineWithin: 7, archived: 'shown' }, 'baker pilot'],
])('a filter by %s', (_, filter, ids) => {
  expect(
    filtered(ROWS, filter, TODAY)
      .map(({ id }) => id)
      .join(' '),
  ).toBe(ids);
});

test('who asks for archived clips sees them', () => {
  expect(filterFor(NO_FILTER, toQuery('is:archived')).archived).toBe('shown');
  expect(filterFor(NO_FILTER, toQuery('archived'))).toBe(NO_FILTER);
  const only: Filter = { ...NO_FILTER, archived: 'only' };
  expect(filterFor(only, toQuery('-is:archived'))).toBe(only);
});

describe('counts of facets', () => {
  test('name a key as its first row writes it', () => {
    expect(facetCounts(ROWS, NO_FILTER, TODAY).company).toEqual([
      { key: 'aero brod', name: 'Ærø Brød', count: 2 },
    ]);
  });

  const many = manyClips(200).map(toRow);
  const keyOf = (facet: (typeof FACETS)[number]): fc.Arbitrary<readonly string[]> =>
    fc.subarray(
      facetCounts(many, { ...NO_FILTER, archived: 'shown' }, TODAY)[facet].map(({ key }) => key),
      { maxLength: 3 },
    );
  const filter = fc
    .record({
      status: keyOf('status'),
      tags: keyOf('tags'),
      board: keyOf('board'),
      company: fc.constant([]),
      workplace: keyOf('workplace'),
      employment: keyOf('employment'),
    })
    .map((chosen) => ({ ...NO_FILTER, facets: chosen }));

  test('say how many rows are left when that key is chosen', () => {
    fc.assert(
      fc.property(filter, fc.constantFrom(...FACETS), (asked, facet) => {
        const counts = facetCounts(many, asked, TODAY)[facet];
        for (const { key, count } of counts) {
          const chosen = facet === 'tags' ? [...asked.facets.tags, key] : [key];
          const left = filtered(many, { ...asked, facets: { ...asked.facets, [facet]: chosen } }, TODAY);
          expect(count).toBe(left.length);
        }
        expect(counts.map(({ count }) => count)).toEqual(
          counts.map(({ count }) => count).toSorted((a, b) => b - a),
        );
      }),
      { numRuns: 50 },
    );
  });
});

const order = (column: Column, direction: 'ascending' | 'descending', locale = 'en'): string =>
  sorted(ROWS, { column, direction }, { locale, statuses: STATUSES })
    .map(({ id }) => id)
    .join(' ');

test.each<[Column, string, string]>([
  ['title', 'old baker pilot bare', 'pilot baker old bare'],
  ['company', 'baker pilot old bare', 'pilot baker old bare'],
  ['pay', 'pilot baker old bare', 'baker pilot old bare'],
  ['status', 'old bare baker pilot', 'pilot baker old bare'],
  ['tags', 'pilot baker old bare', 'baker pilot old bare'],
  ['board', 'pilot baker old bare', 'baker pilot old bare'],
  ['workplace', 'baker pilot old bare', 'pilot baker old bare'],
  ['employment', 'pilot baker old bare', 'baker pilot old bare'],
  ['saved', 'old baker pilot bare', 'bare pilot baker old'],
  ['posted', 'baker pilot old bare', 'pilot baker old bare'],
  ['deadline', 'old baker pilot bare', 'pilot baker old bare'],
  ['featured', 'baker pilot old bare', 'pilot old bare baker'],
])('by %s', (column, ascending, descending) => {
  expect(order(column, 'ascending')).toBe(ascending);
  expect(order(column, 'descending')).toBe(descending);
});

test('places stand where the locale has them, and a locale that is none is the own', () => {
  expect(order('place', 'ascending', 'en')).toBe('pilot baker old bare');
  expect(order('place', 'ascending', 'da')).toBe('baker pilot old bare');
  expect(order('place', 'ascending', 'no such_locale')).toContain('baker');
});

test('a status that is not in the list stands last', () => {
  const rows = [rowOf({ id: 'x', person: { status: 'offer' } }), rowOf({ id: 'y' })];
  const by = { column: 'status', direction: 'ascending' } as const;
  expect(sorted(rows, by, { statuses: ['saved'] }).map(({ id }) => id)).toEqual(['y', 'x']);
});

test('sorting keeps every row, and the order of equal ones', () => {
  const many = manyClips(60).map(toRow);
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...many]),
      fc.constantFrom(...COLUMNS),
      fc.constantFrom('ascending' as const, 'descending' as const),
      (rows, column, direction) => {
        const around = { locale: 'de', statuses: STATUSES };
        const once = sorted(rows, { column, direction }, around);
        expect(new Set(once)).toEqual(new Set(rows));
        expect(once.length).toBe(rows.length);
        expect(sorted(once, { column, direction }, around)).toEqual(once);
        const status = once.filter(({ status: own }) => own === 'saved');
        if (column === 'status') expect(status).toEqual(rows.filter(({ status: own }) => own === 'saved'));
      },
    ),
    { numRuns: 100 },
  );
});

test.each<[Posting, string, number | undefined, number | undefined]>([
  [
    { salaryMin: '50000', salaryMax: '70000', salaryCurrency: 'EUR', salaryPeriod: 'year' },
    '50000–70000 EUR year',
    50_000,
    70_000,
  ],
  [{ salary: 'from 20 €', salaryMin: '20', salaryPeriod: 'hour' }, 'from 20 €', 41_600, undefined],
  [{ salaryMin: '5000', salaryMax: '5000', salaryPeriod: 'month' }, '5000 month', 60_000, 60_000],
  // What it is paid for is not known, so neither is a year's pay.
  [{ salaryMin: '5000', salaryMax: '6000' }, '5000–6000', undefined, undefined],
  [{ salary: 'good', salaryMin: 'much', salaryPeriod: 'year' }, 'good', undefined, undefined],
  [{ salaryMin: '1', salaryPeriod: 'constructor' }, '1 constructor', undefined, undefined],
])('pay of %j', (posting, words, yearMin, yearMax) => {
  const { pay } = rowOf(posting);
  expect(pay).toEqual({
    words,
    currency: posting.salaryCurrency ?? '',
    ...(yearMin !== undefined && { yearMin }),
    ...(yearMax !== undefined && { yearMax }),
  });
});

test('no words on pay, no pay; no time, no day', () => {
  expect(rowOf({ salaryCurrency: 'EUR', salaryPeriod: 'year' }).pay).toBeUndefined();
  expect(toRow({ ...clipOf({}), timestamp: Number.NaN }).savedDay).toBe('');
});

test('tags that a person wrote with blanks, marks or nothing at all', () => {
  const row = rowOf({ hashtags: '#go,, #Go ,#c++', person: { tags: ['  Dream  job ', '#GO', '#', ''] } });
  expect(row.tagKeys).toEqual(['dream job', 'go', 'c++']);
});

test('words that a language holds to be the same keep the order that they came in', () => {
  const titles = ['Caf\u00e9', 'Cafe\u0301', 'Bar', 'Caf\u00e9', 'Cafe\u0301'];
  const rows = titles.map((title, index) => rowOf({ id: String(index), title }));
  const idsIn = (direction: 'ascending' | 'descending'): readonly string[] =>
    sorted(rows, { column: 'title', direction }, { locale: 'fr', statuses: STATUSES }).map(({ id }) => id);
  expect(idsIn('ascending')).toEqual(['2', '0', '1', '3', '4']);
  expect(idsIn('descending')).toEqual(['0', '1', '3', '4', '2']);
});

test('facets are counted in parts, and come to the same', () => {
  const rows = manyClips(2500).map(toRow);
  const counting = countingFacets(rows, NO_FILTER, TODAY);
  const steps = [counting.next(), counting.next(), counting.next()];
  expect(steps.map(({ done }) => done)).toEqual([false, false, true]);
  expect(steps[2]?.value).toEqual(facetCounts(rows, NO_FILTER, TODAY));
  const { status } = facetCounts(rows, NO_FILTER, TODAY);
  const live = rows.filter(({ archived }) => !archived);
  expect(status.reduce((sum, { count }) => sum + count, 0)).toBe(live.length);
});
