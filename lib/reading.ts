import type { Finding } from './candidate.ts';
import type { Detection } from './detection.ts';

/** What the reader brings back from one frame: strings only, nothing parsed. */
export interface PageReading {
  /** The frame's own address. */
  readonly url: string;
  /** Where relative addresses on the page start from, when that is not its own address. */
  readonly base?: string;
  readonly detection: Detection;
  /** The board's own rules found less than they should: its pages have changed. */
  readonly isDegraded?: true;
  /** The site has postings of many employers; asked only of a page that tells none. */
  readonly isOfMany?: true;
  readonly findings: readonly Finding[];
  /** The description as Markdown, `''` where none was found. */
  readonly markdown: string;
  /** The lines around it, which may tell facts: `''` parts two that don't stand together. */
  readonly lines: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** What the head says of the page, in a sentence; `''` where it says nothing. */
  readonly summary: string;
  /** The day of the reading in the person's own calendar, `YYYY-MM-DD`. */
  readonly day: string;
  /** Milliseconds in the page, from the script's first statement to its answer. */
  readonly ms: { readonly detect: number; readonly read: number };
}
