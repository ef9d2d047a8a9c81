import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPay } from '../../lib/facts/pay.ts';

/** Places whose numerals are 0 to 9 and whose notation of money leaves no doubt. */
const LOCALES =
  'en-US en-GB en-CA en-AU en-IN de-DE de-AT de-CH fr-FR fr-CH fr-CA es-ES es-MX it-IT pt-BR pt-PT nl-NL da-DK sv-SE nb-NO fi-FI pl-PL cs-CZ sk-SK hu-HU uk-UA ru-RU ja-JP zh-CN ko-KR id-ID vi-VN tr-TR'.split(
    ' ',
  );
const CURRENCIES =
  'USD EUR GBP CHF CAD AUD NZD SGD HKD INR JPY KRW CNY PLN CZK HUF SEK NOK DKK UAH BRL MXN ZAR ILS TWD AED KES PHP'.split(
    ' ',
  );

const locale = fc.constantFrom(...LOCALES);
const currency = fc.constantFrom(...CURRENCIES);

const write = (place: string, code: string, display: 'code' | 'symbol', value: number): string =>
  new Intl.NumberFormat(place, {
    style: 'currency',
    currency: code,
    currencyDisplay: display,
    maximumFractionDigits: 0,
  }).format(value);

test('one amount in any notation is read back', () => {
  fc.assert(
    fc.property(locale, currency, fc.integer({ min: 1000, max: 9_999_999 }), (place, code, value) => {
      expect(readPay(write(place, code, 'code', value))).toMatchObject({
        min: value,
        max: value,
        currency: code,
      });
    }),
  );
});

test('a range in any notation is read back', () => {
  fc.assert(
    fc.property(
      locale,
      currency,
      fc.integer({ min: 1000, max: 999_999 }),
      fc.integer({ min: 1, max: 500_000 }),
      fc.constantFrom(' - ', ' – ', '—', ' to ', ' bis ', ' ~ '),
      (place, code, min, more, to) => {
        const max = Math.min(min + more, min * 10);
        const text = `${write(place, code, 'code', min)}${to}${write(place, code, 'code', max)}`;
        expect(readPay(text)).toMatchObject({ min, max, currency: code });
      },
    ),
  );
});

test('signs that one country has are read back too', () => {
  const OWN = fc.constantFrom('EUR', 'GBP', 'KRW', 'UAH', 'BRL', 'ILS');
  fc.assert(
    fc.property(locale, OWN, fc.integer({ min: 1000, max: 999_999 }), (place, code, value) => {
      expect(readPay(write(place, code, 'symbol', value))).toMatchObject({
        min: value,
        max: value,
        currency: code,
      });
    }),
  );
});

test('whatever the text, numbers are finite, in order, and above nothing', () => {
  const piece = fc.constantFrom(
    '$',
    '€',
    'k',
    '12',
    '1,000',
    '50.000',
    '-',
    ' to ',
    ' per hour',
    '万',
    '円',
    'bonus',
    '\n',
    '+',
    '(',
    '.',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const { min = 1, max = min } = readPay(pieces.join('')) ?? {};
      expect(min).toBeGreaterThan(0);
      expect(max).toBeGreaterThanOrEqual(min);
      expect(Number.isFinite(max)).toBe(true);
    }),
  );
});

test('every code that Intl knows and people are paid in is read', () => {
  const read = Intl.supportedValuesOf('currency').filter(
    (code) => readPay(`${code} 50,000`)?.currency === code,
  );
  const unread = Intl.supportedValuesOf('currency').filter((code) => !read.includes(code));
  expect(unread.filter((code) => !code.startsWith('X'))).toEqual([]);
});
