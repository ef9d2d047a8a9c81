import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Detection } from '../../lib/detection.ts';
import { identitiesOf, otherNamesOf } from '../../lib/identity.ts';

const URL_OF_PAGE = 'https://acme.example/jobs/7';

test.each<readonly [string, Detection, readonly string[]]>([
  ['no board', { kind: 'posting' }, [URL_OF_PAGE]],
  ['a board without a job id', { kind: 'none', board: 'greenhouse', company: 'acme' }, [URL_OF_PAGE]],
  ['a job id without a board', { kind: 'posting', job: '7' }, [URL_OF_PAGE]],
  ['a job id without a company', { kind: 'posting', board: 'greenhouse', job: '7' }, ['greenhouse::7']],
  [
    'all three',
    { kind: 'posting', board: 'greenhouse', company: 'Acme', job: '7' },
    ['greenhouse:acme:7', 'greenhouse::7'],
  ],
  [
    'the host of a company that counts its own jobs',
    { kind: 'posting', board: 'recruitee', site: 'jobs.acme.example', job: 'sea-captain' },
    ['recruitee:jobs.acme.example:sea-captain', 'recruitee::sea-captain'],
  ],
  [
    'a company with a blank in its key',
    { kind: 'posting', board: 'ashby', company: 'Acme%20Labs', job: '7' },
    ['ashby:acme%20labs:7', 'ashby::7'],
  ],
  [
    'bytes that are no text',
    { kind: 'posting', board: 'ashby', company: '%FF', job: '7' },
    ['ashby:%FF:7', 'ashby::7'],
  ],
])('%s', (_name, detection, identities) => {
  expect(identitiesOf(detection, URL_OF_PAGE)).toEqual(identities);
});

test('an address has a second name without www.', () => {
  expect(identitiesOf({ kind: 'posting' }, 'https://www.acme.example/jobs/7')).toEqual([
    'https://www.acme.example/jobs/7',
    'https://acme.example/jobs/7',
  ]);
  // A site that has the name of the web itself.
  expect(otherNamesOf('https://www.example/7')).toEqual([]);
  expect(otherNamesOf('https://acme.example:8443/a:b:c')).toEqual([]);
});

test.each([
  ['UUIDs', 'F603AEDB-1454-4A75-B2F0-A3AFB2A8F973', 'f603aedb-1454-4a75-b2f0-a3afb2a8f973', true],
  ['keys of Indeed', '55ED1DCCB466447C', '55ed1dccb466447c', true],
  ['codes of Workable', 'F3ACA8AEC9', 'f3aca8aec9', true],
  ['requisition numbers', 'R64248-1', 'r64248-1', true],
  ['ids of mixed case', 'oEjVzfwb', 'oejvzfwb', false],
  ['ids of mixed case, in another mix', 'oEjVzfwb', 'OEjVzfwb', false],
])('%s compare as their board compares them', (_kind, one, other, isSame) => {
  const [a, b] = [one, other].map((job) => identitiesOf({ kind: 'posting', board: 'x', job }, URL_OF_PAGE)[0]);
  expect(a === b).toBe(isSame);
});

/** What may stand in an address between slashes, colons and all. */
const part = fc.oneof(
  fc.stringMatching(/^[\w:.~%-]{1,12}$/),
  fc
    .string({ unit: 'binary', minLength: 1, maxLength: 6 })
    .map((text) => encodeURIComponent(text.toWellFormed())),
);

/** Whether two parts are one as boards compare them, said in another way than the code does. */
const plain = (text: string): string => {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return text;
  }
};

test('two ids of one board have no name in common, whatever stands in them', () => {
  const company = fc.option(part, { nil: undefined });
  fc.assert(
    fc.property(
      fc.uniqueArray(part, { minLength: 2, maxLength: 2, selector: (job) => plain(job).toUpperCase() }),
      company,
      company,
      (jobs, one, other) => {
        const [a, b] = [one, other].map((key, index) =>
          identitiesOf(
            { kind: 'posting', board: 'greenhouse', job: jobs[index] ?? '', ...(key && { company: key }) },
            URL_OF_PAGE,
          ),
        );
        expect(a?.filter((name) => b?.includes(name))).toEqual([]);
      },
    ),
  );
});

test('two companies that number alike are two postings', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(part, { minLength: 2, maxLength: 2, selector: (key) => plain(key).toLowerCase() }),
      part,
      ([one = '', other = ''], job) => {
        const [a, b] = [one, other].map(
          (company) => identitiesOf({ kind: 'posting', board: 'workday', company, job }, URL_OF_PAGE)[0],
        );
        expect(a).not.toBe(b);
      },
    ),
  );
});
