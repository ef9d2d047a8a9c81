import type { Settings } from './settings.ts';

const DAY = 86_400_000;

/** Whether the person wants a backup by itself and the last one is as old; `now` in milliseconds since 1970, UTC. */
export function isBackupDue({ autoBackup, backupAt }: Settings, now: number): boolean {
  if (autoBackup === 0) return false;
  // A day to come is none: a clock was wrong.
  return backupAt === undefined || backupAt > now || now - backupAt >= autoBackup * DAY;
}

/**
 * Whether the person is to be reminded of a backup: they want it, and the last one, or the oldest posting where there is
 * none, is as old. `oldestAt` and `now` in milliseconds since 1970, UTC; without a posting there is nothing to lose.
 */
export function isReminderDue(
  { backupReminder, backupAt }: Settings,
  oldestAt: number | undefined,
  now: number,
): boolean {
  if (backupReminder === 0 || oldestAt === undefined) return false;
  const from = backupAt === undefined || backupAt > now ? oldestAt : backupAt;
  return now - from >= backupReminder * DAY;
}
