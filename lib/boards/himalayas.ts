import { defineBoard } from '../board.ts';

export default defineBoard({
  id: 'himalayas',
  name: 'Himalayas',
  aggregator: true,
  hosts: ['himalayas.app', 'www.himalayas.app'],
  paths: [/^\/companies\/(?<company>[^/?]+)\/jobs\/(?<job>[^/?]+)\/?(?=\?|$)/],
  fields: {},
  unseen: ['every page: no saved page, no documented structure'],
  examples: {
    yes: ['https://himalayas.app/companies/acme/jobs/senior-baker'],
    no: [
      'https://himalayas.app/jobs/baker',
      'https://himalayas.app/companies/acme',
      'https://himalayas.app/companies/acme/jobs',
      'https://himalayas.app.evil.example/companies/acme/jobs/senior-baker',
    ],
  },
});
