import { defineBoard } from '../board.ts';

export default defineBoard({
  id: 'dice',
  name: 'Dice',
  aggregator: true,
  hosts: ['www.dice.com'],
  paths: [/^\/job-detail\/(?<job>[\da-f-]{36})\/?(?=\?|$)/i],
  fields: {},
  unseen: ['every page: no saved page, no documented structure'],
  examples: {
    yes: ['https://www.dice.com/job-detail/0a1b2c3d-0000-4000-8000-0a1b2c3d4e5f'],
    no: [
      'https://www.dice.com/jobs?q=baker',
      'https://www.dice.com/company-profile/0a1b2c3d-0000-4000-8000-0a1b2c3d4e5f',
      'https://www.dice.com.evil.example/job-detail/0a1b2c3d-0000-4000-8000-0a1b2c3d4e5f',
    ],
  },
});
