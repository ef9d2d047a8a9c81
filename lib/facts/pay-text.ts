import { LETTERS, lower } from '../phrases.ts';
import { amountsIn, type Amounts } from './pay-amounts.ts';
import type { PayPlace } from './pay-country.ts';
import { isMoneyWord, toCode } from './pay-currency.ts';
import type { Period } from './pay-period.ts';
import { clauseBefore, isAside, isOthers, payWordEnd, saysPay } from './pay-words.ts';
import { toPay, type Pay } from './pay.ts';

/** What people are paid, in currencies whose unit is worth much: beyond it, it is something else. */
const USUAL: { readonly [P in Period]: readonly [low: number, high: number] } = {
  hour: [5, 1000],
  day: [30, 5000],
  week: [100, 30_000],
  month: [150, 100_000],
  year: [5000, 2_000_000],
};
const UNKNOWN: readonly [number, number] = [5, 2_000_000];

/** Currencies whose unit is worth little: yen, won, rupees and the like are paid by the thousand and the million. */
const SMALL: ReadonlySet<string> = new Set(
  'JPY KRW INR PKR LKR NPR BDT HUF IDR VND CLP COP PYG CRC KZT UZS RUB AMD ISK NGN KES TZS UGX XOF XAF IRR LBP RSD LAK MMK KHR MNT'.split(
    ' ',
  ),
);

/** Somewhere between a month's pay of a helper in Hanoi and a year's of a director. */
const USUAL_SMALL: readonly [number, number] = [60, 2e9];

function isUsual({ low, high = low, period }: Amounts, currency: string | undefined): boolean {
  if (currency !== undefined && SMALL.has(currency)) return low >= USUAL_SMALL[0] && high <= USUAL_SMALL[1];
  const [least, most] = period ? USUAL[period] : UNKNOWN;
  return low >= least && high <= most;
}

/** Lines above that may say what a bare amount is: a heading, `Pay range:`. */
const LINES_ABOVE = 3;
const LONGEST_ABOVE = 160;
const LONGEST_HEADING = 80;

/** Whether a line leads to the one below it: a heading, or a sentence that ends in a colon. */
const leads = (line: string): boolean =>
  line.length <= (/[:：]$/.test(line) ? LONGEST_ABOVE : LONGEST_HEADING) && !/[.!?;]$|\d{3}/.test(line);

interface Setting {
  readonly line: string;
  readonly above: readonly string[];
  readonly place: PayPlace;
}

/** The nearest of the lines above that leads to this one and says pay. */
const payHeading = (above: readonly string[]): string | undefined =>
  above.findLast((line) => leads(line) && saysPay(line));

/** Amounts whose form alone is pay's: by the hour, a range with its period, or much a year. */
const isPlain = ({ period, high, low, open }: Amounts): boolean => {
  if (period === 'hour') return low >= 7;
  if (high !== undefined) return period !== undefined && (period !== 'year' || low >= 10_000);
  return period === 'year' && low >= 15_000 && open !== 'upTo';
};

/** What is added to an amount is not the pay: `$45-65k plus $10-20k`. */
const ON_TOP = new RegExp(`\\d\\s?[${LETTERS}]{0,4}\\s?(?:[Pp]lus|PLUS|\\+|&)\\s{0,2}$`);

/** Pay by the piece is a price. */
const PER_PIECE = new RegExp(`^(?:\\s?(?:[Pp]er|[Ee]ach|PER|EACH)\\s|\\/)[${LETTERS}]`);

/** How far a pay word names an amount that stands behind it, and how near it must stand to one that could be anything. */
const REACH = 120;
const BESIDE = 12;
const LONGEST_BEFORE = 500;

/** How near a pay word names an amount, in characters between them; nothing when none does. */
function namedWithin(before: string, behind: string): number | undefined {
  const clause = clauseBefore(before);
  const named = payWordEnd(clause);
  if (named >= 0 && clause.length - named <= REACH) return clause.length - named;
  return saysPay(behind.slice(0, 40).split(/[.;!?•|\d]/)[0] ?? '') ? BESIDE + 1 : undefined;
}

/** Whether an amount that a pay word names is enough of one: small change and bare numbers may be anything. */
function isEnough(
  { money, period, high, low, formal }: Amounts,
  currency: string | undefined,
  within: number,
): boolean {
  if (!money) return formal && (period !== undefined || (high !== undefined && within <= BESIDE));
  if (period !== undefined || high !== undefined || within <= BESIDE) return true;
  return low >= 1000 || (currency !== undefined && SMALL.has(currency));
}

/** Whether an amount that no word of its clause names is pay all the same: by its form, its line, its heading. */
function isUnderstood(amounts: Amounts, before: string, above: readonly string[]): boolean {
  const { high, low, open } = amounts;
  if (isPlain(amounts)) return true;
  if (high !== undefined && low >= 10_000 && saysPay(before.slice(-LONGEST_BEFORE))) return true;
  const isAlone = high !== undefined || (low >= 10_000 && open !== 'upTo');
  return isAlone && clauseBefore(before).length <= 60 && payHeading(above) !== undefined;
}

function isPay(amounts: Amounts, { line, above, place }: Setting): boolean {
  const before = line.slice(0, amounts.start);
  const behind = line.slice(amounts.end);
  if (isAside(before, behind) || isOthers(before, behind) || ON_TOP.test(before)) return false;
  if (amounts.period === undefined && PER_PIECE.test(behind)) return false;
  const currency = amounts.money && toCode(amounts.money, place);
  if (!isUsual(amounts, currency)) return false;
  const within = namedWithin(before, behind);
  if (within !== undefined) return isEnough(amounts, currency, within);
  return amounts.money !== undefined && isUnderstood(amounts, before, above);
}

/** Signs of money, and all that is in another script, where no blank may part a sign from the words around it. */
const SIGN = /[$£¥\u0250-\u1fff\u2070-\uffff]/;
/** Money's words as they stand without a blank, and counts that one country's money has. */
const GLUED =
  /:-|s\/|q\.|so'm|(?:eur|usd|gbp|chf|pln|czk|sek|nok|dkk|huf|cad|aud|inr|jpy|kč|zł|kr)(?![a-z])|lpa|l\.p\.a|la(?:kh|c)|crore|\d ?cr|juta|\d ?jt/;
/** As amounts are written without a sign of money: in groups, with decimals, multiplied. */
const FORMAL = /\d[.,'’ \u00a0\u202f]\d|\d{5}|\d\+?[ \u00a0\u202f]{0,2}[^\s\d\p{P}]/u;

/** Whether a line can name pay at all: it says money, or pay beside an amount; most lines with a number do neither. */
function mayName(line: string): boolean {
  if (!/[\d０-９]/.test(line)) return false;
  if (SIGN.test(line) || GLUED.test(line.toLowerCase())) return true;
  if ((line.match(/[A-Za-zÀ-\u024f]+/g) ?? []).some(isMoneyWord)) return true;
  return FORMAL.test(line) && saysPay(line);
}

/** No posting has more text than this to say on pay; the rest is not looked at. */
const LONGEST_LINE = 20_000;
const LONGEST_TEXT = 120_000;
const MOST_LINES = 1000;

/** The file's `salary` is one line of at most this many characters. */
const LONGEST_RAW = 300;
/** Farther apart, two amounts are no two zones of one pay. */
const ZONES_APART = 60;

const LEADING =
  /(?:(?:salary )?start(?:s|ing)? (?:from|at)|(?:salary )?from|up to|between|entre|zwischen|ab|bis zu|à partir de|desde|od|do|від|от|до|från|fra|vanaf|tot)\s{1,2}$/iu;
const TRAILING = new RegExp(
  `^(?:\\s?(?:\\+(?!\\s?[${LETTERS}])|\\([^()\\d]{1,30}\\)|(?:gross|brutto|bruto|bruts?|lordi|net|netto|doe|以上|〜)(?![${LETTERS}]))){1,3}`,
);

const sameMoney = ({ money: one }: Amounts, { money: other }: Amounts): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** The last of the amounts that stand in one row with the first: zones of one pay, written alike. */
function lastZone(line: string, all: readonly Amounts[]): Amounts | undefined {
  const [first, ...others] = all;
  let last = first;
  for (const pay of others) {
    if (!first || !last || pay.start - last.end > ZONES_APART || pay.end - first.start > LONGEST_RAW) break;
    if ((pay.high === undefined) !== (first.high === undefined) || !sameMoney(first, pay)) break;
    if (isAside(line.slice(0, pay.start), line.slice(pay.end))) break;
    last = pay;
  }
  return last;
}

/** The page's words for a line's pay: from the first of the amounts to its last zone, with what opens and closes them. */
export function wordsOf(line: string, pays: readonly Amounts[]): string {
  const [first] = pays;
  const last = lastZone(line, pays);
  if (!first || !last) return '';
  const start =
    first.start - (LEADING.exec(line.slice(Math.max(0, first.start - 24), first.start))?.[0].length ?? 0);
  const end = last.end + (TRAILING.exec(lower(line.slice(last.end, last.end + 48)))?.[0].length ?? 0);
  const words = line.slice(start, end);
  const closing = words.includes('(') && !words.includes(')') ? line.slice(end, end + 24).indexOf(')') + 1 : 0;
  return line.slice(start, end + closing).trim();
}

/**
 * The pay that running text names, or nothing. Only an amount counts that a pay word names or whose form is plainly
 * pay's: bonuses, budgets, funding, prices and customers' money don't. Lines as `plainLines` gives them.
 */
export function findPay(lines: readonly string[], place: PayPlace = {}): Pay | undefined {
  let seen = 0;
  let numbered = 0;
  for (const [index, whole] of lines.entries()) {
    const line = whole.slice(0, LONGEST_LINE);
    if ((seen += line.length) > LONGEST_TEXT) return undefined;
    if (!/[\d０-９]/.test(line)) continue;
    if ((numbered += 1) > MOST_LINES) return undefined;
    if (!mayName(line)) continue;
    const setting = { line, above: lines.slice(Math.max(0, index - LINES_ABOVE), index), place };
    const all = amountsIn(line);
    const first = all.find((amounts) => isPay(amounts, setting));
    if (!first) continue;
    const said = clauseBefore(line.slice(0, first.start));
    const label = said.length < 40 ? (payHeading(setting.above) ?? '') : '';
    return toPay(first, `${label} ${said}`, place, wordsOf(line, all.slice(all.indexOf(first))));
  }
  return undefined;
}

/** The pay that stands alone in a short line, as a chip beside the heading does: `€60,000`; nothing when it names several. */
export function payChip(line: string, place: PayPlace = {}): string | undefined {
  const all = (mayName(line) ? amountsIn(line.slice(0, LONGEST_RAW)) : []).filter(
    ({ money, high, formal }) => money ?? (high !== undefined && formal),
  );
  const [only, ...others] = all;
  if (!only || others.length > 0) return undefined;
  const { start, end, money, period, high, low } = only;
  const before = line.slice(0, start);
  const behind = line.slice(end);
  if (isAside(before, behind) || isOthers(before, behind) || PER_PIECE.test(behind)) return undefined;
  if (!isUsual(only, money && toCode(money, place))) return undefined;
  const isTold =
    money !== undefined && (low >= 1000 || period !== undefined || high !== undefined || saysPay(before));
  return isTold || saysPay(before) ? wordsOf(line, all) : undefined;
}
