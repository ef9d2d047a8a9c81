import { defineBoard } from '../board.ts';

export default defineBoard({
  id: 'xing',
  name: 'XING',
  aggregator: true,
  hosts: ['www.xing.com'],
  paths: [/^\/jobs\/(?!search|find)[a-z0-9-]+-(?<job>\d{6,})\/?(?=\?|$)/],
  fields: {},
  unseen: ['every page: no saved page, no documented structure'],
  examples: {
    yes: [
      'https://www.xing.com/jobs/berlin-senior-baecker-123456789',
      'https://www.xing.com/jobs/berlin-senior-baecker-123456789?ijt=jb_20',
    ],
    no: [
      'https://www.xing.com/jobs/search?keywords=baecker',
      'https://www.xing.com/profile/Jo_Baker123456',
      'https://www.xing.com/pages/acme',
      'https://www.xing.com.evil.example/jobs/berlin-baecker-123456789',
    ],
  },
});
