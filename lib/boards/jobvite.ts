import { defineBoard } from '../board.ts';
import { fromUrl } from '../extract/rules.ts';

export default defineBoard({
  id: 'jobvite',
  name: 'Jobvite',
  hosts: ['jobs.jobvite.com'],
  paths: [/^\/(?:careers\/)?(?<company>[^/?]+)\/job\/(?<job>o[\da-z]+)(?:\/apply)?\/?(?=\?|$)/i],
  closed: [
    { in: 'selector', selector: '.jv-page-error, .jv-page-error-header' },
    { in: 'selector', selector: '.jv-page-body, body', match: /The job listing no longer exists/ },
  ],
  fields: {
    url: [fromUrl('https://{host}/{company}/job/{job}')],
    host: [fromUrl('https://{host}/{company}/jobs')],
    applyUrl: [fromUrl('https://{host}/{company}/job/{job}/apply')],
  },
  unseen: ['a posting: only closed ones and lists have been seen'],
  examples: {
    yes: [
      'https://jobs.jobvite.com/acme/job/oEjVzfwb',
      'https://jobs.jobvite.com/careers/acme/job/oEjVzfwb?__jvst=x',
      'https://jobs.jobvite.com/acme/job/oEjVzfwb/apply',
    ],
    no: [
      'https://jobs.jobvite.com/acme/jobs',
      'https://jobs.jobvite.com/acme/search?q=o',
      'https://jobs.jobvite.com.evil.example/acme/job/oEjVzfwb',
    ],
  },
});
