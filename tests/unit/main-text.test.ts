import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { mainText } from '../../lib/extract/main-text.ts';

const LONG = 'We forecast the weather of places that have none. '.repeat(6);
const p = (text = LONG): string => `<p>${text}</p>`;

/** The id of the element that holds the page's text. */
const mainOf = (html: string): string | undefined => {
  const main = mainText(new JSDOM(html).window.document);
  return main && (main.id || main.localName);
};

test.each<readonly [string, string, string | undefined]>([
  ['text right in the body', LONG, 'body'],
  ['the innermost that holds it', `<main><div><section id="it">${p()}${p()}</section></div></main>`, 'it'],
  ['a part with nearly all of it', `<div id="it">${p()}${p()}${p()}${p()}</div><p>A little.</p>`, 'it'],
  ['one of two halves is not the whole', `<div>${p()}</div><div>${p()}</div>`, 'body'],
  [
    'not what stands around',
    `<header>${p()}${p()}</header><nav>${p()}</nav><div id="it">${p()}${p()}</div>`,
    'it',
  ],
  ['not a form', `<form>${p()}${p()}</form><div id="it">${p()}${p()}</div>`, 'it'],
  ['not links', `<ul><a href="#">${LONG}${LONG}</a></ul><div id="it">${p()}${p()}</div>`, 'it'],
  ['not a script', `<script>${LONG}${LONG}</script><div id="it">${p()}${p()}</div>`, 'it'],
  ['not what is hidden', `<div hidden>${p()}${p()}</div><div id="it">${p()}${p()}</div>`, 'it'],
  ['not a cookie banner', `<div role="alertdialog">${p()}${p()}</div><div id="it">${p()}${p()}</div>`, 'it'],
  ['hardly any text', '<main><p>Thank you.</p></main>', undefined],
  ['only what stands around', `<nav>${p()}</nav><footer>${p()}</footer>`, undefined],
  ['nothing', '', undefined],
  ['frames', '<frameset><frame src="a"></frameset>', undefined],
])('%s', (_name, html, main) => {
  expect(mainOf(html)).toBe(main);
});

test('a document without a body has none', () => {
  const { document } = new JSDOM('<svg xmlns="http://www.w3.org/2000/svg"><text>x</text></svg>', {
    contentType: 'image/svg+xml',
  }).window;
  expect(mainText(document)).toBeUndefined();
});

test('comments and blanks weigh nothing', () => {
  expect(mainOf(`<div>${' '.repeat(1000)}<!-- ${LONG} --></div>`)).toBeUndefined();
});
