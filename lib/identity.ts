import type { Detection } from './detection.ts';

/**
 * The names under which the library may know a posting, its own first: `board:company:job id` where the
 * board gives one, else the canonical URL. A page on a company's own domain may not tell the company's key,
 * so the name without it comes second; a board's job ids are unique across its companies.
 */
export function identitiesOf(detection: Detection, canonicalUrl: string): readonly [string, ...string[]] {
  const { board, company, job } = detection;
  if (!board || !job) return [canonicalUrl];
  const anonymous = `${board}::${job}`;
  return company ? [`${board}:${company.toLowerCase()}:${job}`, anonymous] : [anonymous];
}
