const thisYear = new Intl.DateTimeFormat(undefined, { month: 'short', day: 'numeric', timeZone: 'UTC' });
const anotherYear = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
const number = new Intl.NumberFormat();

/** A day, `YYYY-MM-DD`, as short as it is understood: without its year where that is today's. */
export function shortDay(day: string, today: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return (day.slice(0, 4) === today.slice(0, 4) ? thisYear : anotherYear).format(date);
}

/** A number in the person's own writing. */
export const shownNumber = (value: number): string => number.format(value);
