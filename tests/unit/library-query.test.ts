import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  LONGEST_QUERY,
  toQuery,
  toText,
  type Condition,
  type Query,
  type Term,
} from '../../lib/library/query.ts';
import { threadTime } from './thread-time.ts';

const yes = (condition: Condition): Term => ({ ...condition, not: false });
const no = (condition: Condition): Term => ({ ...condition, not: true });
const word = (text: string): Condition => ({ kind: 'word', text });
const phrase = (text: string, open = false): Condition => ({ kind: 'phrase', text, open });
const field = (key: 'tag' | 'company' | 'status' | 'board', value: string, exact = false): Condition => ({
  kind: 'text',
  key,
  value,
  exact,
});
const pay = (comparison: '>=' | '<=' | '>' | '<' | '=', value: number, currency?: string): Condition => ({
  kind: 'number',
  key: 'pay',
  comparison,
  value,
  ...(currency && { currency }),
});
const unread = (text: string): Condition => ({ kind: 'unread', text });

const READ: readonly (readonly [string, Query])[] = [
  ['', []],
  ['   \u3000 ', []],
  ['kotlin berlin', [yes(word('kotlin')), yes(word('berlin'))]],
  ['kotlin　東京', [yes(word('kotlin')), yes(word('東京'))]],
  ['"senior engineer"', [yes(phrase('senior engineer'))]],
  ['“senior engineer”', [yes(phrase('senior engineer'))]],
  ['„senior engineer“', [yes(phrase('senior engineer'))]],
  ['«senior  engineer» x', [yes(phrase('senior engineer')), yes(word('x'))]],
  ['"senior eng', [yes(phrase('senior eng', true))]],
  ['"a"b', [yes(phrase('a')), yes(word('b'))]],
  ['"say \\"hi\\" \\\\ \\n"', [yes(phrase('say "hi" \\ \\n'))]],
  ['""', []],
  ['"', []],
  ['-php', [no(word('php'))]],
  ['--php', [no(word('php'))]],
  ['-"on site"', [no(phrase('on site'))]],
  ['-tag:php', [no(field('tag', 'php'))]],
  ['- x', [yes(word('x'))]],
  ['front-end', [yes(word('front-end'))]],
  ['TAG:Kotlin', [yes(field('tag', 'Kotlin'))]],
  ['tag:#kotlin', [yes(field('tag', '#kotlin'))]],
  ['company:"Acme Corp" x', [yes(field('company', 'Acme Corp', true)), yes(word('x'))]],
  ['company:"Acme Co', [yes(field('company', 'Acme Co'))]],
  ['status:applied board:lever', [yes(field('status', 'applied')), yes(field('board', 'lever'))]],
  ['pay>=60000', [yes(pay('>=', 60_000))]],
  ['pay>=60k', [yes(pay('>=', 60_000))]],
  ['pay<=62.5K', [yes(pay('<=', 62_500))]],
  ['pay>60,000', [yes(pay('>', 60_000))]],
  ['pay<60.000eur', [yes(pay('<', 60_000, 'EUR'))]],
  ['pay:1.2m', [yes(pay('=', 1_200_000))]],
  ['pay="120\'000"', [yes(pay('=', 120_000))]],
  ['saved>2026-01-01', [yes({ kind: 'day', key: 'saved', comparison: '>', value: '2026-01-01' })]],
  ['posted>=2026-03', [yes({ kind: 'day', key: 'posted', comparison: '>=', value: '2026-03' })]],
  ['deadline<2027', [yes({ kind: 'day', key: 'deadline', comparison: '<', value: '2027' })]],
  [
    'is:archived -is:CLOSED',
    [yes({ kind: 'state', state: 'archived' }), no({ kind: 'state', state: 'closed' })],
  ],
  // A key that is being typed, or whose value is none, leaves nothing out.
  ['tag:', [yes(unread('tag:'))]],
  ['company:""', [yes(unread('company:""'))]],
  ['pay>=', [yes(unread('pay>='))]],
  ['pay>=much', [yes(unread('pay>=much'))]],
  ['pay>=6,00,000', [yes(unread('pay>=6,00,000'))]],
  ['saved>2026-0', [yes(unread('saved>2026-0'))]],
  ['saved>2026-02-30', [yes(unread('saved>2026-02-30'))]],
  ['is:open', [yes(unread('is:open'))]],
  // No keys of ours: plain words.
  ['https://example.com', [yes(word('https://example.com'))]],
  ['level:senior', [yes(word('level:senior'))]],
  ['__proto__:x constructor:y', [yes(word('__proto__:x')), yes(word('constructor:y'))]],
  ['tag>=x', [yes(word('tag>=x'))]],
  ['c++ c# .net R&D 5"', ['c++', 'c#', '.net', 'R&D', '5"'].map((text) => yes(word(text)))],
];

test.each(READ)('%j is read', (text, query) => {
  expect(toQuery(text)).toEqual(query);
});

test.each([
  [[yes(word('-x'))], '"-x"'],
  [[yes(word('tag:x'))], '"tag:x"'],
  [[yes(word('two words'))], '"two words"'],
  [[no(field('company', 'A "B" \\ C', true))], '-company:"A \\"B\\" \\\\ C"'],
  [[yes(pay('=', 62_500.5, 'CHF'))], 'pay:62500.5CHF'],
])('%j is written %s', (query, text) => {
  expect(toText(query)).toBe(text);
});

/** Pieces that the grammar cares for, in any order. */
const piece = fc.oneof(
  fc.constantFrom('"', '“', '”', '-', '\\', ' ', '\u3000', ':', '>=', '<', '=', 'k', 'EUR', '2026-02', '\\"'),
  fc.constantFrom('tag:', 'company:', 'pay>=', 'pay<', 'saved>', 'posted:', 'is:', 'is:closed', 'x:', 'PAY:'),
  fc.constantFrom(
    '60000',
    '1.5',
    '60.000',
    '0',
    '00',
    '999999999999m',
    'a',
    'Zürich',
    '東京',
    '👩‍💻',
    '\ud800',
    '\n',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const typed = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

describe('for any text', () => {
  test('its query, written and read again, is the same query', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const query = toQuery(text);
        expect(toQuery(toText(query))).toEqual(query);
        expect(toText(toQuery(toText(query)))).toBe(toText(query));
      }),
      { numRuns: 3000 },
    );
  });

  test('what stands in quotes comes back as it was, its blanks folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (value) => {
        const plain = value.replaceAll(/\s+/gu, ' ').trim();
        fc.pre(plain !== '');
        const query = [yes(phrase(plain)), no(field('company', plain, true))];
        expect(toQuery(toText(query))).toEqual(query);
      }),
    );
  });
});

test('a query of a hundred thousand signs is cut, and read in time', () => {
  const start = threadTime();
  for (const sign of ['-', '"', '\\"', 'pay>=', 'a ', '"-', 'tag:"', '\u3000'])
    expect(toText(toQuery(sign.repeat(100_000))).length).toBeLessThan(LONGEST_QUERY * 4);
  expect(threadTime() - start).toBeLessThan(500);
});
