import type { TextFile } from '../file/text-file.ts';
import type { Outcome } from '../problem.ts';
import type { Settings } from '../settings.ts';

/** What the library's page needs of the browser. */
export interface LibraryPorts {
  copy(text: string): Promise<Outcome<undefined>>;
  download(file: TextFile): Promise<Outcome<undefined>>;
  /** Changes the person's settings where they stand, after every change before it. */
  changeSettings(change: (now: Settings) => Settings): Promise<Outcome<undefined>>;
  /** The ids of the boards that show postings of many employers. */
  readonly aggregators: ReadonlySet<string>;
  /** How a board calls itself; its id where that is not known. */
  boardName(id: string): string;
  /** Hands an address of another program to the system. */
  openProgram(address: string): void;
  /** Opens the page of export for these clips. */
  openExport(ids: readonly string[]): Promise<void>;
  /** Resolves when the page has nothing more urgent to do. */
  idle(): Promise<void>;
  /** Milliseconds since 1970, UTC. */
  now(): number;
}
