import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { BOARDS } from '../../lib/boards/index.ts';
import { capture } from '../../lib/capture.ts';
import { readPage } from '../../lib/extract/read.ts';
import { fieldsOf } from '../../lib/merge.ts';
import { threadTime } from './thread-time.ts';

/** Saved pages where they are at hand, the project's own fixtures always. */
const FOLDERS = [
  resolve(import.meta.dirname, '../fixtures'),
  resolve(import.meta.dirname, '../../../shared/corpus/pages'),
];

/** Larger pages cost jsdom seconds to parse, and break in no other way. */
const LARGEST = 60_000;

interface Page {
  readonly html: string;
  readonly url: string;
}

const pages: readonly Page[] = FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html') && statSync(join(folder, name)).size < LARGEST)
    .toSorted()
    .map((name) => {
      const json = readFileSync(join(folder, name.replace(/html$/, 'json')), 'utf8');
      const { url } = JSON.parse(json) as { readonly url: string };
      return { html: readFileSync(join(folder, name), 'utf8'), url };
    }),
);

/** The same numbers for the same seed, on every machine. */
function random(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const HOSTILE = [
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '//evil.example/%00',
  'https://boards.greenhouse.io.evil.example/pleo/jobs/1',
  'http://[::1',
  'vbscript:x',
  'https://a@b:c@evil.example/',
  '\u0000\u202ehttps://evil.example',
];

type Mutation = (html: string, pick: (below: number) => number) => string;

/** An address of the page becomes a hostile one. */
const hostileLinks: Mutation = (html, pick) =>
  html.replaceAll(/(href|src|content)="https?:[^"]*"/g, (whole, name: string) =>
    pick(3) === 0 ? `${name}="${HOSTILE[pick(HOSTILE.length)]}"` : whole,
  );

const MUTATIONS: readonly Mutation[] = [
  // Cut off, as by a lost connection.
  (html, pick) => html.slice(0, pick(html.length)),
  // A piece is missing, one stands twice.
  (html, pick) => {
    const at = pick(html.length);
    return html.slice(0, at) + html.slice(at + pick(2000));
  },
  (html, pick) => {
    const at = pick(html.length);
    return html.slice(0, at) + html.slice(Math.max(0, at - pick(2000)));
  },
  // Nested as deep as no page is.
  (html, pick) => html.replace('<body', `<body>${'<div>'.repeat(pick(600))}<body`),
  // JSON that breaks off, or says other things than it should.
  (html) => html.replaceAll(/(application\/ld\+json"[^>]*>.{20})/gs, '$1"}]'),
  (html) => html.replaceAll(/"(title|name|description|url)":\s*"/g, '"$1":["'),
  (html, pick) => html.replaceAll(/"@type":\s*"\w+"/g, () => `"@type":${pick(2) ? 'null' : '{"a":[1]}'}`),
  // An attribute of a hundred kilobytes, one of control characters.
  (html, pick) => html.replace(/ class="/, ` data-x="${'a'.repeat(pick(100_000))}" class="`),
  (html) => html.replace(/ id="/, ' id="\u0001\u202e\ufffe'),
  hostileLinks,
];

const count = process.env['SOAK'] ? 20_000 : 500;

/** What a page may make us write as a link. */
const isHarmless = (link: string): boolean => /^(https?|mailto):/i.test(link);

test(
  `${count} broken and hostile pages: no crash, no hang, no link that runs`,
  { timeout: 3_600_000 },
  async () => {
    const pick = random(20261121);
    for (let run = 0; run < count; run += 1) {
      const page = pages[pick(pages.length)];
      if (!page) throw new Error('there are fixtures');
      let { html } = page;
      for (let times = 1 + pick(3); times > 0; times -= 1)
        html = MUTATIONS[pick(MUTATIONS.length)]?.(html, pick) ?? '';
      const { window } = new JSDOM(html, { url: page.url });
      const before = window.document.documentElement.outerHTML;
      const start = threadTime();
      const reading = readPage(
        { url: page.url, document: window.document },
        BOARDS,
        () => performance.now(),
        '2026-07-01',
      );
      const ms = threadTime() - start;
      const what = `run ${run}: ${page.url}`;
      // jsdom's selectors are tens of times slower than a browser's: a hang is another matter.
      expect(ms, `${what} took too long`).toBeLessThan(5000);
      expect(window.document.documentElement.outerHTML === before, `${what} was changed`).toBe(true);
      const { draft, markdown } = capture([reading]);
      for (const [field, { value }] of fieldsOf(draft)) {
        if (/url|website|host/i.test(field) && value !== '')
          expect(value, `${what}: ${field}`).toMatch(/^https?:\/\//);
      }
      const links = [...markdown.matchAll(/(?<!\\)\]\(([^)\s]*)/g)].map(([, link]) => link ?? '');
      expect(
        links.filter((link) => link !== '' && !isHarmless(link)),
        what,
      ).toEqual([]);
      window.close();
      // jsdom lets go of a window when the turn ends.
      if (run % 20 === 0) await new Promise((done) => setImmediate(done));
    }
  },
);
