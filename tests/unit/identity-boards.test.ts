import * as fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { signsOf, type Board } from '../../lib/board.ts';
import { BOARDS } from '../../lib/boards/index.ts';
import { detect } from '../../lib/detect.ts';
import type { Detection } from '../../lib/detection.ts';
import { identitiesOf } from '../../lib/identity.ts';
import { toCanonical } from '../../lib/url.ts';

const pageOf = (mark = ''): Document => new JSDOM(`${mark}<main>Some text.</main>`).window.document;

/** What the address alone tells: the signs that only a board's real pages have are left out. */
function detecting(board: Board, mark = board.examples.mark): (url: string) => Detection {
  const { closed: _, needs: __, pane: ___, ...signs } = signsOf(board);
  const document = pageOf(mark);
  return (url) => detect({ url, document }, [{ ...signs, text: ['main'] }]);
}

const namesOf = (detected: Detection, url: string): readonly string[] =>
  identitiesOf(detected, toCanonical(new URL(url)));

/** Parameters that people's addresses have on them, none of which is a posting's. */
const TRACKING = [
  'utm_source=x',
  'gh_src=a1',
  'lever-source=LinkedIn',
  'refId=x%2By',
  'trk=x',
  'fbclid=x',
  '_gl=1*x',
];

const spelling = fc.record({
  before: fc.subarray(TRACKING),
  after: fc.subarray(TRACKING),
  isReversed: fc.boolean(),
  scheme: fc.constantFrom('http:', 'https:'),
  user: fc.constantFrom('', 'jo@', 'jo:secret@'),
  isLoud: fc.boolean(),
  dot: fc.constantFrom('', '.'),
  slash: fc.constantFrom('', '/'),
  isPort: fc.boolean(),
  hash: fc.constantFrom('', '#', '#app', '#apply', '#:~:text=Sea%20captain', '#app:~:text=x'),
});
type Spelling = typeof spelling extends fc.Arbitrary<infer T> ? T : never;

function spell(address: string, how: Spelling): string {
  const { protocol, host, pathname, search } = new URL(address);
  const own = search.slice(1).split('&').filter(Boolean);
  const query = [...how.before, ...(how.isReversed ? own.toReversed() : own), ...how.after].join('&');
  const port = how.isPort ? (how.scheme === 'http:' ? ':80' : ':443') : '';
  const name = (how.isLoud ? host.toUpperCase() : host) + how.dot + port;
  // A page (`viewjob`, `details.htm`) is no folder, but it has no slash added only where parameters name the posting.
  const path = own.length > 0 || /\.html?$/.test(pathname) ? pathname : pathname.replace(/\/?$/, how.slash);
  return `${how.scheme || protocol}//${how.user}${name}${path}${query && '?'}${query}${how.hash}`;
}

/** Another id of the same form: one character is another of its kind. */
function another(job: string, place: number, step: number): string {
  const index = place % job.length;
  const found = job.charAt(index);
  const kinds = ['0123456789', 'abcdef', 'ABCDEF', 'ghijklmnopqrstuvwxyz', 'GHIJKLMNOPQRSTUVWXYZ'];
  const kind = kinds.find((each) => each.includes(found));
  if (!kind) return job;
  const next = kind.charAt((kind.indexOf(found) + 1 + (step % (kind.length - 1))) % kind.length);
  return job.slice(0, index) + next + job.slice(index + 1);
}

const withExamples = BOARDS.filter(({ examples }) => examples.yes.length > 0).map((board) => ({
  id: board.id,
  board,
}));

describe.each(withExamples)('$id', ({ board }) => {
  const look = detecting(board);
  const examples = fc.constantFrom(...board.examples.yes);

  test('every spelling of an address has one name', () => {
    fc.assert(
      fc.property(examples, spelling, (address, how) => {
        const spelt = spell(address, how);
        expect(namesOf(look(spelt), spelt)[0], spelt).toBe(namesOf(look(address), address)[0]);
      }),
    );
  });

  test('two ids never have a name in common, nor an address', () => {
    fc.assert(
      fc.property(examples, fc.nat(100), fc.nat(100), (address, place, step) => {
        const detected = look(address);
        const { job = '' } = detected;
        const other = another(job, place, step);
        const at = address.lastIndexOf(job);
        const moved = address.slice(0, at) + other + address.slice(at + job.length);
        const found = look(moved);
        // Some addresses name no posting with another character there.
        fc.pre(other !== job && found.kind === 'posting' && found.job !== undefined);
        const names = namesOf(detected, address);
        expect(namesOf(found, moved).filter((name) => names.includes(name))).toEqual([]);
        expect(toCanonical(new URL(moved))).not.toBe(toCanonical(new URL(address)));
      }),
      { numRuns: 50 },
    );
  });
});

/** Of each board: the posting, and the other addresses at which it stands. */
const FORMS: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  ashby: [
    [
      'https://jobs.ashbyhq.com/acme/f603aedb-1454-4a75-b2f0-a3afb2a8f973',
      'https://jobs.ashbyhq.com/acme/F603AEDB-1454-4A75-B2F0-A3AFB2A8F973/application?embed=js',
    ],
  ],
  breezy: [['https://acme.breezy.hr/p/ed076c7ead1b-captain', 'https://acme.breezy.hr/p/ED076C7EAD1B/apply']],
  cornerstone: [
    [
      'https://acme.csod.com/ux/ats/careersite/1/home/requisition/1002?c=acme',
      'https://acme.csod.com/ux/ats/careersite/1/home/requisition/1002/application?c=acme',
    ],
  ],
  greenhouse: [
    [
      'https://boards.greenhouse.io/acme/jobs/6104505004',
      'https://job-boards.greenhouse.io/acme/jobs/6104505004?gh_jid=6104505004',
      'https://job-boards.greenhouse.io/Acme/jobs/6104505004/#app',
      'https://boards.greenhouse.io/embed/job_app?for=acme&token=6104505004',
      'https://boards.greenhouse.io/embed/job_app?token=6104505004&b=x&for=acme',
    ],
  ],
  gusto: [
    [
      'https://jobs.gusto.com/postings/acme-captain-5bb2a78d-445e-4c93-aab3-b264a4630a98',
      'https://jobs.gusto.com/postings/acme-captain-5bb2a78d-445e-4c93-aab3-b264a4630a98/applicants/new',
    ],
  ],
  icims: [
    [
      'https://careers-acme.icims.com/jobs/18820/captain/job',
      'https://careers-acme.icims.com/jobs/18820/captain/job?in_iframe=1&mode=job&iis=x',
      'https://careers-acme.icims.com/jobs/18820/captain/login',
      'https://careers-acme.icims.com/jobs/18820/captain/candidate?from=login',
    ],
  ],
  indeed: [
    [
      'https://www.indeed.com/viewjob?jk=55ed1dccb466447c',
      'https://pk.indeed.com/rc/clk?jk=55ED1DCCB466447C&from=serp',
      'https://uk.indeed.com/jobs?q=baker&vjk=55ed1dccb466447c',
      'https://www.indeed.com/job/relief-baker-55ed1dccb466447c',
    ],
  ],
  jobvite: [
    [
      'https://jobs.jobvite.com/acme/job/oEjVzfwb',
      'https://jobs.jobvite.com/careers/acme/job/oEjVzfwb/apply?__jvst=x',
    ],
  ],
  lever: [
    [
      'https://jobs.lever.co/acme/44912894-f070-4989-9f9f-92ffb2ed210a',
      'https://jobs.lever.co/acme/44912894-f070-4989-9f9f-92ffb2ed210a/apply?lever-origin=x',
    ],
  ],
  linkedin: [
    [
      'https://www.linkedin.com/jobs/view/4411867124/',
      'https://au.linkedin.com/jobs/view/baker-at-acme-4411867124?trk=x',
      'https://www.linkedin.com/comm/jobs/view/4411867124',
      'https://www.linkedin.com/jobs/search/?currentJobId=4411867124&position=1&pageNum=0',
    ],
  ],
  oracle: [
    [
      'https://x.fa.us2.oraclecloud.com/hcmUI/CandidateExperience/en/sites/CX_1/job/31234',
      'https://x.fa.us2.oraclecloud.com/hcmUI/CandidateExperience/en/sites/CX_1/job/31234/apply/email',
    ],
  ],
  personio: [
    [
      'https://acme.jobs.personio.de/job/2612502',
      'https://acme.jobs.personio.com/job/2612502/apply?language=de',
    ],
  ],
  pinpoint: [
    [
      'https://acme.pinpointhq.com/postings/a841391c-fe47-4b8a-9822-9902a5168c2c',
      'https://acme.pinpointhq.com/en/postings/a841391c-fe47-4b8a-9822-9902a5168c2c/applications/new',
    ],
  ],
  recruitee: [['https://acme.recruitee.com/o/captain', 'https://acme.recruitee.com/l/en/o/captain/c/new']],
  rippling: [
    [
      'https://ats.rippling.com/acme/jobs/6e4ded50-342e-40a1-9951-bed687271810',
      'https://ats.rippling.com/en-GB/acme/jobs/6E4DED50-342E-40A1-9951-BED687271810/apply?step=x',
    ],
  ],
  seek: [
    [
      'https://www.seek.com.au/job/84367877',
      'https://www.seek.com.au/baker-jobs?jobId=84367877',
      'https://www.seek.com.au/job/84367877/apply/role-requirements',
    ],
  ],
  successfactors: [
    [
      'https://acme.jobs2web.com/job/Porto-Sea-Captain/99077/',
      'https://acme.jobs2web.com/talentcommunity/apply/99077/?locale=en_US',
    ],
    [
      'https://career4.successfactors.com/career?company=acme&career_job_req_id=99077',
      'https://career5.successfactors.eu/career?career_ns=job_application&career_job_req_id=99077&company=acme',
    ],
  ],
  teamtailor: [
    [
      'https://acme.teamtailor.com/jobs/7709505-captain',
      'https://acme.teamtailor.com/en-GB/jobs/7709505-sea-captain/applications/new',
    ],
  ],
  ukg: [
    [
      'https://recruiting.ultipro.com/ACM1000/JobBoard/a841391c-fe47-4b8a-9822-9902a5168c2c/OpportunityDetail?opportunityId=0a1b2c3d-fe47-4b8a-9822-9902a5168c2c',
      'https://recruiting2.ultipro.com/ACM1000/JobBoard/a841391c-fe47-4b8a-9822-9902a5168c2c/OpportunityApply?opportunityId=0a1b2c3d-fe47-4b8a-9822-9902a5168c2c',
    ],
  ],
  workable: [
    ['https://apply.workable.com/acme/j/F3ACA8AEC9', 'https://apply.workable.com/acme/j/f3aca8aec9/apply/'],
  ],
  workday: [
    [
      'https://acme.wd3.myworkdayjobs.com/en-GB/Careers/job/Porto/Office-Manager_R64248-1',
      'https://acme.wd3.myworkdayjobs.com/careers/job/porto/office-manager_r64248-1/apply/applyManually',
      'https://acme.wd3.myworkdayjobs.com/Careers/details/Office-Manager_R64248-1',
    ],
  ],
};

const forms = Object.entries(FORMS).flatMap(([id, postings]) =>
  postings.flatMap(([posting, ...others]) => others.map((other) => [id, other, posting] as const)),
);

test.each(forms)('%s: %s is the posting itself', (id, other, posting) => {
  const board = BOARDS.find((each) => each.id === id);
  if (!board) throw new TypeError(`no board ${id}`);
  const look = detecting(board);
  expect(look(other).kind).toBe('posting');
  expect(namesOf(look(other), other)[0]).toBe(namesOf(look(posting), posting)[0]);
});

test.each([
  [
    'the form of Greenhouse that names no company',
    'https://boards.greenhouse.io/embed/job_app?token=6104505004',
    'https://boards.greenhouse.io/acme/jobs/6104505004',
  ],
  [
    'the address of Workable that names no company',
    'https://apply.workable.com/j/F3ACA8AEC9',
    'https://apply.workable.com/acme/j/F3ACA8AEC9',
  ],
  [
    'a company’s own page on Greenhouse',
    'https://careers.acme.example/open?gh_jid=6104505004',
    'https://boards.greenhouse.io/acme/jobs/6104505004',
  ],
])('%s has the second name of the posting', (_name, anonymous, posting) => {
  const document = pageOf('<div id="grnhse_app"></div>');
  const signs = BOARDS.map((board) => ({ ...signsOf(board), text: ['main'] }));
  const [one, two] = [anonymous, posting].map((url) => namesOf(detect({ url, document }, signs), url));
  expect(two).toContain(one?.[0]);
  expect(one).not.toContain(two?.[0]);
});

test('companies on pages of their own that name alike are two postings', () => {
  const recruitee = BOARDS.find(({ id }) => id === 'recruitee');
  if (!recruitee) throw new TypeError('no board recruitee');
  const look = detecting(recruitee, '<div data-component="PublicApp" data-props="{}"></div>');
  const [one, other] = ['https://jobs.acme.example/o/captain', 'https://jobs.globex.example/o/captain'];
  expect(look(one).job).toBe('captain');
  expect(namesOf(look(one), one)[0]).not.toBe(namesOf(look(other), other)[0]);
});
