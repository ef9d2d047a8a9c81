import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editFile } from '../../lib/file/edit-file.ts';
import { toFile } from '../../lib/file/front-matter.ts';
import { KEY_ORDER, SEED_KEYS } from '../../lib/file/keys.ts';
import { readFile } from '../../lib/file/read-file.ts';
import { NEW_PERSON } from '../../lib/posting.ts';

const theirs = `---
# My own file
title:   'Engineer'   # as they say
mine: [1,  2]
tags:
- a
- b

# the text
notes: |
  one

  two
---
Body --- stays

---
`;

describe('editFile', () => {
  it('touches the line of the key and no other', () => {
    expect(editFile(theirs, { title: 'Lead "x"' })).toBe(
      theirs.replace("title:   'Engineer' ", 'title: "Lead \\"x\\"" '),
    );
    expect(editFile(theirs, { tags: 'a' })).toBe(theirs.replace('tags:\n- a\n- b\n', 'tags: "a"\n'));
    expect(editFile(theirs, { notes: 'three\nfour' })).toBe(
      theirs.replace('notes: |\n  one\n\n  two\n', 'notes: "three\\nfour"\n'),
    );
    expect(editFile(theirs, { mine: 3 })).toBe(theirs.replace('[1,  2]', '3'));
  });

  it('leaves alone what says that already', () => {
    expect(editFile(theirs, {})).toBe(theirs);
    expect(editFile(theirs, { title: 'Engineer', tags: 'a,b', notes: 'one\n\ntwo', archived: undefined })).toBe(
      theirs,
    );
  });

  it('puts a new key at its place in the fixed order', () => {
    expect(editFile(theirs, { companyName: 'Pleo' })).toBe(
      theirs.replace('they say\n', 'they say\ncompanyName: "Pleo"\n'),
    );
    expect(editFile(theirs, { followUp: '2020-12-15' })).toBe(
      theirs.replace('  two\n', '  two\nfollowUp: "2020-12-15"\n'),
    );
    expect(editFile(theirs, { status: 'applied' })).toBe(
      theirs.replace('they say\n', 'they say\nstatus: "applied"\n'),
    );
    expect(editFile(theirs, { 'a key': 'x' })).toBe(theirs.replace('  two\n', '  two\n"a key": "x"\n'));
    expect(editFile('---\nmine: 1\n---\n', { title: 'x' })).toBe(
      '---\ntitle: "x"\nmine: 1\n---\n'.replace('title: "x"\nmine: 1', 'title: "x"\nmine: 1'),
    );
    expect(editFile('---\nfeatured: 5\n---\n', { title: 'x' })).toBe('---\ntitle: "x"\nfeatured: 5\n---\n');
  });

  it('takes the line of an unknown value away, but keeps a seed key', () => {
    expect(editFile(theirs, { tags: undefined })).toBe(theirs.replace('tags:\n- a\n- b\n', ''));
    expect(editFile(theirs, { title: '' })).toBe(theirs.replace("title:   'Engineer' ", 'title: "" '));
    expect(editFile('---\nfeatured: 5\n---\n', { featured: undefined })).toBe('---\nfeatured: 5\n---\n');
  });

  it('keeps the line ends and the mark of the file', () => {
    const dos = `\uFEFF${theirs.replaceAll('\n', '\r\n')}`;
    expect(editFile(dos, { tags: 'a', location: 'Oslo' })).toBe(
      dos
        .replace('tags:\r\n- a\r\n- b\r\n', 'tags: "a"\r\n')
        .replace('they say\r\n', 'they say\r\nlocation: "Oslo"\r\n'),
    );
  });

  it('keeps the empty line of an unknown logo', () => {
    const file = toFile({ posting: { title: 'x' }, person: NEW_PERSON, timestamp: 0, markdown: 'Text' });
    const withLogo = editFile(file, { logoUrl: 'https://a.example/l.png' });
    expect(withLogo).toBe(
      file.replace('\n\ncompanyWebsite', '\nlogoUrl: "https://a.example/l.png"\ncompanyWebsite'),
    );
    expect(editFile(withLogo, { logoUrl: undefined })).toBe(file);
    const noSite = file.replace('companyWebsite: ""\n', '');
    expect(editFile(noSite, { companyWebsite: 'https://a.example' })).toBe(
      file.replace('companyWebsite: ""', 'companyWebsite: "https://a.example"'),
    );
  });

  it('writes front matter anew only where its lines can’t be told apart', () => {
    expect(
      editFile('---\n{title: a, date: 2020-01-01,\n m: {b: c}}\n---\n \nBody\r\n', {
        title: 'z',
        archived: 'true',
      }),
    ).toBe('---\ntitle: "z"\narchived: "true"\ndate: "2020-01-01"\nm:\n  b: c\n---\n \nBody\r\n');
    expect(editFile('---\ntitle: &t a\nmine: *t\n---\n', { title: 'z' })).toBe(
      '---\ntitle: "z"\nmine: "a"\n---\n',
    );
    expect(editFile('---\n? title\n: a\n---\n', { title: 'z' })).toBe('---\ntitle: "z"\n---\n');
    expect(editFile('---\n  title: a\n  mine: b\n---\n', { title: 'z' })).toBe(
      '---\n  title: "z"\n  mine: b\n---\n',
    );
    expect(editFile('---\n  mine: b\n---\n', { title: 'z' })).toBe('---\ntitle: "z"\nmine: "b"\n---\n');
  });

  it('throws where there is no file', () => {
    expect(() => editFile('# no front matter', { title: 'x' })).toThrow('no file to edit');
  });

  it('leaves no trace of an edit that is taken back, in a file of our own', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
      fc.constantFrom('#', '---', 'a: b', '"', '\n'),
    );
    const keys = KEY_ORDER.filter(
      (key) => !['timestamp', 'featured', 'tags', 'status', 'archived'].includes(key),
    );
    const values = fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 30 });
    fc.assert(
      fc.property(
        values,
        fc.constantFrom(...keys),
        value,
        fc.string(),
        fc.boolean(),
        (given, key, wanted, markdown, dos) => {
          const { notes = '', appliedDate = '', followUp = '', ...posting } = given;
          const person = { ...NEW_PERSON, notes, appliedDate, followUp };
          const unknown = [{ key: 'mine', source: 'mine: [1,  2] # x' }];
          // A site that is written from the host is there, though not among the given.
          const written = toFile({
            posting: { host: 'h', companyWebsite: 'w', ...posting },
            person,
            timestamp: 7,
            markdown,
            unknown,
          });
          const file = dos ? written.replaceAll('\n', '\r\n') : written;
          const before = { host: 'h', companyWebsite: 'w', ...given }[key];
          const edited = editFile(file, { [key]: wanted });
          expect(readFile(edited)).toMatchObject({ ok: true });
          expect(editFile(edited, { [key]: before })).toBe(file);
          const [old, now] = [file.split('\n'), edited.split('\n')];
          const grown = before === undefined && !(SEED_KEYS as readonly string[]).includes(key) ? 1 : 0;
          expect(now.length - old.length).toBe(grown);
          const at = now.findIndex((line, index) => line !== old[index]);
          if (at !== -1) expect(now.toSpliced(at, 1)).toEqual(grown ? old : old.toSpliced(at, 1));
        },
      ),
      { numRuns: 1000, seed: 20_201_207 },
    );
  });
});
