import { signal, type ReadonlySignal } from '@preact/signals';
import { DEFAULT_SETTINGS, type Settings } from '../settings.ts';

const current = signal<Settings>(DEFAULT_SETTINGS);

/** The person's settings, the same for all of a page. As they are at first until the page has read them. */
export const settings: ReadonlySignal<Settings> = current;

/** Takes over what was read, here or in another page. */
export const setSettings = (read: Settings): void => {
  current.value = read;
};
