import { i18n } from '#i18n';
import type { ProfileProblem } from '../../lib/out/profile.ts';

/** Message keys hold letters and digits only. */
const KEYS = {
  'not-closed': 'notClosed',
  'no-name': 'noName',
  'unknown-name': 'unknownName',
  'unknown-filter': 'unknownFilter',
  'bad-argument': 'badArgument',
  'no-profile': 'noProfile',
  'newer-version': 'newerVersion',
  'wrong-kind': 'wrongKind',
  'bad-name': 'badName',
  'same-name': 'sameName',
} as const satisfies Record<ProfileProblem['code'], string>;

type Told = Pick<ProfileProblem, 'code' | 'at' | 'line' | 'column'>;

/** These are of a whole, and at no place in it. */
const PLACELESS: ReadonlySet<ProfileProblem['code']> = new Set([
  'no-profile',
  'newer-version',
  'wrong-kind',
  'bad-name',
  'same-name',
]);

/** What is wrong with a template, and where. */
export function templateWords({ code, at, line, column }: Told): string {
  // What ends too early ends at nothing.
  const words = i18n.t(`templateProblem.${KEYS[code]}`, [at || '{{']);
  if (PLACELESS.has(code)) return words;
  return line > 1 ? i18n.t('files.atLine', [words, line, column]) : i18n.t('files.atColumn', [words, column]);
}
