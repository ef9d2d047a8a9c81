import { i18n } from '#i18n';
import type { StatesProblem } from '../../lib/library/states.ts';

const PROBLEMS = {
  'no name': 'noName',
  'name taken': 'nameTaken',
  'too many': 'tooMany',
  'unknown status': 'unknownStatus',
  'always needed': 'alwaysNeeded',
} as const satisfies Record<StatesProblem, string>;

/** Why the statuses can't be changed so, as a sentence. */
export const stateProblem = (problem: StatesProblem): string => i18n.t(`stateProblem.${PROBLEMS[problem]}`);
