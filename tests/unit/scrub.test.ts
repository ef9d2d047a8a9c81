import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { scrub } from '../../lib/extract/scrub.ts';

const URL = 'https://jobs.example/acme/1?token=abc123def456abc123def456&utm_source=x#me';

const scrubbed = (html: string): string =>
  scrub({ url: URL, document: new JSDOM(html, { url: URL }).window.document });

describe('a report of a page', () => {
  test.each<readonly [string, string, RegExp]>([
    ['code', '<script>steal("secret")</script>', /secret/],
    ['code in attributes', '<p onclick="secret()" style="x:secret">a</p>', /secret/],
    ['what was typed', '<input value="secret"><textarea>secret</textarea>', /secret/],
    ['what was chosen', '<select><option selected value="secret">a</option></select>', /selected|secret/],
    ['e-mail addresses', '<p>ada@example.com</p><a href="mailto:ada@example.com">a</a>', /ada@/],
    ['telephone numbers', '<p>+45 12 34 56 78 and 555 123 4567</p>', /34 56|123 4567/],
    ['tokens', '<meta name="csrf" content="a8f7d9e6c5b4a3f2e1d0c9b8">', /a8f7d9/],
    ['queries of links', '<a href="https://jobs.example/2?session=me">a</a>', /session/],
    ['pictures', '<img src="https://x.example/me.png"><svg><text>me</text></svg>', /me\.png|<svg/],
    [
      'tokens in structured data',
      '<script type="application/ld+json">{"t":"a8f7d9e6c5b4a3f2e1d0c9b8"}</script>',
      /a8f7d9/,
    ],
    ['long data in attributes', `<p data-state="${'x'.repeat(400)}">a</p>`, /data-state/],
  ])('has no %s', (_, html, gone) => {
    expect(scrubbed(`<body>${html}</body>`)).not.toMatch(gone);
  });

  test('keeps structure, text and structured data', () => {
    const html = scrubbed(
      '<body><h1 class="title" data-qa="headline">Rigger</h1><p>5+ years, 2026-11-02, €78,000</p>' +
        '<script type="application/ld+json">{"@type":"JobPosting","title":"Rigger"}</script></body>',
    );
    expect(html).toContain(
      '<h1 class="title" data-qa="headline">Rigger</h1><p>5+ years, 2026-11-02, €78,000</p>',
    );
    expect(html).toContain('{"@type":"JobPosting","title":"Rigger"}');
  });

  test('says where it was, without how one came there', () => {
    expect(scrubbed('<p>a</p>')).toContain('<!-- https://jobs.example/acme/1 -->');
  });

  test('leaves the page as it was', () => {
    const { document } = new JSDOM('<input value="mine"><p onclick="x()">ada@example.com</p>').window;
    const before = document.documentElement.outerHTML;
    scrub({ url: URL, document });
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
