import { defineBoard } from '../board.ts';
import { css, fromUrl, jsonLd } from '../extract/rules.ts';

export default defineBoard({
  id: 'workday',
  name: 'Workday',
  hosts: ['*.myworkdayjobs.com', '*.myworkdaysite.com'],
  // The address ends in the title, `_` and the requisition; the place before it and the language are optional.
  paths: [
    /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?recruiting\/(?<company>[^/?]+)\/[^/?]+\/(?:job|details)\/(?:[^/?]+\/)?[^/?]*_(?<job>[^_/?]+)(?:\/apply(?:\/\w+)*)?\/?(?=\?|$)/i,
    /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?[^/?]+\/(?:job|details)\/(?:[^/?]+\/)?[^/?]*_(?<job>[^_/?]+)(?:\/apply(?:\/\w+)*)?\/?(?=\?|$)/i,
  ],
  forms: ['[data-automation-id="applyFlowPage"]', '[data-automation-id="applyAdventurePage"]'],
  fields: {
    title: [css('[data-automation-id="jobPostingHeader"]'), css('[data-automation-id="jobTitleHeading"]')],
    // Its data names the legal entity that pays; a reader knows the company by the name in the address.
    companyName: [jsonLd('hiringOrganization.name', { spelt: true })],
    // Its data names a site of the company, often by an internal word.
    location: [css('[data-automation-id="locations"] dd', { all: true })],
    employmentType: [css('[data-automation-id="time"] dd')],
    workplace: [css('[data-automation-id="remoteType"] dd')],
    // While a person applies the text is in the data alone.
    description: [css('[data-automation-id="jobPostingDescription"]'), jsonLd('description')],
    url: [css('link[rel="canonical"]', { attr: 'href' })],
    applyUrl: [
      css('[data-uxi-element-id="Apply_adventureButton"]', { attr: 'href' }),
      fromUrl('{page}', { where: '[data-automation-id="applyAdventurePage"]' }),
    ],
  },
  closed: [{ in: 'selector', selector: '[data-automation-id="errorMessage"]' }],
  unseen: ['myworkdaysite.com', 'how a remote type is shown', 'a posting that is gone'],
  examples: {
    yes: [
      'https://acme.wd5.myworkdayjobs.com/en-US/Careers/job/Office-Manager_R64248',
      'https://acme.wd5.myworkdayjobs.com/Careers/job/Porto-PT/Office-Manager--Porto_R64248-1?source=x',
      'https://acme.wd3.myworkdayjobs.com/en-GB/careers/job/porto/office-manager_r64248-1/apply',
      'https://acme.wd1.myworkdayjobs.com/en-US/jobs/job/Porto/Office-Manager_2495W/apply/applyManually',
      'https://acme.wd1.myworkdayjobs.com/en-US/jobs/details/Office-Manager_R1',
      'https://wd1.myworkdaysite.com/en-US/recruiting/acme/Careers/job/Porto/Office-Manager_R1',
    ],
    no: [
      'https://acme.wd5.myworkdayjobs.com/en-US/Careers',
      'https://acme.wd5.myworkdayjobs.com/en-US/Careers/login',
      'https://myworkdayjobs.com.evil.example/en-US/Careers/job/Office-Manager_R64248',
      'https://notmyworkdayjobs.com/en-US/Careers/job/Office-Manager_R64248',
      'https://www.workday.com/en-us/company/careers/job/Office-Manager_R1',
    ],
  },
});
