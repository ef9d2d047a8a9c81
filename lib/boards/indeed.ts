import { defineBoard } from '../board.ts';
import { css, fromUrl, state } from '../extract/rules.ts';

const HEADER = 'jobInfoWrapperModel.jobInfoModel.jobInfoHeaderModel';

/** On a page of many postings the heading goes on: "Baker - job post", in the language of the site. */
const BEFORE_JOB_POST =
  /^(?<value>.+?) - (?:job post|offre d'emploi|Stellenanzeige|offerta di lavoro|vacature)$/;

/** "London WC2R•Hybrid work". */
const PLACE = /^(?<value>[^•]+?) ?(?:•|$)/;
const WORKPLACE = /(?:•|^) ?(?<value>hybrid|remote)\b/i;

export default defineBoard({
  id: 'indeed',
  name: 'Indeed',
  aggregator: true,
  hosts: ['*.indeed.com'],
  ownSubdomains: true,
  paths: [
    /^\/(?:m\/)?viewjob\?(?:.*&)?jk=(?<job>[\da-f]{16})/i,
    /^\/(?:company\/[^/?]+\/jobs|job)\/(?:[^/?]*-)?(?<job>[\da-f]{16})\/?(?=\?|$)/i,
    /^\/(?:rc\/clk|pagead\/clk)(?:\/dl)?\?(?:.*&)?jk=(?<job>[\da-f]{16})/i,
    /^\/[^?]*\?(?:.*&)?vjk=(?<job>[\da-f]{16})/i,
  ],
  pane: '#jobsearch-ViewjobPaneWrapper',
  paneJob: [
    {
      selector: '#jobsearch-ViewjobPaneWrapper [href*="/applystart?"]',
      attr: 'href',
      match: /[?&]jk=(?<job>[\da-f]{16})/i,
    },
    {
      selector: '#jobsearch-ViewjobPaneWrapper [data-indeed-apply-jk]',
      attr: 'data-indeed-apply-jk',
      match: /^(?<job>[\da-f]{16})$/i,
    },
    {
      selector: '#jobsearch-ViewjobPaneWrapper a[href*="fromjk="]',
      attr: 'href',
      match: /[?&]fromjk=(?<job>[\da-f]{16})/i,
    },
  ],
  state: { global: 'window._initialData' },
  fields: {
    title: [
      css('[data-testid="jobsearch-JobInfoHeader-title"] > span:first-child', { match: BEFORE_JOB_POST }),
      css('.jobsearch-JobInfoHeader-title', { match: BEFORE_JOB_POST }),
      css('[data-testid="jobsearch-JobInfoHeader-title"]'),
      css('[data-testid="simpler-jobTitle"]'),
      css('.jobsearch-JobInfoHeader-title'),
    ],
    companyName: [
      css('[data-testid="inlineHeader-companyName"] a', { first: true }),
      css('[data-testid="inlineHeader-companyName"]'),
      css('[data-company-name="true"] a', { first: true }),
      css('[data-company-name="true"]'),
      css('[data-testid="simpler-jobTitle"] + div > :first-child'),
    ],
    location: [
      css('[data-testid="inlineHeader-companyLocation"]', { match: PLACE }),
      css('[data-testid="job-location"]', { match: PLACE }),
      css('.jobsearch-InlineCompanyRating + div', { match: PLACE }),
    ],
    description: [css('#jobDescriptionText')],
    url: [fromUrl('https://{host}/viewjob?jk={job}')],
    applyUrl: [
      css('[href*="/applystart?"]', { attr: 'href', first: true }),
      css('[data-indeed-apply-joburl]', { attr: 'data-indeed-apply-joburl', first: true }),
    ],
    workplace: [
      css('[data-testid="inlineHeader-companyLocation"]', { match: WORKPLACE }),
      state(`${HEADER}.remoteWorkModel.type`, { match: /(?<value>HYBRID)/ }),
      state(`${HEADER}.remoteWorkModel.type`, { match: /^(?<value>REMOTE)/ }),
    ],
    salary: [
      css('#salaryInfoAndJobType > :first-child', { match: /^(?<value>.*\d.*?)(?: -)?$/ }),
      css('#jobDetailsSection [aria-label="Pay"] [data-testid$="-tile"]', { first: true }),
    ],
    employmentType: [
      css('#salaryInfoAndJobType'),
      css('#jobDetailsSection [aria-label="Job type"] [data-testid$="-tile"]', { first: true }),
    ],
  },
  closed: [{ in: 'selector', selector: '.jobsearch-JobInfoHeader-expired' }],
  unseen: ['a posting that has expired'],
  examples: {
    yes: [
      'https://www.indeed.com/viewjob?jk=55ed1dccb466447c',
      'https://uk.indeed.com/rc/clk?jk=55ED1DCCB466447C&from=serp',
      'https://www.indeed.com/job/relief-baker-55ed1dccb466447c',
      'https://www.indeed.com/company/Acme/jobs/Relief-Baker-55ed1dccb466447c?fccid=x',
      'https://uk.indeed.com/viewjob?from=serp&jk=55ed1dccb466447c&tk=1',
      'https://uk.indeed.com/jobs?q=software+engineer&l=London&vjk=1d1aabf7259f78f2',
      'https://www.indeed.com/q-frontend-l-egypt,-ar-jobs.html?vjk=1d1aabf7259f78f2',
    ],
    no: [
      'https://www.indeed.com/jobs?q=baker',
      'https://www.indeed.com/viewjob',
      'https://www.indeed.com/cmp/Acme?fromjk=55ed1dccb466447c',
      'https://www.indeed.com/career-advice/finding-a-job',
      'https://www.indeed.com.evil.example/viewjob?jk=55ed1dccb466447c',
    ],
  },
});
