import { describe, expect, test } from 'vitest';
import { readPay, type Pay } from '../../lib/facts/pay.ts';

/** `60000..80000 EUR year`; `..` alone is an open end, what is unknown is left out. */
const short = (pay: Pay | undefined): string | undefined =>
  pay && [`${pay.min ?? ''}..${pay.max ?? ''}`, pay.currency, pay.period].filter(Boolean).join(' ');

/** Phrases of third-party tests, and what they are here; the third column says why where those tests say otherwise. */
const AGREED: readonly (readonly [words: string, pay: string | undefined, why?: string])[] = [
  ['Paying $25/hour for this role', '25..25 USD hour', 'no year is made of an hour'],
  ['Salary range: $50k-$75k annually', '50000..75000 USD year'],
  ['$50-75/hour depending on experience', '50..75 USD hour'],
  ['Base: $120k-$140k / Annual bonus: up to $30k / Sign-on bonus: $10,000', '120000..140000 USD'],
  ['Earning potential: $100k+', '100000.. USD'],
  ['between $40k and $60k', '40000..60000 USD'],
  ['1.5k', '1500..1500'],
  ['2.5m', '2500000..2500000'],
  ['1,234,567', '1234567..1234567'],
  ['Salary is $', undefined],
  ['Pay: $$$', undefined],
  ['Amount: $50k*', '50000..50000 USD'],
  ['($75,000)', '75000..75000 USD'],
  ['$50k¹', '50000..50000 USD'],
  ['Range: $75k-$50k', '50000..75000 USD', "both ends are the page's own, whichever comes first"],
  ['competitive salary', undefined],
  ['Salary DOE', undefined],
  ['Compensation TBD', undefined],
  ['This position pays $95/hr', '95..95 USD hour', 'no year is made of an hour'],
  ['Salary: $180,000-$220,000', '180000..220000 USD'],
  ...['/yr', '/year', ' per annum', ' annually', ' per year', ' a year'].map(
    (period) => [`Compensation: $200,000${period}`, '200000..200000 USD year'] as const,
  ),
  ['Benefits include 401k matching and health insurance.', undefined],
  ['EUR 4.500 - 5.200 per month', '4500..5200 EUR month'],
  ['$35 an hour', '35..35 USD hour'],
  ['$35', '35..35 USD', 'a small number is no proof of an hour'],
  ['90,000 - 110,000', '90000..110000'],
  ['$211.4K – $290.6K • Offers Equity', '211400..290600 USD', 'nothing here says that it is a year'],
  ['Competitive', undefined],
  ['Fr. 100,000', '100000..100000 CHF'],
  ['€50.000 bis €70.000 pro Jahr', '50000..70000 EUR year'],
  ['Gehalt: €60.000 - €80.000 pro Jahr', '60000..80000 EUR year'],
  ["Lohn: CHF 100'000 - CHF 120'000 pro Jahr", '100000..120000 CHF year'],
  ['50-60k USD/year', '50000..60000 USD year'],
  ['€60k-€80k per year', '60000..80000 EUR year'],
  ['€75k annually', '75000..75000 EUR year'],
  ['€60,000 p.a.', '60000..60000 EUR year'],
  ['$80,000.50', '80000.5..80000.5 USD'],
  ['€80.000,50', '80000.5..80000.5 EUR'],
  ['We have 100 employees in 5 offices', undefined],
  ['USD 66,379.50 per year', '66379.5..66379.5 USD year'],
  ['Depends on Experience', undefined],
  ['₹20,00,000 - ₹35,00,000 per annum', '2000000..3500000 INR year'],
  ['20-35 LPA', '2000000..3500000 INR year'],
  ['25 Lakhs', '2500000..2500000 INR'],
  ['$1500-2000 per week', '1500..2000 USD week'],
  ['any salary, say of 25,000 or more up to 35,000 per annum', '25000..35000 year'],
  ['25.000 or more up to 35.000 per annum', '25000..35000 year'],
  ['25 000 or more up to 35 000 per annum', '25000..35000 year'],
  ['I am 25 years old and want to earn 35/hr', '35..35 hour'],
  ['I am 25 years old and should get 150 pd', '150..150 day'],
  ['Locations ... 12-13/h i work full time', '12..13 hour'],
  ['retail pay 10 ph to 15ph Kingston', '10..15 hour'],
  [
    'remote from £9 -£17 I am looking for hours starting from 5.30pm onwards',
    '9..17 GBP',
    'it names no period',
  ],
  ["Luton and it's environs 25-30,000 per anum Full time", '25000..30000 year'],
  ['Class C licence ... around 30k yearly', '30000..30000 year'],
  ['2k€ per month', '2000..2000 EUR month'],
  ['2500€/month', '2500..2500 EUR month'],
  ['1300€ par mois', '1300..1300 EUR month'],
  ['10€/heure', '10..10 EUR hour'],
  ["15€ de l'heure", '15..15 EUR hour'],
  ['wage: $1500/mo', '1500..1500 USD month'],
  ['月給210,000円〜260,000円', '210000..260000 JPY month'],
  ['月給20〜25万円', '200000..250000 JPY month'],
  ['時給1,200円以上', '1200.. JPY hour'],
  ['NT$ 60,000 - 80,000 (月薪)', '60000..80000 TWD month'],
  ['The salary range for this position is $170,800 - 239,100', '170800..239100 USD'],
  ['Salary: $100,000 - $150,000', '100000..150000 USD'],
  ['$100k - $150k per year', '100000..150000 USD year'],
  ['$65/hr - $60/hr', '60..65 USD hour'],
  ['$55K/yr - $60K/yr', '55000..60000 USD year'],
];

test.each(AGREED.map(([words, pay]) => [words, pay] as const))('%s', (words, pay) => {
  expect(short(readPay(words))).toBe(pay);
});

/** How the world writes pay. */
const LOCAL: { readonly [country: string]: readonly (readonly [words: string, pay: string])[] } = {
  Germany: [
    ['€60.000', '60000..60000 EUR'],
    ['60.000 – 75.000 € brutto jährlich', '60000..75000 EUR year'],
    ['ab 3.500,00 € im Monat', '3500.. EUR month'],
    ['bis zu 65 TEUR', '..65000 EUR'],
    ['17,50 €/Std.', '17.5..17.5 EUR hour'],
  ],
  Austria: [['EUR 45.000,- brutto/Jahr', '45000..45000 EUR year']],
  Switzerland: [
    ["CHF 100'000", '100000..100000 CHF'],
    ["CHF90'000 - 110'000", '90000..110000 CHF'],
    ['80’000.- CHF', '80000..80000 CHF'],
  ],
  France: [
    ['60 000 €', '60000..60000 EUR'],
    ['entre 31k€ et 49k€', '31000..49000 EUR'],
    ['De 2 500 € à 3 000 € bruts par mois', '2500..3000 EUR month'],
    ['2\u202f500\u00a0€ mensuels', '2500..2500 EUR month'],
  ],
  Spain: [['De 30.000 € a 36.000 € brutos anuales', '30000..36000 EUR year']],
  Italy: [['RAL 35.000 - 42.000 €', '35000..42000 EUR year']],
  Netherlands: [['€ 3.200 - € 4.100 per maand', '3200..4100 EUR month']],
  Britain: [
    ['£30k-£40k pa', '30000..40000 GBP year'],
    ['£450 per day', '450..450 GBP day'],
    ['Up to £83k', '..83000 GBP'],
    ['£1,800 pcm', '1800..1800 GBP month'],
  ],
  India: [
    ['₹20-30 LPA', '2000000..3000000 INR year'],
    ['1.6+ LPA CTC', '160000.. INR year'],
    ['₹ 3.9 lakhs per annum', '390000..390000 INR year'],
    ['₹1.2 Cr', '12000000..12000000 INR'],
  ],
  Japan: [
    ['月給21.5万円', '215000..215000 JPY month'],
    ['年収500万円〜', '5000000.. JPY year'],
    ['月給２１０,０００円', '210000..210000 JPY month'],
    ['月給20万5,000円', '205000..205000 JPY month'],
  ],
  China: [
    ['15-25K·13薪', '15000..25000 month'],
    ['月薪 8000-12000元', '8000..12000 month'],
  ],
  Korea: [
    ['월 300만원', '3000000..3000000 KRW'],
    ['연봉 3,000만원 ~ 5,000만원', '30000000..50000000 KRW year'],
  ],
  Czechia: [
    ['45 tis. Kč', '45000..45000 CZK'],
    ['50 000 \u200d–\u200d 80 000 CZK', '50000..80000 CZK'],
    ['od 40 000 Kč měsíčně', '40000.. CZK month'],
  ],
  Poland: [
    ['10-15k zł brutto', '10000..15000 PLN'],
    ['8 000–10 000 zł brutto / mies.', '8000..10000 PLN month'],
    ['28000 - 34000 PLN + VAT', '28000..34000 PLN'],
  ],
  Hungary: [['1 200 000 Ft/hó', '1200000..1200000 HUF month']],
  Ukraine: [
    ['від 3000$', '3000.. USD'],
    ['$4500–5000', '4500..5000 USD'],
    ['60 000 грн/міс', '60000..60000 UAH month'],
  ],
  Russia: [
    ['от 200 000 ₽', '200000.. RUB'],
    ['до 150 тыс. руб.', '..150000'],
  ],
  Brazil: [['R$ 5.000', '5000..5000 BRL']],
  Australia: [['A$120k + super', '120000..120000 AUD']],
  Canada: [
    ['$80,000 CAD', '80000..80000 CAD'],
    ['CAD$ 35.50 per hour', '35.5..35.5 CAD hour'],
  ],
  Vietnam: [['15 - 20 triệu', '15000000..20000000 VND']],
  Indonesia: [['Rp 5.000.000 - Rp 7.000.000', '5000000..7000000 IDR']],
  Malaysia: [['RM 4,000 - RM 6,000', '4000..6000 MYR']],
  Slovakia: [['1400 EUR gross (full time) / 700 EUR (part time)', '1400..1400 EUR']],
};

describe.each(Object.entries(LOCAL))('%s', (_country, cases) => {
  test.each(cases)('%s', (words, pay) => {
    expect(short(readPay(words))).toBe(pay);
  });
});

test.each<readonly [what: string, words: string]>([
  ['a bonus', 'Sign-on bonus: $10,000'],
  ['a budget', '$1,000 learning budget'],
  ['a share', '0.5% - 1% equity'],
  ['a time', '5.30pm - 9.30pm'],
  ['a slip of the pen', '£80,000-£105,00'],
  ['a number of something', 'R64248'],
  ['no text', ''],
])('%s is no pay', (_what, words) => {
  expect(readPay(words)).toBeUndefined();
});

/** Signs that several countries share, by the place, the host, and what else the page says. */
test.each<readonly [words: string, place: Parameters<typeof readPay>[1], currency: string | undefined]>([
  ['$90k', {}, 'USD'],
  ['$90k', { places: ['Remote'] }, 'USD'],
  ['$90k', { places: ['Toronto, ON'] }, 'CAD'],
  ['$90k', { places: ['Toronto, ON, CA'] }, 'CAD'],
  ['$90k', { places: ['San Francisco, CA'] }, 'USD'],
  ['$90k', { places: ['Perth, WA, Australia'] }, 'AUD'],
  ['$90k', { places: ['Melbourne, FL'] }, 'USD'],
  ['$90k', { places: ['Vancouver, WA'] }, 'USD'],
  ['$90k', { places: ['Singapore'] }, 'SGD'],
  ['$90k', { places: ['Austin, TX / Toronto, ON'] }, undefined],
  ['US$90k', { places: ['Toronto, ON'] }, 'USD'],
  ['$90k USD', { places: ['Toronto, ON'] }, 'USD'],
  ['$90k', { host: 'jobs.acme.ca' }, 'CAD'],
  ['$90k', { host: 'au.indeed.com' }, 'AUD'],
  ['$90k', { text: 'We work from all of Canada.' }, undefined],
  ['$90k', { text: 'We work from Canada and the United States.' }, 'USD'],
  ['25.000 kr/md', {}, undefined],
  ['25.000 kr/md', { places: ['København'] }, 'DKK'],
  ['35 000 kr', { places: ['Göteborg, Sverige'] }, 'SEK'],
  ['Rs 25,000', {}, undefined],
  ['Rs 25,000', { places: ['Lahore'] }, 'PKR'],
  ['R21 740 a month', { places: ['Cape Town'] }, 'ZAR'],
  ['¥300,000', {}, undefined],
  ['¥300,000', { places: ['Tokyo'] }, 'JPY'],
  ['8000元', { places: ['北京'] }, 'CNY'],
])('%s at %j is in %s', (words, place, currency) => {
  expect(readPay(words, place)?.currency).toBe(currency);
});
