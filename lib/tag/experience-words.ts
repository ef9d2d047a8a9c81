import { DIGITS, LETTERS } from '../phrases.ts';

const NUMBER = '\\d{1,2}(?:\\s?\\+|\\s?(?:-|–|to|bis|à|a|do|až)\\s?\\d{1,2}\\+?)?';

/** Up to five words, none of which ends a clause. */
const SOME = `(?:[${LETTERS}${DIGITS}/+#.-]{1,40}\\s){0,5}?`;

const REST = '.{0,300}';

/** Years of experience as a posting in each language says them, and what comes after in the same sentence. */
const YEARS: readonly (readonly [word: string, source: () => string])[] = [
  [
    'experience',
    () =>
      `(?:${NUMBER}|two|three|four|five|six|seven|eight|ten)\\s(?:or more\\s)?years?(?:['’]|\\s\\(s\\))?\\s(?:of\\s)?(?:years\\s(?:of\\s)?)?${SOME}experience${REST}`,
  ],
  [
    'erfahrung',
    () =>
      `(?:${NUMBER}|zwei|drei|vier|fünf|zehn)\\s(?:oder mehr\\s)?jahren?\\s${SOME}(?:berufs|arbeits|praxis|projekt)?erfahrung\\s(?:in|im|mit|als|bei)\\s${REST}`,
  ],
  [
    'expérience',
    () =>
      `(?:${NUMBER}|deux|trois|quatre|cinq|dix)\\s(?:ans|années?)\\sd['’]expérience\\s${SOME}(?:en|dans|sur|avec|comme|de|du)\\s${REST}`,
  ],
  [
    'experiencia',
    () =>
      `(?:${NUMBER}|dos|tres|cuatro|cinco|diez)\\saños\\sde\\sexperiencia\\s${SOME}(?:en|con|como|de)\\s${REST}`,
  ],
  [
    'experiência',
    () =>
      `(?:${NUMBER}|dois|três|quatro|cinco|dez)\\sanos\\sde\\sexperiência\\s${SOME}(?:em|com|como|na|no)\\s${REST}`,
  ],
  [
    'esperienza',
    () =>
      `(?:${NUMBER}|due|tre|quattro|cinque|dieci)\\sanni\\sdi\\sesperienza\\s${SOME}(?:in|con|come|nel|nella|nello)\\s${REST}`,
  ],
  [
    'ervaring',
    () =>
      `(?:${NUMBER}|twee|drie|vier|vijf|tien)\\sjaar\\s${SOME}(?:werk)?ervaring\\s(?:in|met|als|bij)\\s${REST}`,
  ],
  [
    'doświadczenia',
    () =>
      `(?:${NUMBER}|dwa|trzy|cztery|pięć)\\s(?:lata|lat|letnie)\\sdoświadczenia\\s${SOME}(?:w|z|na|jako)\\s${REST}`,
  ],
];

const made = new Map<string, RegExp>();

/** The patterns of the languages whose word for experience the text, in lower case, has. */
export const yearsFor = (text: string): readonly RegExp[] =>
  YEARS.flatMap(([word, source]) => {
    if (!text.includes(word)) return [];
    const pattern = made.get(word) ?? new RegExp(`(?<![${LETTERS}${DIGITS}.,])(?:${source()})`);
    made.set(word, pattern);
    return [pattern];
  });

/** Experience with something, without years. */
export const PLAIN =
  /(?<!\b(?:user|customer|candidate|employee|learning|digital|ux|brand|client|patient|guest|shopping|buying|developer|we|our)\s)\bexperience (?:with|in|using|developing|building|writing|designing|programming|managing|leading)\s(?!and\b|or\b).{1,300}/;

/** In front of the phrase, in its sentence, these turn it round or give it to somebody else. */
export const REFUSED_BEFORE =
  /(?<![a-zà-ɏ])(?:not|no|never|without|don|doesn|isn|aren|won|can|cannot|lack|lacking|regardless|whether|if|we|our|us|founders|founded|combined|collective|company|team has|instead|share|gain|kein\w{0,2}|nicht|ohne|unsere?|wir|pas|sans|nous|notre|sin|nuestr[oa]s?|sem|nossa|senza|nostra|zonder|geen|wij|onze|bez|nie|nasz\w{0,2})(?![a-zà-ɏ])|n['’]t\b/i;

/** What makes a phrase say nothing to a reader who sees no more of the posting. */
export const REFUSED_WITHIN =
  /\b(?:not (?:required|needed|necessary)|is ?n['’]?t|combined|our|us|we|these|those|such|following|above|any of|the tools|the technologies|relevant technologies|required|track record of$|most exciting|proven results|tangible|nicht (?:erforderlich|notwendig)|pas (?:requis|nécessaire|exigée?)|no (?:es )?(?:necesari[oa]|requerid[oa])|niet (?:vereist|nodig))\b|\?/i;

/** How much it is wanted is not what it is. */
export const WISHES: readonly RegExp[] = [
  /\s\((?:we|required|preferred|desired|desirable|a plus|must|bonus|nice to have|optional|ideally|preferably)\b[^()]{0,100}\)\s*$/i,
  /,?\s(?:is|are|will be|would be)\s(?:always\s)?(?:an?\s)?(?:[a-z]{1,20}\s)?(?:must|plus|bonus|essential|required|preferred|advantage|mandatory|desirable|desired|necessary|beneficial|helpful|nice|ideal|welcome|valued|considered|appreciated|asset)\b.*$/i,
  /,?\s(?:an?\s(?:[a-z]{1,20}\s)?(?:plus|bonus|must|advantage)|preferred|desired|desirable|required|nice to have|mandatory)$/i,
  /\s(?:Nice to have|Required|Bonus|Preferred|Desired)\b.*$/u,
  /,?\s(?:wünschenswert|von vorteil|erforderlich|souhaitée?|exigée?|deseable|imprescindible|desejável|gradita|gewenst|mile widziane)\b.*$/i,
];

/** Where another clause begins that is not about the experience. */
export const NEXT_CLAUSE =
  /,?\s(?:and|but)\s(?:you|are|have|has|is|be|can|able|a solid|a strong|a track|bonus|who|well-trained|desire)\b.*$|,?\s(?:but|even if|because|so that|so you|where you|while you)\b.*$/i;

/** Words that cannot end a phrase. */
export const DANGLING =
  /(?:[\s,]+(?:and|or|with|that|which|to|of|in|for|the|a|an|as|on|at|like|such|including|is|your|as well|well|ideally|preferably|especially|using|within|from|by|than|plus|experience or|e\.?g|i\.?e|z\.?b|bzw|incl|inkl|und|oder|mit|in|im|der|die|das|et|ou|de|des|du|en|le|la|les|y|o|con|el|los|las|e|com|em|di|met|van|w|z|i))*[\s,]*$/i;

/** Says no more than that there shall be some: "5 years of professional experience". */
export const EMPTY =
  /^(?:[\d\s+–,-]|years?|to|or more|of|['’]|professional|relevant|work(?:ing)?|industry|proven|previous|prior|successful|similar|equivalent|related|commercial|overall|total|practical|demonstrable|extensive|hands|on|full|time|some|the|a|an|or|and|this|in|with|form|role|roles|position|positions|field|area|environment|capacity|platform|technology|technologies|tools|directly|experience)+$/i;
