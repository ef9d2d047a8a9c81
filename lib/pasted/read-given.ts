import { postingAt } from '../address.ts';
import type { BoardSigns } from '../board.ts';
import { capture } from '../capture.ts';
import type { Capture } from '../captured.ts';
import type { Detection } from '../detection.ts';
import { identitiesOf } from '../identity.ts';
import { merge } from '../merge.ts';
import { tagFindings } from '../tag/tag.ts';
import { toCanonical, toLink } from '../url.ts';
import { readPasted, type Pasted } from './read-pasted.ts';

/** What the reading of a pasted posting may know beside it. */
export interface AroundPasted {
  readonly boards: readonly BoardSigns[];
  /** Any document: what is made of the text is made in it. */
  readonly blank: Document;
  /** Today in the person's own calendar, `YYYY-MM-DD`. */
  readonly day: string;
}

/** What was read, as of a page; `identities` only where an address was given. */
export interface ReadGiven extends Pick<Capture, 'draft' | 'markdown'> {
  readonly identities?: Capture['identities'];
}

/** Reads what a person gave by hand. `title` is their own, where they typed one: tags and kind of work follow it. */
export function readGiven(
  given: Pasted,
  title: string | undefined,
  { boards, blank, day }: AroundPasted,
): ReadGiven {
  const link = toLink(given.url, 'about:blank');
  const at: Detection = (link && postingAt(link, boards)) ?? { kind: 'posting' };
  const { draft, markdown } = capture([readPasted(given, at, blank, day)]);
  const tags = title === undefined ? {} : merge(tagFindings({ title, markdown }), { url: 'about:blank' });
  return {
    draft: { ...draft, ...tags },
    markdown,
    ...(link && { identities: identitiesOf(at, toCanonical(link)) }),
  };
}
