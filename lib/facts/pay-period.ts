import { CASED, LETTERS, lower, phrases, type Phrases } from '../phrases.ts';

/** What pay is paid for. Pay by the project or by the piece has no period. */
export const PERIODS = ['hour', 'day', 'week', 'month', 'year'] as const;
export type Period = (typeof PERIODS)[number];

/** The unit's names as they stand behind "per", "pro", "par", "в" or a slash. */
const UNITS: readonly (readonly [Period, string])[] = [
  [
    'hour',
    'hours?|hrs?|h|std|stunde|heures?|horas?|ora|oră|uur|timme|timmen|timen|time|tim|tunti|t|godz|godzin[ęaey]|hod|hodin[uaye]|час|годин[уа]|годину|óra|saat|ώρα|mar|sat|小时|時間|時|小時|시간|giờ|jam',
  ],
  ['day', 'days?|d|tag|jour|día|dia|giorno|dag|dagen|päivä|dzień|den|deň|день|nap|gün|zi|天|日|일|ngày|hari'],
  [
    'week',
    'weeks?|wks?|w|woche|semaine|semana|settimana|vecka|veckan|uge|ugen|uken?|viikko|tydzień|týden|týždeň|неделю|тиждень|hét|hafta|săptămână|週|周|주',
  ],
  [
    'month',
    'months?|mon|mos?|mths?|mnth|m|monat|mon|mois|mes|mês|mese|maand|månad|månaden|mån|måned|måneden|md|mdr|mnd|kuukausi|kk|miesiąc|mies|mc|m-c|měsíc|měs|mesiac|mes|месяц|мес|місяць|міс|hó|hónap|lună|luna|ay|μήνα|месец|mjesec|mesec|月|个月|個月|월|tháng|bulan',
  ],
  [
    'year',
    'years?|yrs?|y|annum|anum|annual|jahr|ans?|année|año|anno|ano|jaar|år|året|vuosi|v|rok|year|рік|év|yıl|an|χρόνο|година|godina|年|년|năm|tahun',
  ],
];

/** How "per" is said; a bare blank is not enough. */
const PER =
  "(?:\\s{0,2}[/／∕]\\s{0,2}(?:1\\s)?|\\s{1,2}(?:per|an?|each|every|pro|im|je|par|por|al?|à l['’]|de l['’]|l['’]|à|ao|alla|all['’]|op|na|za|в|у|на|i|om|in|på|o)\\s{1,2}|\\s{1,2}(?:à l['’]|de l['’]|l['’]|all['’])|\\s{0,2}[毎每])";

/** Words that say the period alone, before the amount or behind it. */
const ADVERBS: readonly (readonly [Period, string])[] = [
  [
    'hour',
    'hourly|stündlich|stundenlohn|stundensatz|horaire|por hora|orari[ao]|uurloon|timlön|timeløn|timelønn|tuntipalkka|stawka godzinowa|godzinowo|hodinov[áě]|почасов\\p{L}*|погодинн\\p{L}*|時給|时薪|時薪|시급|saatlik|per hour',
  ],
  ['day', 'daily|day rate|day-rate|tagessatz|tjm|journalier|日給|日薪|일급|per day|per diem'],
  [
    'week',
    'weekly|wöchentlich|hebdomadaire|semanal(?:es|mente)?|settimanal[ei]|wekelijks|tygodniowo|týdně|haftalık|週給|周薪|per week',
  ],
  [
    'month',
    'monthly|monatlich|monatsgehalt|monatslohn|mensuel(?:s|le|les|lement)?|mensual(?:es|mente)?|mensal(?:mente)?|mensil[ei]|mensili|maandelijks|månadslön|månedsløn|månedslønn|månedlig|månadsvis|kuukausipalkka|kuukaudessa|miesięcznie|měsíčně|mesačne|ежемесячно|в месяц|на месяц|щомісячно|на місяць|havi|lunar|aylık|月給|月薪|月収|월급|per month',
  ],
  [
    'year',
    'annual(?:ly|ized|ised)?|yearly|per annum|per anum|jährlich|jahresgehalt|jahresbrutto|jahreslohn|annuel(?:s|le|les|lement)?|anual(?:es|mente)?|annu[oi]|annual[ei]|ral|jaarlijks|jaarsalaris|årslön|årsløn|årslønn|årlig|vuosipalkka|vuodessa|rocznie|ročně|ročne|годовой|в год|на рік|щорічно|éves|yıllık|年収|年俸|年薪|연봉|per year',
  ],
];

/** Too short to mean a period anywhere but right behind an amount. */
const ABBREVIATIONS: readonly (readonly [Period, string])[] = [
  ['hour', 'ph|p/h|p\\.h\\.?'],
  ['day', 'pd|p/d'],
  ['week', 'pw|p/w|p\\.w\\.?'],
  ['month', 'pcm|p\\.c\\.m\\.?|pm|p/m|p\\.m\\.?'],
  ['year', 'pa|p/a|p/y|p\\.\\s?a\\.?'],
];

/** What is yearly here is not the pay: `/ Annual bonus`. */
const NO_PAY =
  '\\s{1,2}(?:bonus|commission|incentive|variable|prime|raise|increase|review|leave|budget|allowance|stipend|target)';

type Table = readonly (readonly [Period, Phrases])[];

const tableOf = (
  words: readonly (readonly [Period, string])[],
  frame: (some: string) => string,
  flags = '',
): Table => words.map(([period, list]) => [period, phrases(() => list, frame, flags)]);

/** No word goes on there. */
const END = `(?![${CASED}])(?!${NO_PAY})`;

const UNIT_AT = tableOf(UNITS, (some) => `^(?:${some})${END}`);
const ADVERB_AT = tableOf([...ADVERBS, ...ABBREVIATIONS], (some) => `^(?:[\\s(（,·-]{0,3}|/)(?:${some})${END}`);
const ADVERB_IN = tableOf(ADVERBS, (some) => `(?<![${CASED}])(?:${some})${END}`, 'g');
const PER_AT = new RegExp(`^${PER}`);

/** What may stand between an amount and its period. */
const FILLER = new RegExp(
  String.raw`^(?:[\s,(（]{0,3}(?:gross|net|brutto|bruttó|netto|bruto|neto|bruts?|lord[oi]|hrubého|base|usd|eur|cad|aud|gbp|\+\s?(?:vat|dph|ajt|btw)|\*|\/?b2b)(?![${LETTERS}]))`,
);

export interface PeriodAt {
  readonly period: Period;
  readonly length: number;
}

const firstAt = (
  table: Table,
  text: string,
): { readonly period: Period; readonly length: number } | undefined => {
  for (const [period, words] of table) {
    const match = words.in(text)?.exec(text);
    if (match) return { period, length: match[0].length };
  }
  return undefined;
};

/** So many monthly pays a year: `15-25K·13薪`. */
const PAYS_A_YEAR = /^\s?[·・*x×]\s?1\d薪/u;

/** The period that a text begins with, right behind an amount: `/hr`, ` per year`, ` brutto monatlich`. */
export function periodAt(text: string): PeriodAt | undefined {
  const near = lower(text.slice(0, 48));
  const pays = PAYS_A_YEAR.exec(near);
  if (pays) return { period: 'month', length: pays[0].length };
  let start = 0;
  for (let match = FILLER.exec(near); match && start < 24; match = FILLER.exec(near.slice(start)))
    start += match[0].length;
  for (const from of start === 0 ? [0] : [start, 0]) {
    const rest = near.slice(from);
    const bracket = /^\s?[(（](?=per |pro |par |an? )/i.exec(rest)?.[0].length ?? 0;
    const found =
      unitAt(rest, 0) ??
      (bracket > 0 ? unitAt(` ${rest.slice(bracket)}`, bracket - 1) : undefined) ??
      firstAt(ADVERB_AT, rest);
    if (found) return { period: found.period, length: from + found.length };
  }
  return undefined;
}

/** "per" and a unit, behind so many characters of what comes before. */
function unitAt(text: string, offset: number): PeriodAt | undefined {
  const per = PER_AT.exec(text)?.[0].length;
  const unit = per === undefined ? undefined : firstAt(UNIT_AT, text.slice(per));
  return unit && per !== undefined ? { period: unit.period, length: offset + per + unit.length } : undefined;
}

/** How long one works is no period of pay: `40 hours per week`, `35h/semaine`. */
const WORKING_TIME = new RegExp(
  String.raw`\d{1,3}(?:[.,]\d{1,2})?(?:\s?[-–]\s?\d{1,3}(?:[.,]\d{1,2})?)?\s?\+?\s?(?:hours?|hrs?|h|std\.?|stunden|heures|horas|ore|uur|timmar|timer|godzin[${LETTERS}]*|hodin[${LETTERS}]*|час[${LETTERS}]*|годин[${LETTERS}]*|days?|tage)[\s-]{0,2}(?:\/|per|an?|pro|par|por|in der|die|на|в)?\s{0,2}(?:week(?:ly)?|day|month|woche|tag|semaine|semana|settimana|vecka|uge|weeks?)`,
  'g',
);

/** The period that the words before an amount say, the last one; working hours are none. */
export function periodIn(text: string): Period | undefined {
  const words = lower(text.slice(-200)).replaceAll(WORKING_TIME, (found) => ' '.repeat(found.length));
  let last: { readonly period: Period; readonly index: number } | undefined;
  for (const [period, named] of ADVERB_IN) {
    const pattern = named.in(words);
    for (const { index } of pattern ? words.matchAll(pattern) : [])
      if (!last || index > last.index) last = { period, index };
  }
  return last?.period;
}

/** A period as data says it: `HOUR`, `per year`, `monthly`, UN/CEFACT's `ANN`, `MON`, `HUR`; or nothing. */
export function toPeriod(raw: string): Period | undefined {
  const text = raw
    .trim()
    .replace(/^https?:\/\/\S*\/(?=\w+$)/, '')
    .replace(/^(?:(?:per|pro|par|por|an?)[\s_-]+|\/\s*)(?=\p{L})/iu, '')
    .replace(/^per_?/i, '')
    .toLowerCase();
  if (text.length > 40) return undefined;
  return WHOLE.find(([, words]) => words.in(text)?.test(text))?.[0];
}

const CODES: readonly (readonly [Period, string])[] = [
  ['hour', 'hur'],
  ['week', 'wee'],
  ['year', 'ann'],
];

const WHOLE = tableOf([...UNITS, ...ADVERBS, ...ABBREVIATIONS, ...CODES], (some) => `^(?:${some})\\.?$`);
