import * as fc from 'fast-check';
import matter from 'gray-matter';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { NEW_PERSON, PAGE_FIELDS, TAG_FIELDS, type Posting } from '../../lib/posting.ts';
import { frontMatterLines, toFile } from '../../lib/file/front-matter.ts';
import { readFile } from '../../lib/file/read-file.ts';

/** `SOAK=1` goes ten times as far; a number says how many values. */
const soak = process.env['SOAK'];
const VALUES = soak ? Math.max(Number(soak), 100_000) : 10_000;
const SEED = 20_201_207;

const NUMBERS: readonly string[] = ['salaryMin', 'salaryMax'];
const FIELDS = [...PAGE_FIELDS, ...TAG_FIELDS];
const PERSON_TEXTS = ['notes', 'appliedDate', 'followUp'] as const;

/** What has broken a writer of YAML, a reader or an editor somewhere. */
const HOSTILE = [
  '"',
  "'",
  '\\',
  '\\n',
  '\n',
  '\r',
  '\r\n',
  '\t',
  '\0',
  '\b',
  '\u001B',
  '\u007F',
  '\u0080',
  '\u0085',
  '\u009F',
  '\u00A0',
  '\u00AD',
  '\u200B',
  '\u200D',
  '\u200E',
  '\u202E',
  '\u2066',
  '\u2028',
  '\u2029',
  '\uFEFF',
  '\uFFFD',
  '\uFFFE',
  '\uFFFF',
  '🦆',
  '👩‍👩‍👧',
  '🇩🇰',
  '\u{1FFFE}',
  '\u{10FFFF}',
  'é',
  'e\u0301',
  'हिन्दी',
  'שלום',
  '#',
  ' #',
  ': ',
  ':',
  '-',
  '---',
  '\n---\n',
  '\n...\n',
  '...',
  '- ',
  '? ',
  '| ',
  '>',
  '%YAML',
  '@',
  '`',
  '!',
  '!!js/function',
  '&a',
  '*a',
  '<<',
  '{',
  '}',
  '[',
  ']',
  ',',
  '~',
  'null',
  'true',
  'no',
  'yes',
  'y',
  'on',
  '012',
  '0x1F',
  '1e3',
  '1_000',
  '.5',
  '12:30:45',
  '2020-12-07',
  '.inf',
  '=',
  ' ',
  '   ',
  '\u3000',
  '$&',
  '$1',
  '${x}',
  '<!--',
  '</script>',
  '{{x}}',
  '\\u0041',
  '\\x41',
  '\\',
  '__proto__',
] as const;

const long = fc
  .tuple(fc.constantFrom(...HOSTILE, 'a', 'word '), fc.constantFrom(10_000, 100_000))
  .map(([text, size]) => text.repeat(Math.ceil(size / text.length)).slice(0, size));
const anyText = fc.oneof(
  {
    weight: 30,
    arbitrary: fc
      .array(fc.constantFrom(...HOSTILE), { minLength: 1, maxLength: 8 })
      .map((parts) => parts.join('')),
  },
  { weight: 20, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }) },
  { weight: 20, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }) },
  // Code units by themselves: most are lone surrogates or unassigned.
  {
    weight: 10,
    arbitrary: fc
      .array(fc.oneof(fc.integer({ min: 0xd800, max: 0xdfff }), fc.integer({ min: 0, max: 0xffff })), {
        minLength: 1,
        maxLength: 10,
      })
      .map((units) => String.fromCharCode(...units)),
  },
  {
    weight: 20,
    arbitrary: fc
      .tuple(fc.constantFrom(...HOSTILE), fc.lorem({ maxCount: 5 }), fc.constantFrom(...HOSTILE))
      .map((parts) => parts.join('')),
  },
);

type Values = Readonly<Record<string, unknown>>;

/** The three that people read such files with: YAML 1.2, YAML 1.1, and gray-matter with its own js-yaml 3. */
const READERS: readonly (readonly [string, (file: string, block: string) => Values])[] = [
  ['YAML 1.2', (_file, block) => parse(block) as Values],
  ['YAML 1.1', (_file, block) => parse(block, { version: '1.1' }) as Values],
  ['gray-matter', (file) => matter(file, {}).data],
];

const isWhole = (text: string): boolean => /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text);

/** `expect` only where it will fail: a hundred thousand that hold take longer than all the reading. */
const same = (what: string, found: unknown, wanted: unknown): void => {
  if (!Object.is(found, wanted)) expect({ what, found }).toBe({ what, found: wanted });
};

const check = (texts: readonly string[]): void => {
  const at = (index: number): string => texts[index % texts.length] ?? '';
  const posting: Posting = Object.fromEntries(FIELDS.map((field, index) => [field, at(index)]));
  const person = { ...NEW_PERSON, notes: at(5), appliedDate: at(6), followUp: at(7) };
  const content = { posting, person, timestamp: 1_607_299_200_000, markdown: at(3) };
  const file = toFile(content);
  const block = frontMatterLines(content).join('\n');
  same('lines', block.split(/[\r\n\u0085\u2028\u2029]/).length, FIELDS.length + 2 + PERSON_TEXTS.length);
  // PyYAML refuses some of these raw; no reader here does.
  same('raw', /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/.exec(block), null);
  const personal = PERSON_TEXTS.map((key) => [key, person[key]] as const);
  const wanted = new Map<string, string>([...Object.entries(posting), ...personal]);
  for (const [name, read] of READERS) {
    const values = read(file, block);
    for (const [key, text] of wanted) {
      const value = NUMBERS.includes(key) && isWhole(text) ? Number(text) : text.toWellFormed();
      same(`${name}: ${key}`, values[key], value);
    }
  }
  const own = readFile(file);
  if (!own.ok) throw new Error(own.problem.message);
  const read: Values = { ...own.file.posting, ...own.file.person };
  for (const [key, text] of wanted) same(`Jobmark: ${key}`, read[key], text.toWellFormed());
  const body = content.markdown.toWellFormed().replaceAll(/\r\n?/g, '\n').replace(/\n+$/, '');
  same('body', own.file.markdown, body);
  same('again', toFile({ ...own.file, timestamp: own.file.timestamp ?? 0 }), file);
};

describe('hostile values', () => {
  it(`${VALUES} of them are read back exactly by every reader`, { timeout: soak ? 3_600_000 : 60_000 }, () => {
    // A file takes as many values as it has fields, and is written as often, so that each stands in each once.
    const size = FIELDS.length;
    fc.assert(
      fc.property(fc.array(anyText, { minLength: size, maxLength: size }), (texts) => {
        for (let shift = 0; shift < size; shift++) check([...texts.slice(shift), ...texts.slice(0, shift)]);
      }),
      { numRuns: Math.ceil(VALUES / size), seed: SEED },
    );
  });

  it('one in every field', { timeout: 60_000 }, () => {
    for (const text of HOSTILE) check([text]);
  });

  it('100 kB long', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.array(long, { minLength: 2, maxLength: 2 }), (texts) =>
        check([...texts, ...Array.from({ length: FIELDS.length - 2 }, () => 'x')]),
      ),
      { numRuns: 5, seed: SEED },
    );
  });
});
