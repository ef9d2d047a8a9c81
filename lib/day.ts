/** How the months begin, in English, Ukrainian and Russian. */
const MONTHS = [
  /^(?:jan|січ|янв)/,
  /^(?:feb|лют|фев)/,
  /^(?:mar|бер|мар)/,
  /^(?:apr|кві|апр)/,
  /^(?:may|тра|ма[йя])/,
  /^(?:jun|чер|июн)/,
  /^(?:jul|лип|июл)/,
  /^(?:aug|сер|авг)/,
  /^(?:sep|вер|сен)/,
  /^(?:oct|жов|окт)/,
  /^(?:nov|лис|ноя)/,
  /^(?:dec|гру|дек)/,
];

/** The month as a word, first or second; Java puts the year last, behind the time and its zone. */
const LONG: readonly RegExp[] = [
  /^(?:[a-z]{3},? )?(?<month>[a-z]{3,9})\.? (?<day>\d{1,2}),? (?<year>\d{4})(?=$|\s)/i,
  /^(?:[a-z]{3},? )?(?<month>[a-z]{3}) (?<day>\d{1,2}) [\d:]{5,8} [a-z+:\d-]{1,9} (?<year>\d{4})$/i,
  /^(?:[a-z]{3},? )?(?<day>\d{1,2})\.? (?<month>\p{L}{3,9})\.?,? (?<year>\d{4})(?=$|\s)/iu,
];

const pad = (number: number): string => String(number).padStart(2, '0');

/** `YYYY-MM-DD` when the three are a day of the calendar within the life of the web, else nothing. */
function calendarDay(year: number, month: number, day: number): string | undefined {
  if (year < 1990 || year > 2100) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? `${year}-${pad(month)}-${pad(day)}`
    : undefined;
}

const fromEpoch = (milliseconds: number): string | undefined => {
  const date = new Date(milliseconds);
  return calendarDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
};

/**
 * A written date as `YYYY-MM-DD`: ISO 8601 (the day in the date's own offset), an epoch in seconds or
 * milliseconds (its day in UTC), or a long form with the month as a word, as JavaScript's and Java's dates print
 * (`Tue Jun 16 00:00:00 UTC 2026`) and people write (`16 Jun 2026`). Forms whose order of day and month can't be
 * known are no date.
 */
export function toDay(raw: string): string | undefined {
  const text = raw.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?=$|[T\s])/.exec(text);
  if (iso) return calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  if (/^\d{10}$/.test(text)) return fromEpoch(Number(text) * 1000);
  if (/^\d{13}$/.test(text)) return fromEpoch(Number(text));
  for (const pattern of LONG) {
    const { month = '', day, year } = pattern.exec(text)?.groups ?? {};
    const index = MONTHS.findIndex((start) => start.test(month.toLowerCase()));
    if (index >= 0) return calendarDay(Number(year), index + 1, Number(day));
  }
  return undefined;
}

/** The person's local day of a moment, as that day's 00:00 UTC in milliseconds. */
export const toTimestamp = (moment: Date): number =>
  Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate());

/** The person's local day of a moment, as `YYYY-MM-DD`. */
export const localDay = (moment: Date): string => new Date(toTimestamp(moment)).toISOString().slice(0, 10);
