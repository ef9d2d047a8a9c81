import type { Posting } from '../posting.ts';

/** What is paid, in one currency for one period. */
export interface Amount {
  /** ISO 4217. */
  readonly currency: string;
  /** `hour`, `day`, `week`, `month` or `year`. */
  readonly period: string;
  readonly low: number;
  /** Not below `low`. */
  readonly high: number;
}

const PERIODS: ReadonlySet<string> = new Set(['hour', 'day', 'week', 'month', 'year']);

const toNumber = (text: string | undefined): number | undefined => {
  const number = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) && number > 0 ? number : undefined;
};

/** What a posting pays; nothing where amount, currency or period is not known: such numbers compare with none. */
export function toAmount(posting: Posting): Amount | undefined {
  const { salaryCurrency: currency = '', salaryPeriod: period = '' } = posting;
  const one = toNumber(posting.salaryMin) ?? toNumber(posting.salaryMax);
  const other = toNumber(posting.salaryMax) ?? one;
  if (one === undefined || other === undefined || !/^[A-Z]{3}$/.test(currency) || !PERIODS.has(period))
    return undefined;
  return { currency, period, low: Math.min(one, other), high: Math.max(one, other) };
}

/** The one number that stands for a range. */
export const middleOf = ({ low, high }: Amount): number => (low + high) / 2;
