import type { Settings } from './settings.ts';

const DAY = 86_400_000;

/** Whether the person wants a backup by itself and the last one is as old; `now` in milliseconds since 1970, UTC. */
export function isBackupDue({ autoBackup, backupAt }: Settings, now: number): boolean {
  if (autoBackup === 0) return false;
  // A day to come is none: a clock was wrong.
  return backupAt === undefined || backupAt > now || now - backupAt >= autoBackup * DAY;
}
