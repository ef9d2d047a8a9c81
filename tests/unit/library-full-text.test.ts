import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../lib/library/fold.ts';
import { BATCH, FIRST, scan, type ScanStep, type Text, type TextPort } from '../../lib/library/full-text.ts';
import { toQuery } from '../../lib/library/query.ts';
import { rowOf } from './library-clips.ts';

const portOf =
  (texts: readonly Text[]): TextPort =>
  (from, count) =>
    Promise.resolve(texts.slice(from, from + count));

const ROW = rowOf({ title: 'Kotlin engineer', companyName: 'Acme', person: { notes: 'ask Maya' } });

/** The one step of a scan of one clip. */
async function look(markdown: string, query: string): Promise<ScanStep | undefined> {
  const rows = new Map([[ROW.id, ROW]]);
  const steps = scan(rows, toQuery(query), portOf([{ id: ROW.id, markdown }]), new AbortController().signal);
  const { value } = await steps.next();
  return value ?? undefined;
}

const snippet = async (markdown: string, query: string): Promise<string | undefined> => {
  const { text, marks } = (await look(markdown, query))?.hits[0]?.snippet ?? {};
  return (
    text &&
    marks
      ?.toReversed()
      .reduce((out, { from, to }) => `${out.slice(0, from)}[${out.slice(from, to)}]${out.slice(to)}`, text)
  );
};

test.each([
  ['We bake bread.', 'bread', 'We bake [bread].'],
  ['We bake bread.', 'kotlin BRÉAD', 'We bake [bread].'],
  ['We bake bread.', 'maya acme bread', 'We bake [bread].'],
  ['We **bake** bread\nat night', '"bake bread at"', 'We [bake bread at] night'],
  ['C\\# and node\\_modules', 'c# node_modules', '[C#] and [node_modules]'],
  ['## About\n\n- a\n- [Brød](https://x.example/a)', 'brod', 'About a [Brød]'],
  ['go golang', '"go"', '[go] golang'],
  ['東京のパン屋', 'パン', '東京の[パン]屋'],
  [`${'ﷺ'.repeat(300)} bread`, 'bread', `${'ﷺ'.repeat(60)} [bread]`.slice(1)],
  ['Straße', 'strasse -php', '[Straße]'],
])('in %j %j is found', async (markdown, query, expected) => {
  expect(await snippet(markdown, query)).toBe(expected);
});

test.each([
  ['We bake bread.', 'cake'],
  ['We bake bread.', 'bread -bake'],
  ['We bake bread.', 'bread -kotlin'],
  ['We bake bread.', '"bread we"'],
  ['golang', '"go"'],
  ['a.b', '"a b"'],
  // A phrase stands in one place: no end of a field and beginning of the text make one.
  ['engineer wanted', '"kotlin engineer wanted"'],
  ['We bake bread.', 'bread is:closed'],
])('in %j %j is not found', async (markdown, query) => {
  expect(await look(markdown, query)).toEqual({ hits: [], refuted: [], read: 1 });
});

test('what the fields alone tell is a hit without a snippet, unless the text has what must not be there', async () => {
  expect((await look('We bake', 'kotlin'))?.hits).toEqual([{ id: 'a' }]);
  expect((await look('We bake', 'kotlin -php'))?.hits).toEqual([{ id: 'a' }]);
  expect(await look('We bake, in PHP', 'kotlin -php')).toEqual({ hits: [], refuted: ['a'], read: 1 });
});

test('a snippet shows the hit, however long the text, and splits no letter', async () => {
  const markdown = `${'👩‍💻'.repeat(2000)} needle ${'👩‍💻'.repeat(2000)}`;
  const { text = '', marks = [] } = (await look(markdown, 'needle'))?.hits[0]?.snippet ?? {};
  expect(text.length).toBeLessThan(260);
  expect(marks.map(({ from, to }) => text.slice(from, to))).toEqual(['needle']);
  expect(text).toMatch(/^(?:👩‍💻)+ needle (?:👩‍💻)+$/u);
});

describe('the scan', () => {
  const texts = Array.from({ length: 1200 }, (_, at) => ({
    id: `c${at}`,
    markdown: at % 100 === 7 ? 'needle' : 'hay',
  }));
  const rows = new Map(texts.map(({ id }) => [id, rowOf({ id, title: 'x' })]));

  test('asks for one batch after the other and tells how far it is', async () => {
    const asked: (readonly number[])[] = [];
    const port: TextPort = (from, count) => {
      asked.push([from, count]);
      return portOf(texts)(from, count);
    };
    const read: number[] = [];
    const found: string[] = [];
    for await (const step of scan(rows, toQuery('needle'), port, new AbortController().signal)) {
      // Nothing is read ahead of who takes the hits.
      expect(asked.length).toBe(read.length + 1);
      read.push(step.read);
      found.push(...step.hits.map(({ id }) => id));
    }
    expect(asked).toEqual([
      [0, FIRST],
      [FIRST, BATCH],
      [FIRST + BATCH, BATCH],
      [FIRST + 2 * BATCH, BATCH],
    ]);
    expect(read).toEqual([FIRST, FIRST + BATCH, FIRST + 2 * BATCH, 1200]);
    expect(found).toEqual(Array.from({ length: 12 }, (_, at) => `c${at * 100 + 7}`));
  });

  test('ends after a whole last batch, and passes over texts without a row', async () => {
    const few = texts.slice(0, FIRST);
    const known = new Map([['c7', rowOf({ id: 'c7' })]]);
    const steps = await Array.fromAsync(
      scan(known, toQuery('needle'), portOf(few), new AbortController().signal),
    );
    expect(steps).toEqual([{ hits: [expect.objectContaining({ id: 'c7' })], refuted: [], read: FIRST }]);
  });

  test('stops when it is told to, even while it waits', async () => {
    const stop = new AbortController();
    const port: TextPort = (from, count) => {
      if (from > 0) stop.abort();
      return portOf(texts)(from, count);
    };
    expect(await Array.fromAsync(scan(rows, toQuery('needle'), port, stop.signal))).toHaveLength(1);
    expect(await Array.fromAsync(scan(rows, toQuery('needle'), port, stop.signal))).toEqual([]);
  });

  test('passes on what the store throws', async () => {
    const port: TextPort = () => Promise.reject(new Error('gone'));
    await expect(scan(rows, toQuery('x'), port, new AbortController().signal).next()).rejects.toThrow('gone');
  });
});

test('a word is found in any text that has it, and in no other', async () => {
  const letter = fc.constantFrom(...Array.from('aAbßsÆeéE\u0301 \n.-*漢字ｶカ\u00ad_–•㏇ﬀ🅰𝐚'));
  const text = fc.string({ unit: letter, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(
      text,
      fc.string({ unit: fc.constantFrom(...Array.from('abseßé漢カ')), minLength: 1, maxLength: 6 }),
      async (markdown, word) => {
        const step = await look(`zz ${markdown}`, `${word} zz`);
        const isThere = fold(markdown).includes(fold(word)) || ROW.text.includes(fold(word));
        expect(step?.hits.length).toBe(isThere ? 1 : 0);
      },
    ),
    { numRuns: 500 },
  );
});

describe('a table in a snippet', () => {
  const table = `| Stage | Who | How long |
| --- | :---: | ---: |
| Call | Birgit | 30 min |
| Pairing | two engineers | 2 h |

> Then *tea*.`;

  test.each(['birgit', 'stage', 'pairing', 'engineers', '"30 min"'])(
    'is plain words around %s',
    async (word) => {
      const { text = '', marks = [] } = (await look(table, word))?.hits[0]?.snippet ?? {};
      expect(text).not.toMatch(/[|>*]|---|· ·|^·|·$/);
      expect(text).toContain('Birgit · 30 min · Pairing');
      expect(marks).toHaveLength(1);
    },
  );

  test('keeps a stroke within a word, and a dash in a line', async () => {
    const { text = '' } = (await look('Use a|b -- or a needle.', 'needle'))?.hits[0]?.snippet ?? {};
    expect(text).toBe('Use a|b -- or a needle.');
  });
});
