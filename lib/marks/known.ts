import { postingAt } from '../address.ts';
import type { BoardSigns } from '../board.ts';
import type { Clip } from '../clip.ts';
import { identitiesOf } from '../identity.ts';
import type { ClipStore } from '../store/clip-store.ts';
import { toCanonical, toLink } from '../url.ts';
import { markOf, type MarkKind } from './mark.ts';

/** The names of the posting that an address leads to; nothing where it leads to none. */
export function namesAt(url: string, boards: readonly BoardSigns[]): readonly string[] | undefined {
  const link = toLink(url, 'about:blank');
  const at = link && postingAt(link, boards);
  return at && identitiesOf(at, toCanonical(link));
}

const namesOf = ({ identity, also = [] }: Clip): readonly string[] => [identity, ...also];

/** What the library knows of the postings at these addresses, in their order. */
export async function marksAt(
  urls: readonly string[],
  boards: readonly BoardSigns[],
  store: Pick<ClipStore, 'byIdentity' | 'inTrash'>,
): Promise<readonly (MarkKind | undefined)[]> {
  const names = urls.map((url) => namesAt(url, boards));
  if (names.every((each) => each === undefined)) return names.map(() => undefined);
  const trash = new Map(
    (await store.inTrash()).toReversed().flatMap((clip) => namesOf(clip).map((name) => [name, clip] as const)),
  );
  return Promise.all(
    names.map(async (each) => {
      if (!each) return undefined;
      const [own = ''] = each;
      const clip = (await store.byIdentity(each)) ?? trash.get(own);
      return clip && markOf(clip);
    }),
  );
}
