import type { ClipPrint } from '../clip.ts';
import { asksOf } from './marks.ts';
import type { Print } from './print.ts';
import { findSame, type Same } from './same.ts';

/** Two clips that are probably one job. */
export interface Pair {
  /** The clips' ids, the one that was saved first first. */
  readonly ids: readonly [string, string];
  readonly proof: Same['proof'];
}

/** What so many have in common is no mark of one job. */
const MOST_SHARED = 1000;

/** Words under which two prints meet where they may be one job; the company alone is none. */
export function meetingsOf({ marks, print }: ClipPrint): readonly string[] {
  const job = print.company === '' || print.title === '' ? [] : [`job of ${print.company} ${print.title}`];
  const both = [...marks, ...asksOf(print)].filter((mark) => !mark.startsWith('company '));
  return marks.length === 0 ? [] : [...new Set([...job, ...both])];
}

/** On one board two ids are two postings. */
const isRepost = (one: Print, other: Print): boolean =>
  one.source === other.source && one.named?.job !== other.named?.job;

/**
 * Finds the pairs that one more print makes with those before it: `add` gives them. Only prints that meet are
 * compared, so that a library of ten thousand is looked through in about a second.
 */
export function pairFinder(aggregators: ReadonlySet<string>): {
  readonly add: (kept: ClipPrint) => readonly Pair[];
} {
  const met = new Map<string, ClipPrint[]>();

  const before = (kept: ClipPrint, keys: readonly string[]): ReadonlyMap<string, ClipPrint> => {
    const found = new Map<string, ClipPrint>();
    for (const key of keys) {
      const there = met.get(key) ?? [];
      if (there.length > MOST_SHARED) continue;
      for (const other of there) if (!isRepost(kept.print, other.print)) found.set(other.id, other);
    }
    return found;
  };

  return {
    add: (kept) => {
      const keys = meetingsOf(kept);
      const others = before(kept, keys);
      for (const key of keys) {
        const there = met.get(key);
        if (there) there.push(kept);
        else met.set(key, [kept]);
      }
      if (others.size === 0) return [];
      const prints = Array.from(others.values(), ({ print }) => print);
      return findSame(kept.print, prints, aggregators).flatMap(({ id, as, proof }): readonly Pair[] => {
        const other = others.get(id);
        if (!other || as === 'repost') return [];
        return [{ ids: other.savedAt <= kept.savedAt ? [id, kept.id] : [kept.id, id], proof }];
      });
    },
  };
}
