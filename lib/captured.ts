import type { Draft } from './candidate.ts';
import type { Detection } from './detection.ts';

/** What a tab's page tells, all frames taken together. */
export interface Capture {
  /** The address that the person has open. */
  readonly pageUrl: string;
  readonly detection: Detection;
  readonly draft: Draft;
  /** The description, `''` when none can be read. */
  readonly markdown: string;
  /** The board's own rules found less than they should. */
  readonly isDegraded: boolean;
  /** The names under which the library may know it, its own first. */
  readonly identities: readonly [string, ...string[]];
}

/** Whether there is a posting to save: its text is readable, whatever else the page is. */
export const hasPosting = ({ draft, markdown }: Pick<Capture, 'draft' | 'markdown'>): boolean =>
  markdown !== '' && draft.title !== undefined;
