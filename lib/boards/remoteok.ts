import { defineBoard } from '../board.ts';
import { css, fromUrl } from '../extract/rules.ts';

/** The salary of the page's data is the board's guess, so nothing here says that it is the employer's. */
export default defineBoard({
  id: 'remoteok',
  name: 'Remote OK',
  aggregator: true,
  hosts: ['remoteok.com', 'www.remoteok.com', 'remoteok.io'],
  paths: [/^\/remote-jobs\/(?:[^/?]*-)?(?<job>\d+)\/?(?=\?|$)/],
  fields: {
    title: [css('h2[itemprop="title"]')],
    companyName: [css('h3[itemprop="name"]')],
    description: [css('.markdown')],
    url: [fromUrl('https://remoteok.com/remote-jobs/{job}')],
    applyUrl: [css('a.action-apply', { attr: 'href', first: true })],
  },
  unseen: ['a posting: its structure is documented (of 2020), no page of it saved'],
  examples: {
    yes: [
      'https://remoteok.com/remote-jobs/remote-senior-baker-acme-1012345',
      'https://remoteok.com/remote-jobs/1012345',
    ],
    no: [
      'https://remoteok.com/remote-dev-jobs',
      'https://remoteok.com/remote-companies/acme',
      'https://remoteok.com.evil.example/remote-jobs/1012345',
    ],
  },
});
