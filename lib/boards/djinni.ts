import { defineBoard } from '../board.ts';
import { css, fromUrl } from '../extract/rules.ts';

export default defineBoard({
  id: 'djinni',
  name: 'Djinni',
  aggregator: true,
  hosts: ['djinni.co'],
  paths: [/^\/(?:[a-z]{2}\/)?jobs\/(?<job>\d+)(?:-[^/?]*)?\/?(?=\?|$)/],
  fields: {
    description: [css('.job-post__description')],
    url: [fromUrl('{page}')],
  },
  unseen: ['a posting: its structure is documented, no page of it saved'],
  examples: {
    yes: ['https://djinni.co/jobs/712345-senior-baker/', 'https://djinni.co/en/jobs/712345?ref=x'],
    no: [
      'https://djinni.co/jobs/?primary_keyword=Baker',
      'https://djinni.co/jobs/company-acme-1234/',
      'https://djinni.co.evil.example/jobs/712345-senior-baker/',
    ],
  },
});
