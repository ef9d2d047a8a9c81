import { batch, computed, signal } from '@preact/signals';
import { localDay, toTimestamp } from '../day.ts';
import type { Columns } from '../in/columns.ts';
import { proposeColumns, readRows } from '../in/columns.ts';
import { readCsv, type CsvProblem, type CsvTable } from '../in/csv.ts';
import { decode } from '../in/decode.ts';
import type { Prefer } from '../in/merge-file.ts';
import { planBackup } from '../in/plan-backup.ts';
import { planFiles, planRows, type InFile, type PlanOptions } from '../in/plan-files.ts';
import { applyPlan, countsOf, type Plan, type Planned } from '../in/plan.ts';
import type { BackupProblem } from '../in/read-backup.ts';
import { folderFiles, isMarkdownPath, zipFiles, type FolderFile } from '../in/sources.ts';
import type { OwnKey } from '../in/synonyms.ts';
import type { Work } from '../out/work.ts';
import type { Problem } from '../problem.ts';
import type { ClipStore } from '../store/clip-store.ts';
import type { ImportDone } from '../store/import.ts';
import { StoreError } from '../store/store-error.ts';
import type { FilesPorts } from './files-ports.ts';
import type { LongWork } from './long-work.ts';

/** `columns`: a table waits for the person to say what its columns are. */
export type ImportPhase = 'empty' | 'columns' | 'preview' | 'done' | 'undone';

/** Why nothing that was handed in can be read, or nothing was written. */
export type ImportProblem =
  | CsvProblem['problem']
  | BackupProblem
  | { readonly code: 'no-files' | 'library-changed' | 'gone' };

/** The import without its pixels. */
export type Import = ReturnType<typeof createImport>;

/** The largest table that is read at once, in bytes. */
const LARGEST_TABLE = 200_000_000;

/** The largest backup, in bytes: one of hundreds of thousands of postings is smaller. */
const LARGEST_BACKUP = 1_000_000_000;

const isTable = (path: string): boolean => /\.(?:csv|tsv)$/i.test(path);
const isArchive = (path: string): boolean => /\.zip$/i.test(path);
const isBackup = (path: string): boolean => /\.gz$/i.test(path);

/** Files, folders and archives, one after the other. What is neither is told, unless it lay in a folder. */
async function* filesIn(given: readonly FolderFile[], how: Work): AsyncGenerator<InFile> {
  for (const file of given) {
    if (isArchive(file.path)) {
      let archive: Blob | undefined;
      try {
        archive = await file.open();
      } catch {
        // It was removed since it was handed in.
      }
      if (archive) yield* zipFiles(archive, how.signal ? { signal: how.signal } : {});
      else yield { path: file.path, why: 'gone' };
    } else if (isMarkdownPath(file.path)) yield* folderFiles([file], how);
    else if (!file.path.includes('/')) yield { path: file.path, why: 'other-kind' };
  }
}

/** Reads files, shows what an import of them would do, does it and takes it back. */
export function createImport(store: ClipStore, ports: FilesPorts, work: LongWork) {
  const phase = signal<ImportPhase>('empty');
  const given = signal<readonly FolderFile[]>([]);
  const table = signal<CsvTable>();
  const columns = signal<Columns>([]);
  const plan = signal<Plan>();
  const prefer = signal<Prefer>('library');
  const repairs = signal(false);
  const takesSettings = signal(true);
  const problem = signal<Problem>();
  const refusal = signal<ImportProblem>();
  const done = signal<ImportDone>();
  let settingsBack: (() => Promise<void>) | undefined;
  let prints: AbortController | undefined;

  const options = (how: Work): PlanOptions => {
    const now = ports.now();
    return {
      ...how,
      identify: ports.identify,
      prefer: prefer.value,
      repair: () => repairs.value,
      now,
      today: toTimestamp(new Date(now)),
      newId: () => ports.newId(),
    };
  };

  const refuse = (why: ImportProblem): void => {
    refusal.value = why;
    phase.value = 'empty';
  };

  const show = (made: Plan): void => {
    batch(() => {
      plan.value = made;
      phase.value = 'preview';
    });
  };

  async function readTable(file: Blob): Promise<void> {
    if (file.size > LARGEST_TABLE)
      return refuse({ code: 'too-large', message: 'the table is too large', line: 1 });
    let bytes: ArrayBuffer;
    try {
      bytes = await file.arrayBuffer();
    } catch {
      // Removed, renamed or locked since it was handed in.
      return refuse({ code: 'gone' });
    }
    const { text } = decode(new Uint8Array(bytes));
    const read = readCsv(text);
    if (!read.ok) return refuse(read.problem);
    batch(() => {
      table.value = read;
      columns.value = proposeColumns(read.head);
      phase.value = 'columns';
    });
  }

  async function readWhole(file: Blob, path: string, how: Work): Promise<void> {
    if (file.size > LARGEST_BACKUP)
      return refuse({ code: 'too-large', message: 'the backup is too large', line: 1 });
    const outcome = await planBackup(file.stream(), path, store, options(how));
    if (outcome.ok) show(outcome.plan);
    else refuse(outcome.problem);
  }

  /** Plans what was handed in, anew each time that the person asks for something else. */
  async function look(how: Work): Promise<void> {
    const files = given.value;
    const [only] = files;
    const read = table.value;
    if (read && only) {
      const rows = readRows(read, columns.value, { day: localDay(new Date(ports.now())) });
      return show(await planRows(rows, only.path, store, options(how)));
    }
    if (only && files.length === 1 && isTable(only.path)) return readTable(await only.open());
    if (only && files.length === 1 && isBackup(only.path)) return readWhole(await only.open(), only.path, how);
    const count = files.some(({ path }) => isArchive(path)) ? {} : { count: files.length };
    const made = await planFiles(filesIn(files, how), store, { ...options(how), ...count });
    if (made.items.length === 0) return refuse({ code: 'no-files' });
    show(made);
  }

  /** A failing library is told; what else fails is a fault of ours. */
  async function run(what: (how: Work & { readonly signal: AbortSignal }) => Promise<void>): Promise<void> {
    batch(() => {
      problem.value = undefined;
      refusal.value = undefined;
    });
    try {
      await work.run(what);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      problem.value = { code: error.code, detail: error.message };
    }
  }

  const clear = (): void => {
    batch(() => {
      given.value = [];
      table.value = undefined;
      plan.value = undefined;
      refusal.value = undefined;
      repairs.value = false;
      done.value = undefined;
      phase.value = 'empty';
    });
  };

  /** Looks again, where something is looked at. */
  const lookAgain = (): Promise<void> => (phase.value === 'preview' ? run(look) : Promise.resolve());

  async function apply(): Promise<void> {
    const wanted = plan.value;
    if (!wanted || phase.value !== 'preview') return;
    await run(async (how) => {
      const outcome = await applyPlan(store, wanted, how);
      if (!outcome.ok) {
        if (outcome.why === 'cancelled') return;
        await look(how);
        refusal.value = { code: 'library-changed' };
        return;
      }
      settingsBack =
        wanted.settings && takesSettings.value ? await ports.takeSettings(wanted.settings) : undefined;
      batch(() => {
        done.value = outcome.done;
        phase.value = 'done';
      });
    });
    // Nobody waits for them.
    prints = new AbortController();
    void store.makePrints(prints.signal).catch(() => undefined);
  }

  async function undo(): Promise<void> {
    const what = done.value;
    if (!what || phase.value !== 'done') return;
    prints?.abort();
    await run(async () => {
      await store.undoImport(what, ports.now());
      await settingsBack?.();
      phase.value = 'undone';
    });
  }

  return {
    phase,
    given,
    table,
    columns,
    plan,
    /** How many of each there are. */
    counts: computed(() => (plan.value ? countsOf(plan.value) : undefined)),
    /** Those whose text was broken on its way. */
    broken: computed<readonly Planned[]>(() => plan.value?.items.filter(({ repair }) => repair) ?? []),
    prefer,
    repairs,
    takesSettings,
    done,
    problem,
    refusal,
    work,
    canApply: computed(() => (plan.value?.writes.count ?? 0) > 0 || plan.value?.settings !== undefined),
    /** Takes what was chosen or dropped, and looks what it is. Nothing is written before `apply`. */
    take: (files: readonly FolderFile[]): Promise<void> => {
      clear();
      given.value = files;
      return files.length === 0 ? Promise.resolve(refuse({ code: 'no-files' })) : run(look);
    },
    setColumn: (index: number, key: OwnKey | undefined): void => {
      columns.value = columns.value.map((each, at) =>
        // A key is one column's only.
        at === index ? key : each === key ? undefined : each,
      );
    },
    /** The table's columns are right: what would become of its rows. */
    readColumns: (): Promise<void> => run(look),
    backToColumns: (): void => {
      phase.value = 'columns';
    },
    setPrefer: (wanted: Prefer): Promise<void> => {
      prefer.value = wanted;
      return lookAgain();
    },
    setRepairs: (wanted: boolean): Promise<void> => {
      repairs.value = wanted;
      return lookAgain();
    },
    apply,
    undo,
    clear,
    dismiss: (): void => {
      problem.value = undefined;
    },
  };
}
