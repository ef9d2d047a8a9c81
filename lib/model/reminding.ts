import { signal } from '@preact/signals';

/** Whether the browser may remind the person, and how they change that. */
export interface Reminding {
  readonly isOn: boolean;
  /** Only a click may call it: the browser asks the person. */
  readonly set: (wanted: boolean) => void;
}

/** The same for all of a page; absent where nobody can be reminded. */
export const reminding = signal<Reminding>();
