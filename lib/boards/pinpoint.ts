import { defineBoard } from '../board.ts';

export default defineBoard({
  id: 'pinpoint',
  name: 'Pinpoint',
  hosts: ['*.pinpointhq.com'],
  paths: [
    /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?(?:postings|jobs)\/(?<job>[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|\d+)(?:\/applications\/new)?\/?(?=\?|$)/i,
  ],
  fields: {},
  unseen: ['every page: no saved page, no documented structure'],
  examples: {
    yes: [
      'https://acme.pinpointhq.com/postings/a841391c-fe47-4b8a-9822-9902a5168c2c',
      'https://acme.pinpointhq.com/en/postings/a841391c-fe47-4b8a-9822-9902a5168c2c?utm=1',
      'https://acme.pinpointhq.com/en/postings/a841391c-fe47-4b8a-9822-9902a5168c2c/applications/new',
      'https://acme.pinpointhq.com/en/jobs/31',
    ],
    no: [
      'https://acme.pinpointhq.com/',
      'https://acme.pinpointhq.com/en/teams',
      'https://pinpointhq.com.evil.example/postings/a841391c-fe47-4b8a-9822-9902a5168c2c',
    ],
  },
});
