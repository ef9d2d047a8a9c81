import { defineBoard } from '../board.ts';

export default defineBoard({
  id: 'zoho-recruit',
  name: 'Zoho Recruit',
  hosts: ['*.zohorecruit.com', '*.zohorecruit.eu', '*.zohorecruit.in'],
  paths: [/^\/jobs\/[^/?]+\/(?<job>\d{6,})(?:\/[^/?]*)?\/?(?=\?|$)/i],
  fields: {},
  unseen: ['every page: no saved page, no documented structure'],
  examples: {
    yes: [
      'https://acme.zohorecruit.com/jobs/Careers/551872000000123456/Sea-Captain?source=CareerSite',
      'https://acme.zohorecruit.eu/jobs/Careers/551872000000123456',
    ],
    no: [
      'https://acme.zohorecruit.com/jobs/Careers',
      'https://acme.zohorecruit.com/recruit/Portal.na',
      'https://zohorecruit.com.evil.example/jobs/Careers/551872000000123456',
    ],
  },
});
