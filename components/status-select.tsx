import type { JSX } from 'preact';
import type { Status } from '../lib/posting.ts';
import { statusChoices, statusName } from './names.ts';

export interface StatusSelectProps {
  readonly status: Status;
  readonly onStatus: (status: Status) => void;
}

/** How far the person is with a posting; its label is around it. */
export const StatusSelect = ({ status, onStatus }: StatusSelectProps): JSX.Element => (
  <select
    class="status"
    data-testid="status"
    value={status}
    onChange={({ currentTarget: { value } }) => onStatus(value)}
  >
    {statusChoices(status).map((known) => (
      <option key={known} value={known}>
        {statusName(known)}
      </option>
    ))}
  </select>
);
