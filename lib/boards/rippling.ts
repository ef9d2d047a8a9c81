import { defineBoard } from '../board.ts';
import { fromUrl, state } from '../extract/rules.ts';

const JOB = 'props.pageProps.apiData.jobPost';

export default defineBoard({
  id: 'rippling',
  name: 'Rippling',
  hosts: ['ats.rippling.com'],
  paths: [
    /^\/(?:[a-z]{2}-[A-Z]{2}\/)?(?<company>[^/?]+)\/jobs\/(?<job>[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?:\/apply)?\/?(?=\?|$)/i,
  ],
  forms: ['[data-testid="input-resume"]', '[data-testid="input-first_name"]'],
  // Its classes are hashes: the state tells everything.
  state: { script: '#__NEXT_DATA__' },
  fields: {
    title: [state(`${JOB}.name`)],
    companyName: [state(`${JOB}.companyName`)],
    location: [state(`${JOB}.workLocations`, { list: true })],
    department: [state(`${JOB}.department.name`)],
    employmentType: [state(`${JOB}.employmentType.id`)],
    datePosted: [state(`${JOB}.createdOn`)],
    description: [state([`${JOB}.description.company`, `${JOB}.description.role`], { html: true })],
    url: [fromUrl('https://{host}/{company}/jobs/{job}')],
    host: [fromUrl('https://{host}/{company}/jobs')],
    applyUrl: [fromUrl('https://{host}/{company}/jobs/{job}/apply')],
    logoUrl: [state(`${JOB}.board.logo.url`)],
  },
  // A posting that is gone may lead to the company's own site.
  closed: [{ in: 'canonical', match: /^https?:\/\/(?!ats\.rippling\.com\/)/ }],
  unseen: ['a posting without its form', 'a posting that is gone'],
  examples: {
    yes: [
      'https://ats.rippling.com/en-GB/acme/jobs/6e4ded50-342e-40a1-9951-bed687271810',
      'https://ats.rippling.com/acme-careers/jobs/6e4ded50-342e-40a1-9951-bed687271810/apply?step=x',
    ],
    no: [
      'https://ats.rippling.com/acme/jobs',
      'https://www.rippling.com/blog/jobs/6e4ded50-342e-40a1-9951-bed687271810',
      'https://ats.rippling.com.evil.example/acme/jobs/6e4ded50-342e-40a1-9951-bed687271810',
    ],
  },
});
