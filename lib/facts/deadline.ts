import { LETTERS, lower, phrases } from '../phrases.ts';
import { toLastDay, isPlain } from './to-day.ts';
import type { FactReader } from './words.ts';
import { tidy, writtenDays, type DayHints } from './written-day.ts';

/** How postings begin to say until when one may apply. Words that a project has too (`due`, `expires`) are not enough. */
const DEADLINE = phrases(
  () =>
    [
      'apply (?:by|before|until|till|no later than)|appl(?:y|ications?) (?:for this (?:role|position|job) )?(?:by|before|until)',
      '(?:application|submission|closing) (?:deadline|date)|(?:job|vacancy|posting|applications?|advert|position|role) (?:closes|close|closing|will close|is open until|are open until|expires|ends|are due)(?: on)?',
      'deadline(?: for (?:applications?|applying|submissions?)| to apply)?|closing on|closes on|open until|accepted (?:until|through|up to)|(?:received|submitted|submit your application|send your application|application) (?:by|before|no later than)',
      'bewerbungs(?:frist|schluss|ende|deadline)(?: ist| endet)?|bewerb(?:en sie sich|t euch|ungen|ung|e dich)?(?: bitte)? bis|bewirb dich(?: bitte)? bis|einsendeschluss|bewerbungen (?:sind|werden|nehmen wir) bis',
      "date limite(?: de (?:candidature|dépôt)(?: des candidatures)?| pour postuler)?|candidatures? (?:jusqu'au|avant le)|postule[rz] (?:avant|jusqu'au)|clôture des candidatures",
      'fecha (?:límite|de cierre)(?: de (?:solicitud|inscripción|postulación))?|plazo(?: de (?:solicitud|inscripción|presentación))?|inscripciones hasta|postula(?:r|rse)? (?:hasta|antes)',
      'data limite|prazo(?: de candidatura| para candidatura| de inscrição)?|candidaturas até|inscrições até|candidate-se até',
      'scadenza|termine (?:per la candidatura|ultimo)|candidature entro|candidarsi entro|(?:reageer|solliciteer|solliciteren)(?: kan)? (?:voor|tot)|sluitingsdatum|uiterste (?:datum|sollicitatiedatum)|vacature sluit op',
      'ansøgningsfrist(?:en)?(?: er)?|frist for ansøgning|søknadsfrist(?:en)?(?: er)?|søk innen|sista ansökningsda[gt](?:en|um)?(?: är)?|ansök senast|ansökan senast|hakuaika päättyy|hae viimeistään|viimeinen hakupäivä|umsóknarfrestur(?: er til)?',
      'ważne do|oferta ważna do|aplikuj do|termin (?:składania|nadsyłania) (?:aplikacji|ofert|zgłoszeń|cv)|uzávěrka(?: přihlášek)?|přihlásit se do|uzávierka|jelentkezési határidő|termen limită|data limită|краен срок|προθεσμία|rok prijave|rok za prijavu|rok za prijave',
      'kandideerimise tähtaeg|pieteikties līdz|kandidatuoti iki|срок подачи(?: заявок)?|отклики принимаются до|подать заявку до|заявки принимаются до|дедлайн|термін подачі|подати заявку до|son başvuru tarihi|başvuru bitiş tarihi|מועד אחרון(?: להגשה)?|آخر موعد للتقديم|hạn nộp(?: hồ sơ)?|hạn chót|batas (?:akhir|waktu)(?: lamaran)?',
    ].join('|'),
  (some) => `(?<![${LETTERS}\\d])(?:${some})(?![${LETTERS}])`,
  'g',
);
/** They need no blank around them. */
const DEADLINE_CJK =
  /応募締切日?|締切日?|応募期限|截止日期|截止时间|報名截止|접수 ?마감일?|마감일|지원 ?마감|หมดเขตรับสมัคร|ปิดรับสมัคร/g;

/** How far of a line is read, and how many lines: no posting says it later. */
const LONGEST_LINE = 3000;
const MOST_LINES = 2000;
/** How far behind the words the date may stand: weekday, article and the hour come first. */
const NEAR = 70;

function deadlinesIn(line: string, hints: DayHints): readonly string[] {
  if (!/\d/.test(line)) return [];
  const text = tidy(line.slice(0, LONGEST_LINE));
  const words = lower(text);
  const pattern = DEADLINE.in(words);
  const found = [...(pattern ? words.matchAll(pattern) : []), ...words.matchAll(DEADLINE_CJK)];
  return found.flatMap(({ 0: said, index }) => {
    const from = index + said.length;
    const near = text
      .slice(from, from + NEAR)
      .replace(/^[\s:：(=-]{0,6}(?:(?:is|ist|est|es|är|er|è|é|jest|je|on) )?/iu, '');
    const [first] = writtenDays(near, hints);
    return first && isPlain(near.slice(0, first.start), hints.language) ? [near.slice(0, first.end)] : [];
  });
}

/**
 * Until when one may apply, as a sentence says it: `Apply by 12 December 2026`. Only a whole date counts, and only when
 * all such sentences agree.
 */
export const deadlineFact: FactReader = ({ before, text, after, dates = {} }) => {
  const found = [...before, ...text, ...after]
    .slice(0, MOST_LINES)
    .flatMap((line) => deadlinesIn(line, { ...dates, day: undefined }));
  const days = new Set(found.map((raw) => toLastDay(raw, dates)));
  const [raw] = found;
  return raw === undefined || days.size !== 1
    ? []
    : [{ field: 'validThrough', raw, source: 'heuristic', via: 'the words that say until when' }];
};
