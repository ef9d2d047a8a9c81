import type { Clip } from '../clip.ts';
import { calendarDay, dayAfter } from '../day.ts';
import { postingOf } from '../merge.ts';

/** The words of an event, which the caller has in the person's language. */
export interface CalendarWords {
  /** What the calendar is called. */
  readonly name: string;
  readonly followUp: (title: string, company: string) => string;
  readonly deadline: (title: string, company: string) => string;
}

interface Event {
  readonly uid: string;
  readonly day: string;
  readonly summary: string;
  /** When it is rung, from the beginning of its day. */
  readonly alarm: string;
}

/** At nine of the day itself, and at nine of the day before. */
const ON_THE_DAY = 'PT9H';
const THE_DAY_BEFORE = '-PT15H';

/** Text of a value (RFC 5545, 3.3.11); other control characters have no place in it. */
const toText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replaceAll(/[\\;,]/g, (char) => `\\${char}`)
    .replaceAll('\n', String.raw`\n`);

const MOST_OCTETS = 75;

/** A line folded after 75 octets, never inside a character. */
export function folded(line: string): string {
  const encoder = new TextEncoder();
  let out = '';
  let size = 0;
  for (const char of line) {
    const octets = encoder.encode(char).length;
    if (size + octets > MOST_OCTETS) {
      out += '\r\n ';
      size = 1;
    }
    out += char;
    size += octets;
  }
  return `${out}\r\n`;
}

const compact = (day: string): string => day.replaceAll('-', '');

/** `20261121T090000Z`. */
const toStamp = (milliseconds: number): string => {
  const date = new Date(milliseconds);
  const iso = (Number.isNaN(date.getTime()) ? new Date(0) : date).toISOString();
  return `${iso.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
};

/** An imported file may have any text where a day should be. */
const isDay = (text: string): boolean => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return calendarDay(Number(year), Number(month), Number(day)) === text;
};

function eventLines(event: Event, clip: Clip): readonly string[] {
  const { url = '', location = '' } = postingOf(clip.draft);
  const notes = [clip.person.notes, url].filter(Boolean).join('\n\n');
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${toStamp(clip.updatedAt)}`,
    `DTSTART;VALUE=DATE:${compact(event.day)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(event.day, 1))}`,
    `SUMMARY:${toText(event.summary)}`,
    ...(notes === '' ? [] : [`DESCRIPTION:${toText(notes)}`]),
    ...(location === '' ? [] : [`LOCATION:${toText(location)}`]),
    ...(/^https?:\/\/[\u0021-\u007e]+$/.test(url) ? [`URL:${url}`] : []),
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${toText(event.summary)}`,
    `TRIGGER:${event.alarm}`,
    'END:VALARM',
    'END:VEVENT',
  ];
}

function eventsOf(clip: Clip, words: CalendarWords): readonly Event[] {
  const { title = '', companyName = '', validThrough = '' } = postingOf(clip.draft);
  // It stays the same when the day moves: a calendar that reads the file again moves the event too.
  const uid = (kind: string): string => `${encodeURIComponent(clip.id)}-${kind}@jobmark`;
  const events: readonly Event[] = [
    {
      uid: uid('follow-up'),
      day: clip.person.followUp,
      summary: words.followUp(title, companyName),
      alarm: ON_THE_DAY,
    },
    {
      uid: uid('deadline'),
      day: validThrough,
      summary: words.deadline(title, companyName),
      alarm: THE_DAY_BEFORE,
    },
  ];
  return events.filter(({ day }) => isDay(day));
}

/**
 * Follow-ups and deadlines of these clips as a calendar (RFC 5545): all-day events with an alarm, CRLF, folded at 75
 * octets. `''` where no clip has such a day. The same clips give the same text.
 */
export function toCalendar(clips: readonly Clip[], words: CalendarWords): string {
  const events = clips.flatMap((clip) => eventsOf(clip, words).map((event) => eventLines(event, clip)));
  if (events.length === 0) return '';
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Jobmark//Jobmark//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${toText(words.name)}`,
    ...events.flat(),
    'END:VCALENDAR',
  ];
  return lines.map(folded).join('');
}
