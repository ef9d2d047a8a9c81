import { defineBoard } from '../board.ts';
import { css, fromUrl, jsonLd } from '../extract/rules.ts';

export default defineBoard({
  id: 'personio',
  name: 'Personio',
  hosts: ['*.jobs.personio.com', '*.jobs.personio.de'],
  paths: [/^\/job\/(?<job>\d+)(?:\/apply)?\/?(?=\?|$)/],
  forms: ['.apply-form-container'],
  fields: {
    title: [css('.jb-title'), css('.job-detail-layout h1')],
    // The employer's name may be empty in the data, and in the title after "Jobs at".
    companyName: [
      css('title', { match: /\| Jobs (?:at|bei|en|chez|presso|bij) (?<value>.+)$/ }),
      jsonLd('description', { spelt: true }),
    ],
    location: [css('.jb-attribute > :first-child')],
    employmentType: [css('.jb-attribute > :nth-child(2)')],
    description: [
      jsonLd('description'),
      css('.job-detail-layout .detail-wrapper > :not(.apply-form-container)'),
    ],
    url: [fromUrl('https://{host}/job/{job}')],
    host: [fromUrl('https://{host}/')],
    logoUrl: [css('.career-header .logo-wrapper img', { attr: 'src' })],
  },
  unseen: ['a posting without its form', 'a posting that is gone'],
  examples: {
    yes: [
      'https://acme.jobs.personio.com/job/2649750?language=en',
      'https://acme.jobs.personio.de/job/2612502/apply?language=de',
    ],
    no: [
      'https://acme.jobs.personio.com/?language=en',
      'https://www.personio.com/job/2649750',
      'https://jobs.personio.com.evil.example/job/2649750',
    ],
  },
});
