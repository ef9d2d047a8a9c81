import { nameKey } from './country-names.ts';
import { CITIES, PARTS, PROVINCES, REGIONS, STATES } from './place-names.ts';

export { countryNamed, isCountryCode } from './country-names.ts';

/** A part of a country. */
export interface Part {
  readonly region: string;
  readonly country: string;
}

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
