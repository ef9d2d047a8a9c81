import { defineBoard } from '../board.ts';
import { css, fromUrl } from '../extract/rules.ts';

export default defineBoard({
  id: 'eightfold',
  name: 'Eightfold',
  hosts: ['*.eightfold.ai'],
  // A search that shows the open posting beside its list, or the posting alone.
  paths: [/^\/careers\/?\?(?=(?:.*&)?pid=(?<job>\d+))/, /^\/careers\/job\/(?<job>\d+)(?:-[^/?]*)?\/?(?=\?|$)/],
  uniqueJobs: true,
  marks: ['code#pcsx-data', 'script[src*="static.vscdn.net"]'],
  markedBy: [/[?&]pid=(?<job>\d+)/, /\/careers\/job\/(?<job>\d+)(?:-[^/?#]*)?(?=[/?#]|$)/],
  fields: {
    // The names go on with a hash; the beginnings have stayed.
    title: [css('[class^="position-title-"]')],
    location: [css('[class^="position-location-"]')],
    description: [css('#job-description-container')],
    applyUrl: [fromUrl('https://{host}/careers/apply?pid={job}')],
    url: [fromUrl('https://{host}/careers/job/{job}')],
    host: [fromUrl('https://{host}/careers')],
  },
  unseen: ['a posting alone', 'a posting that is gone'],
  examples: {
    yes: [
      'https://acme.eightfold.ai/careers?start=10&location=Norway&pid=687236863182&sort_by=distance',
      'https://acme.eightfold.ai/careers/job/687236863182-sea-captain-porto?domain=acme.com',
    ],
    no: [
      'https://acme.eightfold.ai/careers',
      'https://acme.eightfold.ai/careers/apply?pid=687236863182',
      'https://eightfold.ai.evil.example/careers?pid=687236863182',
    ],
  },
});
