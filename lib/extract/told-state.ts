import { list } from './data.ts';
import { isObject, textAt, type Json } from './json.ts';
import { letters } from './letters.ts';
import { scriptJson } from './script-json.ts';

type JsonObject = { readonly [key: string]: Json };

/** What an entry is called, where it is an object of its own. */
const NAME = /^(?:display)?(?:name|label|title)$|^(?:formatted(?:address)?|text|value|en|city)$/;
const TITLE = /^(?:(?:job|position|posting|vacancy|role)(?:title|name)|title|name)$/;
const EMPLOYER = /^(?:hiring)?(?:company|organi[sz]ation|employer|advertiser)(?:name)?$/;

/** Besides its title and text, a posting says at least two of what only postings say. */
const LEAST_PROOFS = 2;

/** The parts of an advert's text, in the order in which it is read. */
const TEXTS: readonly RegExp[] = [
  /^(?:intro(?:duction)?|opening)$/,
  /^(?:html|job|full|position)*(?:description|jobad|content|body)(?:html)?$/,
  /^(?:responsibilit(?:y|ies)|tasks|duties)$/,
  /^(?:preferred)?(?:requirements?|qualifications?|profile)$/,
  /^(?:benefits|welfares?|whatweoffer)$/,
  /^(?:conclusion|closing)$/,
];
const LEAST_TEXT = 200;
const LEAST_PART = 40;

/** No page's data that we read has more parts. */
const MOST_PARTS = 100_000;

/** Keys without their signs, in lower case; the longest that we look for has twenty letters. */
const plainKey = (key: string): string => (key.length > 30 ? '' : key.replaceAll(/[_-]/g, '').toLowerCase());

/** The first value below a key of such a name that can be read. */
function below<T>(object: JsonObject, keys: RegExp, read: (value: Json) => T | undefined): T | undefined {
  for (const [key, value] of Object.entries(object)) {
    const found = value === null || !keys.test(plainKey(key)) ? undefined : read(value);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The words of a value: its own, or those of its name. A number alone is a key of another table. */
function wordsOf(json: Json, depth = 0): string | undefined {
  const value = Array.isArray(json) ? (json as readonly Json[])[0] : json;
  if (typeof value === 'string') return /\D/.test(value.trim()) ? value : undefined;
  return isObject(value) && depth < 3 ? below(value, NAME, (name) => wordsOf(name, depth + 1)) : undefined;
}
const words = (value: Json): string | undefined => wordsOf(value);

/** A place as schema.org has it, of its parts or of its name. */
function placeOf(value: Json): Json | undefined {
  if (!isObject(value)) return words(value);
  const addressLocality = below(value, /^(?:city|locality)(?:name)?$/, words);
  const addressRegion = below(value, /^(?:region|state|province)$/, words) ?? null;
  const addressCountry = below(value, /^country(?:name|code)?$/, words) ?? null;
  const isWhole = addressLocality && (addressRegion ?? addressCountry);
  return isWhole ? { addressLocality, addressRegion, addressCountry } : words(value);
}

/** All that can be read of a list, or of what stands in place of one. */
const each =
  (read: (value: Json) => Json | undefined) =>
  (value: Json): Json | undefined => {
    const found = list(value).flatMap((one) => read(one) ?? []);
    return found.length > 0 ? found : undefined;
  };

const KINDS = /time|contract|intern|perman|freelanc|tempor|vollzeit|teilzeit|\bcd[id]\b/i;
const kindOf = (value: Json): Json | undefined =>
  (isObject(value) ? Object.values(value) : [value]).find(
    (kind) => typeof kind === 'string' && KINDS.test(kind),
  );

/** A date, or the milliseconds since 1970 that stand for it. */
function dayOf(value: Json): string | undefined {
  if (typeof value === 'string') return /\d{4}/.test(value) ? value : undefined;
  const isTime = typeof value === 'number' && value > 1e12 && value < 4e12;
  return isTime ? new Date(value).toISOString() : undefined;
}

/** Pay in words, or in the numbers that any spelling of it has. */
function payOf(json: Json): Json | undefined {
  const [pay, another] = list(json);
  if (typeof pay === 'string') return /\d\d/.test(pay) ? pay : undefined;
  if (!isObject(pay) || another !== undefined) return undefined;
  const amount = (value: Json): Json | undefined =>
    /^[\d.]{2,}$/.test(textAt(value, '') ?? '') ? value : undefined;
  const minValue = below(pay, /min|from|low/, amount);
  const currency = below(pay, /currency/, words);
  if (minValue === undefined || currency === undefined) return undefined;
  const maxValue = below(pay, /max|^to$|high/, amount) ?? minValue;
  return {
    currency,
    value: { minValue, maxValue, unitText: below(pay, /unit|interval|period/, words) ?? null },
  };
}

const address = (value: Json): string | undefined =>
  typeof value === 'string' && /^(?:https?:|\/)/.test(value) ? value : undefined;

/** What postings alone say: schema.org's name for it, the keys that applications give it, and what can be read there. */
const PROOFS: readonly (readonly [string, RegExp, (value: Json) => Json | undefined])[] = [
  [
    'jobLocation',
    /^(?:job|work|full|formatted|jobpost)?(?:location|city)(?:name|label|text)?$|^(?:job|work)?(?:locations|cities|offices?)$/,
    each(placeOf),
  ],
  [
    'employmentType',
    /^(?:(?:employment|job|contract|work|time)types?|commitment|employmentstatus|type)$/,
    each(kindOf),
  ],
  [
    'jobLocationType',
    /^(?:workplace(?:type)?|(?:remote|location)type|workmodel|workarrangement|remotestatus|(?:is)?remote)$/,
    (value) => (value === true ? 'TELECOMMUTE' : words(value)),
  ],
  ['baseSalary', /^(?:formatted|base)?(?:salary|compensation|pay)(?:range|text)?$/, payOf],
  [
    'validThrough',
    /^(?:validthrough|(?:application)?deadline|closingdate|(?:expiry|expiration)date|(?:expires|close[sd])at)$/,
    dayOf,
  ],
  ['applyUrl', /^(?:external)?(?:apply|application)(?:url|link)$/, address],
  ['department', /^(?:department(?:name)?|jobfunction|category)$/, words],
];

/** The advert's text, of all its parts. */
function textOf(object: JsonObject): string {
  const htmlOf = (value: Json): string | undefined => {
    const parts = isObject(value) ? Object.values(value) : [value];
    const texts = parts.filter((part) => typeof part === 'string');
    const html = texts.filter(({ length }) => length > LEAST_PART).join('<br><br>');
    return html === '' ? undefined : html;
  };
  return [...new Set(TEXTS.flatMap((keys) => below(object, keys, htmlOf) ?? []))].join('<br><br>');
}

/** An object as a JobPosting, where its keys are those of one; `around` is the object that it stands in. */
export function postingOf(object: JsonObject, around: JsonObject | undefined): JsonObject | undefined {
  const title = below(object, TITLE, words);
  const description = title === undefined ? '' : textOf(object);
  if (title === undefined || description.length < LEAST_TEXT || 'author' in object) return undefined;
  const told = PROOFS.flatMap(([name, keys, read]) => {
    const value = below(object, keys, read);
    return value === undefined ? [] : [[name, value] as const];
  });
  const own = below(object, EMPLOYER, words);
  if (told.length + (own === undefined ? 0 : 1) < LEAST_PROOFS) return undefined;
  const name = own ?? (around && below(around, EMPLOYER, words));
  const datePosted = below(
    object,
    /^(?:date(?:posted|published)|(?:posted|publish(?:ed)?|publication)(?:date|at|on))$/,
    dayOf,
  );
  return {
    title,
    description,
    ...Object.fromEntries(told),
    ...(name !== undefined && { hiringOrganization: { name } }),
    ...(datePosted !== undefined && { datePosted }),
  };
}

/** Every posting in a tree, with the object that it is; state may share its parts or hold itself. */
function postingsIn(json: Json): readonly (readonly [JsonObject, JsonObject])[] {
  const found: (readonly [JsonObject, JsonObject])[] = [];
  const around = new Map<Json, JsonObject | undefined>([[json, undefined]]);
  // What is added to a map is met later in the same loop: no calls, so no state can nest too deep for them.
  for (const [part, outer] of around) {
    if (typeof part !== 'object' || part === null || around.size > MOST_PARTS) continue;
    const object = isObject(part) ? part : undefined;
    const posting = object && postingOf(object, outer);
    if (object && posting) found.push([object, posting]);
    for (const inner of Object.values(part) as readonly Json[])
      if (typeof inner === 'object' && inner !== null && !around.has(inner)) around.set(inner, object ?? outer);
  }
  return found;
}

/** What the page shows, for the data to be held against. */
export interface ShownBy {
  readonly url: string;
  /** Its first headings and its titles. */
  readonly headings: readonly string[];
}

/** Words that tell one page from others: in scripts with signs for syllables or words, two are enough. */
const WORDS = /[\p{L}\d]{4,}|[\p{sc=Hangul}\p{sc=Han}\p{sc=Kana}]{2,}/gu;

/** As scripts may have it that are kept to ASCII. */
const escaped = (word: string): string =>
  word.replaceAll(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A shorter title says too little; as an address writes it, letters that are words or syllables count for more. */
const SHORTEST_TITLE = 5;

/**
 * The posting that a page's scripts hold in whatever form its application gave it: known by its keys, and only where a
 * heading or the page's title says its own title. Of several, the one whose number the address has.
 */
export function toldByScripts(document: Document, { url, headings }: ShownBy): Json | undefined {
  const shown = headings.map(letters);
  // A script is worth parsing when it has a word of what the page is about, as it stands or escaped.
  const plain = headings
    .flatMap((heading) => heading.match(WORDS) ?? [])
    .flatMap((word) => [word, escaped(word)]);
  // A page that shows nothing yet has nothing that its data could contradict.
  const isBlank = shown.every((text) => text === '');
  const mayTell = (text: string): boolean => isBlank || plain.some((word) => text.includes(word));
  const found = scriptJson(document, mayTell).flatMap(postingsIn);
  const isShown = (posting: JsonObject): boolean => {
    const key = letters(textAt(posting, 'title') ?? '');
    return (
      isBlank ||
      (encodeURI(key.toWellFormed()).length >= SHORTEST_TITLE && shown.some((text) => text.includes(key)))
    );
  };
  const titled = found.filter(([, posting]) => isShown(posting));
  const { pathname, search } = new URL(url);
  const isNamed = (value: Json): boolean => {
    const id = textAt(value, '') ?? '';
    return /^(?=.*[\d-])[\w-]{4,}$/.test(id) && (pathname + search).includes(id);
  };
  const named = titled.filter(([object]) => Object.values(object).some(isNamed));
  const some = named.length > 0 ? named : found.length === titled.length ? titled : [];
  const different = new Map(some.map(([, posting]) => [JSON.stringify(posting), posting] as const));
  const [one, another] = different.values();
  return another ? undefined : one;
}
