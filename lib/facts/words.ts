import type { Finding } from '../candidate.ts';
import type { DayHints } from './written-day.ts';

/** What a posting's page says in words, for the readers that make facts of them. */
export interface Words {
  /** The posting's title, `''` when unknown. */
  readonly title: string;
  /** The employer, as the page's structure tells it, `''` when unknown. */
  readonly company: string;
  /** The site has postings of many employers: its own name is no employer's. */
  readonly isOfMany: boolean;
  /** The place in the page's own words, `''` when unknown. */
  readonly location: string;
  /** What the address calls the company, letters only: its key on a board, the owner of its domain. */
  readonly keys: readonly string[];
  /** What the page's head says of it in a sentence. */
  readonly summary: string;
  /** The description's lines, without Markdown's signs. */
  readonly text: readonly string[];
  /** The lines around the title, above the description: `''` parts two that don't stand together. */
  readonly before: readonly string[];
  /** The lines behind the description, parted likewise; other postings may follow there. */
  readonly after: readonly string[];
  /** The day of the reading in the person's own calendar, `YYYY-MM-DD`. */
  readonly day: string;
  /** What decides how the page's dates are meant, the reading's day among it. */
  readonly dates?: DayHints;
}

/** Makes facts of words. What it finds comes after all that the page's structure tells. */
export type FactReader = (words: Words) => readonly Finding[];
