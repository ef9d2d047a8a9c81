import { afterEach, describe, expect, test } from 'vitest';
import { calendarDay, dayAfter, toTimestamp } from '../../lib/day.ts';

test.each([
  [2024, 2, 29, '2024-02-29'],
  [2025, 2, 29, undefined],
  [1990, 1, 1, '1990-01-01'],
  [1989, 12, 31, undefined],
  [2101, 1, 1, undefined],
  [2026, 13, 1, undefined],
  [2026, 0, 10, undefined],
  [2026, 7, 0, undefined],
])('%d, %d and %d are the day %s', (year, month, day, expected) => {
  expect(calendarDay(year, month, day)).toBe(expected);
});

test.each([
  ['2026-03-01', -1, '2026-02-28'],
  ['2024-03-01', -1, '2024-02-29'],
  ['2026-01-01', -29, '2025-12-03'],
  ['2026-12-31', 1, '2027-01-01'],
  // Clocks that are changed that night change no day.
  ['2026-03-30', -1, '2026-03-29'],
])('from %s %d days on is %s', (day, days, expected) => {
  expect(dayAfter(day, days)).toBe(expected);
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
