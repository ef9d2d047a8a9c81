import { defineBoard } from '../board.ts';
import { fromUrl } from '../extract/rules.ts';

export default defineBoard({
  id: 'bamboohr',
  name: 'BambooHR',
  hosts: ['*.bamboohr.com'],
  paths: [
    /^\/(?:careers|hiring\/jobs)\/(?<job>\d+)\/?(?=\?|$)/i,
    /^\/jobs\/view\.php\?(?=(?:.*&)?id=(?<job>\d+))/i,
  ],
  fields: { host: [fromUrl('https://{host}/careers')] },
  unseen: ['every page: no saved page, no documented structure'],
  examples: {
    yes: [
      'https://acme.bamboohr.com/careers/31',
      'https://acme.bamboohr.com/careers/31?source=x',
      'https://acme.bamboohr.com/jobs/view.php?id=31',
    ],
    no: [
      'https://acme.bamboohr.com/careers',
      'https://acme.bamboohr.com/careers/list',
      'https://www.bamboohr.com/blog/careers/31',
      'https://acme.bamboohr.com.evil.example/careers/31',
    ],
  },
});
