import { LETTERS, lower, phrases, type Phrases } from '../phrases.ts';

/** Words that say that an amount is pay, in the languages that boards speak. Whole words, a bar between them. */
const PAY =
  "salary|salaries|salaried|pay|paying|pays|paid|payscale|compensation|comp|remuneration|wages?|earnings|earning potential|you(?:['’]ll| will| can| could)? earn|to earn|ote|on[- ]target[- ]earnings|base rate|day rate|daily rate|hourly rate|rate of pay|hourly|rates?|range for (?:this|the|our|roles)|(?:market|target|hiring) range|base|ctc|package|take[- ]home|" +
  'gehalt\\p{L}*|jahresgehalt\\p{L}*|monatsgehalt|einstiegsgehalt|bruttogehalt|mindestgehalt|mindestentgelt|entgelt|vergütung|verdienst|lohn|stundenlohn|jahresbrutto|bruttojahres\\p{L}*|bruttomonats\\p{L}*|bezahlung|überzahlung|kollektivvertrag\\p{L}*|kv|' +
  'salaires?|rémunération|rémunéré|package|fixe|brut annuel|taux horaire|tjm|salarios?|sueldo|retribución|remuneración|banda salarial|honorarios|salários?|remuneração|vencimento|stipendio|retribuzione|compenso|ral|' +
  'salaris|brutosalaris|loon|uurloon|vergoeding van|månadslön|timlön|lön|løn|månedsløn|timeløn|lønn|årslønn|timelønn|palkka|palkkaus|tuntipalkka|laun|' +
  'wynagrodzenie|pensja|stawka|widełki|plat|platové|platu|mzda|mzdy|mzdu|odměna|ohodnocení|hrubého|základná zložka mzdy|bér|fizetés|bruttó|salariu|salariul|plaća|plata|plača|заплата|възнаграждение|' +
  'зарплат\\p{L}*|заработн\\p{L}*|оклад\\p{L}*|з/п|доход|оплата|вилка|заробітн\\p{L}*|винагород\\p{L}*|дохід|ставка|maaş|ücret|μισθός|lương|gaji|sahod';

/** These need no blanks around them. */
const PAY_CJK =
  '給与|給料|賃金|年収|年俸|月給|月収|日給|時給|基本給|想定年収|薪资|薪資|薪水|薪酬|月薪|年薪|时薪|時薪|待遇|급여|연봉|월급|시급|เงินเดือน';

/** What an amount may be beside pay: money that comes on top, or for a purpose. */
const ASIDES =
  'bonus(?:es)?|sign[- ]?on|signing|referr?als?|refer|relocation|stipend|allowances?|budget|reimburse\\p{L}*|equity|stock|shares|rsus?|options|commissions?|401k|pension|retirement|insurance|deductible|coverage|learning|educational?|development|training|courses?|books|conferences?|wellness|well-?being|gym|fitness|home[- ]office|equipment|laptop|internet|phone|cell|commut\\p{L}*|travel|meals?|lunch|food|vouchers?|gift|on[- ]call|differential|overtime|per diem|tuition|childcare|coworking|co-working|hsa|fsa|match(?:ing)?|accru\\p{L}*|perks?|incentives?|donat\\p{L}*|discounts?|subsid\\p{L}*|contribution|loans?|cover(?:s|ed)?|rent|rewards?|' +
  'prämie|zuschuss|bonuszahlung|weiterbildungsbudget|budget|prime|tickets?|titres?|mutuelle|télétravail|bono|ayuda|vale|buono|buoni|welfare|opleidingsbudget|vergoeding|friskvård|премі\\p{L}*|преми\\p{L}*|бонус\\p{L}*|компенсац\\p{L}*|příspěvek|premia|dodatek|stravenk\\p{L}*|leasing|fahrrad\\p{L}*|jobrad|sachbezug\\p{L}*';

/** Money that is no one's pay. */
const OTHERS =
  "raised|raising|fund(?:ed|ing|s|raise|raising)?|financing|invest(?:ed|ment|ments|ors?)?|seed|series|revenues?|turnover|umsatz|arr|mrr|gmv|valuation|valued|valuing|aum|assets|market(?! (?:range|rate|pay|salary|data|competitive|value))|industry|sales|quotas?|targets? of|deals?|bookings|pipeline|spend|spending|spent|savings?|saved|customers?|clients?|users?|members?|transactions?|volume|payments? volume|processed|billing|billed|bill|charge|fees?|prices?|priced|pricing|costs?|worth|contracts? (?:value|worth|of|up)|projects?|portfolio|profit|profits|p&l|budgets?|grants?|awards?|awarded|prizes?|fines?|debts?|donations?|economy|trillion|billion|bn|capital|acquired|acquisition|ipo|employees|people|households?|unit|widget|product|credit|premiums?|chiffre d['’]affaires|levée|levé|facturación|fatturato|выручк\\p{L}*|оборот|инвестиц\\p{L}*|minimum wage|any role";

const ASIDES_CJK = '賞与|手当|交通費|祝い金|奖金|補助|补贴|津貼|축하금|보너스|상여|인센티브|지원금|보상금|포상';

/** Words of scripts that part them, and those that need no blanks around them. */
interface Named {
  readonly words: Phrases;
  readonly anywhere?: RegExp;
}

/** What parts no words is written in. */
const UNPARTED = /[\u0e00-\u0e7f\u3041-\uffdc]/;

const named = (words: string, anywhere?: string): Named => ({
  words: phrases(
    () => words,
    (some) => `(?<![${LETTERS}\\d])(?:${some})(?![${LETTERS}])`,
    'g',
  ),
  ...(anywhere !== undefined && { anywhere: new RegExp(anywhere, 'g') }),
});

const IS_PAY = named(PAY, PAY_CJK);
const IS_ASIDE = named(ASIDES, ASIDES_CJK);
const IS_OTHER = named(OTHERS);

/** Where a text has such words, those of the one kind before those of the other. */
function matchesOf({ words, anywhere }: Named, written: string): readonly RegExpExecArray[] {
  const text = lower(written);
  const pattern = words.in(text);
  return [
    ...(pattern ? text.matchAll(pattern) : []),
    ...(anywhere && UNPARTED.test(text) ? text.matchAll(anywhere) : []),
  ];
}

const lastEnd = (words: Named, text: string): number =>
  matchesOf(words, text).reduce((end, match) => Math.max(end, match.index + match[0].length), -1);

/** How near before an amount a word must stand to name it. */
const NEAR = 40;
/** How near behind it. */
const NEAR_BEHIND = 28;

/** Where a thought ends: what stands on its other side names another amount. */
const BREAK = /[.!?;；。](?=\s|$)|[•|\n]|\d[^.!?]{0,40}$/u;

/** Behind an amount, what is added to it is no name for it: `$100k + bonus`, `90 000 €, plus equity`. */
const ADDED = new RegExp(
  `^[\\s)*]*(?:[+&,;/|•·、，(–—-]|(?:and|plus|with|und|et|y|e|og|och|и|та)(?![${LETTERS}]))`,
);
/** From these on, words speak of something else. */
const ELSEWHERE = new RegExp(
  `[,;+(&|•、，]|(?<![${LETTERS}])(?:and|plus|und|et|depending|based)(?![${LETTERS}])`,
);

/** The clause that runs up to an amount, without the amounts before it. */
export const clauseBefore = (before: string): string => {
  const near = before.slice(-160);
  const start = Math.max(
    ...[...near.matchAll(/[!?;；。•|]|\.(?=\s)|\d(?=[^\d]*$)/gu)].map(({ index }) => index + 1),
    0,
  );
  return near.slice(start);
};

/** Whether an amount is money on top of pay, or for a purpose: the words next to it say so, and no nearer one says pay. */
export function isAside(before: string, behind: string): boolean {
  const clause = clauseBefore(before);
  const aside = lastEnd(IS_ASIDE, clause);
  if (aside >= 0 && clause.length - aside <= NEAR && lastEnd(IS_PAY, clause) < aside) return true;
  return namedBehind(IS_ASIDE, behind);
}

const namedBehind = (words: Named, behind: string): boolean => {
  const near = (behind.slice(0, NEAR_BEHIND + 12).split(BREAK)[0] ?? '').slice(0, NEAR_BEHIND);
  if (ADDED.test(lower(near))) return false;
  const [first, ...others] = matchesOf(words, near).map(({ index }) => index);
  // A comma, a plus, a bracket: from there on it speaks of something else.
  return first !== undefined && !ELSEWHERE.test(lower(near.slice(0, Math.min(first, ...others))));
};

/** Whether an amount is somebody else's money: funding, revenue, a price. */
export function isOthers(before: string, behind: string): boolean {
  const clause = clauseBefore(before);
  const other = lastEnd(IS_OTHER, clause);
  if (other >= 0 && clause.length - other <= NEAR * 2 && lastEnd(IS_PAY, clause) < other) return true;
  return namedBehind(IS_OTHER, behind);
}

/** Where the last word ends that says pay, `-1` when there is none. */
export const payWordEnd = (text: string): number => lastEnd(IS_PAY, text);

/** Whether the words say pay at all. */
export const saysPay = (text: string): boolean => payWordEnd(text) >= 0;
