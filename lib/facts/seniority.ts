import type { Finding } from '../candidate.ts';
import type { Words } from './words.ts';

/** The steps that the format knows. */
export type Seniority = 'intern' | 'entry' | 'mid' | 'senior' | 'lead' | 'executive';

const whole = (pattern: string, flags = 'iu'): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, flags);

/** What a title says of the step, the strongest word first: a `Senior Engineer Intern` is an intern. */
const TITLES: readonly (readonly [Seniority, RegExp])[] = [
  [
    'intern',
    whole(
      String.raw`interns?|internships?|co-?op|apprentice(?:ship)?|working student|werkstudent(?:in)?|praktikant(?:in)?|praktikum|pflichtpraktikum|auszubildende[rn]?|ausbildung|stagiaire|stagiair(?:e)?|alternance|alternant(?:e)?|apprenti(?:e)?|becari[oa]|prácticas|practicante|estagi[áa]ri[oa]|estágio|tirocinio|tirocinante|stagista|praktykant(?:ka)?|staż(?:ysta)?|stáž(?:ista)?|gyakornok|harjoittelija|стаж[её]р|стажер|стажування`,
    ),
  ],
  [
    'executive',
    whole(
      String.raw`(?:s|e)?vp|(?:senior |executive )?vice president|c[eftompi]o|ciso|chro|chief \p{L}+(?: \p{L}+)? officer|president|managing director|executive director|geschäftsführer(?:in)?|directeur général|directrice générale|director general`,
    ),
  ],
  [
    'lead',
    whole(
      String.raw`(?:tech(?:nical)?|team|squad|engineering|design|product|data|qa|test|project|practice|platform|security|frontend|backend|software|devops|game|level|art|global|regional|senior) lead|lead|principal|staff(?= (?:\p{L}+ ){0,3}?(?:engineer|developer|designer|scientist|architect|researcher|analyst|writer|programmer|product|software|data|security|machine|ml|ai))|teamlead|teamleiter(?:in)?|leiter(?:in)?|leitung|head of|director|distinguished|fellow|chef d.équipe|líder|responsabile|тимлид|ведущий|руководитель|керівник`,
    ),
  ],
  ['senior', whole(String.raw`seniors?|sr|sénior|starszy|starsza|старший|iii|iv`)],
  ['mid', whole(String.raw`mid|mid[- ]?level|middle|intermediate|regular|confirmé(?:e)?|medior|pleno|ii`)],
  [
    'entry',
    whole(
      String.raw`juniors?|jr|júnior|entry[- ]level|graduate|new grad|trainee|berufseinsteiger(?:in)?|débutant(?:e)?|młodszy|młodsza|младший|молодший|absolvent`,
    ),
  ],
];

/** Words that hold one of those and mean another thing. */
const NOT_A_STEP =
  /\b(?:account executive|executive (?:assistant|chef|search|recruiter|support|producer|coordinator)|sales executive|marketing executive|lead (?:gen|generation|qualification|nurturing|management)|leads? (?:specialist|gen\w*)|senior (?:living|care|housing|citizens?|secondary|school|center)|staff (?:accountant|nurse|member|attorney|assistant|training|development|pharmacist|scheduler|writer at)|assistant principal|school principal|medical director|art director|creative director|junior (?:college|high|school)|graduate (?:school|programs?|medical|admissions|education)|internal|vice principal|mid(?:town|west|night)|mid[- ](?:market|size\w*|atlantic|career)|chief of staff|lead time|product lead time|president'?s? office|office of the (?:president|ceo))\b/gi;

/** The step that a title names; nothing for most: a `Product Manager` may be any. */
export function seniorityOfTitle(title: string): Seniority | undefined {
  const text = title.slice(0, 300).replaceAll(NOT_A_STEP, ' ');
  // What comes behind the name of the job may be the company's: `Engineer at Lead Bank`.
  const own = text.split(/\s(?:at|bei|chez|@)\s/)[0] ?? text;
  return TITLES.find(([, pattern]) => pattern.test(own))?.[0];
}

/** What a field says: the format's own words, and those of boards. `Mid-Senior level` is LinkedIn's for both. */
const LABELLED: readonly (readonly [Seniority, RegExp])[] = [
  ['intern', /^(?:intern(?:ship)?|student(?: \(.{1,30}\))?|trainee|apprentice\w*)$/i],
  [
    'entry',
    /^(?:entry(?:[ -]level)?|junior|jr\.?|graduate|associate|no experience|recent graduate|berufseinsteiger|berufseinstieg|débutant|0-[12] years?|sin experiencia|младший|新卒|신입)(?: level)?$/i,
  ],
  [
    'mid',
    /^(?:mid|mid[ -]?level|middle|intermediate|experienced(?: \(.{1,30}\))?|regular|professional|medior|mit berufserfahrung|confirmé|experienced professional|pleno)(?: level)?$/i,
  ],
  ['senior', /^(?:senior|sr\.?|mid[ -]senior|senior[ -]level|experienced senior|sénior)(?: level)?$/i],
  [
    'lead',
    /^(?:lead|staff|principal|manager|director|team ?lead|supervisor|manager\/supervisor|leiter|head|expert|führungskraft|leading people)(?: level)?$/i,
  ],
  [
    'executive',
    /^(?:executive|c[ -]?level|c-suite|vp|vice president|senior executive|geschäftsführung)(?: level)?$/i,
  ],
];

/** The step that a field's words name, or nothing. */
export const toSeniority = (raw: string): Seniority | undefined =>
  LABELLED.find(([, pattern]) => pattern.test(raw.trim().slice(0, 80)))?.[0];

/** The step that the title names. */
export function seniorityFacts({ title }: Words): readonly Finding[] {
  if (seniorityOfTitle(title) === undefined) return [];
  return [{ field: 'seniority', raw: title, source: 'heuristic', via: 'the words of the title' }];
}
