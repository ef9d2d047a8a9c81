import type { Outcome } from '../problem.ts';

/** A picture for the person to keep. */
export interface PictureFile {
  readonly name: string;
  readonly content: Blob;
}

/** What the page of the figures needs of the browser. */
export interface InsightsPorts {
  savePicture(file: PictureFile): Promise<Outcome<undefined>>;
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** How a board calls itself; its id where nobody knows. */
  boardName(id: string): string;
}
