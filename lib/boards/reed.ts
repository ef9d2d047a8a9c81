import { defineBoard } from '../board.ts';
import { css, fromUrl } from '../extract/rules.ts';

export default defineBoard({
  id: 'reed',
  name: 'Reed',
  aggregator: true,
  hosts: ['www.reed.co.uk'],
  paths: [/^\/jobs\/[^/?]+\/(?<job>\d{6,})\/?(?=\?|$)/],
  fields: {
    title: [css('h1[data-qa="job-title"]'), css('h1')],
    // The page's data names the region in its place.
    location: [css('[data-qa="job-metadata-location"]', { first: true })],
    description: [css('[data-qa="job-description"]')],
    url: [fromUrl('{page}')],
    salary: [css('[data-qa="job-metadata-salary"]', { first: true, match: /^(?<value>.*\d.*)$/ })],
  },
  // "Full job description".
  clutter: ['[data-qa="job-description"] > h2:first-child'],
  examples: {
    yes: [
      'https://www.reed.co.uk/jobs/relief-baker/57071552',
      'https://www.reed.co.uk/jobs/relief-baker/57071552?source=searchResults',
    ],
    no: [
      'https://www.reed.co.uk/jobs/developer-jobs',
      'https://www.reed.co.uk/jobs/acme/p16501',
      'https://www.reed.co.uk/courses/baking/57071552',
      'https://www.reed.co.uk.evil.example/jobs/relief-baker/57071552',
    ],
  },
});
