import { defineBoard } from '../board.ts';

export default defineBoard({
  id: 'ziprecruiter',
  name: 'ZipRecruiter',
  aggregator: true,
  hosts: ['*.ziprecruiter.com', '*.ziprecruiter.co.uk', '*.ziprecruiter.in'],
  ownSubdomains: true,
  paths: [
    /^\/c\/(?<company>[^/?]+)\/Job\/[^?]*\?(?:.*&)?jid=(?<job>[\da-f]+)/i,
    /^\/(?:jobs|ek)\/(?:[^?]*\/)?[^?]*-(?<job>[\da-f]{8,})\/?(?=\?|$)/i,
  ],
  fields: {},
  unseen: ['every page: no saved page; the right pane of a search can be read in part only, so it is left'],
  examples: {
    yes: [
      'https://www.ziprecruiter.com/c/Acme/Job/Baker/-in-Boston,MA?jid=0a1b2c3d4e5f',
      'https://www.ziprecruiter.com/jobs/acme-bakery-0a1b2c3d/baker-4e5f6a7b',
    ],
    no: [
      'https://www.ziprecruiter.com/jobs-search?search=baker',
      'https://www.ziprecruiter.com/c/Acme/Jobs',
      'https://www.ziprecruiter.com.evil.example/c/Acme/Job/Baker?jid=0a1b2c3d4e5f',
    ],
  },
});
