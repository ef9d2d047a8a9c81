import { CASED, LETTERS } from '../phrases.ts';
import { sharedCurrency, type PayPlace, type SharedSign } from './pay-country.ts';

/** Codes of funds, metals and tests, which nobody is paid in. */
const NO_MONEY: ReadonlySet<string> = new Set([
  'XXX',
  'XTS',
  'XAU',
  'XAG',
  'XPT',
  'XPD',
  'XSU',
  'XUA',
  'XBA',
  'XBB',
  'XBC',
  'XBD',
]);

const CODES: ReadonlySet<string> = new Set(
  Intl.supportedValuesOf('currency').filter((code) => !NO_MONEY.has(code)),
);

/** Codes that are words in capitals too: they need the amount right behind them, and a large one. */
export const WORDLIKE: ReadonlySet<string> = new Set([
  'ALL',
  'TOP',
  'TRY',
  'CUP',
  'MOP',
  'SOS',
  'PEN',
  'MAD',
  'ANG',
  'BOB',
  'COP',
  'LAK',
  'GEL',
  'SLE',
  'XPF',
]);

/** Signs and names by what they mean, a bar between them. */
const SHARED_SIGNS: { readonly [S in SharedSign]: string } = {
  dollar: '$|﹩|dollars|dollar|dólares|долларов|доларів',
  peso: 'pesos',
  krone: 'kr|kr.|kroner|kronor|:-',
  yen: '¥',
  yuan: '元|块',
  rupee: 'rs|rs.|₨|rupees',
  ruble: 'руб|руб.|р.|р|рублей',
  rand: 'r',
};

const OWN_SIGNS: { readonly [code: string]: string } = {
  EUR: '€|euro|euros|евро|євро|ευρώ',
  GBP: '£|pounds',
  EGP: 'e£|le',
  USD: 'us$|u$s|u$d|usd$|$us|us dollars',
  CAD: 'ca$|c$|cad$|cdn$|$cad|$ca',
  AUD: 'a$|au$|aud$',
  NZD: 'nz$|nzd$',
  SGD: 's$|sg$|sgd$',
  HKD: 'hk$|hkd$',
  TWD: 'nt$|ntd|新台幣',
  MXN: 'mx$|mxn$',
  BRL: 'r$|br$|reais',
  ARS: 'ar$',
  JMD: 'j$',
  TTD: 'tt$',
  CLP: 'clp$',
  COP: 'cop$',
  BOB: '$b',
  JPY: '円|圓|jp¥',
  CNY: 'cn¥|rmb|人民币',
  KRW: '₩|원',
  INR: '₹',
  CHF: 'fr|fr.|sfr|sfr.|franken',
  PLN: 'zł|zł.|zl|złotych',
  CZK: 'kč|kc',
  HUF: 'ft|forint',
  RON: 'lei',
  BGN: 'лв|лв.',
  UAH: '₴|грн|грн.|гривень',
  RUB: '₽',
  KZT: '₸|тенге|тг',
  TRY: '₺|tl',
  ILS: '₪|nis|ש"ח',
  GEL: '₾',
  AMD: '֏',
  AZN: '₼',
  UZS: "so'm|сум",
  MYR: 'rm',
  IDR: 'rp|rp.',
  PHP: '₱',
  THB: '฿|บาท|baht',
  VND: '₫|đ|vnđ',
  BDT: '৳',
  NGN: '₦',
  KES: 'ksh|kshs',
  GHS: 'gh₵|₵',
  CRC: '₡',
  PEN: 's/|s/.',
  PYG: '₲',
  LAK: '₭',
  KHR: '៛',
  MNT: '₮',
  AED: 'dhs|د.إ',
  RSD: 'din',
  MKD: 'ден',
  GTQ: 'q.',
};

const bySign = <Name extends string>(table: { readonly [name in Name]: string }): ReadonlyMap<string, Name> =>
  new Map(
    (Object.entries(table) as [Name, string][]).flatMap(([name, signs]) =>
      signs.split('|').map((sign) => [sign, name] as const),
    ),
  );

const SHARED = bySign(SHARED_SIGNS);
const OWN = bySign(OWN_SIGNS);

const LONGEST_SIGN = Math.max(...[...OWN.keys(), ...SHARED.keys()].map(({ length }) => length));

const BLANKS = /[ \u00a0\u202f\u2009]/;
const LETTER = new RegExp(`[${CASED}]`);

/** Behind `$`, the words may still say whose: `$120k CAD`, `$80,000 (USD)`. */
const CODE_BEHIND = new RegExp(`^[ \\u00a0\\u202f\\u2009]{0,2}\\(?([A-Z]{3})(?![${LETTERS}])\\)?`);

/** A currency as the text says it: its code, or a sign that several countries share. */
export type Money = { readonly code: string } | { readonly shared: SharedSign };

export interface SignAt {
  readonly money: Money;
  /** Characters that it takes, blanks between it and the amount included. */
  readonly length: number;
  readonly sign: string;
}

function moneyOf(sign: string): Money | undefined {
  const low = sign.toLowerCase();
  const shared = SHARED.get(low);
  // `r` stands for the rand, `R` alone; `m`, `k` and the like are no signs.
  if (shared === 'rand') return sign === 'R' ? { shared } : undefined;
  if (shared) return { shared };
  const own = OWN.get(low);
  if (own !== undefined) return { code: own };
  const code = sign.toUpperCase();
  if (!CODES.has(code)) return undefined;
  return sign === code || /^(?:eur|usd|gbp|chf|inr|pln|czk|sek|nok|dkk|cad|aud|huf|uah|sgd|aed|php)$/.test(low)
    ? { code }
    : undefined;
}

/** Whether a word is the name, the sign or the code of a currency. */
export const isMoneyWord = (word: string): boolean => moneyOf(word) !== undefined;

/** A word ends where no letter goes on; a sign that is no letter ends anywhere. */
const isApart = (edge: string, next: string): boolean => !LETTER.test(edge) || !LETTER.test(next);

/** The currency that a text ends with, right before an amount. */
export function signBefore(text: string): SignAt | undefined {
  let end = text.length;
  // Two blanks at most, and a colon: `EUR: 50,000`.
  for (let most = 3; most > 0 && /[ \u00a0\u202f\u2009:：]/.test(text.charAt(end - 1)); most -= 1) end -= 1;
  // `USD $100,000`, `CAD$ 50k`: the code says more than the sign.
  const bare = /[$€£]$/.test(text.slice(0, end)) ? text.slice(0, end - 1).trimEnd() : text.slice(0, end);
  for (const words of [bare, text.slice(0, end)]) {
    const code = words.slice(-3);
    const isWord = /^[a-z]{3}$/i.test(code) && isApart(code, words.charAt(words.length - 4));
    const money = isWord ? moneyOf(code) : undefined;
    if (money) return { money, length: text.length - words.length + 3, sign: code };
  }
  for (let length = Math.min(LONGEST_SIGN, end); length > 0; length -= 1) {
    const sign = text.slice(end - length, end);
    const money = isApart(sign.charAt(0), text.charAt(end - length - 1)) ? moneyOf(sign) : undefined;
    if (money) return { money, length: text.length - end + length, sign };
  }
  return undefined;
}

/** The currency that a text begins with, right behind an amount and its multiple. */
export function signBehind(text: string): SignAt | undefined {
  let start = 0;
  for (let most = 2; most > 0 && BLANKS.test(text.charAt(start)); most -= 1) start += 1;
  for (let length = LONGEST_SIGN; length > 0; length -= 1) {
    const sign = text.slice(start, start + length);
    const money =
      sign.length === length && isApart(sign.at(-1) ?? '', text.charAt(start + length))
        ? moneyOf(sign)
        : undefined;
    // Behind an amount these begin something else: `5 R rooms`, `2 ALL`.
    if (money && !/^(?:r|all|top|s\/|q\.|\$b|le)$/i.test(sign)) return { money, length: start + length, sign };
  }
  return undefined;
}

/** A code in capitals behind an amount that has its sign already: it says which of the dollars. */
export function codeBehind(text: string): SignAt | undefined {
  const match = CODE_BEHIND.exec(text.slice(0, 12));
  const code = match?.[1] ?? '';
  return match && CODES.has(code) && !WORDLIKE.has(code)
    ? { money: { code }, length: match[0].length, sign: code }
    : undefined;
}

/** ISO 4217's code of what was said, or nothing where only the place could tell and doesn't. */
export const toCode = (money: Money, place: PayPlace): string | undefined =>
  'code' in money ? money.code : sharedCurrency(money.shared, place);

/** A currency as data says it: a code in any case, or a sign that only one country has; or nothing. */
export function toCurrency(raw: string): string | undefined {
  const text = raw.trim();
  if (/^[a-z]{3}$/i.test(text)) return CODES.has(text.toUpperCase()) ? text.toUpperCase() : undefined;
  // A word is what a person says, not what data does.
  const money = text === '' || /\p{L}{2}/u.test(text) ? undefined : moneyOf(text);
  return money && 'code' in money ? money.code : undefined;
}
