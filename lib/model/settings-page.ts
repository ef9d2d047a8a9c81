import { computed, signal } from '@preact/signals';
import type { Clip } from '../clip.ts';
import { fold } from '../library/fold.ts';
import {
  addState,
  moveState,
  removeState,
  renameState,
  withDefaults,
  type NameOf,
  type StatesOutcome,
  type StatesProblem,
} from '../library/states.ts';
import type { Status } from '../posting.ts';
import type { Problem } from '../problem.ts';
import type { Settings, Theme } from '../settings.ts';
import type { ClipStore } from '../store/clip-store.ts';
import { toTagNames, type OwnTag } from '../tag/wishes.ts';
import { settings } from './settings.ts';
import type { SettingsPorts, Shortcut, StorageUse } from './settings-ports.ts';
import { storeTurns } from './store-turns.ts';
import { tryTags } from './try-tags.ts';

/** The settings' page without its pixels. */
export type SettingsPage = ReturnType<typeof createSettingsPage>;

/** Changes of the library that come together are counted once, after so many milliseconds. */
const COUNTED_AFTER = 300;

/** How many clips of the library have each status, and how many there are. */
export interface Counts {
  readonly byStatus: ReadonlyMap<Status, number>;
  readonly all: number;
  readonly trashed: number;
}

function countsOf(clips: readonly Clip[], trashed: number): Counts {
  const byStatus = new Map<Status, number>();
  for (const { person } of clips) byStatus.set(person.status, (byStatus.get(person.status) ?? 0) + 1);
  return { byStatus, all: clips.length, trashed };
}

/** Words as they were typed into one line, with commas between them. */
export const toWords = (typed: string): readonly string[] =>
  toTagNames(
    typed
      .split(',')
      .map((word) => word.trim().replaceAll(/\s+/gu, ' '))
      .filter((word) => word !== ''),
  ) ?? [];

/** `nameOf` is how the page calls the statuses that have no name of the person's. `open()` starts it. */
export function createSettingsPage(store: ClipStore, ports: SettingsPorts, nameOf: NameOf) {
  /** Counts what was saved: the page says so for a moment each time. */
  const saved = signal(0);
  const problem = signal<Problem>();
  const counts = signal<Counts>();
  const storage = signal<StorageUse>();
  const isEverywhere = signal(false);
  const isMarking = signal(false);
  const isReminding = signal(false);
  const isErased = signal(false);
  const shortcuts = signal<readonly Shortcut[]>([]);
  const { inTurn } = storeTurns(problem);
  const trying = tryTags(ports);

  async function change(make: (now: Settings) => Settings): Promise<void> {
    await ports.change(make);
    saved.value += 1;
  }

  /** Changes the statuses where they stand; what can't be done is said, and nothing is written. */
  async function changeStates(
    make: (states: Settings['states']) => StatesOutcome,
  ): Promise<StatesProblem | undefined> {
    let refused: StatesProblem | undefined;
    await ports.change((now) => {
      const outcome = make(now.states);
      refused = outcome.ok ? undefined : outcome.problem;
      return outcome.ok ? { ...now, states: outcome.states } : now;
    });
    if (refused === undefined) saved.value += 1;
    return refused;
  }

  async function count(): Promise<void> {
    const [clips, trash] = await Promise.all([store.newest(), store.inTrash()]);
    counts.value = countsOf(clips, trash.length);
  }

  const measure = async (): Promise<void> => {
    storage.value = await ports.storage();
  };

  const moveClips = async (from: Status, to: Status): Promise<void> => {
    const clips = await store.newest();
    const ids = clips.filter(({ person }) => person.status === from).map(({ id }) => id);
    if (ids.length === 0) return;
    const updatedAt = ports.now();
    await store.changeMany(ids, (clip) =>
      clip.person.status === from ? { ...clip, updatedAt, person: { ...clip.person, status: to } } : clip,
    );
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  const ending = new AbortController();
  store.onChange(() => {
    clearTimeout(timer);
    timer = setTimeout(() => void inTurn(count), COUNTED_AFTER);
  }, ending.signal);

  return {
    saved,
    problem,
    /** Absent until the library has been counted. */
    counts,
    storage,
    isEverywhere,
    isMarking,
    /** Whether the browser may show a reminder. */
    isReminding,
    /** All has been deleted, here and now. */
    isErased,
    shortcuts,
    trying,
    lacksDefaults: computed(() => withDefaults(settings.value.states).length > settings.value.states.length),

    async open(): Promise<void> {
      const asked = [
        inTurn(count),
        measure(),
        ports.shortcuts().then((found) => void (shortcuts.value = found)),
        ports.isEverywhere().then((isOn) => void (isEverywhere.value = isOn)),
        ports.isMarking().then((isOn) => void (isMarking.value = isOn)),
        ports.isReminding().then((isOn) => void (isReminding.value = isOn)),
      ];
      await Promise.all(asked);
    },
    addState: (name: string) => changeStates((states) => addState(states, name, nameOf)),
    renameState: (id: Status, name: string) => changeStates((states) => renameState(states, id, name, nameOf)),
    moveState: (id: Status, place: number) => changeStates((states) => moveState(states, id, place)),
    /** Without a status; its clips have the other one then. Undone halfway it would leave no clip without a status. */
    removeState: (id: Status, to: Status): Promise<void> =>
      inTurn(async () => {
        const can = removeState(settings.value.states, id, to);
        if (!can.ok) return;
        await moveClips(id, to);
        await changeStates((states) => removeState(states, id, to));
        // Another page may have set it meanwhile.
        await moveClips(id, to);
      }),
    restoreStates: (): Promise<void> => change((now) => ({ ...now, states: withDefaults(now.states) })),

    /** The tag at this place of the list, or one more; without a name it goes. */
    setOwnTag: (place: number, tag: OwnTag): Promise<void> =>
      change((now) => ({
        ...now,
        ownTags: tag.tag.trim() === '' ? now.ownTags.toSpliced(place, 1) : now.ownTags.toSpliced(place, 1, tag),
      })),
    addNever: (typed: string): Promise<void> => {
      const isThere = (tag: string): boolean =>
        settings.value.neverTags.some(
          (other) => fold(other).replace(/^#+/, '') === fold(tag).replace(/^#+/, ''),
        );
      const news = toWords(typed).filter((tag) => !isThere(tag));
      return news.length === 0
        ? Promise.resolve()
        : change((now) => ({ ...now, neverTags: [...now.neverTags, ...news] }));
    },
    removeNever: (tag: string): Promise<void> =>
      change((now) => ({ ...now, neverTags: now.neverTags.filter((other) => other !== tag) })),

    setTheme: (theme: Theme): Promise<void> => change((now) => ({ ...now, theme })),
    setBackupReminder: (backupReminder: number): Promise<void> => change((now) => ({ ...now, backupReminder })),
    /** Only a click may call these two: the browser asks the person. */
    setMarking: async (wanted: boolean): Promise<void> => {
      await ports.setMarking(wanted);
      isMarking.value = wanted;
      saved.value += 1;
    },
    setEverywhere: async (wanted: boolean): Promise<void> => {
      isEverywhere.value = await ports.setEverywhere(wanted);
    },
    setReminding: async (wanted: boolean): Promise<void> => {
      isReminding.value = await ports.setReminding(wanted);
    },
    keepStorage: async (): Promise<void> => {
      await ports.keepStorage();
      await measure();
    },
    changeShortcuts: (): void => void ports.changeShortcuts(),
    /** Deletes all for good: the library, then what the browser keeps beside it. */
    erase: (): Promise<void> =>
      inTurn(async () => {
        await store.erase();
        await ports.forgetAll();
        isErased.value = true;
        isEverywhere.value = await ports.isEverywhere();
        isReminding.value = await ports.isReminding();
        isMarking.value = await ports.isMarking();
        await Promise.all([count(), measure()]);
      }),
    dismiss: (): void => {
      problem.value = undefined;
    },
    /** Listens to the library no longer. */
    end: (): void => {
      clearTimeout(timer);
      trying.end();
      ending.abort();
    },
  };
}
