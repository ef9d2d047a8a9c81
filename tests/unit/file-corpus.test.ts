import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { editFile } from '../../lib/file/edit-file.ts';
import { toFile } from '../../lib/file/front-matter.ts';
import { SEED_KEYS } from '../../lib/file/keys.ts';
import { readFile, type ImportedFile } from '../../lib/file/read-file.ts';
import { splitFile } from '../../lib/file/split-file.ts';

const corpus = resolve(import.meta.dirname, '../../../shared/corpus');
const textOf = (path: string): string => readFileSync(resolve(corpus, path), 'utf8');

const expectFile = (text: string): ImportedFile => {
  const outcome = readFile(text);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.file;
};

describe.skipIf(!existsSync(resolve(corpus, 'seed')))('the seed', () => {
  it('is read, and written again byte for byte', () => {
    const text = textOf('seed/pleo.md');
    const file = expectFile(text);
    expect(file.posting).toMatchObject({
      title: 'Software Engineer - Backend',
      location: 'Copenhagen/ Remote',
      companyName: 'Pleo',
    });
    expect(file.timestamp).toBe(1_607_299_200_000);
    expect(file.person.featured).toBe(20);
    expect(file.unknown).toEqual([]);
    expect(file.text).toBe(text);
    expect(toFile({ ...file, timestamp: file.timestamp ?? 0 })).toBe(text);
  });
});

describe.skipIf(!existsSync(resolve(corpus, 'postings')))(
  'the postings of the board that made the format',
  () => {
    const names = existsSync(resolve(corpus, 'postings')) ? readdirSync(resolve(corpus, 'postings')) : [];
    const postings = names.map((name) => ({ name, text: textOf(`postings/${name}`) }));

    it('are 991, and every one is valid YAML', () => {
      expect(postings).toHaveLength(991);
      const broken = postings.flatMap(({ name, text }) => {
        const outcome = readFile(text);
        return outcome.ok ? [] : [{ name, problem: outcome.problem }];
      });
      expect(broken).toEqual([]);
    });

    it('keep their own bytes', () => {
      for (const { name, text } of postings) {
        const file = expectFile(text);
        expect(file.text === text, name).toBe(true);
        expect(file.unknown, name).toEqual([]);
        expect(editFile(text, {}) === text, name).toBe(true);
        const nothingNew = { ...file.posting, timestamp: file.timestamp, featured: file.person.featured };
        expect(editFile(text, nothingNew) === text, name).toBe(true);
      }
    });

    it('are written again as they were, but for what the format now says otherwise', () => {
      const differing = postings.filter(({ text }) => {
        const file = expectFile(text);
        return toFile({ ...file, timestamp: file.timestamp ?? 0 }) !== text;
      });
      expect(differing).toHaveLength(64);
    });

    it('lose only the edited line, and an edit taken back leaves no trace', { timeout: 60_000 }, () => {
      const keys = [...SEED_KEYS, 'archived'] as const;
      postings.forEach(({ name, text }, index) => {
        const key = keys[index % keys.length] ?? 'title';
        const before = valueOf(text, key);
        const edited = editFile(text, { [key]: key === 'featured' || key === 'timestamp' ? 7 : 'new "value"' });
        expect(changedLines(text, edited), `${name}: ${key}`).toBeLessThanOrEqual(1);
        expect(edited, `${name}: ${key}`).not.toBe(text);
        // The format wants a seed key's line, or the logo's empty one, so a file that lacked it now has it.
        const lacked =
          key === 'logoUrl' ? !/\n(?:logoUrl: .*)?\ncompanyWebsite/.test(text) : before === undefined;
        const undone = editFile(edited, { [key]: before });
        if (!lacked || key === 'archived') expect(undone === text, `${name}: ${key}`).toBe(true);
      });
    });
  },
);

/** The value that stands in the file, as a plain reader of YAML sees it. */
const valueOf = (text: string, key: string): string | number | undefined => {
  const split = splitFile(text);
  if (!split.ok) throw new Error(split.problem.message);
  const values = parse(split.lines.slice(1, split.close).join('')) as Record<string, string | number>;
  return values[key];
};

/** Lines of `before` between those that the two have in common at their beginning and at their end. */
const changedLines = (before: string, after: string): number => {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const head = old.findIndex((line, index) => line !== now[index]);
  const tail = old.toReversed().findIndex((line, index) => line !== now.at(-1 - index));
  return head === -1 ? 0 : old.length - head - tail;
};

interface SuiteCase {
  readonly name: string;
  readonly yaml: string;
  readonly fail: boolean;
}

/** The suite makes blanks, tabs, breaks and marks visible. */
const shown = (text: string): string =>
  text
    .replaceAll('␣', ' ')
    .replaceAll(/—*»/g, '\t')
    .replaceAll('↵', '')
    .replaceAll('←', '\r')
    .replaceAll('⇔', '\uFEFF')
    .replace(/∎\n?$/, '');

const suite = resolve(corpus, 'suites/yaml-test-suite');

const suiteCases = (): readonly SuiteCase[] =>
  readdirSync(suite).flatMap((file) => {
    const entries = parse(readFileSync(resolve(suite, file), 'utf8'), { schema: 'failsafe' }) as {
      yaml?: string;
      fail?: string;
    }[];
    // A later case of a file may leave the YAML to the one before.
    let last: { yaml?: string } = {};
    return entries.map((entry, index) => {
      last = { ...last, ...entry };
      const name = `${file.replace('.yaml', '')}/${index}`;
      return { name, yaml: shown(last.yaml ?? ''), fail: entry.fail === 'true' };
    });
  });

/** The front matter's own first line stands for a case's. */
const blockOf = ({ yaml }: SuiteCase): string => yaml.replace(/^---[ \t]*\n/, '');

/** A line of --- ends front matter, so such a case says nothing of the YAML behind it. */
const fits = (one: SuiteCase): boolean => !/^---/m.test(blockOf(one));

/** Invalid by the suite, and taken by the yaml package all the same. */
const TAKEN: readonly string[] = [];

/** Valid mappings by the suite that we refuse, each with the reason. */
const REFUSED: Readonly<Record<string, string>> = {
  // Two keys that are both null.
  '2JQS/0': 'Map keys must be unique',
  '7Z25/0': 'Source contains multiple documents; please use YAML.parseAllDocuments()',
  'M7A3/0': 'Source contains multiple documents; please use YAML.parseAllDocuments()',
};

describe.skipIf(!existsSync(suite))('the YAML test suite as front matter', () => {
  const cases = existsSync(suite) ? suiteCases() : [];
  const fitting = cases.filter(fits);
  const read = (one: SuiteCase) => readFile(`---\n${blockOf(one).replace(/\n?$/, '\n')}---\n\nText\n`);

  it('has so many cases', () => {
    expect([cases.length, cases.filter(({ fail }) => fail).length]).toEqual([406, 94]);
    expect([fitting.length, fitting.filter(({ fail }) => fail).length]).toEqual([332, 79]);
  });

  it('is refused where it is no YAML, with the place', () => {
    const failing = cases.filter(({ fail }) => fail);
    const taken = fitting.filter((one) => one.fail && read(one).ok);
    expect(taken.map(({ name }) => name)).toEqual(TAKEN);
    for (const one of failing) {
      const outcome = read(one);
      if (outcome.ok) continue;
      const lines = one.yaml.split(/\r\n|\r|\n/).length + 2;
      expect(outcome.problem.line, one.name).toBeGreaterThanOrEqual(1);
      expect(outcome.problem.line, one.name).toBeLessThanOrEqual(lines);
      expect(outcome.problem.column, one.name).toBeGreaterThanOrEqual(1);
    }
  });

  it('is read where it is a list of keys and values', () => {
    const refusals = fitting
      .filter(({ fail }) => !fail)
      .flatMap((one) => {
        const outcome = read(one);
        const expected = outcome.ok || ['empty', 'not-keys-and-values'].includes(outcome.problem.code);
        return expected || outcome.ok ? [] : [[one.name, outcome.problem.message] as const];
      });
    expect(Object.fromEntries(refusals)).toEqual(REFUSED);
  });
});
