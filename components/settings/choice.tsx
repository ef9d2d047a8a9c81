import type { JSX } from 'preact';

export interface ChoiceProps {
  readonly testId: string;
  readonly label: string;
  /** What it costs and what it does. */
  readonly note: string;
  readonly isOn: boolean;
  /** The person wants it on or off; it is shown as it is once `isOn` says so. */
  readonly onChange: (wanted: boolean) => void;
}

/** Something to turn on or off, with what it means beside it. */
export const Choice = ({ testId, label, note, isOn, onChange }: ChoiceProps): JSX.Element => (
  <label class="option">
    <input
      type="checkbox"
      data-testid={testId}
      aria-describedby={`${testId}-note`}
      checked={isOn}
      onChange={({ currentTarget }) => {
        // What is shown follows the permission, not the click.
        currentTarget.checked = isOn;
        onChange(!isOn);
      }}
    />
    <span>
      <strong>{label}</strong>
      <span class="note" id={`${testId}-note`}>
        {note}
      </span>
    </span>
  </label>
);
