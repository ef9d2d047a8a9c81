/**
 * The front matter's words. Every other room speaks of a posting in these keys.
 */

/** What a page can tell of a posting. */
export const PAGE_FIELDS = [
  'title',
  'location',
  'host',
  'companyName',
  'url',
  'applyUrl',
  'logoUrl',
  'companyWebsite',
  'datePosted',
  'validThrough',
  'employmentType',
  'workplace',
  'salary',
  'salaryMin',
  'salaryMax',
  'salaryCurrency',
  'salaryPeriod',
  'department',
  'seniority',
  'language',
  'jobId',
  'board',
] as const;

/** What the tagger makes of title and description. */
export const TAG_FIELDS = ['hashtags', 'jobType', 'summary', 'summaryBackup'] as const;

export type PageField = (typeof PAGE_FIELDS)[number];
export type TagField = (typeof TAG_FIELDS)[number];
export type PostingField = PageField | TagField;

/** Every value as the file writes it, numbers included; an unknown field is absent, never `''`. */
export type Posting = { readonly [F in PostingField]?: string };

/** The statuses that Jobmark comes with. */
export const STATUSES = ['saved', 'applied', 'interviewing', 'offer', 'rejected'] as const;

/** The id of one of the person's statuses (`lib/library/states.ts`): a word without blanks and commas. */
export type Status = string;

/** Whether a text may be a status's id; whether the person has such a status is another question. */
export const isStatus = (text: string): text is Status => /^[^\s,]{1,320}$/u.test(text);

/** What the person adds to a posting. Clipping the page again never touches it. */
export interface Person {
  readonly status: Status;
  /** Labels of their own that are not technologies. */
  readonly tags: readonly string[];
  readonly notes: string;
  /** `YYYY-MM-DD` in the person's own calendar, or `''`. */
  readonly appliedDate: string;
  /** `YYYY-MM-DD` in the person's own calendar, or `''`. */
  readonly followUp: string;
  /** The person's own priority, a sort key. */
  readonly featured: number;
  readonly archived: boolean;
}

export const NEW_PERSON: Person = {
  status: 'saved',
  tags: [],
  notes: '',
  appliedDate: '',
  followUp: '',
  featured: 20,
  archived: false,
};
