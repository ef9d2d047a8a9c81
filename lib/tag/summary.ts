import {
  DANGLING,
  EMPTY,
  NEXT_CLAUSE,
  PLAIN,
  REFUSED_BEFORE,
  REFUSED_WITHIN,
  WISHES,
  yearsFor,
} from './experience-words.ts';
import { lower } from '../phrases.ts';
import { readableLines } from './words.ts';

const TEMPLATE = (phrase: string): string => `Love ${phrase}? Check out this job post!`;

const LONGEST = 100;
const SHORTEST = 15;

const NAMED = /experience|erfahrung|expérience|experiencia|experiência|esperienza|ervaring|doświadczenia/i;

/** The phrase ends with its clause, never with half a bracket. */
function clauseOf(text: string): string {
  let clause = text
    .replace(/[.;:!](?:\s.*)?$/, '')
    .replace(/\s[-–—]\s.*$/, '')
    .replace(NEXT_CLAUSE, '');
  for (const wish of WISHES) clause = clause.replace(wish, '');
  while (clause.length > LONGEST && /[,(]|\s(?:and|or|as|while|including)\s/.test(clause)) {
    clause = clause.replace(
      /(?:\s*[,(]|\s(?:and|or|as|while|including)\s)(?:(?![,(]|\s(?:and|or|as|while|including)\s).)*$/,
      '',
    );
  }
  const opened = clause.split('(').length - clause.split(')').length;
  if (opened > 0) clause = clause.slice(0, clause.lastIndexOf('('));
  if (opened < 0) clause = clause.slice(0, clause.indexOf(')'));
  // "services that others depend on" ends as its writer meant it.
  const ends = text.startsWith(`${clause}.`) || text === clause;
  if (!ends || !/\s(?:that|which|who|what)\s/.test(clause)) clause = clause.replace(DANGLING, '');
  return clause.replace(/\s+/g, ' ');
}

const withoutBrackets = (text: string): string => text.replace(/\([^()]*\)/g, '');

const isQuoted = (sentence: string, at: number): boolean =>
  /["“”«»„]/.test(sentence.slice(0, at)) && /["“”«»„]/.test(sentence.slice(at));

function phraseIn(sentence: string, pattern: RegExp): string | undefined {
  const found = pattern.exec(lower(sentence));
  if (!found) return undefined;
  const { index } = found;
  const text = sentence.slice(index, index + found[0].length);
  const clause = clauseOf(text);
  if (clause.length < SHORTEST || clause.length > LONGEST || EMPTY.test(withoutBrackets(clause)))
    return undefined;
  if (!NAMED.test(clause)) return undefined;
  if (REFUSED_BEFORE.test(sentence.slice(0, index)) || REFUSED_WITHIN.test(clause)) return undefined;
  if (isQuoted(sentence, index) || /["“”«»„]/.test(clause)) return undefined;
  return clause;
}

/** The posting's own line on experience; years of it before any other. */
export function experienceOf(markdown: string): string | undefined {
  const sentences = readableLines(markdown)
    .filter((line) => NAMED.test(line))
    .flatMap((line) => line.split(/(?<=[.!?;])\s+/u));
  for (const pattern of [...yearsFor(lower(sentences.join('\n'))), PLAIN]) {
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
