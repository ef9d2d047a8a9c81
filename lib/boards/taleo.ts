import { defineBoard } from '../board.ts';

export default defineBoard({
  id: 'taleo',
  name: 'Taleo',
  hosts: ['*.taleo.net'],
  paths: [/^\/careersection\/[^/?]+\/jobdetail\.ftl\?(?=(?:.*&)?job=(?<job>[^&]+))/i],
  fields: {},
  unseen: ['a posting: only a search has been seen'],
  examples: {
    yes: [
      'https://acme.taleo.net/careersection/2/jobdetail.ftl?job=190001AB&lang=en',
      'https://acme.taleo.net/careersection/ex/jobdetail.ftl?lang=en&job=31234',
    ],
    no: [
      'https://acme.taleo.net/careersection/e/jobsearch.ftl',
      'https://acme.taleo.net/careersection/ex/jobapply.ftl?job=31234',
      'https://taleo.net.evil.example/careersection/2/jobdetail.ftl?job=31234',
    ],
  },
});
