import type { Settings } from '../settings.ts';
import type { Wishes } from '../tag/wishes.ts';

/** What the library takes of the disk, in bytes. */
export interface StorageUse {
  readonly used: number;
  /** The browser promised not to throw it away when the disk runs low. */
  readonly isKept: boolean;
}

/** A keyboard shortcut as the browser has it now. */
export interface Shortcut {
  /** The browser's own names begin with `_`. */
  readonly name: string;
  /** The keys in the browser's writing; `''` where none are set. */
  readonly keys: string;
}

/** A tag that a text would get, and the words that earn it. */
export interface TriedTag {
  /** Without `#`. */
  readonly tag: string;
  readonly words: readonly string[];
}

/** What the settings' page needs of the browser. */
export interface SettingsPorts {
  /** Changes the settings where they stand, after every change before it. */
  change(change: (now: Settings) => Settings): Promise<Settings>;
  storage(): Promise<StorageUse>;
  /** Asks the browser not to throw the library away. */
  keepStorage(): Promise<void>;
  shortcuts(): Promise<readonly Shortcut[]>;
  /** Opens the place where the browser lets the person change them. */
  changeShortcuts(): Promise<void>;
  isEverywhere(): Promise<boolean>;
  /** Asks for it or gives it up, and says what it is then. */
  setEverywhere(wanted: boolean): Promise<boolean>;
  /** Whether boards' lists carry marks on what the person knows. */
  isMarking(): Promise<boolean>;
  setMarking(wanted: boolean): Promise<void>;
  isReminding(): Promise<boolean>;
  setReminding(wanted: boolean): Promise<boolean>;
  /** What a text would be tagged with, most telling first. */
  tagsOf(text: string, wishes: Wishes): Promise<readonly TriedTag[]>;
  /** Deletes what the extension keeps beside the library, and gives back what it was allowed. */
  forgetAll(): Promise<void>;
  /** Milliseconds since 1970, UTC. */
  now(): number;
}
