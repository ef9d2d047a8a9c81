import { toLine } from './normalise.ts';
import { companyKey } from './same/company-key.ts';

/** A company or an agency that the person blocked or marked. */
export interface MarkedCompany {
  /** Its name as it stood on the posting when they did. */
  readonly name: string;
  /** Nothing of it is wanted. */
  readonly isBlocked: boolean;
  /** The person's own words on it; `''` where they said none. */
  readonly words: string;
}

/** By `companyKey`, so that `Acme, Inc.` and `ACME GmbH` are one. */
export type Companies = Readonly<Record<string, MarkedCompany>>;

export const MOST_COMPANIES = 2000;
const LONGEST_NAME = 160;
/** The person's words are a line, no letter. */
export const LONGEST_WORDS = 80;

/** What the person said of a company of this name, whatever its spelling or legal form. */
export function companyOf(companies: Companies, name: string): MarkedCompany | undefined {
  const key = companyKey(name);
  return key !== '' && Object.hasOwn(companies, key) ? companies[key] : undefined;
}

/** Without the company of this name. */
export function withoutCompany(companies: Companies, name: string): Companies {
  const { [companyKey(name)]: _gone, ...others } = companies;
  return others;
}

/**
 * With the company marked, or marked anew. Without a mark (neither blocked nor words) it is taken out; a name without
 * letters and a list that is full change nothing.
 */
export function withCompany(companies: Companies, company: MarkedCompany): Companies {
  const key = companyKey(company.name);
  const words = (toLine(company.words) ?? '').slice(0, LONGEST_WORDS).trim();
  const name = (toLine(company.name) ?? '').slice(0, LONGEST_NAME).trim();
  if (key === '' || name === '') return companies;
  if (!company.isBlocked && words === '') return withoutCompany(companies, company.name);
  if (!Object.hasOwn(companies, key) && Object.keys(companies).length >= MOST_COMPANIES) return companies;
  return { ...companies, [key]: { name, isBlocked: company.isBlocked, words } };
}

/** Companies of unknown data: what is none of them is left out. */
export function toCompanies(value: unknown): Companies {
  if (typeof value !== 'object' || value === null) return {};
  return Object.values(value).reduce<Companies>((companies, entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return companies;
    const { name, isBlocked, words } = entry as Readonly<Record<string, unknown>>;
    return typeof name === 'string' && typeof isBlocked === 'boolean' && typeof words === 'string'
      ? withCompany(companies, { name, isBlocked, words })
      : companies;
  }, {});
}
