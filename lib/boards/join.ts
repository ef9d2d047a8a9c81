import { defineBoard } from '../board.ts';
import { fromUrl } from '../extract/rules.ts';

export default defineBoard({
  id: 'join',
  name: 'JOIN',
  hosts: ['join.com'],
  paths: [/^\/(?:[a-z]{2}\/)?companies\/(?<company>[^/?]+)\/(?<job>\d+)(?:-[^/?]*)?\/?(?=\?|$)/i],
  fields: { host: [fromUrl('https://{host}/companies/{company}')] },
  unseen: ['every page: no saved page, no documented structure'],
  examples: {
    yes: [
      'https://join.com/companies/acme/11223344-sea-captain',
      'https://join.com/companies/acme/11223344-sea-captain?pid=x',
    ],
    no: [
      'https://join.com/companies/acme',
      'https://join.com/jobs/11223344',
      'https://join.com.evil.example/companies/acme/11223344-sea-captain',
    ],
  },
});
