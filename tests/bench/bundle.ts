import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { boardSigns, loadBoards } from '../../lib/build/board-signs.ts';
import { boardPathFor } from '../../lib/short-board.ts';
import { BUILT } from '../tools/extension.ts';

const SCRIPTS = join(import.meta.dirname, 'scripts');

/** A script of the bench as one text that puts its `run` at hand, minified like the extension's own. */
export async function bundle(name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [boardSigns()],
    build: {
      write: false,
      minify: true,
      target: 'es2023',
      lib: { entry: join(SCRIPTS, `${name}.ts`), formats: ['iife'], name: 'bench' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const [chunk] = output && 'output' in output ? output.output : [];
  if (chunk?.type !== 'chunk') throw new Error(`${name} was not built`);
  return chunk.code;
}

/** The reader as it is shipped, with the boards that a page at this address is given. */
export async function reader(url: string): Promise<string> {
  const files = [boardPathFor(await loadBoards(), url), 'reader.js'];
  return files.map((name) => readFileSync(join(BUILT, name), 'utf8')).join('\n');
}
