import { defineBoard } from '../board.ts';
import { css, fromUrl } from '../extract/rules.ts';

export default defineBoard({
  id: 'workable',
  name: 'Workable',
  hosts: ['apply.workable.com'],
  paths: [
    /^\/(?<company>[^/?]+)\/j\/(?<job>[\dA-F]{8,12})(?:\/apply)?\/?(?=\?|$)/i,
    /^\/j\/(?<job>[\dA-F]{8,12})(?:\/apply)?\/?(?=\?|$)/i,
  ],
  forms: ['[data-ui="application-form"]'],
  fields: {
    title: [css('[data-ui="job-title"]')],
    location: [
      css('[data-ui="job-location-tooltip"]', { all: true }),
      css('[data-ui="job-location"]', { first: true }),
    ],
    workplace: [css('[data-ui="job-workplace"]')],
    employmentType: [css('[data-ui="job-type"]')],
    department: [css('[data-ui="job-department"]')],
    // The sections stand side by side; the data splits them over three properties.
    description: [
      css('[data-ui="job-description"], [data-ui="job-requirements"], [data-ui="job-benefits"]', {
        parent: true,
      }),
    ],
    url: [fromUrl('https://{host}/{company}/j/{job}/')],
    host: [fromUrl('https://{host}/{company}/')],
    applyUrl: [fromUrl('https://{host}/{company}/j/{job}/apply/')],
    logoUrl: [css('[data-ui="company-logo"] img', { attr: 'src' })],
  },
  clutter: ['[data-ui="share-job-button"]', '[data-ui="apply-button"]', '#job-description-title'],
  unseen: ['the form', 'a department', 'a posting that is gone'],
  examples: {
    yes: [
      'https://apply.workable.com/acme-4/j/426ACF0F2D',
      'https://apply.workable.com/acme/j/F3ACA8AEC9/apply/?utm_source=x',
      'https://apply.workable.com/j/F3ACA8AEC9',
    ],
    no: [
      'https://apply.workable.com/acme/',
      'https://apply.workable.com/acme/gdpr_policy',
      'https://jobs.workable.com/search?query=j/F3ACA8AEC9',
      'https://apply.workable.com.evil.example/acme/j/F3ACA8AEC9',
    ],
  },
});
