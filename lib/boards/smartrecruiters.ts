import { defineBoard } from '../board.ts';
import { css, fromUrl } from '../extract/rules.ts';

export default defineBoard({
  id: 'smartrecruiters',
  name: 'SmartRecruiters',
  hosts: ['jobs.smartrecruiters.com', 'careers.smartrecruiters.com'],
  paths: [/^\/(?<company>[^/?]+)\/(?<job>\d{6,})(?:-[^/?]*)?\/?(?=\?|$)/],
  fields: {
    // The first heading is a notice to users of an old browser.
    title: [css('.jobad-main [itemprop="title"]')],
    companyName: [css('[itemprop="hiringOrganization"] meta[itemprop="name"]', { attr: 'content' })],
    // An element of its own that draws its text from its attributes.
    location: [css('spl-job-location', { attr: 'formattedaddress' })],
    workplace: [css('spl-job-location', { attr: 'workplacetype' })],
    employmentType: [css('.jobad-main [itemprop="employmentType"]')],
    datePosted: [css('.jobad-main meta[itemprop="datePosted"]', { attr: 'content' })],
    description: [css('.jobad-main .job-sections > [itemprop="description"]')],
    applyUrl: [css('a#st-apply', { attr: 'href' })],
    host: [fromUrl('https://{host}/{company}')],
    logoUrl: [css('[itemprop="hiringOrganization"] meta[itemprop="logo"]', { attr: 'content' })],
  },
  clutter: ['.googlejobs-paragraph--empty', '#st-companyDescription > .title'],
  unseen: ['careers.smartrecruiters.com', 'a posting that is gone'],
  examples: {
    yes: [
      'https://jobs.smartrecruiters.com/AcmeNetworks/744000130075551-senior-lead-engineer-engines-',
      'https://jobs.smartrecruiters.com/AcmeNetworks/744000130075551?trid=1',
    ],
    no: [
      'https://jobs.smartrecruiters.com/oneclick-ui/company/Acme/publication/a841391c-fe47-4b8a-9822-9902a5168c2c',
      'https://careers.smartrecruiters.com/Acme',
      'https://www.smartrecruiters.com/blog/744000130075551-hiring',
      'https://jobs.smartrecruiters.com.evil.example/Acme/744000130075551',
    ],
  },
});
