import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { reminding } from '../lib/model/reminding.ts';

/** Whether the browser reminds of this day and all others like it; nothing where it can't. */
export function RemindMe(): JSX.Element | null {
  const now = reminding.value;
  if (!now) return null;
  return (
    <label class="remind" title={i18n.t('settings.reminders.followUpNote')}>
      <input
        type="checkbox"
        data-testid="remind-me"
        checked={now.isOn}
        onChange={({ currentTarget }) => {
          // What is shown follows the permission, not the click.
          currentTarget.checked = now.isOn;
          now.set(!now.isOn);
        }}
      />
      <span>{i18n.t('reminder.remindMe')}</span>
    </label>
  );
}
