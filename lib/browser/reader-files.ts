import type { ScriptPublicPath } from '#imports';
import { HOSTS } from 'virtual:board-hosts';
import { boardPath, boardPathFor } from '../short-board.ts';

/** The scripts that read a page at this address, in the order in which they are injected. */
export const readerFiles = (url: string): ScriptPublicPath[] => [
  // The build writes these names; its types know only those of entrypoints.
  `/${boardPathFor(HOSTS, url)}` as ScriptPublicPath,
  '/reader.js',
];

/** Whether a frame is of another board than those with which the tab's address has it read. */
export function isOfOtherBoard(frame: string, tab: string): boolean {
  const path = boardPathFor(HOSTS, frame);
  return path !== boardPath() && path !== boardPathFor(HOSTS, tab);
}
