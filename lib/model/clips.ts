import { hasPosting, type Capture } from '../captured.ts';
import type { Clip } from '../clip.ts';
import { toTimestamp } from '../day.ts';
import { changesOf, editsOf, withEdits, type FieldChange } from '../merge.ts';
import { NEW_PERSON, TAG_FIELDS, type Person, type PostingField } from '../posting.ts';
import { layEdits, type Overlay } from './overlay.ts';

/** A clip as a save would make it now. */
export const toClip = (capture: Capture, overlay: Overlay, id: string, now: number): Clip => ({
  id,
  identity: capture.identities[0],
  savedAt: now,
  updatedAt: now,
  readAt: now,
  timestamp: toTimestamp(new Date(now)),
  draft: layEdits(capture.draft, overlay.edits),
  person: { ...NEW_PERSON, ...overlay.person },
  pageUrl: capture.pageUrl,
  closed: capture.detection.kind === 'closed',
});

/** A clip with what its page says now, under all that the person wrote. */
export const withReading = (clip: Clip, capture: Capture, now: number): Clip => ({
  ...clip,
  updatedAt: now,
  ...(hasPosting(capture) && { readAt: now }),
  closed: capture.detection.kind === 'closed',
  pageUrl: capture.pageUrl,
  draft: hasPosting(capture) ? withEdits(capture.draft, editsOf(clip.draft)) : clip.draft,
});

/** Two persons' notes are one person's at two windows: neither is lost. */
export const joinNotes = (there: string, here: string): string =>
  there === '' || here.includes(there) ? here : there.includes(here) ? there : `${there}\n\n${here}`;

/** What the person wrote here, laid over what is in the library already. */
function joinPerson(there: Person, here: Partial<Person>): Person {
  return {
    ...there,
    ...here,
    ...(here.tags && { tags: [...new Set([...there.tags, ...here.tags])] }),
    ...(here.notes !== undefined && { notes: joinNotes(there.notes, here.notes) }),
  };
}

/** The update of a clip that turned out to be in the library (or its trash) already when a new one was saved. */
export const withFresh = (existing: Clip, fresh: Clip, { person }: Overlay): Clip => ({
  ...existing,
  updatedAt: fresh.updatedAt,
  readAt: fresh.readAt ?? fresh.savedAt,
  closed: fresh.closed,
  pageUrl: fresh.pageUrl,
  draft: withEdits(fresh.draft, { ...editsOf(existing.draft), ...editsOf(fresh.draft) }),
  person: joinPerson(existing.person, person),
});

/** What the page says differently than when it was clipped. */
export interface PageChanges {
  readonly fields: readonly FieldChange[];
  readonly text: boolean;
  /** The posting was open when it was clipped. */
  readonly nowClosed: boolean;
  /** It was closed then, and is open again. */
  readonly nowOpen: boolean;
}

/** Fields that we make ourselves: they follow title and text, and no page says them. */
const OURS: ReadonlySet<PostingField> = new Set([...TAG_FIELDS, 'host', 'board']);

/** What the page no longer tells: an update would empty it. */
const gone = (clip: Clip, capture: Capture): readonly FieldChange[] =>
  changesOf(capture.draft, clip.draft).flatMap(({ field, after }) =>
    capture.draft[field] === undefined ? [{ field, before: after, after: '' }] : [],
  );

export function pageChanges(clip: Clip, markdown: string, capture: Capture): PageChanges {
  const isClosed = capture.detection.kind === 'closed';
  const isOpen = capture.detection.kind === 'posting';
  const reads = hasPosting(capture);
  const fields = reads ? [...changesOf(clip.draft, capture.draft), ...gone(clip, capture)] : [];
  return {
    fields: fields.filter(({ field }) => !OURS.has(field)),
    text: reads && capture.markdown !== markdown,
    nowClosed: isClosed && !clip.closed,
    nowOpen: isOpen && clip.closed,
  };
}

export const hasChanges = ({ fields, text, nowClosed, nowOpen }: PageChanges): boolean =>
  fields.length > 0 || text || nowClosed || nowOpen;
