import type { Detection } from './detection.ts';
import { withoutWww } from './url.ts';

/**
 * A part of a name in one spelling: addresses write one company as `Acme%20Labs` and as `Acme Labs`. The colon parts
 * the parts, so inside one it is written as a byte.
 */
function toPart(text: string, change: (plain: string) => string): string {
  try {
    return encodeURIComponent(change(decodeURIComponent(text).normalize('NFC')));
  } catch {
    // URIError: bytes that are no text, which every page spells the same.
    return text.replaceAll(':', '%3A');
  }
}

/**
 * An id whose letters are all of one case compares without it: Indeed's keys, UUIDs, Workable's codes, requisition
 * numbers. One of mixed case (`oEjVzfwb`) is spelt with purpose. No board counts `ABC1` and `abc1` as two.
 */
const inOneCase = (id: string): string => (id === id.toUpperCase() ? id.toLowerCase() : id);

/** `board:company:job id`, the company left out where it isn't known. */
const toName = (board: string, company: string, job: string): string =>
  [board, toPart(company, (plain) => plain.toLowerCase()), toPart(job, inOneCase)].join(':');

/**
 * The names under which the library may know a posting, its own first: `board:company:job id` where the board gives
 * one, else the canonical URL (as `toCanonical` writes it). A page on a company's own domain may not tell the
 * company's key. Where the board counts its jobs across companies the name without a company comes second; where each
 * company counts its own, the host stands for it. Of two addresses that differ in `www.` one is the other's second.
 */
export function identitiesOf(detection: Detection, canonicalUrl: string): readonly [string, ...string[]] {
  const { board, company, job, site } = detection;
  const own = board && job ? toName(board, company ?? site ?? '', job) : canonicalUrl;
  return [own, ...otherNamesOf(own)];
}

/**
 * Names that a page which tells less than `identity` may have for the same posting. One such name may be several
 * postings', so a name is proof only where it is one clip's alone.
 */
export function otherNamesOf(identity: string): readonly string[] {
  const [board = '', company, job] = identity.split(':');
  const other = company && job && !company.startsWith('//') ? [board, '', job].join(':') : withoutWww(identity);
  return other === identity ? [] : [other];
}
