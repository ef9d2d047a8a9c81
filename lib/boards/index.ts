import type { Board } from '../board.ts';

/** Every board: a file in this folder is found by itself. */
const FILES = import.meta.glob<{ readonly default: Board }>(['./*.ts', '!./index.ts'], { eager: true });

export const BOARDS: readonly Board[] = Object.values(FILES).map((file) => file.default);
