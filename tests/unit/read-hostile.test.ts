import { JSDOM } from 'jsdom';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { BOARDS } from '../../lib/boards/index.ts';
import { capture } from '../../lib/capture.ts';
import { hasPosting, type Capture } from '../../lib/captured.ts';
import { mainText } from '../../lib/extract/main-text.ts';
import { readPage } from '../../lib/extract/read.ts';
import { textOf } from '../../lib/extract/text.ts';
import { postingOf } from '../../lib/merge.ts';
import { threadTime } from './thread-time.ts';

const POSTING = 'https://job-boards.greenhouse.io/farnwicklabs/jobs/5000200002';
const OWN = 'https://acme.example/jobs/8';
const MEGABYTE = 1_000_000;

/** A page on which the posting is plain to see. */
const shown = (more: string): string => `<!DOCTYPE html><head><title>x</title>${more}</head>
  <main class="job-post"><div class="job__title"><h1>Echo Engineer</h1></div>
  <div class="job__location">Porto</div><div class="job__description"><p>Map the sea bed.</p></div></main>`;

function read(html: string, url = POSTING, options: ConstructorParameters<typeof JSDOM>[1] = { url }): Capture {
  const { document } = new JSDOM(html, options).window;
  return capture([readPage({ url, document }, BOARDS, () => 0, '2026-07-01')]);
}

const deepLd = (depth: number): string =>
  `<script type="application/ld+json">${'{"a":'.repeat(depth)}{"@type":"JobPosting"}${'}'.repeat(depth)}</script>`;

const stateScript = (state: string): string => `<script>window.__remixContext = ${state}</script>`;

/** What a hostile or a broken page may put beside the posting. */
const NOISE: readonly (readonly [string, string])[] = [
  ['JSON-LD nested 5,000 deep', deepLd(5000)],
  [
    'arrays of JSON-LD nested 5,000 deep',
    `<script type="application/ld+json">${'['.repeat(5000)}"JobPosting"</script>`,
  ],
  ['state nested 5,000 deep', stateScript(`${'{"state":'.repeat(5000)}1${'}'.repeat(5000)}`)],
  ['state that is cut off', stateScript('{"state":{"loaderData":{"a":{"jobPost":{"title":"Cut')],
  ['state that is no JSON', stateScript("{state:{loaderData:{x:'}'}}};")],
  ['state of another shape', stateScript('{"state":{"loaderData":[null,7,"x",{"jobPost":[]}]}};')],
  ['state that is never assigned', '<script>if (window.__remixContext) { a = {"b":1} }</script>'],
  ['state named a hundred thousand times', `<script>${'window.__remixContext;'.repeat(100_000)}</script>`],
  [
    'prototypes in its state',
    stateScript('{"__proto__":{"state":1},"state":{"__proto__":{"loaderData":{}}}};'),
  ],
  ['a title of a megabyte', `<meta property="og:title" content="${'a '.repeat(MEGABYTE / 2)}">`],
  ['a site name of nothing but bars', `<meta property="og:site_name" content="${'| '.repeat(5000)}">`],
  [
    'a canonical address of a megabyte',
    `<link rel="canonical" href="https://acme.example${'/'.repeat(MEGABYTE)}x">`,
  ],
  [
    'an image of a megabyte',
    `<meta property="og:image" content="https://a.greenhouse.io/${'/logos/'.repeat(MEGABYTE / 7)}">`,
  ],
  ['a canonical address that is none', '<link rel="canonical" href="http://[">'],
  ['a canonical link without an address', '<link rel="canonical">'],
  ['drawings with titles', '</head><svg><title>Logo of Look at Me</title></svg>'],
];

describe.each(NOISE)('a posting beside %s', (_name, noise) => {
  test('is read all the same, and soon', () => {
    const start = threadTime();
    const captured = read(shown(noise));
    expect(threadTime() - start).toBeLessThan(3000);
    expect(captured.detection.kind).toBe('posting');
    expect(captured.markdown).toBe('Map the sea bed.');
    expect(postingOf(captured.draft)).toMatchObject({
      title: 'Echo Engineer',
      location: 'Porto',
      url: POSTING,
      jobId: '5000200002',
    });
  });
});

test('a title that no person would read is none', () => {
  const page = `<title>${'x'.repeat(MEGABYTE)}</title><h1>${'| '.repeat(MEGABYTE / 2)}</h1>`;
  expect(read(page, OWN).draft.title).toBeUndefined();
});

test('an address of a megabyte is none', () => {
  const page = `${shown('')}<a id="apply_button" href="https://acme.example/${'a'.repeat(MEGABYTE)}">Apply</a>`;
  expect(read(page).draft.applyUrl).toBeUndefined();
});

describe('elements one in the other', () => {
  const TEXT = 'Map the sea bed. '.repeat(20);

  /** A browser's parser stops at 512; a script that builds a page does not. */
  const nested = (depth: number): string =>
    `<html><body>${'<div>'.repeat(depth)}<p id="innermost">${TEXT}</p>${'</div>'.repeat(depth)}</body></html>`;

  // jsdom takes ten seconds to make such a page, linkedom a tenth of one.
  const { document } = parseHTML(nested(20_000));

  test('have their text, twenty thousand of them', () => {
    expect(textOf(document.body)).toBe(TEXT.trim());
  });

  test('have their main text', () => {
    expect(mainText(document)?.id).toBe('innermost');
  });

  test('are read as a page', () => {
    expect(read(`<h1>Echo Engineer</h1>${nested(5000)}`, OWN).markdown).toBe(TEXT.trim());
  });

  test('are read as a page when each of them has text', () => {
    const { markdown } = read(`<h1>Echo Engineer</h1>${'<div>word '.repeat(5000)}`, OWN);
    // The innermost that holds nearly all of it is the main text.
    expect(markdown.match(/word/g)?.length).toBeGreaterThanOrEqual(4000);
  });
});

describe('a base that says', () => {
  const link = '<p><a href="apply">Apply</a></p>';

  test.each([
    ['another folder', '/jobs/2026/', 'https://acme.example/jobs/2026/apply'],
    ['another host', 'https://cdn.example/x/', 'https://cdn.example/x/apply'],
    ['nothing', '', 'https://acme.example/jobs/apply'],
    ['no address', 'http://[', 'https://acme.example/jobs/apply'],
  ])('%s', (_name, base, address) => {
    const { draft } = read(`<base href="${base}">${link}`, OWN);
    expect(draft.applyUrl?.value).toBe(address);
    expect(draft.url?.value).toBe(OWN);
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'about:blank', 'mailto:x@acme.example'])(
    '%s gives nothing that a person could not follow',
    (base) => {
      const { draft } = read(`<base href="${base}">${link}`, OWN);
      expect(draft.applyUrl?.value ?? 'https:').toMatch(/^https?:/);
      expect(draft.url?.value).toBe(OWN);
    },
  );
});

describe('the address', () => {
  test.each([
    ['https://acme.example/jobs/%E0%A4%A', 'https://acme.example/jobs/%E0%A4%A'],
    ['https://acme.example/jobs?id=%FF&utm_source=%', 'https://acme.example/jobs?id=%FF'],
    ['https://acme.example/jobs?id=%', 'https://acme.example/jobs?id=%'],
    ['https://user:secret@acme.example/jobs/8', 'https://acme.example/jobs/8'],
    ['http://[::1]:8080/jobs/8', 'https://[::1]:8080/jobs/8'],
    ['https://xn--bcher-kva.example/jobs/8', 'https://xn--bcher-kva.example/jobs/8'],
  ])('%s is no obstacle', (url, canonical) => {
    expect(read(shown(''), url).identities).toEqual([canonical]);
  });

  test.each(['about:srcdoc', 'about:blank', 'data:text/html,x', 'file:///home/me/page.html'])(
    '%s is none that a file could name',
    (url) => {
      const captured = read(shown(''), url, {});
      expect(captured.draft.url).toBeUndefined();
      expect(captured.draft.host).toBeUndefined();
      expect(captured.detection).toEqual({ kind: 'none' });
    },
  );
});

test.each([
  ['an empty page', '', 'text/html'],
  ['frames', '<frameset><frame src="a"></frameset>', 'text/html'],
  [
    'a drawing',
    '<svg xmlns="http://www.w3.org/2000/svg"><a href="/b"><text>Apply</text></a></svg>',
    'image/svg+xml',
  ],
  ['XML', '<jobs><job>Baker</job></jobs>', 'application/xml'],
])('%s is no posting', (_name, source, contentType) => {
  const captured = read(source, OWN, { url: OWN, contentType });
  expect(captured.detection).toEqual({ kind: 'none' });
  expect(hasPosting(captured)).toBe(false);
});

test('links in a drawing and links without an address are no way to apply', () => {
  const page =
    '<svg><a href="/drawn"><text>Apply</text></a></svg><a>Apply</a><a href="javascript:x()">Apply</a>';
  expect(read(page, OWN).draft.applyUrl).toBeUndefined();
});
