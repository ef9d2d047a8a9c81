import { signal } from '@preact/signals';
import type { Problem } from '../problem.ts';

/** What kept the backup that is made by itself from being written when this page was opened. */
export const backupProblem = signal<Problem>();
