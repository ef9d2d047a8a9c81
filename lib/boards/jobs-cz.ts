import { defineBoard } from '../board.ts';
import { css, fromUrl } from '../extract/rules.ts';

/** A label and its value in one line of facts, in the languages of the site. */
const fact = (labels: string): RegExp => new RegExp(`^(?:${labels}) (?<value>.+)$`);

export default defineBoard({
  id: 'jobs-cz',
  name: 'Jobs.cz',
  aggregator: true,
  hosts: ['www.jobs.cz', 'beta.www.jobs.cz'],
  paths: [/^\/(?:en\/)?(?:rpd|pd|fp\/[^/?]+)\/(?<job>\d+)\/?(?=\?|$)/],
  fields: {
    title: [css('main h1'), css('h1')],
    companyName: [
      // The contact's "company" is a person.
      css('[data-test="jd-info-item"]', { match: fact('Společnost|Company') }),
    ],
    location: [css('[data-test="jd-info-location"]', { all: true })],
    description: [css('[data-test="jd-header-text"], [data-jobad="body"]', { all: true })],
    url: [fromUrl('https://www.jobs.cz/rpd/{job}/')],
    applyUrl: [css('[data-test="jd-reply-button-top"]', { attr: 'href' })],
    salary: [css('[data-test="jd-salary"]', { match: fact('Plat|Mzda|Salary|Wage') })],
    employmentType: [
      css('[data-test="jd-info-item"]', { match: fact('Typ pracovního poměru|Employment form') }),
    ],
  },
  examples: {
    yes: [
      'https://www.jobs.cz/rpd/2000130345/',
      'https://www.jobs.cz/rpd/2000130345/?searchId=868cde40&rps=233',
      'https://www.jobs.cz/fp/acme-s-r-o-4421/2000130345/',
    ],
    no: [
      'https://www.jobs.cz/prace/?q=baker',
      'https://www.jobs.cz/fp/acme-s-r-o-4421/',
      'https://www.jobs.cz/jof/2000130345/',
      'https://www.jobs.cz.evil.example/rpd/2000130345/',
    ],
  },
});
