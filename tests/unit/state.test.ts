import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { StatePlace } from '../../lib/board.ts';
import { textAt, valueAt, type Json } from '../../lib/extract/json.ts';
import { embeddedState } from '../../lib/extract/state.ts';
import { threadTime } from './thread-time.ts';

const stateOf = (place: StatePlace, html: string): Json | undefined =>
  embeddedState(place, new JSDOM(html).window.document);

const push = (text: string): string =>
  `<script>self.__next_f.push(${JSON.stringify([1, text]).replaceAll('<', '\\u003c')})</script>`;

describe('state', () => {
  test.each<readonly [string, StatePlace, string, Json | undefined]>([
    ['in a script', { script: '#a' }, '<script id="a" type="application/json">{"b":1}</script>', { b: 1 }],
    ['in a template', { script: '#a' }, '<template id="a">{"b":"&lt;i&gt;"}</template>', { b: '<i>' }],
    ['in a comment', { script: '#a' }, '<code id="a"><!--{"b":1}--></code>', { b: 1 }],
    ['in the second of two', { script: '.a' }, '<i class="a"></i><i class="a">{"b":1}</i>', { b: 1 }],
    ['in a script that is none', { script: '#a' }, '', undefined],
    ['in a global', { global: 'window.x' }, '<script>window.x = {"a":1};</script>', { a: 1 }],
    ['amid a script', { global: 'window.x' }, '<script>f();window.x={"a":[1]};g({})</script>', { a: [1] }],
    ['in a global in brackets', { global: 'window["x' }, '<script>window["x"]={"a":1};</script>', { a: 1 }],
    ['with a list', { global: 'x' }, '<script>var x = [1,2];</script>', [1, 2]],
    ['with undefined in it', { global: 'x' }, '<script>x = {"a":undefined,"b":1};</script>', { a: null, b: 1 }],
    ['named before', { global: 'x.y' }, '<script>if (x.y) f(); x.y = {"a":1}</script>', { a: 1 }],
    [
      'in a string',
      { global: 'x' },
      String.raw`<script>x = JSON.parse("{\"a\":\"b\\n\\\"c\\\"\"}");</script>`,
      { a: 'b\n"c"' },
    ],
    [
      'in a string in apostrophes',
      { global: 'x' },
      String.raw`<script>x = JSON.parse('{"a":"it\'s \x41 \u00e9"}')</script>`,
      { a: "it's A é" },
    ],
    ['that is computed', { global: 'x' }, '<script>x = f({"a":1})</script>', undefined],
    ['in an attribute', { element: '[d]', attr: 'd' }, '<i d="{&quot;a&quot;:1}"></i>', { a: 1 }],
    [
      'in an attribute that is escaped twice',
      { element: '[d]', attr: 'd' },
      '<i d="{&amp;quot;a&amp;quot;:1}"></i>',
      { a: 1 },
    ],
    [
      'in each of several',
      { each: 'code' },
      '<code>{"a":1}</code><code>no</code><code><!--{"b":2}--></code><code>{&amp;quot;c&amp;quot;:3}</code>',
      [{ a: 1 }, { b: 2 }, { c: 3 }],
    ],
    [
      'in a flat list',
      { nuxt: '#n' },
      '<script id="n" type="application/json">[["ShallowReactive",1],{"a":2,"b":3,"c":-1,"d":5},"x",[2,4],["Date","2026-01-02"],["Set",2]]</script>',
      { a: 'x', b: ['x', '2026-01-02'], c: null, d: ['x'] },
    ],
    [
      'in pieces',
      { pushed: 'self.__next_f' },
      push('1:I["x"]\n2:{"a":') + push('"b"}\n3:HL["y"]\n4:"$2"\n'),
      [['x'], { a: 'b' }, ['y'], '$2'],
    ],
    [
      'in pieces with texts',
      { pushed: 'self.__next_f' },
      push('2:T9,<p>é€\n') + push('3:{"a":["$2","$5"]}\n'),
      [{ a: ['<p>é€\n', '$5'] }, '<p>é€\n'],
    ],
  ])('%s', (_name, place, html, json) => {
    expect(stateOf(place, html)).toEqual(json);
  });

  test('of no place is none', () => {
    expect(embeddedState(undefined, new JSDOM('').window.document)).toBeUndefined();
  });

  test('that holds itself is read, and its texts are found', () => {
    const html = '<script id="n" type="application/json">[{"a":0,"b":1},{"title":2},"T"]</script>';
    const state = stateOf({ nuxt: '#n' }, html);
    expect(textAt(state, '**.title')).toBe('T');
    expect(textAt(state, 'a.a.b.title')).toBe('T');
  });

  test('is never run', () => {
    const { window } = new JSDOM('<script>x = JSON.parse("{}" + (window.ran = 1))</script>');
    expect(embeddedState({ global: 'x' }, window.document)).toEqual({});
    expect(window['ran' as never]).toBeUndefined();
  });
});

test.each<readonly [string, Json | undefined]>([
  ['**.c', 1],
  ['**.b.c', 1],
  ['a.**.c', 1],
  ['**.same', 'x'],
  ['**.twice', undefined],
  ['**.none', undefined],
  ['**', undefined],
  ['**.*.c', 1],
])('%s finds the only value that fits', (path, value) => {
  const json = {
    a: {
      b: { c: 1 },
      d: [
        { same: 'x', twice: 1 },
        { same: 'x', twice: 2 },
      ],
    },
  };
  expect(valueAt(json, path)).toEqual(value);
});

test.each<readonly [string, StatePlace, string]>([
  ['global names', { global: 'x' }, `<script>${'x '.repeat(500_000)}</script>`],
  ['assignments', { global: 'x' }, `<script>${'x={'.repeat(300_000)}</script>`],
  ['pushes', { pushed: 'p' }, `<script>p;${'.push(['.repeat(150_000)}</script>`],
  [
    'shared parts',
    { nuxt: '#n' },
    `<script id="n">[${Array.from({ length: 50_000 }, (_, at) => `[${at + 1},${at + 1}]`).join(',')},7]</script>`,
  ],
  ['rows', { pushed: 'p' }, `<script>p.push([1,${JSON.stringify('1:T1,'.repeat(200_000))}])</script>`],
])('many %s take no time', (_name, place, html) => {
  const { document } = new JSDOM(html).window;
  const start = threadTime();
  valueAt(embeddedState(place, document), '**.title');
  expect(threadTime() - start).toBeLessThan(3000);
});
