import { calendarDay, localDay } from '../day.ts';
import { FIRST } from '../library/states.ts';
import type { Status } from '../posting.ts';
import type { Fact } from './fact.ts';
import { isWithin, type Span } from './period.ts';

/** The person's statuses, in the order in which a posting goes through them. */
export interface Order {
  /** Lower is earlier; what is not among the person's statuses comes last. */
  readonly rankOf: (status: Status) => number;
  /** The status that says that one has applied; nothing where the person has only the first. */
  readonly applied: Status | undefined;
}

/** The id that Jobmark's own status has for good, however the person calls it. */
const APPLIED: Status = 'applied';

/** The order of these ids; `saved` comes first wherever it stands, for there every clip begins. */
export function orderOf(ids: readonly Status[]): Order {
  const others = ids.filter((id) => id !== FIRST);
  const ranks = new Map([FIRST, ...others].map((id, rank) => [id, rank]));
  return {
    rankOf: (status) => ranks.get(status) ?? ranks.size,
    applied: others.find((id) => id === APPLIED) ?? others[0],
  };
}

/** The way that a clip went. */
export interface Path {
  /** From `saved` to the status that it has, each later than the one before. */
  readonly statuses: readonly Status[];
  /** The person's own day; absent where they haven't applied. */
  readonly appliedDay?: string;
  /** They have applied, and it went on to a later status. */
  readonly isAnswered: boolean;
}

/** Before this moment every date of JavaScript's is one, wherever the clock stands. */
const LATEST = 8.6e15;

/** A day that is one of the calendar, as the person's files write it. */
function toDay(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return calendarDay(Number(year), Number(month), Number(day));
}

/** The local day of a moment that an imported file may have made up. */
const dayAt = (at: number): string | undefined =>
  Math.abs(at) < LATEST ? toDay(localDay(new Date(at))) : undefined;

/** When the person applied, as the clip tells it, best witness first. */
function appliedDayOf({ appliedDate, history, row }: Fact, applied: Status): string {
  const entry = history.find(({ status }) => status === applied);
  return toDay(appliedDate) ?? (entry && dayAt(entry.at)) ?? row.savedDay;
}

/**
 * The way of a clip. What it left for an earlier status was taken back and doesn't count: so every way goes forward.
 * An applied date says that the person applied, whether or not they set the status.
 */
export function pathOf(fact: Fact, { rankOf, applied }: Order): Path {
  const hasDate = applied !== undefined && toDay(fact.appliedDate) !== undefined;
  const isBehind = hasDate && rankOf(fact.row.status) < rankOf(applied);
  const last = isBehind ? applied : fact.row.status;
  const end = rankOf(last);
  const visited = [...fact.history.map(({ status }) => status), ...(hasDate ? [applied] : [])];
  const between = [...new Set(visited)].filter((status) => status !== FIRST && rankOf(status) < end);
  const way = [FIRST, ...between.toSorted((one, other) => rankOf(one) - rankOf(other))];
  const statuses = last === FIRST ? [FIRST] : [...way, last];
  if (applied === undefined || !statuses.includes(applied)) return { statuses, isAnswered: false };
  return { statuses, appliedDay: appliedDayOf(fact, applied), isAnswered: end > rankOf(applied) };
}

/** A clip's fact with its way. */
export interface Placed {
  readonly fact: Fact;
  readonly path: Path;
}

/** A posting that the person applied to. */
export interface Application {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly isAnswered: boolean;
  /** The board's id, or `''`. */
  readonly board: string;
}

/** The applications among these clips within a span, in their order; those whose day can't be are left out. */
export const applicationsOf = (placed: readonly Placed[], span: Span): readonly Application[] =>
  placed.flatMap(({ fact, path: { appliedDay = '', isAnswered } }) =>
    toDay(appliedDay) === appliedDay && isWithin(appliedDay, span)
      ? [{ day: appliedDay, isAnswered, board: fact.row.board }]
      : [],
  );
