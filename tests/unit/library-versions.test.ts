import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { difference, type Piece } from '../../lib/library/difference.ts';
import { hasDiff, textDiff, versionDiff, type DiffLine, type Version } from '../../lib/library/versions.ts';
import { edit } from '../../lib/merge.ts';
import type { Posting } from '../../lib/posting.ts';
import { draftOf } from './library-clips.ts';
import { threadTime } from './thread-time.ts';

const without = (kind: Piece['kind'], pieces: readonly Piece[]): readonly string[] =>
  pieces.flatMap((piece) => (piece.kind === kind ? [] : piece.items));
const changes = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { kind, items }) => sum + (kind === 'same' ? 0 : items.length), 0);

/** The length of the longest common subsequence, by the table that everybody knows. */
function longestCommon(one: readonly string[], other: readonly string[]): number {
  const table = Array.from({ length: one.length + 1 }, () => Array.from({ length: other.length + 1 }, () => 0));
  const at = (x: number, y: number): number => table[x]?.[y] ?? 0;
  for (const [x, item] of one.entries())
    for (const [y, twin] of other.entries()) {
      const row = table[x + 1];
      if (row) row[y + 1] = item === twin ? at(x, y) + 1 : Math.max(at(x, y + 1), at(x + 1, y));
    }
  return at(one.length, other.length);
}

describe('the difference of two sequences', () => {
  const items = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 25 });

  test('gives both back, in as few changes as can be', () => {
    fc.assert(
      fc.property(items, items, (before, after) => {
        const pieces = difference(before, after);
        expect(without('added', pieces)).toEqual(before);
        expect(without('removed', pieces)).toEqual(after);
        expect(changes(pieces)).toBe(before.length + after.length - 2 * longestCommon(before, after));
        for (const [index, { kind, items: own }] of pieces.entries()) {
          expect(own.length).toBeGreaterThan(0);
          expect(kind).not.toBe(pieces[index + 1]?.kind);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('is told as replaced when it takes too many steps', () => {
    fc.assert(
      fc.property(items, items, fc.integer({ min: 0, max: 4 }), (before, after, most) => {
        const pieces = difference(before, after, most);
        expect(without('added', pieces)).toEqual(before);
        expect(without('removed', pieces)).toEqual(after);
      }),
    );
  });
});

/** A diff as people write it. */
const written = (lines: readonly DiffLine[]): readonly string[] =>
  lines.map((line) => {
    if (line.kind === 'skipped') return `…${line.count}`;
    if (line.kind !== 'changed') return `${{ same: ' ', removed: '-', added: '+' }[line.kind]}${line.text}`;
    return `~${line.parts.map(({ kind, text }) => ({ same: text, removed: `[-${text}]`, added: `[+${text}]` })[kind]).join('')}`;
  });

test.each<[string, string, readonly string[]]>([
  ['a', 'a', []],
  ['', 'a', ['-', '+a']],
  [
    'one\ntwo\nthree\nfour\nfive\nsix',
    'one\ntwo\nthree\nfour\nfive\nsix\nseven',
    ['…4', ' five', ' six', '+seven'],
  ],
  ['a\nb\nc\nd', 'b\nc\nd', ['-a', ' b', ' c', ' d']],
  ['We bake bread at night', 'We bake cake at night', ['~We bake [-bread ][+cake ]at night']],
  ['We bake bread', 'Pilots wanted here', ['-We bake bread', '+Pilots wanted here']],
  ['毎日パンを焼く仕事', '毎日ケーキを焼く仕事', ['~毎日[-パン][+ケーキ]を焼く仕事']],
  ['x\n1\n2\n3\n4\n5\n6\ny', 'X\n1\n2\n3\n4\n5\n6\nY', ['-x', '+X', ' 1', ' 2', '…2', ' 5', ' 6', '-y', '+Y']],
])('from %j to %j', (before, after, lines) => {
  expect(written(textDiff(before, after))).toEqual(lines);
});

test('parts of changed lines give both lines back', () => {
  const line = fc.string({ unit: fc.constantFrom(...Array.from('ab ,.é\u0301漢👩')), maxLength: 20 });
  fc.assert(
    fc.property(line, line, (before, after) => {
      for (const change of textDiff(before, after)) {
        if (change.kind !== 'changed') continue;
        const but = (kind: string): string =>
          change.parts.map((part) => (part.kind === kind ? '' : part.text)).join('');
        expect([but('added'), but('removed')]).toEqual([before, after]);
      }
    }),
    { numRuns: 1000 },
  );
});

test('texts that have nothing in common are told apart in time', () => {
  const text = (sign: string, count: number): string =>
    Array.from({ length: count }, (_, at) => `${sign} ${at} ${`${sign}${at} `.repeat(40)}`).join('\n');
  const start = threadTime();
  textDiff(text('a', 5000), text('b', 5000));
  textDiff(text('a', 190), text('b', 190));
  textDiff('a b '.repeat(25_000), 'b a c '.repeat(20_000));
  expect(threadTime() - start).toBeLessThan(4000);
});

const version = (posting: Posting, markdown = '', closed = false): Version => ({
  at: 1,
  draft: draftOf(posting),
  markdown,
  closed,
});

test('two versions differ in fields, in pay, in text and in standing', () => {
  const before = version(
    { title: 'Baker', location: 'Odense', salaryMin: '20', hashtags: '#a', host: 'h' },
    'one',
  );
  const after = version(
    { title: 'Head baker', salaryMin: '25', seniority: 'lead', hashtags: '#b' },
    'two',
    true,
  );
  expect(versionDiff(before, after)).toEqual({
    fields: [
      { field: 'title', before: 'Baker', after: 'Head baker' },
      { field: 'seniority', before: '', after: 'lead' },
      { field: 'location', before: 'Odense', after: '' },
    ],
    pay: [{ field: 'salaryMin', before: '20', after: '25' }],
    text: [
      { kind: 'removed', text: 'one' },
      { kind: 'added', text: 'two' },
    ],
    standing: 'closed',
  });
  expect(versionDiff(after, before).standing).toBe('opened');
});

test('what the person wrote over a field is no change of the page', () => {
  const before = version({ title: 'Baker' });
  const after = { ...before, draft: edit(before.draft, 'title', 'My baker') };
  expect(hasDiff(versionDiff(before, after))).toBe(false);
  expect(hasDiff(versionDiff(before, { ...before, closed: true }))).toBe(true);
});
