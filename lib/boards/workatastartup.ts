import { defineBoard } from '../board.ts';
import { fromUrl, jsonLd, state } from '../extract/rules.ts';

export default defineBoard({
  id: 'workatastartup',
  name: 'Work at a Startup',
  aggregator: true,
  hosts: ['www.workatastartup.com', 'www.ycombinator.com'],
  paths: [
    /^\/companies\/(?<company>[^/?]+)\/jobs\/(?<job>[\w-]+?)(?:-[^/?]*)?\/?(?=\?|$)/,
    /^\/jobs\/(?<job>\d+)\/?(?=\?|$)/,
  ],
  state: { element: '[data-page]', attr: 'data-page' },
  fields: {
    title: [state('props.job.title')],
    companyName: [state('props.job.companyName'), state('props.company.name')],
    location: [state('props.job.location')],
    description: [jsonLd('description'), state('props.job.description')],
    url: [fromUrl('{page}')],
    applyUrl: [state('props.job.applyUrl')],
    companyWebsite: [state('props.company.url')],
    logoUrl: [state('props.job.companyLogoUrl')],
    employmentType: [state('props.job.type')],
    salary: [state('props.job.salaryRange')],
    department: [state('props.job.prettyRole')],
  },
  examples: {
    yes: [
      'https://www.ycombinator.com/companies/acme/jobs/V8LqvBH-senior-baker',
      'https://www.ycombinator.com/companies/acme/jobs/7uV8QWw-baker?utm_source=x',
      'https://www.workatastartup.com/jobs/76882',
    ],
    no: [
      'https://www.ycombinator.com/companies/acme',
      'https://www.ycombinator.com/companies/acme/jobs',
      'https://www.ycombinator.com/jobs/role/software-engineer',
      'https://www.workatastartup.com/companies/acme',
      'https://news.ycombinator.com/jobs/76882',
    ],
  },
});
