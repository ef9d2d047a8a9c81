import { DEFAULT_STATES, toStates, type States } from './library/states.ts';
import { toSavedViews, type SavedView } from './library/saved-view.ts';
import { toOwnTags, toTagNames, type OwnTag, type Wishes } from './tag/wishes.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The person is reminded of a backup after so many days; `0` is never. */
export const REMINDERS = [0, 7, 14, 30] as const;

/** A backup goes into the downloads by itself after so many days; `0` is never. */
export const AUTO_BACKUPS = [0, 1, 7, 30] as const;

/** What the person chose, for every page of the extension. */
export interface Settings {
  readonly states: States;
  readonly views: readonly SavedView[];
  /** Tags of the person's own, with the words that earn them. */
  readonly ownTags: readonly OwnTag[];
  /** Tags that no posting gets. */
  readonly neverTags: readonly string[];
  readonly theme: Theme;
  /** Days between two reminders of a backup; `0`: none. */
  readonly backupReminder: number;
  /** Days between two backups that are made by themselves; `0`: none. */
  readonly autoBackup: number;
  /** When the library was last written to a backup, in milliseconds since 1970, UTC; absent: never. */
  readonly backupAt?: number;
}

export const DEFAULT_SETTINGS: Settings = {
  states: DEFAULT_STATES,
  views: [],
  ownTags: [],
  neverTags: [],
  theme: 'system',
  backupReminder: 14,
  autoBackup: 0,
};

/** What the tagger asks of the settings. */
export const wishesOf = ({ ownTags, neverTags }: Settings): Wishes => ({ own: ownTags, never: neverTags });

/** How each setting is read of unknown data; `undefined` where it is none. */
const READERS: { readonly [K in keyof Settings]-?: (value: unknown) => Settings[K] | undefined } = {
  states: toStates,
  views: (value) => toSavedViews(value).views,
  ownTags: toOwnTags,
  neverTags: toTagNames,
  theme: (value) => THEMES.find((theme) => theme === value),
  backupReminder: (value) => REMINDERS.find((days) => days === value),
  autoBackup: (value) => AUTO_BACKUPS.find((days) => days === value),
  backupAt: (value) =>
    typeof value === 'number' && value > 0 && Number.isSafeInteger(value) ? value : undefined,
};

/**
 * Settings of unknown data, as an older Jobmark or a file has them: what is missing or wrong is as it is at first.
 */
export function toSettings(value: unknown): Settings {
  const given = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const read = given.flatMap(([key, one]): readonly (readonly [string, unknown])[] => {
    const known = isSetting(key) ? READERS[key](one) : undefined;
    return known === undefined ? [] : [[key, known]];
  });
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(read) };
}

const isSetting = (key: string): key is keyof Settings => Object.hasOwn(READERS, key);
