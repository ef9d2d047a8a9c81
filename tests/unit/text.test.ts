import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { textOf } from '../../lib/extract/text.ts';

const { document } = new JSDOM('').window;

function textIn(html: string): string {
  document.body.innerHTML = html;
  return textOf(document.body);
}

test.each([
  ['text', 'text'],
  ['  a \n\t b&nbsp;&nbsp;c ', 'a b c'],
  ['<p>a</p><p>b</p>', 'a b'],
  ['<div>Berlin</div><div>Paris</div>', 'Berlin Paris'],
  ['a<br>b', 'a b'],
  ['<b>Ber</b>lin', 'Berlin'],
  ['<span>$1</span>–<span>$2</span>', '$1–$2'],
  ['<ul><li>a</li><li>b</li></ul>', 'a b'],
  ['a<!-- not this -->b', 'ab'],
  ['a<script>x()</script><style>y{}</style><template>z</template><noscript>w</noscript>', 'a'],
  ['<svg><title>Arrow</title><text>x</text></svg>Title', 'Title'],
  ['<div><div><div><i>d</i>eep</div></div></div>', 'deep'],
  ['', ''],
  ['<p> </p>', ''],
])('%j reads %j', (html, text) => {
  expect(textIn(html)).toBe(text);
});

test('an element that nobody reads still has its own text when it is asked', () => {
  const page = new JSDOM('<title>Engineer  at Acme</title>').window.document;
  expect(textOf(page.querySelector('title') ?? page.body)).toBe('Engineer at Acme');
});
