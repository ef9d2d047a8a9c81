import { describe, expect, test } from 'vitest';
import { payChip, findPay } from '../../lib/facts/pay-text.ts';
import { threadTime } from './thread-time.ts';

/** What running text pays: its own words, or nothing. */
test.each<readonly [lines: readonly string[], raw: string | undefined]>([
  [['The pay range for this role is $175,000 - $287,000. More depends.'], '$175,000 - $287,000'],
  [['For this role the base salary is €50,000 a year plus bonus.'], '€50,000 a year'],
  [['Base compensation $120k-$140k / Annual bonus: up to $30k'], '$120k-$140k'],
  [['CA applicants is $121,023.00 - $169,432.20', 'x'], undefined],
  [['Base Pay Range for:', 'CA applicants is $121,023.00 - $169,432.20'], '$121,023.00 - $169,432.20'],
  [['Hourly Rate and Wage Grade: $62.07 - $67.16, Wage Grade 16'], '$62.07 - $67.16'],
  [['We offer $55,066.63 /year & health benefits', 'Allowance : $18,084.35 /year'], '$55,066.63 /year'],
  [['La rémunération du poste est comprise entre 31k€ et 49k€, selon toi.'], 'entre 31k€ et 49k€'],
  [
    ['Salary starts from 1400 EUR gross (full time) / 700 EUR (part time), depending on experience'],
    'Salary starts from 1400 EUR gross (full time) / 700 EUR (part time)',
  ],
  [['Annual Gross Salary range: 42K€-50K€'], '42K€-50K€'],
  [['Mzda: od 40 000 Kč měsíčně'], 'od 40 000 Kč měsíčně'],
  [['Wynagrodzenie: 8 000–10 000 zł brutto / mies.'], '8 000–10 000 zł brutto / mies'],
  [['Зарплата від 60 000 грн на місяць'], 'від 60 000 грн на місяць'],
  [['月給20〜25万円、賞与年2回'], '20〜25万円'],
  [['Start with $25 USD / hour on weekdays'], '$25 USD / hour'],
  [['A salary between £28 - £33k, dependent on skills'], 'between £28 - £33k'],
])('%j pays %s', (lines, raw) => {
  expect(findPay(lines)?.raw).toBe(raw);
});

/** Money that is no pay, and numbers that are no money. */
const NO_PAY: { readonly [what: string]: readonly string[] } = {
  'a plan': ['We pay 401k matching up to 4,000.', 'Salary, bonus and 401(k) match', '$401k plan'],
  funding: [
    'Our company raised $100,000 - $200,000 in funding last quarter.',
    'We raised $40M in a Series B, and we pay well.',
    'With $10 million in funding, we are growing.',
    'We closed a $120M Series F round.',
  ],
  revenue: [
    'We passed $500M ARR.',
    'Customers earn over £800 million in cashback',
    'a $45B market',
    'from $1m to $25m in revenue',
  ],
  customers: [
    'It lets them earn up to $100 each month with their phone.',
    'helped them earn over $90M in salary',
    'We save clients $50,000 per year.',
  ],
  headcount: ['We have 5,000 employees across 10 offices worldwide.', 'We have 100 employees in 5 offices'],
  prices: ['The fee is $3 - $5 per widget.', 'The price is $5 per unit.', 'Pay is $40 per post edited.'],
  ages: ['We pay people who are 25 years old.', 'a team with 20 years of experience'],
  times: ['Shifts start at 5.30pm and the pay is good.', 'Pay day is the 25th, 9-17'],
  shares: ['You get 0.5% - 1.5% equity and a salary'],
  budgets: [
    '$1,000 learning budget',
    'up to €500 a month for your gym',
    'A budget of $3,500 per year for development',
    'Home office stipend - Up to $2,000 USD',
    '$3,200 equipment allowance for your first two years',
    'Internet + cell phone reimbursement - Up to $200 USD per month',
    'Leasing von Fahrrädern (bis zu 10.000 €)',
    'We cover up to $350 USD per month if you rent a desk',
  ],
  bonuses: [
    '$5,000 yearly bonus dedicated to travelling',
    'Signing bonus of $10,000 - $20,000',
    'Recommend a friend and earn 700 EUR!',
    '취업축하금 50만원',
    'On-call pay: none; on-call allowance: $500 per week',
    'salary and bonuses: $45-65k plus $10-20k',
  ],
  management: ['Manage $50,000 - $90,000 deals', '$500M AUM', 'carry a quota of $1,200,000 per year'],
};

describe.each(Object.entries(NO_PAY))('%s', (_what, lines) => {
  test.each(lines)('%s', (line) => {
    expect(findPay([line])).toBeUndefined();
  });
});

test('a heading that speaks of benefits makes no pay of what stands below it', () => {
  expect(
    findPay(['Compensation and benefits', '$1,000 every year to spend on courses', '$500 per year']),
  ).toBeUndefined();
});

test('the sentence says the period, working hours do not', () => {
  expect(findPay(['Hourly rate: $62.07 - $67.16'])?.period).toBe('hour');
  expect(findPay(['40 hours per week. Salary: $60,000'])?.period).toBeUndefined();
  expect(findPay(['An hourly team. Our salary: $60,000'])?.period).toBeUndefined();
});

test('the first of several zones counts, the words keep them all', () => {
  const pay = findPay(['Salary: $100,000 - $120,000 (Zone A), $90,000 - $110,000 (Zone B)']);
  expect(pay).toMatchObject({ min: 100_000, max: 120_000 });
  expect(pay?.raw).toContain('$90,000 - $110,000');
});

test.each<readonly [string, string | undefined]>([
  ['$120k–$150k', '$120k–$150k'],
  ['Pay: €50,000 - €60,000 per year', '€50,000 - €60,000 per year'],
  ['CHF 90,000', 'CHF 90,000'],
  ['Berlin · Full-time · €60,000', '€60,000'],
  ['$10,000 now and $20,000 later', undefined],
  ['💰 취업축하금 50만원', undefined],
  ['$5', undefined],
  ['5 years of experience', undefined],
])('beside the heading %s is %s', (text, pay) => {
  expect(payChip(text)).toBe(pay);
});

/** Long lines of what the patterns look for, and of what nearly is it. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['digits', '1'],
  ['digits and groups', '1,'],
  ['groups', '1 000 '],
  ['amounts', '$1,000 - '],
  ['amounts and pay words', 'salary $90k bonus '],
  ['blanks', ' '],
  ['brackets', '('],
  ['pay words', 'salary '],
  ['letters', 'a'],
  ['dashes', '$5-'],
  ['hours', '40 hours per '],
  ['lines of numbers', '7\n'],
];

test.each(HOSTILE)('100 kB of %s take no time', (_name, unit) => {
  const text = unit.repeat(Math.ceil(100_000 / unit.length));
  findPay(['Salary: $5']);
  const from = threadTime();
  findPay(text.split('\n'));
  payChip(text);
  // A hundred on a machine that does nothing else; what is super-linear takes seconds.
  expect(threadTime() - from).toBeLessThan(400);
});
