import type { Application } from './path.ts';

/** How the applications through one board went. */
export interface Answers {
  /** The board's id; `''` for pages of no board; nothing for the boards that are summed up. */
  readonly board: string | undefined;
  readonly applied: number;
  /** Those of them that went on to another status. */
  readonly answered: number;
}

/** So many boards stand for themselves; those with fewer applications are summed up. */
export const MOST_BOARDS = 10;

/** Fewer applications than these make no share: one of one is no success. */
export const ENOUGH = 5;

/** Answers by board, the board with the most applications first, the others summed up at the end. */
export function answersByBoard(applications: readonly Application[]): readonly Answers[] {
  const byBoard = new Map<string, { board: string; applied: number; answered: number }>();
  for (const { board, isAnswered } of applications) {
    const sum = byBoard.get(board) ?? { board, applied: 0, answered: 0 };
    byBoard.set(board, sum);
    sum.applied += 1;
    if (isAnswered) sum.answered += 1;
  }
  const all = [...byBoard.values()].toSorted(
    (one, other) => other.applied - one.applied || (one.board < other.board ? -1 : 1),
  );
  if (all.length <= MOST_BOARDS) return all;
  const rest = all.slice(MOST_BOARDS - 1);
  const sumOf = (key: 'applied' | 'answered'): number => rest.reduce((sum, each) => sum + each[key], 0);
  return [
    ...all.slice(0, MOST_BOARDS - 1),
    { board: undefined, applied: sumOf('applied'), answered: sumOf('answered') },
  ];
}

/** Of normally spread values so many deviations hold 95 of 100. */
const Z = 1.96;

/** Where a share truly lies, 95 times of 100, by Wilson; both ends between 0 and 1. */
export function likelyShare(count: number, of: number): readonly [number, number] {
  if (of === 0) return [0, 1];
  const share = count / of;
  const square = Z ** 2 / of;
  const middle = (share + square / 2) / (1 + square);
  const half = (Z / (1 + square)) * Math.sqrt((share * (1 - share)) / of + square / (4 * of));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
