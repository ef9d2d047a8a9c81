/**
 * The keys of a file in their fixed order, as data: the writer, the reader and the editor of single lines
 * all go by these lists.
 */

/** Always there, first, in this order; an unknown one is `""`, an unknown `logoUrl` is an empty line. */
export const SEED_KEYS = [
  'title',
  'location',
  'host',
  'companyName',
  'url',
  'applyUrl',
  'timestamp',
  'hashtags',
  'jobType',
  'logoUrl',
  'companyWebsite',
  'summary',
  'summaryBackup',
  'featured',
] as const;

/** What the page told beyond the seed's keys: there only where known. */
export const POSTING_KEYS = [
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

/** What the person added: there only where known. */
export const PERSON_KEYS = ['status', 'tags', 'notes', 'appliedDate', 'followUp'] as const;

/** Every key that Jobmark knows, in the order of the file. */
export const KEY_ORDER: readonly string[] = [...SEED_KEYS, 'archived', ...POSTING_KEYS, ...PERSON_KEYS];

/** Keys whose value stands bare when it is a number. */
export const NUMBER_KEYS: readonly string[] = ['timestamp', 'featured', 'salaryMin', 'salaryMax'];

/** Keys that hold a list as one comma-joined string. */
export const LIST_KEYS: readonly string[] = ['hashtags', 'employmentType', 'tags'];
