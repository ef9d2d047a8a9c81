/** What a page is. `none` also stands for a shell whose text lies in a frame that can't be read. */
export const PAGE_KINDS = ['posting', 'application', 'listing', 'closed', 'none'] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** What the detector or the reader holds a page to be. */
export interface Detection {
  readonly kind: PageKind;
  /** The id of the board, where one is known. */
  readonly board?: string;
  /** The company's key on that board, as its address has it. */
  readonly company?: string;
  /** The host, where the address names no company and each company counts its jobs for itself. */
  readonly site?: string;
  /** The board's id of the posting. */
  readonly job?: string;
  /** How many postings a listing links to. */
  readonly count?: number;
}
