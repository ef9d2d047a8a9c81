import type { Finding } from '../candidate.ts';
import { lowered, wholly, type Lowered } from './lowered.ts';
import { lower } from '../phrases.ts';
import type { Words } from './words.ts';

/** The steps that the format knows. */
export type Seniority = 'intern' | 'entry' | 'mid' | 'senior' | 'lead' | 'executive';

/** What a title says of the step, the strongest word first: a `Senior Engineer Intern` is an intern. */
const TITLES: readonly (readonly [Seniority, Lowered])[] = [
  [
    'intern',
    wholly(
      String.raw`interns?|internships?|co-?op|apprentice(?:ship)?|working student|werkstudent(?:in)?|praktikant(?:in)?|praktikum|pflichtpraktikum|auszubildende[rn]?|ausbildung|stagiaire|stagiair(?:e)?|alternance|alternant(?:e)?|apprenti(?:e)?|becari[oa]|prácticas|practicante|estagi[áa]ri[oa]|estágio|tirocinio|tirocinante|stagista|praktykant(?:ka)?|staż(?:ysta)?|stáž(?:ista)?|gyakornok|harjoittelija|стаж[её]р|стажер|стажування`,
    ),
  ],
  [
    'executive',
    wholly(
      String.raw`(?:s|e)?vp|(?:senior |executive )?vice president|c[eftompi]o|ciso|chro|chief \p{L}+(?: \p{L}+)? officer|president|managing director|executive director|geschäftsführer(?:in)?|directeur général|directrice générale|director general`,
    ),
  ],
  [
    'lead',
    wholly(
      String.raw`(?:tech(?:nical)?|team|squad|engineering|design|product|data|qa|test|project|practice|platform|security|frontend|backend|software|devops|game|level|art|global|regional|senior) lead|lead|principal|staff(?= (?:\p{L}+ ){0,3}?(?:engineer|developer|designer|scientist|architect|researcher|analyst|writer|programmer|product|software|data|security|machine|ml|ai))|teamlead|teamleiter(?:in)?|leiter(?:in)?|leitung|head of|director|distinguished|fellow|chef d.équipe|líder|responsabile|тимлид|ведущий|руководитель|керівник`,
    ),
  ],
  ['senior', wholly(String.raw`seniors?|sr|sénior|starszy|starsza|старший|iii|iv`)],
  ['mid', wholly(String.raw`mid|mid[- ]?level|middle|intermediate|regular|confirmé(?:e)?|medior|pleno|ii`)],
  [
    'entry',
    wholly(
      String.raw`juniors?|jr|júnior|entry[- ]level|graduate|new grad|trainee|berufseinsteiger(?:in)?|débutant(?:e)?|młodszy|młodsza|младший|молодший|absolvent`,
    ),
  ],
];

/** Words that hold one of those and mean another thing. */
const NOT_A_STEP = lowered(
  String.raw`\b(?:account executive|executive (?:assistant|chef|search|recruiter|support|producer|coordinator)|sales executive|marketing executive|lead (?:gen|generation|qualification|nurturing|management)|leads? (?:specialist|gen\w*)|senior (?:living|care|housing|citizens?|secondary|school|center)|staff (?:accountant|nurse|member|attorney|assistant|training|development|pharmacist|scheduler|writer at)|assistant principal|school principal|medical director|art director|creative director|junior (?:college|high|school)|graduate (?:school|programs?|medical|admissions|education)|internal|vice principal|mid(?:town|west|night)|mid[- ](?:market|size\w*|atlantic|career)|chief of staff|lead time|product lead time|president'?s? office|office of the (?:president|ceo))\b`,
  'g',
);

/** The step that a title names; nothing for most: a `Product Manager` may be any. */
export function seniorityOfTitle(title: string): Seniority | undefined {
  const text = lower(title.slice(0, 300)).replaceAll(NOT_A_STEP(), ' ');
  // What comes behind the name of the job may be the company's: `Engineer at Lead Bank`.
  const own = text.split(/\s(?:at|bei|chez|@)\s/)[0] ?? text;
  return TITLES.find(([, pattern]) => pattern().test(own))?.[0];
}

/** What a field says: the format's own words, and those of boards. `Mid-Senior level` is LinkedIn's for both. */
const LABELLED: readonly (readonly [Seniority, Lowered])[] = [
  ['intern', lowered(String.raw`^(?:intern(?:ship)?|student(?: \(.{1,30}\))?|trainee|apprentice\w*)$`)],
  [
    'entry',
    lowered(
      String.raw`^(?:entry(?:[ -]level)?|junior|jr\.?|graduate|associate|no experience|recent graduate|berufseinsteiger|berufseinstieg|débutant|0-[12] years?|sin experiencia|младший|新卒|신입)(?: level)?$`,
    ),
  ],
  [
    'mid',
    lowered(
      String.raw`^(?:mid|mid[ -]?level|middle|intermediate|experienced(?: \(.{1,30}\))?|regular|professional|medior|mit berufserfahrung|confirmé|experienced professional|pleno)(?: level)?$`,
    ),
  ],
  [
    'senior',
    lowered(String.raw`^(?:senior|sr\.?|mid[ -]senior|senior[ -]level|experienced senior|sénior)(?: level)?$`),
  ],
  [
    'lead',
    lowered(
      String.raw`^(?:lead|staff|principal|manager|director|team ?lead|supervisor|manager/supervisor|leiter|head|expert|führungskraft|leading people)(?: level)?$`,
    ),
  ],
  [
    'executive',
    lowered(
      String.raw`^(?:executive|c[ -]?level|c-suite|vp|vice president|senior executive|geschäftsführung)(?: level)?$`,
    ),
  ],
];

/** The step that a field's words name, or nothing. */
export function toSeniority(raw: string): Seniority | undefined {
  const text = lower(raw.trim().slice(0, 80));
  return LABELLED.find(([, pattern]) => pattern().test(text))?.[0];
}

/** The step that the title names. */
export function seniorityFacts({ title }: Words): readonly Finding[] {
  if (seniorityOfTitle(title) === undefined) return [];
  return [{ field: 'seniority', raw: title, source: 'heuristic', via: 'the words of the title' }];
}
