import { describe, expect, test } from 'vitest';
import { asideFrom, columnsOf, spotOf, statusBeside } from '../../lib/model/library-board.ts';
import { rowOf } from './library-clips.ts';

const rows = [
  rowOf({ id: 'a', person: { status: 'applied' } }),
  rowOf({ id: 'b' }),
  rowOf({ id: 'c', person: { status: 'ghosted' } }),
  rowOf({ id: 'd', person: { status: 'applied' } }),
];
const columns = columnsOf(rows, ['saved', 'offer', 'applied']);

describe('the columns of the board', () => {
  test('stand in the person’s order, a status that they removed last, each in the order of the list', () => {
    expect(
      columns.map(({ status, rows: own, isRemoved }) => [status, own.map(({ id }) => id), isRemoved]),
    ).toEqual([
      ['saved', ['b'], false],
      ['offer', [], false],
      ['applied', ['a', 'd'], false],
      ['ghosted', ['c'], true],
    ]);
  });

  test('tell where a card stands', () => {
    expect(spotOf(columns, 'd')).toEqual({ column: 2, index: 1 });
    expect(spotOf(columns, 'none')).toBeUndefined();
    expect(spotOf(columns, undefined)).toBeUndefined();
  });
});

describe('the keyboard', () => {
  test('goes to the next column at the same height, also to an empty one', () => {
    expect(asideFrom(columns, { column: 2, index: 1 }, 1)).toEqual({ column: 3, index: 0 });
    expect(asideFrom(columns, { column: 0, index: 0 }, 1)).toEqual({ column: 1, index: 0 });
    expect(asideFrom(columns, { column: 0, index: 0 }, -1)).toEqual({ column: 0, index: 0 });
  });

  test('moves a card to statuses that there are, never to a removed one', () => {
    expect(statusBeside(columns, { column: 0, index: 0 }, 1)).toBe('offer');
    expect(statusBeside(columns, { column: 2, index: 0 }, 1)).toBeUndefined();
    expect(statusBeside(columns, { column: 3, index: 0 }, -1)).toBe('applied');
    expect(statusBeside(columns, { column: 0, index: 0 }, -1)).toBeUndefined();
  });
});

test('a row knows since when it has its status', () => {
  const history = [
    { status: 'saved', at: 1 },
    { status: 'applied', at: 2 },
  ];
  expect(rowOf({ saved: '2026-03-01' }).statusAt).toBe(Date.UTC(2026, 2, 1, 10));
  expect(rowOf({ person: { status: 'applied' }, history }).statusAt).toBe(2);
  expect(rowOf({ person: { status: 'offer' }, history }).statusAt).toBeUndefined();
  expect(rowOf({ person: { status: 'offer' } }).statusAt).toBeUndefined();
});
