import { defineBoard } from '../board.ts';
import { css } from '../extract/rules.ts';

/** A plugin of WordPress, on companies' and small boards' own domains, in the plugin's markup or a theme's. */
export default defineBoard({
  id: 'wp-job-manager',
  name: 'WP Job Manager',
  hosts: [],
  paths: [],
  marks: ['body.single-job_listing'],
  markedBy: [
    /^https?:\/\/[^/]+\/(?:[^?#]*\/)?(?:jobs?|job-listings?|careers|vacancy|vacancies)\/(?<job>[^/?#]+)/,
  ],
  fields: {
    title: [css('.job-detail-title'), css('h1.entry-title')],
    companyName: [css('.single_job_listing .company .name strong', { first: true })],
    location: [
      css('.job-detail-header .job-location', { first: true }),
      css('.single_job_listing .location', { first: true }),
    ],
    description: [
      css('.single_job_listing .job_description'),
      css('.job-detail-description'),
      css('.job_description'),
    ],
    employmentType: [
      css('.job-detail-header .type-job', { first: true }),
      css('.single_job_listing .job-type', { first: true }),
    ],
    datePosted: [css('.single_job_listing .date-posted time', { attr: 'datetime', first: true })],
    applyUrl: [
      css('.single_job_listing a.btn-apply, .job_listing a.btn-apply', { attr: 'href', first: true }),
      css('.job_application .application_details a[href^="http"]', { attr: 'href' }),
    ],
  },
  clutter: ['.job-detail-description > h3.title:first-child', '.job_application', '.sharebox-job'],
  closed: [{ in: 'selector', selector: '.job-manager-info', match: /filled|expired/i }],
  unseen: ["the plugin's own markup, which is from its templates: the saved page is a theme's"],
  examples: {
    mark: '<body class="single single-job_listing">',
    yes: ['https://acme.example/job/senior-baker/', 'https://acme.example/en/jobs/senior-baker?a=b'],
    no: ['https://acme.example/blog/senior-baker/', 'https://acme.example/jobs/'],
  },
});
