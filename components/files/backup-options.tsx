import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Export } from '../../lib/model/export.ts';
import { settings } from '../../lib/model/settings.ts';
import { AUTO_BACKUPS } from '../../lib/settings.ts';
import { lastBackup } from '../names.ts';

/** How old the last backup is. */
export const LastBackup = (): JSX.Element => (
  <p class="hint" data-testid="last-backup">
    {lastBackup(settings.value.backupAt)}
  </p>
);

/** Whether a backup is made by itself, and how old the last one is. */
export function BackupOptions({ model }: { readonly model: Export }): JSX.Element {
  return (
    <fieldset>
      <legend>{i18n.t('files.options')}</legend>
      <div class="stack">
        <LastBackup />
        <label class="field">
          <span>{i18n.t('files.autoBackup')}</span>
          <select
            data-testid="auto-backup"
            aria-describedby="auto-backup-note"
            value={String(settings.value.autoBackup)}
            onChange={({ currentTarget: { value } }) => void model.setAutoBackup(Number(value))}
          >
            {AUTO_BACKUPS.map((days) => (
              <option key={days} value={String(days)}>
                {days === 0 ? i18n.t('settings.reminders.never') : i18n.t('files.everyDays', days)}
              </option>
            ))}
          </select>
        </label>
        <p class="hint" id="auto-backup-note">
          {i18n.t('files.autoBackupNote')}
        </p>
      </div>
    </fieldset>
  );
}
