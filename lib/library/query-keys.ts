import { toDay } from '../facts/to-day.ts';
import type { Comparison, Condition } from './query.ts';

export type TextKey = 'tag' | 'company' | 'status' | 'board' | 'title' | 'place' | 'workplace' | 'type';
export type NumberKey = 'pay';
export type DayKey = 'saved' | 'posted' | 'deadline' | 'followup';
export const STATE_KEYS = ['archived', 'closed'] as const;
export type StateKey = (typeof STATE_KEYS)[number];

/** A word before an operator that the query knows. */
export interface Key {
  readonly operators: readonly string[];
  /** The condition that a value makes; nothing when it is no value of the key. */
  readonly read: (value: string, comparison: Comparison, exact: boolean) => Condition | undefined;
}

const TEXT_KEYS: readonly TextKey[] = [
  'tag',
  'company',
  'status',
  'board',
  'title',
  'place',
  'workplace',
  'type',
];
const DAY_KEYS: readonly DayKey[] = ['saved', 'posted', 'deadline', 'followup'];
const COMPARING = [':', '>=', '<=', '>', '<', '='];

const textKey = (key: TextKey): Key => ({
  operators: [':'],
  read: (value, _, exact) => (value === '' ? undefined : { kind: 'text', key, value, exact }),
});

const THOUSANDS: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6 };
/** Thousands by comma, dot, quote or not at all; one or two digits after a last dot or comma are decimals. */
const AMOUNT =
  /^(?<whole>\d{1,3}(?:[.,'’_]\d{3})+|\d{1,12})(?:[.,](?<part>\d{1,2}))?(?<unit>[km]?)(?<currency>[a-z]{3})?$/iu;

/** `60000`, `60k`, `62.5k`, `60,000`, `60.000EUR`. */
function toAmount(text: string): { readonly value: number; readonly currency: string | undefined } | undefined {
  const { whole = '', part = '0', unit = '', currency } = AMOUNT.exec(text)?.groups ?? {};
  if (whole === '') return undefined;
  const number = Number(`${whole.replaceAll(/\D/g, '')}.${part}`);
  // Whole cents: a thousandth would come back from the text as another number.
  const value = Math.round(number * (THOUSANDS[unit.toLowerCase()] ?? 1) * 100) / 100;
  return value < 1e12 ? { value, currency: currency?.toUpperCase() } : undefined;
}

const PAY: Key = {
  operators: COMPARING,
  read: (text, comparison) => {
    const { value, currency } = toAmount(text) ?? {};
    if (value === undefined) return undefined;
    return { kind: 'number', key: 'pay', comparison, value, ...(currency !== undefined && { currency }) };
  },
};

/** A year, a month or a day that the calendar has. */
const isPeriod = (text: string): boolean =>
  /^\d{4}(?:-\d\d){0,2}$/.test(text) && toDay(`${text}-01-01`.slice(0, 10)) !== undefined;

const dayKey = (key: DayKey): Key => ({
  operators: COMPARING,
  read: (value, comparison) => (isPeriod(value) ? { kind: 'day', key, comparison, value } : undefined),
});

const IS: Key = {
  operators: [':'],
  read: (value) => {
    const state = STATE_KEYS.find((known) => known === value.toLowerCase());
    return state && { kind: 'state', state };
  },
};

/** Every key, as it is typed in any case. A word before a colon that is not here is a plain word. */
export const KEYS: ReadonlyMap<string, Key> = new Map<string, Key>([
  ...TEXT_KEYS.map((key) => [key, textKey(key)] as const),
  ...DAY_KEYS.map((key) => [key, dayKey(key)] as const),
  ['pay', PAY],
  ['is', IS],
]);
