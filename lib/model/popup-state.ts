import { computed, signal } from '@preact/signals';
import type { Candidate, Draft } from '../candidate.ts';
import { toTimestamp } from '../day.ts';
import { clipFile } from '../file/clip-file.ts';
import { NEW_PERSON, type Person, type PostingField } from '../posting.ts';
import type { Problem } from '../problem.ts';
import type { SaveResult } from '../store/clip-store.ts';
import { layEdits, NOTHING, type Overlay } from './overlay.ts';
import { hashtagsOf, type Tag } from './popup-tags.ts';
import { createOwnFile } from './own-file.ts';
import { viewOf, type Saved } from './popup-view.ts';
import type { TabCapture, TextFile } from './ports.ts';

/** Something that went well and is worth a word. */
export type Done = 'saved' | 'updated' | 'undone' | 'copied' | 'downloaded' | 'reported';

/** The signals that the popup is made of, and what follows from them. */
export type PopupState = ReturnType<typeof popupState>;

/** The page's own value of a field, whatever the person wrote over it. */
export const ownValue = (draft: Draft, field: PostingField): Candidate | undefined =>
  draft[field]?.candidates.find(({ source }) => source !== 'user');

/** A fresh popup's state: nothing read, nothing typed. */
export function popupState(now: () => number) {
  const tab = signal<TabCapture>();
  const readProblem = signal<Problem>();
  const saved = signal<Saved>();
  const overlay = signal<Overlay>(NOTHING);
  const clipsAnyway = signal(false);
  const ownFile = createOwnFile();
  /** What is under the overlay. */
  const base = computed<Draft>(() => saved.value?.clip.draft ?? tab.value?.capture.draft ?? {});
  const draft = computed<Draft>(() => layEdits(base.value, overlay.value.edits));
  const person = computed<Person>(() => ({
    ...(saved.value?.clip.person ?? NEW_PERSON),
    ...overlay.value.person,
  }));
  return {
    tab,
    readProblem,
    saved,
    overlay,
    clipsAnyway,
    base,
    draft,
    person,
    /** Tags of other clips, the most used first. */
    known: signal<readonly Tag[]>([]),
    /** What went wrong with something that the person asked for. */
    problem: signal<Problem>(),
    done: signal<{ readonly what: Done }>(),
    /** The save that can be undone. */
    lastSave: signal<{ readonly kind: 'saved' | 'updated'; readonly result: SaveResult }>(),
    isBusy: signal(false),
    view: computed(() =>
      viewOf({
        tab: tab.value,
        readProblem: readProblem.value,
        saved: saved.value,
        clipsAnyway: clipsAnyway.value,
      }),
    ),
    tags: computed<readonly Tag[]>(() => [
      ...hashtagsOf(draft.value.hashtags?.value ?? ''),
      ...person.value.tags.map((text): Tag => ({ kind: 'own', text })),
    ]),
    /** To be awaited before `file` is given out. */
    prepareFile: (): Promise<void> => ownFile.prepare(saved.value?.file),
    /** The file as it would be written now. */
    file: computed<TextFile>(() => {
      if (saved.value) {
        const { clip: there, markdown: text, file: own } = saved.value;
        const body = { id: there.id, markdown: text, ...(own !== undefined && { file: own }) };
        return ownFile.of({ ...there, draft: draft.value, person: person.value }, body);
      }
      const { markdown = '', identities: [identity = ''] = [] } = tab.value?.capture ?? {};
      const timestamp = toTimestamp(new Date(now()));
      return clipFile({ draft: draft.value, person: person.value, timestamp, identity }, markdown);
    }),
  };
}
