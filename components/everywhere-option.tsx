import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { i18n } from '#i18n';

export interface EverywhereOptionProps {
  readonly isOn: boolean;
  /** Turns it on or off and says what it is then: the person may refuse the permission. */
  readonly onChange: (wanted: boolean) => Promise<boolean>;
}

/** Whether postings are noticed on every site: a choice with what it costs beside it. */
export function EverywhereOption({ isOn, onChange }: EverywhereOptionProps): JSX.Element {
  const now = useSignal(isOn);
  const choose = async (wanted: boolean): Promise<void> => {
    now.value = await onChange(wanted);
  };
  return (
    <label class="option">
      <input
        type="checkbox"
        data-testid="everywhere"
        aria-describedby="everywhere-note"
        checked={now.value}
        onChange={({ currentTarget }) => {
          // What is shown follows the permission, not the click.
          currentTarget.checked = now.value;
          void choose(!now.value);
        }}
      />
      <span>
        <strong>{i18n.t('options.everywhere')}</strong>
        <span class="note" id="everywhere-note">
          {i18n.t('options.everywhereNote')}
        </span>
      </span>
    </label>
  );
}
