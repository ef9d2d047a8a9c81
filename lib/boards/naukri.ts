import { defineBoard } from '../board.ts';

export default defineBoard({
  id: 'naukri',
  name: 'Naukri',
  aggregator: true,
  hosts: ['www.naukri.com'],
  paths: [/^\/job-listings-[^/?]*?(?<job>\d{9,})\/?(?=\?|$)/],
  fields: {},
  unseen: ['every page: no saved page, no documented structure'],
  examples: {
    yes: ['https://www.naukri.com/job-listings-senior-baker-acme-mumbai-3-to-5-years-210725012345'],
    no: [
      'https://www.naukri.com/baker-jobs-in-mumbai',
      'https://www.naukri.com/acme-overview-12345',
      'https://www.naukri.com.evil.example/job-listings-baker-210725012345',
    ],
  },
});
