import type { Candidate, Finding } from './candidate.ts';
import { toDay } from './day.ts';
import { isNoDepartment } from './facts/department.ts';
import { toEmployment } from './facts/employment.ts';
import { seniorityOfTitle, toSeniority } from './facts/seniority.ts';
import { toWorkplace } from './facts/workplace.ts';
import type { PostingField } from './posting.ts';
import { toCanonical, toLink, withoutTracking } from './url.ts';

/** What a normaliser may know beside the raw text. */
export interface Around {
  /** The address of the frame that the text was read in. */
  readonly url: string;
}

type Normaliser = (raw: string, around: Around) => string | undefined;

/** What templates and broken state leave where a value should stand. */
const PLACEHOLDER = /^(\{\{.*\}\}|\[object object\]|undefined|null|nan|n\/?a|none|tbd|-+|\.+|%\w+%)$/i;

/** Soft hyphens, zero-width blanks and marks of direction show nothing, not even a blank; joiners do, they stay. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** One line of text: blanks of any kind folded, invisible characters dropped; nothing for a placeholder. */
export function toLine(raw: string): string | undefined {
  const line = raw
    .normalize('NFC')
    .replaceAll(INVISIBLE, '')
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    .replaceAll(/[\s\u0000-\u001f\u007f-\u009f]+/gu, ' ')
    .trim();
  return /[^\s\u200c\u200d]/.test(line) && !PLACEHOLDER.test(line) ? line : undefined;
}

/** A line no longer than what a person would call that field. */
const line =
  (longest: number): Normaliser =>
  (raw) => {
    const text = toLine(raw);
    return text && text.length <= longest ? text : undefined;
  };

const link: Normaliser = (raw, { url }) => {
  // A relative address may be any word, so what is no word is no address either.
  const found = toLine(raw) === undefined ? undefined : toLink(raw, url);
  return found && withoutTracking(found).href;
};

/** The first word of the table whose pattern the text has. */
const oneOf =
  (table: readonly (readonly [string, RegExp])[]): Normaliser =>
  (raw) =>
    table.find(([, pattern]) => pattern.test(raw.trim()))?.[0];

const PERIOD: readonly (readonly [string, RegExp])[] = [
  ['hour', /^(hour|hourly|hr|h)$/i],
  ['day', /^(day|daily)$/i],
  ['week', /^(week|weekly)$/i],
  ['month', /^(month|monthly)$/i],
  ['year', /^(year|yearly|annual|annually|annum)$/i],
];

const amount: Normaliser = (raw) => {
  const plain = raw.trim().replaceAll(/,(?=\d{3}(\D|$))/g, '');
  // `50.000` is fifty thousand in half of Europe and fifty elsewhere.
  const isAmount = /^\d+(\.\d+)?$/.test(plain) && !/^\d{1,3}\.\d{3}$/.test(plain);
  const value = isAmount ? Number(plain) : 0;
  return value > 0 && value < 1e12 ? String(value) : undefined;
};

const currency: Normaliser = (raw) => (/^[A-Z]{3}$/.test(raw.trim()) ? raw.trim() : undefined);

const language: Normaliser = (raw) => {
  const tag = raw.trim().replaceAll('_', '-');
  // A language's name (`english`) has the form of a tag, but none so long is registered.
  if (!/^[a-z]{2,3}(-|$)/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    // RangeError: not a language tag at all.
    return undefined;
  }
};

/** One normaliser a field: raw text to a valid value of the field, or nothing. */
export const NORMALISERS: { readonly [F in PostingField]: Normaliser } = {
  title: line(300),
  // Some postings list every state that one may live in.
  location: line(2000),
  host: (raw, around) => link(raw, around)?.replace(/\/+$/, ''),
  companyName: line(160),
  url: (raw, { url }) => {
    const found = toLink(raw, url);
    return found && toCanonical(found);
  },
  applyUrl: link,
  logoUrl: link,
  companyWebsite: link,
  datePosted: toDay,
  validThrough: toDay,
  employmentType: toEmployment,
  workplace: toWorkplace,
  salary: line(300),
  salaryMin: amount,
  salaryMax: amount,
  salaryCurrency: currency,
  salaryPeriod: oneOf(PERIOD),
  department: (raw, around) => (isNoDepartment(raw) ? undefined : line(200)(raw, around)),
  seniority: (raw) => toSeniority(raw) ?? seniorityOfTitle(raw),
  language,
  jobId: line(120),
  board: line(60),
  hashtags: line(1000),
  jobType: oneOf([
    ['software', /^software$/],
    ['other', /^other$/],
  ]),
  summary: line(1000),
  summaryBackup: line(1000),
};

/** The finding as a candidate, or nothing when its text is no valid value of its field. */
export function normalise({ field, raw, source, via }: Finding, around: Around): Candidate | undefined {
  const value = NORMALISERS[field](raw, around);
  return value === undefined ? undefined : { value, raw, source, via };
}
