import type { Draft } from '../candidate.ts';
import { changesOf, type FieldChange } from '../merge.ts';
import { TAG_FIELDS, type PostingField } from '../posting.ts';
import { difference } from './difference.ts';

/** What a page said at one time. */
export interface Version {
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  readonly draft: Draft;
  readonly markdown: string;
  readonly closed: boolean;
}

/** Part of a line that was changed. */
export interface Part {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A line of the text, or how many that are the same are left out here. */
export type DiffLine =
  | { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }
  /** One line in the place of another much like it. */
  | { readonly kind: 'changed'; readonly parts: readonly Part[] }
  | { readonly kind: 'skipped'; readonly count: number };

/** What two versions of a posting say differently. */
export interface VersionDiff {
  /** Fields as the page tells them; `''` where it tells none. Pay and those that we make ourselves are left out. */
  readonly fields: readonly FieldChange[];
  readonly pay: readonly FieldChange[];
  /** Empty when the text is the same. */
  readonly text: readonly DiffLine[];
  readonly standing?: 'closed' | 'opened';
}

const PAY: ReadonlySet<PostingField> = new Set([
  'salary',
  'salaryMin',
  'salaryMax',
  'salaryCurrency',
  'salaryPeriod',
]);
/** They follow from title, text and address; no page says them. */
const OURS: ReadonlySet<PostingField> = new Set([...TAG_FIELDS, 'host', 'board']);

/** Changed, new and no longer told. */
function fieldChanges(before: Draft, after: Draft): readonly FieldChange[] {
  const gone = changesOf(after, before)
    .filter((change) => change.before === '')
    .map(({ field, after: value }) => ({ field, before: value, after: '' }));
  return [...changesOf(before, after), ...gone].filter(({ field }) => !OURS.has(field));
}

/** Words with the blanks after them; a text without blanks has a letter a word. */
const ALONE = String.raw`[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}]`;
const WORDS = new RegExp(
  String.raw`${ALONE}\p{M}*|(?:(?!${ALONE})[\p{L}\p{N}\p{M}])+\s*|\s+|[^\p{L}\p{N}\s][\p{M}\u200d]*\s*`,
  'gu',
);

/** Longer lines are not compared word by word. */
const LONGEST_LINE = 5000;
/** So many words may differ; a line has other things to say beyond that. */
const MOST_WORDS = 80;
/** Of a longer stretch of new lines none is compared with an old one. */
const MOST_PAIRS = 200;
/** Two lines that share less of their words are two lines. */
const ALIKE = 0.4;

const lengthOf = (parts: readonly Part[], kinds: readonly Part['kind'][]): number =>
  parts.reduce((sum, { kind, text }) => sum + (kinds.includes(kind) ? text.length : 0), 0);

function changedLine(before: string, after: string): DiffLine | undefined {
  if (before.length > LONGEST_LINE || after.length > LONGEST_LINE) return undefined;
  const pieces = difference(before.match(WORDS) ?? [], after.match(WORDS) ?? [], MOST_WORDS);
  const parts = pieces.map(({ kind, items }) => ({ kind, text: items.join('') }));
  const share = lengthOf(parts, ['same']) / Math.max(before.length, after.length, 1);
  return share >= ALIKE ? { kind: 'changed', parts } : undefined;
}

/** Lines that went and lines that came in their place: in pairs where they are alike. */
function replaced(removed: readonly string[], added: readonly string[]): readonly DiffLine[] {
  const lines: DiffLine[] = [];
  let next = 0;
  for (const text of removed) {
    const other = added[next];
    const changed = other === undefined || removed.length > MOST_PAIRS ? undefined : changedLine(text, other);
    if (!changed) {
      lines.push({ kind: 'removed', text });
      continue;
    }
    lines.push(changed);
    next += 1;
  }
  return [...lines, ...added.slice(next).map((text) => ({ kind: 'added', text }) as const)];
}

/** So many lines stay around a change, that one sees where it is. */
const CONTEXT = 2;

/** The lines between two changes, or at an end, without those in the middle. */
function around(items: readonly string[], isStart: boolean, isEnd: boolean): readonly DiffLine[] {
  const before = isStart ? 0 : CONTEXT;
  const after = isEnd ? 0 : CONTEXT;
  const shown = (text: string): DiffLine => ({ kind: 'same', text });
  const count = items.length - before - after;
  // A note in the place of one line would save nothing.
  if (count <= 1) return items.map(shown);
  return [
    ...items.slice(0, before).map(shown),
    { kind: 'skipped', count },
    ...items.slice(items.length - after).map(shown),
  ];
}

/** Two texts line by line: what changed, with a little of what is around it; empty when they are the same. */
export function textDiff(before: string, after: string): readonly DiffLine[] {
  if (before === after) return [];
  const pieces = difference(before.split('\n'), after.split('\n'));
  return pieces.flatMap(({ kind, items }, index): readonly DiffLine[] => {
    const next = pieces[index + 1];
    if (kind === 'same') return around(items, index === 0, index === pieces.length - 1);
    if (kind === 'removed') return replaced(items, next?.kind === 'added' ? next.items : []);
    return pieces[index - 1]?.kind === 'removed' ? [] : replaced([], items);
  });
}

/** Whether two readings of a page differ, without what they differ in: quick enough for every save. */
export const isOther = (before: Version, after: Version): boolean =>
  before.closed !== after.closed ||
  before.markdown !== after.markdown ||
  fieldChanges(before.draft, after.draft).length > 0;

/** What a later version of a posting says differently from an earlier one, whatever the person wrote over it. */
export function versionDiff(before: Version, after: Version): VersionDiff {
  const changes = fieldChanges(before.draft, after.draft);
  return {
    fields: changes.filter(({ field }) => !PAY.has(field)),
    pay: changes.filter(({ field }) => PAY.has(field)),
    text: textDiff(before.markdown, after.markdown),
    ...(before.closed !== after.closed && { standing: after.closed ? 'closed' : 'opened' }),
  };
}

/** Whether there is anything to show. */
export const hasDiff = ({ fields, pay, text, standing }: VersionDiff): boolean =>
  fields.length > 0 || pay.length > 0 || text.length > 0 || standing !== undefined;
