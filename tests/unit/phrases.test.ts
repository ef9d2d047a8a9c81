import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LETTERS, lower, phrases } from '../../lib/phrases.ts';

const LIST =
  "salary|pay|you(?:['’]ll| will)? earn|(?:civil|rail(?:way)?|quality [ab]) engineers?|rates?|base rate|gehalt\\p{L}*|p\\.a\\.?|401\\(?k\\)?|lön|зарплат\\p{L}*";
const frame = (some: string): string => `(?<![${LETTERS}])(?:${some})(?![${LETTERS}])`;
const whole = new RegExp(frame(LIST).replaceAll('\\p{L}', `[${LETTERS}]`), 'g');

const found = (pattern: RegExp | undefined, text: string): readonly (readonly [number, string])[] =>
  pattern ? [...text.matchAll(pattern)].map((match) => [match.index, match[0]] as const) : [];

describe('the phrases that a text can have', () => {
  test('are found where the pattern of all phrases finds them', () => {
    const some = phrases(() => LIST, frame, 'g');
    const bits = constantFrom(
      ...'salary pay earn will you ’ll engineer s civil rail way quality a rate base gehalt szettel p. 401 (k ) lön зарплата x'.split(
        ' ',
      ),
      ' ',
      ' ',
    );
    assert(
      property(array(bits, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        expect(found(some.in(text), text)).toEqual(found(whole, text));
      }),
      { numRuns: 2000 },
    );
  });

  test('are no pattern at all where a text has the letters of none', () => {
    expect(phrases(() => LIST, frame).in('a text of something else')).toBeUndefined();
  });

  test('are only those whose letters the text has', () => {
    const pattern = phrases(() => LIST, frame).in('a civil engineer');
    expect(pattern?.source).toContain('civil engineers?');
    expect(pattern?.source).not.toContain('salary');
  });
});

test('a text in lower case keeps the place of every character', () => {
  assert(property(string({ unit: 'binary' }), (text) => lower(text).length === text.length));
  expect(lower('İSTANBUL')).toBe('istanbul');
});
