import { batch, computed } from '@preact/signals';
import { ARCHIVED, FACETS, NO_FILTER, type Facet, type Filter } from '../library/filter.ts';
import * as selection from '../library/selection.ts';
import { NEWEST_FIRST, type Column } from '../library/sort.ts';
import type { TextFile } from '../file/text-file.ts';
import type { Status } from '../posting.ts';
import { obsidianUrl } from '../out/obsidian.ts';
import type { Outcome } from '../problem.ts';
import type { ClipStore } from '../store/clip-store.ts';
import type { Progress } from '../store/many.ts';
import { libraryBoard, spotOf } from './library-board.ts';
import { libraryDetail } from './library-detail.ts';
import { actOnMany, restoreMany, trashMany, type Acted, type ManyAction, type Step } from './library-many.ts';
import type { LibraryPorts } from './library-ports.ts';
import { followTexts } from './library-search.ts';
import { libraryState, type LibraryDone, type Place } from './library-state.ts';
import { librarySync } from './library-sync.ts';
import { libraryTrash } from './library-trash.ts';
import { libraryTwins } from './library-twins.ts';
import { idsWith, libraryTags } from './library-tags.ts';
import { libraryViews } from './library-views.ts';
import { counting, createLongWork } from './long-work.ts';
import { toTag, type Tag } from './popup-tags.ts';

/** The library's page without its pixels: what it shows, and what a person can do with it. */
export type Library = ReturnType<typeof createLibrary>;

/** Columns that tell most from their end: the newest day, the highest pay. */
const FROM_THE_END: ReadonlySet<Column> = new Set(['pay', 'saved', 'posted', 'featured']);

/** `open()` starts it; every action may be called at any time. `locale` orders words; the browser's own if absent. */
export function createLibrary(store: ClipStore, ports: LibraryPorts, locale?: string) {
  const state = libraryState(() => ports.now(), locale);
  const sync = librarySync(state, store, ports);
  const tagList = libraryTags(state.rows);
  const known = computed(() => tagList.value.map(({ tag }) => tag));
  const detail = libraryDetail(store, sync, ports, () => known.value);
  const endTexts = followTexts(state, sync, store, ports);
  const board = libraryBoard(state);
  const { filter, sort, searchSort, shownSort, active, done, problem, place, ids } = state;

  /** The clips through which the keyboard steps: all of the list, or those of the lane that it is in. */
  const order = (): readonly string[] => {
    const spot = place.value === 'board' ? spotOf(board.value, active.value) : undefined;
    return spot ? (board.value[spot.column]?.rows.map(({ id }) => id) ?? []) : ids.value;
  };

  /** The selected clips, else the one that the keyboard is at. */
  const targets = (): readonly string[] => {
    const chosen = state.selection.value.ids;
    if (chosen.size > 0) return [...chosen];
    const at = active.value ?? detail.wanted.value;
    return at === undefined ? [] : [at];
  };

  function tell(what: LibraryDone, undo?: (told?: Progress) => Promise<void>): void {
    done.value = { done: what, ...(undo && { undo }) };
  }

  /** How far a step in many clips is. One follows the other, so one is enough. */
  const writing = createLongWork(() => ports.now());
  const telling = counting(writing);
  /** One step, which can be undone. What is typed is written before anything else happens to the clip. */
  const inOneStep = async (
    idsOf: () => readonly string[],
    work: (at: readonly string[], how: Step) => Promise<Acted | undefined>,
  ): Promise<void> => {
    problem.value = undefined;
    await detail.flush();
    await sync.inTurn(async () => {
      const at = idsOf();
      await telling(at.length, async (told) => {
        const acted = await work(at, { now: ports.now(), told });
        if (acted) tell(acted.done, acted.undo);
      });
    });
  };

  const act = (
    at: readonly string[],
    work: (at: readonly string[], how: Step) => Promise<Acted | undefined>,
  ): Promise<void> => (at.length === 0 ? Promise.resolve() : inOneStep(() => at, work));

  /** All that have the tag when its turn comes: the rows follow what was done just before. */
  const changeTagged = (tag: Tag, action: ManyAction): Promise<void> =>
    inOneStep(
      () => idsWith(state.rows.value, tag),
      (at, how) => actOnMany(store, at, action, how),
    );

  const twins = libraryTwins(store, ports, {
    state,
    sync,
    opened: detail.opened,
    openClip: detail.open,
    flush: detail.flush,
    tell,
  });
  const trashed = libraryTrash(store, sync);

  const change = (action: ManyAction, at = targets()): Promise<void> =>
    act(at, (each, how) => actOnMany(store, each, action, how));

  /** The row after those that go away, so that the keyboard stays where it was. */
  function stepOff(gone: ReadonlySet<string>): void {
    const all = order();
    const at = active.value === undefined ? -1 : all.indexOf(active.value);
    if (at < 0 || !gone.has(active.value ?? '')) return;
    const next = all.slice(at).find((id) => !gone.has(id));
    active.value = next ?? all.slice(0, at).findLast((id) => !gone.has(id));
  }

  const setFilter = (patch: Partial<Filter>): void => {
    filter.value = { ...filter.value, ...patch };
  };

  async function hand(what: 'copied' | 'downloaded', work: () => Promise<Outcome<undefined>>): Promise<void> {
    problem.value = undefined;
    const outcome = await work();
    if (outcome.ok) tell({ what });
    else problem.value = outcome.problem;
  }

  const go = async (to: Place): Promise<void> => {
    const isOther = to === 'trash' || place.value === 'trash';
    batch(() => {
      place.value = to;
      state.only.value = undefined;
      void trashed.close();
      if (!isOther) return;
      // List and board show the same clips, the trash has its own.
      state.selection.value = selection.NOTHING;
      active.value = undefined;
    });
    if (to === 'trash') await sync.inTurn(sync.loadTrash);
  };

  return {
    ...state,
    views: libraryViews(state, ports, tell),
    twins,
    /** The clip of the trash that is looked at. */
    trashed,
    /** Every tag with its count. */
    tagList,
    board,
    writing,
    order,
    known,
    boardName: (id: string): string => ports.boardName(id),
    detail,
    open: sync.open,
    purge: sync.purge,
    go,
    search: (text: string): void => {
      batch(() => {
        state.typed.value = text;
        // Another question, another order: the best first.
        if (text.trim() === '') searchSort.value = undefined;
      });
    },
    /** Once a column's own order, again the other way round. */
    sortBy: (column: Column): void => {
      const now = shownSort.value;
      const first = FROM_THE_END.has(column) ? 'descending' : 'ascending';
      const other = first === 'ascending' ? 'descending' : 'ascending';
      const direction = now?.column === column && now.direction === first ? other : first;
      const isSearch = shownSort.value !== sort.value || state.query.value.length > 0;
      if (isSearch) searchSort.value = { column, direction };
      sort.value = { column, direction };
    },
    setFilter,
    toggleFacet: (facet: Facet, key: string): void => {
      const now = filter.value.facets[facet];
      const keys = now.includes(key) ? now.filter((each) => each !== key) : [...now, key];
      setFilter({ facets: { ...filter.value.facets, [facet]: keys } });
    },
    /** How many things the filter asks beside what it asks from the start. */
    filterCount: computed(() => {
      const { facets, archived, ...limits } = filter.value;
      const asked = FACETS.reduce((sum, facet) => sum + facets[facet].length, 0);
      return asked + Object.keys(limits).length + (archived === ARCHIVED[0] ? 0 : 1);
    }),
    clearFilter: (): void => {
      filter.value = NO_FILTER;
    },
    clearAll: (): void => {
      batch(() => {
        filter.value = NO_FILTER;
        state.typed.value = '';
        state.only.value = undefined;
        sort.value = NEWEST_FIRST;
        searchSort.value = undefined;
      });
    },
    /** Keyboard: so many rows down, up when negative; `Infinity` is an end. */
    move: (step: number): void => {
      const all = order();
      const at = active.value === undefined ? -1 : all.indexOf(active.value);
      // Who begins anywhere begins at the top.
      const next = at < 0 && step !== Infinity ? 0 : at + step;
      active.value = all[Math.max(0, Math.min(next, all.length - 1))];
    },
    toggle: (id: string): void => {
      batch(() => {
        state.selection.value = selection.toggle(state.selection.value, id);
        active.value = id;
      });
    },
    extendTo: (id: string): void => {
      batch(() => {
        const from = active.value;
        const now = state.selection.value;
        // A range that nothing began yet begins where the keyboard is.
        const begun = now.anchor === undefined && from !== undefined ? selection.toggle(now, from) : now;
        state.selection.value = selection.extend(begun, id, order());
        active.value = id;
      });
    },
    selectAll: (): void => {
      state.selection.value = selection.withAll(state.selection.value, ids.value);
    },
    selectNone: (): void => {
      state.selection.value = selection.NOTHING;
    },
    setStatus: (status: Status): Promise<void> => change({ what: 'status', status }),
    addTag: (typed: string | Tag): Promise<void> => {
      const tag = typeof typed === 'string' ? toTag(typed, known.value) : typed;
      return tag ? change({ what: 'tagged', tag }) : Promise.resolve();
    },
    removeTag: (tag: Tag): Promise<void> => change({ what: 'untagged', tag }),
    /** Another name for a tag on all clips; where there is such a tag, the two are one. */
    renameTag: (tag: Tag, to: Tag): Promise<void> => changeTagged(tag, { what: 'renamed', tag, to }),
    /** Takes a tag from all clips. */
    dropTag: (tag: Tag): Promise<void> => changeTagged(tag, { what: 'untagged', tag }),
    /** These clips to another status, whatever is selected: cards that were moved. */
    moveToStatus: (moved: readonly string[], status: Status): Promise<void> =>
      change({ what: 'status', status }, moved),
    /** Archives; where all of them are archived, it takes them back. */
    archive: (): Promise<void> => {
      const at = targets();
      const isBack = at.every((id) => state.byId.value.get(id)?.archived);
      if (!isBack && state.shownFilter.value.archived === 'hidden') stepOff(new Set(at));
      return change({ what: isBack ? 'unarchived' : 'archived' }, at);
    },
    trashAll: (): Promise<void> => {
      const at = targets();
      stepOff(new Set(at));
      return act(at, (each, how) => trashMany(store, each, how));
    },
    restore: (id: string): Promise<void> => act([id], (each, how) => restoreMany(store, each, how)),
    restoreAll: (): Promise<void> => act(targets(), (each, how) => restoreMany(store, each, how)),
    undo: (): Promise<void> => {
      const offered = done.value;
      const undo = offered?.undo;
      if (!undo) return Promise.resolve();
      done.value = undefined;
      const count = 'count' in offered.done ? offered.done.count : 1;
      return sync.inTurn(async () => {
        await telling(count, async (told) => {
          await undo(told);
          tell({ what: 'undone', count: 1 });
        });
        // Whoever cancels it may still want it.
        done.value ??= offered;
      });
    },
    copyFile: ({ text }: TextFile): Promise<void> => hand('copied', () => ports.copy(text)),
    copy: (): Promise<void> => hand('copied', () => ports.copy(detail.file.value.text)),
    download: (): Promise<void> => hand('downloaded', () => ports.download(detail.file.value)),
    /** Makes a note of the open clip in Obsidian, which takes the text from the clipboard. */
    toObsidian: (): Promise<void> =>
      hand('copied', async () => {
        const { name, text } = detail.file.value;
        const outcome = await ports.copy(text);
        if (outcome.ok) ports.openProgram(obsidianUrl({ vault: '', folder: '', name }));
        return outcome;
      }),
    /** Hands the selected clips over to the page of export. */
    exportSelected: async (): Promise<void> => {
      await detail.flush();
      await ports.openExport(targets());
    },
    /** Says what another part of the page did to the library, and how it is taken back. */
    tell,
    dismiss: (): void => {
      problem.value = undefined;
    },
    flush: detail.flush,
    /** Listens to the library no longer. */
    end: (): void => {
      state.end();
      endTexts();
      detail.end();
      twins.end();
      trashed.end();
      sync.end();
    },
  };
}
