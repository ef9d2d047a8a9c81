import { defineBoard } from '../board.ts';

export default defineBoard({
  id: 'usajobs',
  name: 'USAJOBS',
  aggregator: true,
  hosts: ['www.usajobs.gov'],
  paths: [/^\/(?:GetJob\/ViewDetails|job)\/(?<job>\d+)\/?(?=\?|$)/i],
  fields: {},
  unseen: ['every page: no saved page, no documented structure'],
  examples: {
    yes: ['https://www.usajobs.gov/job/812345600', 'https://www.usajobs.gov/GetJob/ViewDetails/812345600'],
    no: [
      'https://www.usajobs.gov/search/results/?k=baker',
      'https://www.usajobs.gov/notification/812345600',
      'https://www.usajobs.gov.evil.example/job/812345600',
    ],
  },
});
