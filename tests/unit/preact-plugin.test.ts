import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { plainPreact } from '../../lib/build/preact-plugin.ts';

const FILE = createRequire(import.meta.url).resolve('preact');

const transform = (code: string, id: string): unknown => {
  const { transform: run } = plainPreact();
  if (typeof run !== 'function') throw new TypeError('no transform');
  return run.call({} as never, code, id);
};

test('the Preact that is installed loses its way from a string to HTML, and is a program still', async () => {
  const { code } = transform(readFileSync(FILE, 'utf8'), FILE) as { readonly code: string };
  expect(code).not.toContain('innerHTML');
  const preact = (await import(
    `data:text/javascript,${encodeURIComponent(code.replace(/\/\/# sourceMappingURL.*/, ''))}`
  )) as Record<string, unknown>;
  expect(Object.keys(preact)).toContain('render');
});

test('another version of Preact stops the build', () => {
  expect(() => transform('export const render = () => {};', FILE)).toThrow('Preact has changed');
});

test('other files stay as they are', () => {
  expect(
    transform('e.innerHTML = html;', '/somewhere/node_modules/preact/hooks/dist/hooks.mjs'),
  ).toBeUndefined();
});
