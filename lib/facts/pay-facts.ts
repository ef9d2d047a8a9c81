import type { Finding } from '../candidate.ts';
import type { PageField } from '../posting.ts';
import { findPay } from './pay-text.ts';
import type { Words } from './words.ts';

/** The pay that the description's text names: its words, and what the sentence around them says of it. */
export function payFacts({ text, location }: Words): readonly Finding[] {
  const { raw, min, max, currency, period } = findPay(text, { places: [location], text: text.join(' ') }) ?? {};
  const told: readonly (readonly [PageField, string | undefined])[] = [
    ['salary', raw],
    ['salaryMin', min?.toString()],
    ['salaryMax', max?.toString()],
    ['salaryCurrency', currency],
    ['salaryPeriod', period],
  ];
  return told.flatMap(([field, value]) =>
    value === undefined
      ? []
      : [{ field, raw: value, source: 'heuristic', via: 'the words of the text' } as const],
  );
}
