import type { Term } from './vocabulary.ts';
import type { Word } from './words.ts';

/**
 * By which rule a word was taken for what it names:
 * - `plain`: it names nothing else
 * - `own`: the person's vocabulary says so
 * - `tag`: written as a tag: "#go"
 * - `role`: before a word such as "developer", or alone in its part of a developer's title
 * - `knowledge`: after words such as "experience with"
 * - `neighbour`: beside a technology
 * - `line`: in a line of nothing but names
 * - `case`: its capital, where the other word would have none
 */
export type Rule = 'plain' | 'own' | 'tag' | 'role' | 'knowledge' | 'neighbour' | 'line' | 'case';

/** A term at some words of a sentence. */
export interface Place {
  readonly term: Term;
  readonly from: number;
  /** The first word after it. */
  readonly to: number;
}

export interface Proved extends Place {
  readonly rule: Rule;
}

/** By word: the proved place that covers it. */
export type Cover = readonly (Proved | undefined)[];

/** Words as written, without what parts them. */
export const textOf = (words: readonly Word[], from: number, to: number): string =>
  words
    .slice(from, to)
    .map(({ text }) => text)
    .join('');
