import type { Finding } from '../candidate.ts';
import { findPay } from './pay-text.ts';
import type { Words } from './words.ts';

/** The pay that the description's text names. */
export function payFacts({ text, location }: Words): readonly Finding[] {
  const pay = findPay(text, { places: [location], text: text.join(' ') });
  return pay ? [{ field: 'salary', raw: pay.raw, source: 'heuristic', via: 'the words of the text' }] : [];
}
