import { batch, computed, signal } from '@preact/signals';
import type { Clip } from '../clip.ts';
import { localDay } from '../day.ts';
import {
  keepInStep,
  noteAll,
  noteStrays,
  type Choice,
  type Conflict,
  type InStep,
  type SyncedFolder,
  type Written,
} from '../out/folder-sync.ts';
import type { OwnProfile } from '../out/own-profiles.ts';
import type { Work } from '../out/work.ts';
import type { Problem } from '../problem.ts';
import type { ClipStore, StoreChange } from '../store/clip-store.ts';
import { StoreError } from '../store/store-error.ts';
import type { FilesPorts } from './files-ports.ts';
import { fitForFolder, formatNow, isSameFormat, writerIn, type FolderFormat } from './folder-format.ts';
import type { LongWork } from './long-work.ts';
import { makeBackup } from './make-backup.ts';

/** What is kept of the folder between two openings of the page. */
export interface KeptFolder {
  readonly written: ReadonlyMap<string, Written>;
  /** Whether a backup is to be put there every day. */
  readonly backsUp: boolean;
  /** The day of the last, `YYYY-MM-DD`; `''` before the first. */
  readonly backedUp: string;
  /** What the files were written in; the library's own format where an older Jobmark wrote them. */
  readonly format?: FolderFormat;
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

/** The library's own format. */
const OWN = 'jobmark';

/** More changed clips than these are read all together. */
const SOME = 200;

interface Known {
  readonly live: Set<string>;
  /** As it was kept; absent before the first run. */
  readonly written: KeptFolder | undefined;
}

const isFull = (error: unknown): boolean => error instanceof Error && error.name === 'QuotaExceededError';

/** A folder kept in step, without its pixels. */
export type FolderModel = ReturnType<typeof createFolder>;

/** Keeps a folder of the person's in step with the library while its page is open. */
export function createFolder(
  store: ClipStore,
  ports: FolderPorts & {
    readonly files: Pick<FilesPorts, 'readSettings' | 'readProfiles' | 'now' | 'madeBackup'>;
  },
  work: LongWork,
) {
  const name = signal<string>();
  const phase = signal<FolderPhase>('none');
  const last = signal<InStep>();
  const conflicts = computed<readonly Conflict[]>(() => last.value?.conflicts ?? []);
  const backsUp = signal(false);
  const problem = signal<Problem>();
  const failed = signal('');
  const isLooking = signal(false);
  const format = signal<string>(OWN);
  const profiles = signal<readonly OwnProfile[]>([]);

  /** What the last run found, so that the next one reads what changed since and no more. */
  let known: Known | undefined;
  const changed = new Set<string>();

  /** The clips that may have changed since the last run; all of them where nobody knows. */
  async function changedClips(): Promise<readonly Clip[]> {
    const ids = new Set([...changed, ...conflicts.value.map(({ id }) => id)]);
    changed.clear();
    if (!known || ids.size > SOME) {
      const all = await store.newest();
      known = { written: known?.written, live: new Set(all.map(({ id }) => id)) };
      return all;
    }
    const found: Clip[] = [];
    for (const id of ids) {
      const clip = await store.byId(id);
      const isLive = clip !== undefined && clip.deletedAt === undefined;
      if (isLive) {
        found.push(clip);
        known.live.add(id);
      } else known.live.delete(id);
    }
    return found;
  }

  /** Looks through all files for what was done to them outside; by a click alone, as it takes its time. */
  async function lookThrough(written: Map<string, Written>, how: Work): Promise<void> {
    isLooking.value = true;
    try {
      for (const id of await noteStrays(ports.folder, written, how)) changed.add(id);
    } finally {
      isLooking.value = false;
    }
  }

  async function sync(choices: ReadonlyMap<string, Choice> = new Map(), looks = false): Promise<void> {
    batch(() => {
      problem.value = undefined;
      failed.value = '';
    });
    if (!(await ports.isAllowed(false))) {
      phase.value = 'asleep';
      return;
    }
    await work.run(async (how) => {
      const kept = known?.written ?? (await ports.read());
      const written = new Map(kept.written);
      let { backedUp, format: before = { choice: OWN } } = kept;
      try {
        const wanted = formatNow({ ...before, choice: format.value }, await ports.files.readProfiles());
        if (!isSameFormat(before, wanted)) {
          noteAll(written);
          known = undefined;
        }
        // What is written from now on is in it, whatever ends this early.
        before = wanted;
        if (looks) await lookThrough(written, how);
        const clips = await changedClips();
        const { live } = known ?? {};
        last.value = await keepInStep(ports.folder, store, clips, written, {
          ...how,
          choices,
          file: writerIn(wanted),
          ...(live && { live }),
        });
        const today = localDay(new Date(ports.files.now()));
        if (backsUp.value && backedUp !== today) {
          const { content } = await makeBackup(store, ports.files, how);
          await ports.folder.write(`jobmark-backup-${today}.jobmark.gz`, content);
          await ports.files.madeBackup(ports.files.now());
          backedUp = today;
        }
        if (live) known = { live, written: { written, backsUp: backsUp.value, backedUp, format: before } };
      } catch (error) {
        // Whatever ended this early, the next run looks at all of them.
        known = undefined;
        if (how.signal.aborted) throw error;
        if (error instanceof StoreError) problem.value = { code: error.code, detail: error.message };
        else if (isFull(error)) problem.value = { code: 'disk-full', detail: String(error) };
        // The folder was moved or deleted, or its disk is gone.
        else failed.value = error instanceof Error ? error.message : String(error);
      } finally {
        await ports.keep({ written, backsUp: backsUp.value, backedUp, format: before });
      }
    });
  }

  const note = ({ kind, id, ids = [id] }: StoreChange): void => {
    if (kind === 'erased') known = undefined;
    for (const each of ids) changed.add(each);
    soon();
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  const ending = new AbortController();
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (phase.value === 'ready') void (work.isBusy.value ? soon() : sync());
    }, PAUSE);
  };

  async function begin(): Promise<void> {
    profiles.value = fitForFolder(await ports.files.readProfiles());
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
    /** What its files are written in, and the formats of the person's that may be chosen. */
    format,
    profiles,
    /** It looks for what was done outside; nothing is written yet. */
    isLooking,
    work,
    /** Goes on where the person left off. */
    open: async (): Promise<void> => {
      store.onChange(note, ending.signal);
      if (!ports.isAvailable) return;
      name.value = await ports.chosen();
      if (name.value === undefined) return;
      const kept = await ports.read();
      batch(() => {
        backsUp.value = kept.backsUp;
        format.value = kept.format?.choice ?? OWN;
      });
      await begin();
    },
    choose: async (): Promise<void> => {
      const chosen = await ports.choose();
      if (chosen === undefined) return;
      known = undefined;
      batch(() => {
        name.value = chosen;
        last.value = undefined;
        backsUp.value = false;
        format.value = OWN;
      });
      await begin();
    },
    /** Lets the browser ask again, after its permission has lapsed; by a click. */
    wake: async (): Promise<void> => {
      if (!(await ports.isAllowed(true))) return;
      phase.value = 'ready';
      await sync();
    },
    /** By a click: what was done to the files outside is noticed too. */
    sync: (): Promise<void> => sync(new Map(), true),
    /** Both texts were shown, and this one counts. */
    decide: (id: string, choice: Choice): Promise<void> => sync(new Map([[id, choice]])),
    setBacksUp: async (wanted: boolean): Promise<void> => {
      backsUp.value = wanted;
      await ports.keep({ ...(await ports.read()), backsUp: wanted });
      if (wanted) await sync();
    },
    /** Writes all files in another format: a built-in one, or one of the person's by its id. */
    setFormat: async (wanted: string): Promise<void> => {
      format.value = wanted;
      if (work.isBusy.value) soon();
      else await sync();
    },
    /** The files stay where they are; nobody writes to them any more. */
    forget: async (): Promise<void> => {
      clearTimeout(timer);
      known = undefined;
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
