import { fold } from './fold.ts';
import { indexIn, loose, whole, type Needle } from './needle.ts';
import type { Comparison, Term } from './query.ts';
import type { DayKey, StateKey, TextKey } from './query-keys.ts';
import { toTagKey, type Row } from './row.ts';

export type IsMatch = (row: Row) => boolean;

/** How a key's values are compared: anywhere in a text that people write, from the start in a list of words. */
interface Column {
  readonly of: (row: Row) => readonly string[];
  readonly from: 'anywhere' | 'start';
}

const titleOf = ({ text, ends }: Row): string => text.slice(0, ends.title - 1);
const placeOf = ({ text, ends }: Row): string => text.slice(ends.tags, ends.place - 1);

const COLUMNS: { readonly [K in TextKey]: Column } = {
  title: { of: (row) => [titleOf(row)], from: 'anywhere' },
  company: { of: (row) => [row.companyKey], from: 'anywhere' },
  place: { of: (row) => [placeOf(row)], from: 'anywhere' },
  tag: { of: (row) => row.tagKeys, from: 'start' },
  status: { of: (row) => [row.status], from: 'start' },
  board: { of: (row) => [row.board], from: 'start' },
  workplace: { of: (row) => [row.workplace], from: 'start' },
  type: { of: (row) => row.employment, from: 'start' },
};

/** `on-site`, `On site` and `onsite` are one word; `c++`, `c#` and `.net` stay what they are. */
const squash = (text: string): string => toTagKey(text).replaceAll(/(?<=.)[\s_-]+/g, '');

function textMatch(key: TextKey, value: string, exact: boolean): IsMatch {
  const { of, from } = COLUMNS[key];
  if (from === 'anywhere') {
    const needle = exact ? whole(value) : loose(value);
    return (row) => !needle || of(row).some((text) => indexIn(text, needle) >= 0);
  }
  const wanted = squash(value);
  // Few values stand in many rows: each is looked at once.
  const known = new Map<string, boolean>();
  const isWanted = (text: string): boolean => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const squashed = squash(text);
    const fits = exact ? squashed === wanted : squashed.startsWith(wanted);
    known.set(text, fits);
    return fits;
  };
  return (row) => of(row).some(isWanted);
}

/** By its comparison: what must hold between the least and the most that are known, and the value asked for. */
const REACHES: { readonly [C in Comparison]: (least: number, most: number, value: number) => boolean } = {
  '>=': (_, most, value) => most >= value,
  '>': (_, most, value) => most > value,
  '<=': (least, _, value) => least <= value,
  '<': (least, _, value) => least < value,
  '=': (least, most, value) => least <= value && value <= most,
};

/** Whether a row's pay for a year can be such; one that isn't known can't. Currencies are never converted. */
export function paysSo({ pay }: Row, comparison: Comparison, value: number, currency?: string): boolean {
  const least = pay?.yearMin ?? pay?.yearMax;
  const most = pay?.yearMax ?? pay?.yearMin;
  if (least === undefined || most === undefined) return false;
  if (currency !== undefined && pay?.currency !== currency) return false;
  return REACHES[comparison](least, most, value);
}

const DAYS: { readonly [K in DayKey]: (row: Row) => string } = {
  saved: (row) => row.savedDay,
  posted: (row) => row.postedDay,
  deadline: (row) => row.deadline,
  followup: (row) => row.followUp,
};

const COMPARES: { readonly [C in Comparison]: (day: string, value: string) => boolean } = {
  '>=': (day, value) => day >= value,
  '>': (day, value) => day > value,
  '<=': (day, value) => day <= value,
  '<': (day, value) => day < value,
  '=': (day, value) => day === value,
};

const STATES: { readonly [S in StateKey]: IsMatch } = {
  archived: (row) => row.archived,
  closed: (row) => row.closed,
};

/** What a term with a key asks of a row, `not` aside; nothing for words and phrases, which are looked for. */
export function conditionOf(term: Term): IsMatch | undefined {
  switch (term.kind) {
    case 'text':
      return textMatch(term.key, term.value, term.exact);
    case 'number':
      return (row) => paysSo(row, term.comparison, term.value, term.currency);
    case 'day': {
      const dayOf = DAYS[term.key];
      const compares = COMPARES[term.comparison];
      // A month holds every day of it: what is longer than the value is cut to it.
      return (row) => dayOf(row) !== '' && compares(dayOf(row).slice(0, term.value.length), term.value);
    }
    case 'state':
      return STATES[term.state];
    case 'word':
    case 'phrase':
    case 'unread':
      break;
  }
  return undefined;
}

/** What a word or a phrase looks for; nothing for other terms, and where nothing is left of it when folded. */
export function needleOf(term: Term): Needle | undefined {
  if (term.kind === 'word') return loose(term.text);
  return term.kind === 'phrase' ? whole(term.text, term.open) : undefined;
}

/** Whether what `now` asks was asked by `before` already, so that it can only leave out more. */
export function implies(now: Term, before: Term): boolean {
  if (now.not !== before.not) return false;
  if (now.kind === 'text' && before.kind === 'text' && !now.not && !before.exact)
    return now.key === before.key && !now.exact && fold(now.value).startsWith(fold(before.value));
  if (now.kind === 'word' && before.kind === 'word') {
    // What folds to nothing leaves out nothing, turned round or not.
    if (now.not) return fold(now.text) !== '' && fold(before.text).includes(fold(now.text));
    return fold(now.text).includes(fold(before.text));
  }
  return JSON.stringify(now) === JSON.stringify(before);
}
