import type { Identify } from '../in/identify.ts';
import type { GivenPaths, GivingFolder } from '../out/give-files.ts';
import type { Settings } from '../settings.ts';
import type { ProfilePorts } from './profiles.ts';

/** What the page of export and import needs of the browser. */
export interface FilesPorts extends ProfilePorts {
  /** The downloads, for files one by one. */
  readonly folder: GivingFolder;
  readGiven(): Promise<GivenPaths>;
  keepGiven(given: GivenPaths): Promise<void>;
  /** The ids that the library handed over for an export; none where it handed over nothing. */
  selection(): Promise<readonly string[]>;
  /** What the extension keeps beside the library, for a backup: plain JSON. */
  readSettings(): Promise<Readonly<Record<string, unknown>>>;
  /** Takes over what a backup brings of it, and gives the way back. What is none of ours is left. */
  takeSettings(settings: Readonly<Record<string, unknown>>): Promise<() => Promise<void>>;
  changeSettings(change: (now: Settings) => Settings): Promise<unknown>;
  /** Remembers when the last backup was made, in milliseconds since 1970, UTC. */
  madeBackup(at: number): Promise<void>;
  /** Resolves when the page has nothing more urgent to do. */
  idle(): Promise<void>;
  readonly identify: Identify;
  /** Milliseconds since 1970, UTC. */
  now(): number;
  newId(): string;
}
