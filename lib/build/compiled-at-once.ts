import type { Plugin } from 'vite';

/** Chromium's word for a file all of whose functions are called as it is loaded; other browsers read a comment. */
const HINT = '//# allFunctionsCalledOnLoad\n';

/**
 * Says of a script that it is to be compiled whole, not function by function when each is first called: one that runs
 * once on a page, and all of it, gains by it.
 */
export const compiledAtOnce = (file: string): Plugin => ({
  name: 'compiled-at-once',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const chunk = bundle[file];
    // The browser looks for it on the first line alone.
    if (chunk?.type === 'chunk') chunk.code = HINT + chunk.code;
  },
});
