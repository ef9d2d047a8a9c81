/** The languages whose dates are understood; `Intl` knows their names of days and months. */
export const DAY_LANGUAGES: readonly string[] = (
  'en de fr es pt it nl da sv nb fi is pl cs sk hu ro bg el hr sl et lv lt uk ru tr he ar ja zh zh-Hant ko vi ' +
  'id th ca hi'
).split(' ');

/** By script, the languages of it; all others are written in Latin letters. */
const SCRIPTS: readonly (readonly [languages: string, letters: RegExp])[] = [
  ['bg uk ru', /[\u0400-\u04ff]/],
  ['el', /[\u0370-\u03ff\u1f00-\u1fff]/],
  ['he', /[\u0590-\u05ff]/],
  ['ar', /[\u0600-\u06ff]/],
  ['ja zh zh-Hant', /[\u3040-\u30ff\u3400-\u9fff]/],
  ['ko', /[\u1100-\u11ff\uac00-\ud7a3]/],
  ['th', /[\u0e00-\u0e7f]/],
  ['hi', /[\u0900-\u097f]/],
];
const LATIN = /[a-zµß-ɏ\u1e00-\u1eff]/;

/** Whether a text has letters that the language is written in: its names can be in no other. */
export const isWrittenLike = (text: string, language: string): boolean =>
  (SCRIPTS.find(([languages]) => languages.split(' ').includes(language))?.[1] ?? LATIN).test(text);

/** What the tables hold beside the names: the calendar that the web counts in, with digits that can be read. */
const COUNTED = 'u-ca-gregory-nu-latn';

/** A name as it is looked up: lower case, without the dot of an abbreviation. */
const bare = (name: string): string => name.normalize('NFKC').toLowerCase().replaceAll(/[.॰׳]/g, '').trim();

/** A language's names: `mar` is a month in Italian, and a day of the week. */
interface Names {
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlySet<string>;
}

/** Alone and within a date: many languages write a month differently there. */
function styles(language: string): readonly Intl.DateTimeFormat[] {
  const locale = `${language}-${COUNTED}`;
  return (['long', 'short'] as const).flatMap((style) => [
    new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' }),
    new Intl.DateTimeFormat(locale, {
      weekday: style,
      day: 'numeric',
      month: style,
      year: 'numeric',
      timeZone: 'UTC',
    }),
  ]);
}

/** Abbreviations that people write and `Intl` doesn't; in German and Dutch without their dots. */
const WRITTEN: { readonly [language: string]: readonly (readonly [string, number])[] } = {
  en: [['sept', 9]],
  de: [
    ['jan', 1],
    ['feb', 2],
    ['mär', 3],
    ['mrz', 3],
    ['jänner', 1],
    ['apr', 4],
    ['jun', 6],
    ['jul', 7],
    ['sep', 9],
  ],
  fr: [
    ['fev', 2],
    ['aout', 8],
    ['dec', 12],
  ],
  es: [
    ['sep', 9],
    ['setiembre', 9],
  ],
  nl: [['mrt', 3]],
};

function namesOf(language: string): Names {
  const months = new Map<string, number>(WRITTEN[language] ?? []);
  const weekdays = new Set<string>();
  for (const style of styles(language)) {
    for (let month = 1; month <= 12; month++) {
      // The first days of a year's months are among them all the days of a week.
      for (const { type, value } of style.formatToParts(Date.UTC(2024, month - 1, 1))) {
        const name = bare(value);
        if (type === 'month' && /^\p{L}/u.test(name)) months.set(name, month);
        if (type === 'weekday') weekdays.add(name);
      }
    }
  }
  return { months, weekdays };
}

const cached = new Map<string, Names>();

function namesIn(language: string): Names {
  const found = cached.get(language) ?? namesOf(language);
  cached.set(language, found);
  return found;
}

/** A page's language first, then English, then all others: most words are found before many tables are made. */
const languagesFor = (language: string | undefined): readonly string[] => {
  const own = DAY_LANGUAGES.find((known) => known === language?.split('-')[0]);
  return own === undefined ? ['en'] : [own, 'en'];
};

/**
 * The month that a word names, 1 to 12, in any of the languages; nothing when it names none, or two in different
 * languages and the page's own language (BCP 47) doesn't tell.
 */
export function monthOf(word: string, language?: string): number | undefined {
  const name = bare(word);
  for (const known of languagesFor(language)) {
    const found = isWrittenLike(name, known) ? namesIn(known).months.get(name) : undefined;
    if (found !== undefined) return found;
  }
  const meanings = new Set(
    DAY_LANGUAGES.flatMap((known) =>
      isWrittenLike(name, known) ? (namesIn(known).months.get(name) ?? []) : [],
    ),
  );
  // `listopad` is October in Croatian and November in Czech: without the page's language it is neither.
  return meanings.size === 1 ? [...meanings][0] : undefined;
}

/** Whether the word is a day of the week, in any of the languages. */
export function isWeekday(word: string, language?: string): boolean {
  const name = bare(word);
  return [...languagesFor(language), ...DAY_LANGUAGES].some(
    (known) => isWrittenLike(name, known) && namesIn(known).weekdays.has(name),
  );
}
