declare module 'virtual:board-signs' {
  import type { BoardSigns } from '../board.ts';
  import type { ShortBoards } from '../short-board.ts';

  /** Every board's signs, in short. */
  export const signs: ShortBoards<BoardSigns>;
}

declare module 'virtual:board-hosts' {
  import type { Board } from '../board.ts';

  /** Every board's name and hosts. */
  export const HOSTS: readonly Pick<Board, 'id' | 'hosts'>[];
}

declare module 'virtual:aggregators' {
  /** The ids of boards that show postings of many employers. */
  export const AGGREGATORS: ReadonlySet<string>;
}

declare module 'virtual:board-names' {
  /** How boards call themselves, by id. */
  export const BOARD_NAMES: ReadonlyMap<string, string>;
}
