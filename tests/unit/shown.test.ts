import { expect, test } from 'vitest';
import type { Source } from '../../lib/candidate.ts';
import { withShownCompany, withShownPlace, withShownWorkplace } from '../../lib/facts/shown.ts';
import { settle } from '../../lib/merge.ts';
import type { PostingField } from '../../lib/posting.ts';

const draftOf = (field: PostingField, ...told: readonly (readonly [Source, string])[]) => {
  const settled = settle(told.map(([source, value]) => ({ value, raw: value, source, via: 'a rule' })));
  return settled ? { [field]: settled } : {};
};

test.each<readonly [string, readonly (readonly [Source, string])[], string]>([
  [
    'the page’s words before its data’s',
    [
      ['json-ld', 'Princeton, NJ, US'],
      ['heuristic', 'Princeton, New Jersey'],
    ],
    'Princeton, New Jersey',
  ],
  [
    'not before a rule of the board',
    [
      ['selector', 'Princeton, NJ'],
      ['heuristic', 'Princeton, New Jersey'],
    ],
    'Princeton, NJ',
  ],
  [
    'not another place',
    [
      ['json-ld', 'Linz, AT'],
      ['heuristic', 'Wels'],
    ],
    'Linz, AT',
  ],
  [
    'not one of several',
    [
      ['json-ld', 'Linz, AT; Wels, AT'],
      ['heuristic', 'Linz, Austria'],
    ],
    'Linz, AT; Wels, AT',
  ],
  [
    'not a street',
    [
      ['microdata', 'Linz, AT'],
      ['heuristic', '7 Linz Road'],
    ],
    'Linz, AT',
  ],
  [
    'not because both are remote',
    [
      ['json-ld', 'Remote - AT'],
      ['heuristic', 'Remote - Wels'],
    ],
    'Remote - AT',
  ],
])('%s', (_name, told, value) => {
  expect(withShownPlace(draftOf('location', ...told), []).location?.value).toBe(value);
});

test('a line that names the company too is no place', () => {
  const draft = {
    ...draftOf('location', ['json-ld', 'Linz, AT'], ['heuristic', 'Farnwick Linz, Austria']),
    ...draftOf('companyName', ['json-ld', 'Farnwick']),
  };
  expect(withShownPlace(draft, []).location?.value).toBe('Linz, AT');
});

test.each<readonly [Source, string, string]>([
  ['json-ld', 'hybrid', 'hybrid'],
  ['json-ld', 'onsite', 'remote'],
  ['selector', 'hybrid', 'remote'],
])('remote by %s and %s by the words is %s', (source, words, value) => {
  const draft = withShownWorkplace(draftOf('workplace', [source, 'remote'], ['heuristic', words]));
  expect(draft.workplace?.value).toBe(value);
});

test.each<readonly [string, string, string, readonly string[], string]>([
  ['the name in the text', 'Farnwick Light Personnel, LLC', 'Farnwick Light', [], 'Farnwick Light'],
  [
    'not where the legal form alone is more',
    'Farnwick Light, LLC',
    'Farnwick Light',
    [],
    'Farnwick Light, LLC',
  ],
  ['not another name', 'Kelp Harbour Staff, Inc.', 'Farnwick', [], 'Kelp Harbour Staff, Inc.'],
  ['not a word’s beginning', 'Farnwickers Staff GmbH', 'Farnwick', [], 'Farnwickers Staff GmbH'],
  ['not what has no legal form', 'Farnwick Light House', 'Farnwick', [], 'Farnwick Light House'],
  [
    'not where the page shows the longer one',
    'Farnwick Staff GmbH',
    'Farnwick',
    ['Farnwick Staff GmbH'],
    'Farnwick Staff GmbH',
  ],
])('an employer’s legal entity: %s', (_name, data, text, lines, value) => {
  const draft = draftOf('companyName', ['json-ld', data], ['heuristic', text]);
  expect(withShownCompany(draft, lines).companyName?.value).toBe(value);
});
