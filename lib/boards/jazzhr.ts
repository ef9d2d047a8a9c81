import { defineBoard } from '../board.ts';
import { css, fromUrl, meta } from '../extract/rules.ts';

export default defineBoard({
  id: 'jazzhr',
  name: 'JazzHR',
  hosts: ['*.applytojob.com'],
  paths: [
    /^\/apply\/jobs\/details\/(?<job>[\dA-Za-z]{8,12})\/?(?=\?|$)/,
    /^\/apply\/(?!jobs(?:\/|\?|$))(?<job>[\dA-Za-z]{8,12})(?:\/[^/?]*)?\/?(?=\?|$)/,
  ],
  forms: ['#resumator-application-form'],
  fields: {
    title: [css('.job-header h1, .job-header h2')],
    companyName: [meta('title', /^.+ - (?<value>.+) - Career Page$/)],
    location: [css('.job-attributes-container [title="Location"]')],
    department: [css('.job-attributes-container [title="Department"]')],
    employmentType: [css('#resumator-job-employment')],
    seniority: [css('#resumator-job-experience')],
    // The form stands on the same page.
    description: [css('#job-description')],
    applyUrl: [fromUrl('{page}', { where: '#resumator-application-form' })],
    host: [fromUrl('https://{host}/apply')],
  },
  clutter: ['#resumator-application-form'],
  unseen: ['a posting that is gone'],
  examples: {
    yes: [
      'https://acme.applytojob.com/apply/AbCdEf1234/Sea-Captain-North',
      'https://acme.applytojob.com/apply/AbCdEf1234?source=x',
      'https://acme.applytojob.com/apply/jobs/details/AbCdEf1234',
    ],
    no: [
      'https://acme.applytojob.com/apply',
      'https://acme.applytojob.com/apply/jobs',
      'https://acme.applytojob.com/app/share/1jgbjDGrDA',
      'https://applytojob.com.evil.example/apply/AbCdEf1234/Sea-Captain',
    ],
  },
});
