import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { FIRST } from '../../lib/library/states.ts';
import { statusChoices, statusName } from '../names.ts';
import { Dialog } from './dialog.tsx';

export interface RemoveStateProps {
  readonly id: string;
  /** How many clips have it. */
  readonly clips: number;
  readonly onRemove: (to: string) => void;
  readonly onClose: () => void;
}

/** Which status the clips of a removed one get. */
export function RemoveState({ id, clips, onRemove, onClose }: RemoveStateProps): JSX.Element {
  const [to, setTo] = useState(FIRST);
  return (
    <Dialog titleId="remove-state-title" testId="remove-state-dialog" onClose={onClose}>
      <h2 id="remove-state-title">{i18n.t('settings.statuses.removeTitle', [statusName(id)])}</h2>
      <p>{i18n.t('settings.statuses.removeNote', clips)}</p>
      <label class="pair">
        <span>{i18n.t('settings.statuses.moveTo')}</span>
        <select
          class="select"
          data-testid="move-to"
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
        >
          {statusChoices()
            .filter((other) => other !== id)
            .map((other) => (
              <option key={other} value={other}>
                {statusName(other)}
              </option>
            ))}
        </select>
      </label>
      <div class="question-buttons">
        <button type="button" class="quiet-button" onClick={onClose}>
          {i18n.t('settings.cancel')}
        </button>
        <button type="button" class="primary" data-testid="confirm-remove" onClick={() => onRemove(to)}>
          {i18n.t('settings.statuses.removeDo')}
        </button>
      </div>
    </Dialog>
  );
}
