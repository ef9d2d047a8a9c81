import type { Plugin } from 'vite';

/**
 * Keeps what three pages or more share in one file. Split by who shares it with whom, it came in two dozen, and each
 * of them is a way to the disk before the popup shows anything. Scripts that are one file anyway stay as they are.
 */
export const onePiece = (): Plugin => ({
  name: 'one-piece',
  outputOptions: (options) =>
    options.format === 'iife'
      ? options
      : { ...options, codeSplitting: { groups: [{ name: 'shared', minShareCount: 3 }] } },
});
