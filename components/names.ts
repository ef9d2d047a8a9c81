import { i18n } from '#i18n';
import type { Source } from '../lib/candidate.ts';
import { isChoice } from '../lib/model/popup-fields.ts';
import { settings } from '../lib/model/settings.ts';
import { STATUSES, type PostingField, type Status } from '../lib/posting.ts';
import type { ProblemCode } from '../lib/problem.ts';
import { LOCALE } from './interface-language.ts';

/** Message keys hold letters, digits and `_` only. */
const SOURCE_KEYS = {
  selector: 'selector',
  state: 'state',
  'json-ld': 'jsonLd',
  microdata: 'microdata',
  rdfa: 'rdfa',
  meta: 'meta',
  url: 'url',
  heuristic: 'heuristic',
  file: 'file',
  user: 'user',
} as const satisfies Record<Source, string>;

const PROBLEM_KEYS = {
  'forbidden-page': 'forbiddenPage',
  'unreadable-page': 'unreadablePage',
  'quota-exceeded': 'quotaExceeded',
  'store-failed': 'storeFailed',
  'store-newer': 'storeNewer',
  'download-failed': 'downloadFailed',
  'disk-full': 'diskFull',
  'clipboard-failed': 'clipboardFailed',
  'private-window': 'privateWindow',
} as const satisfies Record<ProblemCode, string>;

const CHOICE_NAMES = {
  remote: 'choice.remote',
  hybrid: 'choice.hybrid',
  onsite: 'choice.onsite',
  FULL_TIME: 'employment.fullTime',
  PART_TIME: 'employment.partTime',
  CONTRACTOR: 'employment.contractor',
  TEMPORARY: 'employment.temporary',
  INTERN: 'employment.internship',
  VOLUNTEER: 'employment.volunteer',
  PER_DIEM: 'employment.perDiem',
  hour: 'choice.hour',
  day: 'choice.day',
  week: 'choice.week',
  month: 'choice.month',
  year: 'choice.year',
  intern: 'choice.intern',
  entry: 'choice.entry',
  mid: 'choice.mid',
  senior: 'choice.senior',
  lead: 'choice.lead',
  executive: 'choice.executive',
  software: 'choice.software',
  other: 'choice.other',
} as const;

const isNamed = (value: string): value is keyof typeof CHOICE_NAMES => Object.hasOwn(CHOICE_NAMES, value);

export const fieldName = (field: PostingField): string => i18n.t(`field.${field}`);

export const sourceName = (source: Source): string => i18n.t(`source.${SOURCE_KEYS[source]}`);

const isOurs = (status: Status): status is (typeof STATUSES)[number] =>
  (STATUSES as readonly string[]).includes(status);

/** The browser is slow to give a word, and a list asks for the same few again and again. */
const ownNames = new Map<Status, string>();

/** The name that a status of ours comes with; that of any other is its id. */
export function ownStatusName(status: Status): string {
  const name = ownNames.get(status) ?? (isOurs(status) ? i18n.t(`status.${status}`) : status);
  ownNames.set(status, name);
  return name;
}

/** A status as the person calls it; one that they removed is still called as before. */
export function statusName(status: Status): string {
  const name = settings.value.states.find(({ id }) => id === status)?.name ?? '';
  return name === '' ? ownStatusName(status) : name;
}

/** The statuses to choose from: the person's, and the one that is in use where they have removed it. */
export function statusChoices(inUse?: Status): readonly Status[] {
  const ids = settings.value.states.map(({ id }) => id);
  return inUse === undefined || ids.includes(inUse) ? ids : [...ids, inUse];
}

/** What happened, and what the person can do. */
export const problemWords = (code: ProblemCode): { readonly title: string; readonly next: string } => ({
  title: i18n.t(`problem.${PROBLEM_KEYS[code]}.title`),
  next: i18n.t(`problem.${PROBLEM_KEYS[code]}.next`),
});

/** `FULL_TIME,CONTRACTOR` as words. */
export const choiceName = (value: string): string =>
  value
    .split(',')
    .map((part) => (isNamed(part) ? i18n.t(CHOICE_NAMES[part]) : part))
    .join(', ');

const day = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeZone: 'UTC' });

/** A field's value as a person reads it. */
export function shownValue(field: PostingField, value: string): string {
  if (isChoice(field)) return choiceName(value);
  return /^\d{4}-\d\d-\d\d$/.test(value) ? day.format(new Date(value)) : value;
}

/** A day of the person's own clock. */
export const shownDay = (milliseconds: number): string => ownDay.format(new Date(milliseconds));

const ownDay = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium' });

const UNITS = [
  ['year', 365],
  ['month', 30],
  ['week', 7],
  ['day', 1],
] as const;

const ago = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' });

/** How long ago something was, in its largest unit from days on: `3 months ago`, `today`. */
export function shownAge(milliseconds: number): string {
  const days = Math.max(0, Math.floor(milliseconds / 86_400_000));
  const [unit, length] = UNITS.find(([, most]) => days >= most) ?? (['day', 1] as const);
  return ago.format(-Math.floor(days / length), unit);
}

/** When the last backup was made; `backupAt` in milliseconds since 1970, UTC. */
export function lastBackup(backupAt: number | undefined): string {
  if (backupAt === undefined) return i18n.t('settings.reminders.noBackup');
  return i18n.t('settings.reminders.lastBackup', [shownDay(backupAt), shownAge(Date.now() - backupAt)]);
}

const moment = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short' });

/** A moment of the person's own clock. */
export const shownMoment = (milliseconds: number): string => moment.format(new Date(milliseconds));
