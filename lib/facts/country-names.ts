import { BEGINNINGS, ENGLISH } from './country-table.ts';
import { COUNTRY_ALIASES, LANGUAGES } from './place-names.ts';

/** Names are compared in lower case, without blanks around them. */
export const nameKey = (text: string): string =>
  text.trim().toLowerCase().replaceAll(/\s+/g, ' ').replaceAll(' & ', ' and ');

/** The languages of a script, by what a name's first letter is. */
const SCRIPTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^[\u0370-\u03ff\u1f00-\u1fff]/, ['el']],
  [/^[\u0400-\u052f]/, ['bg', 'uk', 'ru', 'sr']],
  [/^[\u0590-\u05ff]/, ['he']],
  [/^[\u0600-\u06ff]/, ['ar']],
  [/^[\u0900-\u097f]/, ['hi']],
  [/^[\u0e00-\u0e7f]/, ['th']],
  [/^[\u1100-\u11ff\uac00-\ud7ff]/, ['ko']],
  [/^[\u3000-\u9fff]/, ['ja', 'zh', 'zh-Hant']],
];
const NO_LATIN = new Set(SCRIPTS.flatMap(([, languages]) => languages));

let beginnings: ReadonlySet<string> | undefined;

/** The languages that a country may be called so in, English left out. */
function languagesOf(key: string): readonly string[] {
  const script = SCRIPTS.find(([letter]) => letter.test(key));
  if (script) return script[1];
  beginnings ??= new Set(BEGINNINGS.split('|'));
  return beginnings.has(key.slice(0, 4))
    ? LANGUAGES.filter((language) => language !== 'en' && !NO_LATIN.has(language))
    : [];
}

const read = new Map<string, ReadonlyMap<string, string>>();

const COUNTRIES = ENGLISH.split('|').map((country) => [country.slice(3), country.slice(0, 2)] as const);
const CODES: ReadonlySet<string> = new Set(COUNTRIES.map(([, code]) => code));
/** Codes by English names; of two codes with one name, `GB` and `UK`, the first. */
const NAMED: ReadonlyMap<string, string> = new Map(COUNTRIES.toReversed());

/** The countries' names in a language; each takes a millisecond or two, the first ten times as long. */
function namesIn(language: string): ReadonlyMap<string, string> {
  const known = read.get(language);
  if (known) return known;
  const names = new Map<string, string>();
  const inLanguage = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  for (const code of CODES) {
    const name = inLanguage.of(code);
    if (name && !names.has(nameKey(name))) names.set(nameKey(name), code);
  }
  read.set(language, names);
  return names;
}

/** No country's name is longer in any language. */
const LONGEST = 80;
const ALIASES: ReadonlyMap<string, string> = new Map(Object.entries(COUNTRY_ALIASES));

/** The ISO 3166 code of a country's name in any of the languages that boards speak. */
export function countryNamed(text: string): string | undefined {
  const key = nameKey(text.slice(0, LONGEST));
  const known = ALIASES.get(key) ?? NAMED.get(key);
  if (known !== undefined) return known;
  for (const language of languagesOf(key)) {
    const code = namesIn(language).get(key);
    if (code !== undefined) return code;
  }
  return undefined;
}

/** Whether two capital letters are a country's code. */
export const isCountryCode = (text: string): boolean => CODES.has(text);
