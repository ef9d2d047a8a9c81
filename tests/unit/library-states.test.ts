import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_ENTRIES, statusSince, toHistory, withStatus, type History } from '../../lib/library/history.ts';
import {
  addState,
  DEFAULT_STATES,
  FIRST,
  MOST_STATES,
  moveState,
  removeState,
  renameState,
  toStates,
  withDefaults,
  type States,
  type StatesOutcome,
} from '../../lib/library/states.ts';

const nameOf = (id: string): string => id[0]?.toUpperCase() + id.slice(1);

const must = (outcome: StatesOutcome): States => {
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.states;
};
const idsOf = (states: States): string => states.map(({ id }) => id).join(' ');
const problemOf = (outcome: StatesOutcome): string => (outcome.ok ? '' : outcome.problem);

test.each([
  ['Phone screen', 'phone-screen'],
  ['  Zweites Gespräch! ', 'zweites-gesprach'],
  ['電話面接', '電話面接'],
  ['🎉', 'status'],
  ['__proto__', 'proto'],
])('a status %j has the id %j', (name, id) => {
  const states = must(addState(DEFAULT_STATES, name, nameOf));
  expect(states.at(-1)).toEqual({ id, name: name.trim() });
});

test('ids are never given twice, not even that of a status of ours that was removed', () => {
  const fewer = must(removeState(DEFAULT_STATES, 'offer', 'saved'));
  const one = must(addState(fewer, 'Offer', nameOf));
  expect(idsOf(one)).toBe('saved applied interviewing rejected offer-2');
  expect(idsOf(must(addState(one, 'Offer?', nameOf)))).toBe(
    'saved applied interviewing rejected offer-2 offer-3',
  );
});

test.each<[string, StatesOutcome]>([
  ['no name', addState(DEFAULT_STATES, ' \u200b', nameOf)],
  ['no name', addState(DEFAULT_STATES, 'a'.repeat(100), nameOf)],
  ['name taken', addState(DEFAULT_STATES, 'ÓFFER ', nameOf)],
  [
    'too many',
    addState(
      Array.from({ length: MOST_STATES }, (_, at) => ({ id: `s${at}`, name: 'x' })),
      'y',
      nameOf,
    ),
  ],
  ['unknown status', renameState(DEFAULT_STATES, 'ghost', 'x', nameOf)],
  ['name taken', renameState(DEFAULT_STATES, 'offer', 'Saved', nameOf)],
  ['no name', renameState(must(addState(DEFAULT_STATES, 'Call', nameOf)), 'call', ' ', nameOf)],
  ['unknown status', moveState(DEFAULT_STATES, 'ghost', 0)],
  ['unknown status', removeState(DEFAULT_STATES, 'ghost', 'saved')],
  ['unknown status', removeState(DEFAULT_STATES, 'offer', 'ghost')],
  ['unknown status', removeState(DEFAULT_STATES, 'offer', 'offer')],
  ['always needed', removeState(DEFAULT_STATES, FIRST, 'offer')],
])('refused: %s', (problem, outcome) => {
  expect(problemOf(outcome)).toBe(problem);
});

test('a status of ours takes a name and gets its own back', () => {
  const renamed = must(renameState(DEFAULT_STATES, 'offer', 'Yes!', nameOf));
  expect(renamed[3]).toEqual({ id: 'offer', name: 'Yes!' });
  expect(must(renameState(renamed, 'offer', '', nameOf))).toEqual(DEFAULT_STATES);
  expect(must(renameState(DEFAULT_STATES, 'offer', 'OFFER', nameOf))[3]?.name).toBe('OFFER');
});

test.each([
  [0, 'offer saved applied interviewing rejected'],
  [2, 'saved applied offer interviewing rejected'],
  [99, 'saved applied interviewing rejected offer'],
  [-3, 'offer saved applied interviewing rejected'],
  [Number.NaN, 'offer saved applied interviewing rejected'],
])('moved to %d', (place, ids) => {
  expect(idsOf(must(moveState(DEFAULT_STATES, 'offer', place)))).toBe(ids);
});

test('what of ours was removed can be had back', () => {
  expect(idsOf(withDefaults(must(removeState(DEFAULT_STATES, 'applied', 'saved'))))).toBe(
    'saved interviewing offer rejected applied',
  );
  expect(withDefaults(DEFAULT_STATES)).toEqual(DEFAULT_STATES);
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['none', []],
  ['no first', [{ id: 'offer', name: '' }]],
  [
    'one twice',
    [
      { id: 'saved', name: '' },
      { id: 'saved', name: 'x' },
    ],
  ],
  ['no id', [{ id: 'saved', name: '' }, { name: 'x' }]],
  [
    'an id with a comma',
    [
      { id: 'saved', name: '' },
      { id: 'a,b', name: 'x' },
    ],
  ],
  [
    'an own one without a name',
    [
      { id: 'saved', name: '' },
      { id: 'x', name: '' },
    ],
  ],
  ['too many', Array.from({ length: 31 }, (_, at) => ({ id: at === 0 ? 'saved' : `s${at}`, name: 'x' }))],
  ['null', [null]],
])('%s are no statuses', (_, value) => {
  expect(toStates(value)).toBeUndefined();
});

test('any run of changes leaves statuses that storage gives back', () => {
  const name = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('Call', 'Offer', '電話', '', 'x'),
  );
  const id = fc.constantFrom('saved', 'applied', 'offer', 'rejected', 'call', 'x', 'ghost');
  const change = fc.oneof(
    name.map((own) => (states: States) => addState(states, own, nameOf)),
    fc.tuple(id, name).map(
      ([of, own]) =>
        (states: States) =>
          renameState(states, of, own, nameOf),
    ),
    fc.tuple(id, fc.integer({ min: -2, max: 9 })).map(
      ([of, to]) =>
        (states: States) =>
          moveState(states, of, to),
    ),
    fc.tuple(id, id).map(
      ([of, to]) =>
        (states: States) =>
          removeState(states, of, to),
    ),
  );
  fc.assert(
    fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
      let states: States = DEFAULT_STATES;
      for (const make of changes) {
        const outcome = make(states);
        if (outcome.ok) states = outcome.states;
      }
      expect(toStates(JSON.parse(JSON.stringify(states)))).toEqual(states);
    }),
  );
});

describe('history', () => {
  test('takes a status once, and no time before the last', () => {
    let history: History = [];
    for (const [status, at] of [
      ['saved', 5],
      ['saved', 6],
      ['applied', 9],
      ['offer', 7],
    ] as const)
      history = withStatus(history, status, at);
    expect(history).toEqual([
      { status: 'saved', at: 5 },
      { status: 'applied', at: 9 },
      { status: 'offer', at: 9 },
    ]);
    expect(statusSince(history, 'offer')).toBe(9);
    expect(statusSince(history, 'saved')).toBeUndefined();
    expect(statusSince([], 'saved')).toBeUndefined();
  });

  test('stays short, and keeps its first entry and its newest', () => {
    let history: History = [];
    for (let at = 0; at < 500; at += 1) history = withStatus(history, at % 2 === 0 ? 'a' : 'b', at);
    expect(history).toHaveLength(MOST_ENTRIES);
    expect([history[0]?.at, history[1]?.at, history.at(-1)?.at]).toEqual([0, 301, 499]);
  });

  test('of unknown data is what in it is valid, in order', () => {
    const data = [
      { status: 'b', at: 2 },
      null,
      { status: 'a', at: 1 },
      { status: '', at: 3 },
      { status: 'c', at: '4' },
      7,
    ];
    expect(toHistory(data)).toEqual([
      { status: 'a', at: 1 },
      { status: 'b', at: 2 },
    ]);
    expect(toHistory('saved')).toEqual([]);
  });
});
