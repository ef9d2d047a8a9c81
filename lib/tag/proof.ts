import type { Word } from './words.ts';

/** After a word in its proper case these speak of a technology: "Go developer", "R programming". */
export const PROVING_AFTER: ReadonlySet<string> = new Set(
  (
    'developer developers dev devs engineer engineers programmer programmers programming development codebase ' +
    'codebases microservices framework library libraries ecosystem api apis apps frontend backend core native ' +
    'components router hooks language scripting scripts sdk database databases based experience skills expertise ' +
    'stack services server'
  ).split(' '),
);

/**
 * Words around a term that make it something else: `[term, words before, words after]`. Words before count
 * only for a term in lower case: "on the go" against "from Ruby to Go".
 */
const STOPS: readonly (readonly [string, string, string])[] = [
  [
    'go',
    'the to no not we you i they lets s ready on can will could should t must ll',
    'to live beyond ahead getter getters no through out back over down up forward above wrong deep where',
  ],
  ['rest', 'the your our their to a', 'of assured is are day days'],
  ['spring', 'every in this last next early late', '2019 2020 2021 2022 2023 2024 2025 2026 2027 2028 break'],
  ['swift', 'and', 'executor response responses action resolution decision decisions code codes'],
  ['react', 'to and we you', 'to quickly fast'],
  ['excel', 'to will you can and who', 'at as under'],
  ['rust', '', 'belt'],
  ['snowflake', '', 'schema schemas'],
  ['c', '', 'level suite'],
  ['apollo', '', '11 13 program'],
  ['windows', 'a the', 'of'],
  ['spark', '', 'joy ar'],
  ['apache', '', 'kafka spark airflow'],
];

const stops = new Map(
  STOPS.map(([term, before, after]) => [
    term,
    [new Set(before.split(' ')), new Set(after.split(' '))] as const,
  ]),
);

const touches = (word: Word | undefined): boolean => word?.gap === 'joined' || word?.glued === true;

/** Stop phrases come first: "go to market", "the rest", "every spring". */
export function isStopped(words: readonly Word[], from: number, to: number): boolean {
  const [word, before, after] = [words[from], words[from - 1], words[to]];
  const stop = to - from === 1 && word ? stops.get(word.lower) : undefined;
  if (!stop) return false;
  const [stopsBefore, stopsAfter] = stop;
  if (touches(after) && stopsAfter.has(after?.lower ?? '')) return true;
  return word?.text === word?.lower && touches(word) && stopsBefore.has(before?.lower ?? '');
}

/** A sentence about who paid for the company, who uses it or where people came from asks for nothing. */
const ABOUT_OTHERS =
  /\b[Ii]nvestors?\b|\bVentures\b|\b[Bb]acked by (?:\p{Lu}|the founders|some of)|\b[Ff]ounders of\b|\b[Ee]x-\p{Lu}|\balumni\b|\b[Ff]ormer (?:engineer|recruiter|employee|founder|lead|manager)|\b(?:[Cc]ustomers|[Cc]lients|[Bb]rands|[Cc]ompanies|[Pp]artners|[Oo]rgani[sz]ations) (?:such as|like|including)\b|\b[Tt]rusted by\b/u;

/** What the posting says that it does not want. */
const NOT_WANTED =
  /(?:\bnot|n['’]t) (?:going to use|need(?:ed)?\b|requir|necessary|looking for|a must)|\bno (?:need|prior|previous)\b/iu;

/** The laptop that the employer gives away is no skill. */
const LAPTOP = /\blaptops?\b|\bmacbook|\bequipment\b|\bdell\b|\blenovo\b|\bthinkpad/iu;
const ON_LAPTOPS: ReadonlySet<string> = new Set(['windows', 'macos', 'linux']);

/** Which tags the sentence names for another reason than to ask for them. */
export function refusalOf(sentence: string): (tag: string) => boolean {
  const all = ABOUT_OTHERS.test(sentence) || NOT_WANTED.test(sentence);
  const systems = LAPTOP.test(sentence);
  return (tag) => all || (systems && ON_LAPTOPS.has(tag));
}
