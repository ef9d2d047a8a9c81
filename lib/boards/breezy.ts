import { defineBoard } from '../board.ts';
import { css, fromUrl, meta } from '../extract/rules.ts';

export default defineBoard({
  id: 'breezy',
  name: 'Breezy',
  hosts: ['*.breezy.hr'],
  paths: [/^\/p\/(?<job>[\da-f]{12})(?:-[^/?]*)?(?:\/apply)?\/?(?=\?|$)/i],
  fields: {
    title: [css('.banner h1')],
    companyName: [meta('twitter:data2'), meta('title', /^.+ at (?<value>.+)$/)],
    // Words of Breezy's own, which it translates, have a class: "Remote OK" beside the place.
    location: [css('.banner li.location span:not(.polygot)')],
    workplace: [css('.banner li.location .polygot')],
    employmentType: [css('.banner li.type')],
    department: [css('.banner li.department')],
    salary: [css('.banner li.salary-range')],
    description: [css('#description .description')],
    applyUrl: [css('a.button.apply', { attr: 'href', first: true })],
    host: [fromUrl('https://{host}/')],
    logoUrl: [css('.header .brand img', { attr: 'src' })],
  },
  unseen: ['a posting that is gone', 'how pay is shown'],
  examples: {
    yes: [
      'https://acme.breezy.hr/p/ed076c7ead1b-sea-captain',
      'https://acme.breezy.hr/p/ed076c7ead1b',
      'https://acme.breezy.hr/p/ed076c7ead1b-sea-captain/apply?source=x',
    ],
    no: [
      'https://acme.breezy.hr/',
      'https://acme.breezy.hr/team/portal',
      'https://breezy.hr.evil.example/p/ed076c7ead1b-sea-captain',
    ],
  },
});
