import type { Word } from './words.ts';

/**
 * Words around a term that make it something else: `[term, words before, words after, more words after]`. Words
 * before and the last ones count only for a term in lower case: "on the go" against "from Ruby to Go", "go for
 * it" against "Go for the server".
 */
const STOPS: readonly (readonly [string, string, string, string?])[] = [
  [
    'go',
    'the to no not we you i they lets s ready on can will could should t must ll as who have has had let things',
    'to live beyond ahead getter getters no through out back over down up forward above wrong deep where',
    'for with after into on far home public big further the a an',
  ],
  ['rest', 'the your our their to a its his her', 'of assured is are day days easy'],
  [
    'spring',
    'every in this last next early late the',
    '2019 2020 2021 2022 2023 2024 2025 2026 2027 2028 2029 2030 break term semester intern internship summer water fall',
  ],
  [
    'swift',
    'and a',
    'executor response responses action resolution decision decisions code codes payments payment messages messaging network transfers',
  ],
  ['react', 'to and we you', 'to quickly fast appropriately'],
  ['excel', 'to will you can and who', 'at as under in'],
  ['node', 'a the each every per', 'operators operator'],
  ['rust', '', 'belt'],
  ['snowflake', '', 'schema schemas'],
  ['c', 'vitamin series plan', 'level suite corp'],
  ['r', '', 'd us'],
  ['apollo', '', '11 13 program'],
  ['windows', 'a the', 'of'],
  ['spark', '', 'joy ar interest'],
  ['unity', '', 'of', 'and'],
  ['apache', '', 'kafka spark airflow cordova flink hadoop activemq software foundation license'],
  ['slack', 'on in via our', 'messages message channel channels us community', 'in'],
  ['zoom', '', 'call calls meeting meetings interview in out'],
  ['tableau', '', 'de des du'],
  ['java', 'central east west island', 'island sea'],
  ['angular', 'piedra pedra pietra', ''],
  ['vue', 'en de la point', 'de du des d'],
  ['cad', 'in of', 'per gross plus annually'],
  ['sas', '', 'au'],
  ['dart', '', 'board'],
  ['express', 'american', 'yourself their your our'],
  ['oracle', '', 'park arena'],
  ['chef', '', 'de'],
  ['flow', '', 'of state'],
  ['sap', '', 'se'],
  ['flutter', '', 'entertainment'],
  ['amplitude', '', 'and of'],
  ['stata', '', 'center'],
];

const stops = new Map(
  STOPS.map(([term, ...around]) => [term, around.map((words) => new Set(words?.split(' ')))] as const),
);

const touches = (word: Word | undefined): boolean => word?.gap === 'joined' || word?.glued === true;

/** Only these come before a term in any case: "American Express", "vitamin C". */
const BEFORE_ANY_CASE: ReadonlySet<string> = new Set(
  'vitamin series american plan piedra pedra pietra central'.split(' '),
);

const isIn = (known: ReadonlySet<string> | undefined, word: Word | undefined): boolean =>
  word !== undefined && known !== undefined && known.has(word.lower);

/** Stop phrases come first: "go to market", "the rest", "every spring". */
export function isStopped(words: readonly Word[], from: number, to: number): boolean {
  const [word, before, after] = [words[from], words[from - 1], words[to]];
  const stop = to - from === 1 && word ? stops.get(word.lower) : undefined;
  if (!stop || !word) return false;
  const [stopsBefore, stopsAfter, moreAfter] = stop;
  const inLowerCase = word.text === word.lower;
  const ends = isIn(stopsAfter, after) || (inLowerCase && isIn(moreAfter, after));
  if (ends && touches(after)) return true;
  const begins = isIn(stopsBefore, before) && touches(word);
  return begins && (inLowerCase || isIn(BEFORE_ANY_CASE, before));
}

/** A sentence about who paid for the company, who uses it or where people came from asks for nothing. */
const ABOUT_OTHERS =
  /\b[Ii]nvestors?\b|\bVentures\b|\b[Bb]acked by (?:\p{Lu}|the founders|some of)|\b[Ff]ounders of\b|\b[Ee]x-\p{Lu}|\balumni\b|\b[Ff]ormer (?:engineer|recruiter|employee|founder|lead|manager)|\b(?:[Cc]ustomers|[Cc]lients|[Bb]rands|[Cc]ompanies|[Pp]artners|[Oo]rgani[sz]ations) (?:such as|like|including)\b|\b[Tt]rusted by\b/u;

/** What the posting says that it does not want. */
const NOT_WANTED =
  /(?:\bnot|n['’]t) (?:going to use|need(?:ed)?\b|requir|necessary|looking for|a must)|\bno (?:need|prior|previous)\b/iu;

/** "Preferred but not required" is wanted all the same. */
const WELCOME =
  /\b(?:preferred|plus|nice|bonus|beneficial|desirable|desired|advantage|advantageous|helpful|good to have|a benefit|welcome|ideal\w*|useful|valuable)\b/iu;

/** Sentences in which some tags name no skill: the laptop that is given away, the profile that is asked for. */
const NO_SKILL: readonly (readonly [RegExp, ReadonlySet<string>])[] = [
  [
    /\blaptops?\b|\bmacbook|\bequipment\b|\bdell\b|\blenovo\b|\bthinkpad/iu,
    new Set(['windows', 'macos', 'linux']),
  ],
  [/\b(?:summer|autumn|fall|winter|semesters?|february|march|april)\b/iu, new Set(['spring'])],
  [/\bprofiles?\b|\bportfolio\b|\blinks? to your\b/iu, new Set(['github', 'gitlab', 'bitbucket'])],
];

/** Which tags the sentence names for another reason than to ask for them. */
export function refusalOf(sentence: string): (tag: string) => boolean {
  const all = ABOUT_OTHERS.test(sentence) || (NOT_WANTED.test(sentence) && !WELCOME.test(sentence));
  const some = NO_SKILL.filter(([pattern]) => pattern.test(sentence));
  return (tag) => all || some.some(([, tags]) => tags.has(tag));
}
