import type { Clip } from '../clip.ts';
import type { OutRow } from '../out/rows.ts';
import { parcels } from '../out/work.ts';
import { equal } from './equal.ts';
import { mergeBackup } from './merge-file.ts';
import type { PlanOptions } from './plan-files.ts';
import { breather, openDesk, type Desk, type Plan, type Planned, type PlannedLibrary } from './plan.ts';
import { readBackupRows, type BackupProblem, type BackupRest } from './read-backup.ts';

/** So many rows are taken before the library is asked for the texts of those that it has. */
const PARCEL = 50;

export type BackupOptions = Omit<PlanOptions, 'identify' | 'repair'>;

/** The same under an id of its own, where the id that it has is another posting's here. */
const withOwnId = (desk: Desk, clip: Clip, newId: () => string): Clip =>
  desk.byId(clip.id) ? { ...clip, id: newId() } : clip;

/** Writes down what becomes of one clip. One that is not in the library comes back exactly as it was. */
function planOne(
  desk: Desk,
  path: string,
  { clip, body, versions = [] }: OutRow,
  { prefer = 'library', now, newId }: BackupOptions,
): Planned {
  const known = desk.find([clip.identity]);
  if (!known) {
    const own = withOwnId(desk, clip, newId);
    const before = versions.map((version) => ({ ...version, id: own.id }));
    desk.write(own, { ...body, id: own.id }, path, before);
    return { path, verdict: 'new', clip: own };
  }
  const bodyNow = desk.bodyOf(known.clip.id);
  const merged = mergeBackup(known.clip, bodyNow, clip, body, prefer, now);
  const { differences, filled } = merged;
  if (equal([merged.clip, merged.body], [known.clip, bodyNow]))
    return { path, verdict: 'unchanged', with: known.clip, differences };
  desk.write(merged.clip, merged.body, path);
  return { path, verdict: 'merges', with: known.clip, clip: merged.clip, differences, filled };
}

/** Plans the return of a backup whose rows come by and by. */
export async function backupPlanner(path: string, library: PlannedLibrary, options: BackupOptions) {
  const desk = await openDesk(library);
  const breathe = breather(options.signal);
  const items: Planned[] = [];
  return {
    take: async (rows: readonly OutRow[]): Promise<void> => {
      for (const parcel of parcels(rows, PARCEL)) {
        await desk.load(parcel.flatMap(({ clip }) => desk.find([clip.identity])?.clip.id ?? []));
        for (const row of parcel) {
          await breathe();
          items.push(planOne(desk, path, row, options));
        }
      }
    },
    plan: ({ apart, settings }: Omit<BackupRest, 'madeAt'>): Plan => ({
      items,
      writes: desk.writes(),
      apart,
      settings,
    }),
  };
}

export type BackupPlan =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly problem: BackupProblem };

/**
 * What the return of a backup would do: it is read to its last line before there is a plan, and never whole in memory.
 * Nothing is written. Rejects with the signal's reason or with what the library throws.
 */
export async function planBackup(
  gzipped: ReadableStream<Uint8Array<ArrayBuffer>>,
  path: string,
  library: PlannedLibrary,
  options: BackupOptions,
): Promise<BackupPlan> {
  const { take, plan } = await backupPlanner(path, library, options);
  const outcome = await readBackupRows(gzipped, take, options);
  return outcome.ok ? { ok: true, plan: plan(outcome.rest) } : outcome;
}
