import { defineBoard } from '../board.ts';
import { css, fromUrl } from '../extract/rules.ts';

export default defineBoard({
  id: 'remoteyeah',
  name: 'RemoteYeah',
  aggregator: true,
  hosts: ['remoteyeah.com', 'www.remoteyeah.com'],
  paths: [/^\/jobs\/(?<job>[^/?]+)\/?(?=\?|$)/],
  fields: {
    // The heading goes "Remote Baker at Acme": its first word is the board's own.
    title: [css('h1', { match: /^(?:Remote )?(?<value>.+)$/ })],
    companyName: [
      css('a[href*="remoteyeah.com/remote-companies/"], a[href^="/remote-companies/"]', { first: true }),
    ],
    location: [
      css('.badges > a[href*="/remote-jobs-in-"]:not(.job-card-tag-location)', {
        all: true,
        match: /^\P{L}*(?<value>.+)$/u,
      }),
    ],
    description: [css('.prose', { first: true })],
    url: [fromUrl('https://remoteyeah.com/jobs/{job}')],
  },
  examples: {
    yes: ['https://remoteyeah.com/jobs/remote-baker-acme'],
    no: [
      'https://remoteyeah.com/remote-companies/acme',
      'https://remoteyeah.com/remote-frontend-jobs',
      'https://remoteyeah.com.evil.example/jobs/remote-baker-acme',
    ],
  },
});
