import type { Draft } from '../candidate.ts';
import type { Clip } from '../clip.ts';
import type { PostingField } from '../posting.ts';
import { fold } from './fold.ts';
import { statusSince } from './history.ts';
import { FIRST } from './states.ts';

/** What a posting pays, where it says so. */
export interface Pay {
  /** The page's own words, else its numbers. */
  readonly words: string;
  /** ISO 4217, or `''`. */
  readonly currency: string;
  /** For a year, in `currency`; absent where the amount or what it is paid for is not known. */
  readonly yearMin?: number;
  readonly yearMax?: number;
}

/** Where the parts of a row's folded text end. */
export interface Ends {
  readonly title: number;
  readonly company: number;
  readonly tags: number;
  readonly place: number;
}

/** What the list shows, sorts, filters and searches of a clip: small, and made once. */
export interface Row {
  readonly id: string;
  /** `''` where not known, as every text here. */
  readonly title: string;
  readonly company: string;
  readonly place: string;
  readonly pay?: Pay;
  readonly status: string;
  /** Since when it has its status, in milliseconds since 1970, UTC; absent where that is not known. */
  readonly statusAt?: number;
  /** The person's own. */
  readonly tags: readonly string[];
  /** With their `#`. */
  readonly hashtags: readonly string[];
  readonly board: string;
  readonly workplace: string;
  /** schema.org's words: `FULL_TIME`. */
  readonly employment: readonly string[];
  /** Milliseconds since 1970, UTC. */
  readonly savedAt: number;
  /** Days as `YYYY-MM-DD`: of the first save (the person's), of the posting, of its deadline (the page's). */
  readonly savedDay: string;
  readonly postedDay: string;
  readonly deadline: string;
  /** When the person wants to ask again: `YYYY-MM-DD` or `''`. */
  readonly followUp: string;
  readonly archived: boolean;
  readonly closed: boolean;
  readonly notes: string;
  readonly featured: number;
  /** Folded: title, company, tags, place and notes, a line each. */
  readonly text: string;
  readonly ends: Ends;
  /** Folded, by which filters compare: tags of both kinds without `#`, and the company. */
  readonly tagKeys: readonly string[];
  readonly companyKey: string;
}

/** The order of all rows: what was saved last stands first. */
export const newerFirst = (one: Row, other: Row): number =>
  other.savedAt - one.savedAt || (one.id < other.id ? 1 : -1);

/**
 * Periods of a year as job boards count them: 52 weeks of five days of eight hours. For comparing in the list
 * only; no such number is written to a file.
 */
const A_YEAR: Readonly<Record<string, number>> = { hour: 2080, day: 260, week: 52, month: 12, year: 1 };

const toNumber = (text: string): number | undefined => {
  const number = text === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
};

/** The value in use of a field; `''` where there is none. A row needs few of them, and is made ten thousand times. */
const valueIn =
  (draft: Draft) =>
  (field: PostingField): string =>
    draft[field]?.value ?? '';

function payOf(value: ReturnType<typeof valueIn>): Pay | undefined {
  const [salary, salaryMin, salaryMax] = [value('salary'), value('salaryMin'), value('salaryMax')];
  if (salary === '' && salaryMin === '' && salaryMax === '') return undefined;
  const [currency, period] = [value('salaryCurrency'), value('salaryPeriod')];
  const amounts = [...new Set([salaryMin, salaryMax])].filter(Boolean).join('–');
  const words = salary || [amounts, currency, period].filter(Boolean).join(' ');
  const times = Object.hasOwn(A_YEAR, period) ? A_YEAR[period] : undefined;
  const least = toNumber(salaryMin);
  const most = toNumber(salaryMax);
  return {
    words,
    currency,
    ...(times !== undefined && least !== undefined && { yearMin: least * times }),
    ...(times !== undefined && most !== undefined && { yearMax: most * times }),
  };
}

const NONE: readonly string[] = [];

const listOf = (joined: string): readonly string[] =>
  joined === ''
    ? NONE
    : joined
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '');

/** Companies, places and tags are the same in many rows. */
const known = new Map<string, string>();
const MOST_KNOWN = 10_000;

function foldOnce(text: string): string {
  if (text === '') return '';
  const found = known.get(text);
  if (found !== undefined) return found;
  const folded = fold(text);
  if (known.size < MOST_KNOWN) known.set(text, folded);
  return folded;
}

/** A tag as it is compared: `#Kotlin` and `kotlin` are one. */
export const toTagKey = (tag: string): string => foldOnce(tag).replace(/^#+/, '');

/** `YYYY-MM-DD` of a day's 00:00 UTC; `''` for what is no time at all. */
const dayOf = (milliseconds: number): string => {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
};

/** A clip whose status never changed has it since it was saved. */
function statusAtOf({ history, person: { status }, savedAt }: Clip): Pick<Row, 'statusAt'> {
  const at = history ? statusSince(history, status) : status === FIRST ? savedAt : undefined;
  return at === undefined ? {} : { statusAt: at };
}

/** The row of a clip. */
export function toRow(clip: Clip): Row {
  const value = valueIn(clip.draft);
  const [title, company, place] = [value('title'), value('companyName'), value('location')];
  const { person } = clip;
  const hashtags = listOf(value('hashtags'));
  const companyKey = foldOnce(company);
  const allTags = [...person.tags, ...hashtags];
  const tags = allTags.map(foldOnce).filter(Boolean).join(' ');
  const parts = [fold(title), companyKey, tags, foldOnce(place), person.notes && fold(person.notes)];
  const pay = payOf(value);
  return {
    id: clip.id,
    title,
    company,
    place,
    ...(pay && { pay }),
    status: person.status,
    ...statusAtOf(clip),
    tags: person.tags,
    hashtags,
    board: value('board'),
    workplace: value('workplace'),
    employment: listOf(value('employmentType')),
    savedAt: clip.savedAt,
    savedDay: dayOf(clip.timestamp),
    postedDay: value('datePosted'),
    deadline: value('validThrough'),
    followUp: person.followUp,
    archived: person.archived,
    closed: clip.closed,
    notes: person.notes,
    featured: person.featured,
    // A folded part has no line break, so no phrase reaches from one into the next.
    text: parts.join('\n'),
    ends: endsOf(parts),
    tagKeys: [...new Set(allTags.map(toTagKey))].filter((key) => key !== ''),
    companyKey,
  };
}

/** Where each part but the last ends, the line break after it included. */
function endsOf([title = '', company = '', tags = '', place = '']: readonly string[]): Ends {
  const afterTitle = title.length + 1;
  const afterCompany = afterTitle + company.length + 1;
  const afterTags = afterCompany + tags.length + 1;
  return {
    title: afterTitle,
    company: afterCompany,
    tags: afterTags,
    place: afterTags + place.length + 1,
  };
}
