import { defineBoard } from '../board.ts';
import { css, meta } from '../extract/rules.ts';

/** Two products: the portal on its own hosts, and pages made by jobs2web on the companies' domains. */
export default defineBoard({
  id: 'successfactors',
  name: 'SuccessFactors',
  hosts: ['*.successfactors.com', '*.successfactors.eu', '*.sapsf.com', '*.jobs2web.com'],
  paths: [
    /^\/career\/?\?(?=(?:.*&)?company=(?<company>[^&]+))(?=(?:.*&)?career_job_req_id=(?<job>\d+))/,
    /^\/(?:[^/?]+\/)?(?:job\/[^/?]+|talentcommunity\/apply)\/(?<job>\d+)\/?(?=\?|$)/,
  ],
  marks: [
    '.jobDisplayShell',
    '[data-careersite-propertyid="title"]',
    'link[href*="rmkcdn.successfactors.com"]',
  ],
  markedBy: [/\/(?:job\/[^/?#]+|talentcommunity\/apply)\/(?<job>\d+)\/?(?=[?#]|$)/],
  fields: {
    title: [
      css('[data-careersite-propertyid="title"]', { first: true }),
      // "Career Opportunities: Sea Captain (99077)", in the language of the portal.
      meta('title', /^[^:]+: (?<value>.+) \(\d+\)$/),
    ],
    location: [
      css('[data-careersite-propertyid="location"]', { first: true }),
      // One line: number, date and what the company has chosen, in its own order; a place has two parts.
      css('#postedOnDate ~ b', { match: /^(?<value>\S.* - .*\S)$/ }),
    ],
    description: [css('.joqReqDescription'), css('.jobdescription')],
    applyUrl: [css('a[href*="/talentcommunity/apply/"]', { attr: 'href', first: true })],
  },
  clutter: ['.applylink', '.socialshare'],
  unseen: ['a posting that is gone'],
  examples: {
    yes: [
      'https://career4.successfactors.com/career?company=acme&career_ns=job_listing&career_job_req_id=99077',
      'https://career5.successfactors.eu/career?career_job_req_id=99077&company=acme&lang=en_US',
      'https://acme.jobs2web.com/job/Porto-Sea-Captain/99077/',
      'https://acme.jobs2web.com/talentcommunity/apply/99077/?locale=en_US',
    ],
    no: [
      'https://career4.successfactors.com/career?company=acme',
      'https://www.successfactors.com/products/99077',
      'https://successfactors.com.evil.example/career?company=acme&career_job_req_id=99077',
    ],
  },
});
