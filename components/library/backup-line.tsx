import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isReminderDue } from '../../lib/backup-due.ts';
import type { Library } from '../../lib/model/library.ts';
import { settings } from '../../lib/model/settings.ts';
import { Icon } from '../icon.tsx';
import { lastBackup } from '../names.ts';

/** Reminds of a backup where one is due, with the way to make it. Put away, it comes again with the next page. */
export function BackupLine({ library }: { readonly library: Library }): JSX.Element | null {
  const [isPutAway, putAway] = useState(false);
  // They stand with the newest first.
  const oldest = library.rows.value.at(-1)?.savedAt;
  const isReady = library.phase.value === 'ready';
  if (!isReady || isPutAway || !isReminderDue(settings.value, oldest, Date.now())) return null;
  return (
    <div class="banner is-notice backup-line" data-testid="backup-line">
      <Icon name="alert" />
      <span>
        {lastBackup(settings.value.backupAt)}{' '}
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
