import type { Finding } from '../candidate.ts';
import { lowered, wholly, type Lowered } from './lowered.ts';
import { lower } from '../phrases.ts';
import { isPlace } from './place.ts';
import { sentencesOf } from './sentences.ts';
import { PROVEN_IN, PROVEN_UNSPACED } from './workplace-languages.ts';
import { PROOFS, type Proof } from './workplace-proofs.ts';
import { UNSPACED, WORDS, type Workplace } from './workplace-words.ts';
import type { Words } from './words.ts';

const SAID: readonly (readonly [Workplace, Lowered])[] = [
  ...WORDS.map(([value, words]) => [value, wholly(words)] as const),
  ...UNSPACED.map(([value, pattern]) => [value, () => pattern] as const),
];

/** What speaks of other times or other people than the job's. */
const OTHER_TIMES = lowered(
  String.raw`\b(?:until|during|pandemic|covid|corona|experience|previous|customers?|clients?|kunden|half|roughly)\b`,
);

const ALL_PROOFS: readonly Proof[] = [
  ...PROOFS,
  ...(['hybrid', 'remote', 'onsite'] as const).map((value) => ({
    value,
    rule: `${value} work`,
    pattern: wholly(
      Object.values(PROVEN_IN)
        .flatMap((table) => table.filter(([one]) => one === value).map(([, words]) => words))
        .join('|'),
    ),
    unless: OTHER_TIMES,
  })),
  ...PROVEN_UNSPACED.map(([value, pattern]) => ({ value, rule: `${value} work`, pattern: () => pattern })),
];

/** Sentences that have none of these are read no further. */
const HINT = lowered(
  String.raw`remote|mobile[mns]? arbeit|h[yií]br[iy]|ibrid|office|on-?site|person\b|home|anywhere|wherever|distributed|büro|vor ort|präsenz|bureau|télétravail|présentiel|sur site|distanc|oficina|presencial|teletrabajo|remot|escritório|casa\b|ufficio|presenza|sede|smart ?working|kantoor|thuis|locatie|kontor|hjemme|fremmøde|oppmøte|distans|plats|etä|lähityö|toimisto|zdaln|biur|stacjonarn|hybryd|domova|domu|dálku|diaľku|kancel|pracoviš|távmunk|jelenlét|irod|birou|sediu|distanță|удал|гибрид|офис|гібрид|віддал|дистанц|офіс|hibrit|uzaktan|ofis|リモート|在宅|出社|ハイブリッド|재택|원격|리모트|출근|하이브리드|远程|遠端|遠距|居家|办公|辦公|坐班|到岗`,
);

/** What says no, and so proves nothing of the other kinds. */
const NEGATED = lowered(
  String.raw`\b(?:no|not|non|cannot|can['’]?t|isn['’]?t|without|never|nor)\b[^.!?;]{0,40}?\b(?:remote|remotely|hybrid|wfh|telework\w*|work(?:ing)? from home|fully)\b|\b(?:remote|hybrid|telework\w*|work(?:ing)? from home)\b(?: [\w-]+){0,2}?(?:[:,]| (?:is|are|will|would|can|do|does|be))? ?(?:not|n['’]t|unavailable|no)\b|(?<!\p{L})(?:kein\p{L}*|nicht|ohne) (?:\p{L}+ )?(?:home-?office|remote|hybrid\p{L}*)|pas (?:de |en |du )?(?:télétravail|remote)|sin (?:teletrabajo|remoto)|(?:não|no) (?:é |es |hay )?(?:remot[oa]|híbrid[oa]|teletrabajo)|non (?:è )?(?:da )?remoto|geen (?:thuiswerk|remote)|ikke (?:remote|hjemme)|inte (?:distans|remote)|ei etä|nie ?zdaln|без удал|не удал|без віддал|リモート(?:ワーク)?不可|在宅不可|재택 ?불가|不(?:支持|接受|可)(?:远程|遠端)`,
);

/** Words that leave it to who reads: here or there. */
const CHOICE = lowered(
  String.raw`\b(?:office|on-?site|vor ort|in[- ]person)\b[^.!?;]{0,80}?(?:\bor|\boder|\beither|/)\s(?:[\w%]+ ){0,3}?(?:remote|from home)|\bremote(?:ly)?\b[^.!?;]{0,30}? (?:or|oder|and|as well as) (?:[\w%,]+ ){0,4}?(?:office|on-?site|vor ort|in[- ]person)|\b(?:whether|ob)\b[^.!?;]{0,60}?\b(?:remote|hybrid|office|vor ort)\b[^.!?;]{0,40}? (?:or|oder) `,
);

/** The first way in which a sentence proves how one works, if any. */
export function proofIn(sentence: string): Proof | undefined {
  const text = lower(sentence);
  if (!HINT().test(text)) return undefined;
  const isTag = text.includes('#');
  if (!isTag && (NEGATED().test(text) || CHOICE().test(text))) return undefined;
  return ALL_PROOFS.find(
    ({ where, pattern, unless }) =>
      (where === undefined || where().test(text)) && pattern().test(text) && !unless?.().test(text),
  );
}

/** What labels ask and a word answers: `Remote: yes`. */
const ANSWERED = lowered(
  String.raw`^(?:remote|home-?office|télétravail|teletrabajo|remoto|telework)[\p{L} /-]{0,24}[:：]\s*(?<answer>.+)$`,
);
const YES = lowered(
  String.raw`^(?:yes|true|ja|oui|s[íi]|sim|tak|ano|да|так|fully|always|100 ?%|total|complet|vollständig|はい|可)\b`,
);
const PARTLY = lowered(
  String.raw`^(?:partial\w*|partly|sometimes|hybrid\w*|part[- ]time|occasion\w+|teilweise|partiel|parcial\w*|ponctuel|fréquent|[1-4]\b)`,
);

/** More is no answer of a field, nor a sentence that proves something. */
const LONGEST = 2000;

function answered(text: string): Workplace | undefined {
  const answer = ANSWERED().exec(text)?.groups?.['answer'] ?? '';
  if (PARTLY().test(answer)) return 'hybrid';
  return YES().test(answer) ? 'remote' : undefined;
}

/**
 * How one works, of the words of a field (`Hybrid`, `TELECOMMUTE`, `Télétravail partiel`) or of a sentence that proves
 * it. Hybrid beats remote: who must come in sometimes is not remote. Nothing when it is denied.
 */
export function toWorkplace(raw: string): Workplace | undefined {
  const text = lower(raw.trim().slice(0, LONGEST)).replaceAll('_', ' ').replace('onsite', 'on-site');
  const sentence = text.length <= LONGEST_SENTENCE ? proofIn(text) : undefined;
  if (sentence) return sentence.value;
  if (EVERYWHERE().test(text)) return 'remote';
  if (ANSWERED().test(text)) return answered(text) ?? undefined;
  if (NEGATED().test(text.slice(0, LONGEST_SENTENCE))) return undefined;
  const said = SAID.find(([, pattern]) => pattern().test(text))?.[0];
  if (said !== 'remote' || text.length > LONGEST_CHIP) return said;
  return MAYBE().test(text) ? undefined : said;
}

const LONGEST_SENTENCE = 300;
const LONGEST_CHIP = 80;

/** What is possible now and then, or one day, is not how one works. */
const MAYBE = lowered(
  String.raw`(?<!\p{L})(?:occasional(?:ly)?|temporar\p{L}+|considered|possible|option(?:al)?|friendly|after|available on request|möglich\p{L}*|mulighed|mulighet|möjlighet|možnost|możliwość|možnosť|lehetőség|возможн\p{L}+|можлив\p{L}+|possibilit\p{L}+|posibilidad|possibilidade|mogelijk)(?!\p{L})|mahdollis|相談|応相談|가능`,
);

const MODE = String.raw`(?:fully |100 ?% |full )?(?:remote(?: ok| job| work| position| working| only)?|hybrid(?: work| working)?|on-?site|in[- ]office|in[- ]person|home[- ]based|work from home|wfh|telecommut\w+|télétravail(?: complet| partiel)?|teletrabajo|remoto|híbrido|presencial|ibrido|zdalnie|praca zdalna|віддалено|удал[её]нно|home-?office|etätyö|distans)`;
const FIRST = lowered(
  `^(${MODE})(?:$|\\s*/\\s*(?:remote|hybrid)\\b|\\s*[-–—:(]\\s*|\\s+(?:in|from|within|across|-)\\s|\\s(?=(?:us|usa|uk|eu|emea|latam|apac|worldwide|anywhere|global)\\b)|,\\s*(?=[^,;|/]+(?:,[^,;|/]+)?$))`,
);
// Ukrainian and Russian boards list it behind the cities.
const LAST = lowered(`(?:(?:\\(|\\s[-–—]\\s)(?<mode>${MODE})\\)?|,\\s(?<listed>віддалено|удал[её]нно))$`);
// A mark between two may part two places, `Porto • Remote`; who works hybrid has the one place.
const BESIDE = lowered(String.raw`(?:\s[/|]|\s?[•·])\s*(?<mode>hybrid|on-?site)(?: work(?:ing)?)?$`);
const EVERYWHERE = lowered(
  String.raw`^(?:anywhere|worldwide|global(?:ly)?|everywhere|work from anywhere|world|weltweit|partout|telecommute)(?:$|\s*[(,-])`,
);
const LEFT_OPEN = lowered(
  String.raw`(?:\s(?:or|oder|ou)|[^\s]/)\s*(?:fully |100% )?(?:remote|hybrid)\b|\bremote,? (?:or|oder|ou)\s`,
);

/**
 * How one works, of a place's words: `Remote - Portugal`, `Porto (hybrid)`, `London • On-site`. Nothing where they
 * leave the choice: `Porto/ Remote`, `Remote or Porto`.
 */
export function workplaceOfPlace(place: string): Workplace | undefined {
  const text = lower(place.trim().slice(0, LONGEST));
  const beside = BESIDE().exec(text)?.groups?.['mode'];
  if (beside) return toWorkplace(beside);
  if (LEFT_OPEN().test(text) && !/\bhybrid\b/.test(text)) return undefined;
  if (EVERYWHERE().test(text)) return 'remote';
  const last = LAST().exec(text)?.groups;
  const mode = FIRST().exec(text)?.[1] ?? last?.['mode'] ?? last?.['listed'];
  if (mode === undefined) return undefined;
  const others = new Set(SAID.filter(([, pattern]) => pattern().test(text)).map(([value]) => value));
  return others.has('hybrid') ? 'hybrid' : toWorkplace(mode);
}

const TITLE = lowered(
  `[([][^()[\\]]{0,30}?\\b(${MODE})\\b[^()[\\]]{0,30}[)\\]]|(?:\\s[-–—|/]\\s|,\\s)(${MODE})(?=$|\\s*[-–—|,(/]|\\s+(?:in|within|from)\\s)|^(${MODE})\\s?[-–—:|]?\\s|(100 ?% remote|fully remote|full remote)|\\s(remote)(?=\\s*(?:$|[(|]))`,
);
/** What a title names that is remote or hybrid besides the work. */
const NO_TITLE = lowered(
  String.raw`\b(?:remote (?:sensing|pilot|support|monitoring|access|operat\w+|desktop|team|hands|control|site|patient|systems?|infrastructure)|hybrid (?:cloud|vehicle|app|mobile|events?|it|systems?|powertrain|search|infrastructure|products?|electric)|on-?site (?:support|service|technician|manager|engineer|coordinator|services|nurse|health|supervisor))`,
);

/** How one works, of a title: `Engineer (Remote)`, `Remote Engineer`, `Ingénieur - Hybride`. */
export function workplaceOfTitle(title: string): Workplace | undefined {
  const text = lower(title.slice(0, LONGEST_SENTENCE));
  if (NO_TITLE().test(text) || NEGATED().test(text) || /\s(?:or|oder)\s/.test(text)) return undefined;
  const [, ...groups] = TITLE().exec(text) ?? [];
  const mode = groups.find((group) => group !== undefined);
  if (mode === undefined) return undefined;
  return /\bhybrid\b/.test(text) ? 'hybrid' : toWorkplace(mode);
}

/** A line that is a place and how one works there: `London (Hybrid)`. */
const PLACED = lowered(
  `^(.{2,60}?)\\s*(?:\\(|\\s[-–—|]\\s?)(${MODE})\\)?$|^(${MODE})\\s*(?:\\(|[-–—/|:]\\s|in )(.{2,60}?)\\)?$`,
  'd',
);

function placedIn(line: string): Workplace | undefined {
  if (line.length > 90) return undefined;
  const text = lower(line);
  if (/^(?:fully remote|100 ?% remote|hybrid|on-?site|remote)$/.test(text)) return toWorkplace(text);
  const match = PLACED().exec(text);
  const place = match?.indices?.[1] ?? match?.indices?.[4];
  return match && place && isPlace(line.slice(...place)) ? toWorkplace(match[2] ?? match[3] ?? '') : undefined;
}

interface Proven {
  readonly value: Workplace;
  readonly raw: string;
  readonly rule: string;
}

function* proofsIn(lines: readonly string[]): Generator<Proven> {
  for (const sentence of sentencesOf(lines)) {
    const placed = HINT().test(lower(sentence)) ? placedIn(sentence) : undefined;
    if (placed) yield { value: placed, raw: sentence, rule: 'a place with its kind of work' };
    const proof = placed ? undefined : proofIn(sentence);
    if (proof) yield { value: proof.value, raw: sentence, rule: proof.rule };
  }
}

/** What the sentences prove together: hybrid wins, and those that contradict each other prove nothing. */
function provenBy(lines: readonly string[]): Proven | undefined {
  const proofs = [...proofsIn(lines)];
  const hybrid = proofs.find(({ value }) => value === 'hybrid');
  if (hybrid) return hybrid;
  return new Set(proofs.map(({ value }) => value)).size === 1 ? proofs[0] : undefined;
}

/** How one works, of the place's words, the title's, and the sentences of the text that prove it. */
export function workplaceFacts({ location, title, text }: Words): readonly Finding[] {
  const proven = provenBy(text);
  const told: readonly (readonly [Workplace | undefined, string, string])[] = [
    [workplaceOfPlace(location), location, 'the words of the place'],
    [workplaceOfTitle(title), title, 'the words of the title'],
    [proven?.value, proven?.raw ?? '', `the text: ${proven?.rule ?? ''}`],
  ];
  // A finding is its raw text: one that reads otherwise by itself proves nothing.
  return told
    .filter(([value, raw]) => value !== undefined && toWorkplace(raw) === value)
    .map(([, raw, via]) => ({ field: 'workplace', raw, source: 'heuristic', via }));
}
