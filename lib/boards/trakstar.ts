import { defineBoard } from '../board.ts';
import { css, fromUrl } from '../extract/rules.ts';

/** Formerly Recruiterbox. */
export default defineBoard({
  id: 'trakstar',
  name: 'Trakstar Hire',
  hosts: ['*.hire.trakstar.com', '*.recruiterbox.com'],
  paths: [/^\/jobs\/(?<job>fk0[\da-z]+)\/?(?=\?|$)/],
  forms: ['#job_application_form'],
  fields: {
    // The first heading is the company.
    title: [css('.js-job-title')],
    companyName: [css('.header-main h1')],
    // Place, department, kind and more in one line; its bars stand between them.
    location: [css('.opening-info', { match: /^(?<value>[^|]*[^|\s])\s*\|/ })],
    employmentType: [
      css('.opening-info', {
        match: /\|\s*(?<value>(?:full|part)[- ]time|contract|temporary|intern(?:ship)?)\s*(?:\||$)/i,
      }),
    ],
    workplace: [css('.opening-info', { match: /\|\s*(?<value>(?:fully|partially) remote)\s*$/i })],
    description: [css('.jobdesciption')],
    url: [fromUrl('https://{host}/jobs/{job}/')],
    host: [fromUrl('https://{host}/')],
    applyUrl: [fromUrl('https://{host}/jobs/{job}/?apply=true')],
  },
  unseen: ['a posting that is gone', 'recruiterbox.com'],
  examples: {
    yes: [
      'https://acme.hire.trakstar.com/jobs/fk0uqz6/',
      'https://acme.hire.trakstar.com/jobs/fk0uqz6?apply=true',
      'https://acme.recruiterbox.com/jobs/fk0uqz6',
    ],
    no: [
      'https://acme.hire.trakstar.com/#content',
      'https://www.trakstar.com/jobs/fk0uqz6/',
      'https://hire.trakstar.com.evil.example/jobs/fk0uqz6/',
    ],
  },
});
