import { dayAfter } from '../day.ts';
import { LETTERS } from '../phrases.ts';
import { DAY_LANGUAGES, isWrittenLike } from './day-names.ts';

/** Days that a unit counts, as people round: a month is thirty, and hours of a day are that day. */
const UNITS = { second: 0, minute: 0, hour: 1 / 24, day: 1, week: 7, month: 30 } as const;
type Unit = keyof typeof UNITS;

/** What a phrase counts: `#` of a unit, or as many as it says itself. */
interface Meaning {
  readonly unit: Unit;
  readonly count?: number;
}
type Phrases = ReadonlyMap<string, Meaning>;

/** Plural forms differ at these numbers in one language or another. */
const SAMPLES = [1, 2, 3, 5, 11, 21];

/** How people and boards say it where `Intl` says it otherwise: `#` stands for the number. */
const SPOKEN: { readonly [U in Unit]?: string } = {
  second:
    "just now|just posted|# sec|# secs|gerade eben|soeben|à l'instant|ahora mismo|agora mesmo|agora|adesso|zojuist|lige nu|just nu|akkurat nå|juuri nyt|przed chwilą|právě teď|только что|щойно|az önce|刚刚|剛剛|たった今|방금|방금 전|baru saja",
  minute: '# mins ago|# minutes|# mins|vor # min|hace # mins|# minuts ago|#分钟前|#분전',
  hour: '# hrs ago|# hours|# hrs|# hr|#h|# std|vor # h|vor # std|# horas atrás|# hora atrás|#時間前|#시간전|# timmar sedan|# timme sedan|# timer siden|# time siden',
  day: '# days back|# days|# day|#d|vor # tg|# dias atrás|# dia atrás|# dagar sedan|# dag sedan|# dager siden|# dag siden|for # dager siden|for # dag siden|# dage siden|# днів тому|# дней назад|# dní zpět|# dní dozadu|# gün evvel|# วันที่แล้ว|# วันก่อน|# hari lalu|#天以前|#日以前に|# zile în urmă|acum # zile|# días atrás|# día atrás|# napja|# päivää sitten',
  week: '# weeks|# week|# wks ago|# wk ago|# wks|# wk|#w|vor # wo|vor # wochen|# semanas atrás|# semana atrás|# veckor sedan|# vecka sedan|# uker siden|# uke siden|# uger siden|# uge siden|# tydny zpět|# สัปดาห์ที่แล้ว|# minggu lalu|#周前|#週間前|#주전|# hete|# săptămâni în urmă',
  month:
    '# months|# month|# mos ago|# mos|# mo|#mo|vor # mon|# meses atrás|# mês atrás|# månader sedan|# månad sedan|# måneder siden|# måned siden|# เดือนที่แล้ว|# bulan lalu|#个月前|#ヶ月前|#か月前|#ヵ月前|#개월전|# hónapja|# luni în urmă',
};

/** Today and the days before it where `Intl` says them otherwise; the index is how long ago. */
const DAYS_AGO: readonly string[] = [
  "today|aujourd'hui|hoy mismo|idag|i dag|dziś|dnes|сьогодні|本日|今日",
  'yesterday|igår|i går|вчора|昨日|ontem|kemarin',
  'the day before yesterday|antes de ayer|antier|anteontem',
];

/** A number and its unit may be any length of time. */
const AGO_SHORT = /^(?:#|# ?[a-zäéêí]+)$/u;

/** One is a word in most languages: `vor einem Tag`, `hace una hora`, `a month ago`. */
const ONE = new Set(
  (
    'a an one ein eine einem einer un une una uno um uma en ett et één een jeden jedna jedną jednym jednou jedním ' +
    'jedným egy o един една один одну одна одного bir ena eno yhden yksi üks ühe vieną viena vienas μία μια ένα ' +
    'satu một isang 一'
  ).split(' '),
);

/** `about` says no less than the number itself does. */
const ABOUT = new RegExp(
  `(?<![${LETTERS}])(?:about|approximately|approx\\.?|around|etwa|ungefähr|ca\\.?|circa|environ|cerca de|unos|unas|około|około|asi|около|приблизно|примерно|yaklaşık)(?![${LETTERS}]) ?`,
  'g',
);

/** A phrase as it is looked up: the blanks around its number are the typesetter's. */
const keyOf = (phrase: string): string =>
  phrase
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/\p{Cf}|\.(?!\d)/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/ ?# ?/g, '#')
    .trim();

/** The phrases of a language into the past (-1) or the future (1), as `Intl` says them. */
function phrasesOf(language: string, sign: -1 | 1): Phrases {
  const phrases = new Map<string, Meaning>();
  const locale = `${language}-u-nu-latn`;
  for (const style of ['long', 'short', 'narrow'] as const) {
    const format = new Intl.RelativeTimeFormat(locale, { style });
    for (const unit of Object.keys(UNITS) as Unit[]) {
      for (const count of SAMPLES) {
        const said = format.format(sign * count, unit);
        const key = keyOf(said.replace(String(count), '#'));
        // Some languages have a form of its own for one or two, without a number.
        phrases.set(key, key.includes('#') ? { unit } : { unit, count });
      }
    }
  }
  for (const style of ['long', 'short'] as const) {
    const named = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style });
    for (const count of [0, 1, 2]) {
      const key = keyOf(named.format(sign * count, 'day'));
      if (!/\d/.test(key)) phrases.set(key, { unit: 'day', count });
    }
  }
  return phrases;
}

/** What people say beside what `Intl` says, of the past. */
function spoken(): Phrases {
  const units = (Object.entries(SPOKEN) as [Unit, string][]).flatMap(([unit, phrases]) =>
    phrases.split('|').map((phrase): [string, Meaning] => {
      const key = keyOf(phrase);
      return [key, key.includes('#') ? { unit } : { unit, count: 0 }];
    }),
  );
  const days = DAYS_AGO.flatMap((phrases, count) =>
    phrases.split('|').map((phrase): [string, Meaning] => [keyOf(phrase), { unit: 'day', count }]),
  );
  return new Map([...units, ...days]);
}

const tables = new Map<string, Phrases>();

/** A language's phrases, made when first asked for: half a millisecond each, so a page needs no more than it must. */
function table(name: string, make: () => Phrases): Phrases {
  const phrases = tables.get(name) ?? make();
  tables.set(name, phrases);
  return phrases;
}

/** What a phrase means in one of the languages; no two say the same and mean another. */
function meaningOf(key: string, sign: -1 | 1, languages: readonly string[]): Meaning | undefined {
  const said = sign < 0 ? table('spoken', spoken).get(key) : undefined;
  if (said) return said;
  for (const language of languages) {
    if (!isWrittenLike(key, language)) continue;
    const found = table(`${language} ${sign}`, () => phrasesOf(language, sign)).get(key);
    if (found) return found;
  }
  return undefined;
}

/** Words without a number are looked up in these alone, where any words may stand. */
const FEW = ['en', 'de', 'fr', 'es'];

/** How those name a day without a number. */
const NAMED = 'heute|gestern|hier|hoy|ayer'.split('|');

/** Days and moments that are named without a number. */
const unnumbered = (): readonly string[] =>
  [...NAMED, ...Object.values(SPOKEN), ...DAYS_AGO]
    .flatMap((phrases) => phrases.split('|'))
    .filter((phrase) => !phrase.includes('#'));

let named: readonly string[] | undefined;

/** Whether any words may tell how long ago something was, by a quick look: they have a number, or name a day. */
export function mayTellAgo(words: string): boolean {
  if (/\d/.test(words)) return true;
  const text = keyOf(words);
  named ??= unnumbered();
  return text.split(' ').some((word) => ONE.has(word)) || named.some((phrase) => text.includes(phrase));
}

/** Longer ago than this nobody counts in days. */
const LONGEST = 400;

function daysOf({ unit, count }: Meaning, number: number): number | undefined {
  const days = Math.floor((count ?? number) * UNITS[unit]);
  return days <= LONGEST ? days : undefined;
}

/** The phrase as it stands, or with `#` for its number: its digits, else any one word that says one. */
function* readings(phrase: string): Generator<readonly [string, number]> {
  yield [phrase, 1];
  const number = /\d{1,4}/.exec(phrase);
  if (number) {
    yield [phrase.replace(number[0], '#'), Number(number[0])];
    return;
  }
  const words = phrase.split(' ');
  for (const [index, word] of words.entries()) {
    if (ONE.has(word)) yield [words.with(index, '#').join(' '), 1];
  }
}

/** How a phrase may be read. */
export interface RelativeHints {
  /** Into the past (-1, the default) or the future (1). */
  readonly sign?: -1 | 1;
  /** Whether it stands where only a date can: `5d` and `3 weeks` are enough there. */
  readonly labelled?: boolean;
}

/**
 * The day that a whole phrase tells, counted from today (both `YYYY-MM-DD`): `3 days ago`, `vor einer Woche`,
 * `yesterday`, in any of the languages. A day counted from weeks or months is as near as the page tells; `30+ days`,
 * `last week` and years are no day. Hours are today while they are fewer than a day's: nothing tells the hour now.
 */
export function relativeDay(phrase: string, today: string, hints: RelativeHints = {}): string | undefined {
  const { sign = -1, labelled = false } = hints;
  if (phrase.length > 60) return undefined;
  const words = phrase.toLowerCase().replaceAll(ABOUT, '');
  const languages = labelled || /(?<![\d.,])\d{1,2}(?![\d.,])/.test(words) ? DAY_LANGUAGES : FEW;
  for (const [text, count] of readings(words)) {
    const key = keyOf(text);
    const meaning = meaningOf(key, sign, languages);
    const days = meaning && (labelled || !AGO_SHORT.test(key)) ? daysOf(meaning, count) : undefined;
    if (days !== undefined) return dayAfter(today, sign * days);
  }
  return undefined;
}
