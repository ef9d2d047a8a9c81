import { computed, signal } from '@preact/signals';
import type { Clip } from '../clip.ts';
import { localDay } from '../day.ts';
import { filtered, filterFor, NO_FILTER } from '../library/filter.ts';
import { match, ranked, type Found } from '../library/match.ts';
import { toQuery } from '../library/query.ts';
import { toRow, type Row } from '../library/row.ts';
import type { Problem } from '../problem.ts';
import type { ClipStore } from '../store/clip-store.ts';
import { storeTurns } from './store-turns.ts';

/** What the search leads to: a posting of the library, or all that was found. */
export interface Asked {
  readonly q?: string;
  /** The clip's id. */
  readonly clip?: string;
}

export interface SearchPorts {
  openLibrary(asked: Asked): void;
  /** Milliseconds since 1970, UTC. */
  now(): number;
}

/** The popup's search without its pixels. */
export type PopupSearch = ReturnType<typeof createPopupSearch>;

/** So many of the newest answer before the others are read. */
const FIRST = 200;
/** So many rows are made before the page may draw again. */
const SLICE = 1000;
/** So many results are shown; the library shows all. */
const SHOWN = 6;

const breath = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

/** Searches what the library's page would find in its fields. `open()` reads the library. */
export function createPopupSearch(store: ClipStore, ports: SearchPorts) {
  const typed = signal('');
  const rows = signal<readonly Row[]>([]);
  const isReading = signal(true);
  /** Place in the list: after the last result stands the way to all of them. */
  const active = signal(0);
  const problem = signal<Problem>();
  const { inTurn } = storeTurns(problem);

  const query = computed(() => toQuery(typed.value));
  let last: Found | undefined;
  const found = computed<readonly Row[]>(() => {
    last = match(rows.value, query.value, last);
    const best = query.value.length === 0 ? rows.value : ranked(last);
    return filtered(best, filterFor(NO_FILTER, query.value), localDay(new Date(ports.now())));
  });
  const shown = computed(() => found.value.slice(0, SHOWN));

  async function rowsOf(clips: readonly Clip[]): Promise<readonly Row[]> {
    const made: Row[] = [];
    for (let from = 0; from < clips.length; from += SLICE) {
      if (from > 0) await breath();
      made.push(...clips.slice(from, from + SLICE).map(toRow));
    }
    return made;
  }

  return {
    typed,
    query,
    isReading,
    active,
    problem,
    /** The best of what was found, or the newest of all where nothing is looked for. */
    shown,
    /** How many there are in all. */
    count: computed(() => found.value.length),
    open: (): Promise<void> =>
      inTurn(async () => {
        const first = await store.newest(FIRST);
        rows.value = first.map(toRow);
        if (first.length === FIRST) rows.value = await rowsOf(await store.newest());
        isReading.value = false;
      }),
    search: (text: string): void => {
      typed.value = text;
      active.value = 0;
    },
    /** So many places down, up when negative; from an end to the other. */
    move: (step: number): void => {
      const places = shown.value.length + 1;
      active.value = (active.value + step + places) % places;
    },
    /** Opens a result, or behind the last all of them; without a place the active one. */
    choose: (place = active.value): void => {
      const row = shown.value[place];
      const q = typed.value.trim();
      ports.openLibrary(row ? { clip: row.id } : q === '' ? {} : { q });
    },
  };
}
