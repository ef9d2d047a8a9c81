import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Detection } from '../../lib/detection.ts';
import { identitiesOf } from '../../lib/identity.ts';

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
])('%s', (_name, detection, identities) => {
  expect(identitiesOf(detection, URL_OF_PAGE)).toEqual(identities);
});

test('two ids of one board have no name in common', () => {
  const job = fc.stringMatching(/^\d{1,12}$/);
  const company = fc.option(fc.stringMatching(/^[\w-]{1,12}$/), { nil: undefined });
  fc.assert(
    fc.property(fc.uniqueArray(job, { minLength: 2, maxLength: 2 }), company, company, (jobs, one, other) => {
      const [a, b] = [one, other].map((key, index) =>
        identitiesOf(
          { kind: 'posting', board: 'greenhouse', job: jobs[index] ?? '', ...(key && { company: key }) },
          URL_OF_PAGE,
        ),
      );
      expect(a?.filter((name) => b?.includes(name))).toEqual([]);
    }),
  );
});
