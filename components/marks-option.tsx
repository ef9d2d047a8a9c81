import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { i18n } from '#i18n';

export interface MarksOptionProps {
  readonly isOn: boolean;
  readonly onChange: (wanted: boolean) => Promise<void>;
}

/** Whether lists of postings carry marks: a choice with what it tells the page beside it. */
export function MarksOption({ isOn, onChange }: MarksOptionProps): JSX.Element {
  const now = useSignal(isOn);
  return (
    <label class="option">
      <input
        type="checkbox"
        data-testid="marks"
        aria-describedby="marks-note"
        checked={now.value}
        onChange={({ currentTarget }) => {
          now.value = currentTarget.checked;
          void onChange(currentTarget.checked);
        }}
      />
      <span>
        <strong>{i18n.t('marks.option')}</strong>
        <span class="note" id="marks-note">
          {i18n.t('marks.optionNote')}
        </span>
      </span>
    </label>
  );
}
