import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { decode } from '../../lib/in/decode.ts';
import { noticeBroken, type WrongReading } from '../../lib/in/mojibake.ts';

vi.setConfig({ testTimeout: 60_000 });

const corpus = resolve(import.meta.dirname, '../../../shared/corpus');

const broken = (text: string, reading: WrongReading): string =>
  new TextDecoder(reading, { ignoreBOM: true }).decode(new TextEncoder().encode(text));

const READINGS: readonly WrongReading[] = ['windows-1252', 'macintosh'];

/** Words and signs as they stand in postings, none of them broken. */
const WORDS = [
  ...'Engineer the we salary KUBERNETES C++ ok'.split(' '),
  ...'für Größe Spaß München Büro ÜBER'.split(' '),
  ...'développeur équipe où été ÉCOLE Noël l’été'.split(' '),
  ...'København Århus smørrebrød Malmö'.split(' '),
  ...'Łódź żółć inżynier Miłosz'.split(' '),
  ...'São João coração MAÇÃ'.split(' '),
  ...'разработчик Москва 東京 エンジニア مهندس מפתח'.split(' '),
  ...'– — … “quoted” ‘so’ €50,000 £ 100 %  ½ × • ™ ® © ° § 👈🏾 👩‍👩‍👧 →'.split(' '),
  ...'CAFÉ™ NESTLÉ® „Spaß“ «été» ≈20 √2 2√π ±3 ¬ ƒ'.split(' '),
];

const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 })
  .map((words) => words.join(' '));

describe('a text that nobody broke', () => {
  it('is never touched', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (lines) => {
        expect(noticeBroken(lines.join('\n'))).toBeUndefined();
      }),
      { numRuns: 3000 },
    );
  });

  it.each(WORDS)('is never touched: %s', (word) => {
    expect(noticeBroken(word)).toBeUndefined();
  });

  it('is none of the known ones', { timeout: 60_000 }, ({ skip }) => {
    if (!existsSync(resolve(corpus, 'postings'))) skip();
    const touched = readdirSync(resolve(corpus, 'postings')).filter((name) => {
      const repair = noticeBroken(readFileSync(resolve(corpus, 'postings', name), 'utf8'));
      return repair !== undefined;
    });
    expect(touched).toEqual([]);
    expect(noticeBroken(readFileSync(resolve(corpus, 'seed/pleo.md'), 'utf8'))).toBeUndefined();
  });
});

describe('a text that was broken', () => {
  it('is put right to the byte, once or twice broken', () => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 4 }),
        fc.array(fc.constantFrom(...READINGS), { minLength: 1, maxLength: 2 }),
        (lines, readings) => {
          // One telling word, that the others can't hide.
          const whole = `${lines.join('\n')}\nune équipe à la carte – naïve`;
          const bad = readings.reduce(broken, whole);
          expect(noticeBroken(bad)).toEqual({ before: bad, after: whole, readings: readings.toReversed() });
        },
      ),
      { numRuns: 1500 },
    );
  });

  it.each([
    'für',
    'équipe',
    'naïve',
    'København',
    '–',
    '“so”',
    '€5',
    '東京',
    'Москва',
    '👈🏾',
    'Miłosz',
    'été à',
  ])('is noticed by one word: %s', (word) => {
    for (const reading of READINGS) expect(noticeBroken(broken(word, reading))?.after).toBe(word);
  });

  it('is put right only in the lines that are broken', () => {
    const bad = `title: "Größe – ok"\n${broken('Größe für Köln – naïve', 'windows-1252')}`;
    expect(noticeBroken(bad)?.after).toBe('title: "Größe – ok"\nGröße für Köln – naïve');
  });

  it('is the seed as it was found', ({ skip }) => {
    if (!existsSync(resolve(corpus, 'seed'))) skip();
    const found = readFileSync(resolve(corpus, 'seed/pleo.as-found.md'), 'utf8');
    const repair = noticeBroken(found);
    expect(repair?.after === readFileSync(resolve(corpus, 'seed/pleo.md'), 'utf8')).toBe(true);
    expect(repair?.readings).toEqual(['macintosh']);
  });
});

describe('bytes', () => {
  const utf16 = (words: string, isBig: boolean): Uint8Array => {
    const bytes = Buffer.from(words, 'utf16le');
    return isBig ? bytes.swap16() : bytes;
  };

  it('are read as what they are', () => {
    const words = 'Title;Größe\nIngénieur;12';
    expect(decode(new TextEncoder().encode(words))).toEqual({ text: words, encoding: 'utf-8' });
    expect(decode(utf16(words, false))).toEqual({ text: words, encoding: 'utf-16le' });
    expect(decode(utf16(`\uFEFF${words}`, true))).toEqual({ text: words, encoding: 'utf-16be' });
    expect(decode(Buffer.from(words, 'latin1'))).toEqual({ text: words, encoding: 'windows-1252' });
    expect(decode(Uint8Array.of(0x80, 0x31))).toEqual({ text: '€1', encoding: 'windows-1252' });
    expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
  });

  it('of UTF-8 can be given back as they came, their mark included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (words, hasMark) => {
        const bytes = new TextEncoder().encode((hasMark ? '\uFEFF' : '') + words.replaceAll('\0', ''));
        expect(new TextEncoder().encode(decode(bytes).text)).toEqual(bytes);
      }),
    );
  });
});
