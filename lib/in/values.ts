import { calendarDay } from '../day.ts';
import type { DayHints } from '../facts/written-day.ts';
import { toDay } from '../facts/to-day.ts';
import { NORMALISERS } from '../normalise.ts';
import { PAGE_FIELDS, TAG_FIELDS, type Person, type Posting, type PostingField } from '../posting.ts';
import { toLink } from '../url.ts';
import type { OwnKey } from './synonyms.ts';

/** What a file or a row of a table tells, in our own words. */
export interface Told {
  readonly posting: Posting;
  /** Only what is told: what is absent the file doesn't speak of. */
  readonly person: Partial<Person>;
  /** The day of the first save as its 00:00 UTC, in milliseconds since 1970. */
  readonly timestamp?: number;
  /** The text of the posting, as Markdown. */
  readonly markdown?: string;
}

const FIELDS: readonly string[] = [...PAGE_FIELDS, ...TAG_FIELDS];

export const isPostingField = (key: string): key is PostingField => FIELDS.includes(key);

const LINKS: readonly PostingField[] = ['url', 'host', 'applyUrl', 'logoUrl', 'companyWebsite'];

/** The posting without addresses that nobody may follow. */
export function withoutTraps(posting: Posting): Posting {
  const bad = LINKS.filter((field) => {
    const value = posting[field];
    return value !== undefined && toLink(value, 'about:blank') === undefined;
  });
  if (bad.length === 0) return posting;
  return Object.fromEntries(Object.entries(posting).filter(([field]) => !bad.includes(field as PostingField)));
}

/** What trackers call the states that we have too, bare and in lower case. */
const STATES: Readonly<Record<string, string>> = {
  saved: 'saved',
  bookmarked: 'saved',
  wishlist: 'saved',
  wishlisted: 'saved',
  interested: 'saved',
  toapply: 'saved',
  new: 'saved',
  applied: 'applied',
  applying: 'applied',
  submitted: 'applied',
  applicationsubmitted: 'applied',
  interview: 'interviewing',
  interviews: 'interviewing',
  interviewing: 'interviewing',
  offer: 'offer',
  offered: 'offer',
  offers: 'offer',
  offerreceived: 'offer',
  rejected: 'rejected',
  declined: 'rejected',
  notselected: 'rejected',
};

/** A state in our word where we have one, else in the person's own. */
export function toStatus(text: string): string {
  const bare = text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
  return (Object.hasOwn(STATES, bare) ? STATES[bare] : undefined) ?? text.trim();
}

const YES = /^(?:true|yes|y|1|x|✓|✔|☑|ja|oui)$/i;
const NO = /^(?:|false|no|n|0|nein|non)$/i;

/** Parts of a list as others write it: by commas, semicolons or line breaks, with or without `#`. */
const listOf = (text: string): readonly string[] =>
  text
    .split(/[,;\n]/)
    .map((part) => part.trim().replace(/^#+/, ''))
    .filter(Boolean);

/** `2/3/2026`: a table's other rows may have told which of the two is the month, where the text itself doesn't. */
function tableDay(text: string, { monthFirst }: DayHints): string | undefined {
  const [, one, two, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:$|[ ,T])/.exec(text) ?? [];
  if (year === undefined || monthFirst === undefined) return undefined;
  const [month, day] = monthFirst ? [one, two] : [two, one];
  return calendarDay(Number(year), Number(month), Number(day));
}

const readDay = (text: string, hints: DayHints): string | undefined =>
  tableDay(text, hints) ?? toDay(text, hints);

/** Milliseconds as the format writes them, or the day of a date. */
function toTime(text: string, hints: DayHints): number | undefined {
  if (/^-?\d{11,15}$/.test(text)) return Number(text);
  const day = readDay(text, hints);
  return day === undefined ? undefined : Date.parse(`${day}T00:00:00Z`);
}

type PersonReader = (text: string, hints: DayHints) => Partial<Person> | undefined;

const day =
  (key: 'appliedDate' | 'followUp'): PersonReader =>
  (text, hints) => {
    const found = readDay(text, hints);
    return found === undefined ? undefined : { [key]: found };
  };

const PERSON: Readonly<Partial<Record<OwnKey, PersonReader>>> = {
  status: (text) => ({ status: toStatus(text) }),
  tags: (text) => ({ tags: listOf(text) }),
  notes: (text) => ({ notes: text.replaceAll(/\r\n?/g, '\n').trim() }),
  appliedDate: day('appliedDate'),
  followUp: day('followUp'),
  featured: (text) => (/^-?\d{1,9}$/.test(text) ? { featured: Number(text) } : undefined),
  archived: (text) => (YES.test(text) ? { archived: true } : NO.test(text) ? { archived: false } : undefined),
};

const toHashtags = (text: string): string =>
  listOf(text)
    .map((tag) => `#${tag.replaceAll(/\s+/g, '').toLowerCase()}`)
    .join(',');

/** A value of another's as part of what is told; nothing where it is no value of that key. */
export function readValue(key: OwnKey, raw: string, hints: DayHints): Told | undefined {
  const text = raw.trim();
  if (text === '') return undefined;
  if (key === 'description')
    return { posting: {}, person: {}, markdown: raw.replaceAll(/\r\n?/g, '\n').trim() };
  if (key === 'timestamp') {
    const timestamp = toTime(text, hints);
    return timestamp === undefined ? undefined : { posting: {}, person: {}, timestamp };
  }
  const person = PERSON[key]?.(text, hints);
  if (person) return { posting: {}, person };
  if (!isPostingField(key)) return undefined;
  const isDate = key === 'datePosted' || key === 'validThrough';
  const written = isDate ? tableDay(text, hints) : undefined;
  if (written !== undefined) return { posting: { [key]: written }, person: {} };
  const value =
    key === 'hashtags' ? toHashtags(text) : NORMALISERS[key](text, { url: 'about:blank', ...hints });
  return value === undefined || value === '' ? undefined : { posting: { [key]: value }, person: {} };
}

/** Two tellings as one; the first is right where both tell a thing. */
export const bothTold = (first: Told, second: Told): Told => ({
  ...second,
  ...first,
  posting: { ...second.posting, ...first.posting },
  person: { ...second.person, ...first.person },
});
