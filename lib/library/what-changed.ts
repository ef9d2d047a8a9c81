import { hasDiff, versionDiff, type Version, type VersionDiff } from './versions.ts';

/** One change of a page: what it said, and what it said from then on. */
export interface Step {
  readonly before: Version;
  readonly after: Version;
}

/** The steps from version to version, the newest first. `versions` are oldest first, `now` is what the page says now. */
export function stepsOf(versions: readonly Version[], now: Version): readonly Step[] {
  const all = [...versions, now];
  return versions.map((before, index) => ({ before, after: all[index + 1] ?? now })).toReversed();
}

/** The kinds of things that a step changed, in the order in which they are told. */
export const CHANGES = ['closed', 'opened', 'pay', 'fields', 'text'] as const;
export type Change = (typeof CHANGES)[number];

/** What kinds of things differ. */
export function changesIn({ standing, pay, fields, text }: VersionDiff): readonly Change[] {
  const isThere: { readonly [C in Change]: boolean } = {
    closed: standing === 'closed',
    opened: standing === 'opened',
    pay: pay.length > 0,
    fields: fields.length > 0,
    text: text.length > 0,
  };
  return CHANGES.filter((change) => isThere[change]);
}

/** A step with what it changed; nothing for one that changed nothing that is shown. */
export function told(
  step: Step,
): { readonly diff: VersionDiff; readonly changes: readonly Change[] } | undefined {
  const diff = versionDiff(step.before, step.after);
  return hasDiff(diff) ? { diff, changes: changesIn(diff) } : undefined;
}
