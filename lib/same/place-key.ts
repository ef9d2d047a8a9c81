import { fold, words, wordsOf } from './fold.ts';

/** Where a posting is, for comparing: nothing of it is for the eye. */
export interface Places {
  /** The first name of each place: a city, mostly. */
  readonly cities: readonly string[];
  /** Every name there is but countries: regions too. */
  readonly names: readonly string[];
  /** ISO 3166 codes. */
  readonly countries: readonly string[];
  /** It says that one may work from elsewhere. */
  readonly remote: boolean;
}

/** Words that say how one works, or how large the place is, and not where. */
const NO_PLACE = words(
  'remote remotely hybrid onsite on site in office home based work from anywhere worldwide global globally flexible or and ' +
    'the greater area metropolitan metro region city district county province state downtown only multiple countries locations various job ok okay yes no ' +
    'full part time homeoffice mobil teletrabajo remoto telework fully possible optional first preferred within eligible und oder et ou',
);

/** Names of one city in two languages, the first the one that is kept; as they are when folded. */
const OTHER_NAMES: readonly string[] = [
  'copenhagen kobenhavn',
  'munich munchen muenchen',
  'cologne koln koeln',
  'vienna wien',
  'prague praha prag',
  'warsaw warszawa warschau',
  'milan milano mailand',
  'rome roma',
  'lisbon lisboa',
  'brussels bruxelles brussel',
  'geneva geneve genf',
  'gothenburg goteborg',
  'kyiv kiev київ киев',
  'moscow moskva москва',
  'bangalore bengaluru',
  'mumbai bombay',
  'nuremberg nurnberg',
  'dusseldorf duesseldorf',
  'zurich zuerich',
  'athens athina αθηνα',
  'seville sevilla',
  'turin torino',
  'florence firenze',
  'antwerp antwerpen anvers',
  'bucharest bucuresti',
  'tokyo 東京',
];

const KEPT_NAMES: ReadonlyMap<string, string> = new Map(
  OTHER_NAMES.flatMap((row) => {
    const [kept = '', ...others] = row.split(' ');
    return others.map((other) => [other, kept] as const);
  }),
);

const SHORT_NAMES: readonly (readonly [string, string])[] = [
  ['nyc', 'new york'],
  ['new york city', 'new york'],
  ['sf', 'san francisco'],
  ['the hague', 'hague'],
  ['den haag', 'hague'],
];

const SHORT_COUNTRIES: readonly (readonly [string, string])[] = [
  ['us', 'US'],
  ['usa', 'US'],
  ['u s', 'US'],
  ['united states of america', 'US'],
  ['uk', 'GB'],
  ['england', 'GB'],
  ['scotland', 'GB'],
  ['wales', 'GB'],
  ['great britain', 'GB'],
  ['holland', 'NL'],
  ['czech republic', 'CZ'],
  ['uae', 'AE'],
];

const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'sv',
  'da',
  'nb',
  'fi',
  'pl',
  'cs',
  'uk',
  'ru',
  'ja',
];

let named: ReadonlyMap<string, string> | undefined;

/** Countries by their folded names in the languages above; made when first asked, for it takes some milliseconds. */
function countryNames(): ReadonlyMap<string, string> {
  if (named) return named;
  const names = new Map<string, string>(SHORT_COUNTRIES);
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  const codes = letters.flatMap((one) => letters.map((other) => one + other));
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of codes) {
      const name = display.of(code);
      // A code that is kept for no country may still have a name ("Pseudo-Accents", "European Union").
      if (name !== undefined && !/^[XQ]|^(EU|EZ|UN|ZZ)$/.test(code)) {
        const key = wordsOf(fold(name)).join(' ');
        if (!names.has(key)) names.set(key, code);
      }
    }
  }
  named = names;
  return names;
}

const SHORTENED = new Map(SHORT_NAMES);

/** One name of a place; nothing where it only says how one works. */
function toName(segment: string): string | undefined {
  const all = wordsOf(fold(segment)).filter((word) => !/\p{N}/u.test(word));
  const whole = all.join(' ');
  const known = SHORTENED.get(whole) ?? (countryNames().has(whole) ? whole : undefined);
  const name =
    known ??
    all
      .filter((word) => !NO_PLACE.has(word))
      .join(' ')
      .replace(/ bay$/, '');
  return name === '' ? undefined : (SHORTENED.get(name) ?? KEPT_NAMES.get(name) ?? name);
}

/** More places than anyone compares. */
const MOST = 24;

/** What a posting's `location` says, a line in any language: places parted by `;`, `/`, `|`, `or`; names by commas. */
export function placesOf(location: string): Places {
  const cities = new Set<string>();
  const names = new Set<string>();
  const countries = new Set<string>();
  const places = location
    .slice(0, 400)
    .split(/[;|/•·()\n]|\s[-–—]\s|\s(?:or|and|und|oder|et|ou|y|o)\s/iu)
    .slice(0, MOST);
  for (const place of places) {
    let isFirst = true;
    for (const segment of place.split(/[,、，]/u)) {
      const name = toName(segment);
      if (name === undefined) continue;
      const country = countryNames().get(name);
      if (country) countries.add(country);
      // `CA` and `DE` are a state or a country, by what stands before them.
      else if (/[^\p{L}]|\p{L}{3}|[^\p{Script=Latin}]/u.test(name)) {
        names.add(name);
        if (isFirst) cities.add(name);
        isFirst = false;
      }
    }
  }
  return { cities: [...cities], names: [...names], countries: [...countries], remote: REMOTE.test(location) };
}

const meet = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((name) => others.includes(name));

const REMOTE =
  /\bremot|home ?-?office|teletrabajo|t[eé]l[eé]travail|mobil|anywhere|worldwide|удал[её]н|віддален|リモート|在宅/iu;

/** Whether two postings are in one place; `unknown` where one of them doesn't say a city. */
export function comparePlaces(one: Places, other: Places): 'same' | 'other' | 'unknown' {
  if (meet(one.cities, other.names) || meet(one.names, other.cities)) return 'same';
  // Remote and nothing else is a place as well, in the same countries or in none.
  const isNowhere = one.names.length === 0 && other.names.length === 0 && one.remote && other.remote;
  if (isNowhere && one.countries.toSorted().join() === other.countries.toSorted().join()) return 'same';
  if (one.countries.length > 0 && other.countries.length > 0 && !meet(one.countries, other.countries))
    return 'other';
  return one.cities.length > 0 && other.cities.length > 0 ? 'other' : 'unknown';
}
