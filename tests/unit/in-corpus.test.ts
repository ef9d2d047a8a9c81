import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { planFiles, type InFile } from '../../lib/in/plan-files.ts';
import { applyPlan, countsOf } from '../../lib/in/plan.ts';
import { unzip } from '../../lib/in/unzip.ts';
import { fileOf } from '../../lib/out/file-of.ts';
import { clipRows } from '../../lib/out/rows.ts';
import { zipStream } from '../../lib/out/zip.ts';
import { memoryStore } from '../../lib/store/memory-store.ts';
import { bytesIn, each, identify, planning, writesOf } from './out-kit.ts';

const corpus = resolve(import.meta.dirname, '../../../shared/corpus');
const postings = resolve(corpus, 'postings');
const names = existsSync(postings) ? readdirSync(postings) : [];

describe.skipIf(names.length === 0)('the postings of the board that made the format', () => {
  it('come in whole, and leave byte for byte', { timeout: 240_000 }, async () => {
    const files = names.map((name) => ({
      path: name,
      bytes: new Uint8Array(readFileSync(resolve(postings, name))),
    }));
    const archive = await bytesIn(
      zipStream(each(files.map(({ path, bytes }) => ({ path, text: new TextDecoder().decode(bytes), at: 0 })))),
    );
    async function* fromZip(): AsyncGenerator<InFile> {
      for await (const one of unzip(new Blob([archive]))) yield one.ok ? one : { path: one.path, why: one.why };
    }
    const store = memoryStore();
    const plan = await planFiles(fromZip(), store, planning());
    const refused = plan.items.flatMap((item) => (item.verdict === 'refused' ? [[item.path, item.why]] : []));
    expect(refused).toEqual([]);
    expect(countsOf(plan)).toEqual({ new: 991, merges: 0, unchanged: 0, refused: 0 });
    // Later editions of a posting that the board gave the same id.
    const editions = plan.items.filter((item) => item.verdict === 'new' && item.earlier !== undefined);
    expect(editions).toHaveLength(11);
    expect(plan.items.filter(({ repair }) => repair)).toEqual([]);
    expect(await applyPlan(store, plan)).toMatchObject({ ok: true });

    const texts = new Map(
      files.map(({ path, bytes }) => [path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)]),
    );
    const byId = new Map(
      plan.items.flatMap((item) => (item.verdict === 'new' ? [[item.clip.id, item.path]] : [])),
    );
    for await (const { clip, body } of clipRows(store, await store.newest())) {
      const path = byId.get(clip.id) ?? '';
      expect(fileOf(clip, body).text === texts.get(path), path).toBe(true);
    }
    const again = await planFiles(files, store, planning());
    expect(countsOf(again)).toEqual({ new: 0, merges: 0, unchanged: 991, refused: 0 });
    expect(again.items.flatMap((item) => (item.verdict === 'unchanged' ? item.differences : []))).toEqual([]);
  });

  it('each leave byte for byte, those of one address too, and lose only the line of what is edited', async () => {
    for (const name of names) {
      const text = readFileSync(resolve(postings, name), 'utf8');
      const store = memoryStore();
      const plan = await planFiles([{ path: name, bytes: new TextEncoder().encode(text) }], store, planning());
      const [write] = await writesOf(plan);
      if (!write?.body) throw new Error(`${name} is not new`);
      expect(fileOf(write.clip, write.body).text === text, name).toBe(true);
      const { clip, body } = write;
      const edited = fileOf({ ...clip, person: { ...clip.person, notes: 'Asked Maya: "yes"' } }, body).text;
      const added = edited.split('\n').filter((line) => !text.split('\n').includes(line));
      expect(added, name).toEqual([String.raw`notes: "Asked Maya: \"yes\""`]);
    }
  });
});

const suite = resolve(corpus, 'suites/yaml-test-suite');

/** The suite makes blanks, tabs, breaks and marks visible. */
const shown = (text: string): string =>
  text
    .replaceAll('␣', ' ')
    .replaceAll(/—*»/g, '\t')
    .replaceAll('↵', '')
    .replaceAll('←', '\r')
    .replaceAll('⇔', '\uFEFF')
    .replace(/∎\n?$/, '');

describe.skipIf(!existsSync(suite))('the YAML suite as files', () => {
  const cases = (existsSync(suite) ? readdirSync(suite) : []).flatMap((file) => {
    let last: { yaml?: string; json?: string; fail?: string } = {};
    const entries = parse(readFileSync(resolve(suite, file), 'utf8'), {
      schema: 'failsafe',
    }) as (typeof last)[];
    return entries.map((entry, index) => {
      last = { ...last, ...entry };
      const block = shown(last.yaml ?? '').replace(/^---[ \t]*\n/, '');
      return { path: `${file}/${index}.md`, block, fails: entry.fail === 'true', json: last.json };
    });
  });
  const fitting = cases.filter(({ block }) => !/^---/m.test(block));
  const plan = planFiles(
    fitting.map(({ path, block }) => ({
      path,
      bytes: new TextEncoder().encode(`---\n${block.replace(/\n?$/, '\n')}---\n\nText\n`),
    })),
    memoryStore(),
    planning(),
  );

  it('is refused with the place where it is no YAML', async () => {
    const verdicts = new Map((await plan).items.map((item) => [item.path, item]));
    const failing = fitting.filter(({ fails }) => fails);
    expect(failing).toHaveLength(79);
    for (const { path, block } of failing) {
      const item = verdicts.get(path);
      if (item?.verdict !== 'refused') throw new Error(`${path} was taken`);
      expect(item.why.line, path).toBeGreaterThanOrEqual(1);
      expect(item.why.line, path).toBeLessThanOrEqual(block.split(/\r\n|\r|\n/).length + 3);
      expect(item.why.column, path).toBeGreaterThanOrEqual(1);
    }
  });

  it('comes in where it is one list of keys and values', async () => {
    const maps = fitting.filter(({ fails, json }) => {
      if (fails || json === undefined) return false;
      try {
        const value: unknown = JSON.parse(json);
        return typeof value === 'object' && value !== null && !Array.isArray(value);
      } catch {
        // Several documents, or none.
        return false;
      }
    });
    expect(maps.length).toBeGreaterThan(100);
    const refused = (await plan).items.flatMap((item) =>
      item.verdict === 'refused' && maps.some(({ path }) => path === item.path) ? [item.path] : [],
    );
    expect(refused).toEqual(REFUSED);
  });
});

/** Valid, and not taken: two keys that are both null. */
const REFUSED: readonly string[] = [];

describe('identities', () => {
  it('are those of the boards, else the address, else the words of the file', () => {
    const of = (url: string): readonly string[] => identify({ url }, '').identities;
    expect(of('https://boards.greenhouse.io/pleo/jobs/4154617003?gh_src=x#app')).toEqual([
      'greenhouse:pleo:4154617003',
      'greenhouse::4154617003',
    ]);
    expect(of('http://www.example.com/jobs/7/?utm_source=a')).toEqual([
      'https://www.example.com/jobs/7',
      'https://example.com/jobs/7',
    ]);
    const words = identify({ title: 'A' }, 'text').identities;
    expect(words).toEqual(identify({ title: 'A ' }, ' text').identities);
    expect(words).not.toEqual(identify({ title: 'B' }, 'text').identities);
    expect(identify({ board: 'greenhouse', jobId: '7' }, '').identities).toEqual(['greenhouse::7']);
    expect(identify({ url: 'javascript:alert(1)', title: 'A' }, 'text').identities[0]).toMatch(
      /^file:[\da-f]{16}$/,
    );
  });
});
