import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCanonical, toLink, toUrl, withoutTracking } from '../../lib/url.ts';

const canonical = (text: string): string => toCanonical(new URL(text));

test.each([
  ['http://acme.example/jobs/7', 'https://acme.example/jobs/7'],
  ['https://ACME.example/Jobs/7', 'https://acme.example/Jobs/7'],
  ['https://acme.example:443/jobs/7', 'https://acme.example/jobs/7'],
  ['http://acme.example:443/jobs/7', 'https://acme.example/jobs/7'],
  ['https://acme.example:8443/jobs/7', 'https://acme.example:8443/jobs/7'],
  ['https://acme.example/jobs/7/', 'https://acme.example/jobs/7'],
  ['https://acme.example/jobs/7///', 'https://acme.example/jobs/7'],
  ['https://acme.example', 'https://acme.example/'],
  ['https://acme.example//', 'https://acme.example/'],
  ['https://acme.example/jobs/7?', 'https://acme.example/jobs/7'],
  ['https://acme.example/jobs/7#apply', 'https://acme.example/jobs/7'],
  ['https://acme.example/jobs?b=2&a=1', 'https://acme.example/jobs?a=1&b=2'],
  ['https://acme.example/jobs?a=2&a=1', 'https://acme.example/jobs?a=2&a=1'],
  ['https://acme.example/jobs?&&a=1&', 'https://acme.example/jobs?a=1'],
  ['https://acme.example/jobs?id=%FF', 'https://acme.example/jobs?id=%FF'],
  ['https://acme.example/%E0%A4%A/7', 'https://acme.example/%E0%A4%A/7'],
  ['https://acme.example/?gh_jid=7&gh_src=abc', 'https://acme.example/?gh_jid=7'],
  ['about:srcdoc', 'about:srcdoc'],
])('%s is %s', (text, expected) => {
  expect(canonical(text)).toBe(expected);
});

const TRACKING = [
  'utm_source=x',
  'UTM_Campaign=x',
  'gh_src=x',
  'lever-source=x',
  'lever-source[]=x',
  'lever-origin=x',
  'ref=hackernews',
  'refId=x',
  'trk=x',
  'trackingId=x',
  'src=newsletter',
  'source=LinkedIn',
  'iis=x',
  'iisn=x',
  'fbclid=x',
  'gclid=x',
  'gbraid=x',
  'wbraid=x',
  'msclkid=x',
  'mc_cid=x',
  'mc_eid=x',
  '_hsenc=x',
  'originalSubdomain=de',
  'validityToken=x',
  't=abc',
];

test.each(TRACKING)('%s only tracks', (parameter) => {
  const address = 'https://acme.example/?gh_jid=7';
  expect(withoutTracking(new URL(`${address}&${parameter}`)).href).toBe(address);
});

const NAMING = ['gh_jid=7', 'token=7', 'for=acme', 'jk=a1b2', 'vjk=a1', 'currentJobId=7', 'id=7', 'jobId=7'];

test.each([...NAMING, 'ref=4711', 'src=12', 'reference=x', 'tracking=x', 'sources=x', 'lk=7'])(
  '%s may name the posting and stays',
  (parameter) => {
    const address = `https://acme.example/?${parameter}`;
    expect(withoutTracking(new URL(address)).href).toBe(address);
  },
);

test('what is given stays as it is', () => {
  const url = new URL('http://acme.example/jobs/7/?utm_source=x#y');
  toCanonical(url);
  withoutTracking(url);
  expect(url.href).toBe('http://acme.example/jobs/7/?utm_source=x#y');
});

const id = fc.string({ minLength: 1, maxLength: 12 }).map(encodeURIComponent);
const bytes = fc
  .uint8Array({ minLength: 1, maxLength: 6 })
  .map((all) => [...all].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));

const PLACES: readonly (readonly [string, (job: string) => string])[] = [
  ['the path', (job) => `https://boards.greenhouse.io/acme/jobs/job-${job}`],
  ...['gh_jid', 'token', 'jk', 'currentJobId', 'jobId'].map(
    (name) =>
      [name, (job: string) => `https://acme.example/jobs?for=acme&${name}=${job}&utm_source=x`] as const,
  ),
];

describe.each(PLACES)('a job id in %s', (_name, addressOf) => {
  test('is never another', () => {
    const pair = fc.uniqueArray(fc.oneof(id, bytes), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(pair, ([one = '', other = '']) => {
        expect(canonical(addressOf(one))).not.toBe(canonical(addressOf(other)));
      }),
    );
  });

  test('is the same in every spelling of the address', () => {
    const spelling = fc.record({
      job: id,
      scheme: fc.constantFrom('http:', 'https:'),
      slashes: fc.constantFrom('', '/', '//'),
      tracking: fc.subarray(TRACKING),
      hash: fc.constantFrom('', '#', '#app', '#/'),
      isReversed: fc.boolean(),
    });
    fc.assert(
      fc.property(spelling, ({ job, scheme, slashes, tracking, hash, isReversed }) => {
        const url = new URL(addressOf(job));
        const parameters = [...url.search.slice(1).split('&').filter(Boolean), ...tracking];
        const query = (isReversed ? parameters.toReversed() : parameters).join('&');
        const spelt = `${scheme}//${url.host}${url.pathname}${slashes}${query && '?'}${query}${hash}`;
        expect(canonical(spelt)).toBe(canonical(addressOf(job)));
      }),
    );
  });
});

test('the canonical spelling is its own', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const once = canonical(`https://acme.example/${text}`);
      expect(canonical(once)).toBe(once);
    }),
  );
});

test('a link is http or https, wherever it starts from', () => {
  expect(toLink('/a', 'https://acme.example/b/c')?.href).toBe('https://acme.example/a');
  expect(toLink('a', 'about:srcdoc')).toBeUndefined();
  expect(toLink('javascript:alert(1)', 'https://acme.example')).toBeUndefined();
  fc.assert(
    fc.property(
      fc.string(),
      fc.constantFrom('https://acme.example/a/b', 'about:srcdoc', 'data:,x'),
      (text, base) => {
        expect(['http:', 'https:', undefined]).toContain(toLink(text, base)?.protocol);
      },
    ),
  );
});

test('what is no address is nothing, and no throw', () => {
  expect(toUrl('http://[')).toBeUndefined();
  expect(toUrl('')).toBeUndefined();
  expect(toUrl('acme.example')).toBeUndefined();
});

test('a hundred thousand slashes take no time', () => {
  const start = performance.now();
  canonical(`https://acme.example${'/'.repeat(100_000)}x`);
  expect(performance.now() - start).toBeLessThan(1000);
});
