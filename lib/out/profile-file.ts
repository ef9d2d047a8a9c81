import type { Body, Clip } from '../clip.ts';
import { fileName } from '../file/file-name.ts';
import { toKey, toQuoted } from '../file/scalar.ts';
import { filePosting } from '../file/clip-file.ts';
import { clipValues, folderBy, TEMPLATE_NAMES } from './clip-values.ts';
import type { FilesOptions } from './markdown-files.ts';
import { safePart } from './names.ts';
import { problemsOf, type Form, type Profile, type ProfileProblem, type Style } from './profile.ts';
import { toTemplate, type Template } from './template.ts';

/** A number that every YAML reader reads alike. */
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/;
const TRUTHS: Readonly<Record<string, string>> = { true: 'true', false: 'false' };

const partsOf = (value: string): readonly string[] => [
  ...new Set(
    value
      .split(',')
      .map((part) => part.trim().replace(/^#+/, ''))
      .filter(Boolean),
  ),
];

/** A value in YAML, on one line; nothing where it comes to nothing, or is none of its form. */
const IN_YAML: Readonly<Record<Form, (value: string) => string | undefined>> = {
  text: (value) => (value === '' ? undefined : toQuoted(value)),
  number: (value) => (NUMBER.test(value) ? value : undefined),
  list: (value) => {
    const parts = partsOf(value);
    return parts.length > 0 ? `[${parts.map(toQuoted).join(', ')}]` : undefined;
  },
  truth: (value) => (Object.hasOwn(TRUTHS, value) ? TRUTHS[value] : undefined),
};

/** On one line, as a property is; a comma in Logseq parts a list. */
const onOneLine = (value: string): string | undefined =>
  value
    .toWellFormed()
    .replaceAll(/[\s\u0085\u2028\u2029]+/gu, ' ')
    .trim() || undefined;

const IN_LOGSEQ: typeof IN_YAML = {
  text: onOneLine,
  number: IN_YAML.number,
  list: (value) => onOneLine(partsOf(value).join(', ')),
  truth: IN_YAML.truth,
};

const HEADS: Readonly<Record<Style, (lines: readonly (readonly [string, string])[]) => string>> = {
  yaml: (lines) => `---\n${lines.map(([name, value]) => `${toKey(name)}: ${value}\n`).join('')}---\n`,
  logseq: (lines) => lines.map(([name, value]) => `${name}:: ${value}\n`).join(''),
};

const expectTemplate = (text: string): Template => {
  const template = toTemplate(text, TEMPLATE_NAMES);
  if (!template.ok) throw new TypeError(`a template that problemsOf lets through: ${template.problem.code}`);
  return template;
};

/** Bytes of a name, its ending left out. */
const LONGEST_NAME = 120;

export type ProfileWriter =
  | {
      readonly ok: true;
      readonly options: {
        readonly file: NonNullable<FilesOptions['file']>;
        readonly folder: NonNullable<FilesOptions['folder']>;
      };
    }
  | { readonly ok: false; readonly problems: readonly ProfileProblem[] };

/**
 * A profile as `markdownFiles` takes it; what is wrong with it, where something is. Whatever the values are, the front
 * matter is valid and says exactly them, and the name is one that every system takes.
 */
export function writerOf(profile: Profile): ProfileWriter {
  const problems = problemsOf(profile);
  if (problems.length > 0) return { ok: false, problems };
  const keys = profile.keys
    .filter(({ isOff }) => !isOff)
    .map(({ name, value, form }) => ({ name, form, template: expectTemplate(value) }));
  const [body, name, folder] = [profile.body, profile.file, profile.folder].map(expectTemplate);
  const forms = profile.style === 'yaml' ? IN_YAML : IN_LOGSEQ;
  const file = (clip: Clip, text: Body): { readonly name: string; readonly text: string } => {
    const values = clipValues(clip, text);
    const lines = keys.flatMap(({ name: key, form, template }) => {
      const value = forms[form](template.toText(values));
      return value === undefined ? [] : [[key, value] as const];
    });
    const below = (body?.toText(values) ?? '').toWellFormed().replaceAll(/\r\n?/g, '\n').replace(/\n+$/, '');
    const stem = safePart((name?.toText(values) ?? '').replaceAll('/', ' '), LONGEST_NAME);
    return {
      name: stem === '' ? fileName(filePosting(clip.draft, text.markdown), clip.identity) : `${stem}.md`,
      text: HEADS[profile.style](lines) + (below === '' ? '' : `\n${below}\n`),
    };
  };
  return { ok: true, options: { file, folder: folder ? folderBy(folder) : () => '' } };
}
