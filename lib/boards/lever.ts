import { defineBoard } from '../board.ts';
import { css, fromUrl, meta } from '../extract/rules.ts';

/** Slashes stand between the categories, in the text of one or of the next. */
const CATEGORY = /^(?:\/\s*)?(?<value>.+?)(?:\s*\/)?$/;

export default defineBoard({
  id: 'lever',
  name: 'Lever',
  hosts: ['jobs.lever.co', 'jobs.eu.lever.co'],
  paths: [/^\/(?<company>[^/?]+)\/(?<job>[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?:\/apply)?\/?(?=\?|$)/i],
  forms: ['#application-form'],
  fields: {
    title: [css('.posting-headline h2'), css('.posting-header h2')],
    location: [css('.posting-categories .location', { match: CATEGORY })],
    department: [css('.posting-categories .department', { match: CATEGORY })],
    employmentType: [css('.posting-categories .commitment', { match: CATEGORY })],
    workplace: [css('.posting-categories .workplaceTypes', { match: CATEGORY })],
    salary: [css('[data-qa="salary-range"]', { match: /(?<value>(?:[A-Z]{3} ?|[$€£¥₹] ?)?\d.*)$/ })],
    // Its sections have no mark in common but the element around them.
    description: [css('[data-qa="job-description"], [data-qa="closing-description"]', { parent: true })],
    url: [fromUrl('https://{host}/{company}/{job}')],
    host: [fromUrl('https://{host}/{company}')],
    applyUrl: [fromUrl('https://{host}/{company}/{job}/apply')],
    logoUrl: [meta('og:image', /^(?<value>https:\/\/.*client-logos.*)$/)],
  },
  clutter: ['[data-qa="btn-apply-bottom"]', '.last-section-apply'],
  unseen: ['a posting that is gone'],
  examples: {
    yes: [
      'https://jobs.lever.co/acme/44912894-f070-4989-9f9f-92ffb2ed210a',
      'https://jobs.lever.co/acme/44912894-f070-4989-9f9f-92ffb2ed210a/apply?lever-source=x',
      'https://jobs.eu.lever.co/acme/3edcc5db-2619-4c98-98d1-81778e6c4e66/',
    ],
    no: [
      'https://jobs.lever.co/acme',
      'https://jobs.lever.co/acme?department=Design',
      'https://jobs.lever.co/acme/44912894-f070-4989-9f9f-92ffb2ed210a/thanks',
      'https://www.lever.co/blog/44912894-f070-4989-9f9f-92ffb2ed210a',
      'https://jobs.lever.co.evil.example/acme/44912894-f070-4989-9f9f-92ffb2ed210a',
    ],
  },
});
