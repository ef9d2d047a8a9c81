import { join } from 'node:path';
import { build } from 'vite';

/** What runs in a page of the extension, as one text that puts its functions at hand as `soak`. */
export async function soakScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: join(import.meta.dirname, 'in-page.ts'), formats: ['iife'], name: 'soak' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const [chunk] = output && 'output' in output ? output.output : [];
  if (chunk?.type !== 'chunk') throw new Error('the script of the soak was not built');
  return chunk.code;
}
