import type { Finding, Source } from '../candidate.ts';
import type { PostingField } from '../posting.ts';
import { list, wordAt } from './data.ts';
import { unescaped } from './entities.ts';
import { isObject, valueAt, type Json } from './json.ts';
import { letters } from './letters.ts';
import { placesOf } from './places.ts';

/** A JobPosting that a page's data tells, in the shape that all three syntaxes share. */
export interface ToldPosting {
  readonly source: Extract<Source, 'json-ld' | 'microdata' | 'rdfa' | 'state'>;
  readonly data: Json;
  /** Where the page shows the description, if its data is what it shows. */
  readonly element?: Element;
}

/** What the page says that it is about. */
export interface Shown {
  /** Its titles and its headings of the first two levels. */
  readonly headings: readonly string[];
  /** Its headings of the first level. */
  readonly first: readonly string[];
  /** It shows nothing that its data could contradict. */
  readonly isBlank?: boolean;
}

type Reader = (posting: Json) => string | undefined;

const at =
  (...paths: readonly string[]): Reader =>
  (posting) =>
    paths.map((path) => wordAt(posting, path)).find((text) => text !== undefined);

const wordsAt =
  (path: string): Reader =>
  (posting) =>
    list(valueAt(posting, path))
      .filter((value) => typeof value === 'string')
      .join(',') || undefined;

const titleOf = at('title', 'name');

/** A visible date mostly says what it is: `Posted on October 31, 2023`. */
const dayAt =
  (path: string): Reader =>
  (posting) =>
    at(path)(posting)?.replace(/^\s*(?:date )?posted(?: on)?:?\s+/i, '');

/** One pay where a range could stand. */
const ONE_PAY = ['baseSalary.value.value', 'baseSalary.value', 'baseSalary'] as const;

/** Pay that is written in words where its number should stand: `$50,000 - $60,000 a year`. */
const payWords: Reader = (posting) => {
  const text = at(...ONE_PAY)(posting);
  return text === undefined || /^[\d.,\s]*$/.test(text) ? undefined : text;
};

/** schema.org's properties, field by field. */
const PROPERTIES: readonly (readonly [PostingField, string, Reader])[] = [
  ['title', 'title', titleOf],
  ['companyName', 'hiringOrganization', at('hiringOrganization.name', 'hiringOrganization')],
  [
    'logoUrl',
    'hiringOrganization.logo',
    at('hiringOrganization.logo', 'hiringOrganization.logo.url', 'hiringOrganization.logo.contentUrl'),
  ],
  ['companyWebsite', 'hiringOrganization.sameAs', at('hiringOrganization.sameAs')],
  ['location', 'jobLocation', placesOf],
  ['datePosted', 'datePosted', dayAt('datePosted')],
  ['validThrough', 'validThrough', dayAt('validThrough')],
  ['employmentType', 'employmentType', wordsAt('employmentType')],
  ['workplace', 'jobLocationType', wordsAt('jobLocationType')],
  ['applyUrl', 'applyUrl', at('applyUrl')],
  ['department', 'department', at('department')],
  ['salary', 'baseSalary', payWords],
  ['salaryMin', 'baseSalary.minValue', at('baseSalary.value.minValue', 'baseSalary.minValue', ...ONE_PAY)],
  ['salaryMax', 'baseSalary.maxValue', at('baseSalary.value.maxValue', 'baseSalary.maxValue', ...ONE_PAY)],
  [
    'salaryCurrency',
    'baseSalary.currency',
    at('baseSalary.currency', 'baseSalary.value.currency', 'salaryCurrency'),
  ],
  ['salaryPeriod', 'baseSalary.unitText', at('baseSalary.value.unitText', 'baseSalary.unitText')],
];

/** How a finding of what the page's scripts hold is called. */
export const IN_SCRIPT = 'the data in a script';

/** A JobPosting's fields as findings. */
export const jobPostingFindings = ({
  data,
  source,
}: Pick<ToldPosting, 'data' | 'source'>): readonly Finding[] =>
  PROPERTIES.flatMap(([field, via, read]) => {
    const raw = read(data);
    const where = source === 'state' ? `${IN_SCRIPT}: ${via}` : via;
    return raw === undefined ? [] : [{ field, raw: unescaped(raw), source, via: where }];
  });

/** A heading with fewer words says too little to tell two jobs apart. */
const FEWEST_WORDS = 2;

const key = (posting: Json): string => letters(unescaped(titleOf(posting) ?? ''));

/**
 * Whether a JobPosting is one that the page shows: its title stands in one of the page's headings or titles, or
 * holds the whole of a first heading and says a little more (a place, a number).
 */
export function isShown(posting: Json, { headings, first, isBlank }: Shown): boolean {
  const title = key(posting);
  if (title === '') return false;
  if (isBlank) return true;
  const isHeld = (heading: string): boolean => {
    const text = heading.split(/\s+/).length < FEWEST_WORDS ? '' : letters(heading);
    return text !== '' && title.includes(text);
  };
  return headings.some((heading) => letters(heading).includes(title)) || first.some(isHeld);
}

/**
 * The one posting that the page shows. Identical copies count once; of several that it may show, the one with just
 * the title of a first heading; a list of many has none.
 */
export function theShown(postings: readonly ToldPosting[], shown: Shown): ToldPosting | undefined {
  const different = new Map(postings.map((posting) => [JSON.stringify(posting.data), posting] as const));
  const some = [...different.values()].filter(({ data }) => isShown(data, shown));
  if (some.length <= 1 && different.size <= 1) return some[0];
  // Beside others, a heading of the second level may be a teaser: the page is about its first.
  const firsts = new Set(shown.first.map(letters));
  const exact = some.filter(({ data }) => firsts.has(key(data)));
  return exact.length === 1 ? exact[0] : undefined;
}

/** More than a mark of the same is escaped in text that was escaped twice. */
const TWICE = /&amp;(?=(?:nbsp|amp|quot|apos|[lr][sd]quo|[nm]dash|bull|hellip|#\d{1,6}|#x[\da-f]{1,5});)/gi;

/** A description as it was meant: escaped once too often, or with its line ends spelt out, it is neither. */
export function meantText(text: string): string {
  const lines = text.includes('\n') ? text : text.replaceAll(/(?:\\r)?\\n/g, '\n');
  const isMarkup = /<\/?[a-z][^<>]*>/i.test(lines);
  return (isMarkup ? lines : lines.replaceAll(/&amp;(?=[lg]t;)/gi, '&')).replaceAll(TWICE, '&');
}

/** The posting's data with its description as it was meant. */
export function withMeantText(data: Json): Json {
  const description = wordAt(data, 'description');
  return description && isObject(data) ? { ...data, description: meantText(description) } : data;
}
