import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCanonical, toLink, toUrl, unwrapped, withoutTracking, withoutWww } from '../../lib/url.ts';
import { threadTime } from './thread-time.ts';

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
  // Who reads a page is not the page; a file that is handed on tells no password.
  ['https://jo:secret@acme.example/jobs/7', 'https://acme.example/jobs/7'],
  ['https://acme.example./jobs/7', 'https://acme.example/jobs/7'],
  ['http://acme.example:80/jobs/7', 'https://acme.example/jobs/7'],
  // What was http's port is https's in the spelling that we write.
  ['https://acme.example:80/jobs/7', 'https://acme.example/jobs/7'],
  ['https://BÜRO.example/jobs/7', 'https://xn--bro-hoa.example/jobs/7'],
  // To a few sites only one of the two is an address: the second name of the posting makes them meet.
  ['https://www.acme.example/jobs/7', 'https://www.acme.example/jobs/7'],
  ['https://acme.example/%7Ejo/%6Aobs/%c3%a9', 'https://acme.example/~jo/jobs/%C3%A9'],
  ['https://acme.example/jobs/é', 'https://acme.example/jobs/%C3%A9'],
  ['https://acme.example/jobs?q=%7e%2d%2fa', 'https://acme.example/jobs?q=~-%2Fa'],
  // A byte that has a meaning in addresses is not what it stands for.
  ['https://acme.example/jobs/a%2Fb', 'https://acme.example/jobs/a%2Fb'],
  ['https://acme.example/jobs/a%2525', 'https://acme.example/jobs/a%2525'],
  ['https://acme.example/jobs/%%37E', 'https://acme.example/jobs/%%37E'],
  // On some servers two slashes are an empty name between them, and a blank is no plus.
  ['https://acme.example/jobs//7', 'https://acme.example/jobs//7'],
  ['https://acme.example/jobs?id=a+b', 'https://acme.example/jobs?id=a+b'],
  ['https://acme.example/jobs?id=a%20b', 'https://acme.example/jobs?id=a%20b'],
  ['https://acme.example/a/../jobs/./7', 'https://acme.example/jobs/7'],
  ['https://acme.example/jobs/7;jsessionid=0A1B.node1?a=1', 'https://acme.example/jobs/7?a=1'],
  ['https://acme.example/jobs;id=7', 'https://acme.example/jobs;id=7'],
  // A fragment that is a route, or names a posting, is part of the address.
  ['https://acme.example/en/#/job/123', 'https://acme.example/en#/job/123'],
  ['https://acme.example/#!/job/123/', 'https://acme.example/#!/job/123'],
  ['https://acme.example/#!job/123', 'https://acme.example/#!job/123'],
  ['https://acme.example/#/job/123?utm_source=x&a=1', 'https://acme.example/#/job/123?a=1'],
  ['https://acme.example/#/job/123?utm_source=x:~:text=y', 'https://acme.example/#/job/123'],
  ['https://acme.example/#/job/%7e', 'https://acme.example/#/job/~'],
  ['https://acme.example/jobs#jobId=123', 'https://acme.example/jobs#jobId=123'],
  ['https://acme.example/jobs#?a=1&gh_jid=123', 'https://acme.example/jobs#?a=1&gh_jid=123'],
  ['https://acme.example/jobs#/', 'https://acme.example/jobs'],
  ['https://acme.example/jobs#!', 'https://acme.example/jobs'],
  ['https://acme.example/jobs/7#app', 'https://acme.example/jobs/7'],
  ['https://acme.example/jobs/7#how-to-apply', 'https://acme.example/jobs/7'],
  ['https://acme.example/jobs/7#:~:text=sea%20captain', 'https://acme.example/jobs/7'],
  ['https://acme.example/jobs/7#video=1', 'https://acme.example/jobs/7'],
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
  'rx_job=x',
  '_gl=1*x',
  'ga_campaign=x',
  'trid=x',
  '__jvst=x',
  'mkt_tok=x',
  'PHPSESSID=x',
];

test.each(TRACKING)('%s only tracks', (parameter) => {
  const address = 'https://acme.example/?gh_jid=7';
  expect(withoutTracking(new URL(`${address}&${parameter}`)).href).toBe(address);
});

const NAMING = [
  'ashby_jid=7',
  'career_job_req_id=7',
  'job=7',
  'language=de',
  'gh_jid=7',
  'token=7',
  'for=acme',
  'jk=a1b2',
  'vjk=a1',
  'currentJobId=7',
  'id=7',
  'jobId=7',
];

test.each([
  ...NAMING,
  'ref=4711',
  'src=12',
  'reference=x',
  'tracking=x',
  'sources=x',
  'lk=7',
  'position=3',
  'garden=x',
])('%s may name the posting and stays', (parameter) => {
  const address = `https://acme.example/?${parameter}`;
  expect(withoutTracking(new URL(address)).href).toBe(address);
});

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

/** The bytes that an address says, which may say the same one in two ways. */
const bytesOf = (text: string): string =>
  text.replaceAll(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));

const PLACES: readonly (readonly [string, (job: string) => string])[] = [
  ['the path', (job) => `https://boards.greenhouse.io/acme/jobs/job-${job}`],
  ...['gh_jid', 'token', 'jk', 'currentJobId', 'jobId'].map(
    (name) =>
      [name, (job: string) => `https://acme.example/jobs?for=acme&${name}=${job}&utm_source=x`] as const,
  ),
];

describe.each(PLACES)('a job id in %s', (_name, addressOf) => {
  test('is never another', () => {
    const pair = fc.uniqueArray(fc.oneof(id, bytes), { minLength: 2, maxLength: 2, selector: bytesOf });
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

test('www. is left out of a second name only', () => {
  expect(withoutWww('https://www.acme.example/jobs/7')).toBe('https://acme.example/jobs/7');
  expect(withoutWww('https://www.example/jobs/7')).toBe('https://www.example/jobs/7');
  expect(withoutWww('https://acme.example/www.acme.example')).toBe('https://acme.example/www.acme.example');
});

const LEVER = 'https://jobs.lever.co/acme/123';

test.each([
  ['https://www.linkedin.com/jobs/view/externalApply/4411867124?url=', LEVER],
  ['https://www.linkedin.com/redir/redirect?urlhash=a&url=', LEVER],
  ['https://www.google.com/url?sa=t&url=', LEVER],
  ['https://eur01.safelinks.protection.outlook.com/?data=x&url=', LEVER],
  ['https://www.linkedin.com/jobs/view/4411867124?url=', undefined],
  ['https://linkedin.com.evil.example/redir/redirect?url=', undefined],
  ['https://acme.example/?url=', undefined],
])('%s… leads to %s', (redirect, expected) => {
  const address = redirect + encodeURIComponent(LEVER);
  expect(unwrapped(new URL(address)).href).toBe(expected ?? address);
});

test('a redirect leads to pages only, and not for ever', () => {
  const redirect = 'https://www.linkedin.com/redir/redirect?url=';
  for (const target of ['javascript:alert(1)', 'file:///etc/passwd', '//evil.example', '']) {
    const address = redirect + encodeURIComponent(target);
    expect(unwrapped(new URL(address)).href).toBe(address);
  }
  let nested = LEVER;
  for (let depth = 0; depth < 9; depth += 1) nested = redirect + encodeURIComponent(nested);
  expect(unwrapped(new URL(nested)).href).toContain(redirect);
});

test('the canonical spelling is its own', () => {
  const text = fc.oneof(
    fc.string(),
    fc.stringMatching(/^[#!/?&=%~:;.\w-]{0,30}$/),
    fc.tuple(fc.string(), fc.string()).map(([path, route]) => `${path}#/${route}`),
  );
  fc.assert(
    fc.property(text, (rest) => {
      const once = canonical(`https://acme.example/${rest}`);
      expect(canonical(once)).toBe(once);
    }),
    { numRuns: 500 },
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
  const start = threadTime();
  canonical(`https://acme.example${'/'.repeat(100_000)}x`);
  canonical(`https://acme.example/#/${'/'.repeat(100_000)}x`);
  canonical(`https://acme.example/#${'&'.repeat(100_000)}x`);
  canonical(`https://acme.example/${';jsessionid='.repeat(10_000)}`);
  expect(threadTime() - start).toBeLessThan(1000);
});
