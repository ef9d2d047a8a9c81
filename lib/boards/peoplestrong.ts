import { defineBoard } from '../board.ts';
import { css, fromUrl } from '../extract/rules.ts';

export default defineBoard({
  id: 'peoplestrong',
  name: 'PeopleStrong',
  hosts: ['*.peoplestrong.com'],
  paths: [/^\/job\/detail\/(?<job>[^/?]+)\/?(?=\?|$)/],
  fields: {
    title: [css('[data-testid="job-detail-top-h2-page-1"]')],
    location: [css('[data-testid="job-detail-top-li-page-3"]')],
    description: [css('.panel-heading:has([data-testid="job-detail-data-h2-page-4"]) + .panel-body')],
    url: [fromUrl('https://{host}/job/detail/{job}')],
    host: [fromUrl('https://{host}')],
    department: [css('[data-testid="job-detail-top-li-page-1"]')],
    datePosted: [css('[data-testid="job-detail-top-li-page-4"] .text-bold-cell')],
    validThrough: [css('[data-testid="job-detail-top-li-page-5"] .text-bold-cell')],
    logoUrl: [css('[data-testid="header-img-logo-1"]', { attr: 'src' })],
  },
  examples: {
    yes: ['https://acmecareers.peoplestrong.com/job/detail/JR00215399'],
    no: [
      'https://acmecareers.peoplestrong.com/job/joblist',
      'https://www.peoplestrong.com/blog/job-details',
      'https://acmecareers.peoplestrong.com.evil.example/job/detail/JR00215399',
    ],
  },
});
