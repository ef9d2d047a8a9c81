import type { Clip } from '../clip.ts';
import type { History } from '../library/history.ts';
import { toRow, type Row } from '../library/row.ts';
import { postingOf } from '../merge.ts';
import { toAmount, type Amount } from './amount.ts';

/** What the figures are made of, of one clip. */
export interface Fact {
  /** What the library's search asks. */
  readonly row: Row;
  /** Empty where the status never changed. */
  readonly history: History;
  /** `YYYY-MM-DD`, or `''`. */
  readonly appliedDate: string;
  /** Absent where the posting doesn't say amount, currency and period. */
  readonly amount?: Amount;
  /** The format's word, or `''`. */
  readonly seniority: string;
}

const NONE: History = [];

/** The fact of a clip. */
export function toFact(clip: Clip): Fact {
  const posting = postingOf(clip.draft);
  const amount = toAmount(posting);
  return {
    row: toRow(clip),
    history: clip.history ?? NONE,
    appliedDate: clip.person.appliedDate,
    ...(amount && { amount }),
    seniority: posting.seniority ?? '',
  };
}
