import { array, assert, constantFrom, nat, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tag } from '../../lib/tag/tag.ts';

describe('evidence', () => {
  const { all, evidence } = tag({
    title: 'Kotlin Developer (Go)',
    markdown: 'We love Kotlin and kotlin. You know Python, R, #rust. Experience with Chef. In Swift.',
  });

  test('says of every tag which words earned it, where, how often and by which rule', () => {
    expect(evidence.map((one) => one.tag)).toEqual(all);
    expect(Object.fromEntries(evidence.map((one) => [one.tag, one]))).toEqual({
      kotlin: { tag: 'kotlin', words: ['Kotlin', 'kotlin'], inTitle: 1, inText: 2, rule: 'plain' },
      golang: { tag: 'golang', words: ['Go'], inTitle: 1, inText: 0, rule: 'role' },
      python: { tag: 'python', words: ['Python'], inTitle: 0, inText: 1, rule: 'plain' },
      rstats: { tag: 'rstats', words: ['R'], inTitle: 0, inText: 1, rule: 'neighbour' },
      rustlang: { tag: 'rustlang', words: ['rust'], inTitle: 0, inText: 1, rule: 'tag' },
      chef: { tag: 'chef', words: ['Chef'], inTitle: 0, inText: 1, rule: 'knowledge' },
      swift: { tag: 'swift', words: ['Swift'], inTitle: 0, inText: 1, rule: 'case' },
    });
  });
});

describe('a person’s own vocabulary', () => {
  const posting = {
    title: 'Backend Engineer',
    markdown: 'Kotlin, AWS. Smart meters and smart grids; a smart-meter lab. We go far.',
  };
  const plain = tag(posting);

  test('its words earn its tags, before every other and without proof', () => {
    const own = [
      { tag: '#smart metering', words: ['smart meters', 'Smart Meter'] },
      { tag: 'travel', words: ['go'] },
      { tag: 'grid', words: ['smart grids'] },
    ];
    const { all, evidence } = tag(posting, { own });
    expect(all.slice(0, 3)).toEqual(['smart-metering', 'grid', 'travel']);
    expect(all.slice(3)).toEqual(plain.all);
    expect(evidence[0]).toEqual({
      tag: 'smart-metering',
      words: ['Smart meters', 'smart-meter'],
      inTitle: 0,
      inText: 2,
      rule: 'own',
    });
  });

  test('a word of it goes before what the vocabulary makes of it', () => {
    expect(tag(posting, { own: [{ tag: 'jvm', words: ['kotlin'] }] }).all).toEqual(['jvm', 'aws', 'backend']);
    expect(tag(posting, { own: [{ tag: 'Lab', words: [] }] }).all[0]).toBe('Lab');
  });

  test('tags that it never wants are not given, its own included', () => {
    expect(tag(posting, { never: ['#AWS', 'backend'] }).all).toEqual(['kotlin']);
    const own = [{ tag: 'lab', words: ['lab'] }];
    expect(tag(posting, { own, never: ['LAB'] }).all).toEqual(plain.all);
  });

  test('nothing of it changes nothing', () => {
    expect(tag(posting, {})).toEqual(plain);
    expect(tag(posting, { own: [], never: [] })).toEqual(plain);
    const empty = [
      { tag: '#', words: ['kotlin'] },
      { tag: 'x', words: ['  '] },
    ];
    expect(tag(posting, { own: empty })).toEqual(plain);
  });
});

describe('whatever a text holds', () => {
  const pieces = constantFrom(
    ...'go Go Rust C++ .NET R&D # @ / - ( ) , . * ` Python react-native Java開発 é 🦆 experience 5+ years'.split(
      ' ',
    ),
    '\n',
  );
  const texts = array(pieces, { maxLength: 60 }).map((words) => words.join(' '));

  test('tags are unique, at most ten are shown, and each has its evidence', () => {
    assert(
      property(texts, texts, (title, markdown) => {
        const { all, hashtags, evidence, summary } = tag({ title, markdown });
        expect(new Set(all).size).toBe(all.length);
        expect(hashtags.split(',').filter(Boolean)).toEqual(all.slice(0, 10).map((name) => `#${name}`));
        expect(evidence.map((one) => one.tag)).toEqual(all);
        expect(evidence.every(({ inTitle, inText, words }) => inTitle + inText >= words.length)).toBe(true);
        expect(summary).not.toMatch(/[\n"]/u);
        expect(tag({ title, markdown }).all).toEqual(all);
      }),
    );
  });

  test('a never-tag takes away itself and nothing else', () => {
    assert(
      property(texts, nat(), (markdown, pick) => {
        const { all } = tag({ title: '', markdown });
        const never = all[pick % Math.max(1, all.length)] ?? 'none';
        const rest = all.filter((one) => one !== never);
        expect(tag({ title: '', markdown }, { never: [never] }).all).toEqual(rest);
      }),
    );
  });
});
