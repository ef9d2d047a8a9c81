import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { signsOf } from '../../lib/board.ts';
import { BOARDS } from '../../lib/boards/index.ts';
import { detect } from '../../lib/detect.ts';
import { identitiesOf } from '../../lib/identity.ts';
import { NORMALISERS } from '../../lib/normalise.ts';
import { printOf, type Posted } from '../../lib/same/print.ts';
import { findSame } from '../../lib/same/same.ts';
import { bitsApart, textPrint } from '../../lib/same/text-print.ts';
import { toCanonical, toLink } from '../../lib/url.ts';

/**
 * What other projects' tests expect of addresses and of the same job on two boards, a row each by the beginning of its
 * input. Where we go another way, the row says why.
 */

const { document } = new JSDOM('<main>Some text.</main>').window;
const SIGNS = BOARDS.map((board) => {
  const { needs: _, pane: __, closed: ___, ...signs } = signsOf(board);
  return { ...signs, text: ['main'] };
});

const nameOf = (url: string): string =>
  identitiesOf(detect({ url, document }, SIGNS), toCanonical(new URL(url)))[0];

const hasName = (name: string, ...urls: readonly string[]): void => {
  for (const url of urls) expect(nameOf(url), url).toBe(name);
};

const TEXT = Array.from(
  { length: 40 },
  (_, n) => `You bake ${n * 3} loaves with team ${n * 7} on day ${n}.`,
).join('\n\n');

const posted = (id: string, identity: string, given: Partial<Posted> = {}): Posted => ({
  id,
  identity,
  companyName: 'Acme',
  title: 'Baker',
  location: 'Berlin',
  ...given,
});

const compare = (one: Posted, other: Posted, texts: readonly [string, string] = [TEXT, TEXT]) =>
  findSame(printOf(one, texts[0]), [printOf(other, texts[1])], new Set(['linkedin']))[0]?.as;

const ROWS: Readonly<Record<string, () => void>> = {
  'https://boards.greenhouse.io/northwindlabs/jobs/4010001001?gh_src': () =>
    hasName(
      'greenhouse:northwindlabs:4010001001',
      'https://boards.greenhouse.io/northwindlabs/jobs/4010001001?gh_src=abc&utm_source=x#apply',
      'http://boards.greenhouse.io/northwindlabs/jobs/4010001001/',
      'https://job-boards.greenhouse.io/northwindlabs/jobs/4010001001?gh_jid=4010001001',
      'https://boards.greenhouse.io/embed/job_app?for=northwindlabs&token=4010001001',
      'https://job-boards.greenhouse.io/embed/job_app?token=4010001001&for=northwindlabs',
    ),

  // Small letters, as there.
  'https://jobs.ashbyhq.com/fabrikam/UUID': () =>
    hasName(
      'ashby:fabrikam:0a1b2c3d-0000-4000-8000-0a1b2c3d4e5f',
      'https://jobs.ashbyhq.com/fabrikam/0A1B2C3D-0000-4000-8000-0A1B2C3D4E5F/application?utm_source=board',
    ),

  // Another host is no board, as there. A user and a port are refused there and not here: the host is the board's own,
  // and a person who reads a posting there reads that posting.
  'https://boards.greenhouse.io.evil.example/': () => {
    for (const url of [
      'https://boards.greenhouse.io.evil.example/acme/jobs/7',
      'https://__proto__.example/acme/jobs/7',
      'https://boards.greenhouse.io/acme%2Fjobs%2F7',
      'https://boards.greenhouse.io/acme/jobs/../7',
    ])
      expect(nameOf(url), url).toMatch(/^https:/);
    hasName(
      'greenhouse:acme:7',
      'https://jo:secret@boards.greenhouse.io/acme/jobs/7',
      'https://boards.greenhouse.io:8443/acme/jobs/7',
    );
  },

  // The company in small letters: no board has two that differ in case.
  'https://jobs.smartrecruiters.com/ServiceNow': () =>
    hasName(
      'smartrecruiters:servicenow:744000152072409',
      'https://jobs.smartrecruiters.com/ServiceNow/744000152072409-principal-architect',
    ),

  // The code in small letters: the page's own spelling stands in `jobId`, and a name is for comparing only.
  'https://apply.workable.com/huggingface/j/DB4D7C0EC8/': () =>
    hasName('workable:huggingface:db4d7c0ec8', 'https://apply.workable.com/huggingface/j/DB4D7C0EC8/'),

  // With the company, which there is left out: iCIMS counts each company's jobs for themselves.
  'https://careers-acme.icims.com/jobs/1234/': () =>
    hasName('icims:careers-acme:1234', 'https://careers-acme.icims.com/jobs/1234/engineer/job'),

  'https://pk.indeed.com/viewjob?jk=abc123def4567890': () =>
    hasName(
      'indeed::abc123def4567890',
      'https://pk.indeed.com/viewjob?jk=abc123def4567890',
      'https://pk.indeed.com/rc/clk?jk=ABC123DEF4567890&from=serp',
    ),

  // Three digits are no key of Indeed's, so the address is the name, and it keeps them. `www.` stays in it.
  'https://www.indeed.com/viewjob?jk=111': () =>
    hasName('https://www.indeed.com/viewjob?jk=111', 'https://www.indeed.com/viewjob?jk=111'),

  'https://career5.successfactors.eu/careers?career_job_req_id': () =>
    hasName(
      'https://career5.successfactors.eu/careers?career_job_req_id=987',
      'https://career5.successfactors.eu/careers?career_job_req_id=987&utm_source=x',
    ),

  // The route stays: nobody can tell `#/step2` of a form from `#/job2` of a site that is one page, and two names for
  // one posting lose less than one name for two.
  'https://Careers.example.com/apply?b=2&a=1#/step2': () =>
    hasName(
      'https://careers.example.com/apply?a=1&b=2#/step2',
      'https://Careers.example.com/apply?b=2&a=1#/step2',
    ),

  // `www.` stays in the address, which must lead there; without it is the posting's second name.
  'https://www.Example.com/Jobs/AbC/': () =>
    expect(
      identitiesOf({ kind: 'posting' }, toCanonical(new URL('https://www.Example.com/Jobs/AbC/'))),
    ).toEqual(['https://www.example.com/Jobs/AbC', 'https://example.com/Jobs/AbC']),

  'https:// / whitespace / null': () => {
    for (const text of ['https://', ' ', '', 'null']) expect(toLink(text, 'about:blank'), text).toBeUndefined();
  },

  'https://boards.greenhouse.io/contentful/jobs/6594753?t=': () =>
    expect(
      toCanonical(new URL('https://boards.greenhouse.io/contentful/jobs/6594753?t=Base10+job+board')),
    ).toBe('https://boards.greenhouse.io/contentful/jobs/6594753'),

  'https://acme.myworkdayjobs.com/en-US/External#/job/123': () =>
    hasName(
      'https://acme.myworkdayjobs.com/en-US/External#/job/123',
      'https://acme.myworkdayjobs.com/en-US/External#/job/123',
    ),

  // Ashby has no such address, and an id of its is a UUID: the address stays what it is.
  'https://jobs.ashbyhq.com/Acme/job/abc-123/': () =>
    hasName('https://jobs.ashbyhq.com/Acme/job/abc-123', 'https://jobs.ashbyhq.com/Acme/job/abc-123/'),

  'linkedin externalApply?url=': () =>
    expect(
      NORMALISERS.applyUrl(
        'https://www.linkedin.com/jobs/view/externalApply/4411867124?url=https%3A%2F%2Fjobs.lever.co%2Facme%2F123%3Futm_source%3Dlinkedin',
        { url: 'https://www.linkedin.com/jobs/view/4411867124' },
      ),
    ).toBe('https://jobs.lever.co/acme/123'),

  'same source, other requisition id': () => {
    const apply = 'https://boards.greenhouse.io/acme/jobs/6104505004';
    const one = posted('a', 'linkedin::4411867124', { applyUrl: apply });
    expect(compare(one, posted('b', 'linkedin::4411867199', { applyUrl: apply }))).toBe('repost');
  },

  // Offered, and never merged unasked.
  'url_hash equal across sources': () => {
    const url = 'https://boards.greenhouse.io/acme/jobs/6104505004';
    const own = posted('b', 'greenhouse:acme:6104505004', { url });
    expect(
      compare(posted('a', 'linkedin::1', { applyUrl: url, companyName: 'A recruiter' }), own, ['', '']),
    ).toBe('same');
    expect(compare(posted('a', 'lever:acme:1'), own)).toBe('same');
  },

  'description_hash equal, other company': () =>
    expect(
      compare(posted('a', 'linkedin::1', { companyName: 'Globex' }), posted('b', 'greenhouse:acme:6104505004')),
    ).toBeUndefined(),

  'Google LLC + Sr. Java Developer': () =>
    expect(
      compare(
        posted('a', 'linkedin::1', { companyName: 'Google LLC', title: 'Sr. Java Developer' }),
        posted('b', 'lever:google:2', { companyName: 'google', title: 'Senior Java Developer' }),
      ),
    ).toBe('same'),

  'simhash 64': () => {
    const { near } = textPrint(TEXT);
    expect(bitsApart(near, textPrint(`${TEXT}\n\nSalary: €40,000 a year.`).near)).toBeLessThanOrEqual(10);
    expect(bitsApart(near, textPrint(`${TEXT} We meet twice a year by the sea.`).near)).toBeLessThanOrEqual(8);
    const other = Array.from({ length: 40 }, (_, n) => `She keeps ${n} books and pays ${n * 5} bills for us.`);
    expect(bitsApart(near, textPrint(other.join(' ')).near)).toBeGreaterThan(14);
  },
};

test.each(Object.entries(ROWS))('%s…', (_input, check) => {
  check();
});

const PAIRS = join(import.meta.dirname, '../../../shared/corpus/pairs/urls.tsv');

test.skipIf(!existsSync(PAIRS))('every pair has its row', () => {
  const [, ...inputs] = readFileSync(PAIRS, 'utf8').trim().split('\n');
  const missing = inputs.filter((input) => !Object.keys(ROWS).some((row) => input.startsWith(row)));
  expect(missing).toEqual([]);
});
