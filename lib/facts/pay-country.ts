import { CASED, LETTERS, lower, phrases, type Phrases } from '../phrases.ts';

/** The signs that several countries write for money of their own. */
export type SharedSign = 'dollar' | 'peso' | 'krone' | 'yen' | 'rupee' | 'ruble' | 'yuan' | 'rand';

interface Land {
  readonly money: { readonly [S in SharedSign]?: string };
  /** Names of the country and of its parts, a bar between them. */
  readonly names: string;
  /** Codes of its parts, as they stand behind a comma. */
  readonly parts?: string;
  /** Cities that few others share a name with. */
  readonly cities?: string;
  /** How its hosts end. */
  readonly host?: RegExp;
}

/** Behind a province, `CA` is Canada: `Toronto, ON, CA`. */
const CALIFORNIA =
  '(?<!(?:AB|BC|MB|NB|NL|NS|ON|PE|QC|SK|[Oo]ntario|[Cc]olumbia|[Qq]u[eé]bec|[Aa]lberta)\\s?,\\s?)CA';
const STATES = `AL|AK|AZ|AR|${CALIFORNIA}|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC`;
const STATE_NAMES =
  'alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming';

const LANDS: readonly Land[] = [
  {
    money: { dollar: 'USD' },
    names: `united states|usa|u\\.s\\.a?|us|vereinigte staaten|états-unis|estados unidos|сша|${STATE_NAMES}`,
    parts: STATES,
    cities:
      'san francisco|los angeles|nyc|chicago|boston|seattle|austin|denver|atlanta|houston|dallas|bay area',
    host: /\.(?:gov|us)$/,
  },
  {
    money: { dollar: 'CAD' },
    names:
      'canada|kanada|canadá|alberta|british columbia|manitoba|new brunswick|newfoundland|nova scotia|ontario|prince edward island|quebec|québec|saskatchewan',
    parts: 'AB|BC|MB|NB|NL|NS|ON|PE|QC|SK',
    cities: 'toronto|vancouver|montreal|montréal|calgary|ottawa|edmonton|winnipeg',
    host: /\.ca$|^ca\.(?=indeed|talent|jooble)/,
  },
  {
    money: { dollar: 'AUD' },
    names:
      'australia|australien|australie|new south wales|queensland|tasmania|western australia|south australia',
    parts: 'NSW|QLD|VIC|TAS|ACT',
    cities: 'sydney|melbourne|brisbane|adelaide|canberra',
    host: /\.au$|^au\.(?=indeed|talent|jooble)/,
  },
  {
    money: { dollar: 'NZD' },
    names: 'new zealand|neuseeland|aotearoa',
    cities: 'auckland|christchurch',
    host: /\.nz$/,
  },
  { money: { dollar: 'SGD' }, names: 'singapore|singapur', host: /\.sg$|^sg\.(?=indeed|jobstreet)/ },
  { money: { dollar: 'HKD', yuan: 'HKD' }, names: 'hong kong|香港', host: /\.hk$/ },
  {
    money: { dollar: 'TWD', yuan: 'TWD' },
    names: 'taiwan|台灣|台湾|臺灣',
    cities: 'taipei|台北|臺北|新北|高雄',
    host: /\.tw$/,
  },
  {
    money: { dollar: 'MXN', peso: 'MXN' },
    names: 'mexico|méxico|mexiko|cdmx',
    cities: 'guadalajara|monterrey',
    host: /\.mx$/,
  },
  { money: { dollar: 'ARS', peso: 'ARS' }, names: 'argentina', cities: 'buenos aires', host: /\.ar$/ },
  { money: { dollar: 'CLP', peso: 'CLP' }, names: 'chile', host: /\.cl$/ },
  {
    money: { dollar: 'COP', peso: 'COP' },
    names: 'colombia',
    cities: 'bogotá|bogota|medellín|medellin',
    host: /\.com\.co$/,
  },
  { money: { dollar: 'UYU', peso: 'UYU' }, names: 'uruguay', cities: 'montevideo', host: /\.uy$/ },
  {
    money: { peso: 'PHP' },
    names: 'philippines|pilipinas',
    cities: 'manila|makati|cebu|quezon city|taguig',
    host: /\.ph$/,
  },
  {
    money: { krone: 'DKK' },
    names: 'denmark|danmark|dänemark|danemark',
    cities: 'copenhagen|københavn|aarhus|odense|aalborg',
    host: /\.dk$/,
  },
  {
    money: { krone: 'SEK' },
    names: 'sweden|sverige|schweden|suède',
    cities: 'stockholm|göteborg|gothenburg|malmö|uppsala|linköping',
    host: /\.se$/,
  },
  {
    money: { krone: 'NOK' },
    names: 'norway|norge|norwegen|norvège',
    cities: 'oslo|bergen|trondheim|stavanger',
    host: /\.no$/,
  },
  { money: { krone: 'ISK' }, names: 'iceland|ísland|island', cities: 'reykjavik|reykjavík', host: /\.is$/ },
  { money: { yen: 'JPY' }, names: 'japan|日本', cities: 'tokyo|osaka|東京|大阪|京都|福岡', host: /\.jp$/ },
  {
    money: { yen: 'CNY', yuan: 'CNY' },
    names: 'china|中国',
    cities: 'beijing|shanghai|shenzhen|guangzhou|hangzhou|北京|上海|深圳|广州|杭州|成都',
    host: /\.cn$|zhipin\.com$/,
  },
  {
    money: { rupee: 'INR' },
    names: 'india|indien|karnataka|maharashtra|tamil nadu|telangana|gujarat',
    cities: 'bangalore|bengaluru|mumbai|delhi|hyderabad|chennai|pune|noida|gurgaon|gurugram|ahmedabad|kolkata',
    host: /\.in$|naukri\.com$/,
  },
  {
    money: { rupee: 'PKR' },
    names: 'pakistan|punjab, pakistan|sindh',
    cities: 'lahore|karachi|islamabad|rawalpindi|faisalabad|peshawar|multan',
    host: /\.pk$|pakistan/,
  },
  { money: { rupee: 'LKR' }, names: 'sri lanka', cities: 'colombo', host: /\.lk$/ },
  { money: { rupee: 'NPR' }, names: 'nepal', cities: 'kathmandu', host: /\.np$/ },
  { money: { rupee: 'MUR' }, names: 'mauritius', host: /\.mu$/ },
  {
    money: { ruble: 'RUB' },
    names: 'russia|russian federation|россия|рф',
    cities: 'moscow|москва|санкт-петербург',
    host: /\.ru$/,
  },
  { money: { ruble: 'BYN' }, names: 'belarus|беларусь|белоруссия', cities: 'minsk|минск', host: /\.by$/ },
  {
    money: { rand: 'ZAR' },
    names: 'south africa|gauteng|western cape|kwazulu[- ]natal',
    cities: 'johannesburg|cape town|durban|pretoria|sandton',
    host: /\.za$/,
  },
];

const named = (names: string): Phrases =>
  phrases(
    () => names,
    (some) => `(?<![${CASED}])(?:${some})(?![${CASED}])`,
  );

/** By name first: `Perth, WA, Australia` is not in Washington. A code needs its comma, a city comes last. */
const SIGNS: readonly ((land: Land) => Phrases | undefined)[] = [
  ({ names }) => named(names),
  ({ parts }) =>
    parts === undefined
      ? undefined
      : phrases(
          () => parts,
          (some) => `(?:[,(/]\\s?|\\s[-–]\\s|^)(?:${some})(?![${LETTERS}])`,
        ),
  ({ cities }) => (cities === undefined ? undefined : named(cities)),
];

type Patterns = readonly (readonly (readonly [Land, Phrases])[])[];

const patternsOf = (sign: SharedSign): Patterns => {
  const lands = LANDS.filter(({ money }) => money[sign] !== undefined);
  return SIGNS.map((signOf) =>
    lands.flatMap((land) => {
      const pattern = signOf(land);
      return pattern ? [[land, pattern] as const] : [];
    }),
  );
};

/** Made when a page has the sign: most have none. */
const made = new Map<SharedSign, Patterns>();

const LONGEST_PLACE = 400;

/** The countries with money of that sign that a text names, each of its places by its strongest mark. */
const landsOf = (place: string, sign: SharedSign): readonly Land[] => {
  const all = made.get(sign) ?? patternsOf(sign);
  made.set(sign, all);
  return place
    .slice(0, LONGEST_PLACE)
    .split(/[;|•·]|\s\/\s|\sor\s/)
    .flatMap((one) => {
      const words = lower(one);
      for (const [at, patterns] of all.entries()) {
        // The parts' codes are capitals.
        const read = at === 1 ? one : words;
        const lands = patterns.filter(([, some]) => some.in(read)?.test(read)).map(([land]) => land);
        if (lands.length > 0) return lands;
      }
      return [];
    });
};

const moneyOf = (lands: readonly Land[], sign: SharedSign): readonly string[] => [
  ...new Set(lands.flatMap(({ money }) => money[sign] ?? [])),
];

/** What is known of where a posting's pay is paid. */
export interface PayPlace {
  /** The posting's places in the page's own words, the best first. */
  readonly places?: readonly string[];
  /** The page's host. */
  readonly host?: string;
  /** Other words of the page: they can only cast doubt. */
  readonly text?: string;
}

const dollars = (names: string): Phrases =>
  phrases(
    () => names,
    (some) => `(?<![${LETTERS}])(?:${some})(?![${LETTERS}])`,
  );
const DOLLARS_OF_OTHERS = dollars(
  'canada|canadian|ontario|québec|quebec|british columbia|australian?|superannuation|new zealand|singapore|hong kong|m[eé]xico|argentina|chile|colombia',
);
const DOLLARS_OF_US = dollars('united states|usa|u\\.s\\.|us-based|401\\(?k\\)?|medicare|fmla|eeoc?');

const LONGEST_TEXT = 50_000;

/**
 * The currency of a sign that several countries share: the place's, else the host's. `$` is the US dollar where no
 * place says otherwise and no country with dollars of its own is spoken of; every other sign stays unknown.
 */
export function sharedCurrency(
  sign: SharedSign,
  { places = [], host = '', text = '' }: PayPlace,
): string | undefined {
  for (const place of places) {
    const found = moneyOf(landsOf(place, sign), sign);
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  }
  const here = LANDS.filter((land) => land.host?.test(host));
  const [ofHost] = moneyOf(here, sign);
  if (ofHost !== undefined) return ofHost;
  if (sign !== 'dollar') return undefined;
  const words = lower(text.slice(0, LONGEST_TEXT));
  const speaksOf = (names: Phrases): boolean => names.in(words)?.test(words) === true;
  return speaksOf(DOLLARS_OF_OTHERS) && !speaksOf(DOLLARS_OF_US) ? undefined : 'USD';
}
