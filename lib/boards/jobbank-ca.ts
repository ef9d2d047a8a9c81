import { defineBoard } from '../board.ts';
import { css, fromUrl } from '../extract/rules.ts';

export default defineBoard({
  id: 'jobbank-ca',
  name: 'Job Bank (Canada)',
  aggregator: true,
  hosts: ['www.jobbank.gc.ca', 'www.guichetemplois.gc.ca'],
  paths: [/^\/(?:jobsearch\/jobposting|rechercheemplois\/offredemploi)\/(?<job>\d+)/],
  fields: {
    title: [css('h1 [property="title"]'), css('h1[property="name"]')],
    companyName: [
      css('[property="hiringOrganization"] [property="name"]', { first: true }),
      css('[property="hiringOrganization"]'),
    ],
    location: [
      css('[property="joblocation"] [property="address"]', { first: true }),
      css('[property="joblocation"]'),
    ],
    // Misspelt by the site, which shows it under other headings when the posting comes from elsewhere.
    description: [css('[property="description"]')],
    url: [fromUrl('{page}')],
    applyUrl: [css('#externalJobLink', { attr: 'href' })],
    datePosted: [css('[property="datePosted"]', { match: /^(?:Posted on|Publi\S+ le) (?<value>.+)$/ })],
    validThrough: [css('p[property="validThrough"]', { first: true })],
    employmentType: [css('[property="employmentType"]', { first: true })],
    salaryMin: [css('[property="baseSalary"] [property="minValue"]', { attr: 'content', first: true })],
    salaryMax: [css('[property="baseSalary"] [property="maxValue"]', { attr: 'content', first: true })],
    salaryCurrency: [css('[property="baseSalary"] [property="currency"]', { attr: 'content', first: true })],
    salaryPeriod: [css('[property="baseSalary"] [property="unitText"]', { first: true })],
  },
  examples: {
    yes: [
      'https://www.jobbank.gc.ca/jobsearch/jobposting/39425018',
      'https://www.jobbank.gc.ca/jobsearch/jobposting/39425018?source=searchresults',
      'https://www.guichetemplois.gc.ca/rechercheemplois/offredemploi/39425018',
    ],
    no: [
      'https://www.jobbank.gc.ca/jobsearch/jobsearch?searchstring=baker',
      'https://www.jobbank.gc.ca/marketreport/wages-occupation/10425/ca',
      'https://www.jobbank.gc.ca.evil.example/jobsearch/jobposting/39425018',
    ],
  },
});
