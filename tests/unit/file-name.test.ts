import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName, hash5 } from '../../lib/file/file-name.ts';

const name = (title: string, companyName = ''): string => fileName({ title, companyName }, 'greenhouse:pleo:1');
const stem = (title: string, companyName = ''): string =>
  name(title, companyName).replace(/-[0-9a-z]{5}\.md$/, '');
const bytes = (text: string): number => new TextEncoder().encode(text).length;

describe('fileName', () => {
  it('names title, company and the identity’s hash', () => {
    expect(name('Software Engineer - Backend', 'Pleo')).toBe(
      `software-engineer-backend-pleo-${hash5('greenhouse:pleo:1')}.md`,
    );
    expect(hash5('greenhouse:pleo:1')).toBe(hash5('greenhouse:pleo:1'));
    expect(hash5('greenhouse:pleo:1')).not.toBe(hash5('greenhouse:pleo:2'));
  });

  it.each([
    ['C++ / C# (m/w/d)', 'c-c-m-w-d'],
    ['.NET Developer.', 'net-developer'],
    ['  --Lead--  ', 'lead'],
    ['../../etc/passwd', 'etc-passwd'],
    ['a\\b:c*d?e"f<g>h|i', 'a-b-c-d-e-f-g-h-i'],
    ['CON', 'con'],
    ['COM¹', 'com'],
    ['nul.txt', 'nul-txt'],
    ['Größe ÅNGSTRÖM', 'größe-ångström'],
    ['Cafe\u0301', 'café'],
    ['İstanbul', 'i\u0307stanbul'],
    ['हिन्दी शिक्षक', 'हिन्दी-शिक्षक'],
    ['ครูสอนภาษาไทย', 'ครูสอนภาษาไทย'],
    ['ソフトウェア エンジニア', 'ソフトウェア-エンジニア'],
    ['מהנדס תוכנה', 'מהנדס-תוכנה'],
    ['Rocket 🚀 Engineer 👩‍💻 1️⃣ ℹ️', 'rocket-engineer-1'],
    ['🇩🇰 Dane', 'dane'],
    ['evil\u202Eexe.md', 'evilexe-md'],
    ['zero\u200Bwidth\u00ADsoft\uFEFF', 'zerowidthsoft'],
    ['tab\tnew\nline\0nul', 'tab-new-line-nul'],
    ['\u0301alone', 'alone'],
    ['\uD83D lone', 'lone'],
    ['$1 $& %USERPROFILE% ~', '1-userprofile'],
  ])('makes %j safe', (title, expected) => {
    expect(stem(title)).toBe(expected.normalize('NFC'));
  });

  it('is never without a stem', () => {
    expect(stem('')).toBe('posting');
    expect(stem('🚀', '…')).toBe('posting');
    expect(stem('🚀', 'Pleo')).toBe('pleo');
    expect(stem(`a${'\u0301'.repeat(500)}`)).toBe('posting');
    expect(fileName({}, 'x')).toMatch(/^posting-[0-9a-z]{5}\.md$/);
  });

  it('keeps the company when the title is long', () => {
    expect(stem('word '.repeat(50), 'Pleo')).toMatch(/^(?:word-){21}pleo$/);
    expect(bytes(name('word '.repeat(50), 'Company '.repeat(50)))).toBeLessThanOrEqual(120);
  });

  it('cuts where a character ends', () => {
    for (let shift = 0; shift < 12; shift++) {
      const cut = name(`${'a'.repeat(shift)}${'क्षि'.repeat(60)}`);
      expect(bytes(cut)).toBeLessThanOrEqual(120);
      expect(cut).toMatch(/(?:^a*|क्षि)-[0-9a-z]{5}\.md$/u);
    }
  });

  it('holds for any text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
    );
    fc.assert(
      fc.property(text, text, fc.string({ unit: 'binary' }), (title, companyName, identity) => {
        const made = fileName({ title, companyName }, identity);
        expect(bytes(made)).toBeLessThanOrEqual(120);
        expect(made).toBe(made.normalize('NFC'));
        expect(made).toMatch(
          /^[\p{L}\p{Nd}][\p{L}\p{Nd}\p{M}]*(?:-[\p{L}\p{Nd}][\p{L}\p{Nd}\p{M}]*)*-[0-9a-hjkmnp-tv-z]{5}\.md$/u,
        );
        expect(made).not.toMatch(/\p{Default_Ignorable_Code_Point}/u);
        expect(made).toBe(made.toLowerCase());
        expect(made).not.toMatch(/^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i);
      }),
      { numRuns: 2000, seed: 20_201_207 },
    );
  });

  it('tells many postings of one title apart', () => {
    const hashes = new Set(
      Array.from({ length: 10_000 }, (_, index) => hash5(`greenhouse:pleo:${4_154_617_003 + index}`)),
    );
    expect(hashes.size).toBeGreaterThan(9_990);
  });
});
