import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { giveFiles, type GivenPaths, type GivingFolder } from '../../lib/out/give-files.ts';
import { pathKey } from '../../lib/out/names.ts';
import { each } from './out-kit.ts';

/** A folder as browsers have it: another's file is never overwritten unless it is asked for. */
function downloads(files: Map<string, string>, fails: (path: string) => boolean = () => false) {
  const taken = (path: string): string | undefined =>
    [...files.keys()].find((one) => pathKey(one) === pathKey(path));
  const folder: GivingFolder = {
    async give({ path, content, overwrites }, signal) {
      signal?.throwIfAborted();
      if (fails(path)) return { ok: false, problem: { code: 'disk-full', detail: 'FILE_NO_SPACE' } };
      let got = path;
      const isFree = (): boolean => overwrites || taken(got) === undefined;
      for (let n = 1; !isFree(); n += 1) got = path.replace(/(\.[^./]*)?$/, (ending) => ` (${n})${ending}`);
      files.delete(taken(got) ?? got);
      // The name is taken at once, the text comes.
      files.set(got, '');
      files.set(got, await content.text());
      return { ok: true, value: got };
    },
  };
  return folder;
}

const entries = (texts: Readonly<Record<string, string>>) =>
  each(Object.entries(texts).map(([path, text]) => ({ path, text, at: 0 })));

describe('files given one by one', () => {
  it('take the place of those that were given before, and of no others', async () => {
    const files = new Map([['Jobmark/a.md', 'the person’s own']]);
    const given: GivenPaths = new Map();
    const folder = downloads(files);
    await giveFiles(entries({ 'a.md': '1', 'b/c.md': '2' }), folder, given, {}, () => undefined);
    expect([...files]).toEqual([
      ['Jobmark/a.md', 'the person’s own'],
      ['Jobmark/a (1).md', '1'],
      ['Jobmark/b/c.md', '2'],
    ]);
    await giveFiles(entries({ 'a.md': '3', 'B/c.md': '4' }), folder, given, {}, () => undefined);
    expect(Object.fromEntries(files)).toEqual({
      'Jobmark/a.md': 'the person’s own',
      'Jobmark/a (1).md': '3',
      'Jobmark/b/c.md': '4',
    });
  });

  it('whatever is there and whatever comes, in however many turns, no file of the person’s changes', async () => {
    const path = fc.constantFrom('a.md', 'A.md', 'a (1).md', 'a (2).md', 'b/a.md');
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(path, { selector: pathKey }),
        fc.array(fc.uniqueArray(path, { selector: pathKey }), { maxLength: 4 }),
        async (theirs, turns) => {
          const files = new Map(theirs.map((one) => [`Jobmark/${one}`, `theirs ${one}`]));
          const given: GivenPaths = new Map();
          for (const [turn, paths] of turns.entries()) {
            const texts = Object.fromEntries(paths.map((one) => [one, `ours ${turn} ${one}`]));
            await giveFiles(entries(texts), downloads(files), given, {}, () => undefined);
            const there = new Set(files.values());
            for (const text of Object.values(texts)) expect(there).toContain(text);
          }
          for (const one of theirs) expect(files.get(`Jobmark/${one}`)).toBe(`theirs ${one}`);
        },
      ),
    );
  });

  it('end at the first that can’t be written, and those before it are remembered', async () => {
    const files = new Map<string, string>();
    const given: GivenPaths = new Map();
    const folder = downloads(files, (path) => path.endsWith('b.md'));
    const outcome = await giveFiles(
      entries({ 'a.md': '1', 'b.md': '2', 'c.md': '3' }),
      folder,
      given,
      {},
      () => undefined,
    );
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'disk-full' } });
    expect([...given.values()]).not.toContain('Jobmark/b.md');
    expect(new Set(given.values())).toEqual(new Set(files.keys()));
  });

  it('stop when they are told to, and begin no more', async () => {
    const stop = new AbortController();
    const files = new Map<string, string>();
    const given: GivenPaths = new Map();
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`${at}.md`, String(at)]));
    const running = giveFiles(entries(many), downloads(files), given, { signal: stop.signal }, () =>
      stop.abort(),
    );
    await expect(running).rejects.toThrow('aborted');
    expect(files.size).toBeLessThan(20);
    // What is there is known, so that it is overwritten the next time.
    expect(new Set(given.values())).toEqual(new Set(files.keys()));
  });
});
