import { describe, expect, it } from 'vitest';
import { NEW_PERSON } from '../../lib/posting.ts';
import { readFile, type ImportedFile } from '../../lib/file/read-file.ts';

const expectFile = (text: string): ImportedFile => {
  const outcome = readFile(text);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.file;
};

const front = (...lines: string[]): string => `---\n${lines.join('\n')}\n---\n\nText\n`;

describe('readFile', () => {
  it('keeps every value the text that it is', () => {
    const { posting, timestamp } = expectFile(
      front(
        'title: no',
        'location: 012',
        'datePosted: 2020-12-07',
        'jobId: 0x1F',
        'salaryMin: 1e5',
        'timestamp: 5',
        'salary: ~',
        'url: null',
        'host:',
        'summary: "null"',
      ),
    );
    expect(posting).toEqual({
      title: 'no',
      location: '012',
      datePosted: '2020-12-07',
      jobId: '0x1F',
      salaryMin: '1e5',
      summary: 'null',
    });
    expect(timestamp).toBe(5);
  });

  it.each([
    ['hashtags: "#a,#b"', '#a,#b'],
    ['hashtags: [a, "#b", c d]', '#a,#b,#cd'],
    ['hashtags:\n- a\n- "#b"', '#a,#b'],
    ['hashtags: >\n  #a,#b', '#a,#b'],
    ['hashtags: kotlin', 'kotlin'],
    // A comment in YAML, whatever was meant.
    ['hashtags: #a,#b', undefined],
    ['hashtags: {a: 1}', undefined],
    ['hashtags: [[a], b]', undefined],
  ])('reads %j', (line, value) => {
    expect(expectFile(front(line)).posting.hashtags).toBe(value);
  });

  it('reads what the person added, and keeps what it can’t read', () => {
    const file = expectFile(
      front(
        'status: applied',
        'tags: [a, b]',
        'notes: |',
        '  one',
        '  two',
        'featured: "7"',
        'archived: true',
        'appliedDate: 2020-12-08',
      ),
    );
    expect(file.person).toEqual({
      ...NEW_PERSON,
      status: 'applied',
      tags: ['a', 'b'],
      notes: 'one\ntwo',
      featured: 7,
      archived: true,
      appliedDate: '2020-12-08',
    });
    const odd = expectFile(
      front('status: on hold', 'featured: high', 'archived: maybe', 'timestamp: yesterday'),
    );
    expect(odd.person).toEqual(NEW_PERSON);
    expect(odd.timestamp).toBeUndefined();
    expect(odd.unknown.map(({ source }) => source)).toEqual([
      'status: on hold',
      'featured: high',
      'archived: maybe',
      'timestamp: yesterday',
    ]);
  });

  it('takes a day as a timestamp', () => {
    expect(expectFile(front('timestamp: 2020-12-07')).timestamp).toBe(1_607_299_200_000);
    expect(expectFile(front('timestamp: "2020-12-07T10:00:00+09:00"')).timestamp).toBe(1_607_299_200_000);
    expect(expectFile(front('timestamp: 2020-13-07')).timestamp).toBeUndefined();
  });

  it('keeps unknown keys in their order and words', () => {
    const { unknown } = expectFile(
      front(
        '# mine',
        'b:   [1,  2] # two',
        'title: x',
        '"a": &x !!int 3',
        'c: *x',
        'd:',
        '  - e: |',
        '      f',
        '',
        '  - g',
        'h: i',
      ),
    );
    expect(unknown).toEqual([
      { key: 'b', source: 'b:   [1,  2] # two' },
      { key: 'a', source: '"a": &x !!int 3' },
      { key: 'c', source: 'c: "3"' },
      { key: 'd', source: 'd:\n  - e: |\n      f\n\n  - g' },
      { key: 'h', source: 'h: i' },
    ]);
  });

  it.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('reads %s files, with or without a mark', (_name, end) => {
    const text = front('title: x', 'mine:', '  a: 1').replaceAll('\n', end);
    for (const file of [expectFile(text), expectFile(`\uFEFF${text}`)]) {
      expect(file).toMatchObject({ posting: { title: 'x' }, markdown: 'Text' });
      expect(file.unknown).toEqual([{ key: 'mine', source: 'mine:\n  a: 1' }]);
    }
    expect(expectFile(text).text).toBe(text);
  });

  it.each([
    ['', 'no-front-matter', 1, 1],
    ['# Title\n', 'no-front-matter', 1, 1],
    ['{"title": "x"}', 'no-front-matter', 1, 1],
    ['\n---\ntitle: x\n---\n', 'no-front-matter', 1, 1],
    ['----\ntitle: x\n----\n', 'no-front-matter', 1, 1],
    ['---js\n{ title: process.exit(1) }\n---\n', 'other-language', 1, 1],
    ['---javascript\nprocess.exit(1)\n---\n', 'other-language', 1, 1],
    ['--- coffee\nx\n---\n', 'other-language', 1, 1],
    ['---json\n{"title": "x"}\n---\n', 'other-language', 1, 1],
    ['---toml\ntitle = "x"\n---\n', 'other-language', 1, 1],
    ['---constructor\nx\n---\n', 'other-language', 1, 1],
    ['+++\ntitle = "x"\n+++\n', 'other-language', 1, 1],
    [';;;\n{"title": "x"}\n;;;\n', 'other-language', 1, 1],
    ['---\ntitle: x\n', 'not-closed', 1, 1],
    ['---\ntitle: x\n---- \nText', 'not-closed', 3, 1],
    ['---\ntitle: x\n--- more\nText', 'not-closed', 3, 1],
    ['---\n---\nText', 'empty', 1, 1],
    ['---\n# only this\n---\nText', 'empty', 1, 1],
    ['---\n- a\n- b\n---\n', 'not-keys-and-values', 2, 1],
    ['---\n\njust text\n---\n', 'not-keys-and-values', 3, 1],
    ['---\ntitle: x\nlocation: "a" b\n---\n', 'not-yaml', 3, 15],
    ['---\r\ntitle: x\r\nlocation: [a\r\n---\r\n', 'not-yaml', 3, 13],
    ['---\ntitle: a\ntitle: b\n---\n', 'not-yaml', 3, 1],
    ['---\ntitle: a: b\n---\n', 'not-yaml', 2, 8],
    ['---\ntitle: x\n\tlocation: y\n---\n', 'not-yaml', 3, 1],
    ['---\ntitle: *none\n---\n', 'not-yaml', 2, 8],
    ['---\ntitle: x\n...\nmore: y\n---\n', 'not-yaml', 4, 1],
  ])('refuses %j with its place', (text, code, line, column) => {
    expect(readFile(text)).toEqual({
      ok: false,
      problem: { code, message: expect.stringMatching(/./) as string, line, column },
    });
  });

  it('takes front matter that says it is YAML', () => {
    expect(expectFile('---yaml\ntitle: x\n---\n').posting).toEqual({ title: 'x' });
    expect(expectFile('--- YML \ntitle: x\n---\n').posting).toEqual({ title: 'x' });
  });

  it('reads the same broken text twice alike', () => {
    const text = '---\ntitle: [\n---\n';
    expect(readFile(text)).toEqual(readFile(text));
  });

  it('runs nothing, and reaches no prototype', () => {
    const file = expectFile(
      front(
        '__proto__: {polluted: 1}',
        'constructor: {prototype: {polluted: 1}}',
        'toString: x',
        'excerpt_separator: {a: 1}',
        'title: !!js/function "function () { throw 1 }"',
        'location: !!binary YQ==',
      ),
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(file.posting).toEqual({ title: 'function () { throw 1 }', location: 'YQ==' });
    expect(file.unknown.map(({ key }) => key)).toEqual([
      '__proto__',
      'constructor',
      'toString',
      'excerpt_separator',
    ]);
  });

  it('refuses a bomb of aliases, with its place, and what is nested too deep', () => {
    const level = (name: string, of: string) =>
      `${name}: &${name} [${Array.from({ length: 9 }, () => of).join(', ')}]`;
    const bomb = front(level('a', 'x'), level('b', '*a'), level('c', '*b'), level('d', '*c'), level('e', '*d'));
    expect(readFile(bomb)).toMatchObject({ ok: false, problem: { code: 'not-yaml', line: 6 } });
    expect(readFile(front(`a: ${'['.repeat(100_000)}`))).toMatchObject({
      ok: false,
      problem: { code: 'not-yaml' },
    });
  });
});
