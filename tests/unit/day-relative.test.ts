import { readFileSync, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAfter } from '../../lib/day.ts';
import { DAY_LANGUAGES } from '../../lib/facts/day-names.ts';
import { toDay, toLastDay } from '../../lib/facts/to-day.ts';

const TODAY = '2026-09-04';
const ago = (days: number): string => dayAfter(TODAY, -days);

/** As pages say it beside a label, with how many days ago that is. */
const SAID: readonly (readonly [string, number | undefined])[] = [
  ['today', 0],
  ['Posted Today', 0],
  ['Just posted', 0],
  ['Posted just now', 0],
  ['Yesterday', 1],
  ['Posted Yesterday', 1],
  ['Posted 3 Days Ago', 3],
  ['posted 14 days ago', 14],
  ['a day ago', 1],
  ['an hour ago', 0],
  ['a month ago', 30],
  ['5d', 5],
  ['3w', 21],
  ['2mo', 60],
  ['3d ago', 3],
  ['15 hrs', 0],
  ['4h ago', 0],
  ['26 hours ago', 1],
  ['2 weeks ago · Over 100 applicants', 14],
  ['about 2 weeks ago', 14],
  ['vor 3 Wochen', 21],
  ['Veröffentlicht vor 2 Tagen', 2],
  ['vor einem Tag', 1],
  ['vorgestern', 2],
  ['gestern', 1],
  ['il y a 3 jours', 3],
  ['Publiée il y a une semaine', 7],
  ['hier', 1],
  ['hace 3 días', 3],
  ['Publicado hace 2 semanas', 14],
  ['há 3 dias', 3],
  ['3 dias atrás', 3],
  ['Pubblicato 5 giorni fa', 5],
  ['3 dagen geleden', 3],
  ['för 3 dagar sedan', 3],
  ['3 dagar sedan', 3],
  ['for 3 dager siden', 3],
  ['for 2 dage siden', 2],
  ['i går', 1],
  ['3 päivää sitten', 3],
  ['3 dni temu', 3],
  ['Opublikowano wczoraj', 1],
  ['před 3 dny', 3],
  ['pred 3 dňami', 3],
  ['3 дня назад', 3],
  ['Опубликовано вчера', 1],
  ['3 дні тому', 3],
  ['вчора', 1],
  ['3 gün önce', 3],
  ['3日前', 3],
  ['3 日前に掲載', 3],
  ['3天前', 3],
  ['发布于 3 天前', 3],
  ['3天前发布', 3],
  ['3일 전', 3],
  ['3 ngày trước', 3],
  ['3 hari yang lalu', 3],
  ['قبل 3 أيام', 3],
  ['לפני 3 ימים', 3],
  ['acum 3 zile', 3],
  ['3 napja', 3],
  ['πριν από 3 ημέρες', 3],
  // As many as that, or more: nobody knows how many.
  ['30+ days ago', undefined],
  ['Posted 30+ Days Ago', undefined],
  ['30d+', undefined],
  ['more than 30 days ago', undefined],
  ['Posted more than 30 days ago', undefined],
  ['over a month ago', undefined],
  ['vor über 30 Tagen', undefined],
  ['vor mehr als 30 Tagen', undefined],
  ['il y a plus de 30 jours', undefined],
  ['hace más de 30 días', undefined],
  ['há mais de 30 dias', undefined],
  ['più di 30 giorni fa', undefined],
  ['meer dan 30 dagen geleden', undefined],
  ['ponad 30 dni temu', undefined],
  ['более 30 дней назад', undefined],
  ['30天以上前', undefined],
  ['30日以上前', undefined],
  // A year's span, a week's that nobody counts from, and what has not been.
  ['2 years ago', undefined],
  ['last week', undefined],
  ['in 3 days', undefined],
  ['tomorrow', undefined],
  ['Reposted 2 weeks ago', undefined],
  ['Updated 2 days ago', undefined],
  ['Active 5 days ago', undefined],
  ['sometime last spring', undefined],
  ['9999 days ago', undefined],
];

test.each(SAID)('%j is %s days ago', (raw, days) => {
  expect(toDay(raw, { day: TODAY })).toBe(days === undefined ? undefined : ago(days));
  // Nothing is counted from a day that nobody knows.
  expect(toDay(raw)).toBeUndefined();
});

test.each([
  ['in 5 days', '2026-09-09'],
  ['in 2 Wochen', '2026-09-18'],
  ['demain', '2026-09-05'],
  ['Closes tomorrow', '2026-09-05'],
  ['5 days ago', undefined],
])('the deadline %j is %s', (raw, day) => {
  expect(toLastDay(raw, { day: TODAY })).toBe(day);
});

describe.each(DAY_LANGUAGES)('%s', (language) => {
  test.each(['long', 'short'] as const)('%s phrases of Intl are read back', (style) => {
    const format = new Intl.RelativeTimeFormat(language, { style, numeric: 'auto' });
    for (let count = 0; count <= 29; count++) {
      const text = format.format(-count, 'day');
      expect([text, toDay(text, { day: TODAY })]).toEqual([text, ago(count)]);
    }
    for (let count = 2; count <= 8; count++) {
      const text = format.format(-count, 'week');
      expect([text, toDay(text, { day: TODAY })]).toEqual([text, ago(count * 7)]);
    }
  });
});

test('no phrase names a day that is still to come', () => {
  const word = fc.oneof(
    fc.constantFrom(...SAID.map(([raw]) => raw).flatMap((raw) => raw.split(' '))),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), (words) => {
      const day = toDay(words.join(' '), { day: TODAY });
      expect(day === undefined || day <= dayAfter(TODAY, 1)).toBe(true);
    }),
  );
});

const PAIRS = resolve(import.meta.dirname, '../../../shared/corpus/pairs/dates.tsv');

/** What the pairs of other projects come to here, by the text of their first column. */
const PAIRED: { readonly [input: string]: readonly (readonly [string, string | undefined])[] } = {
  'Sep 03 (now 2026-09-04)': [['Sep 03', '2026-09-03']],
  'Sep 3, 2025': [['Sep 3, 2025', '2025-09-03']],
  '5d / 2mo': [
    ['5d', ago(5)],
    ['2mo', ago(60)],
  ],
  'Posted Today': [['Posted Today', TODAY]],
  'Posted 14 Days Ago': [['Posted 14 Days Ago', ago(14)]],
  'Posted 30+ Days Ago': [['Posted 30+ Days Ago', undefined]],
  'Feb 30': [['Feb 30', undefined]],
  'whenever / garbage / sometime last spring': [
    ['whenever', undefined],
    ['garbage', undefined],
    ['sometime last spring', undefined],
  ],
  'Just posted': [['Just posted', TODAY]],
  // It lies ahead of today here: no posting went online then, but its last day it may be.
  'Sep 30, 2026': [['Sep 30, 2026', undefined]],
  'Today / today / Yesterday / 3d ago / 16d ago / 9 days ago / 4h ago': [
    ['Today', TODAY],
    ['today', TODAY],
    ['Yesterday', ago(1)],
    ['3d ago', ago(3)],
    ['16d ago', ago(16)],
    ['9 days ago', ago(9)],
    ['4h ago', TODAY],
  ],
  'Last week': [['Last week', undefined]],
  '1758794400000': [['1758794400000', '2025-09-25']],
  // A field of ours is a day: the day in the date's own offset.
  '2025-08-11T13:41:15-04:00 (Greenhouse first_published)': [['2025-08-11T13:41:15-04:00', '2025-08-11']],
  'vor 2 Wochen / vor 1 Tag / vor 3 Monaten / 2 days ago': [
    ['vor 2 Wochen', ago(14)],
    ['vor 1 Tag', ago(1)],
    ['vor 3 Monaten', ago(90)],
    ['2 days ago', ago(2)],
  ],
  // Nothing tells the hour now, so hours fewer than a day's are today's.
  'vorgestern / vor einem Tag / vor etwa 23 Stunden / vor 29h': [
    ['vorgestern', ago(2)],
    ['vor einem Tag', ago(1)],
    ['vor etwa 23 Stunden', TODAY],
    ['vor 29h', ago(1)],
  ],
  'hace una hora / 2 horas atrás / 2 ore fa / 2 saat önce / 2 часа назад': [
    ['hace una hora', TODAY],
    ['2 horas atrás', TODAY],
    ['2 ore fa', TODAY],
    ['2 saat önce', TODAY],
    ['2 часа назад', TODAY],
  ],
  '15 hrs / 2 mins / 3 sec': [
    ['15 hrs', TODAY],
    ['2 mins', TODAY],
    ['3 sec', TODAY],
  ],
};

test.each(Object.values(PAIRED).flat())('the pair %j is %s', (raw, day) => {
  expect(toDay(raw, { day: TODAY })).toBe(day);
});

test.skipIf(!existsSync(PAIRS))('every pair has its test', () => {
  const inputs = readFileSync(PAIRS, 'utf8')
    .split('\n')
    .slice(1)
    .flatMap((line) => (line === '' ? [] : (line.split('\t')[0] ?? '')));
  expect(inputs.filter((input) => PAIRED[input] === undefined)).toEqual([]);
});
