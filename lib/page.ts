/** A page as it was given: the core never reaches for the global document. */
export interface Page {
  /** Absolute, as the address bar shows it. */
  readonly url: string;
  readonly document: Document;
}
