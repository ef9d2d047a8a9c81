import { defineBoard } from '../board.ts';

export default defineBoard({
  id: 'adp',
  name: 'ADP',
  hosts: ['workforcenow.adp.com', 'myjobs.adp.com'],
  paths: [
    /^\/mascsr\/default\/mdf\/recruitment\/recruitment\.html\?(?=(?:.*&)?cid=(?<company>[^&]+))(?=(?:.*&)?jobId=(?<job>\d+))/i,
    /^\/(?<company>[^/?]+)\/cx\/job-details\?(?=(?:.*&)?reqId=(?<job>\d+))/i,
  ],
  fields: {},
  unseen: ['every page: no saved page, no documented structure'],
  examples: {
    yes: [
      'https://workforcenow.adp.com/mascsr/default/mdf/recruitment/recruitment.html?cid=a841391c-fe47-4b8a-9822-9902a5168c2c&ccId=19&jobId=31',
      'https://myjobs.adp.com/acmecareers/cx/job-details?reqId=5001',
    ],
    no: [
      'https://workforcenow.adp.com/mascsr/default/mdf/recruitment/recruitment.html?cid=a841391c-fe47-4b8a-9822-9902a5168c2c',
      'https://myjobs.adp.com/acmecareers/cx/job-listing',
      'https://workforcenow.adp.com/workforcenow/login.html',
      'https://myjobs.adp.com.evil.example/acme/cx/job-details?reqId=5001',
    ],
  },
});
