import { defineBoard } from '../board.ts';

export default defineBoard({
  id: 'comeet',
  name: 'Comeet',
  hosts: ['www.comeet.com'],
  paths: [/^\/jobs\/(?<company>[^/?]+)\/[\da-f.]+\/[^/?]+\/(?<job>[\da-f]{2}\.[\da-f]{3})\/?(?=\?|$)/i],
  fields: {},
  unseen: ['every page: no saved page, no documented structure'],
  examples: {
    yes: [
      'https://www.comeet.com/jobs/acme/30.005/sea-captain/A1.B2C',
      'https://www.comeet.com/jobs/acme/30.005/sea-captain/a1.b2c?coref=x',
    ],
    no: [
      'https://www.comeet.com/jobs/acme/30.005',
      'https://www.comeet.com/resources/blog/a1.b2c',
      'https://www.comeet.com.evil.example/jobs/acme/30.005/sea-captain/A1.B2C',
    ],
  },
});
