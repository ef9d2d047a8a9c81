import { computed, signal } from '@preact/signals';
import { localDay } from '../day.ts';
import type { Person } from '../posting.ts';
import type { ClipStore } from '../store/clip-store.ts';
import { applied, canApply, cvIn, cvsIn, unapplied, withCv } from './applied.ts';
import { takeUpLeft } from './left-edits.ts';
import type { PopupState } from './popup-state.ts';
import type { PopupSync } from './popup-sync.ts';
import type { PopupPorts } from './ports.ts';

/** CVs of so many of the newest clips are suggested. */
const SUGGEST_FROM = 200;

/** What the popup can do besides. */
interface Actions {
  readonly setPerson: (patch: Partial<Person>) => void;
  readonly save: () => Promise<void>;
  readonly undo: () => Promise<void>;
}

/** That the person has applied, in the popup: one click, and which CV it was. */
export function popupApplied(
  { view, person, saved, tab }: PopupState,
  { setPerson, save, undo }: Actions,
  sync: PopupSync,
  store: ClipStore,
  ports: PopupPorts,
) {
  /** What this popup did, and what stood there before. */
  const step = signal<{
    readonly before: Person;
    readonly after: ReturnType<typeof applied>;
    readonly hasSaved: boolean;
  }>();
  const known = signal<readonly string[]>([]);

  const isForm = computed(() => 'page' in view.value && view.value.page === 'application');

  async function apply(): Promise<void> {
    if (!tab.value || tab.value.isPrivate || !canApply(person.value, isForm.value, saved.value !== undefined))
      return;
    const before = person.value;
    const after = applied(localDay(new Date(ports.now())));
    const hasSaved = saved.value === undefined;
    setPerson(after);
    if (hasSaved) await save();
    else await sync.inTurn(sync.write);
    // Nothing was marked where nothing could be saved.
    if (saved.value) step.value = { before, after, hasSaved };
    else setPerson(unapplied(before, after, person.value));
    await sync.telling(async () => {
      // The last one may have been typed in a popup that closed just now.
      await takeUpLeft(store);
      known.value = cvsIn(await store.newest(SUGGEST_FROM));
    });
  }

  async function takeBack(): Promise<void> {
    const done = step.value;
    if (!done) return;
    step.value = undefined;
    setPerson(unapplied(done.before, done.after, person.value));
    await sync.inTurn(sync.write);
    if (done.hasSaved) await undo();
  }

  return {
    /** The person may want to say that they applied. */
    canApply: computed(
      () =>
        tab.value?.isPrivate === false &&
        (view.value.kind === 'posting' || view.value.kind === 'saved') &&
        canApply(person.value, isForm.value, saved.value !== undefined),
    ),
    /** They have just said so here. */
    justApplied: computed(() => step.value !== undefined && saved.value !== undefined),
    cv: computed(() => cvIn(person.value.notes)),
    /** CVs that went out before, the last first. */
    knownCvs: known,
    apply,
    setCv: (text: string): void => setPerson({ notes: withCv(person.value.notes, text) }),
    takeBack,
  };
}
