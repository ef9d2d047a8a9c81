import type { Clip } from '../clip.ts';
import { postingOf } from '../merge.ts';
import type { Posting } from '../posting.ts';
import { fold } from './fold.ts';

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
  /** The day on which the person wants to follow up, `YYYY-MM-DD`. */
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

/**
 * Periods of a year as job boards count them: 52 weeks of five days of eight hours. For comparing in the list
 * only; no such number is written to a file.
 */
const A_YEAR: Readonly<Record<string, number>> = { hour: 2080, day: 260, week: 52, month: 12, year: 1 };

const toNumber = (text: string | undefined): number | undefined => {
  const number = text === undefined || text === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
};

function payOf(posting: Posting): Pay | undefined {
  const { salary, salaryMin, salaryMax, salaryCurrency: currency = '', salaryPeriod: period = '' } = posting;
  const amounts = [...new Set([salaryMin, salaryMax])].filter((amount) => amount !== undefined).join('–');
  const words = salary ?? [amounts, amounts && currency, amounts && period].filter(Boolean).join(' ');
  if (words === '') return undefined;
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

const listOf = (joined: string | undefined): readonly string[] =>
  joined === undefined
    ? NONE
    : joined
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '');

/** A tag as it is compared: `#Kotlin` and `kotlin` are one. */
export const toTagKey = (tag: string): string => fold(tag).replace(/^#+/, '');

/** `YYYY-MM-DD` of a day's 00:00 UTC; `''` for what is no time at all. */
const dayOf = (milliseconds: number): string => {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
};

/** The row of a clip. */
export function toRow(clip: Clip): Row {
  const posting = postingOf(clip.draft);
  const { title = '', companyName: company = '', location: place = '' } = posting;
  const { person } = clip;
  const hashtags = listOf(posting.hashtags);
  const companyKey = fold(company);
  const tags = fold([...person.tags, ...hashtags].join(' '));
  const parts = [fold(title), companyKey, tags, fold(place), fold(person.notes)];
  const ends: Ends = {
    title: endOf(parts, 1),
    company: endOf(parts, 2),
    tags: endOf(parts, 3),
    place: endOf(parts, 4),
  };
  const pay = payOf(posting);
  return {
    id: clip.id,
    title,
    company,
    place,
    ...(pay && { pay }),
    status: person.status,
    tags: person.tags,
    hashtags,
    board: posting.board ?? '',
    workplace: posting.workplace ?? '',
    employment: listOf(posting.employmentType),
    savedAt: clip.savedAt,
    savedDay: dayOf(clip.timestamp),
    postedDay: posting.datePosted ?? '',
    deadline: posting.validThrough ?? '',
    followUp: person.followUp,
    archived: person.archived,
    closed: clip.closed,
    notes: person.notes,
    featured: person.featured,
    // A folded part has no line break, so no phrase reaches from one into the next.
    text: parts.join('\n'),
    ends,
    tagKeys: [...new Set([...person.tags, ...hashtags].map(toTagKey))].filter((key) => key !== ''),
    companyKey,
  };
}

/** Where the first so many parts end, the line break after the last included. */
const endOf = (parts: readonly string[], count: number): number =>
  parts.slice(0, count).reduce((sum, part) => sum + part.length + 1, 0);
