import type { Clip } from './clip.ts';
import { dayAfter, localDay } from './day.ts';

/** The hour of the person's own day at which they are reminded. */
const HOUR = 9;

/** The moment at which a day, `YYYY-MM-DD`, is told; in milliseconds since 1970, UTC. */
export function momentOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, HOUR).getTime();
}

/** The last day whose hour has come at this moment. */
export function dayTold(now: number): string {
  const today = localDay(new Date(now));
  return now >= momentOf(today) ? today : dayAfter(today, -1);
}

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

/** Whether a clip waits for a day at all. */
const waits = ({ person, deletedAt }: Clip): boolean =>
  isDay(person.followUp) && !person.archived && deletedAt === undefined;

/** The clips to follow up after one day, up to another and with it; the longest overdue first. */
export const dueBetween = (clips: readonly Clip[], after: string, through: string): readonly Clip[] =>
  clips
    .filter((clip) => waits(clip) && clip.person.followUp > after && clip.person.followUp <= through)
    .toSorted((a, b) => (a.person.followUp < b.person.followUp ? -1 : 1));

/** The first day after this one on which a clip is to be followed up. */
export const nextAfter = (clips: readonly Clip[], day: string): string | undefined =>
  clips.reduce<string | undefined>((next, clip) => {
    const { followUp } = clip.person;
    return waits(clip) && followUp > day && (next === undefined || followUp < next) ? followUp : next;
  }, undefined);
