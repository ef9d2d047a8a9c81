import { defineBoard } from '../board.ts';
import { css, fromUrl, meta, state } from '../extract/rules.ts';

/** How the title of a page names the employer, in the languages that Greenhouse speaks. */
const EMPLOYER_IN_TITLE = /^.+ (?:at|chez|bei|en|em|presso|bij|hos|på|w firmie) (?<value>.+)$/;

export default defineBoard({
  id: 'greenhouse',
  name: 'Greenhouse',
  hosts: [
    'boards.greenhouse.io',
    'job-boards.greenhouse.io',
    'boards.eu.greenhouse.io',
    'job-boards.eu.greenhouse.io',
  ],
  paths: [
    /^\/(?!embed\/)(?<company>[^/?]+)\/jobs\/(?<job>\d+)\/?(?=\?|$)/,
    /^\/embed\/job_app\/?\?(?=(?:.*&)?for=(?<company>[^&]+))(?=(?:.*&)?token=(?<job>\d+))/,
    /^\/embed\/job_app\/?\?(?=(?:.*&)?token=(?<job>\d+))/,
  ],
  forms: ['#application-form', '#application_form'],
  uniqueJobs: true,
  marks: [
    'script[src*="greenhouse.io/embed/job_board/js"]',
    'iframe[src*="greenhouse.io/embed/job_app"]',
    'link[rel="canonical"][href*="greenhouse.io/embed/job_app"]',
    '#grnhse_app',
  ],
  markedBy: [
    /[?&]gh_jid=(?<job>\d+)/,
    /[?&]for=(?<company>[^&#]+)/,
    /[?&]token=(?<job>\d+)/,
    // A page that draws the posting itself from Greenhouse's API mostly keeps its number in the path.
    /\/(?<job>\d{7,})\/?(?=[?#]|$)/,
  ],
  state: { global: 'window.__remixContext' },
  fields: {
    title: [
      css('h1.app-title'),
      css('.job__title h1, .job__title h2'),
      state('state.loaderData.*.jobPost.title'),
    ],
    companyName: [
      css('#header .company-name', { match: /^(?:at |chez |bei )?(?<value>.+)$/ }),
      state('state.loaderData.*.jobPost.company_name'),
      css('title', { match: EMPLOYER_IN_TITLE }),
    ],
    location: [
      css('#header .location'),
      css('.job__location'),
      // A company that draws the posting itself mostly keeps the name, beside the heading.
      css(':has(> h1) .location'),
      state('state.loaderData.*.jobPost.job_post_location'),
    ],
    description: [
      css('.job__description'),
      css('#app_body #content'),
      // Greenhouse's API wraps what stands around the content in these, wherever a company draws it.
      css('.content-intro, .content-conclusion, .content-pay-transparency', { parent: true }),
      state(
        [
          'state.loaderData.*.jobPost.introduction',
          'state.loaderData.*.jobPost.content',
          'state.loaderData.*.jobPost.conclusion',
        ],
        { html: true },
      ),
    ],
    url: [fromUrl('https://{host}/{company}/jobs/{job}')],
    host: [fromUrl('https://{host}/{company}')],
    applyUrl: [
      css('#apply_button', { attr: 'href' }),
      fromUrl('https://{host}/{company}/jobs/{job}', { where: '#application-form' }),
      // The form stands on the company's own page, or is put there.
      fromUrl('{page}', { where: '#grnhse_app' }),
    ],
    logoUrl: [
      css('#logo img', { attr: 'src' }),
      meta('og:image', /^(?<value>https:\/\/[^/]+\.greenhouse\.io\/.*\/logos\/.+)$/),
    ],
    companyWebsite: [fromUrl('https://{host}/{company}')],
    datePosted: [state('state.loaderData.*.jobPost.published_at')],
    validThrough: [state('state.loaderData.*.jobPost.application_deadline')],
    salary: [css('.pay-range .body:has(bdi)', { first: true }), css('.pay-input .pay-range', { first: true })],
    language: [state('state.loaderData.*.jobPost.language')],
  },
  clutter: ['#application', '#application-form', '.job-alert', '.job__tags', '.application--container'],
  closed: [
    { in: 'url', match: /[?&]error=true\b/ },
    { in: 'canonical', match: /[?&]error=true\b/ },
  ],
  unseen: ['classic boards.greenhouse.io (documented structure only)'],
  examples: {
    yes: [
      'https://boards.greenhouse.io/pleo/jobs/4154617003',
      'https://boards.greenhouse.io/pleo/jobs/4154617003?gh_src=abc#app',
      'https://job-boards.greenhouse.io/acme/jobs/8611181002',
      'https://job-boards.eu.greenhouse.io/acme/jobs/4875397101',
      'https://boards.eu.greenhouse.io/acme/jobs/4875397101/',
      'https://job-boards.greenhouse.io/embed/job_app?for=acme&token=6104505004',
      'https://boards.greenhouse.io/embed/job_app?token=6104505004&for=acme',
      'https://boards.greenhouse.io/embed/job_app?token=6104505004',
    ],
    no: [
      'https://boards.greenhouse.io/pleo',
      'https://boards.greenhouse.io/embed/job_board?for=acme',
      'https://job-boards.greenhouse.io/acme/jobs/8611181002/confirmation',
      'https://notboards.greenhouse.io.evil.example/pleo/jobs/1',
      'https://www.greenhouse.io/blog/jobs/1',
    ],
  },
});
