import { toTagKey } from '../library/row.ts';
import type { Placed } from './path.ts';

/** A tag that recurs, without its `#`. */
export interface TagCount {
  readonly tag: string;
  /** Postings that have it. */
  readonly count: number;
  /** Those of them that the person applied to. */
  readonly applied: number;
}

/** So many are shown. */
export const MOST_TAGS = 15;

/** A tag of one posting doesn't recur. */
const RECURS = 2;

/** The tags that most postings have, technologies and the person's own, by their number, then by name. */
export function recurringTags(placed: readonly Placed[]): readonly TagCount[] {
  const keys = new Map<string, string>();
  const keyOf = (tag: string): string => {
    const known = keys.get(tag) ?? toTagKey(tag);
    keys.set(tag, known);
    return known;
  };
  const counts = new Map<string, { tag: string; count: number; applied: number }>();
  for (const { fact, path } of placed) {
    const own = new Map([...fact.row.tags, ...fact.row.hashtags].map((tag) => [keyOf(tag), tag]));
    for (const [key, tag] of own) {
      if (key === '') continue;
      const sum = counts.get(key) ?? { tag: tag.replace(/^#+/, ''), count: 0, applied: 0 };
      counts.set(key, sum);
      sum.count += 1;
      if (path.appliedDay !== undefined) sum.applied += 1;
    }
  }
  return [...counts]
    .filter(([, { count }]) => count >= RECURS)
    .toSorted(([key, one], [otherKey, other]) => other.count - one.count || (key < otherKey ? -1 : 1))
    .slice(0, MOST_TAGS)
    .map(([, sum]) => sum);
}
