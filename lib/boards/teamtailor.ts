import { defineBoard } from '../board.ts';
import { css, fromUrl, meta } from '../extract/rules.ts';

export default defineBoard({
  id: 'teamtailor',
  name: 'Teamtailor',
  hosts: ['*.teamtailor.com'],
  paths: [/^\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?jobs\/(?<job>\d+)(?:-[^/?]*)?(?:\/applications\/new)?\/?(?=\?|$)/i],
  forms: ['#job-application-form'],
  uniqueJobs: true,
  marks: [
    'script[src*="teamtailor-cdn.com"]',
    'link[href*="teamtailor-cdn.com"]',
    'meta[property="og:image"][content*="teamtailor-cdn.com"]',
  ],
  markedBy: [/\/jobs\/(?<job>\d+)(?:-[^/?#]*)?(?:\/applications\/new)?\/?(?=[?#]|$)/],
  fields: {
    // The heading stands twice, and the company's own blocks have some, too.
    title: [css('main h1', { first: true })],
    companyName: [meta('og:site_name')],
    // The list's labels are in the language of the site; what it says in them is told by its data as well.
    description: [css('[data-controller~="careersite--responsive-video"]', { first: true })],
    applyUrl: [
      css('[data-careersite--jobs--form-overlay-job-application-url-value]', {
        attr: 'data-careersite--jobs--form-overlay-job-application-url-value',
        match: /^(?<value>[^?]+)/,
      }),
    ],
    host: [fromUrl('https://{host}/jobs')],
    datePosted: [meta('article:published_time')],
    department: [meta('article:section')],
  },
  unseen: ['a posting that is gone'],
  examples: {
    yes: [
      'https://acme.teamtailor.com/jobs/7709505-sea-captain-north',
      'https://acme.teamtailor.com/en-GB/jobs/7709505-sea-captain?promotion=1',
      'https://acme.teamtailor.com/jobs/7709505-sea-captain/applications/new',
    ],
    no: [
      'https://acme.teamtailor.com/jobs',
      'https://acme.teamtailor.com/people/7709505-anna',
      'https://teamtailor.com.evil.example/jobs/7709505-sea-captain',
    ],
  },
});
