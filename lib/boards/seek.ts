import { defineBoard } from '../board.ts';
import { css, fromUrl, state } from '../extract/rules.ts';

const RESULT = 'jobdetails.result.job';

/** SEEK, and JobStreet and JobsDB, which are the same platform. */
export default defineBoard({
  id: 'seek',
  name: 'SEEK, JobStreet, JobsDB',
  aggregator: true,
  hosts: ['*.seek.com.au', '*.seek.co.nz', '*.jobstreet.com', '*.jobsdb.com'],
  ownSubdomains: true,
  paths: [
    /^\/(?:[a-z]{2}\/)?job\/(?<job>\d+)(?:\/apply(?:\/[\w-]+)*)?\/?(?=\?|$)/,
    /^\/(?!job\/)[^?]*\?(?:.*&)?jobId=(?<job>\d+)/,
  ],
  pane: '[data-automation="splitViewJobDetailsWrapper"]',
  state: { global: 'window.SEEK_REDUX_DATA' },
  fields: {
    title: [css('[data-automation="job-detail-title"]'), state(`${RESULT}.title`)],
    companyName: [
      css('[data-automation="advertiser-name"]', { first: true }),
      state(`${RESULT}.advertiser.name`),
    ],
    location: [css('[data-automation="job-detail-location"]'), state(`${RESULT}.location.label`)],
    description: [css('[data-automation="jobAdDetails"]'), state(`${RESULT}.content`, { html: true })],
    url: [fromUrl('https://{host}/job/{job}')],
    applyUrl: [css('a[data-automation="job-detail-apply"]', { attr: 'href', first: true })],
    datePosted: [state(`${RESULT}.listedAt.dateTimeUtc`)],
    employmentType: [css('[data-automation="job-detail-work-type"]'), state(`${RESULT}.workTypes.label`)],
    department: [css('[data-automation="job-detail-classifications"]')],
  },
  unseen: ['a posting: its structure is documented, no page of it saved'],
  examples: {
    yes: [
      'https://www.seek.com.au/job/84367877?type=standard&ref=search-standalone',
      'https://my.jobstreet.com/job/84367877',
      'https://www.seek.com.au/job/84367877/apply/role-requirements',
      'https://hk.jobsdb.com/en/job/84367877',
      'https://www.seek.com.au/baker-jobs?jobId=84367877&type=standard',
    ],
    no: [
      'https://my.jobstreet.com/product-manager-jobs',
      'https://www.seek.com.au/companies/acme-432123',
      'https://www.seek.com.au/career-advice/article/job-84367877',
      'https://www.seek.com.au.evil.example/job/84367877',
    ],
  },
});
