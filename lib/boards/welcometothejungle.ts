import { defineBoard } from '../board.ts';

export default defineBoard({
  id: 'welcometothejungle',
  name: 'Welcome to the Jungle',
  aggregator: true,
  hosts: ['www.welcometothejungle.com', 'app.welcometothejungle.com'],
  paths: [
    /^\/[a-z]{2}\/companies\/(?<company>[^/?]+)\/jobs\/(?<job>[^/?]+)\/?(?=\?|$)/,
    /^\/jobs\/(?<job>[\w-]{6,})\/?(?=\?|$)/,
  ],
  fields: {},
  unseen: ['every page: no saved page, no documented structure'],
  examples: {
    yes: [
      'https://www.welcometothejungle.com/en/companies/acme/jobs/senior-baker_paris',
      'https://app.welcometothejungle.com/jobs/AbC12345',
    ],
    no: [
      'https://www.welcometothejungle.com/en/jobs?query=baker',
      'https://www.welcometothejungle.com/en/companies/acme/jobs',
      'https://www.welcometothejungle.com/en/articles/jobs',
      'https://www.welcometothejungle.com.evil.example/en/companies/acme/jobs/senior-baker_paris',
    ],
  },
});
