import { defineBoard } from '../board.ts';
import { fromUrl, state } from '../extract/rules.ts';

const OFFER = 'state.$svue-query.queries.*.state.data';

export default defineBoard({
  id: 'startupjobs-cz',
  name: 'StartupJobs.cz',
  aggregator: true,
  hosts: ['www.startupjobs.cz', 'www.startupjobs.com'],
  paths: [/^\/(?:en\/)?(?:nabidka|offer)\/(?<job>\d+)(?:\/[^/?]*)?\/?(?=\?|$)/],
  state: { nuxt: '#__NUXT_DATA__' },
  fields: {
    title: [state(`${OFFER}.name.cs`), state(`${OFFER}.name.en`)],
    companyName: [state(`${OFFER}.company.name`)],
    // An offer that is paused or expired keeps its address and its name, and has no text.
    description: [
      state(`${OFFER}.description.cs`, { html: true }),
      state(`${OFFER}.description.en`, { html: true }),
    ],
    url: [fromUrl('{page}')],
    salaryMin: [state(`${OFFER}.salary.minimum`)],
    salaryMax: [state(`${OFFER}.salary.maximum`)],
    salaryCurrency: [state(`${OFFER}.salary.currency`)],
    salaryPeriod: [state(`${OFFER}.salary.measure`)],
  },
  unseen: ['an open offer: the saved ones are paused or expired'],
  examples: {
    yes: ['https://www.startupjobs.cz/nabidka/81775/junior-baker', 'https://www.startupjobs.cz/nabidka/81775'],
    no: [
      'https://www.startupjobs.cz/nabidky?superinput=baker',
      'https://www.startupjobs.cz/startup/acme',
      'https://www.startupjobs.cz.evil.example/nabidka/81775/junior-baker',
    ],
  },
});
