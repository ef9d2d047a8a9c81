import type { PostingField } from './posting.ts';

/** The kind of place that a value came from. */
export type Source =
  | 'selector'
  | 'state'
  | 'json-ld'
  | 'microdata'
  | 'rdfa'
  | 'meta'
  | 'url'
  | 'heuristic'
  /** A file that was imported. */
  | 'file'
  | 'user';

/** Raw text that a rule found on a page. */
export interface Finding {
  readonly field: PostingField;
  readonly raw: string;
  readonly source: Source;
  /** The rule, as a person can look it up: `h1.app-title`, `jobPost.title`. */
  readonly via: string;
}

/** A finding whose text is a valid value of its field. */
export interface Candidate {
  readonly value: string;
  readonly raw: string;
  readonly source: Source;
  readonly via: string;
}

/** How sure the value is: for the eye, never for the choice. */
export type Confidence = 'sure' | 'likely' | 'guess';

/** One field of a draft: the value in use is the first candidate's. */
export interface Settled {
  readonly value: string;
  readonly confidence: Confidence;
  /** In order of precedence, one for each rule that found something; the first is in use. */
  readonly candidates: readonly Candidate[];
}

/** Per field the value in use and all its candidates. A field that nothing told is absent. */
export type Draft = { readonly [F in PostingField]?: Settled };
