import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../lib/library/fold.ts';
import { marks } from '../../lib/library/marks.ts';
import { toQuery } from '../../lib/library/query.ts';
import type { TextKey } from '../../lib/library/query-keys.ts';
import { threadTime } from './thread-time.ts';

const marked = (text: string, query: string, column?: TextKey): string => {
  let out = '';
  let at = 0;
  for (const { from, to } of marks(text, toQuery(query), column)) {
    out += `${text.slice(at, from)}[${text.slice(from, to)}]`;
    at = to;
  }
  return out + text.slice(at);
};

test.each([
  ['Senior Engineer', 'eng', 'Senior [Eng]ineer'],
  ['Engineer, engineering', 'engineer', '[Engineer], [engineer]ing'],
  ['Engineer', 'eng gine', '[Engine]er'],
  ['Engineer', 'eng ine', '[Engine]er'],
  ['Straße 5', 'strasse', '[Straße] 5'],
  ['Straße', 'stras', '[Straß]e'],
  ['Cafe\u0301 bar', 'cafe', '[Cafe\u0301] bar'],
  ['Cafe\u0301 bar', 'e\u0301 b', 'Caf[e\u0301] [b]ar'],
  ['ﬁne', 'f', '[ﬁ]ne'],
  ['Ærø', 'e', '[Æ]rø'],
  ['東京都', '京', '東[京]都'],
  ['각', '가', '[각]'],
  ['ｶﾞｲﾄﾞ', 'ガ', '[ｶﾞ]ｲﾄﾞ'],
  ['soft\u00adware', 'software', '[soft\u00adware]'],
  ['a  \n b', '"a b"', '[a  \n b]'],
  ['go, golang', '"go"', '[go], golang'],
  ['go, golang', '"go', '[go], [go]lang'],
  ['👩‍💻 dev', '👩', '[👩‍💻] dev'],
  ['Kotlin, no PHP', 'kotlin -php', '[Kotlin], no PHP'],
  ['Acme', 'company:ac', 'Acme'],
  ['', 'x', ''],
  ['x', '', 'x'],
])('%j, looked through for %j, is %j', (text, query, expected) => {
  expect(marked(text, query)).toBe(expected);
});

test('a value of a key is marked in its own column', () => {
  expect(marked('Acme Corp', 'company:ac', 'company')).toBe('[Ac]me Corp');
  expect(marked('Acme Corp', 'company:ac', 'title')).toBe('Acme Corp');
});

const letter = fc.constantFrom(...Array.from('aAeé\u0301\u0308 \nßÆøſﬁ가각ᆨが漢字🙂👩\u200d💻🇩🇰\u00ad-"'));
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

test('for any text: in order, apart, and at edges of graphemes', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: letter, maxLength: 30 }),
      fc.string({ unit: letter, maxLength: 6 }),
      (text, typed) => {
        const edges = new Set([text.length, ...Array.from(segmenter.segment(text), ({ index }) => index)]);
        let last = -1;
        for (const { from, to } of marks(text, toQuery(typed))) {
          expect(from).toBeGreaterThan(last);
          expect(to).toBeGreaterThan(from);
          expect([edges.has(from), edges.has(to)]).toEqual([true, true]);
          last = to;
        }
      },
    ),
    { numRuns: 1000 },
  );
});

test('for any text: a word that it has is marked, one that it has not is not', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: letter, maxLength: 30 }),
      fc.string({ unit: letter, maxLength: 4 }),
      (text, word) => {
        const query = toQuery(word);
        const [only, ...others] = query;
        fc.pre(only?.kind === 'word' && !only.not && others.length === 0 && fold(only.text) !== '');
        expect(marks(text, query).length > 0).toBe(fold(text).includes(fold(only.text)));
      },
    ),
    { numRuns: 1000 },
  );
});

test('a hostile text is marked in time', () => {
  const start = threadTime();
  for (const text of [
    'a'.repeat(100_000),
    `e${'\u0301'.repeat(50_000)}`,
    'é'.repeat(100_000),
    '👩\u200d'.repeat(20_000),
  ])
    expect(marks(text, toQuery('a e 👩')).length).toBeLessThanOrEqual(500);
  expect(threadTime() - start).toBeLessThan(3000);
});
