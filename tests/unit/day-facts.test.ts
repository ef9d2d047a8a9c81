import { expect, test } from 'vitest';
import type { Finding } from '../../lib/candidate.ts';
import { capture } from '../../lib/capture.ts';
import { deadlineFact } from '../../lib/facts/deadline.ts';
import { postedFact } from '../../lib/facts/posted.ts';
import { toDay, toLastDay } from '../../lib/facts/to-day.ts';
import type { Words } from '../../lib/facts/words.ts';
import { changesOf, merge, postingOf } from '../../lib/merge.ts';
import { NO_WORDS } from '../tools/words.ts';
import { threadTime } from './thread-time.ts';

const TODAY = '2026-09-04';
const DATES = { day: TODAY, language: 'en' };

const words = (said: Partial<Words>): Words => ({
  ...NO_WORDS,
  day: TODAY,
  dates: DATES,
  ...said,
});

const posted = (said: Partial<Words>): string | undefined => {
  const [finding] = postedFact(words(said));
  return finding && toDay(finding.raw, DATES);
};

test.each<readonly [string, Partial<Words>, string | undefined]>([
  ['a phrase', { before: ['Posted 3 days ago'] }, '2026-09-01'],
  ['a phrase among others', { before: ['Linz, Austria · 2 weeks ago · Over 100 applicants'] }, '2026-08-21'],
  ['glued to another', { before: ['1 week ago 196 applicants'] }, '2026-08-28'],
  ['with the board', { before: ['Published on Rainboard.example 3 days ago'] }, '2026-09-01'],
  ['with the person', { before: ['Posted by Ada Rain 3 days ago'] }, '2026-09-01'],
  ['with a date', { before: ['Full-time | Posted on August 3, 2026'] }, '2026-08-03'],
  ['in German', { before: ['Linz • Online seit 16. Juni 2026'] }, '2026-06-16'],
  ['in Polish, after the text', { after: ['Opublikowano 5 dni temu'] }, '2026-08-30'],
  ['in Japanese', { before: ['掲載日：2026年6月16日'] }, '2026-06-16'],
  ['twice the same', { before: ['Posted 3 days ago', '', 'Posted on 1 September 2026'] }, '2026-09-01'],
  ['two different', { before: ['Posted 3 days ago', '', 'Posted 5 days ago'] }, undefined],
  ['other postings follow', { after: ['Posted 3 days ago', 'Posted 9 days ago'] }, undefined],
  ['above before below', { before: ['Posted 3 days ago'], after: ['Posted 9 days ago'] }, '2026-09-01'],
  ['a date alone', { before: ['Rain Engineer', '', '27.06.26', '', 'EUR 50.000'] }, '2026-06-27'],
  ['a date behind another line', { before: ['Start date', '01.06.2026'] }, undefined],
  ['a date to come', { before: ['', '01.12.2026'] }, undefined],
  ['a date in a line', { before: ['Rain Fair, 27.06.2026'] }, undefined],
  ['a bare phrase after the text', { after: ['3 days ago'] }, undefined],
  ['in the text', { text: ['Posted 3 days ago'] }, undefined],
  ['thirty or more', { before: ['Posted 30+ days ago'] }, undefined],
  ['more than', { before: ['Posted more than 30 days ago'] }, undefined],
  ['posted again', { before: ['Reposted 2 weeks ago'] }, undefined],
  ['updated', { before: ['Updated 2 weeks ago'] }, undefined],
  ['a state', { before: ['Boston · MA'] }, undefined],
  ['a drawing', { before: ['3D · Animation', '5d'] }, undefined],
  ['hours of a week', { before: ['40 h', '20 hours'] }, undefined],
])('posted: %s', (_name, said, day) => {
  expect(posted(said)).toBe(day);
});

const deadline = (line: string, where: 'text' | 'before' = 'text'): string | undefined => {
  const [finding] = deadlineFact(words({ [where]: [line] }));
  return finding && toLastDay(finding.raw, DATES);
};

test.each([
  ['Please apply by 12 December 2026.', '2026-12-12'],
  ['Apply before Friday, 12 December 2026 at noon', '2026-12-12'],
  [
    'The closing date for this role is open, the application deadline is the 12th of December 2026.',
    '2026-12-12',
  ],
  ['Closing date: 12/31/2026', '2026-12-31'],
  ['Applications close on 31 December 2026', '2026-12-31'],
  ['Applications are accepted until December 31, 2026', '2026-12-31'],
  ['Deadline: 2026-12-31', '2026-12-31'],
  ['Bewerbungsfrist: 31.12.2026', '2026-12-31'],
  ['Bewirb dich bis zum 31. Dezember 2026', '2026-12-31'],
  ['Wir freuen uns auf Ihre Bewerbung bis spätestens 31.12.2026', '2026-12-31'],
  ['Date limite de candidature : 31 décembre 2026', '2026-12-31'],
  ['Fecha límite: 31 de diciembre de 2026', '2026-12-31'],
  ['Prazo de candidatura: 31 de dezembro de 2026', '2026-12-31'],
  ['Scadenza: 31 dicembre 2026', '2026-12-31'],
  ['Sluitingsdatum: 31 december 2026', '2026-12-31'],
  ['Ansøgningsfrist: 31. december 2026', '2026-12-31'],
  ['Sista ansökningsdag är 31 december 2026', '2026-12-31'],
  ['Søknadsfrist: 31.12.2026', '2026-12-31'],
  ['Hakuaika päättyy 31.12.2026', '2026-12-31'],
  ['Oferta ważna do 31.12.2026', '2026-12-31'],
  ['Uzávěrka přihlášek: 31. 12. 2026', '2026-12-31'],
  ['Заявки принимаются до 31 декабря 2026', '2026-12-31'],
  ['Son başvuru tarihi: 31 Aralık 2026', '2026-12-31'],
  ['応募締切：2026年12月31日', '2026-12-31'],
  ['截止日期：2026年12月31日', '2026-12-31'],
  ['마감일: 2026년 12월 31일', '2026-12-31'],
  // No year, no order, no date, or another thing's.
  ['Apply by 12 December', undefined],
  ['Apply by 03/04/2026', undefined],
  ['Apply by email', undefined],
  ['You will track deadlines', undefined],
  ['OMB Control Number 1250-0005 Expires 4/30/2026', undefined],
  ['The contract is fixed-term until 31 December 2026', undefined],
  ['Our office opened on 12 December 2020', undefined],
])('the deadline in %j is %s', (line, day) => {
  expect(deadline(line)).toBe(day);
});

test('deadlines that differ are none', () => {
  expect(deadlineFact(words({ text: ['Apply by 1 December 2026', 'Apply by 2 December 2026'] }))).toEqual([]);
});

const say = (field: Finding['field'], raw: string): Finding => ({ field, raw, source: 'json-ld', via: 'x' });

const captured = (
  findings: readonly Finding[],
  markdown = '',
  before: readonly string[] = [],
): ReturnType<typeof postingOf> =>
  postingOf(
    capture([
      {
        url: 'https://jobs.example/7',
        detection: { kind: 'posting' },
        findings,
        markdown,
        lines: { before, after: [] },
        summary: '',
        day: TODAY,
        ms: { detect: 0, read: 0 },
      },
    ]).draft,
  );

test('figures are read in the order of the place', () => {
  const date = say('datePosted', '03/04/2026');
  expect(captured([date]).datePosted).toBeUndefined();
  expect(captured([date, say('location', 'Austin, TX')]).datePosted).toBe('2026-03-04');
  const french =
    'Vous êtes une personne qui aime la pluie et les nuages, et nous avons un poste pour vous dans notre équipe.';
  expect(captured([date], french).datePosted).toBe('2026-04-03');
});

test('what is posted tomorrow or ended before it began is refused', () => {
  expect(captured([say('datePosted', '2026-12-01')]).datePosted).toBeUndefined();
  const began = say('datePosted', '2026-08-01');
  expect(captured([began, say('validThrough', '2026-07-31')]).validThrough).toBeUndefined();
  expect(captured([began, say('validThrough', '2026-08-31')]).validThrough).toBe('2026-08-31');
  expect(captured([began, say('validThrough', '2026-07-31')], 'Apply by 1 October 2026').validThrough).toBe(
    '2026-10-01',
  );
});

test('a phrase that is another day tomorrow is no news', () => {
  const read = (raw: string, day: string) => merge([say('datePosted', raw)], { url: 'about:blank', day });
  const then = read('2 weeks ago', TODAY);
  expect(changesOf(then, read('2 weeks ago', '2026-09-07'))).toEqual([]);
  expect(changesOf(then, read('2026-09-01', '2026-09-07'))).toHaveLength(1);
  expect(changesOf({}, read('2 weeks ago', TODAY))).toHaveLength(1);
});

test.each([
  ['Posted', '3 days ago', 'datePosted', '2026-09-01'],
  ['Data publikacji', '16.06.2026', 'datePosted', '2026-06-16'],
  ['게시일', '2026. 6. 16.', 'datePosted', '2026-06-16'],
  ['Advertised until', '2026-12-31', 'validThrough', '2026-12-31'],
  ['Uzávěrka', '31. 12. 2026', 'validThrough', '2026-12-31'],
] as const)('the label %s before %s', (label, value, field, day) => {
  expect(captured([], '', [label, value])[field]).toBe(day);
});

test("the text's own language is told, the page's data come first", () => {
  const english =
    'You are the person who likes rain, and we have a job for you in our team with all of the clouds.';
  expect(captured([], english).language).toBe('en');
  expect(captured([say('language', 'de-AT')], english).language).toBe('de-AT');
});

const HOSTILE = [
  '1 ',
  '16. ',
  'Posted ',
  'apply by ',
  'a. ',
  '1/1/',
  'on A ',
  '16 of the ',
  '٣',
  "'",
  'Bewerbung bis ',
  '· ',
];

test.each(HOSTILE)('100 kB of %j cost no time', (piece) => {
  const line = piece.repeat(100_000 / piece.length);
  const short = piece.repeat(Math.floor(150 / piece.length));
  const many = Array.from({ length: 600 }, () => short);
  captured([say('datePosted', short)], 'warm');
  const start = threadTime();
  captured([say('datePosted', line), say('validThrough', line)], line, [line, ...many.slice(0, 100)]);
  postedFact(words({ before: many }));
  deadlineFact(words({ text: many }));
  expect(threadTime() - start).toBeLessThan(1500);
});
