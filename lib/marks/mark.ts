import type { Clip } from '../clip.ts';

/** What a mark on a list says of a posting. */
export type MarkKind = 'saved' | 'applied' | 'dismissed';

/** Who takes a save back so soon (in milliseconds) has dismissed nothing. */
const TAKEN_BACK = 60_000;

/** What a clip is marked as; nothing where its save was only taken back. */
export function markOf({
  person,
  savedAt,
  deletedAt,
}: Pick<Clip, 'person' | 'savedAt' | 'deletedAt'>): MarkKind | undefined {
  if (deletedAt !== undefined) return deletedAt - savedAt > TAKEN_BACK ? 'dismissed' : undefined;
  if (person.archived || person.status === 'rejected') return 'dismissed';
  return person.status === 'applied' || person.appliedDate !== '' ? 'applied' : 'saved';
}
