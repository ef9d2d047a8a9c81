import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isReminderDue } from '../../lib/backup-due.ts';
import { backupProblem } from '../../lib/model/backup-problem.ts';
import type { Library } from '../../lib/model/library.ts';
import { settings } from '../../lib/model/settings.ts';
import { Icon } from '../icon.tsx';
import { lastBackup, problemWords } from '../names.ts';

/** Why the backup that is made by itself was not made; nothing where it was. */
function failure(): string {
  const problem = backupProblem.value;
  if (!problem) return '';
  return `${i18n.t('library.backupFailed')} ${problemWords(problem.code).title}`;
}

/**
 * Reminds of a backup where one is due, or could not be made by itself, with the way to make it. Put away, it comes again
 * with the next page.
 */
export function BackupLine({ library }: { readonly library: Library }): JSX.Element | null {
  const [isPutAway, putAway] = useState(false);
  // They stand with the newest first.
  const oldest = library.rows.value.at(-1)?.savedAt;
  const isReady = library.phase.value === 'ready';
  const failed = failure();
  const isDue = isReminderDue(settings.value, oldest, Date.now());
  if (!isReady || isPutAway || (failed === '' && !isDue)) return null;
  return (
    <div
      class={`banner backup-line ${failed === '' ? 'is-notice' : 'is-problem'}`}
      role={failed === '' ? undefined : 'alert'}
      data-testid="backup-line"
    >
      <Icon name="alert" />
      <span>
        {failed} {lastBackup(settings.value.backupAt)}{' '}
        <a class="link" href="/files.html?backup" data-testid="backup-now">
          {i18n.t('exportStart.backup')}
        </a>
      </span>
      <button type="button" class="origin" aria-label={i18n.t('action.dismiss')} onClick={() => putAway(true)}>
        <Icon name="cross" size={12} />
      </button>
    </div>
  );
}
