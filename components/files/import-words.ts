import { i18n } from '#i18n';
import type { Planned, Refusal } from '../../lib/in/plan.ts';
import type { OwnKey } from '../../lib/in/synonyms.ts';
import type { ImportProblem } from '../../lib/model/import.ts';
import type { Difference } from '../../lib/in/merge-file.ts';
import { shownNumber } from '../library/written.ts';

type Code = Refusal['code'] | ImportProblem['code'];

/** Message keys hold letters and digits only. */
const KEYS = {
  'no-front-matter': 'noFrontMatter',
  'other-language': 'otherLanguage',
  'not-closed': 'notClosed',
  empty: 'empty',
  'not-yaml': 'notYaml',
  'not-keys-and-values': 'notKeysAndValues',
  'no-archive': 'noArchive',
  'too-many-files': 'tooManyFiles',
  encrypted: 'encrypted',
  'unknown-method': 'unknownMethod',
  'unsafe-path': 'unsafePath',
  'no-file': 'noFile',
  overlapping: 'overlapping',
  'too-large': 'tooLarge',
  damaged: 'damaged',
  gone: 'gone',
  'nothing-told': 'nothingTold',
  'other-kind': 'otherKind',
  'open-quote': 'openQuote',
  'too-many-rows': 'tooManyRows',
  'no-backup': 'noBackup',
  'newer-version': 'newerVersion',
  'cut-off': 'cutOff',
  'no-files': 'noFiles',
  'library-changed': 'libraryChanged',
} as const satisfies Record<Code, string>;

/** Why something is refused, and where. */
export function refusalWords(why: {
  readonly code: Code;
  readonly line?: number;
  readonly column?: number;
}): string {
  const words = i18n.t(`importRefused.${KEYS[why.code]}`);
  const { line, column } = why;
  if (line === undefined) return words;
  return column === undefined
    ? i18n.t('import.atLine', [words, shownNumber(line)])
    : i18n.t('files.atLine', [words, shownNumber(line), shownNumber(column)]);
}

const OTHER_KEYS = [
  'status',
  'tags',
  'notes',
  'featured',
  'archived',
  'timestamp',
  'description',
  'text',
] as const;
type OtherKey = (typeof OTHER_KEYS)[number];

const isOther = (key: string): key is OtherKey => (OTHER_KEYS as readonly string[]).includes(key);

/** What a field, or a key of the person's own, is called. */
export const keyName = (key: OwnKey | Difference['field']): string =>
  isOther(key) ? i18n.t(`importKey.${key}`) : i18n.t(`field.${key}`);

const listOf = (keys: readonly (OwnKey | Difference['field'])[]): string => keys.map(keyName).join(', ');

/** A posting's title and company. */
export function nameOf(item: Planned): string {
  const clip = 'clip' in item ? item.clip : 'with' in item ? item.with : undefined;
  const { title, companyName } = clip?.draft ?? {};
  return [title?.value, companyName?.value].filter(Boolean).join(' · ');
}

/** What becomes of one file, in a line. */
export function reasonOf(item: Planned): string {
  const parts: string[] = [];
  if (item.verdict === 'refused') parts.push(refusalWords(item.why));
  if (item.verdict === 'new' && item.earlier !== undefined) parts.push(i18n.t('import.apart', [item.earlier]));
  if (item.verdict === 'merges') {
    if (item.earlier !== undefined) parts.push(i18n.t('import.earlier', [item.earlier]));
    if (item.filled.length > 0) parts.push(i18n.t('import.fills', [listOf(item.filled)]));
  }
  if (item.verdict === 'merges' || item.verdict === 'unchanged') {
    const kept = (by: Difference['kept']): readonly Difference['field'][] =>
      item.differences.filter((each) => each.kept === by).map(({ field }) => field);
    const [library, file, both] = [kept('library'), kept('file'), kept('both')];
    if (library.length > 0) parts.push(i18n.t('import.keeps', [listOf(library)]));
    if (file.length > 0) parts.push(i18n.t('import.takes', [listOf(file)]));
    if (both.length > 0) parts.push(i18n.t('import.joins', [listOf(both)]));
  }
  if (item.unread && item.unread.length > 0)
    parts.push(
      i18n.t(item.line === undefined ? 'import.unread' : 'import.unreadCells', [item.unread.join(', ')]),
    );
  return parts.join(' · ');
}

/** So many letters of a broken line are shown. */
const SHOWN = 120;

/** The first line that a repair changes, before and after it. */
export function firstChange({ before, after }: { readonly before: string; readonly after: string }): {
  readonly before: string;
  readonly after: string;
} {
  const now = after.split('\n');
  const old = before.split('\n');
  const at = Math.max(
    0,
    old.findIndex((line, index) => line !== now[index]),
  );
  return { before: (old[at] ?? '').slice(0, SHOWN), after: (now[at] ?? '').slice(0, SHOWN) };
}
