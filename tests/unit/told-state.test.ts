import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { capture } from '../../lib/capture.ts';
import { readPage } from '../../lib/extract/read.ts';
import { textAt } from '../../lib/extract/json.ts';
import { postingOf } from '../../lib/extract/told-state.ts';

const TEXT =
  '<p>Farnwick keeps the lamps of eleven harbours burning. You will climb, polish and write the log.</p>' +
  '<h3>Requirements</h3><ul><li>No fear of gulls, and some Python for the sensors</li><li>Strong arms</li></ul>' +
  '<p>We meet on the quay each Monday, there is soup, and nobody is ever asked to whistle.</p>';

const JOB = {
  id: 'lk-4711',
  title: 'Lamp Keeper',
  description: TEXT,
  company: { id: 7, name: 'Farnwick Harbours' },
  locations: [{ city: 'Ebbsund', country: { name: 'Denmark' } }],
  employment_type: { id: 3, label: 'Full-time' },
  isRemote: false,
  publishedAt: '2026-11-03T08:00:00Z',
  salary: { min: 41000, max: 47000, currency: 'EUR', interval: 'year' },
  applyUrl: '/jobs/lk-4711/apply',
};

const ADDRESS = 'https://jobs.farnwick.example/jobs/lk-4711';

function draftOf(body: string, { url = ADDRESS, title = 'Lamp Keeper' } = {}) {
  const html = `<title>${title}</title><body><div id="root"></div>${body}</body>`;
  const { document } = new JSDOM(html, { url }).window;
  const reading = readPage({ url, document }, [], () => 0, '2026-11-21');
  const { draft, markdown } = capture([reading]);
  const values = Object.fromEntries(Object.entries(draft).map(([field, { value }]) => [field, value]));
  return { kind: reading.detection.kind, values, markdown };
}

const json = (value: unknown): string => JSON.stringify(value);
const attribute = (value: unknown): string => json(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const WAYS: readonly (readonly [string, (job: unknown) => string])[] = [
  [
    'a script of JSON',
    (job) => `<script type="application/json" id="x">${json({ props: { page: { job } } })}</script>`,
  ],
  ['what a script assigns', (job) => `<script>window.__state = ${json({ job })};go()</script>`],
  [
    'a string that a script parses',
    (job) => `<script>window.s = JSON.parse(${json(json({ data: [job] }))})</script>`,
  ],
  ['an attribute', (job) => `<div data-page="${attribute({ component: 'Job', props: { job } })}"></div>`],
  [
    'the rows that Next pushes',
    (job) => `<script>self.__next_f.push(${json([1, `3:${json(['$', 'div', null, { job }])}\n`])})</script>`,
  ],
];

describe.each(WAYS)('a posting in %s', (_name, page) => {
  test('is read by its keys', () => {
    const { kind, values, markdown } = draftOf(page(JOB));
    expect(kind).toBe('posting');
    expect(values).toMatchObject({
      title: 'Lamp Keeper',
      companyName: 'Farnwick Harbours',
      location: 'Ebbsund, Denmark',
      employmentType: 'FULL_TIME',
      datePosted: '2026-11-03',
      salaryMin: '41000',
      salaryMax: '47000',
      salaryCurrency: 'EUR',
      salaryPeriod: 'year',
      applyUrl: 'https://jobs.farnwick.example/jobs/lk-4711/apply',
    });
    expect(values['workplace']).toBeUndefined();
    expect(markdown).toMatch(/^Farnwick keeps the lamps/);
  });

  test('is nobody’s when the page is about something else', () => {
    const { kind } = draftOf(page(JOB), { url: 'https://farnwick.example/news', title: 'Storm over Ebbsund' });
    expect(kind).toBe('none');
  });
});

test('of several the one that the address names', () => {
  const others = [{ ...JOB, id: 'lk-4712', company: 'Other Ltd' }, JOB];
  const script = `<script type="application/json">${json({ others })}</script>`;
  expect(draftOf(script).values['companyName']).toBe('Farnwick Harbours');
  expect(draftOf(script, { url: 'https://jobs.farnwick.example/jobs/x' }).kind).toBe('none');
});

test('the employer may stand beside the posting', () => {
  const { company: _, ...job } = JOB;
  const state = { organization: { name: 'Farnwick Harbours', slug: 'farnwick' }, posting: job };
  const script = `<script type="application/json">${json(state)}</script>`;
  expect(draftOf(script).values['companyName']).toBe('Farnwick Harbours');
});

test.each<readonly [string, { readonly [key: string]: string }]>([
  ['an article', { title: 'Lamp Keeper', body: TEXT, category: 'News', location: 'Ebbsund', author: 'Gull' }],
  ['a product', { name: 'Lamp Keeper', description: TEXT, price: '12' }],
  ['a posting without its text', { title: 'Lamp Keeper', location: 'Ebbsund', employmentType: 'Full-time' }],
])('%s is no posting', (_name, object) => {
  expect(postingOf(object, undefined)).toBeUndefined();
});

test('a text in parts is read in the order of an advert', () => {
  const html = (word: string): string => `<p>${`${word} `.repeat(20)}</p>`;
  const posting = postingOf(
    {
      closing: html('end'),
      requirements: html('must'),
      description: html('do'),
      introduction: html('who'),
      name: 'Lamp Keeper',
      city: 'Ebbsund',
      department: 'Lamps',
    },
    undefined,
  );
  expect((textAt(posting, 'description') ?? '').replaceAll(/(\w+ )\1*/g, '$1')).toMatch(
    /who .*do .*must .*end /,
  );
});

describe('in scripts that have no Latin letters', () => {
  const job = {
    title: '등대지기',
    companyName: '판윅항만',
    responsibility: `• ${'매일 저녁 등대에 올라 심지를 다듬고 바다를 적습니다. '.repeat(5)}`,
    qualifications: `• ${'갈매기도 높은 곳도 긴 밤도 두려워하지 않으며 밧줄을 잘 다룹니다. '.repeat(4)}`,
    publishedAt: '2026-11-03 00:00:00',
    closedAt: '2026-12-03 23:59:59',
    location: '서울 종로구 등대로3길 24-20 501호',
  };
  const script = json({ job });
  const escaped = script.replaceAll(
    /[^ -~]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

  test.each([
    ['as they are', script],
    ['escaped', escaped],
  ])('%s', (_name, data) => {
    const { values } = draftOf(`<h1>등대지기</h1><script type="application/json">${data}</script>`, {
      title: '등대지기',
    });
    expect(values).toMatchObject({
      datePosted: '2026-11-03',
      validThrough: '2026-12-03',
      location: '서울 종로구',
    });
  });

  test('its parts keep the headings that the page gives them', () => {
    const part = (name: string, text: string): string => `<dt>${name}</dt><dd>${text}</dd>`;
    const page = `<h1>등대지기</h1><dl>${part('주요업무', job.responsibility)}${part('자격요건', job.qualifications)}</dl>`;
    const { markdown } = draftOf(`${page}<script type="application/json">${script}</script>`, {
      title: '등대지기',
    });
    expect(markdown.indexOf('주요업무')).toBeGreaterThanOrEqual(0);
    expect(markdown.indexOf('자격요건')).toBeGreaterThan(markdown.indexOf('주요업무'));
  });
});
