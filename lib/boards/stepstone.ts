import { defineBoard } from '../board.ts';
import { css, fromUrl } from '../extract/rules.ts';

const fact = (name: string): string => `[data-at="metadata-${name}"]`;

/** StepStone, and Totaljobs and its sisters, which are the same platform. */
export default defineBoard({
  id: 'stepstone',
  name: 'StepStone, Totaljobs',
  aggregator: true,
  hosts: [
    'www.stepstone.de',
    'www.stepstone.at',
    'www.stepstone.be',
    'www.stepstone.nl',
    'www.totaljobs.com',
    'www.cwjobs.co.uk',
    'www.jobsite.co.uk',
    'www.caterer.com',
    'www.irishjobs.ie',
    'www.jobs.ie',
    'www.nijobs.com',
  ],
  paths: [
    /^\/(?:stellenangebote|jobs?|emplois?|vacatures?)--[^?]*?--(?<job>\d+)-inline\.html/,
    /^\/job\/(?:[^?]*?[-/])?(?:job)?(?<job>\d{6,})\/?(?=\?|$)/i,
  ],
  fields: {
    // A copy of the header stays in sight.
    title: [css('[data-at="header-job-title"]')],
    companyName: [css(fact('company-name'), { first: true })],
    location: [css(fact('location'), { first: true })],
    description: [css('[data-at="job-ad-content"]')],
    url: [fromUrl('{page}')],
    employmentType: [css(fact('work-type'), { first: true }), css(fact('contract-type'), { first: true })],
    workplace: [css(fact('work-type'), { first: true })],
    salary: [css(fact('salary'), { first: true, match: /^(?<value>.*\d.*)$/ })],
  },
  unseen: ['a posting: its structure is documented, no page of it saved'],
  examples: {
    yes: [
      'https://www.stepstone.de/stellenangebote--Baecker-m-w-d-Berlin-Acme-GmbH--9876543-inline.html',
      'https://www.stepstone.de/stellenangebote--Baecker--9876543-inline.html?rltr=1_1_25',
      'https://www.totaljobs.com/job/baker/acme-job101234567',
      'https://www.irishjobs.ie/job/baker/acme-job101234567',
    ],
    no: [
      'https://www.irishjobs.ie/Developer-Jobs',
      'https://www.stepstone.de/jobs/baecker/in-berlin',
      'https://www.stepstone.de/magazin/artikel/bewerbung-9876543',
      'https://www.stepstone.de.evil.example/stellenangebote--Baecker--9876543-inline.html',
    ],
  },
});
