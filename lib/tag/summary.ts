import { readableLines } from './words.ts';

const TEMPLATE = (phrase: string): string => `Love ${phrase}? Check out this job post!`;

const LONGEST = 100;
const SHORTEST = 15;

const YEARS =
  /(?:\b\d{1,2}(?:\s?\+|\s?(?:-|–|to)\s?\d{1,2}\+?)?|\b(?:two|three|four|five|six|seven|eight|ten))\s(?:or more\s)?years?(?:['’]|\s\(s\))?\s(?:of\s)?(?:[\p{L}\p{N}/+#.-]+\s){0,5}?experience\b.{0,300}/iu;
const PLAIN =
  /(?<!\b(?:user|customer|candidate|employee|learning|digital|ux|brand|client|patient|guest|we|our)\s)\bexperience (?:with|in|using|developing|building|writing|designing|programming|managing|leading)\s.{1,300}/iu;

/** In front of the phrase, in its sentence, these turn it round or give it to somebody else. */
const REFUSED_BEFORE =
  /\b(?:not|no|never|without|don|doesn|isn|aren|won|can|cannot|lack|lacking|regardless|whether|if|we|our|us|founders|founded|combined|collective|company|team has|instead)\b|n['’]t\b/iu;
const REFUSED_WITHIN = /\b(?:not (?:required|needed|necessary)|is ?n['’]?t|with us|combined)\b|\?/iu;

/** How much it is wanted is not what it is. */
const WISH =
  /,?\s(?:is|are|will be|would be)\s(?:an?\s)?(?:\p{L}+\s)?(?:must|plus|bonus|essential|required|preferred|advantage)\b.*$/iu;

/** Words that cannot end a phrase. */
const DANGLING =
  /(?:[\s,]+(?:and|or|with|that|which|to|of|in|for|the|a|an|as|on|at|like|such|including|is|your))*[\s,]*$/iu;

/** Says no more than that there shall be some: "5 years of professional experience". */
const EMPTY =
  /^(?:[\d\s+–-]|years?|to|or more|of|['’]|professional|relevant|work(?:ing)?|industry|proven|previous|prior|successful|similar|related|some|the|a|an|this|in|with|form|role|roles|position|field|platform|directly|experience)+$/iu;

/** The phrase ends with its clause, never with half a bracket. */
function clauseOf(text: string): string {
  let clause = text
    .replace(/[.;:!](?:\s.*)?$/u, '')
    .replace(/\s[-–—]\s.*$/u, '')
    .replace(WISH, '');
  while (clause.length > LONGEST && /[,(]|\s(?:and|or|as|while|including)\s/u.test(clause)) {
    clause = clause.replace(
      /(?:\s*[,(]|\s(?:and|or|as|while|including)\s)(?:(?![,(]|\s(?:and|or|as|while|including)\s).)*$/u,
      '',
    );
  }
  const opened = clause.split('(').length - clause.split(')').length;
  if (opened > 0) clause = clause.slice(0, clause.lastIndexOf('('));
  if (opened < 0) clause = clause.slice(0, clause.indexOf(')'));
  return clause.replace(DANGLING, '').replace(/\s+/gu, ' ');
}

const isQuoted = (sentence: string, at: number): boolean =>
  /["“”«»„]/u.test(sentence.slice(0, at)) && /["“”«»„]/u.test(sentence.slice(at));

function phraseIn(sentence: string, pattern: RegExp): string | undefined {
  const found = pattern.exec(sentence);
  if (!found) return undefined;
  const { 0: text, index } = found;
  const clause = clauseOf(text);
  if (clause.length < SHORTEST || clause.length > LONGEST || EMPTY.test(clause)) return undefined;
  if (REFUSED_BEFORE.test(sentence.slice(0, index)) || REFUSED_WITHIN.test(clause)) return undefined;
  if (isQuoted(sentence, index) || /["“”«»„]/u.test(clause)) return undefined;
  return clause;
}

/** The posting's own line on experience; years of it before any other. */
export function experienceOf(markdown: string): string | undefined {
  const sentences = readableLines(markdown)
    .filter((line) => /experience/iu.test(line))
    .flatMap((line) => line.split(/(?<=[.!?;])\s+/u));
  for (const pattern of [YEARS, PLAIN]) {
    for (const sentence of sentences) {
      const phrase = phraseIn(sentence, pattern);
      if (phrase) return phrase;
    }
  }
  return undefined;
}

/** Both summaries of a posting; without tags there is nothing to say. */
export function summariesOf(
  markdown: string,
  tags: readonly string[],
): { summary: string; summaryBackup: string } {
  if (tags.length === 0) return { summary: '', summaryBackup: '' };
  const three = tags
    .slice(0, 3)
    .map((tag) => `#${tag}`)
    .join(', ');
  return {
    summary: TEMPLATE(experienceOf(markdown) ?? `experience in: ${three}`),
    summaryBackup: TEMPLATE(three),
  };
}
