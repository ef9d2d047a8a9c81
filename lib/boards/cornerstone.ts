import { defineBoard } from '../board.ts';
import { css, state } from '../extract/rules.ts';

export default defineBoard({
  id: 'cornerstone',
  name: 'Cornerstone',
  hosts: ['*.csod.com'],
  paths: [/^\/ux\/ats\/careersite\/\d+\/home\/requisition\/(?<job>\d+)(?:\/application)?\/?(?=\?|$)/i],
  // A JobPosting in all but the case of its words, which no general reader takes for one.
  state: { script: 'script[type="application/ld+json"]' },
  fields: {
    title: [css('[data-tag="ReqTitle"]'), state('Title')],
    companyName: [state('HiringOrganization.Name')],
    location: [css('[data-tag="displayLocationMessage"]')],
    datePosted: [state('DatePosted')],
    validThrough: [state('ValidThrough')],
    description: [state('Description', { html: true })],
  },
  unseen: ['a posting that is gone'],
  examples: {
    yes: [
      'https://acme.csod.com/ux/ats/careersite/1/home/requisition/1002?c=acme',
      'https://acme.csod.com/ux/ats/careersite/1/home/requisition/1002/application?c=acme',
      'https://acme.csod.com/ux/ats/careersite/4/home/requisition/1002',
    ],
    no: [
      'https://acme.csod.com/ux/ats/careersite/1/home?c=acme',
      'https://acme.csod.com/ats/careersite/login.aspx?c=acme',
      'https://csod.com.evil.example/ux/ats/careersite/1/home/requisition/1002',
    ],
  },
});
