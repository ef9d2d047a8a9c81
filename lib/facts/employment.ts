import type { Finding } from '../candidate.ts';
import { CALLED, ORDER, type Employment } from './employment-words.ts';
import { END, START, lowered, wholly, type Lowered } from './lowered.ts';
import { lower } from '../phrases.ts';
import { sentencesOf } from './sentences.ts';
import type { Words } from './words.ts';

/** Scripts that put no blanks between words have no bounds to look for. */
const UNSPACED =
  /[\u1100-\u11ff\u3005-\u3007\u3041-\u318e\u31f0-\u31ff\u3400-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff]/;

const kindPattern = (words: string): Lowered => {
  const unspaced = words.split('|').filter((word) => UNSPACED.test(word));
  return lowered([`${START}(?:${words})${END}`, ...unspaced].join('|'), 'g');
};

const KINDS = CALLED.map(([kind, words]) => [kind, kindPattern(words)] as const);

/** What holds a kind's word and is none. */
const OTHER = lowered(
  String.raw`(?<!\p{L})(?:internal\p{L}*|international\p{L}*|contract (?:type|duration|negotiation\w*|management|manager|review)|temporary (?:director\w*|file\w*|table\w*)|type de contrat|tipo de contrato|contract start)`,
  'g',
);

/** How much of a full week's work, as Switzerland writes it: `80–100 %`. */
const WORKLOAD = lowered(
  String.raw`(?<!\d)(?<least>\d{2,3})\s?%?\s?(?:-|–|—|bis|à|to)\s?(?<most>\d{2,3})\s?%|(?<![\d.,])(?<all>\d{2,3})\s?%(?!\s?(?:remote|home|telework|télétravail|online|remoto|zdaln|vor ort|on-?site|presencial|bonus))`,
);

function ofWorkload(text: string): readonly Employment[] {
  const { least, most, all } = WORKLOAD().exec(text)?.groups ?? {};
  const from = Number(least ?? all);
  const to = Number(most ?? all);
  if (!(from >= 10 && to <= 100 && from <= to)) return [];
  return [...(to === 100 ? (['FULL_TIME'] as const) : []), ...(from < 100 ? (['PART_TIME'] as const) : [])];
}

/** Words of a field are no more than this. */
const LONGEST = 400;

/**
 * schema.org's kinds that a field's words name, `,` between several, in the format's order. What lasts (`CDI`,
 * `Festanstellung`, `permanent`) is full-time where nothing says otherwise. A casual job is no kind that schema.org
 * has, and neither is `Other`.
 */
export function toEmployment(raw: string): string | undefined {
  let text = lower(raw.slice(0, LONGEST))
    .replaceAll('_', ' ')
    .replace(/^(full|part)time$/, '$1-time')
    .replaceAll(OTHER(), ' ');
  text = text
    .replaceAll(/\b(voll|teil)-? ?(?:oder|und|\/|bzw\.?) ?(?=teilzeit|vollzeit)/g, '$1zeit ')
    .replaceAll(/\bfull(?:-| )?(?: or | and |\/| & )part[ -]?time/g, 'full-time part-time');
  const found = new Set<Employment | 'LASTING'>(ofWorkload(text));
  for (const [kind, pattern] of KINDS) {
    const rest = text.replaceAll(pattern(), ' ; ');
    if (rest !== text) found.add(kind);
    text = rest;
  }
  if (/werkstudent|working student/.test(lower(raw))) found.add('PART_TIME');
  const kinds = ORDER.filter((kind) => found.has(kind));
  if (kinds.length > 0) return kinds.join(',');
  return found.has('LASTING') ? 'FULL_TIME' : undefined;
}

const TITLE_KIND = wholly(
  String.raw`intern|internship|co-?op|apprentice(?:ship)?|werkstudent\p{L}*|working student|(?:pflicht)?praktikum|praktikant\p{L}*|ausbildung|duales studium|stagiaire|stagiair(?:\(e\)|e)?|alternance|alternant(?:e)?|apprenti(?:e)?|stage(?=\s*[-–—:(|]|$)|prácticas|becari[oa]|estágio|estagiári[oa]|tirocinio|praktykant\p{L}*|staż|stáž|gyakornok|harjoittelija|стаж[её]р|インターン|인턴|实习生|full[ -]?time|part[ -]?time|vollzeit|teilzeit|temps (?:plein|partiel)|mi-temps|jornada completa|media jornada|freelance|freelancer|contractor|(?:\d{1,2}|six|twelve)[ -]months?(?: fixed[ -]term)? contract|fixed[ -]term(?: contract)?|ftc|maternity cover|temporary|temp|seasonal|interim|volunteer|per diem|prn|cdi|cdd|contract|\d{2,3}\s?%?\s?[-–—]\s?\d{2,3}\s?%`,
);
/** A contract or a term in a title may be what the work is about. */
const TITLE_SUBJECT = lowered(
  String.raw`\b(?:contracts|contract (?:manage\w*|admin\w*|specialist|law\w*|analyst|negotia\w*|coordinator|officer|executive|compliance|lifecycle|engineer|review\w*|counsel)|(?:contractor|freelancer?|internship|intern|volunteer|apprentice(?:ship)?|temp|seasonal) (?:program\w*|manage\w*|coordinator|relations|recruit\w*|success|engagement|marketplace|services|operations|platform|payments?)|interim (?:report\w*)|smart contract|full[ -]?time mba|part[ -]?time mba|stage (?:manager|technician|hand))\b`,
);

/** The words of a title that name a kind: `Part-Time`, `Werkstudent`, `12-month contract`. */
export function employmentOfTitle(title: string): string | undefined {
  const text = title.slice(0, 300);
  const plain = lower(text);
  if (TITLE_SUBJECT().test(plain)) return undefined;
  const match = TITLE_KIND().exec(plain);
  return match ? text.slice(match.index, match.index + match[0].length) : undefined;
}

const TYPE = String.raw`(?:full[ -]?time|part[ -]?time|contract(?:or)?|freelance|temporary|fixed[ -]term|seasonal|internship|volunteer|per diem)`;
const JOB = String.raw`(?:position|role|job|contract|opportunity|engagement|employment|basis|vacancy|assignment|internship|gig|employee|contractor|posting)`;
const KIND = String.raw`(?:permanent|remote|hybrid|on-?site|in-person|salaried|hourly|exempt|non-exempt|w-?2|paid|remote-only|100%[- ]remote|\(?\d{1,2} hours[^,.;]{0,12}\)?|direct hire|benefitted|long[- ]term|senior|in-office|regular|flexible|independent|servant leadership|fully remote|home-based|or|and|/|part[ -]?time|full[ -]?time|fixed[ -]term|contract|freelance|temporary|b2b|days?|night|shift)`;

// Up to three times the engine writes a repeated pattern out, four it counts: this is a tenth of the code to compile.
const BEFORE = `(?:${KIND},? ){0,4}`;
const BEHIND = `(?:,? ?${KIND}){0,4}`;
const APART = `(?:,? ${KIND}){0,4}`;

/** What every English way to say it has. */
const ENGLISH_HINT =
  /full[ -]?time|part[ -]?time|contract|freelance|temporary|fixed[ -]term|seasonal|\bftc\b|\bintern(?:ship)?\b|volunteer|per diem/;

/** Ways in which a sentence says what kind of employment this is; the group `kind` has the words that count. */
const SAID_IN_ENGLISH: readonly Lowered[] = [
  lowered(
    `\\b(?:this|it|that|role|position|job|opportunity)(?:['’]s| is| will be| would be| can be)(?: currently)? (?:for )?(?:an? |our |the )?(?:[\\w-]+,? ){0,2}?(?<kind>${BEFORE}${TYPE}(?:,? ?${KIND})*?[,)]? ${JOB})\\b`,
    'd',
  ),
  lowered(
    `\\b(?:this|the) (?<kind>${BEFORE}${TYPE}${APART} (?:position|role|job|opportunity|contract))\\b`,
    'd',
  ),
  lowered(`^(?<kind>${BEFORE}${TYPE}${BEHIND} (?:position|role|job|contract|opportunity|employment))\\b`, 'd'),
  lowered(
    `\\b(?:(?:looking|searching|hunting) (?:for|to (?:hire|expand our team with))|hiring|to hire|hire|seeks|seeking|recruiting|in search of) (?:for )?(?:an?|our first|our next|one|two|\\d) (?:new |dedicated |motivated |talented |experienced |skilled )?(?<kind>${BEFORE}${TYPE})\\b`,
    'd',
  ),
  lowered(
    String.raw`\b(?:you will|you['’]ll|you would|to) (?:be )?(?:work(?:ing)?|engaged|hired|employed|employ) (?:with us )?as (?:an? )?(?<kind>(?:independent |full[ -]time |freelance )?(?:contractor|freelancer|intern|volunteer))\b`,
    'd',
  ),
  lowered(`\\b(?:on|as) an? (?<kind>${BEFORE}${TYPE}${APART},? basis)\\b`, 'd'),
  lowered(
    `\\b(?:this|the|these|our|both) (?:[\\w-]+ )?(?:position|role|job|opportunity|contract)s? (?:is|are|will be) (?<kind>${BEFORE}${TYPE})(?=\\s*[.,;(]|$| and | with | but )`,
    'd',
  ),
  lowered(
    String.raw`\b(?:on an?|as an?|an?) (?<kind>\d{1,2}[- ]months? (?:fixed[- ]term )?(?:contract|ftc)|fixed[- ]term contract|(?:full|part)[ -]time basis|freelance basis|contract(?:or)? basis)\b`,
    'd',
  ),
  lowered(
    String.raw`^[\s(]*(?<kind>(?:permanent,? |regular,? )?(?:full|part)[ -]?time(?:,? (?:or|and|/) (?:full|part)[ -]?time)?(?: \(?(?:contract(?:or)?|permanent|employee|remote(?: job)?|job|position|freelance)\)?)?|(?:full|part)[ -]time,? (?:permanent|remote|exempt|contract)|contract(?: position| role)?|freelance(?: contract(?:or)?)?|\d{1,2}[ -]months? contract|internship)[\s).]*$`,
    'd',
  ),
];

/** The same in other languages. */
const SAID: readonly Lowered[] = [
  lowered(
    String.raw`(?<!\p{L})(?<kind>(?:in |ab |als )(?:vollzeit(?: oder teilzeit|/teilzeit| und teilzeit)?|teilzeit(?: oder vollzeit|/vollzeit)?|voll- (?:oder|und|/) ?teilzeit)|(?:unbefristete|befristete)[rn]? (?:vollzeit|teilzeit)(?:stelle|anstellung)|werkstudententätigkeit|minijob-basis)(?!\p{L})`,
    'd',
  ),
  lowered(
    String.raw`(?<!\p{L})(?<kind>(?:en|contrat|poste|un|d.un|de) (?:cdi|cdd|alternance|stage de \d{1,2} mois|freelance)(?: (?:à|de) (?:temps (?:plein|partiel)|\d{1,2} mois))?|à temps (?:plein|partiel|complet))(?!\p{L})`,
    'd',
  ),
  lowered(
    String.raw`(?<!\p{L})(?<kind>(?:a |de |en )?(?:tiempo completo|jornada completa|media jornada|tiempo parcial|medio tiempo)|contrato (?:indefinido|temporal|por obra))(?!\p{L})`,
    'd',
  ),
  lowered(
    String.raw`(?<!\p{L})(?<kind>(?:regime|contrato|contratação|modelo|vaga)(?: de contratação)? (?:clt|pj)|(?:tempo|período) integral|meio período|contratto a tempo (?:indeterminato|determinato)|a tempo (?:pieno|indeterminato|determinato)|stage retribuito)(?!\p{L})`,
    'd',
  ),
  lowered(
    String.raw`(?<!\p{L})(?<kind>fulltime (?:functie|baan|dienstverband|contract)|parttime (?:functie|baan|dienstverband)|(?:contract voor |van )onbepaalde (?:duur|tijd)|fuldtidsstilling|deltidsstilling|heltidstjänst|heltidsanställning|deltidstjänst|heltidsstilling|fulltidsstilling|(?:tillsvidareanställning|vikariat) på heltid|kokoaikainen|osa-aikainen|pełny etat|pół etatu|plný úvazek|zkrácený úvazek|plný úväzok|teljes munkaidő\p{L}*|részmunkaidő\p{L}*|полная занятость|полный рабочий день|частичная занятость|повна зайнятість|повний робочий день|часткова зайнятість|tam zamanlı|yarı zamanlı)(?!\p{L})`,
    'd',
  ),
];

const HINT = lowered(
  String.raw`time\b|contract|freelanc|fixed|temporary|seasonal|intern|volunteer|diem|zeit|student|minijob|cdi\b|cdd\b|alternance|stage\b|temps|jornada|tiempo|contrat|integral|período|tempo|clt\b|pj\b|onbepaalde|stilling|tid|aikai|etat|úvazek|úväzok|munkaid|занятость|день|зайнятість|zamanlı`,
);
/** What else is full-time, a contract or a student. */
const NOT_THIS = lowered(
  String.raw`\b(?:experience|students?|degree|mba|benefits? (?:for|package|to|include)|years? of|equivalent|employees|team members|staff|offered to|opportunities|if you|after (?:the|your)|path|convert|future|previous|former|not a|not an|manage|managing|negotiat\w*|colleagues|contractors|freelancers|eligible|eligibility)\b`,
);

/** What stands near to what was matched: a long sentence goes on to speak of other things. */
const nearby = (sentence: string, { index, 0: matched }: RegExpExecArray): string =>
  sentence.slice(Math.max(0, index - 50), index + matched.length + 30);

/** The words of the text that say what kind of employment this is. */
export function employmentInText(lines: readonly string[]): string | undefined {
  for (const sentence of sentencesOf(lines)) {
    const plain = lower(sentence);
    if (!HINT().test(plain)) continue;
    for (const pattern of ENGLISH_HINT.test(plain) ? [...SAID_IN_ENGLISH, ...SAID] : SAID) {
      const match = pattern().exec(plain);
      const kind = match?.indices?.groups?.['kind'];
      if (match && kind !== undefined && !NOT_THIS().test(nearby(plain, match))) return sentence.slice(...kind);
    }
  }
  return undefined;
}

/** The kind of employment, of the title's words and of the sentences that say it. */
export function employmentFacts({ title, text }: Words): readonly Finding[] {
  const say = (raw: string | undefined, via: string): readonly Finding[] =>
    raw === undefined ? [] : [{ field: 'employmentType', raw, source: 'heuristic', via }];
  return [
    ...say(employmentOfTitle(title), 'the words of the title'),
    ...say(employmentInText(text), 'the text says it'),
  ];
}
