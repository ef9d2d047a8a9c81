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

/** What is wrong with a template, and where. */
export function templateWords({ code, at, line, column }: Told): string {
  const words = i18n.t(`templateProblem.${KEYS[code]}`, [at]);
  return line > 1 ? i18n.t('files.atLine', [words, line, column]) : i18n.t('files.atColumn', [words, column]);
}
