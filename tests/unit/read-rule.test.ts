import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../lib/extract/json.ts';
import { readRule } from '../../lib/extract/read-rule.ts';
import { embeddedState } from '../../lib/extract/state.ts';
import { css, fromUrl, jsonLd, meta, state, type Rule } from '../../lib/extract/rules.ts';

const PAGE = 'https://boards.greenhouse.io/acme/jobs/7?gh_src=x';

const STATE: Json = {
  places: ['Rome', 'Oslo', 'Rome'],
  jobs: { a: { title: 'State', intro: 'One', rest: 'Two' }, b: null },
};

const documentOf = (html: string): Document => new JSDOM(html, { url: PAGE }).window.document;

function find(rule: Rule, html = ''): ReturnType<typeof readRule> {
  const document = documentOf(html);
  return readRule('title', rule, {
    page: { url: PAGE, document },
    root: document,
    detection: { kind: 'posting', company: 'acme' },
    groups: { page: PAGE, host: 'boards.greenhouse.io', company: 'acme', job: '' },
    state: () => STATE,
    postings: () => [],
    isOfMany: () => false,
    outline: () => ({ lines: [], advert: undefined }),
    around: () => ({ before: [], after: [] }),
    posting: () => ({ title: 'Data', by: '1042 ACME Holding, LLC' }),
  });
}

const AT = /^at (?<value>.+)$/;

describe('a rule of every kind', () => {
  test.each<readonly [string, Rule, string, string | undefined]>([
    ['one element', css('h1'), '<h1>A</h1>', 'A'],
    ['no element', css('h1'), '<h2>A</h2>', undefined],
    ['an element without a word', css('h1'), '<h1> </h1>', undefined],
    ['two that say the same', css('b'), '<b>A</b><b> A </b>', 'A'],
    ['two that differ', css('b'), '<b>A</b><b>B</b>', undefined],
    ['one of two that says nothing', css('b'), '<b></b><b>B</b>', 'B'],
    ['all of two', css('b', { all: true }), '<b>A</b><b>B</b><b>A</b>', 'A; B'],
    ['all of none', css('b', { all: true }), '<b></b>', undefined],
    ['the first of two', css('b', { first: true }), '<b>A</b><b>B</b>', 'A'],
    ['the first that says something', css('b', { first: true }), '<b></b><b>B</b>', 'B'],
    ['all of two', css('b', { all: true }), '<b>A</b><b>B</b><b>A</b>', 'A; B'],
    ['all of none', css('b', { all: true }), '<b> </b>', undefined],
    ['an attribute', css('a', { attr: 'href' }), '<a href="/x">A</a>', '/x'],
    ['an attribute that is missing', css('a', { attr: 'href' }), '<a>A</a>', undefined],
    ['a part of the text', css('b', { match: AT }), '<b>at Acme</b>', 'Acme'],
    ['no such part', css('b', { match: AT }), '<b>Acme</b>', undefined],
    ['the only one with such a part', css('b', { match: AT }), '<b>A</b><b>at Acme</b>', 'Acme'],
    ['a path of the state', state('jobs.a.title'), '', 'State'],
    ['a star in the path', state('jobs.*.title'), '', 'State'],
    ['several paths', state(['jobs.a.intro', 'jobs.a.none', 'jobs.a.rest']), '', 'One\n\nTwo'],
    ['a list', state(['jobs.a.intro', 'places'], { list: true }), '', 'One; Rome; Oslo'],
    ['a path that is no list', state('jobs.a.intro', { list: true }), '', 'One'],
    ['no list', state('nowhere', { list: true }), '', undefined],
    ['the words of the data that spell the company', jsonLd('by', { spelt: true }), '', 'ACME'],
    ['data that don’t spell the company', jsonLd('title', { spelt: true }), '', undefined],
    ['no such path', state('jobs.c.title'), '', undefined],
    ['several paths and none there', state(['x', 'y']), '', undefined],
    ['a part of the state', state('jobs.a.title', { match: /^(?<value>St)/ }), '', 'St'],
    ['a name', meta('author'), '<meta name="author" content="A">', 'A'],
    ['a property', meta('og:title'), '<meta property="og:title" content="A">', 'A'],
    ['a meta element without content', meta('author'), '<meta name="author">', undefined],
    ['the title', meta('title'), '<title>A</title>', 'A'],
    ['a part of the title', meta('title', /^(?<value>\w+) \|/), '<title>A | B</title>', 'A'],
    ['parts of the address', fromUrl('https://{host}/{company}'), '', 'https://boards.greenhouse.io/acme'],
    ['the address itself', fromUrl('{page}'), '', PAGE],
    ['a part that the address lacks', fromUrl('https://{host}/{job}'), '', undefined],
    ['a part that no address has', fromUrl('https://{host}/{colour}'), '', undefined],
    ['an element that must be there', fromUrl('{page}', { where: '#app' }), '<i id="app"></i>', PAGE],
    ['an element that is not there', fromUrl('{page}', { where: '#app' }), '', undefined],
    ['data', jsonLd('title'), '', 'Data'],
    ['no such data', jsonLd('name'), '', undefined],
  ])('%s', (_name, rule, html, raw) => {
    expect(find(rule, html)?.raw).toBe(raw);
  });

  test.each<readonly [Rule, string, string]>([
    [css('h1'), 'selector', 'h1'],
    [css('h1', { attr: 'title' }), 'selector', 'h1 [title]'],
    [state(['jobs.a.intro', 'jobs.a.rest']), 'state', 'jobs.a.intro + jobs.a.rest'],
    [meta('og:title'), 'meta', 'og:title'],
    [fromUrl('https://{host}'), 'url', 'https://{host}'],
    [jsonLd('title'), 'json-ld', 'title'],
  ])('%j says that it is of %s and how it is found again', (rule, source, via) => {
    const html = '<h1 title="A">A</h1><meta property="og:title" content="A">';
    expect(find(rule, html)).toMatchObject({ field: 'title', source, via });
  });
});

describe('state', () => {
  const GLOBAL = { global: 'window.__state' };

  test.each<readonly [string, Parameters<typeof embeddedState>[0], string, Json | undefined]>([
    ['assigned', GLOBAL, '<script>window.__state = {"a":1};</script>', { a: 1 }],
    ['assigned without a blank', GLOBAL, '<script>window.__state={"a":1}</script>', { a: 1 }],
    [
      'named before',
      GLOBAL,
      '<script>if (!window.__state) { x() } window.__state = {"a":1}</script>',
      { a: 1 },
    ],
    [
      'named in an earlier script',
      GLOBAL,
      '<script>window.__state.x = {"b":2}</script><script>window.__state = {"a":1}</script>',
      { a: 1 },
    ],
    [
      'broken in an earlier script',
      GLOBAL,
      '<script>window.__state = {"a":</script><script>window.__state = {"a":1}</script>',
      { a: 1 },
    ],
    ['compared', GLOBAL, '<script>window.__state == {"a":1}</script>', undefined],
    ['never assigned an object', GLOBAL, '<script>window.__state = load()</script>', undefined],
    ['of another name that begins so', GLOBAL, '<script>window.__stateful = {"a":1}</script>', undefined],
    ['nowhere', GLOBAL, '', undefined],
    [
      'in a script of its own',
      { script: '#s' },
      '<script id="s" type="application/json">{"a":1}</script>',
      { a: 1 },
    ],
    ['in a script that is no JSON', { script: '#s' }, '<script id="s">a = 1</script>', undefined],
    ['in a script that is not there', { script: '#s' }, '', undefined],
    ['that a board does not have', undefined, '<script>window.__state = {"a":1}</script>', undefined],
  ])('%s', (_name, where, html, json) => {
    expect(embeddedState(where, documentOf(html))).toEqual(json);
  });
});
