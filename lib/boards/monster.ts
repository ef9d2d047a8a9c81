import { defineBoard } from '../board.ts';

export default defineBoard({
  id: 'monster',
  name: 'Monster',
  aggregator: true,
  hosts: ['www.monster.com', 'www.monster.de', 'www.monster.co.uk', 'www.monster.ca', 'www.monster.fr'],
  paths: [/^\/job-openings\/(?:[^/?]*--)?(?<job>[\da-f-]{36})\/?(?=\?|$)/i],
  fields: {},
  unseen: ['every page: no saved page, no documented structure'],
  examples: {
    yes: ['https://www.monster.com/job-openings/baker-boston-ma--0a1b2c3d-0000-4000-8000-0a1b2c3d4e5f'],
    no: [
      'https://www.monster.com/jobs/search?q=baker',
      'https://www.monster.com/career-advice/article/baker',
      'https://www.monster.com.evil.example/job-openings/baker--0a1b2c3d-0000-4000-8000-0a1b2c3d4e5f',
    ],
  },
});
