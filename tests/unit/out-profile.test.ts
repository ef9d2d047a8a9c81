import * as fc from 'fast-check';
import matter from 'gray-matter';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { edit } from '../../lib/merge.ts';
import { clipValues } from '../../lib/out/clip-values.ts';
import { fileOf } from '../../lib/out/file-of.ts';
import { markdownFiles } from '../../lib/out/markdown-files.ts';
import { readProfile, writeProfile, type Profile } from '../../lib/out/profile.ts';
import { writerOf } from '../../lib/out/profile-file.ts';
import { LIKE_JOBMARK, PRESETS } from '../../lib/out/profile-presets.ts';
import type { OutRow } from '../../lib/out/rows.ts';
import { clipOf } from './library-clips.ts';
import { allOf, each, rowsOf } from './out-kit.ts';

const VALUES = process.env['SOAK'] ? 10_000 : 1000;

/** What has broken a writer of YAML somewhere. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '"',
        "'",
        '\\',
        '\n',
        '\r\n',
        '\t',
        '\0',
        '\u007F',
        '\u0085',
        '\u009F',
        '\u2028',
        '\u2029',
        '\uFEFF',
        '\uFFFE',
        '---',
        '\n---\n',
        '...',
        ': ',
        ' #',
        '- ',
        '? ',
        '| ',
        '>',
        '%YAML',
        '!!js/function',
        '&a',
        '*a',
        '<<',
        '{',
        ']',
        'yes',
        'null',
        '0x1F',
        '1_000',
        '1e3',
        '2026-01-01',
        '{{title}}',
        '::',
        ',',
        '#',
        '🦆',
        '\uD83E',
        'e\u0301',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const optionsOf = (profile: Profile) => {
  const writer = writerOf(profile);
  if (!writer.ok) throw new Error(JSON.stringify(writer.problems));
  return writer.options;
};

const rowOf = (title: string, company: string, notes: string, markdown: string): OutRow => {
  const clip = clipOf({
    url: 'https://a.example/1',
    hashtags: '#kotlin,#c++',
    person: { notes, tags: ['near home'] },
  });
  const draft = edit(edit(clip.draft, 'title', title), 'companyName', company);
  return { clip: { ...clip, draft }, body: { id: clip.id, markdown } };
};

describe.each(Object.entries(PRESETS))('the profile %s', (id, profile) => {
  const { file, folder } = optionsOf(profile);

  it('writes exactly the values, whatever is in them', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (title, company, notes, markdown) => {
        const { clip, body } = rowOf(title, company, notes, markdown);
        const { name, text } = file(clip, body);
        expect(name).toMatch(/^[^/\\:*?"<>|\p{Cc}]{1,200}\.md$/u);
        expect(folder(clip, body)).toBe(profile.folder);
        expect(text.isWellFormed()).toBe(true);
        const values = clipValues(clip, body);
        if (id === 'logseq') {
          const head = text.split('\n\n')[0] ?? '';
          for (const line of head.split('\n').filter(Boolean)) expect(line).toMatch(/^[A-Za-z]+:: ./u);
          return;
        }
        const [, block = ''] = /^---\n(.*?)\n---\n/s.exec(text) ?? [];
        for (const version of ['1.1', '1.2'] as const) {
          const read = parse(block, { version }) as Readonly<Record<string, unknown>>;
          expect(read['title'] ?? '').toBe((values['title'] ?? '').toWellFormed());
          expect(read['company'] ?? '').toBe((values['companyName'] ?? '').toWellFormed());
          expect(read['tags']).toEqual(['kotlin', 'c++', 'near-home']);
          if (id === 'obsidian') expect(read['notes'] ?? '').toBe(notes.toWellFormed());
        }
        const whole = matter(text, {});
        expect(whole.data['title'] ?? '').toBe((values['title'] ?? '').toWellFormed());
      }),
      { numRuns: VALUES },
    );
  });

  it('is the same from its file, and gives each file once', async () => {
    expect(readProfile(writeProfile(profile))).toEqual({ ok: true, profile });
    const [rows = []] = fc.sample(rowsOf(6), 1);
    const twice = [...rows, ...rows];
    const files = await allOf(markdownFiles(each(twice), { file, folder }));
    expect(new Set(files.map(({ path }) => path.toLowerCase())).size).toBe(twice.length);
    for (const { path } of files) expect(path.startsWith(`${profile.folder}/`)).toBe(true);
  });
});

it(
  'the profile that is like Jobmark says what its own file says, whatever is in it',
  { timeout: 60_000 },
  () => {
    const { file, folder } = optionsOf(LIKE_JOBMARK);
    const told = (data: Readonly<Record<string, unknown>>): unknown =>
      // The file says no status but one that the person chose.
      Object.fromEntries(Object.entries(data).filter(([key, value]) => value !== '' && key !== 'status'));
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (title, company, notes, markdown) => {
        const { clip, body } = rowOf(title, company, notes, markdown);
        const [by, own] = [file(clip, body), fileOf(clip, body)];
        expect(by.name).toBe(own.name);
        expect(folder(clip, body)).toBe('');
        const [ours, theirs] = [matter(own.text, {}), matter(by.text, {})];
        // The file falls back to the board's root for this one.
        const { companyWebsite: _root, ...rest } = ours.data;
        expect(told(theirs.data)).toEqual(told(rest));
      }),
      { numRuns: VALUES },
    );
  },
);

describe('a profile', () => {
  const mine: Profile = { ...PRESETS.obsidian, name: 'Mine' };

  it('says all that is wrong with it, and where', () => {
    const wrong: Profile = {
      ...mine,
      keys: [
        { name: 'a', value: '{{title', form: 'text' },
        { name: 'a', value: '{{title}}', form: 'text' },
        { name: 'b: c\nd', value: 'x', form: 'list' },
      ],
      body: 'one\n{{wage}}',
      folder: '{{title|shout}}',
    };
    const problems = [
      { where: 'keys[0].value', code: 'not-closed', at: '', line: 1, column: 8 },
      { where: 'keys[1].name', code: 'same-name', at: 'a', line: 1, column: 1 },
      { where: 'keys[2].name', code: 'bad-name', at: 'b: c\nd', line: 1, column: 1 },
      { where: 'body', code: 'unknown-name', at: 'wage', line: 2, column: 3 },
      { where: 'folder', code: 'unknown-filter', at: 'shout', line: 1, column: 9 },
    ];
    expect(writerOf(wrong)).toEqual({ ok: false, problems });
    expect(readProfile(writeProfile(wrong))).toEqual({ ok: false, problems });
  });

  it('of something else, of a newer Jobmark or of the wrong kind is refused', () => {
    const codes = (text: string): unknown => {
      const outcome = readProfile(text);
      return outcome.ok ? 'ok' : outcome.problems.map(({ code, where }) => `${code} ${where}`);
    };
    expect(codes('no JSON')).toEqual(['no-profile ']);
    expect(codes('{"kind":"other"}')).toEqual(['no-profile ']);
    expect(codes(writeProfile(mine).replace('"version": 1', '"version": 2'))).toEqual([
      'newer-version version',
    ]);
    expect(
      codes(
        JSON.stringify({
          kind: 'jobmark-profile',
          version: 1,
          keys: [{ name: 1 }],
          name: 'x',
          body: '',
          file: '',
        }),
      ),
    ).toEqual(['wrong-kind folder', 'wrong-kind style', 'wrong-kind keys[0]']);
  });
});

/** What Hugo itself reads of a front matter to place, choose or draw a page. */
const READ_BY_HUGO =
  /^(?:aliases|audio|cascade|headless|images|isCJKLanguage|layout|linkTitle|markup|menu|outputs|params|publishDate|resources|series|slug|translationKey|type|url|videos|weight|lastmod)$/i;

it('the Hugo format leaves Hugo its own keys', () => {
  const names = PRESETS.hugo.keys.map(({ name }) => name);
  expect(names.filter((name) => READ_BY_HUGO.test(name))).toEqual([]);
  expect(names).toContain('link');
});
