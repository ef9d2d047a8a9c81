import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countsOf,
  extend,
  keepOnly,
  NOTHING,
  only,
  toggle,
  withAll,
  withoutAll,
  type Selection,
} from '../../lib/library/selection.ts';

const ORDER = Array.from('abcdefgh');
const shown = ({ ids }: Selection): string => [...ids].toSorted().join('');

/** What a person does: `c` a click, `^c` with control, `+c` with shift, `*` all, `/` none of what is seen. */
const ACTIONS: Readonly<
  Record<string, (selection: Selection, id: string, order: readonly string[]) => Selection>
> = {
  '': (_, id) => only(id),
  '^': (selection, id) => toggle(selection, id),
  '+': extend,
  '*': (selection, _, order) => withAll(selection, order),
  '/': (selection, _, order) => withoutAll(selection, order),
};

function act(done: string, order: readonly string[] = ORDER, start: Selection = NOTHING): Selection {
  return done
    .split(' ')
    .filter(Boolean)
    .reduce((selection, action) => {
      const kind = action.replace(/\w/, '');
      return ACTIONS[kind]?.(selection, action.slice(kind.length), order) ?? selection;
    }, start);
}

test.each([
  ['', ''],
  ['c', 'c'],
  ['c e', 'e'],
  ['c ^e', 'ce'],
  ['c ^e ^c', 'e'],
  ['c +e', 'cde'],
  ['e +c', 'cde'],
  // The next range replaces the last.
  ['c +e +a', 'abc'],
  ['c +e ^g +h', 'cdegh'],
  ['c +e ^g +h +f', 'cdefg'],
  ['a ^d +f +d', 'ad'],
  // A range from a clip that was left out still begins there.
  ['a +d ^b +c', 'abcd'],
  ['+c', 'c'],
  ['+c +e', 'cde'],
  ['c +zz', 'c'],
  ['c *', 'abcdefgh'],
  ['* /', ''],
  ['c * +d', 'abcdefgh'],
])('%j chooses %j', (done, ids) => {
  expect(shown(act(done))).toBe(ids);
});

describe('when the list changes', () => {
  test('a range goes by the order that is seen', () => {
    expect(shown(act('+e', Array.from('cahebdgf'), act('c')))).toBe('aceh');
  });

  test('what is out of sight stays chosen, and is counted', () => {
    const chosen = act('b +d');
    expect(shown(act('^h', Array.from('gh'), chosen))).toBe('bcdh');
    expect(shown(act('*', Array.from('gh'), chosen))).toBe('bcdgh');
    expect(shown(act('/', Array.from('bc'), chosen))).toBe('d');
    expect(countsOf(chosen, Array.from('cdefgh'))).toEqual({ all: 3, hidden: 1, seen: 'some' });
    expect(countsOf(chosen, Array.from('cd'))).toEqual({ all: 3, hidden: 1, seen: 'all' });
    expect(countsOf(chosen, Array.from('gh'))).toEqual({ all: 3, hidden: 3, seen: 'none' });
    expect(countsOf(chosen, [])).toEqual({ all: 3, hidden: 3, seen: 'none' });
  });

  test('without its anchor a range is one clip, and the anchor of the next', () => {
    expect(shown(act('+g', Array.from('efgh'), act('b')))).toBe('bg');
    expect(shown(act('+g +e', Array.from('efgh'), act('b')))).toBe('befg');
  });

  test('a clip that is gone is chosen no more', () => {
    const chosen = act('b +d');
    const kept = keepOnly(chosen, new Set('acdefgh'));
    expect(shown(kept)).toBe('cd');
    expect(kept.anchor).toBeUndefined();
    expect(keepOnly(chosen, new Set(ORDER))).toBe(chosen);
    expect(shown(act('+f', ORDER, keepOnly(act('b ^d'), new Set('cdef'))))).toBe('def');
  });
});

test('sorting never changes what is chosen, and every click ends with its clip as it should be', () => {
  const action = fc.tuple(
    fc.constantFrom('', '^', '+'),
    fc.constantFrom(...ORDER),
    fc.shuffledSubarray(ORDER, { minLength: 1 }),
  );
  fc.assert(
    fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
      let selection = NOTHING;
      for (const [kind, id, order] of actions) {
        const before = selection;
        selection = ACTIONS[kind]?.(before, id, order) ?? before;
        if (kind === '') expect(shown(selection)).toBe(id);
        if (kind === '^') expect(selection.ids.has(id)).toBe(!before.ids.has(id));
        if (kind === '+') expect(selection.ids.has(id)).toBe(before.ids.has(id) || order.includes(id));
        // What was chosen before the range stays, seen or not.
        if (kind === '+') for (const own of before.base) expect(selection.ids.has(own)).toBe(true);
      }
    }),
  );
});
