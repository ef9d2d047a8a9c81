/** Parts of two sequences, in order: the same in both, only in the first, only in the second. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly items: readonly string[];
}

/** So many insertions and removals are looked for, unless told otherwise. */
const MOST_STEPS = 600;

/** How far the two run alike from these places on. */
function alike(before: readonly string[], after: readonly string[], x: number, y: number): number {
  let count = 0;
  while (x + count < before.length && y + count < after.length && before[x + count] === after[y + count])
    count += 1;
  return count;
}

/** For every number of steps, the farthest place in `before` on each diagonal. */
type Trace = readonly ReadonlyMap<number, number>[];

/** Myers' greedy search (An O(ND) Difference Algorithm, 1986); nothing when it takes too many steps. */
function traceOf(before: readonly string[], after: readonly string[], most: number): Trace | undefined {
  const trace: Map<number, number>[] = [];
  for (let steps = 0; steps <= Math.min(before.length + after.length, most); steps += 1) {
    const last = trace.at(-1);
    const farthest = new Map<number, number>();
    trace.push(farthest);
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      const start = last ? stepFrom(last, diagonal, steps).x : 0;
      const x = start + alike(before, after, start, start - diagonal);
      farthest.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) return trace;
    }
  }
  return undefined;
}

/** Where a diagonal is entered from the step before: by an item of `after` (down) or one of `before`. */
function stepFrom(
  last: ReadonlyMap<number, number>,
  diagonal: number,
  steps: number,
): { readonly x: number; readonly isAdded: boolean } {
  const above = last.get(diagonal + 1) ?? -1;
  const left = last.get(diagonal - 1) ?? -1;
  const isAdded = diagonal === -steps || (diagonal !== steps && left < above);
  return { x: isAdded ? above : left + 1, isAdded };
}

/** The way back through the trace, as marks of one item each, from the start. */
function walk(trace: Trace, before: readonly string[], after: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let x = before.length;
  let y = after.length;
  for (let steps = trace.length - 1; steps >= 0; steps -= 1) {
    const last = trace[steps - 1];
    const from = last ? stepFrom(last, x - y, steps) : { x: 0, isAdded: true };
    if (x > from.x) pieces.push({ kind: 'same', items: before.slice(from.x, x) });
    y -= x - from.x;
    x = from.x;
    if (!last) break;
    if (from.isAdded) pieces.push({ kind: 'added', items: after.slice((y -= 1), y + 1) });
    else pieces.push({ kind: 'removed', items: before.slice((x -= 1), x + 1) });
  }
  return pieces.toReversed();
}

/** Neighbours of a kind as one; between two that are the same, what was removed stands before what was added. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  let same: string[] = [];
  const flush = (kind: Piece['kind'], items: readonly string[]): void => {
    if (items.length > 0) result.push({ kind, items });
  };
  for (const { kind, items } of pieces) {
    if (kind === 'same') {
      flush('removed', removed);
      flush('added', added);
      [removed, added] = [[], []];
      same.push(...items);
      continue;
    }
    flush('same', same);
    same = [];
    (kind === 'removed' ? removed : added).push(...items);
  }
  flush('same', same);
  flush('removed', removed);
  flush('added', added);
  return result;
}

/**
 * What makes one sequence of the other with few changes: `same` and `removed` give `before`, `same` and `added`
 * give `after`. Those that are farther apart than `most` insertions and removals are told as wholly replaced.
 */
export function difference(
  before: readonly string[],
  after: readonly string[],
  most = MOST_STEPS,
): readonly Piece[] {
  const head = alike(before, after, 0, 0);
  let tail = 0;
  while (
    tail < Math.min(before.length, after.length) - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail += 1;
  const [one, other] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  const trace = traceOf(one, other, most);
  const middle: readonly Piece[] = trace
    ? walk(trace, one, other)
    : [
        { kind: 'removed', items: one },
        { kind: 'added', items: other },
      ];
  return joined([
    { kind: 'same', items: before.slice(0, head) },
    ...middle,
    { kind: 'same', items: before.slice(before.length - tail) },
  ]);
}
