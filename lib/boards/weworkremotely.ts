import { defineBoard } from '../board.ts';
import { css, fromUrl } from '../extract/rules.ts';

export default defineBoard({
  id: 'weworkremotely',
  name: 'We Work Remotely',
  aggregator: true,
  hosts: ['weworkremotely.com', 'www.weworkremotely.com'],
  paths: [/^\/(?:remote-jobs|listings)\/(?!search|new(?=\/|\?|$))(?<job>[^/?]+)\/?(?=\?|$)/],
  fields: {
    title: [css('.listing-header-container h1')],
    companyName: [css('.company-card h2')],
    location: [css('.listing-header-container .listing-tag', { match: /^(?<value>.+ Only)$/ })],
    description: [css('#job-listing-show-container')],
    url: [fromUrl('https://weworkremotely.com/remote-jobs/{job}')],
    applyUrl: [
      css('#job-cta-alt[target="_blank"]', { attr: 'href', first: true }),
      css('#job-cta-alt-2', { attr: 'href' }),
    ],
    companyWebsite: [
      css('.company-card h3 a[target="_blank"], .company-card a[target="_blank"]:not([id])', {
        attr: 'href',
        first: true,
      }),
    ],
    logoUrl: [css('.company-card .listing-logo img', { attr: 'src' })],
    datePosted: [css('.listing-header-container time', { attr: 'datetime', first: true })],
    employmentType: [
      css('.listing-header-container .listing-tag', {
        first: true,
        match: /^(?<value>Full-Time|Contract|Part-Time)$/i,
      }),
    ],
    // Every posting of this board is remote.
    workplace: [css('.listing-header-container a[href^="/remote-"]', { attr: 'href', first: true })],
  },
  unseen: ['the layout of today: the saved pages are of 2020 and 2021'],
  examples: {
    yes: [
      'https://weworkremotely.com/remote-jobs/acme-baker',
      'https://weworkremotely.com/listings/acme-baker?utm_source=x',
    ],
    no: [
      'https://weworkremotely.com/remote-jobs',
      'https://weworkremotely.com/remote-jobs/search?term=baker',
      'https://weworkremotely.com/remote-jobs/new',
      'https://weworkremotely.com/company/acme',
      'https://weworkremotely.com.evil.example/remote-jobs/acme-baker',
    ],
  },
});
