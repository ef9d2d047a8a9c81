import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { BoardSigns } from '../../lib/board.ts';
import { detect, isOn } from '../../lib/detect.ts';
import type { Detection } from '../../lib/detection.ts';

/** A board that no one has, with every kind of sign. */
const TRAY: BoardSigns = {
  id: 'tray',
  hosts: ['jobs.tray.example', '*.trayboards.example'],
  paths: [/^\/(?<company>[^/?]+)\/(?<job>\d+)\/?(?=\?|$)/, /^\/app\?(?=(?:.*&)?id=(?<job>\d+))/],
  forms: ['form.apply'],
  marks: ['#tray', 'script[src*="tray.example/widget"]'],
  markedBy: [/[?&]tray=(?<job>\d+)/, /[?&]for=(?<company>[^&#]+)/],
  closed: [
    { in: 'url', match: /[?&]gone=1\b/ },
    { in: 'canonical', match: /\/gone$/ },
    { in: 'selector', selector: '.notice', match: /no longer/i },
    { in: 'selector', selector: '#gone' },
  ],
  text: ['.description', 'article.text'],
};

/** A board with nothing but what it must have. */
const BARE: BoardSigns = { id: 'bare', hosts: ['bare.example'], paths: [/^\/j\/(?<job>\d+)/], text: ['main'] };

/** A board that shows the open job beside its list. */
const PANED: BoardSigns = {
  id: 'paned',
  hosts: ['paned.example'],
  paths: [/^\/search\?(?:.*&)?open=(?<job>\d+)/],
  needs: [{ in: 'selector', selector: 'h1', match: /jobs/ }],
  pane: '#pane',
  paneJob: [{ selector: '#pane a.self', attr: 'href', match: /\/(?<job>\d+)$/ }],
  text: ['.description'],
};

const look = (url: string, html: string): Detection =>
  detect({ url, document: new JSDOM(html, { url }).window.document }, [BARE, TRAY, PANED]);

const POSTING = 'https://jobs.tray.example/acme/7';
const TEXT = '<div class="description">Bake.</div>';
const KNOWN = { board: 'tray', company: 'acme', job: '7' };

describe('on the hosts of a board', () => {
  test.each<readonly [string, string, string, Detection]>([
    ['text', POSTING, TEXT, { kind: 'posting', ...KNOWN }],
    [
      'a company that only the host names',
      'https://bakers.eu.trayboards.example/app?id=7',
      TEXT,
      { kind: 'posting', board: 'tray', company: 'bakers', job: '7' },
    ],
    [
      'a company that the path names better than the host',
      'https://www.trayboards.example/acme/7',
      TEXT,
      { kind: 'posting', ...KNOWN },
    ],
    [
      'text by another selector',
      POSTING,
      '<article class="text">Bake.</article>',
      { kind: 'posting', ...KNOWN },
    ],
    ['text and form', POSTING, `${TEXT}<form class="apply"></form>`, { kind: 'posting', ...KNOWN }],
    ['a form alone', POSTING, '<form class="apply"></form>', { kind: 'application', ...KNOWN }],
    [
      'a form and no word',
      POSTING,
      '<div class="description"> \n&nbsp;</div><form class="apply"></form>',
      { kind: 'application', ...KNOWN },
    ],
    ['nothing', POSTING, '<p>Loading</p>', { kind: 'none', ...KNOWN }],
    ['text in any host of many', 'https://eu.trayboards.example/acme/7', TEXT, { kind: 'posting', ...KNOWN }],
    [
      'a job without a company',
      'https://jobs.tray.example/app?id=7',
      TEXT,
      { kind: 'posting', board: 'tray', job: '7' },
    ],
    ['closed by the address', `${POSTING}?gone=1`, TEXT, { kind: 'closed', ...KNOWN }],
    [
      'closed by the canonical address',
      POSTING,
      `<link rel="canonical" href="/gone">${TEXT}`,
      { kind: 'closed', ...KNOWN },
    ],
    [
      'closed by a notice',
      POSTING,
      `<p class="notice">No longer open</p>${TEXT}`,
      { kind: 'closed', ...KNOWN },
    ],
    ['another notice', POSTING, `<p class="notice">Cookies</p>${TEXT}`, { kind: 'posting', ...KNOWN }],
    ['closed by an element', POSTING, `<i id="gone"></i>${TEXT}`, { kind: 'closed', ...KNOWN }],
    ['no page of theirs', 'https://jobs.tray.example/a/b/c', TEXT, { kind: 'none', board: 'tray' }],
    ['a list of nothing', 'https://jobs.tray.example/acme', '', { kind: 'none', board: 'tray' }],
    [
      'a listing that says closed',
      'https://jobs.tray.example/acme?gone=1',
      '',
      { kind: 'closed', board: 'tray' },
    ],
    [
      'a board with the least of signs',
      'https://bare.example/j/1',
      '<main>x</main>',
      { kind: 'posting', board: 'bare', job: '1' },
    ],
    ['its other pages', 'https://bare.example/', '<main>x</main>', { kind: 'none', board: 'bare' }],
  ])('%s', (_name, url, html, detection) => {
    expect(look(url, html)).toEqual(detection);
  });

  test('a listing counts the postings that it links to, each once, and no drawing', () => {
    const html = `
      <a href="/acme/1">one</a> <a href="/acme/1?ref=x#y">again</a> <a href="https://eu.trayboards.example/acme/2/">two</a>
      <a href="/acme">all</a> <a href="https://evil.example/acme/3">elsewhere</a> <a name="x">none</a>
      <a href="javascript:void(0)">none</a> <a href="http://[">none</a>
      <svg><a href="/acme/4"><text>drawn</text></a></svg>`;
    expect(look('https://jobs.tray.example/acme', html).count).toBe(2);
  });
});

describe('on a page of many postings with a pane', () => {
  const LIST = 'https://paned.example/search?q=bread';
  const pane = (inner: string): string => `<h1>40 jobs</h1><div id="pane">${inner}</div>`;
  const SELF = '<a class="self" href="/j/8">Baker</a>';

  test.each<readonly [string, string, string, Detection]>([
    ['the address names it', `${LIST}&open=7`, pane(TEXT), { kind: 'posting', board: 'paned', job: '7' }],
    ['the pane names it', LIST, pane(SELF + TEXT), { kind: 'posting', board: 'paned', job: '8' }],
    [
      'the pane is surer than the address',
      `${LIST}&open=7`,
      pane(SELF + TEXT),
      { kind: 'posting', board: 'paned', job: '8' },
    ],
    ['nobody names it', LIST, pane(TEXT), { kind: 'none', board: 'paned' }],
    ['another page', `${LIST}&open=7`, `<div id="pane">${SELF}${TEXT}</div>`, { kind: 'none', board: 'paned' }],
    ['an empty pane', `${LIST}&open=7`, pane(''), { kind: 'none', board: 'paned', job: '7' }],
    [
      'text beside an empty pane',
      `${LIST}&open=7`,
      pane('') + TEXT,
      { kind: 'none', board: 'paned', job: '7' },
    ],
    ['no pane and no text', `${LIST}&open=7`, '<h1>40 jobs</h1>', { kind: 'none', board: 'paned', job: '7' }],
  ])('%s', (_name, url, html, detection) => {
    expect(look(url, html)).toEqual(detection);
  });
});

describe('on the pages of a company', () => {
  const OWN = 'https://acme.example/careers';

  test.each<readonly [string, string, string, Detection]>([
    ['no mark', `${OWN}?tray=7`, TEXT, { kind: 'none' }],
    [
      'a mark and a job',
      `${OWN}?tray=7`,
      `<div id="tray">${TEXT}</div>`,
      { kind: 'posting', board: 'tray', job: '7', site: 'acme.example' },
    ],
    [
      'a mark that carries the company',
      `${OWN}?tray=7`,
      `<script src="https://tray.example/widget?for=acme"></script>${TEXT}`,
      { kind: 'posting', ...KNOWN },
    ],
    [
      'the address before the mark',
      `${OWN}?tray=7`,
      `<script src="https://tray.example/widget?for=acme&tray=8"></script>${TEXT}`,
      { kind: 'posting', ...KNOWN },
    ],
    ['a mark without a job', OWN, `<div id="tray">${TEXT}</div>`, { kind: 'none', board: 'tray' }],
    [
      'a mark without text',
      `${OWN}?tray=7`,
      '<div id="tray"></div>',
      { kind: 'none', board: 'tray', job: '7', site: 'acme.example' },
    ],
    [
      'a mark with a form',
      `${OWN}?tray=7`,
      '<div id="tray"><form class="apply"></form></div>',
      { kind: 'application', board: 'tray', job: '7', site: 'acme.example' },
    ],
  ])('%s', (_name, url, html, detection) => {
    expect(look(url, html)).toEqual(detection);
  });

  test('the host stands for the company only where each company counts its own jobs', () => {
    const { document } = new JSDOM(`<div id="tray">${TEXT}</div>`).window;
    const url = 'https://www.acme.example/careers?tray=7';
    expect(detect({ url, document }, [TRAY])).toMatchObject({ job: '7', site: 'acme.example' });
    expect(detect({ url, document }, [{ ...TRAY, uniqueJobs: true }])).not.toHaveProperty('site');
  });
});

test.each([
  ['jobs.tray.example', true],
  ['eu.trayboards.example', true],
  ['a.b.trayboards.example', true],
  ['trayboards.example', false],
  ['eviltrayboards.example', false],
  ['eu.trayboards.example.evil.example', false],
  ['x.jobs.tray.example', false],
  ['', false],
])('%j is a host of the board: %s', (host, is) => {
  expect(isOn(TRAY, host)).toBe(is);
});

test.each([
  'about:srcdoc',
  'about:blank',
  'file:///a/7',
  'data:text/html,x',
  'https://acme.example/%E0%A4%A?x=%',
])('the address %s is no obstacle', (url) => {
  const { document } = new JSDOM(TEXT).window;
  expect(detect({ url, document }, [BARE, TRAY])).toEqual({ kind: 'none' });
});
