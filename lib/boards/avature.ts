import { defineBoard } from '../board.ts';

export default defineBoard({
  id: 'avature',
  name: 'Avature',
  hosts: ['*.avature.net'],
  paths: [
    /^\/(?:[a-z]{2}_[a-z]{2}\/)?[^/?]+\/JobDetail(?:\/[^/?]+)?\/(?<job>\d+)\/?(?=\?|$)/i,
    /^\/(?:[a-z]{2}_[a-z]{2}\/)?[^/?]+\/(?:JobDetail|ApplicationMethods)\/?\?(?=(?:.*&)?jobId=(?<job>\d+))/i,
  ],
  marks: ['script[src*=".avature.net/"]', 'link[href*=".avature.net/"]'],
  markedBy: [
    /\/JobDetail\/(?:[^/?#]+\/)?(?<job>\d+)\/?(?=[?#]|$)/i,
    /\/JobDetail\/?\?(?:[^#]*&)?jobId=(?<job>\d+)/i,
  ],
  fields: {},
  unseen: ['every page: no saved page, no documented structure'],
  examples: {
    yes: [
      'https://acme.avature.net/careers/JobDetail/Sea-Captain/31',
      'https://acme.avature.net/en_US/careers/JobDetail?jobId=31',
      'https://acme.avature.net/en_US/careers/ApplicationMethods?jobId=31',
      'https://acme.avature.net/en_US/careers/JobDetail/31',
    ],
    no: [
      'https://acme.avature.net/careers/SearchJobs',
      'https://acme.avature.net/careers/Login',
      'https://avature.net.evil.example/careers/JobDetail/Sea-Captain/31',
    ],
  },
});
