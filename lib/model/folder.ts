import { batch, computed, signal } from '@preact/signals';
import { localDay } from '../day.ts';
import {
  keepInStep,
  type Choice,
  type Conflict,
  type InStep,
  type SyncedFolder,
  type Written,
} from '../out/folder-sync.ts';
import type { Problem } from '../problem.ts';
import type { ClipStore } from '../store/clip-store.ts';
import { StoreError } from '../store/store-error.ts';
import type { FilesPorts } from './files-ports.ts';
import type { LongWork } from './long-work.ts';
import { makeBackup } from './make-backup.ts';

/** What is kept of the folder between two openings of the page. */
export interface KeptFolder {
  readonly written: ReadonlyMap<string, Written>;
  /** Whether a backup is to be put there every day. */
  readonly backsUp: boolean;
  /** The day of the last, `YYYY-MM-DD`; `''` before the first. */
  readonly backedUp: string;
}

/** What keeping a folder in step needs of the browser. */
export interface FolderPorts {
  /** The browser lets the person choose a folder. */
  readonly isAvailable: boolean;
  /** The name of the folder that was chosen before, where there is one. */
  chosen(): Promise<string | undefined>;
  /** Asks for a folder; nothing where the person chose none. */
  choose(): Promise<string | undefined>;
  /** Whether it may be written to; `asks` lets the browser ask the person, which only a click may do. */
  isAllowed(asks: boolean): Promise<boolean>;
  forget(): Promise<void>;
  readonly folder: SyncedFolder;
  read(): Promise<KeptFolder>;
  keep(kept: KeptFolder): Promise<void>;
}

export type FolderPhase = 'none' | 'asleep' | 'ready';

/** Changes are written so long after the last of them, in milliseconds. */
const PAUSE = 1000;

/** A folder kept in step, without its pixels. */
export type FolderModel = ReturnType<typeof createFolder>;

/** Keeps a folder of the person's in step with the library while its page is open. */
export function createFolder(
  store: ClipStore,
  ports: FolderPorts & { readonly files: Pick<FilesPorts, 'readSettings' | 'now' | 'madeBackup'> },
  work: LongWork,
) {
  const name = signal<string>();
  const phase = signal<FolderPhase>('none');
  const last = signal<InStep>();
  const conflicts = computed<readonly Conflict[]>(() => last.value?.conflicts ?? []);
  const backsUp = signal(false);
  const problem = signal<Problem>();
  const failed = signal('');

  async function sync(choices: ReadonlyMap<string, Choice> = new Map()): Promise<void> {
    batch(() => {
      problem.value = undefined;
      failed.value = '';
    });
    if (!(await ports.isAllowed(false))) {
      phase.value = 'asleep';
      return;
    }
    await work.run(async (how) => {
      const kept = await ports.read();
      const written = new Map(kept.written);
      let { backedUp } = kept;
      try {
        last.value = await keepInStep(ports.folder, store, await store.newest(), written, { ...how, choices });
        const today = localDay(new Date(ports.files.now()));
        if (backsUp.value && backedUp !== today) {
          const { content } = await makeBackup(store, ports.files, how);
          await ports.folder.write(`jobmark-backup-${today}.jobmark.gz`, content);
          await ports.files.madeBackup(ports.files.now());
          backedUp = today;
        }
      } catch (error) {
        if (how.signal.aborted) throw error;
        if (error instanceof StoreError) problem.value = { code: error.code, detail: error.message };
        // The folder was moved or deleted, or its disk is full or gone.
        else failed.value = error instanceof Error ? error.message : String(error);
      } finally {
        await ports.keep({ written, backsUp: backsUp.value, backedUp });
      }
    });
  }

  let timer: ReturnType<typeof setTimeout> | undefined;
  const ending = new AbortController();
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (phase.value === 'ready') void (work.isBusy.value ? soon() : sync());
    }, PAUSE);
  };

  async function begin(): Promise<void> {
    phase.value = (await ports.isAllowed(false)) ? 'ready' : 'asleep';
    if (phase.value === 'ready') await sync();
  }

  return {
    isAvailable: ports.isAvailable,
    name,
    phase,
    last,
    conflicts,
    backsUp,
    problem,
    /** The folder's own words, where it could not be written. */
    failed,
    work,
    /** Goes on where the person left off. */
    open: async (): Promise<void> => {
      store.onChange(soon, ending.signal);
      if (!ports.isAvailable) return;
      name.value = await ports.chosen();
      if (name.value === undefined) return;
      backsUp.value = (await ports.read()).backsUp;
      await begin();
    },
    choose: async (): Promise<void> => {
      const chosen = await ports.choose();
      if (chosen === undefined) return;
      batch(() => {
        name.value = chosen;
        last.value = undefined;
        backsUp.value = false;
      });
      await begin();
    },
    /** Lets the browser ask again, after its permission has lapsed; by a click. */
    wake: async (): Promise<void> => {
      if (!(await ports.isAllowed(true))) return;
      phase.value = 'ready';
      await sync();
    },
    sync: (): Promise<void> => sync(),
    /** Both texts were shown, and this one counts. */
    decide: (id: string, choice: Choice): Promise<void> => sync(new Map([[id, choice]])),
    setBacksUp: async (wanted: boolean): Promise<void> => {
      backsUp.value = wanted;
      await ports.keep({ ...(await ports.read()), backsUp: wanted });
      if (wanted) await sync();
    },
    /** The files stay where they are; nobody writes to them any more. */
    forget: async (): Promise<void> => {
      clearTimeout(timer);
      await ports.forget();
      batch(() => {
        name.value = undefined;
        phase.value = 'none';
        last.value = undefined;
      });
    },
    dismiss: (): void => {
      problem.value = undefined;
    },
    end: (): void => {
      clearTimeout(timer);
      ending.abort();
    },
  };
}
