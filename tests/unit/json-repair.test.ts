import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { repairedJson } from '../../lib/extract/json-repair.ts';
import type { Json } from '../../lib/extract/json.ts';
import { threadTime } from './thread-time.ts';

test.each<readonly [string, string, readonly Json[]]>([
  ['nothing', '', []],
  ['no JSON', 'hello', []],
  ['JSON', '{"a":[1,-2.5e3,true,null,"x"]}', [{ a: [1, -2500, true, null, 'x'] }]],
  ['line ends in a string', '{"a":"b\nc\r\td"}', [{ a: 'b\nc\r\td' }]],
  ['other control characters in a string', '{"a":"b\u0001c"}', [{ a: 'b c' }]],
  ['comments', '// one\n{"a":1, /* two, */ "b":2} // three', [{ a: 1, b: 2 }]],
  ['an address, which holds no comment', '{"a":"https://b.example/*c*/",}', [{ a: 'https://b.example/*c*/' }]],
  ['CDATA', '<![CDATA[{"a":1}]]>', [{ a: 1 }]],
  ['CDATA in comments', '//<![CDATA[\n{"a":1}\n//]]>', [{ a: 1 }]],
  ['CDATA in comments on one line', '//<![CDATA[ {"a":1} //]]>', [{ a: 1 }]],
  ['an HTML comment', '<!--{"a":1}-->', [{ a: 1 }]],
  ['a byte order mark', '\ufeff{"a":1}', [{ a: 1 }]],
  ['trailing commas', '{"a":[1,2,],}', [{ a: [1, 2] }]],
  ['commas in a row', '{"a":1,,"b":2}', [{ a: 1, b: 2 }]],
  ['an apostrophe that is escaped', String.raw`{"a":"it\'s"}`, [{ a: "it's" }]],
  ['escapes that mean nothing', String.raw`{"a":"1\-2 \u12 \x"}`, [{ a: '1-2 u12 x' }]],
  ['good escapes', String.raw`{"a":"\u00e9\n\\ \"q\" \/",}`, [{ a: 'é\n\\ "q" /' }]],
  ['quotes that nobody escaped', '{"a":"the "best" job","b":1}', [{ a: 'the "best" job', b: 1 }]],
  ['values in a row', '{"a":1}\n{"b":2},[3];', [{ a: 1 }, { b: 2 }, [3]]],
  ['a broken one beside a good one', '{a:1}{"b":2}', [{ b: 2 }]],
  ['one that is cut off', '{"a":{"b":1}', []],
  ['one that is cut off in a string', '{"a":"b', []],
  ['one that is only closed', '}]}', []],
  ['JavaScript’s nothing', '{"a":undefined,"b":NaN}', [{ a: null, b: null }]],
  ['a block that was escaped as a whole', '{&quot;a&quot;:&quot;b&quot;}', [{ a: 'b' }]],
  ['script', "{a:'b'}", []],
])('of %s', (_name, text, values) => {
  expect(repairedJson(text)).toEqual(values);
});

test('changes nothing that JSON writes', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (json) => {
      expect(repairedJson(JSON.stringify(json))).toEqual([JSON.parse(JSON.stringify(json))]);
    }),
  );
});

test.each([
  ['open brackets', '['],
  ['open braces', '{'],
  ['closing braces', '}'],
  ['quotes', '"'],
  ['quotes and blanks', '" '],
  ['quotes and letters', '"a'],
  ['slashes back', '{"\\'],
  ['slashes back and quotes', '\\"'],
  ['slashes', '/'],
  ['comments that open', '/*'],
  ['wrappers', '<!--'],
  ['commas', ','],
  ['hyphens', '-'],
  ['blanks', ' '],
])('takes no time over a million %s', (_name, piece) => {
  const start = threadTime();
  repairedJson(piece.repeat(1_000_000 / piece.length));
  repairedJson(`{"a":"${piece.repeat(1_000_000 / piece.length)}`);
  expect(threadTime() - start).toBeLessThan(3000);
});
