import { fold, words, wordsOf } from './fold.ts';
import { companyKey } from './company-key.ts';
import { placesOf } from './place-key.ts';

/** Names of languages that are no letters. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/\bc\+\+/g, 'cplusplus'],
  [/\bc#/g, 'csharp'],
  [/\bf#/g, 'fsharp'],
  [/(?<![\p{L}\p{N}])\.net\b/gu, 'dotnet'],
  [/&/g, ' and '],
];

/** One word for what titles write in two ways. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['sr', 'senior'],
  ['snr', 'senior'],
  ['jr', 'junior'],
  ['jnr', 'junior'],
  ['mid', 'middle'],
  ['dev', 'developer'],
  ['eng', 'engineer'],
  ['engr', 'engineer'],
  ['swe', 'software engineer'],
  ['sde', 'software development engineer'],
  ['mgr', 'manager'],
  ['asst', 'assistant'],
  ['assoc', 'associate'],
  ['svp', 'senior vice president'],
  ['vp', 'vice president'],
  ['fe', 'frontend'],
  ['be', 'backend'],
  ['i', '1'],
  ['ii', '2'],
  ['iii', '3'],
  ['iv', '4'],
]);

/** `(m/w/d)`, `m/f/x`, `(H/F)`, `(all genders)`, `(gn)`, `(f_m_d)`; and endings that name both: `Entwickler*in`, `Entwickler/-in`. */
const GENDERS: readonly RegExp[] = [
  /[([]?(?<![\p{L}\p{N}])[mwfdhxivgasn](?:\s?[/|,*._-]\s?(?:[mwfdhxivgasn]|div(?:ers[e]?)?|gn|all)){1,3}(?![\p{L}\p{N}])[)\]]?/gu,
  /[([](?:all genders?|any gender|gn|alle geschlechter|tous genres|inclusif)[)\]]/gu,
  /(?<=\p{L})\s?[*:/_·]\s?-?(?:in|innen|r|e|n|se|euse|rice)(?![\p{L}\p{N}])/gu,
  /(?<=\p{L})\((?:in|e|r|n|se|a|o)\)/gu,
];

/** Words that a part of a title behind the first may be made of without saying which job it is. */
const NO_JOB = words(
  'remote remotely hybrid onsite on site in office based home homeoffice from anywhere worldwide global only fully first or and ' +
    'full time fulltime permanent unbefristet vollzeit cdi us usa uk eu emea apac latam europe ' +
    'req requisition id ref reference job no nr new urgent hiring immediate start position offer opening stelle gesucht',
);

/** `R64248`, `JR-0012`, `12345`, `2024`. A number of one or two digits is a grade. */
const ID = /^(?:\p{L}{0,4}\d{3,}\p{L}?|\d{3,}[\p{L}\d]*)$/u;

/** `JR-0012`, `REQ-4711` with its hyphen, before the words are parted at it. */
const REQUISITION = /(?<![\p{L}\p{N}])\p{L}{1,4}-\d{3,}(?![\p{L}\p{N}])/gu;

/** Nobody reads more of a title. */
const LONGEST = 300;

/** The words of a part of a title, each in its one form. */
const toWords = (part: string): readonly string[] =>
  wordsOf(part).flatMap((word) => (WORDS.get(word) ?? word).split(' '));

/**
 * The key under which one job's titles meet: `Sr. Backend Engineer (m/f/d) - Remote` and `Senior Back-end Engineer,
 * R64248`. Parts behind the first go where they say only how or where one works, an id, or who looks; the place and
 * the employer are those of the posting. `''` where no word is left.
 */
export function titleKey(
  title: string,
  around: { readonly location?: string; readonly companyName?: string } = {},
): string {
  let text = fold(title.slice(0, LONGEST));
  for (const pattern of GENDERS) text = text.replaceAll(pattern, ' ');
  text = text.replaceAll(REQUISITION, ' ');
  for (const [sign, word] of SIGNS) text = text.replaceAll(sign, word);
  const here = placesOf(around.location ?? '');
  const said = new Set(wordsOf(fold(around.location ?? '')));
  const employer = companyKey(around.companyName ?? '');
  const isIdle = (part: string): boolean => {
    const place = placesOf(part);
    const isHere = place.names.length > 0 && place.names.every((name) => here.names.includes(name));
    // `CA` is a state where the posting says so, and `QA` none anywhere.
    const isSaid = wordsOf(part).every((word) => said.has(word));
    const isCountry = place.names.length === 0 && place.countries.length > 0;
    const isNothing = wordsOf(part).every((word) => NO_JOB.has(word) || ID.test(word));
    return isNothing || isHere || isSaid || isCountry || (employer !== '' && companyKey(part) === employer);
  };
  const [first = '', ...parts] = text
    .split(/\s[-–—]+\s?|[|,;:()[\]@•·–—]|\s(?:at|bei|chez|hos)\s/u)
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  const kept = [first, ...parts.filter((part) => !isIdle(part))].flatMap(toWords);
  // An id in front of the title, or behind it with nothing between.
  const named = kept.filter((word) => !ID.test(word));
  return (named.length > 0 ? named : kept).join('');
}
