import { safeFolder, safePart } from './names.ts';

export interface ObsidianNote {
  /** The vault's name or id; `''` for the one that was open last. */
  readonly vault: string;
  /** The folder within the vault, `''` for its root. */
  readonly folder: string;
  /** The note's name, with or without `.md`. */
  readonly name: string;
}

/**
 * The address that makes Obsidian take a note from the clipboard: the text is never in it, for addresses are cut and
 * are kept in histories. The caller puts the text on the clipboard first. A note that is there is not overwritten:
 * Obsidian numbers the new one.
 */
export function obsidianUrl({ vault, folder, name }: ObsidianNote): string {
  const note = safePart(name.replace(/\.md$/i, '')) || 'posting';
  const file = [safeFolder(folder), note].filter(Boolean).join('/');
  const parts = [
    ...(vault === '' ? [] : [`vault=${encodeURIComponent(vault.toWellFormed())}`]),
    `file=${encodeURIComponent(file)}`,
    'clipboard',
  ];
  return `obsidian://new?${parts.join('&')}`;
}
