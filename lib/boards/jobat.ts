import { defineBoard } from '../board.ts';
import { css } from '../extract/rules.ts';

export default defineBoard({
  id: 'jobat',
  name: 'Jobat',
  aggregator: true,
  hosts: ['www.jobat.be'],
  paths: [/^\/(?:nl|fr|en)\/[^/?]+\/[^/?]+\/job_(?<job>\d+)\/?(?=\?|$)/],
  pane: '#jobdetail',
  paneJob: [{ selector: '#jobdetail', attr: 'data-jobid', match: /^(?<job>\d+)$/ }],
  fields: {
    title: [css('[itemprop="title"]')],
    // A rating stands beside the name.
    companyName: [css('[itemprop="hiringOrganization"] [itemprop="name"]', { first: true })],
    location: [css('meta[itemprop="addressLocality"]', { attr: 'content', first: true })],
    description: [
      css('.JobDetails-contentSubtitle:not(.ttl-function), .JobDetails-contentParagraph', { all: true }),
      css('[itemprop="responsibilities"]'),
    ],
    url: [css('#jobdetail', { attr: 'data-joburl', match: /^(?<value>[^?]+)/ })],
    datePosted: [css('meta[itemprop="datePosted"]', { attr: 'content' })],
    validThrough: [css('meta[itemprop="validThrough"]', { attr: 'content' })],
    employmentType: [css('meta[itemprop="employmentType"]', { attr: 'content', first: true })],
    logoUrl: [css('meta[itemprop="logo"]', { attr: 'content', first: true })],
  },
  examples: {
    yes: [
      'https://www.jobat.be/en/jobs/acme-baker/job_5998384',
      'https://www.jobat.be/nl/jobs/bakker-in-gent/job_5998384?filter=Z',
    ],
    no: [
      'https://www.jobat.be/en/jobs/companies/acme/28171',
      'https://www.jobat.be/en/jobs/results?sector=7',
      'https://www.jobat.be.evil.example/en/jobs/acme-baker/job_5998384',
    ],
  },
});
