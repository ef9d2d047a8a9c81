import { defineBoard } from '../board.ts';
import { css, fromUrl, meta } from '../extract/rules.ts';

/** The view of 2026 keeps no class for its parts: short texts in a row, known by their form. */
const VIEW = '[data-testid="lazy-column"]';
const PAY = /^(?<value>[^·]{0,12}\d[\d.,KkMm]*[^·\d]{0,6}\/(?:yr|hr|mo|wk|day)(?: - [^·]{1,30})?)$/;
const PLACE = /^(?<value>remote|hybrid|on-site)/i;
const TYPE = /^(?<value>(?:full|part)-time|contract|temporary|internship|volunteer)\b/i;

export default defineBoard({
  id: 'linkedin',
  name: 'LinkedIn',
  aggregator: true,
  hosts: ['*.linkedin.com'],
  ownSubdomains: true,
  paths: [
    /^\/(?:comm\/)?jobs\/view\/(?:[^/?]*-)?(?<job>\d+)(?:\/apply)?\/?(?=\?|$)/,
    /^\/jobs-guest\/jobs\/api\/jobPosting\/(?<job>\d+)\/?(?=\?|$)/,
    /^\/jobs\/(?!view\/)[^?]*\?(?:.*&)?currentJobId=(?<job>\d+)/,
  ],
  pane: '.jobs-search__job-details--wrapper, .jobs-search__job-details--container, .two-pane-serp-page__detail-view',
  paneJob: [
    {
      selector: '.job-details-jobs-unified-top-card__job-title a, .jobs-unified-top-card__job-title a',
      attr: 'href',
      match: /\/jobs\/view\/(?<job>\d+)/,
    },
    { selector: '.jobs-apply-button[data-job-id]', attr: 'data-job-id', match: /^(?<job>\d+)$/ },
  ],
  fields: {
    title: [
      css('.top-card-layout__title'),
      css('.job-details-jobs-unified-top-card__job-title'),
      css('.jobs-unified-top-card__job-title'),
      meta('title', /^(?:\(\d+\+?\) )?(?<value>.+) \| [^|]+ \| LinkedIn$/),
      css(`${VIEW} [data-display-contents] > p`, { first: true }),
    ],
    companyName: [
      css('.topcard__org-name-link'),
      css('.topcard__flavor:not(.topcard__flavor--bullet)', { first: true }),
      css('.job-details-jobs-unified-top-card__company-name'),
      css('.jobs-unified-top-card__company-name'),
      meta('title', /^.+ \| (?<value>[^|]+) \| LinkedIn$/),
      css(`${VIEW} a[href*="/company/"]`, { first: true }),
    ],
    location: [
      // The second one counts the applicants.
      css('.topcard__flavor--bullet', { first: true }),
      css('.job-details-jobs-unified-top-card__tertiary-description-container .tvm__text', { first: true }),
      // "Company · place (workplace) · age · applicants".
      css('.job-details-jobs-unified-top-card__primary-description-container', {
        match: /^[^·]+ · (?<value>[^·\d]+?)(?: \([^)]+\))? · /,
      }),
      css(`${VIEW} p`, { first: true, match: /^(?<value>[^·\d]+) · [^·]*\d[^·]* · [^·]*\d[^·]*$/ }),
    ],
    description: [
      css('.show-more-less-html__markup'),
      css('#job-details'),
      css('.jobs-description__content'),
      css('[componentkey^="JobDetails_AboutTheJob"]'),
      css('[data-testid="expandable-text-box"]', { first: true }),
    ],
    url: [fromUrl('https://www.linkedin.com/jobs/view/{job}')],
    host: [fromUrl('https://www.linkedin.com')],
    employmentType: [
      css('.description__job-criteria-text', { match: TYPE }),
      css('.job-details-fit-level-preferences strong', { match: TYPE }),
      css(`${VIEW} a[href*="/jobs/view/"]`, { first: true, match: TYPE }),
    ],
    workplace: [
      css('.job-details-fit-level-preferences strong', { match: PLACE }),
      css(`${VIEW} a[href*="/jobs/view/"]`, { first: true, match: PLACE }),
    ],
    salary: [
      css('.job-details-fit-level-preferences strong', { match: PAY }),
      css(`${VIEW} a[href*="/jobs/view/"]`, { first: true, match: PAY }),
    ],
    logoUrl: [css('.top-card-layout__card .artdeco-entity-image', { attr: 'data-delayed-url', first: true })],
  },
  clutter: [
    // "About the job", in the person's language.
    '#job-details > h2',
    '.jobs-description__content h2',
    '[componentkey^="JobDetails_AboutTheJob"] h2',
    '[data-testid="expandable-text-button"]',
    '.show-more-less-html__button',
  ],
  closed: [{ in: 'selector', selector: '.closed-job__flavor--closed' }],
  unseen: ['a closed posting; the two-pane search of guests with a job open'],
  examples: {
    yes: [
      'https://www.linkedin.com/jobs/view/4433946496/',
      'https://www.linkedin.com/comm/jobs/view/4433946496/?refId=x',
      'https://www.linkedin.com/jobs/view/4433946496/apply/',
      'https://au.linkedin.com/jobs/view/baker-at-acme-4411867124?trk=public',
      'https://www.linkedin.com/jobs-guest/jobs/api/jobPosting/4411867124',
      'https://www.linkedin.com/jobs/search/?currentJobId=4433946496&keywords=baker',
      'https://www.linkedin.com/jobs/collections/recommended/?currentJobId=4433946496',
    ],
    no: [
      'https://www.linkedin.com/jobs/search/?keywords=baker',
      'https://in.linkedin.com/jobs/software-engineer-jobs-hyderabad',
      'https://uk.linkedin.com/company/acme',
      'https://www.linkedin.com/in/jobs-view-4433946496',
      'https://www.linkedin.com.evil.example/jobs/view/4433946496/',
      'https://notlinkedin.com/jobs/view/4433946496/',
    ],
  },
});
