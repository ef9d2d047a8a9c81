import { dayAfter } from '../day.ts';
import type { Application } from './path.ts';
import { isWithin, type Span } from './period.ts';

/** What engines know of a place's weeks; some as a method, some as a getter, some not at all. */
interface WeekKnowing {
  readonly getWeekInfo?: () => { readonly firstDay: number };
  readonly weekInfo?: { readonly firstDay: number };
}

const MONDAY = 1;

/** The weekday that a week begins with where a language tag says so, 1 (Monday, also where none knows) to 7. */
export function firstWeekday(locale: string): number {
  try {
    const known: WeekKnowing = new Intl.Locale(locale);
    return (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? MONDAY;
  } catch {
    // No language tag.
    return MONDAY;
  }
}

/** The first day of a day's week, both `YYYY-MM-DD`. */
export function weekOf(day: string, firstDay: number): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return dayAfter(day, -((weekday - firstDay + 7) % 7));
}

const monthOf = (day: string): string => `${day.slice(0, 7)}-01`;

/** A week or month, and the applications in it. */
export interface Bar {
  /** Its first day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly applied: number;
  /** Those of them that went on to another status. */
  readonly answered: number;
}

export interface Bars {
  readonly unit: 'week' | 'month';
  /** Without gaps, the one of today last. */
  readonly bars: readonly Bar[];
}

/** More bars than these are too thin to tell apart. */
const MOST_WEEKS = 105;

const NEXT = {
  week: (day: string): string => dayAfter(day, 7),
  month: (day: string): string => monthOf(dayAfter(day, 31)),
} as const;

/**
 * Applications by the weeks of a span, by months where the weeks are too many. `firstDay` is as `firstWeekday` gives
 * it. Where the span has no beginning it begins with the first application.
 */
export function barsOf(applications: readonly Application[], span: Span, firstDay: number): Bars {
  const within = applications.filter(({ day }) => isWithin(day, span));
  const first = within.reduce((earliest, { day }) => (day < earliest ? day : earliest), span.to);
  const from = span.from === '' ? first : span.from;
  const isLong = weekOf(from, firstDay) < dayAfter(weekOf(span.to, firstDay), -7 * (MOST_WEEKS - 1));
  const unit = isLong ? 'month' : 'week';
  const startOf = (day: string): string => (isLong ? monthOf(day) : weekOf(day, firstDay));
  const byStart = new Map<string, { day: string; applied: number; answered: number }>();
  for (let day = startOf(from); day <= span.to; day = NEXT[unit](day))
    byStart.set(day, { day, applied: 0, answered: 0 });
  for (const { day, isAnswered } of within) {
    const bar = byStart.get(startOf(day));
    if (!bar) continue;
    bar.applied += 1;
    if (isAnswered) bar.answered += 1;
  }
  return { unit, bars: [...byStart.values()] };
}
