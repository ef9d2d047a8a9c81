import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build, type Rollup } from 'vite';
import { describe, expect, it } from 'vitest';
import { grayMatter } from '../../lib/build/gray-matter-plugin.ts';

const root = resolve(import.meta.dirname, '../..');
const seed = resolve(root, '../shared/corpus/seed/pleo.md');

const bundle = async (): Promise<string> => {
  const output = (await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [grayMatter()],
    build: {
      write: false,
      minify: true,
      lib: { entry: resolve(root, 'lib/file/read-file.ts'), formats: ['iife'], name: 'room' },
    },
  })) as Rollup.RollupOutput[];
  return output.flatMap((one) => one.output.map((part) => (part.type === 'chunk' ? part.code : ''))).join('\n');
};

/** An extension page's world as far as Node can play it: no Node, and no text becomes code. */
const read = (code: string, text: string): { ok: boolean } & Record<string, unknown> => {
  const context = createContext({ text }, { codeGeneration: { strings: false, wasm: false } });
  const json: unknown = runInContext(`${code}\nJSON.stringify(room.readFile(text))`, context);
  return JSON.parse(String(json)) as { ok: boolean };
};

describe('gray-matter in the bundle', async () => {
  const code = await bundle();

  // The word stands in two of yaml's messages, so only its use is looked for.
  it('has no eval, no Buffer and no Node in it', () => {
    const banned =
      /\beval\s*\(|new Function\b|\bBuffer\s*[.([]|\brequire\s*\(|['"]node:|__vite-browser-external/g;
    expect(code.match(banned)).toBeNull();
    expect(code).toContain('gray-matter');
  });

  it('reads a file without any of them', () => {
    expect(read(code, '---\ntitle: "A \\"b\\""\nmine: 1\n---\n\nText\n')).toMatchObject({
      ok: true,
      file: { posting: { title: 'A "b"' }, markdown: 'Text', unknown: [{ key: 'mine', source: 'mine: 1' }] },
    });
    expect(read(code, '---js\n{ title: 1 }\n---\n')).toMatchObject({ ok: false });
  });

  it.skipIf(!existsSync(seed))('reads the seed', () => {
    const text = readFileSync(seed, 'utf8');
    expect(read(code, text)).toMatchObject({
      ok: true,
      file: { posting: { title: 'Software Engineer - Backend' }, timestamp: 1607299200000, text },
    });
  });
});
