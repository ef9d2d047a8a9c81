const pad = (number: number): string => String(number).padStart(2, '0');

/** `YYYY-MM-DD` when the three are a day of the calendar within the life of the web, else nothing. */
export function calendarDay(year: number, month: number, day: number): string | undefined {
  if (year < 1990 || year > 2100) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? `${year}-${pad(month)}-${pad(day)}`
    : undefined;
}

/** The day so many days after another, before it when negative; both `YYYY-MM-DD`. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The person's local day of a moment, as that day's 00:00 UTC in milliseconds. */
export const toTimestamp = (moment: Date): number =>
  Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate());

/** The person's local day of a moment, as `YYYY-MM-DD`. */
export const localDay = (moment: Date): string => new Date(toTimestamp(moment)).toISOString().slice(0, 10);
