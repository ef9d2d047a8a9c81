import type { JSX } from 'preact';

/** A figure's words and numbers, beside its picture. */
export interface Figure {
  /** Names the file, and the figure to the tests. */
  readonly id: string;
  readonly title: string;
  /** What the picture says, in a sentence or two. */
  readonly finding: string;
  /** What was counted, and what was not. */
  readonly note: string;
  readonly table: {
    readonly head: readonly string[];
    /** The first cell names the row. */
    readonly rows: readonly (readonly string[])[];
  };
  /** Draws it so many pixels wide; nothing where there is nothing to draw. */
  readonly draw?: (width: number) => Drawing;
}

/** What stands in a picture. */
export interface Drawing {
  readonly height: number;
  readonly content: JSX.Element;
}
