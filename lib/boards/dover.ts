import { defineBoard } from '../board.ts';
import { fromUrl } from '../extract/rules.ts';

export default defineBoard({
  id: 'dover',
  name: 'Dover',
  hosts: ['app.dover.com'],
  paths: [/^\/apply\/(?<company>[^/?]+)\/(?<job>[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\/?(?=\?|$)/i],
  fields: { host: [fromUrl('https://{host}/jobs/{company}')] },
  unseen: ['every page: no saved page, no documented structure'],
  examples: {
    yes: [
      'https://app.dover.com/apply/acme/a841391c-fe47-4b8a-9822-9902a5168c2c',
      'https://app.dover.com/apply/Acme%20Labs/a841391c-fe47-4b8a-9822-9902a5168c2c/?rs=1',
    ],
    no: [
      'https://app.dover.com/jobs/acme',
      'https://app.dover.com/candidates/a841391c-fe47-4b8a-9822-9902a5168c2c',
      'https://app.dover.com.evil.example/apply/acme/a841391c-fe47-4b8a-9822-9902a5168c2c',
    ],
  },
});
