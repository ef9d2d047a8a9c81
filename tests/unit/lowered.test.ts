import { expect, test } from 'vitest';
import { countryNamed } from '../../lib/facts/country-names.ts';
import { lowered, wholly } from '../../lib/facts/lowered.ts';
import { lower } from '../../lib/phrases.ts';
import { LANGUAGES } from '../../lib/facts/place-names.ts';

test.each(['İstanbul', 'ΑΘΗΝΑ', 'Straße', 'ẞ', 'Ünïcode 🏡 İİ'])(
  '%s keeps its length in lower case',
  (text) => {
    expect(lower(text)).toHaveLength(text.length);
  },
);

// Each beside an `x` that is looked for as a whole word: what is a letter or a number makes it part of another word.
test.each(['a', 'ß', 'é', 'ł', 'ж', 'ї', 'א', 'م', 'ไ', 'あ', 'ー', '漢', '한', 'ａ', '7', '７', '²', '٣'])(
  '%s is part of a word',
  (sign) => {
    expect(wholly('x')().test(`${sign}x`)).toBe(false);
    expect(wholly('x')().test(`x${sign}`)).toBe(false);
  },
);
test.each([' ', '-', '×', '÷', '’', '–', '·', '、', '。', '،', '·', '：', '（', '🏡', '→', '_'])(
  '%s is no part of one',
  (sign) => {
    expect(wholly('x')().test(`${sign}x${sign}`)).toBe(true);
  },
);

test('classes of letters may stand within other classes', () => {
  expect(lowered(String.raw`^[^\p{L}[\]]+$`)().test('[1]')).toBe(false);
  expect(lowered(String.raw`^[\p{L}-]+$`)().test('télé-x')).toBe(true);
  expect(lowered(String.raw`^\p{L}{2}$`)().test('né')).toBe(true);
});

test.each(LANGUAGES)('countries are known by their names in %s', (language) => {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  for (const code of ['DE', 'AT', 'FR', 'ES', 'PL', 'CZ', 'HU', 'FI', 'JP', 'US', 'GB', 'BR', 'IN', 'UA', 'CH'])
    expect(countryNamed(names.of(code) ?? '')).toBe(code);
});
