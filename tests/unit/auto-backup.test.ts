import { describe, expect, it } from 'vitest';
import { isBackupDue, isReminderDue } from '../../lib/backup-due.ts';
import { backUpByItself } from '../../lib/model/auto-backup.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings.ts';
import { memoryStore } from '../../lib/store/memory-store.ts';
import { readBackup } from '../../lib/in/read-backup.ts';
import { clipOf } from './library-clips.ts';
import { fill } from './out-kit.ts';

const NOW = Date.UTC(2026, 10, 21, 12);
const DAY = 86_400_000;

const portsOf = (ok: boolean) => {
  const given: { name: string; content: Blob }[] = [];
  const made: number[] = [];
  return {
    given,
    made,
    ports: {
      async give(name: string, content: Blob) {
        given.push({ name, content });
        return ok
          ? ({ ok: true, value: undefined } as const)
          : ({ ok: false, problem: { code: 'disk-full', detail: '' } } as const);
      },
      readSettings: async () => ({ settings: {} }),
      async madeBackup(at: number) {
        made.push(at);
      },
      now: () => NOW,
    },
  };
};

describe('the reminder of a backup', () => {
  const due = (backupReminder: number, oldestAt: number | undefined, backupAt?: number): boolean =>
    isReminderDue(
      { ...DEFAULT_SETTINGS, backupReminder, ...(backupAt !== undefined && { backupAt }) },
      oldestAt,
      NOW,
    );

  it('comes when the last backup is as old as the person said', () => {
    expect([due(7, 1, NOW - 7 * DAY), due(7, 1, NOW - 7 * DAY + 1), due(0, 1, 1)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('counts from the oldest posting where there was none, or only one on a day to come', () => {
    expect([due(14, NOW - 14 * DAY), due(14, NOW - 13 * DAY), due(14, undefined)]).toEqual([
      true,
      false,
      false,
    ]);
    expect([due(14, NOW - 14 * DAY, NOW + DAY), due(14, NOW - DAY, NOW + DAY)]).toEqual([true, false]);
  });
});

describe('a backup by itself', () => {
  it('is due when the person wants one and the last is as old', () => {
    const due = (autoBackup: number, backupAt?: number): boolean =>
      isBackupDue({ ...DEFAULT_SETTINGS, autoBackup, ...(backupAt !== undefined && { backupAt }) }, NOW);
    expect([due(0), due(0, 1), due(7)]).toEqual([false, false, true]);
    expect([due(7, NOW - 7 * DAY), due(7, NOW - 7 * DAY + 1), due(1, NOW - DAY)]).toEqual([true, false, true]);
    // A clock that was wrong must not keep it from being made for years.
    expect(due(30, NOW + DAY)).toBe(true);
  });

  it('is a whole one, and the day is kept only when it is on the disk', async () => {
    const store = memoryStore();
    const empty = portsOf(true);
    await backUpByItself(store, empty.ports);
    expect([empty.given, empty.made]).toEqual([[], []]);
    const clip = clipOf({ url: 'https://a.example/1' });
    await fill(store, [{ clip, body: { id: clip.id, markdown: 'Text' } }]);
    const { given, made, ports } = portsOf(true);
    expect(await backUpByItself(store, ports)).toEqual({ ok: true, value: undefined });
    expect(given.map(({ name }) => name)).toEqual(['Jobmark/jobmark-2026-11-21.jobmark.gz']);
    const read = await readBackup((given[0]?.content ?? new Blob()).stream());
    expect(read.ok && read.backup.rows).toHaveLength(1);
    expect(made).toEqual([NOW]);
    const full = portsOf(false);
    expect(await backUpByItself(store, full.ports)).toMatchObject({ ok: false });
    expect(full.made).toEqual([]);
  });
});
