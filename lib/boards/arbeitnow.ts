import { defineBoard } from '../board.ts';

export default defineBoard({
  id: 'arbeitnow',
  name: 'Arbeitnow',
  aggregator: true,
  hosts: ['www.arbeitnow.com', 'arbeitnow.com'],
  paths: [
    /^\/(?:jobs\/companies|view)\/(?<company>[^/?]+)\/(?<job>[^/?]+)\/?(?=\?|$)/,
    /^\/view\/(?<job>[^/?]+)\/?(?=\?|$)/,
  ],
  fields: {},
  unseen: ['every page: no saved page, no documented structure'],
  examples: {
    yes: [
      'https://www.arbeitnow.com/jobs/companies/acme-gmbh/senior-baker-berlin-123456',
      'https://www.arbeitnow.com/view/senior-baker-berlin-acme-123456',
    ],
    no: [
      'https://www.arbeitnow.com/?search=baker',
      'https://www.arbeitnow.com/jobs/berlin',
      'https://www.arbeitnow.com.evil.example/view/senior-baker-123456',
    ],
  },
});
