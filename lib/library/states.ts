import { STATUSES } from '../posting.ts';
import { fold } from './fold.ts';
import { LONGEST_NAME, toName } from './own-name.ts';

/** One of the person's statuses. */
export interface State {
  /** What clips and files say; it never changes. */
  readonly id: string;
  /** The person's own word; `''` for a status of ours under the name that the page has for it. */
  readonly name: string;
}

/** In the person's order. */
export type States = readonly State[];

/** What a new clip has, and a file that tells no status: it can be renamed, never removed. */
export const FIRST = 'saved';

export const DEFAULT_STATES: States = STATUSES.map((id) => ({ id, name: '' }));

export const MOST_STATES = 30;

/** Why a change of the statuses can't be made. */
export type StatesProblem = 'no name' | 'name taken' | 'too many' | 'unknown status' | 'always needed';

export type StatesOutcome =
  | { readonly ok: true; readonly states: States }
  | { readonly ok: false; readonly problem: StatesProblem };

const refuse = (problem: StatesProblem): StatesOutcome & { ok: false } => ({ ok: false, problem });

/** How the page calls the statuses that have no name of the person's. */
export type NameOf = (id: string) => string;

const shownName = ({ id, name }: State, nameOf: NameOf): string => (name === '' ? nameOf(id) : name);

const isTaken = (states: States, name: string, nameOf: NameOf): boolean =>
  states.some((state) => fold(shownName(state, nameOf)) === fold(name));

const has = (states: States, id: string): boolean => states.some((state) => state.id === id);

/** An id of letters and digits of any script, that no other status and none of ours has. */
function freeId(states: States, name: string): string {
  const plain = fold(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
  const base = plain === '' ? 'status' : plain;
  const used = new Set<string>([...states.map(({ id }) => id), ...STATUSES]);
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!used.has(id)) return id;
  }
}

/** With one more status at the end. */
export function addState(states: States, name: string, nameOf: NameOf): StatesOutcome {
  const own = toName(name);
  if (own === undefined) return refuse('no name');
  if (states.length >= MOST_STATES) return refuse('too many');
  if (isTaken(states, own, nameOf)) return refuse('name taken');
  return { ok: true, states: [...states, { id: freeId(states, own), name: own }] };
}

/** With another name for a status; `''` gives one of ours its own name back. */
export function renameState(states: States, id: string, name: string, nameOf: NameOf): StatesOutcome {
  if (!has(states, id)) return refuse('unknown status');
  const isOurs = (STATUSES as readonly string[]).includes(id);
  const own = name.trim() === '' && isOurs ? '' : toName(name);
  if (own === undefined) return refuse('no name');
  const others = states.filter((state) => state.id !== id);
  if (isTaken(others, own === '' ? nameOf(id) : own, nameOf)) return refuse('name taken');
  return { ok: true, states: states.map((state) => (state.id === id ? { id, name: own } : state)) };
}

/** With a status at another place, counted from 0 in the list without it; beyond the ends it is the end. */
export function moveState(states: States, id: string, place: number): StatesOutcome {
  const moved = states.find((state) => state.id === id);
  if (!moved) return refuse('unknown status');
  const others = states.filter((state) => state !== moved);
  const at = Math.min(Math.max(0, Math.trunc(place) || 0), others.length);
  return { ok: true, states: others.toSpliced(at, 0, moved) };
}

/** Without a status; its clips are to have the status `to`, which must be another of these. */
export function removeState(states: States, id: string, to: string): StatesOutcome {
  if (!has(states, id) || !has(states, to) || id === to) return refuse('unknown status');
  if (id === FIRST) return refuse('always needed');
  return { ok: true, states: states.filter((state) => state.id !== id) };
}

/** Our statuses again where they were removed, at the end; those of the person stay. */
export const withDefaults = (states: States): States => [
  ...states,
  ...DEFAULT_STATES.filter(({ id }) => !has(states, id)),
];

const LONGEST_ID = LONGEST_NAME * 4;

function toState(value: unknown): State | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, name } = value as { readonly id?: unknown; readonly name?: unknown };
  if (typeof id !== 'string' || id === '' || id.length > LONGEST_ID || /[\s,]/u.test(id)) return undefined;
  const own = name === '' && (STATUSES as readonly string[]).includes(id) ? '' : toName(name);
  return own === undefined ? undefined : { id, name: own };
}

/** Statuses of unknown data; nothing when one of them is wrong, twice there, or the first is missing. */
export function toStates(value: unknown): States | undefined {
  if (!Array.isArray(value) || value.length > MOST_STATES) return undefined;
  const states = value.flatMap((entry) => toState(entry) ?? []);
  const ids = new Set(states.map(({ id }) => id));
  return states.length === value.length && ids.size === states.length && ids.has(FIRST) ? states : undefined;
}
