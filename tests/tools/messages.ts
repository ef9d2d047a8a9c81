import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

const FOLDER = resolve(import.meta.dirname, '../../locales');

/** A message by its forms: `0`, `1` and `n` of one that a count chooses, `n` alone of any other. */
export type Forms = Readonly<Partial<Record<'0' | '1', string>>> & { readonly n: string };

/** All messages of a language by full key, `field.title`, in the order of its file. */
export type Messages = ReadonlyMap<string, Forms>;

/** The languages that have a file of messages, `de`. */
export const LANGUAGES: readonly string[] = readdirSync(FOLDER).map((name) => name.replace(/\.yml$/, ''));

type Tree = { readonly [key: string]: string | Tree };

const isForms = (tree: Tree): tree is Forms => typeof tree['n'] === 'string';

function entriesOf(tree: Tree, above = ''): readonly (readonly [string, Forms])[] {
  return Object.entries(tree).flatMap(([key, value]): readonly (readonly [string, Forms])[] => {
    const name = above + key;
    if (typeof value === 'string') return [[name, { n: value }]];
    return isForms(value) ? [[name, value]] : entriesOf(value, `${name}.`);
  });
}

/** Reads a language's messages; throws where it has no file. */
export const messagesOf = (language: string): Messages =>
  new Map(entriesOf(parse(readFileSync(join(FOLDER, `${language}.yml`), 'utf8')) as Tree));

/** Does the language count nothing as it counts one, as French does: `0 offre`? Then each count needs a form for it. */
const countsZeroAsOne = (language: string): boolean => new Intl.PluralRules(language).select(0) === 'one';

/** The forms that a language needs where English has these. */
export const formsNeeded = (language: string, english: Forms): readonly string[] =>
  english[1] !== undefined && countsZeroAsOne(language) ? ['0', '1', 'n'] : Object.keys(english);

/** What a language's file lacks, with the English words, and what it has too much; both empty where it is whole. */
export function gapsOf(
  language: string,
  english: Messages,
): { readonly lacking: readonly string[]; readonly unknown: readonly string[] } {
  const own = messagesOf(language);
  return {
    lacking: Array.from(english)
      .filter(([key]) => !own.has(key))
      .map(([key, forms]) => `${key}: ${Object.values(forms).join(' | ')}`),
    unknown: Array.from(own.keys()).filter((key) => !english.has(key)),
  };
}
