import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { SettingsPage } from '../../lib/model/settings-page.ts';
import { settings } from '../../lib/model/settings.ts';
import { REMINDERS } from '../../lib/settings.ts';
import { lastBackup } from '../names.ts';
import { Choice } from './choice.tsx';
import { Section } from './section.tsx';

/** What the person is reminded of: follow-ups by a notification, backups by a line in the library. */
export function RemindersSection({ page }: { readonly page: SettingsPage }): JSX.Element {
  const { backupReminder, backupAt } = settings.value;
  return (
    <Section name="reminders">
      <Choice
        testId="reminding"
        label={i18n.t('settings.reminders.followUp')}
        note={i18n.t('settings.reminders.followUpNote')}
        isOn={page.isReminding.value}
        onChange={(wanted) => void page.setReminding(wanted)}
      />
      <label class="pair">
        <span>{i18n.t('settings.reminders.backup')}</span>
        <select
          class="select"
          data-testid="backup-reminder"
          aria-describedby="backup-note"
          value={String(backupReminder)}
          onChange={(event) => void page.setBackupReminder(Number(event.currentTarget.value))}
        >
          {REMINDERS.map((days) => (
            <option key={days} value={String(days)}>
              {days === 0 ? i18n.t('settings.reminders.never') : i18n.t('settings.reminders.every', [days])}
            </option>
          ))}
        </select>
      </label>
      <p class="note" id="backup-note" data-testid="last-backup">
        {lastBackup(backupAt)}
      </p>
    </Section>
  );
}
