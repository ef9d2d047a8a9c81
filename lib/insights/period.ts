import { dayAfter } from '../day.ts';

/** How far back the figures look. */
export const PERIODS = ['month', 'quarter', 'year', 'all'] as const;
export type Period = (typeof PERIODS)[number];

/** So many days, today among them. */
const DAYS = { month: 30, quarter: 90, year: 365 } as const satisfies Record<Exclude<Period, 'all'>, number>;

/** Days from the first to the last, both `YYYY-MM-DD` of the person's calendar and both within. */
export interface Span {
  /** `''` where there is no beginning. */
  readonly from: string;
  readonly to: string;
}

/** The span of a period that ends today (`YYYY-MM-DD`). */
export const spanOf = (period: Period, today: string): Span => ({
  from: period === 'all' ? '' : dayAfter(today, 1 - DAYS[period]),
  to: today,
});

/** Whether a day lies in a span; days of one form sort as their letters do. */
export const isWithin = (day: string, { from, to }: Span): boolean => day >= from && day <= to;

/** A period of unknown text. */
export const toPeriod = (text: string | null): Period | undefined => PERIODS.find((period) => period === text);
