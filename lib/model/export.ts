import { batch, computed, signal } from '@preact/signals';
import type { Clip } from '../clip.ts';
import { dayAfter, localDay } from '../day.ts';
import { scan } from '../library/full-text.ts';
import { match, ranked, toSearch } from '../library/match.ts';
import { toQuery } from '../library/query.ts';
import { toRow } from '../library/row.ts';
import { applicationsCsv, applicationsIn, type ApplicationColumn, type Period } from '../out/applications.ts';
import { toCalendar, type CalendarWords } from '../out/calendar.ts';
import { folderBy, TEMPLATE_NAMES } from '../out/clip-values.ts';
import { GIVEN_FOLDER, giveFiles } from '../out/give-files.ts';
import { csvStream } from '../out/csv.ts';
import { jsonLinesStream } from '../out/json-lines.ts';
import { markdownFiles } from '../out/markdown-files.ts';
import { writerOf } from '../out/profile-file.ts';
import { clipRows } from '../out/rows.ts';
import { toTemplate, type TemplateProblem } from '../out/template.ts';
import { blobOf, type Work } from '../out/work.ts';
import { zipStream, type ZipEntry } from '../out/zip.ts';
import type { Problem } from '../problem.ts';
import type { ClipStore } from '../store/clip-store.ts';
import { StoreError } from '../store/store-error.ts';
import type { FilesPorts } from './files-ports.ts';
import { textsOf } from './library-search.ts';
import { makeBackup } from './make-backup.ts';
import type { LongWork } from './long-work.ts';
import { createProfiles } from './profiles.ts';

/** Which clips leave. */
export const WHATS = ['selection', 'search', 'all'] as const;
export type What = (typeof WHATS)[number];

/** As what they leave. */
export const FORMS = ['markdown', 'files', 'csv', 'jsonLines', 'backup', 'calendar', 'applications'] as const;
export type ExportForm = (typeof FORMS)[number];

/** The words in files that leave, in the person's language. */
export interface ExportWords {
  readonly index: string;
  readonly calendar: CalendarWords;
  readonly columns: Readonly<Record<ApplicationColumn, string>>;
  readonly status: (status: string) => string;
}

/** What came of an export. */
export interface Given {
  readonly name: string;
  /** Postings, or lines of the list. */
  readonly count: number;
  /** It was stopped, by the person or by a problem: these are there, whole, and the others aren't. */
  readonly isPart?: true;
}

/** The export without its pixels. */
export type Export = ReturnType<typeof createExport>;

const ENDINGS: { readonly [F in Exclude<ExportForm, 'files'>]: string } = {
  markdown: '.zip',
  csv: '.csv',
  jsonLines: '.jsonl',
  backup: '.jobmark.gz',
  calendar: '.ics',
  applications: '-applications.csv',
};

/** The clips that a search finds, in their fields or in their texts, the best first. */
async function found(
  store: ClipStore,
  clips: readonly Clip[],
  typed: string,
  signal_: AbortSignal,
): Promise<readonly Clip[]> {
  const query = toQuery(typed);
  if (query.length === 0) return clips;
  const rows = clips.map(toRow);
  const best = ranked(match(rows, query)).map(({ id }) => id);
  const { wanted, unwanted } = toSearch(query);
  const byText = new Set<string>();
  const against = new Set<string>();
  if (wanted.length + unwanted.length > 0) {
    const byId = new Map(rows.map((row) => [row.id, row]));
    for await (const step of scan(byId, query, textsOf(store), signal_)) {
      for (const { id } of step.hits) byText.add(id);
      for (const id of step.refuted) against.add(id);
    }
    signal_.throwIfAborted();
  }
  const ids = new Set([...best.filter((id) => !against.has(id)), ...byText]);
  const byId = new Map(clips.map((clip) => [clip.id, clip]));
  return [...ids].flatMap((id) => byId.get(id) ?? []);
}

/** Gives clips out as files. `open()` reads what the library handed over. */
export function createExport(store: ClipStore, ports: FilesPorts, words: ExportWords, work: LongWork) {
  const today = localDay(new Date(ports.now()));
  const what = signal<What>('all');
  const form = signal<ExportForm>('markdown');
  const query = signal('');
  const folder = signal('');
  const withIndex = signal(true);
  const withText = signal(false);
  const period = signal<Period>({ from: `${today.slice(0, 8)}01`, to: today });
  const clips = signal<readonly Clip[]>([]);
  const profiles = createProfiles(ports, { clips, bodyOf: (id) => store.bodyOf(id) });
  const chosen = signal<readonly string[]>([]);
  const problem = signal<Problem>();
  const given = signal<Given>();

  const folderTemplate = computed(() => toTemplate(folder.value, TEMPLATE_NAMES));
  const folderProblem = computed<TemplateProblem['problem'] | undefined>(() =>
    folderTemplate.value.ok ? undefined : folderTemplate.value.problem,
  );
  const isFiles = computed(() => form.value === 'markdown' || form.value === 'files');
  const inPeriod = computed(() => applicationsIn(clips.value, period.value));

  /** The clips as they stand in the library now. */
  async function choice(signal_: AbortSignal): Promise<readonly Clip[]> {
    const all = await store.newest();
    clips.value = all;
    if (what.value === 'all') return all;
    if (what.value === 'search') return found(store, all, query.value, signal_);
    const ids = new Set(chosen.value);
    return all.filter(({ id }) => ids.has(id));
  }

  /** The Markdown files by the format and the folders that are chosen. */
  const filesOf = (of: readonly Clip[], how: Work): AsyncGenerator<ZipEntry> => {
    const template = folderTemplate.value;
    const profile = profiles.profile.value;
    const writer = profile && writerOf(profile);
    const own = template.ok && folder.value.trim() !== '' ? { folder: folderBy(template) } : {};
    return markdownFiles(clipRows(store, of, how), {
      ...(writer?.ok && writer.options),
      ...own,
      ...(withIndex.value && { index: { heading: words.index } }),
    });
  };

  const asText = (text: string, type: string): Blob => new Blob([text], { type: `${type};charset=utf-8` });

  const MAKERS: {
    readonly [F in Exclude<ExportForm, 'backup' | 'applications' | 'files'>]: (
      of: readonly Clip[],
      how: Work,
    ) => Promise<Blob> | Blob;
  } = {
    markdown: (of, how) => blobOf(zipStream(filesOf(of, how)), 'application/zip'),
    csv: (of, how) => blobOf(csvStream(clipRows(store, of, how), { withText: withText.value }), 'text/csv'),
    jsonLines: (of, how) => blobOf(jsonLinesStream(clipRows(store, of, how)), 'application/jsonl'),
    calendar: (of) => asText(toCalendar(of, words.calendar), 'text/calendar'),
  };

  type Whole = Exclude<ExportForm, 'files'>;
  type Cancellable = Work & { readonly signal: AbortSignal };

  async function make(as: Whole, how: Cancellable): Promise<{ content: Blob; count: number }> {
    if (as === 'backup') return makeBackup(store, ports, how);
    if (as === 'applications') {
      clips.value = await store.newest();
      const list = inPeriod.value;
      return {
        content: asText(applicationsCsv(list, words.columns, words.status), 'text/csv'),
        count: list.length,
      };
    }
    const of = await choice(how.signal);
    const content = of.length === 0 ? new Blob([]) : await MAKERS[as](of, how);
    return { content, count: content.size === 0 ? 0 : of.length };
  }

  /** One file of all. */
  async function giveOne(as: Whole, how: Cancellable): Promise<void> {
    const made = await make(as, how);
    const name = `jobmark-${localDay(new Date(ports.now()))}${ENDINGS[as]}`;
    const isNothing = made.count === 0 && as !== 'backup';
    const outcome = isNothing ? undefined : await ports.give(name, made.content, how.signal);
    if (outcome?.ok === false) problem.value = outcome.problem;
    else given.value = { name, count: made.count };
    if (outcome?.ok && as === 'backup') await ports.madeBackup(ports.now());
  }

  /** A file a posting, each by itself. */
  async function giveEach(how: Cancellable): Promise<void> {
    const of = await choice(how.signal);
    const paths = await ports.readGiven();
    let count = 0;
    let isPart = true;
    try {
      // How far it is say those that are given, not those that are read.
      const files = filesOf(of, { signal: how.signal });
      const outcome = await giveFiles(files, ports.folder, paths, how, () => {
        count = Math.min(count + 1, of.length);
        how.onProgress?.({ done: count, all: of.length });
      });
      if (outcome.ok) isPart = false;
      else problem.value = outcome.problem;
    } finally {
      given.value = { name: `${GIVEN_FOLDER}/`, count, ...(isPart && { isPart }) };
      await ports.keepGiven(paths);
    }
  }

  async function start(): Promise<void> {
    batch(() => {
      problem.value = undefined;
      given.value = undefined;
    });
    const as = form.value;
    try {
      await work.run((how) => (as === 'files' ? giveEach(how) : giveOne(as, how)));
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      problem.value = { code: error.code, detail: error.message };
    }
  }

  return {
    what,
    form,
    query,
    folder,
    folderProblem,
    withIndex,
    withText,
    period,
    /** The format of Markdown files. */
    profiles,
    /** Newest first, as they stood when they were last read. */
    clips,
    chosen,
    inPeriod,
    /** Markdown files leave, in one way or another. */
    isFiles,
    problem,
    given,
    work,
    canStart: computed(
      () =>
        !work.isBusy.value &&
        (!isFiles.value || (folderProblem.value === undefined && profiles.faults.value.length === 0)),
    ),
    /** Reads the library, and what it handed over; a search may be given. */
    open: async (asked: { readonly query?: string; readonly hasSelection?: boolean } = {}): Promise<void> => {
      const ids = asked.hasSelection ? await ports.selection() : [];
      const all = await store.newest();
      await profiles.open();
      clips.value = all;
      const [first] = all;
      if (first) await profiles.show(first.id);
      batch(() => {
        chosen.value = ids;
        query.value = asked.query ?? '';
        what.value = ids.length > 0 ? 'selection' : query.value === '' ? 'all' : 'search';
      });
    },
    /** The last so many days until today. */
    setDays: (days: number): void => {
      period.value = { from: dayAfter(today, 1 - days), to: today };
    },
    start,
    /** A backup by itself after so many days; `0` for none. */
    setAutoBackup: async (autoBackup: number): Promise<void> => {
      await ports.changeSettings((now) => ({ ...now, autoBackup }));
    },
    dismiss: (): void => {
      problem.value = undefined;
    },
  };
}
