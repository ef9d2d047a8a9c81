import { isBackupDue } from '../backup-due.ts';
import type { Outcome } from '../problem.ts';
import type { ClipStore } from '../store/clip-store.ts';
import { readSettings } from './settings.ts';

/**
 * Makes a backup where one is due, in the page that was opened; what it needs is loaded only then. Of two pages one does.
 */
export const backUpWhenDue = (store: ClipStore): Promise<Outcome<undefined> | undefined> =>
  navigator.locks.request('jobmark-auto-backup', { ifAvailable: true }, async (lock) => {
    if (!lock || !isBackupDue(await readSettings(), Date.now())) return undefined;
    const [{ backUpByItself }, { filesPorts }] = await Promise.all([
      import('../model/auto-backup.ts'),
      import('./files-ports.ts'),
    ]);
    return backUpByItself(store, filesPorts);
  });
