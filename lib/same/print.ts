import { toCanonical, toLink, unwrapped, withoutWww } from '../url.ts';
import { companyKey } from './company-key.ts';
import { placesOf, type Places } from './place-key.ts';
import { textPrint, type TextPrint } from './text-print.ts';
import { titleKey } from './title-key.ts';

/** What is compared of a posting, in the front matter's words. */
export interface Posted {
  /** The clip's id. */
  readonly id: string;
  /** `board:company:job id`, else the canonical URL. */
  readonly identity: string;
  readonly companyName?: string | undefined;
  readonly title?: string | undefined;
  readonly location?: string | undefined;
  readonly url?: string | undefined;
  readonly applyUrl?: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly datePosted?: string | undefined;
}

/** A posting made small for comparing: plain data that may be stored; all strings. No word of its text is in it. */
export interface Print {
  readonly id: string;
  readonly identity: string;
  /** The id of its board, or the host of its page where that is no board's. */
  readonly source: string;
  /** The board's key of the company and its job id; absent where the identity is an address. */
  readonly named?: { readonly company: string; readonly job: string };
  readonly company: string;
  readonly title: string;
  readonly places: Places;
  /** Where it stands, and where one applies, in one spelling each; `''` where unknown. */
  readonly url: string;
  readonly applyUrl: string;
  readonly datePosted: string;
  readonly text: TextPrint;
}

/** The application form of a posting, behind the posting's own path. */
const FORM =
  /\/(?:apply(?:\/[\w-]+){0,3}|application|applications\/new|applicants\/new|c\/new|login|candidate)(?=[?#]|$)/i;

/** An address in the one spelling in which those of a posting and of its form are the same. */
function toKey(address: string | undefined): string {
  const link = toLink(address ?? '', 'about:blank');
  return link ? withoutWww(toCanonical(unwrapped(link))).replace(FORM, '') : '';
}

/** Board, company and job of an identity; nothing where it is an address. */
function partsOf(identity: string): readonly [board: string, company: string, job: string] | undefined {
  const [board = '', company, job] = identity.split(':');
  return company !== undefined && job !== undefined && !company.startsWith('//')
    ? [board, company, job]
    : undefined;
}

/** What `findSame` compares. `markdown` is the posting's text; it takes a millisecond or two of a long one. */
export function printOf(posted: Posted, markdown: string): Print {
  const parts = partsOf(posted.identity);
  const around = { location: posted.location ?? '', companyName: posted.companyName ?? '' };
  return {
    id: posted.id,
    identity: posted.identity,
    source: parts?.[0] ?? toLink(withoutWww(posted.identity), 'about:blank')?.host ?? '',
    ...(parts && { named: { company: parts[1], job: parts[2] } }),
    company: companyKey(around.companyName),
    title: titleKey(posted.title ?? '', around),
    places: placesOf(around.location),
    url: toKey(posted.url),
    applyUrl: toKey(posted.applyUrl),
    datePosted: posted.datePosted ?? '',
    text: textPrint(markdown),
  };
}
