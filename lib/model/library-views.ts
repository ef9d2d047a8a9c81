import { batch, computed } from '@preact/signals';
import { NO_FILTER } from '../library/filter.ts';
import {
  addView,
  looksSame,
  moveView,
  removeView,
  renameView,
  replaceView,
  restoreView,
  type SavedView,
  type ViewsOutcome,
  type ViewsProblem,
} from '../library/saved-view.ts';
import { NEWEST_FIRST } from '../library/sort.ts';
import type { LibraryPorts } from './library-ports.ts';
import type { LibraryDone, LibraryState } from './library-state.ts';
import { settings } from './settings.ts';

type Views = readonly SavedView[];

/** The library as it is opened. */
const PLAIN = { query: '', filter: NO_FILTER, sort: NEWEST_FIRST };

/** The person's saved views, and what can be done with them. */
export function libraryViews(
  { typed, filter, sort, searchSort, only, problem }: LibraryState,
  ports: LibraryPorts,
  tell: (what: LibraryDone, undo?: () => Promise<void>) => void,
) {
  const all = computed<Views>(() => settings.value.views);
  /** What is looked at now. */
  const now = computed(() => ({ query: typed.value, filter: filter.value, sort: sort.value }));

  /** Changes the views where they stand: another page may have changed them since. */
  async function change(work: (views: Views) => ViewsOutcome): Promise<ViewsProblem | undefined> {
    let refused: ViewsProblem | undefined;
    const outcome = await ports.changeSettings((current) => {
      const changed = work(current.views);
      refused = changed.ok ? undefined : changed.problem;
      return changed.ok ? { ...current, views: changed.views } : current;
    });
    if (!outcome.ok) problem.value = outcome.problem;
    return refused;
  }

  return {
    all,
    /** The view that shows what is looked at now. */
    current: computed(() => all.value.find((view) => looksSame(view, now.value))),
    /** There is something to save that the library doesn't show anyway. */
    isSomething: computed(() => !looksSame(PLAIN, now.value)),
    choose: (view: SavedView): void => {
      batch(() => {
        typed.value = view.query;
        filter.value = view.filter;
        sort.value = view.sort;
        searchSort.value = undefined;
        only.value = undefined;
      });
    },
    /** Saves what is looked at now; says why it can't. */
    save: (name: string): Promise<ViewsProblem | undefined> =>
      change((views) => addView(views, { ...now.value, name })),
    /** Saves what is looked at now in the place of the view of this name. */
    replace: async (name: string): Promise<ViewsProblem | undefined> => {
      const view = { ...now.value, name };
      let before: SavedView | undefined;
      const refused = await change((views) => {
        before = views.find((each) => each.name === name);
        return replaceView(views, view);
      });
      const old = before;
      if (refused === undefined && old)
        tell(
          { what: 'viewReplaced', name },
          async () => void (await change((views) => replaceView(views, old))),
        );
      return refused;
    },
    rename: (from: string, to: string): Promise<ViewsProblem | undefined> =>
      change((views) => renameView(views, from, to)),
    move: (name: string, place: number): Promise<ViewsProblem | undefined> =>
      change((views) => moveView(views, name, place)),
    remove: async (name: string): Promise<void> => {
      let place = -1;
      let gone: SavedView | undefined;
      await change((views) => {
        place = views.findIndex((view) => view.name === name);
        gone = views[place];
        return removeView(views, name);
      });
      const old = gone;
      if (!old) return;
      tell({ what: 'viewRemoved', name }, async () => {
        await change((views) => ({ ok: true, views: restoreView(views, old, place) }));
      });
    },
  };
}
