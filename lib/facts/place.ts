import { isDepartment } from './department.ts';
import { countryNamed, countryOfCity, isCountryCode, partNamed, regionNamed, stateCoded } from './gazetteer.ts';
import { lowered, type Lowered } from './lowered.ts';
import { lower } from '../phrases.ts';

/** A place as far as its words tell. What they leave open is absent. */
export interface Place {
  readonly city?: string;
  /** A state's or province's code, the name of a part of a country, or of a region (`EMEA`). */
  readonly region?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** Whether one works from afar there. */
  readonly remote?: true;
}

/** A place's words are no longer than this, and name no more places. */
const LONGEST = 2000;
const MOST = 60;

const REMOTE = lowered(
  String.raw`(?<![\p{L}\p{N}])(?:(?:fully|100 ?%|all) )?(?:remote(?:ly)?(?: (?:ok|job|work|position|location|only|friendly))?(?: in(?: the)?(?= ))?|virtual|wfh|work from home|work from anywhere|home[- ]based|telecommute|anywhere(?: in(?: the)?)?|worldwide|télétravail|teletrabajo|remoto|home-?office|віддалено|удал[её]нно|zdalnie)(?![\p{L}\p{N}])`,
  'g',
);
const OTHER_MODE = lowered(
  String.raw`(?<![\p{L}\p{N}])(?:hybrid(?: work(?:ing)?)?|on-?site|in[- ](?:office|person|house)|híbrido|presencial|vor ort)(?![\p{L}\p{N}])`,
  'g',
);
/** What stands for a place that nobody named. */
const PLACEHOLDER =
  /^(?:n\/?a|tbd|tba|various|varies|unknown|none|null|-+|multiple (?:locations|cities|countries|sites)|various locations|several locations|all locations|mehrere standorte|verschiedene standorte|plusieurs (?:sites|lieux)|\d+ locations?|flexible|distributed|full|timezone.*|from|from anywhere|no office location|location|locations|global|globally|all|any|other|only|hq|headquarters)$/i;

/** The text with a comma in place of each of what is looked for in it. */
function parted(text: string, pattern: Lowered): string {
  if (lower(text).search(pattern()) < 0) return text;
  let rest = '';
  let from = 0;
  for (const { index, 0: found } of lower(text).matchAll(pattern())) {
    rest += `${text.slice(from, index)} , `;
    from = index + found.length;
  }
  return rest + text.slice(from);
}

/** The text without words that say how one works. */
const withoutModes = (text: string): string => parted(parted(text, REMOTE), OTHER_MODE);

const glued = (text: string): string =>
  text
    .replaceAll(/(?<=\p{Ll})or(?=Remote\b)/gu, ' or ')
    .replaceAll(/(?<=^|[\s,])(Remote)(?=\p{Lu}\p{Ll})/gu, '$1; ')
    .replaceAll(/,or(?=Remote\b)/g, ' or ');

/** Names that hold the word which parts two others. */
const HELD =
  /^(?:bosnia|trinidad|antigua|saint kitts|são tomé|tyne|newfoundland|brighton|turks|wallis|svalbard|heard|st\.? vincent|saint vincent) and /i;

const AND = /\s+(?:and|und|et|&)\s+/;

function segmentsOf(text: string): readonly string[] {
  const parts = glued(text)
    .split(/\s*[;|·•\n]\s*|\s+\/\s+|(?<!,)\s+(?:or|OR)\s+|,\s*(?:or|and)\s+|(?<=\b[A-Z]{2})\.\s+/)
    .flatMap((part) =>
      !AND.test(part) || HELD.test(part.trim()) || countryNamed(part) ? [part] : part.split(AND),
    );
  return parts.slice(0, MOST);
}

const trimmed = (text: string): string =>
  text.replace(/^[\s,:/–—-]+|[\s,:./–—-]+$/g, (sign) => (sign.includes('.') ? '.' : '')).trim();

/** A part without what isn't its name: postcodes, `Greater … Area`, `… Office`. */
function named(part: string): string {
  return part
    .replace(/\b(?:[A-Z]{1,2}\d[A-Z\d]? ?(?:\d[A-Z]{2})?|\d{4,6}(?:-\d{3,4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d)\b/g, '')
    .replace(/^(?:greater|metro|downtown|central|city of|the city of|in|in the|hq|from)\s+/i, '')
    .replace(
      /\s+(?:metropolitan area|metro area|metropolitan region|area|office|offices|campus|hq|headquarters|city area|only|region|based)$/i,
      (end, _at: number, all: string) => (/bay area$/i.test(all) ? end : ''),
    )
    .replace(/^\.|(?<!\b[A-Z])\.$/, '')
    .trim();
}

type Told = Omit<Place, 'remote'>;

/** The parts of a place, finest first, without brackets' signs and words of work. */
function partsOf(text: string): readonly string[] {
  const dashed =
    /^[A-Z]{2}-\p{Lu}/u.test(text) || text.startsWith('United States-') ? text.replaceAll('-', ', ') : text;
  return dashed
    .split(/\s*,\s*|\s+[-–—:]+\s+|\s*\(|\)\s*|(?<=\))\s+/)
    .map((part) => named(trimmed(part)))
    .filter((part) => part !== '' && !PLACEHOLDER.test(part));
}

/** `Tukwila Washington`, `Austin Texas`: a city and its state without a comma. */
function unparted(part: string): readonly string[] {
  const words = part.split(' ');
  for (let size = Math.min(2, words.length - 1); size > 0; size -= 1) {
    const last = words.slice(-size).join(' ');
    if (
      (partNamed(last) || (last.length > 3 && countryNamed(last))) &&
      !countryNamed(part) &&
      !partNamed(part) &&
      !countryOfCity(part)
    )
      return [words.slice(0, -size).join(' '), last];
  }
  return [part];
}

/** Two capitals that are a state's and a country's code say nothing alone: the city tells, or what stands behind. */
function coded(code: string, city: string, country: string | undefined): Told {
  const state = stateCoded(code);
  if (country !== undefined) return state?.country === country ? { region: state.region } : {};
  const ofCity = countryOfCity(city);
  if (isCountryCode(code) && (ofCity === code || !state)) return { country: code };
  if (!state) return {};
  if (ofCity === state.country || !isCountryCode(code)) return { region: state.region, country: state.country };
  return {};
}

const CODE3 =
  /^(?:USA|GBR|DEU|FRA|NOR|SWE|DNK|FIN|NLD|BEL|ESP|ITA|POL|CAN|IND|AUS|JPN|CHE|AUT|IRL|PRT|CZE|BRA|MEX|SGP|CHN)$/;
const THREE: Readonly<Record<string, string>> = {
  USA: 'US',
  GBR: 'GB',
  DEU: 'DE',
  FRA: 'FR',
  NOR: 'NO',
  SWE: 'SE',
  DNK: 'DK',
  FIN: 'FI',
  NLD: 'NL',
  BEL: 'BE',
  ESP: 'ES',
  ITA: 'IT',
  POL: 'PL',
  CAN: 'CA',
  IND: 'IN',
  AUS: 'AU',
  JPN: 'JP',
  CHE: 'CH',
  AUT: 'AT',
  IRL: 'IE',
  PRT: 'PT',
  CZE: 'CZ',
  BRA: 'BR',
  MEX: 'MX',
  SGP: 'SG',
  CHN: 'CN',
};

const countryOf = (part: string): string | undefined =>
  (CODE3.test(part) ? THREE[part] : undefined) ??
  (/^[A-Z]{2}$/.test(part) && part !== 'US' && part !== 'UK' ? undefined : countryNamed(part));

/** `Atlanta, Georgia` and `Tbilisi, Georgia`: the city tells which; alone it may be either. */
function either(country: string, state: Told, ofCity: string | undefined): Told {
  if (ofCity === state.country) return state;
  return ofCity === country ? { country } : {};
}

/** What one part adds to what the coarser ones told; nothing where it is a name of its own. */
function added(part: string, told: Told, city: string): Told | undefined {
  const country = countryOf(part);
  const state = partNamed(part);
  if (country && state && told.country === undefined) return either(country, state, countryOfCity(city));
  if (country && !state) return { country: told.country ?? country };
  if (country && told.country === country) return { country };
  const isOfCountry = state && (told.country === undefined || told.country === state.country);
  if (isOfCountry && told.region === undefined) return state;
  if (/^[A-Z]{2}$/.test(part)) return coded(part, city, told.country);
  const region = regionNamed(part);
  return region === undefined ? undefined : { region: told.region ?? region };
}

/** A place of its parts, the coarsest read first. */
function placeOf(parts: readonly string[]): Told {
  let told: Told = {};
  const city = parts.find((part) => countryOfCity(part)) ?? parts[0] ?? '';
  const names: string[] = [];
  for (const [index, part] of [...parts.entries()].toReversed()) {
    // `New York, New York`: what is a big city's name stands first.
    const isCity = index === 0 && parts.length > 1 && countryOfCity(part) !== undefined;
    const more = isCity ? undefined : added(part, told, city);
    if (more) told = { ...told, ...more };
    else names.push(part);
  }
  const known = names.find((part) => countryOfCity(part));
  const name = known ?? names.filter((part) => !/\d/.test(part)).at(-1);
  const country = told.country ?? (known && told.region === undefined ? countryOfCity(known) : undefined);
  return { ...told, ...(country !== undefined && { country }), ...(name !== undefined && { city: name }) };
}

/** A row of countries with commas between them is as many places: `Berlin, Germany, Lund, Sweden`. */
function byCountry(parts: readonly string[]): readonly (readonly string[])[] {
  const groups: string[][] = [[]];
  const countries = parts.map((part) => (partNamed(part) ? undefined : countryOf(part)));
  for (const [index, part] of parts.entries()) {
    groups.at(-1)?.push(part);
    const country = countries[index];
    const isLast =
      countries[index + 1] !== country &&
      countries.slice(index + 1).some((later) => later && later !== country);
    if (country && isLast) groups.push([]);
  }
  return groups.filter((group) => group.length > 0);
}

function readPlaces(segment: string): readonly Place[] {
  const isRemote = lower(segment).search(REMOTE()) >= 0;
  const plain = trimmed(withoutModes(segment).replaceAll(/\s+/g, ' '));
  const parts = partsOf(plain).flatMap(unparted).map(trimmed).filter(Boolean);
  const isNone = parts.length === 1 && isDepartment(parts[0] ?? '');
  const places = isNone
    ? []
    : byCountry(parts)
        .map(placeOf)
        .filter((told) => Object.keys(told).length > 0);
  if (!isRemote) return places;
  return places.length > 0 ? places.map((told) => ({ ...told, remote: true as const })) : [{ remote: true }];
}

/**
 * The places that a line names, in its order: `Austin, TX · London, UK (Hybrid)` is two. Parted by `;`, `|`, `·`, a
 * slash between blanks, `or` and `and`, never by a comma or a bare slash. `countryCode`, where the board tells one,
 * wins over words. Placeholders (`TBD`, `Multiple locations`) are no place; two letters that are a state's and a
 * country's code count only with a city or a country that tells which.
 */
export function toPlaces(text: string, countryCode?: string): readonly Place[] {
  const places = segmentsOf(text.slice(0, LONGEST)).flatMap((segment) => readPlaces(segment.trim()));
  return countryCode
    ? places.map(({ city, remote }) => ({
        ...(city && { city }),
        country: countryCode,
        ...(remote && { remote }),
      }))
    : places;
}

/** What is a job, a department or a button rather than a place, though it names one. */
const NO_PLACE = lowered(
  String.raw`(?<!\p{L})(?:engineer\w*|developer|manager|director|lead|head|analyst|specialist|consultant|designer|architect|officer|intern|sales|marketing|team|jobs?|career\w*|department|apply|company|group|inc|ltd|gmbh|llc|bank|university|school|language|timezone|view|about|search|all|posted|date|visa|news)(?!\p{L})`,
);

const isWhole = (part: string): boolean =>
  partNamed(part) !== undefined ||
  countryOfCity(part) !== undefined ||
  regionNamed(part) !== undefined ||
  countryOf(part) !== undefined;

const UNSPACED_CITY =
  /^(?:東京|大阪|京都|北海道|福岡|愛知|神奈川|サ|서울|부산|경기|대전|인천|北京|上海|深圳|广州|杭州|成都|台北|新北)/;

/**
 * Whether a short line is a place and nothing else: names that are known, or a city beside its state or country.
 * Streets are no sign of one, and neither is a word with a capital.
 */
export function isPlace(line: string): boolean {
  const text = trimmed(line.slice(0, 200));
  if (text === '' || text.length > 140 || NO_PLACE().test(lower(text)) || /[!?@#=€$£]|\d{6,}/.test(text))
    return false;
  if (UNSPACED_CITY.test(text)) return text.length < 40;
  const kinds = segmentsOf(text).map(kindOf);
  return kinds.includes('place') && !kinds.includes('other');
}

/** Whether a part of a line is a place, a kind of work without one, or something else. */
function kindOf(segment: string): 'place' | 'mode' | 'other' {
  const plain = trimmed(withoutModes(segment));
  const parts = partsOf(plain).flatMap(unparted);
  if (parts.length === 0) return plain.replaceAll(/[\s,]/g, '') === '' ? 'mode' : 'other';
  const isNamed = parts.every(
    (part) => part.split(' ').length <= 4 && /^[\p{L}\p{N}]/u.test(part) && !/^\p{Ll}/u.test(part),
  );
  if (!isNamed) return 'other';
  const unknown = parts.filter((part) => !isWhole(part) && !isCode(part)).length;
  const isKnown = parts.some(isWhole) || parts.slice(1).some(isCode);
  return isKnown && unknown <= (parts.length > 1 ? 2 : 0) ? 'place' : 'other';
}

const isCode = (part: string): boolean =>
  /^[A-Z]{2}$/.test(part) && (stateCoded(part) !== undefined || isCountryCode(part));
