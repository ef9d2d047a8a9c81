import { defineBoard } from '../board.ts';
import { css, state } from '../extract/rules.ts';

/** A posting's address is its title, which is its identity, too: a second one of the same title gets a number. */
export default defineBoard({
  id: 'recruitee',
  name: 'Recruitee',
  hosts: ['*.recruitee.com'],
  paths: [/^\/(?:l\/[a-z]{2}(?:-[a-z]{2})?\/)?o\/(?<job>[^/?]+)(?:\/c\/new)?\/?(?=\?|$)/i],
  marks: ['[data-component="PublicApp"][data-props]'],
  markedBy: [/^https?:\/\/[^/]+\/(?:l\/[a-z-]+\/)?o\/(?<job>[^/?#]+)/],
  state: { element: '[data-component="PublicApp"]', attr: 'data-props' },
  fields: {
    location: [
      css('[data-testid="styled-location-list-item"]', { all: true, match: /^(?:•\s*)?(?<value>.+)$/ }),
    ],
    companyName: [state('appConfig.site.name')],
    description: [css('[role="tabpanel"][id$="--panel---1"]'), css('[data-scroll-point^="section-job-"]')],
  },
  clutter: ['[role="tablist"]', '.custom-css-apply-with', '.custom-css-style-job-description-headline'],
  unseen: ['the form', 'a posting that is gone'],
  examples: {
    yes: [
      'https://acme.recruitee.com/o/sea-captain',
      'https://acme.recruitee.com/l/en/o/sea-captain-3?source=x',
      'https://acme.recruitee.com/o/sea-captain/c/new',
    ],
    no: [
      'https://acme.recruitee.com/',
      'https://acme.recruitee.com/pages/about',
      'https://recruitee.com.evil.example/o/sea-captain',
    ],
  },
});
