import { assert, boolean, constantFrom, nat, property, record, tuple, uuid, type Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asksOf, marksOf } from '../../lib/same/marks.ts';
import { printOf, type Posted } from '../../lib/same/print.ts';
import { findSame } from '../../lib/same/same.ts';

const AGGREGATORS = new Set(['linkedin']);
const JOBS = [
  '6104505004',
  'jr-00123',
  '44912894-f070-4989-9f9f-92ffb2ed210a',
  'f3aca8aec9',
  '12',
  'a%3A4711b',
];
const COMPANIES = ['acme', 'globex', ''];

const addressOf = (company: string, job: string): readonly string[] => [
  `https://boards.greenhouse.io/${company}/jobs/${job}`,
  `https://boards.greenhouse.io/embed/job_app?for=${company}&token=${job}`,
  `https://careers.${company || 'x'}.example/open?gh_jid=${job}&utm_source=y`,
  `https://jobs.lever.co/${company}/${job.toUpperCase()}/apply`,
  `https://${company || 'x'}.example/`,
  '',
];

const posted: Arbitrary<Posted> = record({
  id: uuid(),
  board: constantFrom('greenhouse', 'lever', 'linkedin'),
  company: constantFrom(...COMPANIES),
  job: constantFrom(...JOBS),
  other: constantFrom(...JOBS),
  urls: tuple(nat(5), nat(5)),
  isAddress: boolean(),
  title: constantFrom('Baker', 'Cook', ''),
}).map(({ id, board, company, job, other, urls: [at, apply], isAddress, title }) => {
  const url = addressOf(company, job)[at] ?? '';
  return {
    id,
    identity: isAddress && url !== '' ? url : `${board}:${company}:${job}`,
    companyName: company,
    title,
    location: 'Berlin',
    url,
    applyUrl: addressOf(company, other)[apply] ?? '',
  };
});

describe('marks', () => {
  test('of two that are found to be the same job meet, whichever is looked for', () => {
    let same = 0;
    assert(
      property(posted, posted, (a, b) => {
        const [one, other] = [printOf(a, ''), printOf(b, '')];
        if (findSame(one, [other], AGGREGATORS).length === 0) return;
        same += 1;
        expect(asksOf(one).filter((mark) => marksOf(other).includes(mark))).not.toEqual([]);
        expect(asksOf(other).filter((mark) => marksOf(one).includes(mark))).not.toEqual([]);
      }),
      { numRuns: 4000 },
    );
    expect(same).toBeGreaterThan(100);
  });

  test('of two that have nothing in common do not', () => {
    const one = printOf({ id: '1', identity: 'lever:acme:4711', companyName: 'Acme', title: 'Baker' }, '');
    const other = printOf(
      { id: '2', identity: 'lever:globex:4711', companyName: 'Globex', title: 'Baker' },
      '',
    );
    expect(asksOf(one).filter((mark) => marksOf(other).includes(mark))).toEqual([]);
  });

  test('are few, whatever an address holds', () => {
    const applyUrl = `https://a.example/${Array.from({ length: 5000 }, (_, n) => `x${n}yz`).join('/')}`;
    const print = printOf({ id: '1', identity: 'https://a.example/1', applyUrl }, '');
    expect(marksOf(print).length).toBeLessThan(50);
    expect(asksOf(print).length).toBeLessThan(50);
  });
});
