import { describe, expect, test } from 'vitest';
import type { Finding } from '../../lib/candidate.ts';
import { capture } from '../../lib/capture.ts';
import { hasPosting } from '../../lib/captured.ts';
import { PAGE_KINDS, type Detection, type PageKind } from '../../lib/detection.ts';
import { postingOf } from '../../lib/merge.ts';
import type { PostingField } from '../../lib/posting.ts';
import type { PageReading } from '../../lib/reading.ts';

const say = (field: PostingField, raw: string): Finding => ({ field, raw, source: 'selector', via: 'x' });

const reading = (
  kind: PageKind,
  url: string,
  rest: { readonly findings?: readonly Finding[]; readonly markdown?: string; readonly base?: string } = {},
  detection: Partial<Detection> = {},
): PageReading => ({
  url,
  detection: { kind, ...detection },
  findings: rest.findings ?? [],
  markdown: rest.markdown ?? '',
  lines: { before: [], after: [] },
  summary: '',
  day: '2026-07-01',
  ...(rest.base !== undefined && { base: rest.base }),
  ms: { detect: 0, read: 0 },
});

const TOP = 'https://acme.example/careers?gh_jid=7';
const FRAME = 'https://boards.greenhouse.io/embed/job_app?for=acme&token=7';
const KNOWN = { board: 'greenhouse', company: 'acme', job: '7' };

const posting = reading(
  'posting',
  FRAME,
  {
    findings: [say('url', 'https://boards.greenhouse.io/acme/jobs/7'), say('title', 'Rust Engineer')],
    markdown: 'Write Rust.',
  },
  KNOWN,
);

describe('the frame that speaks for the tab', () => {
  const ORDER: readonly PageKind[] = ['posting', 'application', 'closed', 'listing', 'none'];

  test('every kind has its rank', () => {
    expect(ORDER.toSorted()).toEqual(PAGE_KINDS.toSorted());
  });

  test.each(ORDER.flatMap((better, index) => ORDER.slice(index + 1).map((worse) => [better, worse] as const)))(
    '%s before %s, wherever it stands and whoever has text',
    (better, worse) => {
      const good = reading(better, FRAME);
      const bad = reading(worse, TOP, { markdown: 'text' });
      expect(capture([bad, good]).detection.kind).toBe(better);
      expect(capture([good, bad]).detection.kind).toBe(better);
    },
  );

  test.each(ORDER)('of two that are %s the one with text', (kind) => {
    const first = reading(kind, TOP);
    const second = reading(kind, FRAME, { markdown: 'text' });
    expect(capture([first, second]).markdown).toBe('text');
    expect(capture([second, first]).markdown).toBe('text');
  });

  test.each(ORDER)('of equals that are %s the first', (kind) => {
    const first = reading(kind, TOP, { markdown: 'first' });
    const second = reading(kind, FRAME, { markdown: 'second' });
    expect(capture([first, second]).markdown).toBe('first');
  });

  test('there must be one', () => {
    expect(() => capture([])).toThrow(TypeError);
  });
});

describe('the page around a frame', () => {
  const top = reading('none', TOP, {
    findings: [
      say('title', 'Careers'),
      say('location', 'Everywhere'),
      say('url', TOP),
      say('host', 'https://acme.example'),
      say('applyUrl', TOP),
      say('companyName', 'Acme'),
      say('logoUrl', '/logo.svg'),
      say('companyWebsite', '/'),
    ],
    markdown: 'We have jobs.',
  });

  test('tells its company and nothing else', () => {
    expect(postingOf(capture([top, posting]).draft)).toMatchObject({
      title: 'Rust Engineer',
      url: 'https://boards.greenhouse.io/acme/jobs/7',
      companyName: 'Acme',
    });
    const fields = Object.keys(capture([top, posting]).draft);
    expect(fields).not.toContain('location');
    expect(fields).not.toContain('applyUrl');
    expect(fields).not.toContain('host');
  });

  test('starts its relative addresses from its own place', () => {
    const { draft } = capture([top, posting]);
    expect(draft.logoUrl?.value).toBe('https://acme.example/logo.svg');
    expect(draft.companyWebsite?.value).toBe('https://acme.example/');
  });

  test('does not overrule the frame', () => {
    const own = { ...posting, findings: [...posting.findings, say('companyName', 'Acme Labs')] };
    expect(capture([top, own]).draft.companyName?.candidates.map(({ value }) => value)).toEqual([
      'Acme Labs',
      'Acme',
    ]);
  });

  test('is what the person has open', () => {
    const captured = capture([top, posting]);
    expect(captured.pageUrl).toBe(TOP);
    expect(captured.detection).toEqual({ kind: 'posting', ...KNOWN });
    expect(captured.identities).toEqual(['greenhouse:acme:7', 'greenhouse::7']);
  });

  test('that is the posting itself tells everything once', () => {
    const alone = reading('posting', TOP, { findings: top.findings, markdown: 'text' });
    const { draft } = capture([alone, reading('none', FRAME)]);
    expect(draft.companyName?.candidates).toHaveLength(1);
    expect(draft.title?.value).toBe('Careers');
  });
});

describe('a frame that was written into its page', () => {
  const frame = (markdown: string): PageReading =>
    reading('posting', 'about:srcdoc', {
      findings: [
        say('url', 'about:srcdoc'),
        say('host', 'null'),
        say('title', 'Baker'),
        say('applyUrl', 'apply'),
      ],
      markdown,
      base: 'https://acme.example/jobs/8',
    });
  const topOf = (url: string): PageReading =>
    reading('none', url, {
      findings: [say('url', url), say('host', 'https://acme.example'), say('title', 'Top')],
    });

  test('has the address of that page', () => {
    const { draft, identities } = capture([topOf('https://acme.example/jobs/8?utm_source=x'), frame('Bake.')]);
    expect(postingOf(draft)).toMatchObject({
      title: 'Baker',
      url: 'https://acme.example/jobs/8',
      host: 'https://acme.example',
      applyUrl: 'https://acme.example/jobs/apply',
    });
    expect(identities).toEqual(['https://acme.example/jobs/8']);
  });

  test('is not the same posting as the frame of another page', () => {
    const one = capture([topOf('https://acme.example/jobs/8'), frame('Bake.')]);
    const other = capture([topOf('https://acme.example/jobs/9'), frame('Bake.')]);
    expect(one.identities).not.toEqual(other.identities);
  });
});

describe('a capture', () => {
  test('starts relative addresses where the page says', () => {
    const findings = [say('applyUrl', 'apply')];
    const based = reading('posting', TOP, { findings, base: 'https://cdn.acme.example/a/' });
    expect(capture([based]).draft.applyUrl?.value).toBe('https://cdn.acme.example/a/apply');
    expect(capture([reading('posting', TOP, { findings })]).draft.applyUrl?.value).toBe(
      'https://acme.example/apply',
    );
  });

  test('carries the tags of its own title and text', () => {
    const { draft } = capture([posting]);
    expect(draft.hashtags?.value).toContain('#rust');
    expect(draft.jobType?.value).toBe('software');
  });

  test('is known by its canonical address where no board names it', () => {
    const page = reading('posting', 'http://acme.example/jobs/8/?utm_source=x#y', { markdown: 'text' });
    expect(capture([page]).identities).toEqual(['https://acme.example/jobs/8']);
  });

  test.each([
    ['title and text', [say('title', 'Baker')], 'Bake.', true],
    ['no text', [say('title', 'Baker')], '', false],
    ['no title', [], 'Bake.', false],
    ['a title that is none', [say('title', 'undefined')], 'Bake.', false],
  ])('with %s', (_name, findings, markdown, isPosting) => {
    expect(hasPosting(capture([reading('application', TOP, { findings, markdown })]))).toBe(isPosting);
  });
});
