import type { BoardSigns } from './board.ts';
import { companyOf, groupsOf, isOn, pathOf } from './detect.ts';
import type { Detection } from './detection.ts';

/**
 * What an address alone tells of a posting: its board, company and id; nothing where it is on no board, or not a
 * posting's. What stands there may be something else by now.
 */
export function postingAt(url: URL, boards: readonly BoardSigns[]): Detection | undefined {
  const board = boards.find((each) => isOn(each, url.hostname));
  const groups = board && groupsOf(board.paths, pathOf(url));
  if (!board || !groups) return undefined;
  const company = companyOf(board, url.hostname);
  return { kind: 'posting', board: board.id, ...(company !== undefined && { company }), ...groups };
}
