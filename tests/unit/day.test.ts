import { afterEach, describe, expect, test } from 'vitest';
import { toDay, toTimestamp } from '../../lib/day.ts';

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
  ['Tue Jun 16 2026 17:21:09 GMT+0000 (Coordinated Universal Time)', '2026-06-16'],
  ['Tue Jun 16 2026 23:59:59 GMT-0700 (PDT)', '2026-06-16'],
  ['June 16, 2026', '2026-06-16'],
  ['Jun. 6 2026', '2026-06-06'],
  ['08 May 2026', '2026-05-08'],
  ['6. травня 2026', '2026-05-06'],
  ['7 сентября 2026', '2026-09-07'],
  ['2024-02-29', '2024-02-29'],
  ['1990-01-01', '1990-01-01'],
])('%j is the day %s', (raw, day) => {
  expect(toDay(raw)).toBe(day);
});

test.each([
  '',
  'tomorrow',
  'Posted 30+ days ago',
  '06/07/2026',
  '6.7.2026',
  '07-02-2026',
  '2026-02-30',
  '2025-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-07-00',
  '2026-07-021',
  '2026-07',
  '20260702',
  'February 30, 2026',
  'Foo 16 2026',
  '1989-12-31',
  '2101-01-01',
  '0000-00-00',
  '0001-01-01T00:00:00',
  '0',
  '178300000',
  '9999999999999',
  'NaN',
])('%j is no day', (raw) => {
  expect(toDay(raw)).toBeUndefined();
});

describe("the person's own day", () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    process.env['TZ'] = zone;
  });

  test.each([
    ['Pacific/Auckland', '2026-07-02T13:00:00Z', '2026-07-03'],
    ['America/Los_Angeles', '2026-07-02T03:00:00Z', '2026-07-01'],
    ['UTC', '2026-07-02T23:59:59Z', '2026-07-02'],
  ])('in %s at %s is %s', (local, moment, day) => {
    process.env['TZ'] = local;
    expect(new Date(toTimestamp(new Date(moment))).toISOString()).toBe(`${day}T00:00:00.000Z`);
  });
});
