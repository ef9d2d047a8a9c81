import { describe, expect, test } from 'vitest';
import type { Finding, Source } from '../../lib/candidate.ts';
import { jobPostingFindings } from '../../lib/extract/job-posting.ts';
import type { Json } from '../../lib/extract/json.ts';
import { withPay } from '../../lib/facts/pay-draft.ts';
import { merge, postingOf } from '../../lib/merge.ts';
import type { PageField, Posting } from '../../lib/posting.ts';

const pay = (findings: readonly Finding[]): Posting =>
  postingOf(withPay(merge(findings, { url: 'https://acme.example/jobs/7' }), {}));

const say = (field: PageField, raw: string, source: Source = 'selector', via = source as string): Finding => ({
  field,
  raw,
  source,
  via,
});

const data = (min: number, max: number, currency = 'USD', period = 'YEAR'): readonly Finding[] => [
  say('salaryMin', String(min), 'json-ld', 'a'),
  say('salaryMax', String(max), 'json-ld', 'b'),
  say('salaryCurrency', currency, 'json-ld', 'c'),
  say('salaryPeriod', period, 'json-ld', 'd'),
];

const DATA = { salaryMin: '90000', salaryMax: '130000', salaryCurrency: 'USD', salaryPeriod: 'year' };

describe('one pay is one unit', () => {
  test.each<readonly [string, readonly Finding[], Posting]>([
    [
      'words give the numbers',
      [say('salary', '€50k-60k per year')],
      {
        salary: '€50k-60k per year',
        salaryMin: '50000',
        salaryMax: '60000',
        salaryCurrency: 'EUR',
        salaryPeriod: 'year',
      },
    ],
    ['data alone', data(90_000, 130_000), DATA],
    [
      'data adds what agreeing words lack',
      [say('salary', '$90-130k + bonus'), ...data(90_000, 130_000)],
      { salary: '$90-130k + bonus', ...DATA },
    ],
    [
      'data adds nothing to words that it contradicts',
      [say('salary', '£40k-50k'), ...data(90_000, 130_000)],
      { salary: '£40k-50k', salaryMin: '40000', salaryMax: '50000', salaryCurrency: 'GBP' },
    ],
    [
      'the same numbers of another currency are another pay',
      [say('salary', '€90k-130k'), ...data(90_000, 130_000)],
      { salary: '€90k-130k', salaryMin: '90000', salaryMax: '130000', salaryCurrency: 'EUR' },
    ],
    [
      'words of the text that agree with data are its words',
      [...data(90_000, 130_000), say('salary', '$90,000 - $130,000', 'heuristic')],
      { salary: '$90,000 - $130,000', ...DATA },
    ],
    [
      'words of the text that contradict data are not',
      [...data(90_000, 130_000), say('salary', '$10 - $12 an hour', 'heuristic')],
      DATA,
    ],
    [
      'a label says the period of its value',
      [say('salary', '$25', 'heuristic', 'the label Hourly rate')],
      { salary: '$25', salaryMin: '25', salaryMax: '25', salaryCurrency: 'USD', salaryPeriod: 'hour' },
    ],
    [
      "a board's own numbers come before data",
      [say('salaryMin', '50000'), say('salaryCurrency', 'CZK'), ...data(90_000, 130_000)],
      { salaryMin: '50000', salaryCurrency: 'CZK' },
    ],
    ["a board's words without a readable number", [say('salary', 'Tariff E13')], { salary: 'Tariff E13' }],
    ['words of the text without one', [say('salary', 'Grade 16', 'heuristic')], {}],
    ['a currency without a number', [say('salaryCurrency', 'EUR', 'json-ld')], {}],
    ['nothing', [], {}],
  ])('%s', (_name, findings, expected) => {
    expect(pay(findings)).toEqual(expected);
  });

  test('what contradicts the pay in use is offered beside it', () => {
    const draft = withPay(
      merge([say('salary', '£40k-50k'), ...data(90_000, 130_000)], { url: 'https://acme.example' }),
      {},
    );
    expect(draft.salaryMin?.candidates.map(({ value }) => value)).toEqual(['40000', '90000']);
  });

  test('everything but pay stays as it was', () => {
    expect(pay([say('title', 'Baker'), ...data(90_000, 130_000)])).toEqual({ title: 'Baker', ...DATA });
  });
});

/** schema.org's `baseSalary` in every shape that pages write. */
test.each<readonly [string, Json, Posting]>([
  ['a number', { baseSalary: 60_000 }, { salaryMin: '60000', salaryMax: '60000' }],
  ['a value', { baseSalary: { value: 200_000 } }, { salaryMin: '200000', salaryMax: '200000' }],
  [
    'a value in a value',
    { baseSalary: { currency: 'usd', value: { value: 40, unitText: 'HOUR' } } },
    { salaryMin: '40', salaryMax: '40', salaryCurrency: 'USD', salaryPeriod: 'hour' },
  ],
  [
    'a range',
    {
      baseSalary: { currency: 'USD', value: { minValue: '90,000', maxValue: '$130,000.00', unitText: 'YEAR' } },
    },
    DATA,
  ],
  [
    'the unit outside, the currency beside',
    { baseSalary: { minValue: 90_000, maxValue: 130_000, unitText: 'per year' }, salaryCurrency: 'USD' },
    DATA,
  ],
  [
    'several zones',
    {
      baseSalary: [
        { currency: 'USD', value: { minValue: 90_000, maxValue: 130_000, unitText: 'YEAR' } },
        { currency: 'USD', value: { minValue: 70_000, maxValue: 99_000, unitText: 'YEAR' } },
      ],
    },
    DATA,
  ],
  [
    'words where the number should be',
    { baseSalary: { value: { value: '$90,000 - $130,000 a year' } } },
    { salary: '$90,000 - $130,000 a year', ...DATA },
  ],
  [
    'a range without a currency',
    { baseSalary: { value: { minValue: 100_000, maxValue: 150_000 } } },
    { salaryMin: '100000', salaryMax: '150000' },
  ],
  ['zeros', { baseSalary: { currency: 'USD', value: { minValue: 0, maxValue: 0, unitText: 'YEAR' } } }, {}],
  ['ones', { baseSalary: { currency: 'USD', value: { value: 1, unitText: 'HOUR' } } }, {}],
  [
    'no lower end',
    { baseSalary: { currency: 'EUR', value: { minValue: 0, maxValue: 50_000 } } },
    { salaryMax: '50000', salaryCurrency: 'EUR' },
  ],
  [
    'ends that contradict each other',
    { baseSalary: { currency: 'EUR', value: { minValue: 50_000, maxValue: 150 } } },
    {},
  ],
  [
    'words without a number',
    { baseSalary: { currency: 'EUR', value: { value: 'By agreement', unitText: 'HOUR' } } },
    {},
  ],
  ['nothing', { baseSalary: null }, {}],
])('data with %s', (_name, json, expected) => {
  expect(pay(jobPostingFindings({ source: 'json-ld', data: json }))).toEqual(expected);
});
