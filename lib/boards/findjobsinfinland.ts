import { defineBoard } from '../board.ts';
import { css, fromUrl } from '../extract/rules.ts';

/** The posting ends where the second card tells of the recruiter; advice follows it. */
const AFTER = '.job-card ~ .job-card, .job-card ~ .job-card ~ *';

export default defineBoard({
  id: 'findjobsinfinland',
  name: 'Find Jobs in Finland',
  aggregator: true,
  hosts: ['findjobsinfinland.fi', 'www.findjobsinfinland.fi'],
  paths: [/^\/jobs\/[^/?]+\/(?<job>[^/?]+)\/?(?=\?|$)/],
  fields: {
    title: [css('h1')],
    companyName: [css('.job-card ~ .job-card .job-card__value', { first: true })],
    description: [css(`#postBody .para > section:not(${AFTER})`, { all: true })],
    url: [fromUrl('{page}')],
  },
  examples: {
    yes: ['https://findjobsinfinland.fi/jobs/accounting-and-finance/baker-helsinki-805225ab'],
    no: [
      'https://findjobsinfinland.fi/jobs/accounting-and-finance',
      'https://findjobsinfinland.fi/blogs/how-foreigners-can-get-a-job-in-finland',
      'https://findjobsinfinland.fi.evil.example/jobs/food/baker-helsinki-805225ab',
    ],
  },
});
