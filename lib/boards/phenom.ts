import { defineBoard } from '../board.ts';

/** Its pages stand on the companies' own domains alone. */
export default defineBoard({
  id: 'phenom',
  name: 'Phenom',
  hosts: [],
  paths: [],
  marks: ['script[src*="cdn.phenompeople.com"]', 'link[href*="cdn.phenompeople.com"]'],
  markedBy: [/\/[a-z]{2,6}\/[a-z]{2}\/job\/(?<job>[\w-]+)(?:\/[^/?#]*)?(?=[?#]|$)/],
  fields: {},
  unseen: ['every page: no saved page, no documented structure'],
  examples: {
    yes: [],
    no: [
      'https://careers.acme.example/us/en/job/R-12345/Sea-Captain',
      'https://www.phenom.com/blog/job/R-12345/x',
    ],
  },
});
