declare module 'virtual:board-signs' {
  import type { BoardSigns } from '../board.ts';

  export const SIGNS: readonly BoardSigns[];
}

declare module 'virtual:boards' {
  import type { Board } from '../board.ts';

  /** Every board, without its examples. */
  export const BOARDS: readonly Board[];
}

declare module 'virtual:aggregators' {
  /** The ids of boards that show postings of many employers. */
  export const AGGREGATORS: ReadonlySet<string>;
}
