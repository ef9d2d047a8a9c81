import type { Draft } from './candidate.ts';
import type { Capture } from './captured.ts';
import type { PageKind } from './detection.ts';
import { readDraft, withFacts } from './draft-of.ts';
import { identitiesOf } from './identity.ts';
import { fill, merge } from './merge.ts';
import type { PostingField } from './posting.ts';
import type { PageReading } from './reading.ts';
import type { Wishes } from './tag/wishes.ts';
import { tagFindings } from './tag/tag.ts';
import { toCanonical, toUrl } from './url.ts';

/** Which frame speaks for the tab, best first. */
const FRAME_ORDER: readonly PageKind[] = ['posting', 'application', 'closed', 'listing', 'none'];

/** What a page around an embedded posting may add: it knows its company, not the posting. */
const FROM_AROUND: readonly PostingField[] = ['companyName', 'logoUrl', 'companyWebsite'];

/** A frame whose document was written into it (`about:srcdoc`) is found where the page around it is found. */
const ADDRESS: readonly PostingField[] = ['url', 'host'];
const hasAddress = ({ url }: PageReading): boolean => /^https?:/.test(url);

const rank = ({ detection, markdown }: PageReading): number =>
  FRAME_ORDER.indexOf(detection.kind) * 2 + (markdown === '' ? 1 : 0);

/**
 * Readings of all frames of a tab, the top frame's first, as one capture: the frame that is the posting
 * wins, the page around it fills what it lacks; `wishes` are the person's for its tags. Throws when there is no reading at all.
 */
export function capture(readings: readonly PageReading[], wishes: Wishes = {}): Capture {
  const [top] = readings;
  if (!top) throw new TypeError('capture needs at least one reading');
  const best = readings.reduce((winner, reading) => (rank(reading) < rank(winner) ? reading : winner));
  const own = withFacts(readDraft(best), best);
  const draft = tagged(best === top ? own : fill(own, around(top, best)), best.markdown, wishes);
  const { url } = hasAddress(best) ? best : top;
  const canonical = draft.url?.value ?? toCanonical(toUrl(url) ?? new URL('about:blank'));
  return {
    pageUrl: top.url,
    detection: best.detection,
    draft,
    markdown: best.markdown,
    isDegraded: best.isDegraded === true,
    identities: identitiesOf(best.detection, canonical),
  };
}

function around(top: PageReading, best: PageReading): Draft {
  const fields = hasAddress(best) ? FROM_AROUND : [...FROM_AROUND, ...ADDRESS];
  return readDraft({ ...top, findings: top.findings.filter(({ field }) => fields.includes(field)) });
}

function tagged(draft: Draft, markdown: string, wishes: Wishes): Draft {
  const tags = tagFindings({ title: draft.title?.value ?? '', markdown }, wishes);
  return { ...draft, ...merge(tags, { url: 'about:blank' }) };
}
