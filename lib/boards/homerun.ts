import { defineBoard } from '../board.ts';

/** A posting's address is its title and nothing else, like any other page's: its data says what it is. */
export default defineBoard({
  id: 'homerun',
  name: 'Homerun',
  hosts: ['*.homerun.co'],
  paths: [],
  fields: {},
  unseen: ['every page: no saved page, no documented structure'],
  examples: {
    yes: [],
    no: [
      'https://acme.homerun.co/',
      'https://www.homerun.co/pricing',
      'https://homerun.co.evil.example/sea-captain',
    ],
  },
});
