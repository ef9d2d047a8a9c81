import { isObject } from '../in/shapes.ts';
import { TEMPLATE_NAMES } from './clip-values.ts';
import { toTemplate, type TemplateProblem } from './template.ts';

/** How a value stands in the front matter: a list is of the parts between commas, without their `#`. */
export const FORMS = ['text', 'number', 'list', 'truth'] as const;
export type Form = (typeof FORMS)[number];

/** One key of the front matter. */
export interface ProfileKey {
  readonly name: string;
  /** A template of its value; a key whose value comes to nothing is left out. */
  readonly value: string;
  readonly form: Form;
  /** It is kept for later, and written to no file. */
  readonly isOff?: true;
}

/** Front matter in YAML, or properties as Logseq has them (`name:: value`). */
export const STYLES = ['yaml', 'logseq'] as const;
export type Style = (typeof STYLES)[number];

/** How clips are written to files, where it isn't the library's own format. Templates are those of `toTemplate`. */
export interface Profile {
  readonly name: string;
  readonly style: Style;
  readonly keys: readonly ProfileKey[];
  /** Templates: of the text below, of the file's name without its ending, of its folder. */
  readonly body: string;
  readonly file: string;
  readonly folder: string;
}

/** What is wrong with a profile, and where in it: `keys[2].value`, line and column in that template. */
export interface ProfileProblem {
  readonly where: string;
  readonly code:
    | TemplateProblem['problem']['code']
    | 'no-profile'
    | 'newer-version'
    | 'wrong-kind'
    | 'bad-name'
    | 'same-name';
  readonly at: string;
  readonly line: number;
  readonly column: number;
}

export type ProfileOutcome =
  | { readonly ok: true; readonly profile: Profile }
  | { readonly ok: false; readonly problems: readonly ProfileProblem[] };

const KIND = 'jobmark-profile';
const VERSION = 1;

const problem = (where: string, code: ProfileProblem['code'], at = ''): ProfileProblem => ({
  where,
  code,
  at,
  line: 1,
  column: 1,
});

/** A name that stands on one line before a colon. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const KEY_NAME = /^[^\s:#[\]{}"'\u0000-\u001f](?:[^:#\r\n\u0000-\u001f]{0,98}[^\s:#\u0000-\u001f])?$/u;

function templateProblems(where: string, text: string): readonly ProfileProblem[] {
  const template = toTemplate(text, TEMPLATE_NAMES);
  return template.ok ? [] : [{ where, ...template.problem }];
}

/**
 * All that is wrong with a profile: wrong templates, names that can't stand there or stand there twice. What is off is
 * written nowhere, and may be as it is.
 */
export function problemsOf({ keys, body, file, folder }: Profile): readonly ProfileProblem[] {
  const names = new Set<string>();
  const inKeys = keys.flatMap(({ name, value, isOff }, index): readonly ProfileProblem[] => {
    if (isOff) return [];
    const isTaken = names.has(name);
    names.add(name);
    return [
      ...(KEY_NAME.test(name) ? [] : [problem(`keys[${index}].name`, 'bad-name', name)]),
      ...(isTaken ? [problem(`keys[${index}].name`, 'same-name', name)] : []),
      ...templateProblems(`keys[${index}].value`, value),
    ];
  });
  const texts = Object.entries({ body, file, folder });
  return [...inKeys, ...texts.flatMap(([where, text]) => templateProblems(where, text))];
}

/** The text of a profile's file: JSON. */
export const writeProfile = (profile: Profile): string =>
  `${JSON.stringify({ kind: KIND, version: VERSION, ...profile }, undefined, 2)}\n`;

const isOneOf = <T extends string>(list: readonly T[], value: unknown): value is T =>
  (list as readonly unknown[]).includes(value);

function readKey(value: unknown): ProfileKey | undefined {
  if (!isObject(value)) return undefined;
  const { name, value: template, form, isOff } = value;
  return typeof name === 'string' && typeof template === 'string' && isOneOf(FORMS, form)
    ? { name, value: template, form, ...(isOff === true && { isOff }) }
    : undefined;
}

export const MOST_KEYS = 200;

/** The parts of a profile out of unknown data; where one is of another kind, which. Templates are taken as they are. */
export function toProfile(given: Readonly<Record<string, unknown>>): ProfileOutcome {
  const { name, style, keys, body, file, folder } = given;
  const wrong = Object.entries({ name, body, file, folder })
    .filter(([, value]) => typeof value !== 'string')
    .map(([where]) => problem(where, 'wrong-kind'));
  if (!isOneOf(STYLES, style)) wrong.push(problem('style', 'wrong-kind'));
  const list: readonly unknown[] = Array.isArray(keys) && keys.length <= MOST_KEYS ? keys : [undefined];
  const own = list.map(readKey);
  own.forEach((key, index) => {
    if (!key) wrong.push(problem(`keys[${index}]`, 'wrong-kind'));
  });
  if (wrong.length > 0) return { ok: false, problems: wrong };
  const profile: Profile = {
    name: String(name),
    style: isOneOf(STYLES, style) ? style : 'yaml',
    keys: own.filter((key) => key !== undefined),
    body: String(body),
    file: String(file),
    folder: String(folder),
  };
  return { ok: true, profile };
}

/** Reads a profile's file; what is wrong in it is told, all of it at once. Never throws. */
export function readProfile(text: string): ProfileOutcome {
  const refused = (...problems: readonly ProfileProblem[]): ProfileOutcome => ({ ok: false, problems });
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    // No JSON, so none of ours.
  }
  if (!isObject(read) || read['kind'] !== KIND) return refused(problem('', 'no-profile'));
  if (typeof read['version'] === 'number' && read['version'] > VERSION)
    return refused(problem('version', 'newer-version', String(read['version'])));
  const outcome = toProfile(read);
  const problems = outcome.ok ? problemsOf(outcome.profile) : [];
  return problems.length > 0 ? refused(...problems) : outcome;
}
