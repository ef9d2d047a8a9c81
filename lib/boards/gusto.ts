import { defineBoard } from '../board.ts';
import { css } from '../extract/rules.ts';

export default defineBoard({
  id: 'gusto',
  name: 'Gusto',
  hosts: ['jobs.gusto.com'],
  paths: [
    /^\/postings\/(?:[^/?]*-)?(?<job>[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?:\/applicants\/new)?\/?(?=\?|$)/i,
  ],
  fields: {
    // One heading of three lines: the company, the title, and place and kind.
    companyName: [css('[data-slug] h1 > span:nth-of-type(1)')],
    title: [css('[data-slug] h1 > span:nth-of-type(2)')],
    location: [css('[data-slug] h1 > span:nth-of-type(3)', { match: /^(?<value>.+?) · [^·]+$/ })],
    employmentType: [css('[data-slug] h1 > span:nth-of-type(3)', { match: / · (?<value>[^·]+)$/ })],
    description: [css('[data-slug] h1', { parent: true })],
    applyUrl: [css('[data-slug] a[href^="/postings/"]', { attr: 'href' })],
    companyWebsite: [css('[data-slug] h1 a[rel~="ugc"]', { attr: 'href' })],
    host: [css('[data-slug] nav a[href^="/boards/"]', { attr: 'href' })],
  },
  clutter: ['[data-slug] nav', '[data-slug] h1', '[data-slug] a[href^="/postings/"]'],
  unseen: ['the form', 'a posting that is gone'],
  examples: {
    yes: [
      'https://jobs.gusto.com/postings/acme-llc-sea-captain-5bb2a78d-445e-4c93-aab3-b264a4630a98',
      'https://jobs.gusto.com/postings/5bb2a78d-445e-4c93-aab3-b264a4630a98?utm_source=x',
      'https://jobs.gusto.com/postings/acme-llc-sea-captain-5bb2a78d-445e-4c93-aab3-b264a4630a98/applicants/new',
    ],
    no: [
      'https://jobs.gusto.com/boards/acme-llc-629e09d9-d8bf-4616-94a7-b744e4a77616',
      'https://gusto.com/postings/5bb2a78d-445e-4c93-aab3-b264a4630a98',
      'https://jobs.gusto.com.evil.example/postings/5bb2a78d-445e-4c93-aab3-b264a4630a98',
    ],
  },
});
