import { expect, test } from 'vitest';
import { chipFacts, remoteFact } from '../../lib/facts/chips.ts';
import { NO_WORDS } from '../tools/words.ts';

const told = (before: readonly string[], title = 'Echo Engineer') =>
  Object.fromEntries(chipFacts({ ...NO_WORDS, title, before }).map(({ field, raw }) => [field, raw]));

test.each<readonly [string, readonly string[], Readonly<Record<string, string>>]>([
  [
    'parts with dots',
    ['Porto, Portugal · Full time · On site'],
    { location: 'Porto, Portugal', employmentType: 'Full time', workplace: 'On site' },
  ],
  [
    'parts with bars',
    ['Porto, Portugal | Sales | Full-time | Partially remote'],
    {
      location: 'Porto, Portugal',
      department: 'Sales',
      employmentType: 'Full-time',
      workplace: 'Partially remote',
    },
  ],
  [
    'a line each, a mark behind',
    ['Lyon /', 'CDI /', 'Télétravail partiel'],
    { location: 'Lyon', employmentType: 'CDI', workplace: 'Télétravail partiel' },
  ],
  [
    'how one works before the place',
    ['Hybrid Princeton, New Jersey'],
    { location: 'Princeton, New Jersey', workplace: 'Hybrid' },
  ],
  [
    'a place and how one works',
    ['London WC2R•Hybrid work'],
    { location: 'London WC2R', workplace: 'Hybrid work' },
  ],
  [
    'the last two of a row',
    ['Requisition 7 - Posted - Security - Canada - Quebec'],
    { location: 'Canada - Quebec', department: 'Security' },
  ],
  ['several places stay together', ['Austin, TX • New York, NY'], { location: 'Austin, TX • New York, NY' }],
  [
    'Japanese',
    ['正社員', 'リモート', '東京都渋谷区'],
    { employmentType: '正社員', workplace: 'リモート', location: '東京都渋谷区' },
  ],
  ['a city alone', ['Kyiv'], { location: 'Kyiv' }],
  ['a department alone says nothing', ['Engineering', 'Sales'], {}],
  ['a title is no place', ['Echo Engineer, Germany'], {}],
  [
    'a place that is the only one',
    ['Full-Time', 'USA Only'],
    { employmentType: 'Full-Time', location: 'USA Only' },
  ],
  ['a sentence is no chip', ['International jobs for students in Germany'], {}],
])('%s', (_name, lines, facts) => {
  expect(told(lines)).toEqual(facts);
});

test('a place behind the employer’s name is one', () => {
  const words = {
    ...NO_WORDS,
    title: 'Echo Engineer',
    before: ['Farnwick Light Vancouver, British Columbia, Canada'],
  };
  expect(chipFacts({ ...words, company: 'Farnwick Light' })).toMatchObject([
    { field: 'location', raw: 'Vancouver, British Columbia, Canada' },
  ]);
});

test.each<readonly [readonly string[], string | undefined]>([
  [['Farnwick', 'Remote'], 'Remote'],
  [['Full-Time', 'Anywhere (100% Remote) Only'], 'Anywhere (100% Remote) Only'],
  [['Full-time · Remote'], 'Remote'],
  [['Hybrid'], undefined],
  [['You may work remote when the sea is calm and the boat is late.'], undefined],
  [['Echo Engineer'], undefined],
])('where the place should stand, %j is %s', (before, raw) => {
  expect(remoteFact({ ...NO_WORDS, title: 'Echo Engineer', before })[0]?.raw).toBe(raw);
});
