import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disguisedIn, fold, foldLetters, foldWithOffsets, isEdge } from '../../lib/library/fold.ts';
import { threadTime } from './thread-time.ts';

test.each([
  ['Zürich', 'zurich'],
  ['Zu\u0308rich', 'zurich'],
  ['STRASSE', 'strasse'],
  ['Straße', 'strasse'],
  ['STRAẞE', 'strasse'],
  ['Ørsted', 'orsted'],
  ['Łódź', 'lodz'],
  ['Ærø', 'aero'],
  ['Œuvre', 'oeuvre'],
  ['Đorđe', 'dorde'],
  ['İstanbul', 'istanbul'],
  ['ISPARTA', 'isparta'],
  ['ısparta', 'isparta'],
  ['ΟΔΟΣ', 'οδοσ'],
  ['οδός', 'οδοσ'],
  ['Ёлка', 'елка'],
  ['Ｆｕｌｌ－ｔｉｍｅ　１２', 'full-time 12'],
  ['ﾊﾞｲﾄ', 'バイト'.normalize('NFD')],
  ['oﬃce', 'office'],
  ['it’s “so” – or', 'it\'s "so" - or'],
  ['soft\u00adware zero\u200bwidth', 'software zerowidth'],
  ['  two\n\tlines\u00a0here ', 'two lines here'],
  ['مُحَمَّد', 'محمد'],
  ['엔지니어', '엔지니어'.normalize('NFD')],
])('%j folds to %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test.each([
  ['か', 'が'],
  ['हिंदी', 'हद'],
  ['ที่', 'ทา'],
])('%s and %s stay two words: their marks are letters', (one, other) => {
  expect(fold(one)).not.toBe(fold(other));
});

test('Korean is found while its last syllable is being typed', () => {
  for (const typed of ['개', '개ㅂ', '개바', '개발', '개발ㅈ', '개발자'])
    expect(fold('개발자')).toContain(fold(typed));
});

/** Letters that are folded in their own way, among those that aren't. */
const letter = fc.oneof(
  fc.constantFrom(...Array.from('aAßẞæÆøłİıIΣςσée\u0301 \u0308\u00ad\u200b\n\t\u00a0ﬁ…½ｶﾞが가ᄀ漢👩‍💻ﷺ-–"“')),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
);
const text = fc.string({ unit: letter, maxLength: 40 });

describe('for any text', () => {
  test('folding twice changes nothing', () => {
    fc.assert(
      fc.property(text, (any) => {
        expect(fold(fold(any))).toBe(fold(any));
      }),
    );
  });

  test('upper case, lower case and every normal form fold alike', () => {
    // Marks in another order are other text to the fold, and no normal form of one.
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('aéÅßøłŽİöñ ç漢가が')), maxLength: 30 }),
        (any) => {
          for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD']) expect(fold(any.normalize(form))).toBe(fold(any));
          expect(fold(any.toUpperCase())).toBe(fold(any));
          expect(fold(any.toLowerCase())).toBe(fold(any));
        },
      ),
    );
  });

  test('a text folds as its parts do', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(fold(one + other)).toBe(fold(foldLetters(one) + foldLetters(other)));
      }),
    );
  });

  test('every folded letter knows the letters that it comes from', () => {
    fc.assert(
      fc.property(text, (any) => {
        const { text: folded, from, to } = foldWithOffsets(any);
        expect(folded.trim()).toBe(fold(any));
        expect([from.length, to.length]).toEqual([folded.length, folded.length]);
        for (const [index, start] of from.entries()) {
          const end = to[index] ?? 0;
          expect(end).toBeGreaterThan(start);
          expect(foldWithOffsets(any.slice(start, end)).text).toContain(folded[index]);
          expect(start).toBeGreaterThanOrEqual(from[index - 1] ?? 0);
        }
      }),
    );
  });
});

test.each([
  ['go lang', 0, true],
  ['go lang', 1, false],
  ['go lang', 2, true],
  ['go lang', 3, true],
  ['go lang', 7, true],
  ['c++', 1, true],
  ['a1', 1, false],
  ['東京都', 1, true],
  ['ab東', 2, true],
  ['елка', 2, false],
  ['𐐨𐐩', 2, false],
  ['🙂a', 2, true],
])('in %j at %i: edge of a word %j', (folded, at, is) => {
  expect(isEdge(folded, at)).toBe(is);
});

test('a hostile text is folded in time', () => {
  const start = threadTime();
  for (const any of [
    '\u0301'.repeat(100_000),
    'ﷺ'.repeat(20_000),
    ' \u200b'.repeat(50_000),
    'İ'.repeat(100_000),
  ])
    fold(any);
  expect(threadTime() - start).toBeLessThan(2000);
});

test('every sign that becomes a Latin letter, or nothing, is known as disguised', () => {
  for (let code = 128; code < 0x1_f200; code += 1) {
    const sign = String.fromCodePoint(code);
    const folded = foldLetters(sign);
    if (folded === '' || /[a-z0-9]/.test(folded))
      expect([code, disguisedIn(sign, 0)]).toEqual([code, `${folded}\n`]);
  }
  expect(disguisedIn('We – “bake”…\n\t• 東京のパン屋 хлеб €', 9)).toBe('');
});

test('what is disguised comes with as many letters around as are asked for, and once', () => {
  expect(disguisedIn('Der Bäcker backt früh am Tag', 3)).toBe('r backe\n fruh a\n');
  expect(disguisedIn('Bäckerstraße', 4)).toBe('backerstrasse\n');
  expect(disguisedIn('Der Bäcker', 99)).toBe('der backer\n');
});
