import { defineBoard } from '../board.ts';

export default defineBoard({
  id: 'paycom',
  name: 'Paycom',
  hosts: ['www.paycomonline.net'],
  paths: [
    /^\/v4\/ats\/web\.php\/(?:portal\/(?<company>[\da-f]+)\/)?jobs\/(?<job>\d+)\/?(?=\?|$)/i,
    /^\/v4\/ats\/web\.php\/jobs\/ViewJobDetails\?(?=(?:.*&)?job=(?<job>\d+))(?=(?:.*&)?clientkey=(?<company>[\da-f]+))/i,
  ],
  fields: {},
  unseen: ['every page: no saved page, no documented structure'],
  examples: {
    yes: [
      'https://www.paycomonline.net/v4/ats/web.php/jobs/ViewJobDetails?job=31&clientkey=A1B2C3',
      'https://www.paycomonline.net/v4/ats/web.php/portal/A1B2C3/jobs/31',
    ],
    no: [
      'https://www.paycomonline.net/v4/ats/web.php/jobs?clientkey=A1B2C3',
      'https://www.paycomonline.net/v4/ee/web.php/app/login',
      'https://www.paycomonline.net.evil.example/v4/ats/web.php/portal/A1B2C3/jobs/31',
    ],
  },
});
