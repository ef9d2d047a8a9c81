import type { Finding } from '../candidate.ts';
import type { PageField } from '../posting.ts';
import { isNoDepartment } from './department.ts';
import { toEmployment } from './employment.ts';
import { toSeniority } from './seniority.ts';
import { toWorkplace, workplaceOfPlace } from './workplace.ts';

/** What pages call a field, in the languages that boards speak: whole labels in lower case, with a bar
 * between them. */
const LABELS: { readonly [F in PageField]?: string } = {
  companyName:
    'company|company name|employer|hiring organization|hiring organisation|organization|organisation|arbeitgeber|unternehmen|firma|entreprise|société|employeur|empresa|azienda|bedrijf|werkgever|virksomhed|arbetsgivare|arbeidsgiver|yritys|pracodawca|společnost|zaměstnavatel|spoločnosť|компания|работодатель|компанія|роботодавець|会社名|企業名|公司|公司名称|회사명|기업명|şirket',
  location:
    'location|locations|location(s)|job location|job locations|work location(s)|job location(s)|based in|work location|primary location|office location|place of work|workplace location|city|standort|standorte|arbeitsort|einsatzort|dienstort|lieu|lieu de travail|localisation|ville|ubicación|lugar|lugar de trabajo|localidad|localização|local|local de trabalho|cidade|luogo|sede|sede di lavoro|locatie|standplaats|plaats|lokation|arbejdssted|ort|placering|arbeidssted|sted|sijainti|työpaikka|lokalizacja|miejsce pracy|místo pracoviště|místo výkonu práce|lokalita|miesto práce|место работы|город|локация|місто|локація|місце роботи|勤務地|工作地点|工作地點|上班地點|근무지역|근무지|konum|posting location|job posting location|place of employment|ubicación del puesto|lieu du poste|lieu de mission|lieux|arbeitsorte|ciudad|orașul|locație|munkavégzés helye|helyszín|çalışma yeri|lokasyon|τοποθεσία|מיקום|الموقع|địa điểm|địa điểm làm việc|lokasi|สถานที่ทำงาน',
  employmentType:
    'employment type|type of employment|employment status|employment form|form of employment|type|type of position|job type & duration|job types|hours|working hours|job status|position status|commitment|time type|vacancy type|appointment type|engagement type|pensum|arbeitspensum|beschäftigungsgrad|arbeitszeitmodell|beschäftigung|anstellung|vertrag|job type|contract type|type of contract|employment|position type|work type|working time|terms of employment|contract|schedule|time type|workload|work schedule|beschäftigungsart|anstellungsart|vertragsart|arbeitszeit|type de contrat|contrat|tipo de contrato|tipo de empleo|jornada|jornada laboral|tipo de vaga|tipo di contratto|contratto|dienstverband|contracttype|ansættelsesform|anställningsform|omfattning|ansettelsesform|työsuhde|rodzaj umowy|wymiar pracy|typ pracovního poměru|typ úvazku|druh pracovného pomeru|тип занятости|занятость|вид зайнятості|тип зайнятості|雇用形態|工作性质|고용형태|taux d’activité|taux d’emploi|temps de travail|type d’emploi|durée du contrat|nature du contrat|type de poste|jornada de trabajo|tipo de jornada|regime de contratação|tipo de contratação|regime|orario di lavoro|tipologia contrattuale|soort dienstverband|type dienstverband|aantal uren|dienstverbanden|arbejdstid|anställningstyp|anställning|stillingstype|stillingsprosent|heltid/deltid|työaika|työsuhteen tyyppi|etat|typ umowy|úvazek|pracovní poměr|pracovní úvazek|druh pracovního poměru|munkaidő|foglalkoztatás típusa|munkaviszony|tip job|tip contract|tipul jobului|график работы|график|тип контракта|оформление|графік роботи|çalışma şekli|pozisyon tipi|勤務形態|雇用区分|工作类型|工作類型|근무형태|고용 형태|loại hình|jenis pekerjaan|τύπος απασχόλησης|היקף משרה',
  workplace:
    'workplace|workplace type|location type|work location type|workplace model|working model|work location option|work style|flexibility|on-site/remote|onsite/remote|remote/onsite|remote or onsite|remote policy|remote type|remote option|remote eligible|hybrid|home office|work mode|work model|remote|remote status|work arrangement|work setting|remote work|job flexibility|arbeitsmodell|arbeitsweise|arbeitsplatzmodell|homeoffice|home-office|mobiles arbeiten|mode de travail|télétravail|modalidad|modalidade|modalità di lavoro|tryb pracy|формат работы|формат роботи|tipo de trabajo|modalidad de trabajo|modalidad laboral|teletrabajo|modalidade de trabalho|modelo de trabalho|regime de trabalho|modalità lavorativa|smart working|thuiswerken|werkvorm|arbejdsform|arbetsform|forma pracy|forma práce|munkavégzés módja|mod de lucru|место работы (формат)|çalışma modeli|勤務スタイル|リモートワーク|근무방식|재택근무|办公方式',
  salary:
    'salary|salary range|pay|pay range|compensation|compensation range|base salary|wage|rate|hourly rate|annual salary|gehalt|vergütung|lohn|salaire|rémunération|salario|salário|remuneração|retribuzione|stipendio|salaris|løn|lön|lønn|palkka|wynagrodzenie|plat|mzda|zarplata|зарплата|оклад|заробітна плата|給与|年収|薪资|薪資|급여|연봉|maaş',
  department:
    'department|department name|departments|business unit|business area|team|teams|job function|function|job category|category|division|abteilung|bereich|fachbereich|département|service|departamento|área|dipartimento|afdeling|avdelning|avdeling|osasto|dział|oddělení|отдел|відділ|部署|部门|부서',
  seniority:
    'seniority|seniority level|experience level|career level|job level|level|level of experience|years of experience level|karrierestufe|karrierelevel|berufserfahrung|niveau d’expérience|nivel|nivel de experiencia|nível|senioridade|livello|ervaringsniveau|erfaringsniveau|poziom|poziom stanowiska|úroveň|уровень|рівень|経験レベル|경력',
  datePosted:
    'posted|date posted|posted on|posting date|posted date|publication date|published|published on|date published|job posted|veröffentlicht|veröffentlicht am|online seit|publié le|date de publication|publicado|fecha de publicación|publicado em|data de publicação|pubblicato il|geplaatst|geplaatst op|opslået|publicerad|publisert|julkaistu|opublikowano|zveřejněno|опубликовано|опубліковано|дата публикации|дата публікації|掲載日|发布日期|listed on|date listed|date added|job posting date|advertised|erschienen am|publiée le|mis en ligne le|publicado el|publicada el|publicación|inserito il|data di pubblicazione|publicatiedatum|plaatsingsdatum|oprettet|data publikacji|dodano|datum zveřejnění|közzététel dátuma|data publicării|yayın tarihi|ilan tarihi|ngày đăng|تاريخ النشر|公開日|发布时间|發布日期|刊登日期|게시일|등록일',
  validThrough:
    'application deadline|deadline|closing date|apply by|apply before|valid through|end date|expires|closes|expiry date|bewerbungsfrist|bewerbungsschluss|date limite|fecha límite|prazo|scadenza|sluitingsdatum|ansøgningsfrist|sista ansökningsdag|søknadsfrist|hakuaika päättyy|ważne do|срок подачи|дедлайн|応募締切|截止日期|마감일|application closing date|closing on|apply until|last date to apply|valid until|open until|advertised until|einsendeschluss|date limite de candidature|clôture des candidatures|fecha de cierre|data limite|uiterste sollicitatiedatum|ansökan senast|uzávěrka|uzávierka|határidő|jelentkezési határidő|termen limită|προθεσμία|краен срок|rok za prijavu|son başvuru tarihi|hạn nộp hồ sơ|מועד אחרון להגשה|آخر موعد للتقديم|締切日|応募期限|募集終了日|접수마감일',
  jobId:
    'job id|job number|job code|requisition id|requisition number|req id|req #|job requisition id|reference|reference number|job reference|vacancy id|ref|kennziffer|stellen-id|referenznummer|référence|referencia|referência|job req',
};

const FIELD_OF: ReadonlyMap<string, PageField> = new Map(
  (Object.entries(LABELS) as [PageField, string][]).flatMap(([field, words]) =>
    words.split('|').map((word) => [word, field] as const),
  ),
);

const LONGEST_LABEL = 40;

const labelled = (text: string): PageField | undefined =>
  text.length > LONGEST_LABEL
    ? undefined
    : FIELD_OF.get(
        text
          .toLowerCase()
          .replaceAll("'", '’')
          .replace(/[\s:：*]+$/, ''),
      );

/** No longer than what a person would say beside a label. */
const LONGEST: { readonly [F in PageField]?: number } = { location: 140, salary: 160 };
const LONGEST_VALUE = 80;

/** Fields whose words say nothing unless they have a number. */
const NUMBERED: ReadonlySet<PageField> = new Set(['salary', 'jobId']);

/** Words that stand beside a label of a place and are none. */
const NO_PLACE = /^(?:in[ -]person|on-?site$|remote work|prefer|\d+ (?:km|miles?|minutes?|locations?)\b)/i;

/** Fields whose label is used of other things too: a value that the field can't have is another thing's. */
const READABLE: { readonly [F in PageField]?: (raw: string) => string | undefined } = {
  employmentType: toEmployment,
  workplace: toWorkplace,
  seniority: toSeniority,
  department: (raw) => (isNoDepartment(raw) ? undefined : raw),
};

/** `Remote: yes` says nothing without its label. */
const YES_OR_NO = /^(?:remote|home-?office|home office|télétravail|teletrabajo|smart working|thuiswerken)/i;

/** Names may end in an abbreviation, dates in a number's dot; every other value that ends like a sentence is one. */
const NAMES: ReadonlySet<PageField> = new Set(['companyName', 'location', 'datePosted', 'validThrough']);
const withoutAbbreviation = (text: string): string => text.replace(/\b\w{1,4}\.$/, '');

const isValue = (field: PageField, text: string): boolean =>
  text !== '' &&
  labelled(text) === undefined &&
  text.length <= (LONGEST[field] ?? LONGEST_VALUE) &&
  (field !== 'location' || !NO_PLACE.test(text)) &&
  (READABLE[field] === undefined || READABLE[field](text) !== undefined) &&
  (!NUMBERED.has(field) || /\d/.test(text)) &&
  !/[.!?]$|[:：]$/.test(NAMES.has(field) ? withoutAbbreviation(text) : text);

/** How a finding of a label beside the heading is called, and one of a label in the text. */
export const LABEL = 'the label';
export const LABEL_IN_TEXT = 'the label in the text';

/**
 * The facts that a page labels: `Location: Linz`, or the label alone on the line before its value. Lines as the
 * reader sends them: `''` parts two that don't stand together. Each field's first value counts; one that is too long,
 * or is itself a label, is none.
 */
export function labelledFacts(lines: readonly string[], called = LABEL): readonly Finding[] {
  const facts = new Map<PageField, Finding>();
  const add = (field: PageField, raw: string, label: string): void => {
    if (field === 'location' && workplaceOfPlace(raw)) add('workplace', raw, label);
    const said =
      field === 'workplace' && YES_OR_NO.test(label) && !toWorkplace(raw) ? `${label.trim()}: ${raw}` : raw;
    if (facts.has(field) || !isValue(field, said)) return;
    const via = `${called} ${label.replace(/[\s:：]+$/, '')}`;
    facts.set(field, { field, raw: said, source: 'heuristic', via });
  };
  for (const [index, text] of lines.entries()) {
    const colon = text.slice(0, LONGEST_LABEL + 1).search(/[:：]/);
    const inLine = colon > 0 ? labelled(text.slice(0, colon)) : undefined;
    if (inLine) add(inLine, text.slice(colon + 1).trim(), text.slice(0, colon));
    const field = labelled(text);
    if (field) add(field, lines[index + 1] ?? '', text);
  }
  return [...facts.values()];
}
