import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_FILTER } from '../../lib/library/filter.ts';
import { toName } from '../../lib/library/own-name.ts';
import { toSavedView, toSavedViews, MOST_VIEWS, type SavedView } from '../../lib/library/saved-view.ts';
import { NEWEST_FIRST } from '../../lib/library/sort.ts';

const FULL: SavedView = {
  name: 'Kotlin nearby',
  query: 'tag:kotlin -php',
  filter: {
    facets: {
      status: ['applied'],
      tags: ['kotlin'],
      board: [],
      company: [],
      workplace: ['remote'],
      employment: [],
    },
    payAtLeast: { amount: 60_000, currency: 'EUR' },
    savedSince: '2026-01-01',
    postedSince: '2026-02-01',
    deadlineWithin: 7,
    archived: 'only',
  },
  sort: { column: 'pay', direction: 'ascending' },
};

test('a view comes back from storage as it was', () => {
  expect(toSavedView(JSON.parse(JSON.stringify(FULL)))).toEqual(FULL);
});

test('what is absent is as in a new view, and keys of no view are left behind', () => {
  const data: unknown = JSON.parse('{"name":" A \\n b ","__proto__":{"query":"x"},"more":1}');
  expect(toSavedView(data)).toEqual({ name: 'A b', query: '', filter: NO_FILTER, sort: NEWEST_FIRST });
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'name'],
  ['a list', [FULL]],
  ['no name', { ...FULL, name: '' }],
  ['a name that shows nothing', { ...FULL, name: '\u200b\u202e' }],
  ['a name too long', { ...FULL, name: 'a'.repeat(81) }],
  ['a name that is none', { ...FULL, name: { toString: () => 'x' } }],
  ['a query that is none', { ...FULL, query: 7 }],
  ['a query too long', { ...FULL, query: 'a'.repeat(2001) }],
  ['a filter that is none', { ...FULL, filter: 'all' }],
  ['facets that are none', { ...FULL, filter: { facets: [] } }],
  ['a facet that is none', { ...FULL, filter: { facets: { tags: 'kotlin' } } }],
  ['a key that is none', { ...FULL, filter: { facets: { tags: ['kotlin', 7] } } }],
  ['an empty key', { ...FULL, filter: { facets: { tags: [''] } } }],
  ['too many keys', { ...FULL, filter: { facets: { tags: Array.from({ length: 201 }, String) } } }],
  ['no number of pay', { ...FULL, filter: { payAtLeast: { amount: Number.NaN } } }],
  ['pay as text', { ...FULL, filter: { payAtLeast: { amount: '60000' } } }],
  ['no currency', { ...FULL, filter: { payAtLeast: { amount: 1, currency: 'euro' } } }],
  ['no day', { ...FULL, filter: { savedSince: '2026-02-30' } }],
  ['half a day', { ...FULL, filter: { postedSince: '2026-02' } }],
  ['days before today', { ...FULL, filter: { deadlineWithin: -1 } }],
  ['half days', { ...FULL, filter: { deadlineWithin: 0.5 } }],
  ['no word for archived', { ...FULL, filter: { archived: true } }],
  ['no column', { ...FULL, sort: { column: 'constructor' } }],
  ['no direction', { ...FULL, sort: { column: 'pay', direction: 'up' } }],
])('%s is no view', (_, value) => {
  expect(toSavedView(value)).toBeUndefined();
});

test('of many views the first of each name is kept, and the others are counted', () => {
  expect(toSavedViews([FULL, { ...FULL, query: '' }, 7])).toEqual({ views: [FULL], refused: 2 });
  expect(toSavedViews(undefined)).toEqual({ views: [], refused: 0 });
  expect(toSavedViews({})).toEqual({ views: [], refused: 1 });
  const many = Array.from({ length: 150 }, (_, index) => ({ name: `View ${index}` }));
  expect(toSavedViews(many).views).toHaveLength(MOST_VIEWS);
  expect(toSavedViews(many).refused).toBe(50);
});

const junk = fc.oneof(
  fc.anything(),
  fc.constantFrom<unknown>('tags', 'pay', 'only', '2026-01-01', [], {}, ['a'], 7, -1, null),
);
const nearView = fc.record(
  {
    name: fc.oneof(fc.string({ minLength: 1 }), junk),
    query: fc.oneof(fc.string(), junk),
    filter: fc.oneof(
      fc.record(
        {
          facets: fc.oneof(fc.record({ tags: junk, status: junk }, { requiredKeys: [] }), junk),
          payAtLeast: fc.oneof(fc.record({ amount: junk, currency: junk }, { requiredKeys: [] }), junk),
          savedSince: junk,
          deadlineWithin: junk,
          archived: junk,
        },
        { requiredKeys: [] },
      ),
      junk,
    ),
    sort: fc.oneof(fc.record({ column: junk, direction: junk }, { requiredKeys: [] }), junk),
  },
  { requiredKeys: [] },
);

test('whatever comes, it is a view that is valid again, or none', () => {
  fc.assert(
    fc.property(nearView, (value) => {
      const view = toSavedView(value);
      if (view) expect(toSavedView(JSON.parse(JSON.stringify(view)))).toEqual(view);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['  Phone\u00a0 screen ', 'Phone screen'],
  ['e\u0301', 'é'],
  ['電話', '電話'],
  ['a\u0000b', 'a b'],
])('the name %j is %j', (text, name) => {
  expect(toName(text)).toBe(name);
});
