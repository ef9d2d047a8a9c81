import type { JSX } from 'preact';
import { STATUSES, type Status } from '../lib/posting.ts';
import { statusName } from './names.ts';

export interface StatusSelectProps {
  readonly status: Status;
  readonly onStatus: (status: Status) => void;
}

const isStatus = (value: string): value is Status => STATUSES.some((status) => status === value);

/** How far the person is with a posting; its label is around it. */
export const StatusSelect = ({ status, onStatus }: StatusSelectProps): JSX.Element => (
  <select
    class="status"
    data-testid="status"
    value={status}
    onChange={({ currentTarget: { value } }) => {
      if (isStatus(value)) onStatus(value);
    }}
  >
    {STATUSES.map((known) => (
      <option key={known} value={known}>
        {statusName(known)}
      </option>
    ))}
  </select>
);
