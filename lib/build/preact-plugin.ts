import type { Plugin } from 'vite';

/** Preact's one way for a string to become HTML. No component of ours goes it, and no store wants to see it. */
const PATCHES: readonly (readonly [found: string, instead: string])[] = [
  ['"dangerouslySetInnerHTML"==s?h=k:', '"dangerouslySetInnerHTML"==s?0:'],
  ['h?(l||y&&(h.__html==y.__html||h.__html==t.innerHTML)||(t.innerHTML=h.__html),r.__k=[]):(', '('],
];

const isPreact = (id: string): boolean => /\/preact\/dist\/[\w.]+js$/.test(id.replaceAll('\\', '/'));

function patched(code: string): string {
  let result = code;
  for (const [found, instead] of PATCHES) {
    if (!result.includes(found)) throw new Error(`Preact has changed: it has no ${found}`);
    result = result.replace(found, () => instead);
  }
  return result;
}

/** Takes `dangerouslySetInnerHTML` out of Preact. Stops the build when it finds another version. */
export const plainPreact = (): Plugin => ({
  name: 'jobmark:preact',
  enforce: 'pre',
  transform: (code, id) => (isPreact(id.replace(/\?.*$/, '')) ? { code: patched(code), map: null } : undefined),
});
