import type { Candidate, Finding } from './candidate.ts';
import { toDay, toLastDay } from './facts/to-day.ts';
import type { DayHints } from './facts/written-day.ts';
import { toAmount } from './facts/pay-amounts.ts';
import { toCurrency } from './facts/pay-currency.ts';
import { toPeriod } from './facts/pay-period.ts';
import { isNoDepartment } from './facts/department.ts';
import { toEmployment } from './facts/employment.ts';
import { seniorityOfTitle, toSeniority } from './facts/seniority.ts';
import { toWorkplace } from './facts/workplace.ts';
import type { PostingField } from './posting.ts';
import { toCanonical, toLink, unwrapped, withoutTracking } from './url.ts';

/** What a normaliser may know beside the raw text. */
export interface Around extends DayHints {
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
  // An e-mail address that a host's network has hidden from robots leads nowhere without the page's script.
  if (found?.pathname.startsWith('/cdn-cgi/l/email-protection')) return undefined;
  return found && withoutTracking(unwrapped(found)).href;
};

/** The first word of the table whose pattern the text has. */
const oneOf =
  (table: readonly (readonly [string, RegExp])[]): Normaliser =>
  (raw) =>
    table.find(([, pattern]) => pattern.test(raw.trim()))?.[0];

/** What templates leave where nothing was entered is 0 or 1. */
const amount: Normaliser = (raw) => {
  const value = toAmount(raw) ?? 0;
  return value > 1 && value < 1e12 ? String(value) : undefined;
};

/** Words without a number say nothing that a person could sort by: `Competitive`. */
const salary: Normaliser = (raw, around) => (/\p{Nd}/u.test(raw) ? line(300)(raw, around) : undefined);

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

/** What stands where a company's name does and leads to it. */
const NO_COMPANY =
  /^\s*(?:(?:the |our |view |visit )?(?:company|employer|corporate)?[ -]?(?:website|profile|page|logo|homepage|overview|details|info(?:rmation)?|jobs|reviews)|confidential|company|employer)\s*$/i;

/** The number that personnel systems know a legal entity by, before its name: `8974 Acme USA, LLC`. */
const CODE_OF_COMPANY =
  /^\s*(?:\d{4,}|[A-Z]{2}\d{3,}(?:-[A-Z]+)?)(?: - | )(?=\p{Lu}.*,? (?:Inc|LLC|L\.L\.C|Ltd|Limited|GmbH|AG|SE|PLC|Corp|Pty|S\.?A|B\.?V|A\/S|AB|Oy)\b)/u;

/** Pay that stands behind a place in one line with it: `Lviv, remote $4500–5000`. */
const PAY_BEHIND = /(?<=\S) [$€£₴₽¥] ?\d[\d.,–-]*$/;

/** One normaliser a field: raw text to a valid value of the field, or nothing. */
export const NORMALISERS: { readonly [F in PostingField]: Normaliser } = {
  title: line(300),
  // Some postings list every state that one may live in.
  location: (raw, around) => line(2000)(raw.trim().replace(PAY_BEHIND, ''), around),
  host: (raw, around) => link(raw, around)?.replace(/\/+$/, ''),
  companyName: (raw, around) =>
    NO_COMPANY.test(raw) ? undefined : line(160)(raw.replace(CODE_OF_COMPANY, ''), around),
  url: (raw, { url }) => {
    const found = toLink(raw, url);
    return found && toCanonical(found);
  },
  applyUrl: link,
  logoUrl: link,
  companyWebsite: link,
  datePosted: toDay,
  validThrough: toLastDay,
  employmentType: toEmployment,
  workplace: toWorkplace,
  salary,
  salaryMin: amount,
  salaryMax: amount,
  salaryCurrency: toCurrency,
  salaryPeriod: toPeriod,
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
