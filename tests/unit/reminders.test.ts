import { beforeEach, describe, expect, it } from 'vitest';
import type { Clip } from '../../lib/clip.ts';
import { match } from '../../lib/library/match.ts';
import { toQuery } from '../../lib/library/query.ts';
import { toRow } from '../../lib/library/row.ts';
import { createReminders, type ReminderPorts } from '../../lib/model/reminders.ts';
import { NEW_PERSON, type Person } from '../../lib/posting.ts';
import { dayTold, momentOf } from '../../lib/reminders.ts';
import type { ClipStore } from '../../lib/store/clip-store.ts';
import { memoryStore } from '../../lib/store/memory-store.ts';

const at = (day: string, hour: number): number => momentOf(day) + (hour - 9) * 3_600_000;

const clip = (id: string, person: Partial<Person>): Clip => ({
  id,
  identity: `https://jobs.example/${id}`,
  savedAt: 1000,
  updatedAt: 1000,
  timestamp: 0,
  draft: {},
  person: { ...NEW_PERSON, ...person },
  pageUrl: `https://jobs.example/${id}`,
  closed: false,
});

let store: ClipStore;
let told: string | undefined;
let alarm: number | undefined;
let shown: (readonly string[])[];
let now: number;

const ports: ReminderPorts = {
  told: async () => told,
  setTold: async (day) => void (told = day),
  alarm: async () => alarm,
  setAlarm: async (moment) => void (alarm = moment),
  show: async (due) => void shown.push(due.map(({ id }) => id)),
  now: () => now,
};

const put = async (...clips: readonly Clip[]): Promise<void> => {
  for (const each of clips) await store.save(each, '', [], (existing) => existing);
};
const check = (): Promise<void> => createReminders(store, ports).check();

beforeEach(() => {
  store = memoryStore();
  told = '2026-11-20';
  alarm = undefined;
  shown = [];
  now = at('2026-11-21', 9);
});

describe('a day is told', () => {
  it('at nine o’clock of the person’s own clock', () => {
    expect(dayTold(at('2026-11-21', 8.99))).toBe('2026-11-20');
    expect(dayTold(at('2026-11-21', 9))).toBe('2026-11-21');
    expect(dayTold(at('2026-11-21', 23.9))).toBe('2026-11-21');
    expect(new Date(momentOf('2026-03-29')).getHours()).toBe(9);
  });

  it('once, with all that is due, and the next one is planned', async () => {
    await put(
      clip('today', { followUp: '2026-11-21' }),
      clip('also', { followUp: '2026-11-21' }),
      clip('later', { followUp: '2026-11-30' }),
      clip('soon', { followUp: '2026-11-24' }),
      clip('none', {}),
    );
    await check();
    await check();
    expect(shown.map((each) => each.toSorted())).toEqual([['also', 'today']]);
    expect(told).toBe('2026-11-21');
    expect(alarm).toBe(momentOf('2026-11-24'));
  });

  it('not before its hour', async () => {
    await put(clip('today', { followUp: '2026-11-21' }));
    now = at('2026-11-21', 7);
    await check();
    expect(shown).toEqual([]);
    expect(alarm).toBe(momentOf('2026-11-21'));
  });

  it('once when it was missed, the longest overdue first', async () => {
    await put(
      clip('b', { followUp: '2026-11-23' }),
      clip('a', { followUp: '2026-11-21' }),
      clip('old', { followUp: '2026-11-20' }),
    );
    now = at('2026-11-25', 12);
    await check();
    await check();
    expect(shown).toEqual([['a', 'b']]);
    expect(alarm).toBeUndefined();
  });

  it('never of what is archived, in the trash, or no day', async () => {
    await put(
      clip('archived', { followUp: '2026-11-21', archived: true }),
      clip('gone', { followUp: '2026-11-21' }),
      clip('wrong', { followUp: 'soon' }),
    );
    await store.trash('gone', 1);
    await check();
    expect(shown).toEqual([]);
  });

  it('not of the time before the first', async () => {
    told = undefined;
    await put(clip('old', { followUp: '2026-11-01' }));
    await check();
    expect(shown).toEqual([]);
    expect(told).toBe('2026-11-21');
  });

  it('again after a clock that was far ahead, and not after a day’s journey west', async () => {
    told = '2031-01-01';
    await check();
    expect(told).toBe('2026-11-21');
    told = '2026-11-22';
    await check();
    expect(told).toBe('2026-11-22');
  });
});

describe('what changes in the library', () => {
  const follow = (
    change: Partial<Parameters<ReturnType<typeof createReminders>['follow']>[0]>,
  ): Promise<void> =>
    createReminders(store, ports).follow({ kind: 'changed', id: 'x', identity: '', ...change });

  it('is planned when it comes before all that was planned', async () => {
    await put(clip('x', { followUp: '2026-11-28' }), clip('y', { followUp: '2026-11-25' }));
    await follow({ id: 'x' });
    expect(alarm).toBe(momentOf('2026-11-28'));
    await follow({ id: 'x', ids: ['x', 'y'] });
    expect(alarm).toBe(momentOf('2026-11-25'));
    await follow({ id: 'x' });
    expect(alarm).toBe(momentOf('2026-11-25'));
  });

  it('plans nothing for a day that was told, or for clips that are gone', async () => {
    await put(clip('x', { followUp: '2026-11-21' }));
    await follow({ id: 'x' });
    await follow({ kind: 'trashed', id: 'nobody' });
    await follow({ id: 'nobody' });
    expect(alarm).toBeUndefined();
  });

  it('is read all together when it is much', async () => {
    const many = Array.from({ length: 150 }, (_, index) =>
      clip(`c${index}`, { followUp: index === 120 ? '2026-11-23' : '' }),
    );
    await put(...many);
    await follow({ id: 'c0', ids: many.map(({ id }) => id) });
    expect(alarm).toBe(momentOf('2026-11-23'));
  });
});

it('the library finds what is due by its day', () => {
  const rows = [
    clip('a', { followUp: '2026-11-20' }),
    clip('b', { followUp: '2026-11-30' }),
    clip('c', {}),
  ].map(toRow);
  expect(match(rows, toQuery('followup<=2026-11-21')).places).toEqual([0]);
  expect(match(rows, toQuery('followup:2026-11')).places).toEqual([0, 1]);
});
