import { defineBoard } from '../board.ts';

export default defineBoard({
  id: 'wellfound',
  name: 'Wellfound',
  aggregator: true,
  hosts: ['wellfound.com', 'www.wellfound.com', 'angel.co'],
  paths: [
    /^\/jobs\/(?<job>\d+)(?:-[^/?]*)?\/?(?=\?|$)/,
    /^\/company\/(?<company>[^/?]+)\/jobs\/(?<job>\d+)(?:-[^/?]*)?\/?(?=\?|$)/,
  ],
  fields: {},
  unseen: ['every page: no saved page, no documented structure'],
  examples: {
    yes: [
      'https://wellfound.com/jobs/2912345-senior-baker',
      'https://wellfound.com/company/acme/jobs/2912345-senior-baker',
    ],
    no: [
      'https://wellfound.com/jobs',
      'https://wellfound.com/company/acme/jobs',
      'https://wellfound.com/blog/jobs-2912345',
      'https://wellfound.com.evil.example/jobs/2912345-senior-baker',
    ],
  },
});
