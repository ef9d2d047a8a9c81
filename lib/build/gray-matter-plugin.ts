import type { Plugin } from 'vite';

/**
 * What gray-matter's own files become in an extension, by the end of their path. Its engines go with their
 * YAML 1.1 parser and their `eval`: `parse-front-matter.ts` passes its own. A text stays a text, for want of
 * `Buffer`.
 */
const PATCHES: readonly {
  readonly file: string;
  readonly patch: (code: string) => string;
}[] = [
  { file: '/gray-matter/lib/engines.js', patch: () => 'module.exports = {};' },
  {
    file: '/gray-matter/lib/utils.js',
    patch: (code) => code.replace("typeof input === 'string' ? Buffer.from(input) : input", 'input'),
  },
  // Only `matter.read` needs a file system, and nobody calls it.
  { file: '/gray-matter/index.js', patch: (code) => code.replace("require('fs')", '{}') },
];

const patched = (code: string, id: string): string | undefined => {
  const path = id.replaceAll('\\', '/').replace(/\?.*$/, '');
  const found = PATCHES.find(({ file }) => path.endsWith(file));
  if (!found) return undefined;
  const result = found.patch(code);
  if (result === code) throw new Error(`gray-matter has changed: ${path} is not what the patch was made for`);
  return result;
};

/** Makes gray-matter fit for a page with neither Node nor `eval`. Stops the build when it finds another version. */
export const grayMatter = (): Plugin => {
  const transform = (code: string, id: string): { code: string; map: null } | undefined => {
    const result = patched(code, id);
    return result === undefined ? undefined : { code: result, map: null };
  };
  return {
    name: 'jobmark:gray-matter',
    enforce: 'pre',
    // The dev server bundles dependencies by itself, beside the plugins of the build.
    config: () => ({
      optimizeDeps: { rolldownOptions: { plugins: [{ name: 'jobmark:gray-matter-dev', transform }] } },
    }),
    transform,
  };
};
