import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { boardSigns } from '../../lib/build/board-signs.ts';
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

/** The reader as it is shipped. */
export const reader = (): string => readFileSync(join(BUILT, 'reader.js'), 'utf8');
