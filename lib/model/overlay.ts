import type { Draft } from '../candidate.ts';
import type { Clip, Unsaved } from '../clip.ts';
import { edit, editsOf, unedit } from '../merge.ts';
import { NEW_PERSON, type Person, type PostingField } from '../posting.ts';

/** What the person changed and the library does not have yet. It lies over what is there. */
export interface Overlay {
  /** Fields as they want them, `''` empties one, `null` gives the page's own value back. */
  readonly edits: { readonly [field: string]: string | null };
  readonly person: Partial<Person>;
}

export const NOTHING: Overlay = { edits: {}, person: {} };

export const isEmpty = ({ edits, person }: Overlay): boolean =>
  Object.keys(edits).length === 0 && Object.keys(person).length === 0;

/** A draft with the overlay's edits. */
export const layEdits = (draft: Draft, edits: Overlay['edits']): Draft =>
  Object.entries(edits).reduce(
    (edited, [field, value]) =>
      value === null ? unedit(edited, field as PostingField) : edit(edited, field as PostingField, value),
    draft,
  );

/** A clip with the overlay. */
export const layOver = (clip: Clip, { edits, person }: Overlay): Clip => ({
  ...clip,
  draft: layEdits(clip.draft, edits),
  person: { ...clip.person, ...person },
});

const entriesThatDiffer = <T extends object>(after: T, before: object): Partial<T> => {
  const old = new Map<string, unknown>(Object.entries(before));
  return Object.fromEntries(
    Object.entries(after).filter(([key, value]) => !old.has(key) || old.get(key) !== value),
  ) as Partial<T>;
};

/** The overlay without what has been written: what was typed since then stays. */
export const without = (overlay: Overlay, written: Overlay): Overlay => ({
  edits: entriesThatDiffer(overlay.edits, written.edits) as Overlay['edits'],
  person: entriesThatDiffer(overlay.person, written.person),
});

/** What the person did between two states of a clip. */
export function overlayBetween(
  before: Pick<Clip, 'draft' | 'person'>,
  after: Pick<Clip, 'draft' | 'person'>,
): Overlay {
  const now = editsOf(after.draft);
  const then = editsOf(before.draft);
  const takenBack = Object.keys(then).filter((field) => !Object.hasOwn(now, field));
  return {
    edits: {
      ...(entriesThatDiffer(now, then) as { [field: string]: string }),
      ...Object.fromEntries(takenBack.map((field) => [field, null])),
    },
    person: entriesThatDiffer(after.person, before.person),
  };
}

/** All that the person wrote into a clip, as the overlay of a posting that is not saved. */
export const overlayOf = ({ draft, person }: Pick<Clip, 'draft' | 'person'>): Overlay =>
  overlayBetween({ draft: {}, person: NEW_PERSON }, { draft, person });

export const toUnsaved = (identity: string, { edits, person }: Overlay, updatedAt: number): Unsaved => ({
  identity,
  edits: Object.fromEntries(
    Object.entries(edits).filter((entry): entry is [string, string] => entry[1] !== null),
  ),
  person,
  updatedAt,
});

/** Edits that were kept, with those that were typed while they were fetched on top. */
export const overKept = ({ edits, person }: Unsaved, typed: Overlay): Overlay => ({
  edits: { ...edits, ...typed.edits },
  person: { ...person, ...typed.person },
});
