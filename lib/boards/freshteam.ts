import { defineBoard } from '../board.ts';
import { fromUrl } from '../extract/rules.ts';

export default defineBoard({
  id: 'freshteam',
  name: 'Freshteam',
  hosts: ['*.freshteam.com'],
  paths: [/^\/jobs\/(?<job>[\w-]{8,})\/[^/?]+\/?(?=\?|$)/],
  fields: { host: [fromUrl('https://{host}/jobs')] },
  unseen: ['every page: no saved page, no documented structure'],
  examples: {
    yes: [
      'https://acme.freshteam.com/jobs/aBcD_eF12345/sea-captain',
      'https://acme.freshteam.com/jobs/aBcD_eF12345/sea-captain?ft_source=1',
    ],
    no: [
      'https://acme.freshteam.com/jobs',
      'https://acme.freshteam.com/hire/jobs',
      'https://freshteam.com.evil.example/jobs/aBcD_eF12345/sea-captain',
    ],
  },
});
