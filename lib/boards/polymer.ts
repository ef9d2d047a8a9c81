import { defineBoard } from '../board.ts';
import { fromUrl } from '../extract/rules.ts';

export default defineBoard({
  id: 'polymer',
  name: 'Polymer',
  hosts: ['jobs.polymer.co'],
  paths: [/^\/(?<company>[^/?]+)\/(?<job>\d+)\/?(?=\?|$)/i],
  fields: { host: [fromUrl('https://{host}/{company}')] },
  unseen: ['every page: no saved page, no documented structure'],
  examples: {
    yes: ['https://jobs.polymer.co/acme/31234', 'https://jobs.polymer.co/acme/31234?source=x'],
    no: [
      'https://jobs.polymer.co/acme',
      'https://www.polymer.co/blog/31234',
      'https://jobs.polymer.co.evil.example/acme/31234',
    ],
  },
});
