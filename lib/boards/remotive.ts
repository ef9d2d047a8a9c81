import { defineBoard } from '../board.ts';

export default defineBoard({
  id: 'remotive',
  name: 'Remotive',
  aggregator: true,
  hosts: ['remotive.com', 'www.remotive.com'],
  paths: [
    /^\/remote-jobs\/[^/?]+\/(?:[^/?]*-)?(?<job>\d+)\/?(?=\?|$)/,
    /^\/remote\/jobs\/[^/?]+\/(?:[^/?]*-)?(?<job>\d+)\/?(?=\?|$)/,
  ],
  fields: {},
  unseen: ['every page: no saved page, no documented structure'],
  examples: {
    yes: ['https://remotive.com/remote-jobs/software-dev/senior-baker-1912345'],
    no: [
      'https://remotive.com/remote-jobs/software-dev',
      'https://remotive.com/remote-companies/acme',
      'https://remotive.com.evil.example/remote-jobs/software-dev/senior-baker-1912345',
    ],
  },
});
