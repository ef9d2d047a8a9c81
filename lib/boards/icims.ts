import { defineBoard } from '../board.ts';
import { css, fromUrl } from '../extract/rules.ts';

/** The company's page is a shell; the text lies in a frame of the same address with `in_iframe=1`, a page of its own. */
export default defineBoard({
  id: 'icims',
  name: 'iCIMS',
  hosts: ['*.icims.com'],
  paths: [/^\/jobs\/(?<job>\d+)\/(?:[^/?]+\/)?(?:job|login|candidate)\/?(?=\?|$)/],
  fields: {
    description: [css('.iCIMS_JobContent')],
    url: [fromUrl('https://{host}/jobs/{job}/job')],
    host: [fromUrl('https://{host}/jobs/search')],
  },
  clutter: ['.iCIMS_JobHeaderGroup', '.iCIMS_JobOptions', '.iCIMS_Header'],
  // It answers with its list, which names the reason in the links to itself, in any language.
  closed: [{ in: 'selector', selector: '#icims_skipLink1[href*="notFound=1"]' }],
  unseen: ['the frame with the text (from memory)'],
  examples: {
    yes: [
      'https://careers-acme.icims.com/jobs/18820/sea-captain-i/job',
      'https://careers-acme.icims.com/jobs/18820/sea-captain%2C-senior/job?in_iframe=1',
      'https://careers-acme.icims.com/jobs/18820/job',
      'https://careers-acme.icims.com/jobs/18820/sea-captain-i/candidate?from=login',
    ],
    no: [
      'https://careers-acme.icims.com/jobs/search?ss=1',
      'https://careers-acme.icims.com/jobs/intro',
      'https://www.icims.com/blog/job',
      'https://icims.com.evil.example/jobs/18820/sea-captain/job',
    ],
  },
});
