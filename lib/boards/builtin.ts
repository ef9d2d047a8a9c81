import { defineBoard } from '../board.ts';

export default defineBoard({
  id: 'builtin',
  name: 'Built In',
  aggregator: true,
  hosts: [
    'builtin.com',
    'www.builtin.com',
    'www.builtinnyc.com',
    'www.builtinboston.com',
    'www.builtinchicago.org',
    'www.builtinaustin.com',
    'www.builtinla.com',
    'www.builtinseattle.com',
    'www.builtinsf.com',
    'www.builtincolorado.com',
  ],
  paths: [/^\/job\/(?:[^?]*\/)?(?<job>\d+)\/?(?=\?|$)/],
  fields: {},
  unseen: ['a posting: only its list has been saved'],
  examples: {
    yes: [
      'https://builtin.com/job/engineer-ii-data-engineering/10060844',
      'https://www.builtinnyc.com/job/baker/9656441?i=1',
    ],
    no: [
      'https://builtin.com/jobs',
      'https://builtin.com/jobs/remote/dev-engineering',
      'https://builtin.com/company/acme',
      'https://builtin.com.evil.example/job/baker/9656441',
    ],
  },
});
