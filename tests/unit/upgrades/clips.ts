import type { Clip } from '../../../lib/clip.ts';
import { otherNamesOf } from '../../../lib/identity.ts';
import { NEW_PERSON } from '../../../lib/posting.ts';

/** A clip as a save makes it; `n` tells one from another and says how new it is. */
export const clipOf = (n: number, given: Partial<Clip> = {}): Clip =>
  named({
    id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    identity: `greenhouse:pleo:${n}`,
    savedAt: 1_607_340_000_000 + n,
    updatedAt: 1_607_340_000_000 + n,
    timestamp: 1_607_299_200_000,
    draft: {
      title: {
        value: `Engineer ${n}`,
        confidence: 'sure',
        candidates: [
          { value: `Engineer ${n}`, raw: ` Engineer ${n} `, source: 'selector', via: 'h1.app-title' },
        ],
      },
    },
    person: NEW_PERSON,
    pageUrl: `https://boards.greenhouse.io/pleo/jobs/${n}`,
    closed: false,
    ...given,
  });

/** A clip as the library gives it back. */
function named(clip: Clip): Clip {
  const also = otherNamesOf(clip.identity);
  return also.length > 0 ? { ...clip, also } : clip;
}

export const titled = (clip: Clip, value: string): Clip => ({
  ...clip,
  draft: { ...clip.draft, title: { value, confidence: 'sure', candidates: [] } },
});
