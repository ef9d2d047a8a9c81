import type { Finding } from '../candidate.ts';
import { cleanTitle } from '../extract/headings.ts';
import { NO_TITLE } from '../extract/job-words.ts';
import { toEmployment } from '../facts/employment.ts';
import { isPlace } from '../facts/place.ts';
import type { PastedText } from './lines.ts';

/** The lines that stand above the running text: title, company, place. */
const MOST_HEAD = 14;
const PROSE = 110;

const isProse = (line: string): boolean => line.length > PROSE || /^.{40,}[.!?]$/.test(line);

/** What stands above the first running text; all lines of a text that has none, up to so many. */
export function headOf(lines: readonly string[]): readonly string[] {
  const written = lines.map((line) => line.trim()).filter((line) => line !== '' && !isGreeting(line));
  const end = written.findIndex(isProse);
  return written.slice(0, Math.min(end < 0 ? written.length : end, MOST_HEAD));
}

const GREETING =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|hallo|liebe[rs]?|sehr geehrte[rs]?|guten (?:tag|morgen|abend)|moin|bonjour|salut|chère?|cher|hola|estimad[oa]|buen[oa]s|kære|hej|goddag)\b.{0,60}$/i;
const isGreeting = (line: string): boolean =>
  GREETING.test(line) && (/[,!:]$/.test(line) || line.split(' ').length <= 3);

const TITLE_LABEL =
  /^\W*(?:job ?title|position title|position|job|role|vacancy|opening|title|stellenbezeichnung|stelle|jobtitel|intitulé du poste|poste|puesto|cargo|vacante|stilling(?:sbetegnelse)?)\W{0,2}\s*[:：]\s*(?<title>\S.*)$/i;

/** What is put before a title to say that it is one. */
const ANNOUNCED =
  /^(?:we(?:['’]re| are) hiring|now hiring|hiring|new (?:job|role|opening|position)|job (?:opening|alert|opportunity|offer|posting)|open(?: position| role)|opportunity|wir suchen|gesucht|stellenangebot|stellenanzeige|offre d['’]emploi|oferta de (?:empleo|trabajo)|jobopslag)\s*[:!–—-]\s*/i;

/** `Rigger at Harbour & Sons`, in the languages of the interface. */
const AT =
  /^(?<title>.{3,110}?)\s+(?:at|@|bei|chez|hos)\s+(?<company>[\p{Lu}\p{N}][^|·•]{1,60}?)(?:\s*(?:[|·•]|\s[–—-]\s).*)?$/u;

const LEGAL =
  /[ ,](?:inc|llc|ltd|limited|gmbh|ag|se|plc|corp|corporation|bv|b\.v|oy|oyj|ab|asa?|a\/s|aps|sa|s\.a|srl|s\.r\.l|s\.r\.o|spa|s\.p\.a|sas|kg|kgaa|llp|pty)\.?$/i;

const LONGEST_TITLE = 110;
const MOST_WORDS = 16;

const isTitle = (line: string): boolean =>
  line.length >= 3 &&
  line.length <= LONGEST_TITLE &&
  /\p{L}{2}/u.test(line) &&
  line.split(/\s+/).length <= MOST_WORDS &&
  !/[.:;,!?]$|https?:|@\S+\.|^\W*[-•*]\s|^\p{L}[\p{L} ]{0,30}:\s/u.test(line) &&
  !NO_TITLE.test(line) &&
  !isPlace(line) &&
  toEmployment(line) !== line;

interface Named {
  readonly title: string;
  readonly company?: string;
}

/** A line's title, and its company where it names one. */
function namedIn(line: string): Named | undefined {
  const plain = cleanTitle(line.replace(/^[#*_\s]+|[#*_\s]+$/g, '').replace(ANNOUNCED, ''));
  const { title, company } = AT.exec(plain)?.groups ?? {};
  if (title !== undefined && company !== undefined && isTitle(title)) return { title, company: company.trim() };
  return isTitle(plain) ? { title: plain } : undefined;
}

const found = (field: 'title' | 'companyName', raw: string, via: string): Finding => ({
  field,
  raw,
  source: 'heuristic',
  via,
});

const findingsOf = (named: Named | undefined, via: string): readonly Finding[] =>
  named
    ? [found('title', named.title, via), ...(named.company ? [found('companyName', named.company, via)] : [])]
    : [];

/** The company in the line below a title: `Harbour GmbH`, or `Harbour · Esbjerg · Full-time`. */
function companyBelow(line: string): string | undefined {
  if (line.length > LONGEST_TITLE) return undefined;
  const [first = '', ...others] = line.split(/\s*[·•|]\s*|\s+[–—]\s+/);
  const isName = (text: string): boolean =>
    /^[\p{Lu}\p{N}]/u.test(text) && !isPlace(text) && toEmployment(text) === undefined && !/[:.!?]$/.test(text);
  if (others.some((other) => isPlace(other)) && isName(first)) return first;
  return LEGAL.test(line) && line.length <= 80 ? line : undefined;
}

/**
 * Title and company of a pasted text, best first: what is labelled, what a mail says that it is about, the first line
 * that can be a title and the line below it. Nothing where none of them is one.
 */
export function headFindings({ lines, subject }: PastedText): readonly Finding[] {
  const head = headOf(lines);
  const labelled = lines.flatMap((line) => TITLE_LABEL.exec(line.trim())?.groups?.['title'] ?? []).slice(0, 1);
  const at = head.findIndex((line) => namedIn(line) !== undefined);
  const line = head[at];
  const below = line === undefined ? undefined : companyBelow(head[at + 1] ?? '');
  return [
    ...labelled.flatMap((title) => findingsOf(namedIn(title), 'the label of the title')),
    ...(subject === '' ? [] : findingsOf(namedIn(subject), 'the subject of the mail')),
    ...(line === undefined ? [] : findingsOf(namedIn(line), 'the first line')),
    ...(below === undefined ? [] : [found('companyName', below, 'the line below the title')]),
  ];
}
