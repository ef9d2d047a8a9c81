import { defineBoard } from '../board.ts';
import { css, fromUrl } from '../extract/rules.ts';

const HEADER = '[data-test="job-details-header"]';

export default defineBoard({
  id: 'glassdoor',
  name: 'Glassdoor',
  aggregator: true,
  hosts: [
    '*.glassdoor.com',
    '*.glassdoor.co.uk',
    '*.glassdoor.co.in',
    '*.glassdoor.com.au',
    '*.glassdoor.com.br',
    '*.glassdoor.ca',
    '*.glassdoor.de',
    '*.glassdoor.fr',
    '*.glassdoor.es',
    '*.glassdoor.it',
    '*.glassdoor.nl',
    '*.glassdoor.ie',
    '*.glassdoor.at',
    '*.glassdoor.ch',
    '*.glassdoor.be',
    '*.glassdoor.sg',
  ],
  ownSubdomains: true,
  paths: [
    /^\/(?:job-listing|partner|Job|Vacature|Emploi|Stelle|Lavoro|Empleo)\/[^?]*\?(?:.*&)?(?:jl|jobListingId)=(?<job>\d+)/,
  ],
  fields: {
    // The heading stands there twice, once for each width of window.
    title: [css(`${HEADER} h1`), css('h1[id^="jd-job-title"]')],
    location: [css(`${HEADER} [data-test="location"]`, { first: true })],
    // Cards have one too.
    salary: [css(`${HEADER} [data-test="detailSalary"]`, { first: true })],
    url: [fromUrl('https://{host}/partner/jobListing.htm?jobListingId={job}')],
  },
  unseen: ['a posting: its header is documented, no page of it saved; its text has no lasting mark'],
  examples: {
    yes: [
      'https://www.glassdoor.com/job-listing/baker-acme-JV_IC1147401_KO0,5.htm?jl=1009512345678',
      'https://www.glassdoor.com/partner/jobListing.htm?pos=101&ao=904396&jobListingId=3629635282',
      'https://www.glassdoor.co.uk/Job/baker-jobs-SRCH_KO0,5.htm?jl=1009512345678',
    ],
    no: [
      'https://www.glassdoor.com/Job/data-scientist-jobs-SRCH_KO0,14.htm',
      'https://www.glassdoor.com/blog/guide/how-to-apply-for-a-job/',
      'https://www.glassdoor.com/Overview/Working-at-Acme-EI_IE1.htm',
      'https://www.glassdoor.com.evil.example/job-listing/baker?jl=1',
    ],
  },
});
