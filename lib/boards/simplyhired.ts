import { defineBoard } from '../board.ts';
import { css, fromUrl } from '../extract/rules.ts';

export default defineBoard({
  id: 'simplyhired',
  name: 'SimplyHired',
  aggregator: true,
  hosts: ['*.simplyhired.com', '*.simplyhired.ca', '*.simplyhired.co.uk', '*.simplyhired.co.in'],
  ownSubdomains: true,
  paths: [
    /^\/(?:[a-z-]+\/)?job\/(?<job>[\w-]{20,})\/?(?=\?|$)/,
    /^\/(?:[a-z-]+\/)?search\?(?:.*&)?job=(?<job>[\w-]+)/,
  ],
  pane: '[data-testid="serpContainer"] aside:has([data-testid="viewJobTitle"])',
  fields: {
    title: [css('[data-testid="viewJobTitle"]')],
    companyName: [
      // The rating stands beside the name: "Acme - 2.2".
      css('[data-testid="viewJobCompanyName"]', { match: /^(?<value>.+?)(?: - \d(?:\.\d+)?)?$/ }),
    ],
    location: [css('[data-testid="viewJobCompanyLocation"]')],
    description: [css('[data-testid="viewJobBodyJobFullDescriptionContent"]')],
    url: [fromUrl('https://{host}/job/{job}')],
    applyUrl: [
      css('[data-testid="viewJobHeaderFooterApplyButton"]', { attr: 'href', first: true }),
      css('[data-testid="viewJobHeaderFooterApplyButton"]', { attr: 'data-mdref', first: true }),
    ],
    employmentType: [css('[data-testid="viewJobBodyJobDetailsJobType"]')],
    salary: [css('[data-testid="viewJobBodyJobCompensation"]')],
    workplace: [css('[data-testid="viewJobCompanyLocation"]')],
  },
  examples: {
    yes: [
      'https://za.simplyhired.com/job/9gZ87DjhuxkSi3zjsqkCXXkYO9wAn9KYpCqtskAmreHOTqe7jyhJbA',
      'https://www.simplyhired.com/search?q=content&l=remote&job=AbCdEf123456',
    ],
    no: [
      'https://www.simplyhired.com/search?q=content&l=remote',
      'https://www.simplyhired.com/company/Acme/jobs',
      'https://simplyhired.com.evil.example/job/9gZ87DjhuxkSi3zjsqkCXXkYO9wAn9KYpCqtskAm',
    ],
  },
});
