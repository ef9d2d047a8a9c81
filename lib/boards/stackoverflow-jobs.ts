import { defineBoard } from '../board.ts';
import { css, fromUrl } from '../extract/rules.ts';

/** The board closed in 2022; its pages live on as saved ones. */
export default defineBoard({
  id: 'stackoverflow-jobs',
  name: 'Stack Overflow Jobs',
  aggregator: true,
  hosts: ['stackoverflow.com'],
  paths: [/^\/jobs\/(?<job>\d+)(?:\/[^/?]*)?\/?(?=\?|$)/, /^\/jobs\/?\?(?:.*&)?id=(?<job>\d+)/],
  fields: {
    title: [css('.job-details--header h1')],
    companyName: [
      // "Acme via Agency": the first is the employer.
      css('.job-details--header .fc-black-700 a', { first: true }),
      css('.job-details--header a.fc-black-700', { first: true }),
    ],
    // The data of a remote posting lists every country there is.
    location: [
      css('.job-details--header .fc-black-500', { first: true, match: /^– (?!No office)(?<value>.+)$/ }),
    ],
    description: [css('#overview-items section.fs-body2')],
    url: [fromUrl('https://stackoverflow.com/jobs/{job}')],
    applyUrl: [css('a.js-apply', { attr: 'href', first: true })],
    salary: [css('.job-details--header .-salary')],
    workplace: [css('.job-details--header .-remote')],
  },
  clutter: ['section.fs-body2 > h2:first-child'],
  examples: {
    yes: [
      'http://stackoverflow.com/jobs/355023/senior-baker-acme',
      'https://stackoverflow.com/jobs/440502/baker?so=i&pg=1',
    ],
    no: [
      'https://stackoverflow.com/jobs?q=baker',
      'https://stackoverflow.com/jobs/companies/acme',
      'https://stackoverflow.com/questions/355023/how-to-bake',
      'https://stackoverflow.com/jobs/apply/355023',
    ],
  },
});
