import type { ReadonlySignal } from '@preact/signals';
import type { Candidate, Draft } from '../candidate.ts';
import type { History } from '../library/history.ts';
import type { Person, PostingField, Status } from '../posting.ts';
import type { Overlay } from './overlay.ts';
import { toFieldValue } from './popup-fields.ts';
import { ownValue } from './popup-state.ts';
import { hashtagsOf, sameTag, toHashtags, toTag, type Tag } from './popup-tags.ts';

/** The status that has a day of its own. */
const APPLIED = 'applied';

/** What a change of status is made of. */
export interface Standing {
  readonly person: Person;
  readonly history?: History | undefined;
}

/**
 * What a new status changes of what the person wrote: who has applied for the first time did so today, unless a day
 * is there already. `today` is the person's own day, `YYYY-MM-DD`.
 */
export function statusPatch({ person, history }: Standing, status: Status, today: string): Partial<Person> {
  const isFirst = !history?.some((entry) => entry.status === APPLIED);
  const isDated = status === APPLIED && person.status !== APPLIED && person.appliedDate === '' && isFirst;
  return { status, ...(isDated && { appliedDate: today }) };
}

/** The values under edits, and where edits go: what the popup and the library's pane have in common. */
export interface Edited {
  /** What is under the edits. */
  readonly base: ReadonlySignal<Draft>;
  readonly draft: ReadonlySignal<Draft>;
  readonly person: ReadonlySignal<Person>;
  /** Both kinds, as they are shown. */
  readonly tags: ReadonlySignal<readonly Tag[]>;
  /** Tags of other clips. */
  readonly known: () => readonly Tag[];
  readonly history: () => History | undefined;
  readonly today: () => string;
  readonly type: (change: (now: Overlay) => Overlay) => void;
  /** Gives the page's own value of a field back. */
  readonly unedit: (now: Overlay, field: PostingField) => Overlay;
}

/** What a person can change of a posting, over whatever keeps it. */
export function editing({ base, draft, person, tags, known, history, today, type, unedit }: Edited) {
  const setPerson = (patch: Partial<Person>): void => {
    const standing = { person: person.value, history: history() };
    const full =
      patch.status === undefined ? patch : { ...statusPatch(standing, patch.status, today()), ...patch };
    type((now) => ({ ...now, person: { ...now.person, ...full } }));
  };
  const setField = (field: PostingField, value: string): void =>
    type((now) => ({ ...now, edits: { ...now.edits, [field]: value } }));
  const takeBack = (field: PostingField): void => type((now) => unedit(now, field));
  /** Back at the page's own value is no edit. */
  const put = (field: PostingField, value: string): void =>
    value === (ownValue(base.value, field)?.value ?? '') ? takeBack(field) : setField(field, value);
  const hashtags = (): readonly Tag[] => hashtagsOf(draft.value.hashtags?.value ?? '');

  return {
    setPerson,
    /** Takes what was typed; `false` says that it is no value of the field, and the old one stays. */
    edit: (field: PostingField, text: string): boolean => {
      const value = toFieldValue(field, text);
      if (value !== undefined) put(field, value);
      return value !== undefined;
    },
    unedit: takeBack,
    /** The person says that this one is right; also of the value in use. */
    choose: (field: PostingField, { value }: Candidate): void => setField(field, value),
    addTag: (typed: string | Tag): void => {
      const tag = typeof typed === 'string' ? toTag(typed, known()) : typed;
      if (!tag || tags.value.some((there) => sameTag(there, tag))) return;
      if (tag.kind === 'own') return setPerson({ tags: [...person.value.tags, tag.text] });
      put('hashtags', toHashtags([...hashtags(), tag]));
    },
    removeTag: (tag: Tag): void => {
      if (tag.kind === 'own') return setPerson({ tags: person.value.tags.filter((text) => text !== tag.text) });
      put('hashtags', toHashtags(hashtags().filter((there) => !sameTag(there, tag))));
    },
  };
}
