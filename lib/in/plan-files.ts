import { INDEX_MARK } from '../out/index-mark.ts';
import { parcels, type Work } from '../out/work.ts';
import { decode, type Encoding } from './decode.ts';
import type { Identified, Identify } from './identify.ts';
import { knownFile, type KnownFile } from './known-file.ts';
import { mergeTold, toNewClip, type Prefer } from './merge-file.ts';
import { noticeBroken, type Repair } from './mojibake.ts';
import {
  breather,
  openDesk,
  type Clock,
  type Desk,
  type Plan,
  type Planned,
  type PlannedLibrary,
  type Refusal,
} from './plan.ts';
import type { Told } from './values.ts';
import type { ToldRow } from './columns.ts';

/** A file as it is handed in, or why it couldn't be. */
export type InFile =
  | { readonly path: string; readonly bytes: Uint8Array }
  | { readonly path: string; readonly why: Refusal['code'] };

export interface PlanOptions extends Work, Clock {
  readonly identify: Identify;
  /** `library` where not given. */
  readonly prefer?: Prefer;
  /** Whether the text of this file is put right where it was broken on its way; never, where not given. */
  readonly repair?: (path: string) => boolean;
  /**
   * What becomes of two files of this import that have one posting and say different things of it (two editions, or two
   * applications): `keep` makes two clips, the later known by its own words; `merge` makes one. `keep` where not given.
   */
  readonly duplicates?: 'keep' | 'merge';
  /** How many files there are, for progress. */
  readonly count?: number;
}

/** What one file or row tells, ready to be looked up. */
interface Ready {
  readonly base: Pick<Planned, 'path' | 'line' | 'encoding' | 'repair' | 'isRepaired' | 'unread'>;
  readonly told: Told;
  readonly identified: Identified;
  readonly file?: KnownFile;
}

type Read = Ready | { readonly base: Ready['base']; readonly why: Refusal };

const isMarkdown = (path: string): boolean => /\.(?:md|markdown|mdown|mkd|mdx|txt)$/i.test(path);

function readOne(path: string, bytes: Uint8Array, { identify, repair }: PlanOptions): Read | undefined {
  if (!isMarkdown(path))
    return { base: { path }, why: { code: 'other-kind', message: 'only Markdown files are read' } };
  const { text: given, encoding } = decode(bytes);
  if (given.startsWith(INDEX_MARK)) return undefined;
  const broken: Repair | undefined = noticeBroken(given);
  const isRepaired = broken !== undefined && repair?.(path) === true;
  const base = {
    path,
    ...withEncoding(encoding),
    ...(broken && { repair: broken }),
    ...(isRepaired && { isRepaired }),
  };
  const outcome = knownFile(isRepaired ? broken.after : given);
  if (!outcome.ok) return { base, why: outcome.problem };
  const { file } = outcome;
  return {
    base: { ...base, ...(file.unknown.length > 0 && { unread: file.unknown }) },
    told: file,
    identified: identify(file.posting, file.markdown),
    file,
  };
}

const withEncoding = (encoding: Encoding): Pick<Planned, 'encoding'> => ({ encoding });

/** One that is known by its own words is that one, whatever else has its address. */
const lookUp = (desk: Desk, { own, identities }: Identified): ReturnType<Desk['find']> =>
  desk.find([own]) ?? desk.find(identities);

/** Looks one up and writes down what becomes of it. */
function planOne(desk: Desk, { base, told, identified, file }: Ready, options: PlanOptions): Planned {
  const { prefer = 'library', now, today, newId, duplicates = 'keep' } = options;
  const known = lookUp(desk, identified);
  const make = (as: Identified, earlier?: string): Planned => {
    const { clip, body } = toNewClip(told, as, { id: newId(), now, today }, file?.text);
    desk.write(clip, body, base.path);
    return { ...base, verdict: 'new', clip, ...(earlier !== undefined && { earlier }) };
  };
  if (!known) return make(identified);
  const body = desk.bodyOf(known.clip.id);
  const merged = mergeTold(known.clip, body, told, prefer, now, file);
  const { differences, filled } = merged;
  const isOther = differences.length > 0 && duplicates === 'keep' && known.clip.identity !== identified.own;
  if (isOther && known.by !== undefined) return make({ ...identified, identities: [identified.own] }, known.by);
  if (merged.clip === known.clip && merged.body === body)
    return { ...base, verdict: 'unchanged', with: known.clip, differences };
  desk.write(merged.clip, merged.body, base.path);
  return {
    ...base,
    verdict: 'merges',
    with: known.clip,
    clip: merged.clip,
    differences,
    filled,
    ...(known.by !== undefined && { earlier: known.by }),
  };
}

/** So many files are read before the library is asked for the texts of those that it has. */
const PARCEL = 50;

async function planned(desk: Desk, reads: readonly Read[], options: PlanOptions): Promise<readonly Planned[]> {
  const breathe = breather(options.signal);
  const ids = reads.flatMap((read) => {
    const known = 'told' in read ? lookUp(desk, read.identified) : undefined;
    return known ? [known.clip.id] : [];
  });
  await desk.load(ids);
  const items: Planned[] = [];
  for (const read of reads) {
    items.push(
      'told' in read ? planOne(desk, read, options) : { ...read.base, verdict: 'refused', why: read.why },
    );
    await breathe();
  }
  return items;
}

/**
 * What an import of these files would do: for each new, merging, unchanged, or refused and why. Files of one posting,
 * here or in the library, become one clip. Nothing is written; rejects with the signal's reason, with what `files`
 * throws, or with what the library does.
 */
export async function planFiles(
  files: AsyncIterable<InFile> | Iterable<InFile>,
  library: PlannedLibrary,
  options: PlanOptions,
): Promise<Plan> {
  const desk = await openDesk(library);
  const breathe = breather(options.signal);
  const items: Planned[] = [];
  let reads: Read[] = [];
  let done = 0;
  const flush = async (): Promise<void> => {
    items.push(...(await planned(desk, reads, options)));
    reads = [];
    options.onProgress?.({ done, ...(options.count !== undefined && { all: options.count }) });
  };
  for await (const file of files) {
    await breathe();
    const read: Read | undefined =
      'bytes' in file
        ? readOne(file.path, file.bytes, options)
        : { base: { path: file.path }, why: { code: file.why, message: `the file is refused: ${file.why}` } };
    done += 1;
    if (read) reads.push(read);
    if (reads.length >= PARCEL) await flush();
  }
  await flush();
  return { items, writes: desk.writes(), apart: [] };
}

/** What an import of a table's rows would do; `path` is the table's own. */
export async function planRows(
  rows: readonly ToldRow[],
  path: string,
  library: PlannedLibrary,
  options: PlanOptions,
): Promise<Plan> {
  const desk = await openDesk(library);
  const items: Planned[] = [];
  for (const parcel of parcels(rows, PARCEL)) {
    const reads = parcel.map(({ line, told, unread }): Read => {
      const names = unread.map(({ head, cell }) => `${head}: ${cell}`);
      const base = { path, line, ...(names.length > 0 && { unread: names }) };
      if (!told)
        return {
          base,
          why: { code: 'nothing-told', message: 'the row names no title, company or address', line },
        };
      return { base, told, identified: options.identify(told.posting, told.markdown ?? '') };
    });
    items.push(...(await planned(desk, reads, options)));
    options.onProgress?.({ done: items.length, all: rows.length });
  }
  return { items, writes: desk.writes(), apart: [] };
}
