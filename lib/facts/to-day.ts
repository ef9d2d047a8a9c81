import { calendarDay, dayAfter } from '../day.ts';
import { LETTERS, lower, MARKS } from '../phrases.ts';
import { isWeekday } from './day-names.ts';
import { relativeDay } from './relative-day.ts';
import { tidy, writtenDays, type DayHints } from './written-day.ts';

/**
 * Words that stand before a date and leave it what it is. Not among them: updated, reposted, active, starting,
 * more than; a date behind these is another one, or none.
 */
const BEFORE = new Set(
  (
    'posted published listed added advertised advertise created opened online live released job date vacancy publication posting first originally on ' +
    'the at since from as of by to until before end day apply application applications deadline closing closes close due ' +
    'veröffentlicht veröffentlichung ausgeschrieben erschienen eingestellt inseriert aktiv datum am vom seit den der bis zum spätestens bewerbung ' +
    "publié publiée parue paru mise en ligne le du depuis date de avant au jusqu ' jusqu'au offre annonce " +
    'publicado publicada publicación fecha el desde hasta em até no dia data publicação anunciada da do dal ' +
    'pubblicato pubblicata pubblicazione il entro del inserito online ' +
    'geplaatst gepubliceerd op sinds tot en met uiterlijk sedert plaatsingsdatum ' +
    'opslået publiceret oprettet den d dato publicerad publicerades annonserad upplagd sedan publisert lagt ut senast ' +
    'julkaistu ilmoitus ilmoitettu birt auglýst þann ' +
    'opublikowano opublikowana dodano dodana ogłoszenie od dnia do data zveřejněno zveřejněna vloženo publikováno dne ze pridané zverejnené dňa ' +
    'közzétéve feladva meghirdetve publicat postat anunț pe publikuvano публикувана на δημοσιεύτηκε δημοσίευση στις την από objavljeno dana dne objavljen ' +
    'avaldatud lisatud publicēts paskelbta įdėta ' +
    'опубликовано опубликована размещено размещена вакансия от дата опубліковано опублікована розміщено вакансія від дата в у ' +
    'yayınlandı yayınlanma yayın tarihi ilan tarih פורסם בתאריך ב نشرت نشر تم النشر في بتاريخ تاريخ ' +
    '掲載日 掲載 公開日 公開 发布 发布于 发布日期 发布时间 發布 發佈 刊登 刊登日期 上架 게시 게시일 등록 등록일 공고 ' +
    'đăng ngày vào đã diposting dipasang pada tanggal tayang โพสต์ เมื่อ ประกาศ วันที่ publicat fa el प्रकाशित'
  ).split(' '),
);

const WORD = new RegExp(`[${LETTERS}${MARKS}']+`, 'g');

/** Whether nothing before the date makes it another's. */
export const isPlain = (before: string, language: string | undefined): boolean =>
  (lower(before).match(WORD) ?? []).every((word) => BEFORE.has(word) || isWeekday(word, language)) &&
  !/[#%$€£]|\d{3}/.test(before);

/** What may follow `3 days ago` and says no more about it; behind Chinese, Japanese and Korean without a blank. */
const AFTER = /^(?:$| ?[,;|·•)(]| ?(?:掲載|に掲載|に公開|发布|發布|發佈|등록|게시|posted)$| \d)/u;

/** The words before a relative phrase are taken off one by one: some phrases begin with such a word. */
function relativeIn(text: string, hints: DayHints, sign: -1 | 1): string | undefined {
  if (hints.day === undefined) return undefined;
  const options = { sign, labelled: true } as const;
  for (const { index } of [{ index: 0 }, ...text.matchAll(/(?<=[ :：])[^ ]/gu)].slice(0, 8)) {
    if (!isPlain(text.slice(0, index), hints.language)) return undefined;
    const found = phraseAt(text.slice(index), hints.day, options);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The longest phrase that the text begins with. */
export function phraseAt(
  text: string,
  today: string,
  options: { readonly sign: -1 | 1; readonly labelled: boolean },
): string | undefined {
  for (let end = Math.min(text.length, 60); end > 0; end--) {
    if (!AFTER.test(text.slice(end, end + 12).trimEnd())) continue;
    const found = relativeDay(text.slice(0, end).trim(), today, options);
    if (found !== undefined) return found;
  }
  return undefined;
}

const fromEpoch = (milliseconds: number): string | undefined => {
  const date = new Date(milliseconds);
  return calendarDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
};

/** The day as one number: an epoch in seconds or milliseconds (its day in UTC), or ISO 8601 without hyphens. */
function fromNumber(text: string): string | undefined {
  if (/^\d{10}$/.test(text)) return fromEpoch(Number(text) * 1000);
  if (/^\d{13}$/.test(text)) return fromEpoch(Number(text));
  if (!/^\d{8}$/.test(text)) return undefined;
  return calendarDay(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)));
}

/** The one day that a text names by its date; nothing when it names two, or words make it another's. */
function written(text: string, hints: DayHints): string | undefined {
  const days = writtenDays(text, hints);
  const [first] = days;
  if (!first || days.some(({ day }) => day !== first.day)) return undefined;
  return isPlain(text.slice(0, first.start), hints.language) ? first.day : undefined;
}

/** As data says a day, with or without its hour: the day is the one that stands there. */
const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

function fromIso(text: string): string | undefined {
  const [, year, month, day] = ISO.exec(text) ?? [];
  return year === undefined ? undefined : calendarDay(Number(year), Number(month), Number(day));
}

/** Longer values are texts, and no text is a date. */
const LONGEST = 160;

/** What only a date has: a year, or figures with a sign between. */
const DATED = /\d{4}|\d ?[./年월月-] ?\d/;

/** As a date or as a phrase, the likelier first: what is understood early needs few of the languages' tables. */
function dayOf(text: string, hints: DayHints, sign: -1 | 1): string | undefined {
  // A deadline without its year is none.
  const asDate = (): string | undefined => written(text, sign < 0 ? hints : { ...hints, day: undefined });
  const asPhrase = (): string | undefined => relativeIn(text, hints, sign);
  const sure = fromIso(text) ?? fromNumber(text);
  return sure ?? (DATED.test(text) ? (asDate() ?? asPhrase()) : (asPhrase() ?? asDate()));
}

/**
 * The day on which a posting went online, `YYYY-MM-DD`, from what a page gives as its date: ISO 8601 (the day in the
 * date's own offset), an epoch, JavaScript's and Java's dates, a date as people write it in any of the languages of
 * `Intl` that the tables know, or with today in the hints a phrase such as `Posted 3 days ago`. Nothing for forms that
 * can be read in two ways, and nothing later than tomorrow: somewhere it is tomorrow already.
 */
export function toDay(raw: string, hints: DayHints = {}): string | undefined {
  if (raw.length > LONGEST) return undefined;
  const day = dayOf(tidy(raw), hints, -1);
  const isFuture = day !== undefined && hints.day !== undefined && day > dayAfter(hints.day, 1);
  return isFuture ? undefined : day;
}

/** The last day of a posting, likewise; it may lie ahead (`in 5 days`), and a date without its year is none. */
export const toLastDay = (raw: string, hints: DayHints = {}): string | undefined =>
  raw.length > LONGEST ? undefined : dayOf(tidy(raw), hints, 1);
