import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { capture } from '../../lib/capture.ts';
import { composed } from '../../lib/extract/composed.ts';
import { readPage } from '../../lib/extract/read.ts';
import { postingOf } from '../../lib/merge.ts';

const URL_OF_JOB = 'https://careers.farnwick.example/jobs/baker-of-cakes-4711';

const LINE =
  'You bake what the coast eats, from the first light on, with three others and an oven that is older. ';
const ADVERT = `<h1>Baker of cakes</h1><p>Skagen</p><h2>Responsibilities</h2><ul>${`<li>${LINE}</li>`.repeat(6)}</ul>
  <h2>Requirements</h2><p>${LINE.repeat(3)}</p><a href="/apply/4711">Apply now</a>`;

/** A page whose element has this HTML in an open shadow root. */
function pageWith(light: string, shadow: string): Document {
  const { document } = new JSDOM(`<title>Baker of cakes</title><body><job-page>${light}</job-page></body>`, {
    url: URL_OF_JOB,
  }).window;
  const host = document.querySelector('job-page');
  if (host) host.attachShadow({ mode: 'open' }).innerHTML = shadow;
  return document;
}

test('a posting in an open shadow root is read, and the page stays as it is', () => {
  const document = pageWith('', ADVERT);
  const before = document.documentElement.outerHTML;
  const reading = readPage({ url: URL_OF_JOB, document }, [], () => 0, '2026-07-01');
  expect(reading.detection.kind).toBe('posting');
  expect(reading.markdown).toContain('## Responsibilities');
  const { title, applyUrl } = postingOf(capture([reading]).draft);
  expect(title).toBe('Baker of cakes');
  expect(applyUrl).toBe('https://careers.farnwick.example/apply/4711');
  expect(document.documentElement.outerHTML).toBe(before);
});

test.each<readonly [string, string, string, string]>([
  [
    'what is slotted stands in its slot',
    '<b slot="a">in</b>out',
    '<i>1<slot name="a"></slot>2</i><slot></slot>',
    '1in2out',
  ],
  ['an empty slot shows what it holds', '', '<slot>nobody</slot>', 'nobody'],
  ['what no slot takes is not shown', '<b>unseen</b>', '<i>seen</i>', 'seen'],
])('%s', (_name, light, shadow, text) => {
  expect(composed(pageWith(light, shadow))?.body.textContent).toBe(text);
});

test('roots within roots, and a page without any', () => {
  const document = pageWith('', '<job-inner></job-inner>');
  const inner = document.querySelector('job-page')?.shadowRoot?.querySelector('job-inner');
  if (inner) inner.attachShadow({ mode: 'open' }).innerHTML = '<p>deep</p>';
  expect(composed(document)?.body.textContent).toBe('deep');
  expect(composed(new JSDOM('<p>flat</p>').window.document)).toBeUndefined();
});

test('a root that nests deep costs no stack', () => {
  const document = pageWith('', '<div>'.repeat(5000));
  expect(composed(document)?.querySelectorAll('div').length).toBe(5000);
});
