import type { TextFile } from '../file/text-file.ts';
import type { Outcome } from '../problem.ts';

/** What the library's page needs of the browser. */
export interface LibraryPorts {
  copy(text: string): Promise<Outcome<undefined>>;
  download(file: TextFile): Promise<Outcome<undefined>>;
  /** Resolves when the page has nothing more urgent to do. */
  idle(): Promise<void>;
  /** Milliseconds since 1970, UTC. */
  now(): number;
}
