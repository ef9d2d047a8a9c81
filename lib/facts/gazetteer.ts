import { CITIES, COUNTRY_ALIASES, LANGUAGES, PARTS, PROVINCES, REGIONS, STATES } from './place-names.ts';

/** A part of a country. */
export interface Part {
  readonly region: string;
  readonly country: string;
}

/** Names are compared in lower case, without blanks around them. */
export const nameKey = (text: string): string =>
  text.trim().toLowerCase().replaceAll(/\s+/g, ' ').replaceAll(' & ', ' and ');

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
/** Codes that name no country, and what the engine calls regions of its own. */
const NO_COUNTRY = new Set(
  'EU EZ UN QO XA XB ZZ AC CP CQ DG EA IC TA SU YU DD FX AN CS NT TP ZR BU NH RH DY HV VD YD'.split(' '),
);

function readCountries(): { readonly names: ReadonlyMap<string, string>; readonly codes: ReadonlySet<string> } {
  const names = new Map<string, string>();
  const codes = new Set<string>();
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  for (const code of LETTERS.flatMap((first) => LETTERS.map((second) => first + second)))
    if (!NO_COUNTRY.has(code) && english.of(code)) codes.add(code);
  for (const language of LANGUAGES) {
    const inLanguage = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of codes) {
      const name = inLanguage.of(code);
      if (name && !names.has(nameKey(name))) names.set(nameKey(name), code);
    }
  }
  for (const [name, code] of Object.entries(COUNTRY_ALIASES)) names.set(name, code);
  return { names, codes };
}

// Names in 35 languages take some milliseconds: only who asks for a place waits for them.
let countries: ReturnType<typeof readCountries> | undefined;
const known = (): ReturnType<typeof readCountries> => (countries ??= readCountries());

/** The ISO 3166 code of a country's name in any of the languages that boards speak. */
export const countryNamed = (text: string): string | undefined => known().names.get(nameKey(text));

/** Whether two capital letters are a country's code. */
export const isCountryCode = (text: string): boolean => known().codes.has(text);

const byKey = (tables: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(tables).flatMap(([country, names]) =>
      names.split('|').map((name) => [name, country] as const),
    ),
  );

const CITY_COUNTRY = byKey(CITIES);
const PART_COUNTRY = byKey(PARTS);

const statesOf = (table: typeof STATES, country: string): readonly (readonly [string, Part])[] =>
  table.flatMap(([code, name]) => [
    [code, { region: code, country }] as const,
    [nameKey(name), { region: code, country }] as const,
  ]);
const STATE_OF: ReadonlyMap<string, Part> = new Map([...statesOf(STATES, 'US'), ...statesOf(PROVINCES, 'CA')]);

/** A state of the USA or a province of Canada by its code in capitals. */
export const stateCoded = (text: string): Part | undefined =>
  /^[A-Z]{2}$/.test(text) ? STATE_OF.get(text) : undefined;

/** The same by its name; and parts of other countries, by theirs. */
export function partNamed(text: string): Part | undefined {
  const key = nameKey(text);
  const country = PART_COUNTRY.get(key);
  return STATE_OF.get(key) ?? (country === undefined ? undefined : { region: text.trim(), country });
}

/** The country of a big city, by any of its spellings. */
export const countryOfCity = (text: string): string | undefined => CITY_COUNTRY.get(nameKey(text));

/** A region of several countries, by its own name. */
export const regionNamed = (text: string): string | undefined => REGIONS[nameKey(text)];
