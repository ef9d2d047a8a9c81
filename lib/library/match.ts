import { conditionOf, implies, needleOf, type IsMatch } from './condition.ts';
import { isEdge } from './fold.ts';
import { indexIn, type Needle } from './needle.ts';
import type { Query } from './query.ts';
import type { Row } from './row.ts';

/** A query made ready for many rows. */
export interface Search {
  /** What must stand in a row, and what must not. */
  readonly wanted: readonly Needle[];
  readonly unwanted: readonly Needle[];
  /** What its keys ask; `true` when all of it holds. */
  readonly fits: IsMatch;
}

/** Makes a query ready. */
export function toSearch(query: Query): Search {
  const needles = query.flatMap((term) => {
    const needle = needleOf(term);
    return needle ? [{ needle, not: term.not }] : [];
  });
  const conditions = query.flatMap((term) => {
    const condition = conditionOf(term);
    return condition ? [{ condition, not: term.not }] : [];
  });
  return {
    wanted: needles.flatMap(({ needle, not }) => (not ? [] : [needle])),
    unwanted: needles.flatMap(({ needle, not }) => (not ? [needle] : [])),
    fits: (row) => conditions.every(({ condition, not }) => condition(row) !== not),
  };
}

/** What a row is told apart by when it has a word: the better the place, the lower. */
const RANKS = { titleWord: 0, title: 1, company: 2, tags: 3, place: 4, notes: 5 } as const;

/** How well a row has a needle that stands first at this place of its text. */
function rankAt({ text, ends }: Row, needle: Needle, first: number): number {
  if (first >= ends.place) return RANKS.notes;
  if (first >= ends.tags) return RANKS.place;
  if (first >= ends.company) return RANKS.tags;
  if (first >= ends.title) return RANKS.company;
  for (let at = first; at >= 0 && at < ends.title; at = indexIn(text, needle, at + 1))
    if (isEdge(text, at)) return RANKS.titleWord;
  return RANKS.title;
}

/** The sum of what the words are worth, the lower the better; nothing when the row doesn't match. */
export function rankOf(row: Row, { wanted, unwanted, fits }: Search): number | undefined {
  let rank = 0;
  for (const needle of wanted) {
    const first = indexIn(row.text, needle);
    if (first < 0) return undefined;
    rank += rankAt(row, needle, first);
  }
  if (unwanted.some((needle) => indexIn(row.text, needle) >= 0)) return undefined;
  return fits(row) ? rank : undefined;
}

/** What was found. */
export interface Found {
  readonly query: Query;
  /** The rows that were asked. */
  readonly rows: readonly Row[];
  /** Places in `rows`, ascending, with the rank of each. */
  readonly places: readonly number[];
  readonly ranks: readonly number[];
}

/** Whether the second query can only leave out more rows than the first. */
export const hasGrown = (before: Query, now: Query): boolean =>
  before.every((old) => old.kind === 'unread' || now.some((term) => implies(term, old)));

/**
 * The rows that match. With what the keystroke before found in the very same rows, only those are asked again where
 * the query did nothing but grow.
 */
export function match(rows: readonly Row[], query: Query, before?: Found): Found {
  const search = toSearch(query);
  const narrowed = before?.rows === rows && hasGrown(before.query, query) ? before.places : undefined;
  const places: number[] = [];
  const ranks: number[] = [];
  const count = narrowed?.length ?? rows.length;
  for (let index = 0; index < count; index += 1) {
    const place = narrowed?.[index] ?? index;
    const row = rows[place];
    const rank = row && rankOf(row, search);
    if (rank === undefined) continue;
    places.push(place);
    ranks.push(rank);
  }
  return { query, rows, places, ranks };
}

/** The rows that were found, best first; those of one rank in the order of the rows, so give them newest first. */
export function ranked({ rows, places, ranks }: Found): readonly Row[] {
  // How many there are of each rank tells where each row stands: no list of any rank grows.
  const next: number[] = [];
  for (const rank of ranks) next[rank] = (next[rank] ?? 0) + 1;
  let before = 0;
  for (let rank = 0; rank < next.length; rank += 1) {
    const count = next[rank] ?? 0;
    next[rank] = before;
    before += count;
  }
  const inOrder: Row[] = [];
  inOrder.length = places.length;
  for (let index = 0; index < places.length; index += 1) {
    const row = rows[places[index] ?? -1];
    const rank = ranks[index] ?? 0;
    const at = next[rank] ?? 0;
    next[rank] = at + 1;
    if (row) inOrder[at] = row;
  }
  return inOrder;
}
