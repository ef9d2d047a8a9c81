import { defineBoard } from '../board.ts';
import { css, fromUrl, state } from '../extract/rules.ts';

export default defineBoard({
  id: 'jobs-ch',
  name: 'jobs.ch',
  aggregator: true,
  hosts: ['www.jobs.ch', 'www.jobup.ch'],
  paths: [
    /^\/(?:en|de|fr|it)\/(?:vacancies|stellenangebote|offres-emplois|offerte-lavoro|jobs|emplois)\/detail\/(?<job>[\da-f-]{36})\/?(?=\?|$)/i,
  ],
  state: { global: '__REACT_QUERY_STATE__' },
  fields: {
    title: [css('[data-cy="vacancy-title"]')],
    companyName: [css('[data-cy="vacancy-logo"] [data-cy="company-link"]', { first: true })],
    location: [css('[data-cy="vacancy-logo"] p', { first: true })],
    // The page's data has a summary that a machine wrote. What the company says of itself may stand before.
    description: [css('[data-cy="vacancy-lead"], [data-cy="vacancy-description"]', { all: true })],
    applyUrl: [
      css('a[data-cy="apply-button-external"]', { attr: 'href', first: true }),
      state('queries.*.state.data.applicationOptions.externalUrl'),
    ],
    url: [fromUrl('{page}')],
    logoUrl: [css('[data-cy="vacancy-logo"] img', { attr: 'src' })],
  },
  clutter: ['[data-cy="info-block"]'],
  examples: {
    yes: [
      'https://www.jobs.ch/en/vacancies/detail/77c3c195-9cb5-48ec-aeb1-e1359fc37026/',
      'https://www.jobs.ch/de/stellenangebote/detail/77c3c195-9cb5-48ec-aeb1-e1359fc37026/?source=search',
      'https://www.jobup.ch/fr/emplois/detail/77c3c195-9cb5-48ec-aeb1-e1359fc37026/',
    ],
    no: [
      'https://www.jobs.ch/en/vacancies/?term=baker',
      'https://www.jobs.ch/en/companies/105817-acme/',
      'https://www.jobs.ch.evil.example/en/vacancies/detail/77c3c195-9cb5-48ec-aeb1-e1359fc37026/',
    ],
  },
});
