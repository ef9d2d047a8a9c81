import { expect, test } from 'vitest';
import { plainLines } from '../../lib/facts/plain-lines.ts';
import { threadTime } from './thread-time.ts';

test.each<readonly [string, string, readonly string[]]>([
  ['a heading and a paragraph', '## Pay\n\n**€50,000** a year', ['Pay', '€50,000 a year']],
  ['points, numbers and quotes', '-   One\n1.  Two\n> - Three', ['One', 'Two', 'Three']],
  ['a link and an image', '[Apply](https://a.example/b_(c)) ![logo](https://a.example/l.png)', ['Apply']],
  ['escaped signs stay', String.raw`C\*\* and \[x\] and snake\_case`, ['C** and [x] and snake_case']],
  ['a sign within a word stays', 'snake_case_name', ['snake_case_name']],
  ['a table gives its cells', '| Place | Pay |\n| --- | --- |\n| Linz | €1 |', ['Place', 'Pay', 'Linz', '€1']],
  ['nothing', '\n\n', []],
])('%s', (_name, markdown, lines) => {
  expect(plainLines(markdown)).toEqual(lines);
});

test('hostile Markdown costs no time', () => {
  const start = threadTime();
  for (const part of ['[', '![', '](', '_', '*', '\\', '| ', '> ', 'a', '[a](a'])
    plainLines(`[a](${part.repeat(50_000)}`);
  expect(threadTime() - start).toBeLessThan(2000);
});
