import { defineBoard } from '../board.ts';
import { css, fromUrl, state } from '../extract/rules.ts';

export default defineBoard({
  id: 'ashby',
  name: 'Ashby',
  hosts: ['jobs.ashbyhq.com'],
  paths: [
    /^\/(?<company>[^/?]+)\/(?<job>[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?:\/application)?\/?(?=\?|$)/i,
  ],
  forms: ['.ashby-application-form-container'],
  state: { global: 'window.__appData' },
  fields: {
    title: [css('.ashby-job-posting-heading'), state('posting.title')],
    companyName: [state('organization.name')],
    location: [state(['posting.locationName', 'posting.secondaryLocationNames'], { list: true })],
    workplace: [state('posting.workplaceType')],
    department: [state('posting.departmentName')],
    salary: [state('posting.scrapeableCompensationSalarySummary'), state('posting.compensationTierSummary')],
    datePosted: [state('posting.publishedDate')],
    validThrough: [state('posting.applicationDeadline')],
    // The tab of the form leaves the text in the state; the other tab's panel shows it.
    description: [
      state('posting.descriptionHtml', { html: true }),
      css('.ashby-job-posting-right-pane [role="tabpanel"]:not(#form)'),
    ],
    url: [fromUrl('https://{host}/{company}/{job}')],
    host: [fromUrl('https://{host}/{company}')],
    applyUrl: [fromUrl('https://{host}/{company}/{job}/application')],
    companyWebsite: [state('organization.publicWebsite')],
  },
  unseen: ['the overview tab (its panel is the sibling of the form’s)', 'a posting that is gone'],
  examples: {
    yes: [
      'https://jobs.ashbyhq.com/acme/f603aedb-1454-4a75-b2f0-a3afb2a8f973',
      'https://jobs.ashbyhq.com/Acme%20Labs/f603aedb-1454-4a75-b2f0-a3afb2a8f973/application?utm_source=x',
    ],
    no: [
      'https://jobs.ashbyhq.com/acme',
      'https://jobs.ashbyhq.com/acme/form/referral',
      'https://www.ashbyhq.com/careers/f603aedb-1454-4a75-b2f0-a3afb2a8f973',
      'https://jobs.ashbyhq.com.evil.example/acme/f603aedb-1454-4a75-b2f0-a3afb2a8f973',
    ],
  },
});
