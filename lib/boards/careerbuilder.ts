import { defineBoard } from '../board.ts';

export default defineBoard({
  id: 'careerbuilder',
  name: 'CareerBuilder',
  aggregator: true,
  hosts: ['www.careerbuilder.com'],
  paths: [
    /^\/job\/(?<job>J[\dA-Z]{10,})\/?(?=\?|$)/i,
    /^\/job-details\/(?:[^/?]*--)?(?<job>[\da-f-]{36})\/?(?=\?|$)/i,
  ],
  fields: {},
  unseen: ['every page: no saved page, no documented structure'],
  examples: {
    yes: [
      'https://www.careerbuilder.com/job/J3X5TK6PZ1ABCDEFGHI',
      'https://www.careerbuilder.com/job-details/baker--0a1b2c3d-0000-4000-8000-0a1b2c3d4e5f',
    ],
    no: [
      'https://www.careerbuilder.com/jobs?keywords=baker',
      'https://www.careerbuilder.com/advice/job-search',
      'https://www.careerbuilder.com.evil.example/job/J3X5TK6PZ1ABCDEFGHI',
    ],
  },
});
