import type { Clip } from '../clip.ts';
import { otherNamesOf } from '../identity.ts';

/** A clip, or edits, as it is kept: its other names follow from its identity, and from the clips merged into it. */
export const named = <T extends Pick<Clip, 'identity' | 'also' | 'merged'>>({
  also: _before,
  ...kept
}: T): T => {
  const also = [...new Set([...otherNamesOf(kept.identity), ...(kept.merged ?? [])])];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is a T with other names
  return (also.length > 0 ? { ...kept, also } : kept) as T;
};
