import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPlace, toPlaces, type Place } from '../../lib/facts/place.ts';
import { threadTime } from './thread-time.ts';

const US = { country: 'US' };
const REMOTE_US: readonly Place[] = [{ country: 'US', remote: true }];

describe('the places of a line', () => {
  test.each<readonly [string, readonly Place[]]>([
    ['Remote - US', REMOTE_US],
    ['Remote, US', REMOTE_US],
    ['US Remote', REMOTE_US],
    ['US - Remote', REMOTE_US],
    ['Remote (US)', REMOTE_US],
    ['United States - Remote', REMOTE_US],
    ['Remote in the USA', REMOTE_US],
    ['Remote - Anywhere in the US', REMOTE_US],
    ['Remote', [{ remote: true }]],
    ['Fully remote', [{ remote: true }]],
    ['Anywhere', [{ remote: true }]],
    ['Virtual', [{ remote: true }]],
    ['WFH', [{ remote: true }]],
    ['Work from home', [{ remote: true }]],
    ['Telecommute', [{ remote: true }]],
    ['Remote - Multiple Locations', [{ remote: true }]],
    ['New York, NY', [{ city: 'New York', region: 'NY', ...US }]],
    ['San Francisco, CA (HQ)', [{ city: 'San Francisco', region: 'CA', ...US }]],
    ['Remote - Texas', [{ region: 'TX', ...US, remote: true }]],
    ['St. Louis, MO', [{ city: 'St. Louis', region: 'MO', ...US }]],
    ['Ft. Lauderdale, FL', [{ city: 'Ft. Lauderdale', region: 'FL', ...US }]],
    ['Greater Boston Area', [{ city: 'Boston', ...US }]],
    ['New York City Metropolitan Area', [{ city: 'New York City', ...US }]],
    // The bay is what the page names; its biggest city would be a guess.
    ['San Francisco Bay Area', [{ city: 'San Francisco Bay Area', ...US }]],
    ['Berlin, DE', [{ city: 'Berlin', country: 'DE' }]],
    ['Bengaluru, IN', [{ city: 'Bengaluru', country: 'IN' }]],
    ['Indianapolis, IN', [{ city: 'Indianapolis', region: 'IN', ...US }]],
    ['Nowhereville, DE', [{ city: 'Nowhereville' }]],
    ['Cambridge', [{ city: 'Cambridge' }]],
    // Others leave these open; they stand in the table of big cities, which no posting means otherwise unsaid.
    ['London', [{ city: 'London', country: 'GB' }]],
    ['Dublin', [{ city: 'Dublin', country: 'IE' }]],
    ['Hybrid - London', [{ city: 'London', country: 'GB' }]],
    ['Berlin (On-site)', [{ city: 'Berlin', country: 'DE' }]],
    ['Hybrid - London (3 days in office)', [{ city: 'London', country: 'GB' }]],
    ['Hybrid in New York, New York', [{ city: 'New York', region: 'NY', ...US }]],
    [
      'Burlington, Massachusetts, United States; Remote',
      [{ city: 'Burlington', region: 'MA', ...US }, { remote: true }],
    ],
    ['Atlanta, Georgia, United States', [{ city: 'Atlanta', region: 'GA', ...US }]],
    ['Atlanta, Georgia', [{ city: 'Atlanta', region: 'GA', ...US }]],
    ['Tbilisi, Georgia', [{ city: 'Tbilisi', country: 'GE' }]],
    ['Remote or in-house', [{ remote: true }]],
    ['Remote or Rutherford, New Jersey', [{ remote: true }, { city: 'Rutherford', region: 'NJ', ...US }]],
    ['De-Witt, NY', [{ city: 'De-Witt', region: 'NY', ...US }]],
    ['TX-Houston', [{ city: 'Houston', region: 'TX', ...US }]],
    ['United States-Utah-Roy', [{ city: 'Roy', region: 'UT', ...US }]],
    ['Москва', [{ city: 'Москва', country: 'RU' }]],
    ['Россия (удалённо)', [{ country: 'RU', remote: true }]],
    ['Минск', [{ city: 'Минск', country: 'BY' }]],
    ['Lake Worth, TX 76135', [{ city: 'Lake Worth', region: 'TX', ...US }]],
    [
      'San Francisco, CA / Seattle, WA',
      [
        { city: 'San Francisco', region: 'CA', ...US },
        { city: 'Seattle', region: 'WA', ...US },
      ],
    ],
    ['Dallas/Fort Worth, TX', [{ city: 'Dallas/Fort Worth', region: 'TX', ...US }]],
    // Two places; but IN beside a city that we don't know is Indiana or India.
    ['Fort Wayne, IN. Mooresville, IN.', [{ city: 'Fort Wayne' }, { city: 'Mooresville' }]],
    [
      'Or Yehuda, Israel; Boston, MA',
      [
        { city: 'Or Yehuda', country: 'IL' },
        { city: 'Boston', region: 'MA', ...US },
      ],
    ],
    ['NYC Office', [{ city: 'NYC', ...US }]],
    ['Glasgow Campus', [{ city: 'Glasgow', country: 'GB' }]],
    [
      'Austin, TX · London, United Kingdom (Hybrid)',
      [
        { city: 'Austin', region: 'TX', ...US },
        { city: 'London', country: 'GB' },
      ],
    ],
    ['SanFranciscoorRemote', [{ city: 'SanFrancisco' }, { remote: true }]],
    ['Portland, OR', [{ city: 'Portland', region: 'OR', ...US }]],
    ['Canada - Quebec', [{ region: 'QC', country: 'CA' }]],
    ['Tukwila Washington', [{ city: 'Tukwila', region: 'WA', ...US }]],
    ['Paris (75)', [{ city: 'Paris', country: 'FR' }]],
    ['München, Bayern', [{ city: 'München', region: 'Bayern', country: 'DE' }]],
    ['Arendal, NOR, 4846', [{ city: 'Arendal', country: 'NO' }]],
    ['Toronto, ON, CA', [{ city: 'Toronto', region: 'ON', country: 'CA' }]],
    ['Remote EMEA', [{ region: 'EMEA', remote: true }]],
    ['Trinidad and Tobago', [{ country: 'TT' }]],
    [
      'Berlin, Germany, Lund, Sweden',
      [
        { city: 'Berlin', country: 'DE' },
        { city: 'Lund', country: 'SE' },
      ],
    ],
    ['', []],
    ['N/A', []],
    ['TBD', []],
    ['Multiple locations', []],
    ['Various', []],
    ['94105', []],
    ['Engineering', []],
    ['Product', []],
  ])('%j', (text, places) => {
    expect(toPlaces(text)).toEqual(places);
  });

  test('with several provinces the country is the first thing that holds', () => {
    expect(toPlaces('Canada - Remote (ON, AB, BC, or NS Only)')[0]).toMatchObject({
      country: 'CA',
      remote: true,
    });
  });

  test('hybrid leaves a place one place', () => {
    expect(toPlaces('Hybrid / Remote - London').at(-1)).toMatchObject({ city: 'London', country: 'GB' });
  });

  test("the board's own code wins over the words", () => {
    expect(toPlaces('Paris, Texas', 'FR')).toEqual([{ city: 'Paris', country: 'FR' }]);
  });
});

test.each([
  ['Deutschland', 'DE'],
  ['Allemagne', 'DE'],
  ['Sverige', 'SE'],
  ['Suomi', 'FI'],
  ['España', 'ES'],
  ['Польща', 'PL'],
  ['日本', 'JP'],
  ['대한민국', 'KR'],
  ['中国', 'CN'],
  ['ישראל', 'IL'],
  ['UK', 'GB'],
  ['U.S.', 'US'],
  ['Czech Republic', 'CZ'],
  ['Россия', 'RU'],
])('%s is %s', (name, country) => {
  expect(toPlaces(name)).toEqual([{ country }]);
});

describe('a line that is a place and nothing else', () => {
  test.each([
    'Tukwila Washington',
    'Canada - Quebec',
    'Paris (75)',
    'Berlin',
    'München, Bayern',
    'Kyiv',
    '東京都渋谷区',
    'Marion, IN',
    'Berlin, Germany',
    'SF Bay Area, CA',
    'San Francisco, CA • New York, NY • United States',
    'Warszawa, Mazowieckie, Poland',
    'Hull, United Kingdom',
    'EMEA',
  ])('%j is one', (line) => {
    expect(isPlace(line)).toBe(true);
  });

  test.each([
    '',
    'Engineering',
    'Engineer, Platform',
    'Sales Director, France',
    'Marketing',
    'Remote',
    'Bank of England',
    'Apply now',
    'Acme, Inc.',
    'In-office / Hybrid / Remote',
    'Full-time',
    'Germany is our home market',
    'we work in Berlin, Germany',
  ])('%j is none', (line) => {
    expect(isPlace(line)).toBe(false);
  });
});

const part = constantFrom(
  'Berlin',
  'DE',
  'Georgia',
  'US',
  'Remote',
  'Canada',
  ',',
  ';',
  '/',
  '-',
  '(',
  ')',
  ' or ',
  ' and ',
  '東京',
  '94105',
);

test('whatever the words, a country is a code of two capitals, and no place is empty', () => {
  assert(
    property(array(part, { maxLength: 12 }), (parts) => {
      for (const place of toPlaces(parts.join(' '))) {
        expect(Object.keys(place).length).toBeGreaterThan(0);
        expect(place.country ?? 'ZZ').toMatch(/^[A-Z]{2}$/);
        expect(place.city).not.toBe('');
      }
    }),
  );
});

test('hostile words cost no time', () => {
  toPlaces('Linz');
  const start = threadTime();
  for (const text of ['a, ', ' or ', 'Remote ', '(', ' - ', 'Georgia, ', '; ', ' and '])
    for (const line of [text.repeat(30_000), text.trim().repeat(30_000)]) {
      toPlaces(line);
      isPlace(line);
    }
  expect(threadTime() - start).toBeLessThan(3000);
});
