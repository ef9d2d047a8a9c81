import { describe, expect, test } from 'vitest';
import type { ClipPrint } from '../../lib/clip.ts';
import { marksOf } from '../../lib/same/marks.ts';
import { pairFinder } from '../../lib/same/pairs.ts';
import { printOf } from '../../lib/same/print.ts';

const TEXT = Array.from({ length: 30 }, (_, n) => `In week ${n} you bake ${n * 7} loaves with team ${n}.`).join(
  ' ',
);

const printed = (identity: string, savedAt: number, title = 'Baker', text = TEXT): ClipPrint => {
  const posted = { id: identity, identity, companyName: 'Harbour & Sons', title, location: 'Aarhus' };
  const print = printOf(posted, text);
  return { id: identity, savedAt, marks: marksOf(print), print };
};

const found = (...prints: readonly ClipPrint[]): readonly (readonly string[])[] => {
  const { add } = pairFinder(new Set(['linkedin']));
  return prints.flatMap(add).map(({ ids }) => ids);
};

describe('pairs of a library', () => {
  const board = printed('lever:harbour:4154617003', 2);
  const elsewhere = printed('linkedin::4411867124', 1);

  test('are found in any order, the one that was saved first first', () => {
    const pair = [[elsewhere.id, board.id]];
    expect(found(board, elsewhere)).toEqual(pair);
    expect(found(elsewhere, board)).toEqual(pair);
  });

  test('are no reposts on one board, no other titles, and nothing of the trash', () => {
    expect(found(board, printed('lever:harbour:4154617004', 3))).toEqual([]);
    expect(found(board, printed('linkedin::4411867124', 1, 'Skipper'))).toEqual([]);
    expect(found(board, { ...elsewhere, marks: [] })).toEqual([]);
  });

  test('are found by the address of the form, whatever the titles', () => {
    const posted = {
      id: 'x',
      identity: 'linkedin::9',
      title: 'Bakery hero',
      applyUrl: 'https://jobs.lever.co/harbour/4154617003/apply',
    };
    const print = printOf(posted, '');
    expect(found(board, { id: 'x', savedAt: 3, marks: marksOf(print), print })).toEqual([[board.id, 'x']]);
  });
});
