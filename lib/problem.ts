/**
 * An error as a value: what crosses a message or reaches a person. Each code has a sentence and a next
 * step in the locales.
 */
export type ProblemCode =
  /** The browser lets no extension read this page. */
  | 'forbidden-page'
  /** The page didn't answer, or its frame went away while it was read. */
  | 'unreadable-page'
  /** The disk or the browser's share of it is full. */
  | 'quota-exceeded'
  /** The library could not be opened or written. */
  | 'store-failed'
  /** Another page of a newer Jobmark holds the library. */
  | 'store-newer'
  | 'download-failed'
  /** The disk of the downloads has no room for a file. */
  | 'disk-full'
  | 'clipboard-failed'
  /** Private windows keep nothing. */
  | 'private-window';

export interface Problem {
  readonly code: ProblemCode;
  /** The machine's own words, for a report; never shown alone. */
  readonly detail: string;
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };
