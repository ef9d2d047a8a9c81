import { defineBoard } from '../board.ts';
import { css, fromUrl, meta } from '../extract/rules.ts';

export default defineBoard({
  id: 'softgarden',
  name: 'softgarden',
  hosts: ['*.softgarden.io'],
  paths: [/^\/(?:[a-z]{2}\/)?job\/(?<job>\d+)(?:\/[^/?]*)?\/?(?=\?|$)/],
  fields: {
    title: [css('#main-title')],
    companyName: [meta('title', /^.+ (?:bei|at|chez) (?<value>.+) \| softgarden$/)],
    location: [css('#job-header-info .job-location')],
    workplace: [css('#job-header-info .job-remotestatus')],
    employmentType: [css('#job-header-info .job-contract-type')],
    salary: [css('#job-header-info__salary')],
    description: [css('#position-overview')],
    applyUrl: [css('#applynow', { attr: 'href' })],
    host: [fromUrl('https://{host}/')],
  },
  unseen: ['a posting that is gone', 'a design of the company’s own'],
  examples: {
    yes: [
      'https://acme.softgarden.io/job/64379868/Kapit%C3%A4n-m-w-d-',
      'https://acme.softgarden.io/job/64379868?l=de',
    ],
    no: [
      'https://acme.softgarden.io/',
      'https://acme.softgarden.io/de/vacancies',
      'https://softgarden.io.evil.example/job/64379868/Sea-Captain',
    ],
  },
});
