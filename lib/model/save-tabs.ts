import { batch, computed, signal } from '@preact/signals';
import type { Capture } from '../captured.ts';
import type { Clip } from '../clip.ts';
import type { PageKind } from '../detection.ts';
import type { Problem } from '../problem.ts';
import type { ClipStore, SaveResult } from '../store/clip-store.ts';
import { StoreError } from '../store/store-error.ts';
import { saveCapture } from './save-capture.ts';

/** What the extension may do with a tab before it has asked the person for anything. */
export type TabAccess =
  | 'readable'
  /** The browser has put it to sleep: reading it would load its page again. */
  | 'asleep'
  /** Neither its address nor its page may be looked at. */
  | 'unseen'
  /** In a private window, of which nothing is kept. */
  | 'private';

export interface OpenTab {
  readonly id: number;
  /** Its place in the window, from 1. */
  readonly place: number;
  /** `''` where it may not be known. */
  readonly title: string;
  readonly access: TabAccess;
}

/** Why a tab could not be read. */
export type TabFault =
  /** The browser lets no extension read it. */
  | 'forbidden'
  /** No frame of it answered. */
  | 'unreadable'
  /** It did not answer in time. */
  | 'silent'
  /** It was closed meanwhile. */
  | 'gone';

export type TabReading =
  | { readonly ok: true; readonly value: Capture }
  | { readonly ok: false; readonly fault: TabFault };

/** What came of one tab. */
export type TabResult =
  | { readonly what: 'waiting' | 'reading' | 'asleep' | 'unseen' | 'private' }
  | { readonly what: 'saved' | 'updated'; readonly clip: Clip; readonly save: SaveResult }
  | { readonly what: 'unchanged' | 'undone'; readonly clip: Clip }
  /** The person has blocked its company. */
  | { readonly what: 'blocked'; readonly company: string }
  | { readonly what: 'noPosting'; readonly page: PageKind }
  | { readonly what: 'unreadable'; readonly fault: TabFault };

export interface TabLine {
  readonly tab: OpenTab;
  readonly result: TabResult;
}

/** What the page of tabs needs of the browser. */
export interface SaveTabsPorts {
  /** The window's tabs in their order, without the extension's own pages. */
  listTabs(): Promise<readonly OpenTab[]>;
  readTab(tabId: number): Promise<TabReading>;
  /** Loads a sleeping tab again; `false` when it did not come up in time. */
  wakeTab(tabId: number): Promise<boolean>;
  showTab(tabId: number): Promise<void>;
  /** As the popup's. */
  showSaved(tabId: number, isSaved: boolean): Promise<void>;
  keepStorage(): Promise<void>;
  /** Whether the person wants nothing of this company. */
  isBlocked(company: string): Promise<boolean>;
  /** Milliseconds since 1970, UTC. */
  now(): number;
  newId(): string;
}

/** `stopping`: the tab that is being looked at is finished first. */
export type SaveTabsPhase = 'opening' | 'ready' | 'running' | 'stopping' | 'undoing' | 'done';

/** The page of tabs without its pixels. */
export type SaveTabs = ReturnType<typeof createSaveTabs>;

const ACCESS: { readonly [A in TabAccess]: TabResult } = {
  readable: { what: 'waiting' },
  asleep: { what: 'asleep' },
  unseen: { what: 'unseen' },
  private: { what: 'private' },
};

/** Of these nothing has been looked at, and nothing is going to be unless the person asks. */
const ASIDE: ReadonlySet<TabResult['what']> = new Set(['asleep', 'unseen', 'private']);

type Counts = ReadonlyMap<TabResult['what'], number>;

/**
 * Saves the postings of a window's tabs, one after another. What is saved is on disk before the next tab is looked at,
 * so whatever ends the page ends no more than its list.
 */
export function createSaveTabs(store: ClipStore, ports: SaveTabsPorts) {
  const lines = signal<readonly TabLine[]>([]);
  const phase = signal<SaveTabsPhase>('opening');
  const problem = signal<Problem>();

  const counts = computed<Counts>(() => {
    const sums = new Map<TabResult['what'], number>();
    for (const { result } of lines.value) sums.set(result.what, (sums.get(result.what) ?? 0) + 1);
    return sums;
  });
  const countOf = (...whats: readonly TabResult['what'][]): number =>
    whats.reduce((sum, what) => sum + (counts.value.get(what) ?? 0), 0);
  const progress = computed(() => {
    const total = lines.value.filter(({ result }) => !ASIDE.has(result.what)).length;
    return { total, done: total - countOf('waiting', 'reading') };
  });

  const put = (id: number, result: TabResult): void => {
    lines.value = lines.value.map((line) => (line.tab.id === id ? { tab: line.tab, result } : line));
  };

  async function lookAt({ id }: OpenTab): Promise<TabResult> {
    const read = await ports.readTab(id);
    if (!read.ok) return { what: 'unreadable', fault: read.fault };
    const company = read.value.draft.companyName?.value ?? '';
    if (company !== '' && (await ports.isBlocked(company))) return { what: 'blocked', company };
    const kept = await saveCapture(read.value, store, ports.now(), ports.newId());
    if (kept.what === 'noPosting' || kept.what === 'unchanged') return kept;
    void ports.showSaved(id, true);
    if (kept.what === 'saved') void ports.keepStorage();
    return { what: kept.what, clip: kept.result.clip, save: kept.result };
  }

  /** A failing library is told once and ends the run: it would fail for the next tab too. */
  async function telling(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      problem.value = { code: error.code, detail: error.message };
      return false;
    }
  }

  async function run(from: 'waiting' | 'asleep'): Promise<void> {
    if (phase.value !== 'ready' && phase.value !== 'done') return;
    batch(() => {
      phase.value = 'running';
      problem.value = undefined;
      if (from === 'asleep')
        for (const { tab, result } of lines.value)
          if (result.what === 'asleep') put(tab.id, { what: 'waiting' });
    });
    for (;;) {
      const next = lines.value.find(({ result }) => result.what === 'waiting');
      if (!next || phase.peek() === 'stopping') break;
      const { tab } = next;
      put(tab.id, { what: 'reading' });
      const isDone = await telling(async () => {
        const isUp = tab.access !== 'asleep' || (await ports.wakeTab(tab.id));
        put(tab.id, isUp ? await lookAt(tab) : { what: 'unreadable', fault: 'silent' });
      });
      if (isDone) continue;
      put(tab.id, { what: 'waiting' });
      break;
    }
    phase.value = 'done';
  }

  async function undo(): Promise<void> {
    if (phase.value !== 'done') return;
    phase.value = 'undoing';
    problem.value = undefined;
    // The last first: two tabs may have had one posting.
    for (const { tab, result } of lines.value.toReversed()) {
      if (result.what !== 'saved' && result.what !== 'updated') continue;
      const isDone = await telling(() => store.undo(result.save));
      if (!isDone) break;
      put(tab.id, { what: 'undone', clip: result.clip });
      if (result.what === 'saved') void ports.showSaved(tab.id, false);
    }
    phase.value = 'done';
  }

  return {
    /** One a tab, in the window's order. */
    lines,
    phase,
    problem,
    counts,
    /** Of those tabs that are looked at without asking. */
    progress,
    canUndo: computed(() => phase.value === 'done' && countOf('saved', 'updated') > 0),
    /** Tabs that are left after Cancel, or after the library failed. */
    canGoOn: computed(() => phase.value === 'done' && countOf('waiting') > 0),
    /** Lists the window's tabs; nothing is read before `start`. */
    open: async (): Promise<void> => {
      const tabs = await ports.listTabs();
      batch(() => {
        lines.value = tabs.map((tab) => ({ tab, result: ACCESS[tab.access] }));
        phase.value = 'ready';
      });
    },
    start: (): Promise<void> => run('waiting'),
    /** Loads the sleeping tabs again, one after another, and saves what they show. */
    wake: (): Promise<void> => run('asleep'),
    cancel: (): void => {
      if (phase.value === 'running') phase.value = 'stopping';
    },
    /** Takes back all that was saved here. */
    undo,
    show: (tabId: number): void => void ports.showTab(tabId),
    dismiss: (): void => {
      problem.value = undefined;
    },
  };
}
