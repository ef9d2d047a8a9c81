import { NORMALISERS, toLine } from '../normalise.ts';
import type { PostingField } from '../posting.ts';

/** How a field is edited. */
export type FieldKind = 'text' | 'choice' | 'day' | 'number' | 'link';

/** Fields that only certain words may fill, in the order in which they are offered. */
export const CHOICES = {
  workplace: ['remote', 'hybrid', 'onsite'],
  employmentType: ['FULL_TIME', 'PART_TIME', 'CONTRACTOR', 'TEMPORARY', 'INTERN', 'VOLUNTEER', 'PER_DIEM'],
  salaryPeriod: ['hour', 'day', 'week', 'month', 'year'],
  seniority: ['intern', 'entry', 'mid', 'senior', 'lead', 'executive'],
  jobType: ['software', 'other'],
} as const;

export type ChoiceField = keyof typeof CHOICES;

/** Fields that stand in the popup's head. */
export const HEAD_FIELDS = ['title', 'companyName', 'location'] as const;

/** What a person decides by, most telling first. */
export const FACT_FIELDS = [
  'workplace',
  'employmentType',
  'salary',
  'seniority',
  'department',
  'datePosted',
  'validThrough',
] as const;

/** What the file needs and a person seldom reads. */
export const DETAIL_FIELDS = [
  'jobType',
  'language',
  'salaryMin',
  'salaryMax',
  'salaryCurrency',
  'salaryPeriod',
  'applyUrl',
  'url',
  'companyWebsite',
  'logoUrl',
  'host',
  'jobId',
  'board',
] as const;

/** What nobody would add by hand: the page's address tells it. */
export const NEVER_ADDED: ReadonlySet<PostingField> = new Set<PostingField>(['host', 'board', 'url']);

/** Fields with a row of their own in the popup. */
export type ShownField =
  | (typeof HEAD_FIELDS)[number]
  | (typeof FACT_FIELDS)[number]
  | (typeof DETAIL_FIELDS)[number];

const KINDS: { readonly [F in PostingField]?: FieldKind } = {
  workplace: 'choice',
  employmentType: 'choice',
  salaryPeriod: 'choice',
  seniority: 'choice',
  jobType: 'choice',
  datePosted: 'day',
  validThrough: 'day',
  salaryMin: 'number',
  salaryMax: 'number',
  url: 'link',
  applyUrl: 'link',
  companyWebsite: 'link',
  logoUrl: 'link',
  host: 'link',
};

export const kindOf = (field: PostingField): FieldKind => KINDS[field] ?? 'text';

export const isChoice = (field: PostingField): field is ChoiceField => Object.hasOwn(CHOICES, field);

/** What a person may type where the file wants one line: their words are theirs, only the blanks are folded. */
const LONGEST = 1000;

const toOwnLine = (text: string): string =>
  // A lone "none" or "TBD" is a placeholder on a page, and an answer when a person types it.
  (toLine(`${text} .`)?.slice(0, -1).trim() ?? '').slice(0, LONGEST);

/** People leave the scheme out, and an address relative to the page is not what they mean. */
function toOwnLink(text: string): string {
  const typed = text.trim();
  return /^[a-z][a-z\d+.-]*:/i.test(typed) || !/^[^/\s]+\.[^/\s]+/.test(typed) ? typed : `https://${typed}`;
}

/**
 * What a person typed as a valid value of the field: `''` empties it, `undefined` says that it can't be one
 * (yet).
 */
export function toFieldValue(field: PostingField, text: string): string | undefined {
  if (text.trim() === '') return '';
  const kind = kindOf(field);
  if (kind === 'text' && field !== 'salaryCurrency' && field !== 'language') return toOwnLine(text);
  const typed = kind === 'link' ? toOwnLink(text) : text.trim();
  if (kind === 'link' && !/^https?:\/\/[^/]/i.test(typed)) return undefined;
  const asWritten = field === 'salaryCurrency' ? typed.toUpperCase() : typed;
  return NORMALISERS[field](asWritten, { url: 'about:blank' });
}
