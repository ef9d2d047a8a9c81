import { expect, test } from 'vitest';
import { DAY_LANGUAGES } from '../../lib/facts/day-names.ts';
import { isMonthFirst } from '../../lib/facts/month-first.ts';
import { toDay, toLastDay } from '../../lib/facts/to-day.ts';

test.each([
  ['2026-07-02', '2026-07-02'],
  [' 2026-7-2 ', '2026-07-02'],
  ['2026-07-02T13:45:17Z', '2026-07-02'],
  ['2026-07-02 13:45', '2026-07-02'],
  // The day in the date's own offset, wherever the reader is.
  ['2026-07-02T23:45:17-04:00', '2026-07-02'],
  ['2026-07-02T00:15:00+09:00', '2026-07-02'],
  ['1783000000', '2026-07-02'],
  ['1783000000000', '2026-07-02'],
  ['20260702', '2026-07-02'],
  ['Tue Jun 16 2026 17:21:09 GMT+0000 (Coordinated Universal Time)', '2026-06-16'],
  ['Tue Jun 16 2026 23:59:59 GMT-0700 (PDT)', '2026-06-16'],
  ['Tue, 16 Jun 2026 17:21:09 GMT', '2026-06-16'],
  ['Thu Oct 24 02:00:00 UTC 2024', '2024-10-24'],
  ['Fri May 08 05:00:00 EDT 2026', '2026-05-08'],
  ['June 16, 2026', '2026-06-16'],
  ['Jun. 6 2026', '2026-06-06'],
  ['Sept 3, 2026', '2026-09-03'],
  ['JUNE 16TH, 2026', '2026-06-16'],
  ['16th June 2026', '2026-06-16'],
  ['16th of June, 2026', '2026-06-16'],
  ['16-Jun-2026', '2026-06-16'],
  ['16-Jun-26', '2026-06-16'],
  ["Jun 16 '26", '2026-06-16'],
  ['08 May 2026', '2026-05-08'],
  ['Tuesday, 16 June 2026, 09:30', '2026-06-16'],
  ['16. Juni 2026', '2026-06-16'],
  ['Dienstag, den 16. Juni 2026', '2026-06-16'],
  ['1er juin 2026', '2026-06-01'],
  ['16 de junho de 2026', '2026-06-16'],
  ['16 de junio del 2026', '2026-06-16'],
  ['1º de junho de 2026', '2026-06-01'],
  ['16. kesäkuuta 2026', '2026-06-16'],
  ['2026. június 16.', '2026-06-16'],
  ['2026 m. birželio 16 d.', '2026-06-16'],
  ['2026. gada 16. jūnijs', '2026-06-16'],
  ['6. травня 2026', '2026-05-06'],
  ['16 червня 2026 р.', '2026-06-16'],
  ['7 сентября 2026 г.', '2026-09-07'],
  ['16 tháng 6, 2026', '2026-06-16'],
  ['2026年6月16日', '2026-06-16'],
  ['2026 年 6 月 16 日', '2026-06-16'],
  ['2026년 6월 16일', '2026-06-16'],
  ['2026. 6. 16.', '2026-06-16'],
  ['2026.06.16', '2026-06-16'],
  ['2026/06/16', '2026-06-16'],
  ['２０２６／６／１６', '2026-06-16'],
  ['16 มิถุนายน 2569', '2026-06-16'],
  // With dots the day is first wherever dots are used.
  ['6.7.2026', '2026-07-06'],
  ['27.06.26', '2026-06-27'],
  ['16. 6. 2026', '2026-06-16'],
  ['27/06/2026', '2026-06-27'],
  ['06/27/2026', '2026-06-27'],
  ['4/24/2024', '2024-04-24'],
  ['27-06-2026', '2026-06-27'],
  // Both orders say the same day.
  ['05/05/2026', '2026-05-05'],
  ['2024-02-29', '2024-02-29'],
])('%j is the day %s', (raw, day) => {
  expect(toDay(raw)).toBe(day);
});

test.each([
  ['Posted on June 16, 2026', '2026-06-16'],
  ['Date posted: 16 June 2026', '2026-06-16'],
  ['Posted on October 31, 2023 by Employer details Rainworks', '2023-10-31'],
  ['Veröffentlicht am 16.06.2026', '2026-06-16'],
  ['Online seit 16. Juni 2026', '2026-06-16'],
  ['Publiée le 16 juin 2026', '2026-06-16'],
  ['Publicado el 16 de junio de 2026', '2026-06-16'],
  ['Geplaatst op dinsdag 16 juni 2026', '2026-06-16'],
  ['Опубліковано 16 червня 2026', '2026-06-16'],
  ['発布日期：2026-06-16', undefined],
  ['发布日期：2026-06-16', '2026-06-16'],
  // Another day than that of posting, or nobody knows which.
  ['Updated 16 June 2026', undefined],
  ['Reposted on 16 June 2026', undefined],
  ['Starts 16 June 2026', undefined],
  ['23-Oct-2023 to 30-Nov-2023', undefined],
])('%j is the day %s', (raw, day) => {
  expect(toDay(raw)).toBe(day);
});

test.each([
  '',
  'tomorrow',
  'Posted 30+ days ago',
  '06/07/2026',
  '07-02-2026',
  '03/04/26',
  '2026-02-30',
  '2025-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-07-00',
  '2026-07-021',
  '2026-07',
  'June 2026',
  'We were founded in May 2015',
  'February 30, 2026',
  '30 Feb 2026',
  '32.01.2026',
  'Foo 16 2026',
  '1989-12-31',
  '2101-01-01',
  '0000-00-00',
  '0001-01-01T00:00:00',
  '0',
  '178300000',
  '20261302',
  '9999999999999',
  'NaN',
  '+49 30 2026 06 16',
  '1.2.3.2026',
  'v2026-06-16',
])('%j is no day', (raw) => {
  expect(toDay(raw)).toBeUndefined();
});

test.each([
  ['03/04/2026', { monthFirst: true }, '2026-03-04'],
  ['03/04/26', { monthFirst: true }, '2026-03-04'],
  ['03/04/2026', { language: 'fr' }, '2026-04-03'],
  ['03/04/2026', { language: 'pt-BR' }, '2026-04-03'],
  ['03/04/2026', { language: 'en' }, undefined],
  ['03/04/2026', { language: 'ja' }, undefined],
  // It may be the sixteenth, or the year 2016.
  ['16/06/26', { language: 'ja' }, undefined],
  // October in Zagreb, November in Warsaw and Prague.
  ['15. listopada 2025', { language: 'hr' }, '2025-10-15'],
  ['15 listopada 2025', { language: 'pl' }, '2025-11-15'],
  ['15 listopada 2025', {}, undefined],
])('%j with %j is the day %s', (raw, hints, day) => {
  expect(toDay(raw, hints)).toBe(day);
});

test.each([
  [['Austin, TX'], 'en', true],
  [['Bay Area, CA, US'], undefined, true],
  [['', 'Chicago, IL 60601'], 'en', true],
  [['Remote (United States)'], 'en', true],
  // Canada, the state or a street's name: these letters are not enough.
  [['Toronto, CA'], 'en', false],
  [['Perth, WA'], 'en', false],
  [['Work with US'], 'en', false],
  [['London'], 'en', false],
  [['Miami, FL'], 'es', false],
])('in %j and %s the month is first: %s', (places, language, expected) => {
  expect(isMonthFirst(places, language)).toBe(expected);
});

test('a day without its year is the last one', () => {
  const hints = { day: '2026-09-04' };
  expect(toDay('Sep 03', hints)).toBe('2026-09-03');
  expect(toDay('Sep 5', hints)).toBe('2025-09-05');
  expect(toDay('5. September', hints)).toBe('2025-09-05');
  expect(toDay('6月16日', hints)).toBe('2026-06-16');
  expect(toDay('Sep 03')).toBeUndefined();
  expect(toLastDay('Sep 03', hints)).toBeUndefined();
});

test('nothing is posted later than tomorrow, a deadline may be', () => {
  const hints = { day: '2026-09-04' };
  expect(toDay('2026-09-05', hints)).toBe('2026-09-05');
  expect(toDay('2026-09-06', hints)).toBeUndefined();
  expect(toLastDay('2026-12-31', hints)).toBe('2026-12-31');
});

/** The calendars of these are read in their own words too, but `Intl` writes them with blanks or marks of its own. */
const STYLES = ['long', 'medium'] as const;

test.each(DAY_LANGUAGES)('days as %s writes them are read back', (language) => {
  for (const dateStyle of STYLES) {
    const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { dateStyle, timeZone: 'UTC' });
    for (let index = 0; index < 120; index++) {
      const moment = Date.UTC(2024, 0, 1 + index * 11);
      const day = new Date(moment).toISOString().slice(0, 10);
      const text = format.format(moment);
      // Medium is figures in some languages; then the language tells the order.
      expect([text, toDay(text, { language })]).toEqual([text, day]);
    }
  }
});
