import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Clip } from '../../lib/clip.ts';
import { edit } from '../../lib/merge.ts';
import { joined } from '../../lib/model/joined.ts';
import { clipOf } from './library-clips.ts';

const into = clipOf({
  id: 'a',
  saved: '2026-03-05',
  title: 'Baker',
  person: { tags: ['Dream'], notes: 'Ask Maya', followUp: '2026-04-01' },
});
const from = clipOf({
  id: 'b',
  saved: '2026-03-01',
  title: 'Baker (m/f)',
  person: {
    status: 'applied',
    tags: ['dream', 'bread'],
    notes: 'Ovens!',
    appliedDate: '2026-03-02',
    archived: true,
  },
  history: [
    { status: 'saved', at: Date.UTC(2026, 2, 1) },
    { status: 'applied', at: Date.UTC(2026, 2, 2) },
  ],
});

describe('one clip of two', () => {
  const one = joined(into, from);

  test('keeps the page of the one that stays, and what the person wrote in both', () => {
    expect(one.draft.title?.value).toBe('Baker');
    expect(one.person).toMatchObject({
      tags: ['Dream', 'bread'],
      notes: 'Ask Maya\n\nOvens!',
      status: 'applied',
      appliedDate: '2026-03-02',
      followUp: '2026-04-01',
      archived: false,
    });
  });

  test('was saved when the first of them was, and read when its page was', () => {
    expect(one).toMatchObject({ savedAt: from.savedAt, timestamp: from.timestamp, readAt: into.savedAt });
  });

  test('remembers the statuses of both', () => {
    expect(one.history).toEqual([
      { status: 'saved', at: Date.UTC(2026, 2, 1) },
      { status: 'applied', at: Date.UTC(2026, 2, 2) },
    ]);
  });

  test('keeps its own status where it has one', () => {
    const rejected = { ...into, person: { ...into.person, status: 'rejected' } };
    const both = joined(rejected, from);
    expect(both.person.status).toBe('rejected');
    expect(both.history?.map(({ status }) => status)).toEqual(['saved', 'applied', 'rejected']);
  });

  test('has no history where neither has more than being saved', () => {
    expect(joined(into, { ...into, id: 'c' }).history).toBeUndefined();
  });

  test('takes over what the person wrote where it knows nothing, and nothing else', () => {
    const written = { ...from, draft: edit(edit(from.draft, 'salary', '52 000'), 'title', 'Chief') };
    const both = joined(into, written);
    expect(both.draft.salary?.value).toBe('52 000');
    expect(both.draft.title?.value).toBe('Baker');
  });
});

test('nothing that the person wrote is lost, whatever it is, and a second time changes nothing', () => {
  const word = fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom('a', 'b', 'Ä', ' ', 'x') });
  const day = fc.constantFrom('', '2026-01-01', '2026-02-01');
  const status = fc.constantFrom('saved', 'applied', 'offer');
  const clip = (id: string): fc.Arbitrary<Clip> =>
    fc
      .record({ tags: fc.array(word, { maxLength: 3 }), notes: word, appliedDate: day, followUp: day, status })
      .map((person) => clipOf({ id, title: 'Baker', person }));
  fc.assert(
    fc.property(clip('a'), clip('b'), (one, other) => {
      const both = joined(one, other);
      for (const { person } of [one, other]) {
        expect(both.person.notes).toContain(person.notes);
        const tags = both.person.tags.map((tag) => tag.toLowerCase());
        for (const tag of person.tags) expect(tags).toContain(tag.toLowerCase());
        if (person.appliedDate !== '') expect(both.person.appliedDate <= person.appliedDate).toBe(true);
      }
      const again = joined(both, other);
      expect(again.person).toEqual(both.person);
      const last = both.history?.at(-1)?.status ?? 'saved';
      expect(last).toBe(both.person.status);
    }),
  );
});
