import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isObject, objectAt, parseJson, textAt, valueAt, type Json } from '../../lib/extract/json.ts';
import { threadTime } from './thread-time.ts';

describe('an object in a script', () => {
  test.each<readonly [string, string, Json | undefined]>([
    ['alone', '{"a":1}', { a: 1 }],
    ['assigned', 'window.x = {"a":1};window.y = {"b":2}', { a: 1 }],
    ['with objects in it', 'x={"a":{"b":{}},"c":[{}]}', { a: { b: {} }, c: [{}] }],
    ['with braces in strings', 'x={"a":"}{","}":"{"};', { a: '}{', '}': '{' }],
    ['with quotes in strings', String.raw`x={"a":"say \"}\" now"}`, { a: 'say "}" now' }],
    ['with a slash before the last quote', String.raw`x={"a":"\\","b":"}"}`, { a: '\\', b: '}' }],
    ['with escaped markup', String.raw`x={"a":"\u003c/script>"}`, { a: '</script>' }],
    ['cut off', 'x={"a":{"b":1}', undefined],
    ['cut off in a string', 'x={"a":"b}', undefined],
    ['cut off after a slash', 'x={"a":"b\\', undefined],
    ['with a value that script leaves out', 'x={"a":undefined,"b":[undefined, 1]}', { a: null, b: [null, 1] }],
    ['of script, not JSON', "x={a:1,b:'}'}", undefined],
    ['with a trailing comma', 'x={"a":1,}', undefined],
    ['that is none', 'x=1', undefined],
    ['that only ends', '}}}', undefined],
    ['in nothing', '', undefined],
  ])('%s', (_name, text, json) => {
    expect(objectAt(text, 0)).toEqual(json);
  });

  test('is looked for from where it is said to be', () => {
    expect(objectAt('a={"a":1};b={"b":2}', 9)).toEqual({ b: 2 });
  });

  test('is any object that was written into a script', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (json) => {
        const written = JSON.stringify(json);
        expect(objectAt(`var s="}"; window.x = ${written}; if (a) { b() }`, 10)).toEqual(JSON.parse(written));
      }),
    );
  });

  test.each([
    ['open braces', '{'.repeat(1_000_000)],
    ['quotes', `{${'"'.repeat(1_000_001)}`],
    ['slashes', `{"${'\\'.repeat(1_000_000)}`],
  ])('takes no time to be missed among a million %s', (_name, text) => {
    const start = threadTime();
    expect(objectAt(text, 0)).toBeUndefined();
    expect(threadTime() - start).toBeLessThan(2000);
  });
});

describe('a value at a path', () => {
  const json: Json = {
    a: { b: { c: 'deep' } },
    list: [{ x: 1 }, { y: 2 }],
    zero: 0,
    no: false,
    empty: '',
    nothing: null,
    routes: { 'routes/a.b': { post: { title: 'T' } }, root: { locale: 'en' } },
    twins: { one: { title: 'A' }, two: { title: 'B' } },
    half: { one: { title: 'A' }, two: { title: null } },
  };

  test.each<readonly [string, Json | undefined]>([
    ['a.b.c', 'deep'],
    ['a.b', { c: 'deep' }],
    ['list.0.x', 1],
    ['list.*.y', 2],
    ['zero', 0],
    ['no', false],
    ['empty', ''],
    // A dot in a key can't be written; a star passes it.
    ['routes.*.post.title', 'T'],
    ['routes.routes/a.b.post.title', undefined],
    ['routes.*.locale', 'en'],
    ['half.*.title', 'A'],
    ['twins.*.title', undefined],
    ['twins.*.nothing', undefined],
    ['nothing', undefined],
    ['nothing.x', undefined],
    ['a.b.c.length', undefined],
    ['list.length', undefined],
    ['list.2', undefined],
    ['list.-1', undefined],
    ['zero.*', undefined],
    ['a.*.c.*', undefined],
    ['constructor', undefined],
    ['a.constructor.name', undefined],
    ['__proto__', undefined],
    ['a.__proto__.toString', undefined],
    ['list.__proto__', undefined],
    ['toString', undefined],
  ])('%s', (path, value) => {
    expect(valueAt(json, path)).toEqual(value);
  });

  test('of nothing is nothing', () => {
    expect(valueAt(undefined, 'a')).toBeUndefined();
    expect(valueAt(null, '*')).toBeUndefined();
    expect(valueAt('text', '*')).toBeUndefined();
  });

  test('a key that a page wrote is its own, whatever its name', () => {
    expect(valueAt(parseJson('{"__proto__":{"a":1}}'), '__proto__.a')).toBe(1);
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  });
});

test.each<readonly [Json, string | undefined]>([
  ['text', 'text'],
  ['', ''],
  [7, '7'],
  [0, '0'],
  [true, undefined],
  [null, undefined],
  [[1], undefined],
  [{ a: 1 }, undefined],
])('the text of %j is %j', (value, text) => {
  expect(textAt({ value }, 'value')).toBe(text);
});

test.each<readonly [Json | undefined, boolean]>([
  [{}, true],
  [[], false],
  [null, false],
  ['x', false],
  [undefined, false],
])('%j is an object: %s', (value, is) => {
  expect(isObject(value)).toBe(is);
});

test('what is no JSON is nothing, and no throw', () => {
  for (const text of ['', '{', 'undefined', "{'a':1}", '<html>']) expect(parseJson(text)).toBeUndefined();
});
