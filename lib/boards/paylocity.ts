import { defineBoard } from '../board.ts';
import { css, fromUrl } from '../extract/rules.ts';

export default defineBoard({
  id: 'paylocity',
  name: 'Paylocity',
  hosts: ['recruiting.paylocity.com'],
  paths: [/^\/recruiting\/jobs\/(?:Details|Apply)\/(?<job>\d+)(?:\/[^?]*)?(?=\?|$)/i],
  fields: {
    title: [css('.job-preview-title')],
    companyName: [css('#LayoutLogoName')],
    location: [css('.preview-location a', { first: true })],
    employmentType: [css('.job-preview-details > .vertical-padding', { match: /^Job Type (?<value>.+)$/ })],
    description: [css('.job-preview-details')],
    url: [fromUrl('https://{host}/recruiting/jobs/Details/{job}')],
    applyUrl: [fromUrl('https://{host}/Recruiting/jobs/Apply/{job}')],
    logoUrl: [css('#LayoutLogoImage', { attr: 'src' })],
  },
  clutter: ['.mobile-apply-btn', '.job-preview-details > .vertical-padding'],
  unseen: ['the form', 'a posting that is gone'],
  examples: {
    yes: [
      'https://recruiting.paylocity.com/recruiting/jobs/Details/4248451/Acme-LLC/Sea-Captain',
      'https://recruiting.paylocity.com/Recruiting/Jobs/Details/4248451?source=x',
      'https://recruiting.paylocity.com/Recruiting/jobs/Apply/4248451',
    ],
    no: [
      'https://recruiting.paylocity.com/recruiting/jobs/All/5bb2a78d-445e-4c93-aab3-b264a4630a98/Acme-LLC',
      'https://www.paylocity.com/recruiting/jobs/Details/4248451',
      'https://recruiting.paylocity.com.evil.example/recruiting/jobs/Details/4248451',
    ],
  },
});
