import type { BrowserContext, Route } from '@playwright/test';

const HOST = 'https://job-boards.greenhouse.io';

export interface Job {
  readonly id: string;
  readonly title: string;
  readonly text?: string;
  readonly location?: string;
}

/** The part of a job page that changes from posting to posting, with the board's own classes. */
export const jobMain = ({ title, text = 'We look after the boats.', location = 'Esbjerg' }: Job): string => `
  <main class="main font-secondary job-post"><div class="job-post-container"><div>
    <div class="job__header"><div class="job__title"><h1 class="section-header">${title}</h1>
      <div class="job__location"><div>${location}</div></div></div></div>
    <div class="job__description body"><div><p>${text}</p></div></div>
  </div></div></main>`;

const stateOf = (job: Job): string =>
  JSON.stringify({
    state: {
      loaderData: {
        'routes/$url_token_.jobs_.$job_post_id': {
          jobPost: {
            title: job.title,
            company_name: 'Harbour & Sons',
            published_at: '2026-11-02T08:00:00-05:00',
          },
        },
      },
    },
  });

export const jobPage = (job: Job): string => `<!doctype html><html lang="en"><head><meta charset="utf-8">
  <title>Job Application for ${job.title} at Harbour &amp; Sons</title></head><body>${jobMain(job)}
  <script>window.__remixContext = ${stateOf(job)};</script></body></html>`;

export const listingPage = (jobs: readonly Job[]): string => `<!doctype html><html lang="en"><head>
  <meta charset="utf-8"><title>Jobs at Harbour &amp; Sons</title></head><body><main class="main">
  <h1 class="page-header">Current openings at Harbour &amp; Sons</h1>
  ${jobs.map(({ id, title }) => `<div class="job-post"><a href="${HOST}/harbour/jobs/${id}">${title}</a></div>`).join('')}
  </main></body></html>`;

export const RIGGER: Job = {
  id: '4100000002',
  title: 'Rigger',
  text: 'You rig what sails. Ropes, blocks, C++ for the winches.',
};
export const SKIPPER: Job = { id: '4200000002', title: 'Skipper', text: 'You sail what is rigged.' };

export const jobUrl = ({ id }: Job): string => `${HOST}/harbour/jobs/${id}`;

/** The rigger's posting as an aggregator shows it to guests. */
export const RIGGER_ELSEWHERE = 'https://www.linkedin.com/jobs/view/4411867124';

const aggregatorPage = ({
  title,
  text = '',
  location = 'Esbjerg',
}: Job): string => `<!doctype html><html lang="en"><head>
  <meta charset="utf-8"><title>Harbour &amp; Sons hiring ${title} in ${location} | LinkedIn</title></head><body>
  <main class="main" id="main-content"><section class="two-pane-serp-page__detail-view"><div class="details">
  <section class="top-card-layout"><h1 class="top-card-layout__title topcard__title">${title}</h1>
    <h4 class="top-card-layout__second-subline"><div class="topcard__flavor-row"><span class="topcard__flavor">
    <a class="topcard__org-name-link" href="https://www.linkedin.com/company/harbour">Harbour &amp; Sons</a></span>
    <span class="topcard__flavor topcard__flavor--bullet">${location}</span></div></h4></section>
  <div class="description__text description__text--rich"><section class="show-more-less-html">
    <div class="show-more-less-html__markup"><p>${text}</p><p>Apply soon.</p></div></section></div>
  </div></section></main></body></html>`;

/** Everything that the tests open; whatever else a page asks for is refused. */
export const SITE: Readonly<Record<string, string>> = {
  [jobUrl(RIGGER)]: jobPage(RIGGER),
  [jobUrl(SKIPPER)]: jobPage(SKIPPER),
  [RIGGER_ELSEWHERE]: aggregatorPage(RIGGER),
  [`${HOST}/harbour`]: listingPage([RIGGER, SKIPPER, { id: '4300000002', title: 'Cook' }]),
  [`${HOST}/harbour?error=true`]: listingPage([SKIPPER]),
  [`${HOST}/embed/job_app?for=harbour&token=4100000002`]: jobPage(RIGGER),
  'https://harbour.example/careers/rigger?gh_jid=4100000002': `<!doctype html><html lang="en"><head><meta charset="utf-8">
    <title>Rigger | Harbour &amp; Sons</title><meta property="og:site_name" content="Harbour &amp; Sons"></head>
    <body><h1>Work with us</h1><div id="grnhse_app"><iframe id="grnhse_iframe"
    src="${HOST}/embed/job_app?for=harbour&token=4100000002"></iframe></div></body></html>`,
  'https://harbour.example/blog': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>How we tie knots</title></head>
    <body><article><h1>How we tie knots</h1><p>${'A knot is a promise between a rope and whoever pulls it. '.repeat(12)}</p></article></body></html>`,
  'https://harbour.example/empty':
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Soon</title></head><body></body></html>',
};

/** A posting's text with no element that a board's rules know. */
export const ADVERT = `<h1>Sailmaker</h1><p>Esbjerg</p><h2>Responsibilities</h2><ul>${'<li>You sew what the wind has torn, by hand and by machine, in the loft above the harbour.</li>'.repeat(6)}</ul><h2>Requirements</h2><p>${'You know cloth, and you know when it is too old to be sewn once more. '.repeat(5)}</p><a href="/jobs/9/apply">Apply now</a>`;

/** Serves the site, with the given pages in place of or beside its own. */
export async function serve(
  context: BrowserContext,
  pages: Readonly<Record<string, string>> = {},
): Promise<void> {
  const site = { ...SITE, ...pages };
  await context.route(/^https?:/, (route: Route) => {
    const body = site[route.request().url().replace(/#.*$/, '')];
    return body === undefined
      ? route.abort()
      : route.fulfill({ contentType: 'text/html; charset=utf-8', body });
  });
}
