import type { Plugin } from 'vite';

/**
 * What Turndown does for HTML of strangers, and what becomes of it: the tree that it gets here is made for it (see
 * markdown-tree.ts), blocks of Markdown text without a blank too many, in a document of its own.
 */
const PATCHES: readonly (readonly [found: string, instead: string])[] = [
  // It is never given HTML as a string, so it needs no parser; trying one out costs every page a document.
  ['canParseHTMLNatively() ? root.DOMParser : createHTMLParser()', 'undefined'],
  // Nobody else has the tree, and its blanks are folded: it needs no copy, and no walk that folds them again.
  ['root = input.cloneNode(true);', 'return input;'],
  // A text needs no look at its blanks, and the only inline elements are line ends and the code of a block.
  [
    'node.isBlank = isBlank(node);\n  node.flankingWhitespace = flankingWhitespace(node, options);',
    "if (node.nodeType === 1) node.isBlank = isBlank(node);\n  node.flankingWhitespace = { leading: '', trailing: '' };",
  ],
];

const isTurndown = (id: string): boolean =>
  /\/turndown\/lib\/turndown\.[\w.]+\.js$/.test(id.replaceAll('\\', '/'));

function patched(code: string): string {
  let result = code;
  for (const [found, instead] of PATCHES) {
    if (!result.includes(found)) throw new Error(`Turndown has changed: it has no "${found}"`);
    result = result.replace(found, () => instead);
  }
  return result;
}

/** Spares a page what Turndown does in vain there. Stops the build when it finds another version. */
export const leanTurndown = (): Plugin => ({
  name: 'jobmark:turndown',
  enforce: 'pre',
  transform: (code, id) =>
    isTurndown(id.replace(/\?.*$/, '')) ? { code: patched(code), map: null } : undefined,
});
