import type { Finding } from '../candidate.ts';
import type { PageField } from '../posting.ts';
import { payChip } from './pay-text.ts';
import { isDepartment } from './department.ts';
import { toEmployment } from './employment.ts';
import { isPlace } from './place.ts';
import { lowered } from './lowered.ts';
import { lower } from '../phrases.ts';
import { toSeniority } from './seniority.ts';
import { workplaceOfPlace, toWorkplace } from './workplace.ts';
import type { Words } from './words.ts';

/** Nobody says more of one fact beside a heading. */
const LONGEST = 300;
const LONGEST_CHIP = 48;

const VIA = 'the words beside the heading';

/** Words that a chip has besides the kind of employment that it names. */
const BESIDE_EMPLOYMENT = lowered(
  String.raw`\b(?:students?|jobs|posted|apply|alerts?|experience|benefits?|view|search|similar|teams?|manager|engineer|international|internal|program\w*)\b|[!?@]|\d{3,}`,
);
/** A chip that says how one works says little else: a place, a kind, `work`. */
const WORKPLACE = lowered(
  String.raw`^(?:(?:fully|partially|partly|mostly|100 ?%) )?(?:remote|hybrid|on-?\s?site|in-?\s?office|in-person|home[ -]based|work from home|telecommute|télétravail(?: \p{L}+)?|hybride|présentiel|sur site|híbrido|presencial|teletrabajo|remoto|ibrido|in presenza|da remoto|thuiswerken|op kantoor|hybrid(?:t|e)?|zdalnie|praca zdalna|praca hybrydowa|praca stacjonarna|hybrydowo|stacjonarnie|hybridně|na dálku|удал[её]нн?о|гибрид|віддалено|гібрид|hibrit|uzaktan|リモート|フルリモート|ハイブリッド|재택근무|远程|home-?office(?: möglich)?|vor ort)(?: ok| work| job| working| only| position| role| eligible)?$`,
);

const isEmployment = (part: string): boolean =>
  part.length <= LONGEST_CHIP &&
  part.split(' ').length <= 6 &&
  !BESIDE_EMPLOYMENT().test(lower(part)) &&
  toEmployment(part) !== undefined &&
  !/^\d/.test(part);

/** `USA only` is a place. */
const ALONE = / only$/i;

type Told = readonly [PageField, string];

/** What a part of a line says. */
export function toldBy(part: string): readonly Told[] {
  if (part === '' || part.length > LONGEST) return [];
  if (WORKPLACE().test(lower(part))) return toWorkplace(part) ? [['workplace', part]] : [];
  const places: readonly Told[] = isPlace(part.replace(ALONE, ''))
    ? [['location', part], ...(workplaceOfPlace(part) ? ([['workplace', part]] as const) : [])]
    : [];
  if (places.length > 0) return places;
  if (isEmployment(part)) return [['employmentType', part]];
  if (part.length <= LONGEST_CHIP && /\blevel$/i.test(part) && toSeniority(part)) return [['seniority', part]];
  return [];
}

/** `Hybrid Princeton, New Jersey`: how one works, and where, in one line without a sign between them. */
const LEADING = lowered(String.raw`^(?<mode>hybrid|on-?site) (?<place>\p{Lu}.{2,60})$`, 'd');

const SEPARATOR = /\s*[·•|∙●]\s*|\s+[-–—/]\s+(?=\D)/;

/** `Security - Canada - Quebec`: two that stand together are one place. */
function joined(parts: readonly string[]): readonly string[] {
  const at = parts.findLastIndex((part, index) => {
    const next = parts[index + 1] ?? '';
    return next !== '' && !isDepartment(part) && !isDepartment(next) && isPlace(`${part} - ${next}`);
  });
  return at < 0 ? parts : [...parts.slice(0, at), parts.slice(at, at + 2).join(' - '), ...parts.slice(at + 2)];
}

/** A line's parts: whole where the whole is a place, as `Canada - Quebec` is. */
function partsOf(line: string): readonly string[] {
  const parts = line
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter(Boolean);
  const { mode, place } = LEADING().exec(lower(line))?.indices?.groups ?? {};
  if (mode && place && isPlace(line.slice(...place))) return [line.slice(...mode), line.slice(...place)];
  if (isPlace(line) && !parts.some((part) => WORKPLACE().test(lower(part)))) return [line];
  return line.includes(' - ') && parts.length > 2 ? joined(parts) : parts;
}

/** What closes a line where another chip follows: `Full-time /`. */
const CLOSING = /[\s|/·•∙●,]+$|^[\s|/·•∙●]+/g;

/** `Acme Berlin, Germany` is a place behind the employer's name. */
function withoutCompany(line: string, company: string): string {
  const rest = company !== '' && line.startsWith(`${company} `) ? line.slice(company.length + 1).trim() : '';
  return isPlace(rest) ? rest : line;
}

/**
 * Where the place should stand and no place does: `Remote`, `Anywhere (100% Remote)`. For what nothing else tells a
 * place of.
 */
export function remoteFact({ before, title }: Words): readonly Finding[] {
  const parts = before.flatMap((line) =>
    line.length > LONGEST_CHIP || line === title ? [] : partsOf(line.replaceAll(CLOSING, '')),
  );
  const raw = parts.find(
    (part) =>
      (WORKPLACE().test(lower(part)) ? toWorkplace(part) : workplaceOfPlace(part)) === 'remote' &&
      !isPlace(part),
  );
  return raw === undefined ? [] : [{ field: 'location', raw, source: 'heuristic', via: VIA }];
}

/** What stands without a label beside the heading: `Berlin, Germany · Full-time · €60,000`. */
export function chipFacts({ before, title, location, company }: Words): readonly Finding[] {
  const facts = new Map<PageField, Finding>();
  const add = (field: PageField, raw: string | undefined): void => {
    if (raw && !facts.has(field)) facts.set(field, { field, raw, source: 'heuristic', via: VIA });
  };
  for (const each of before) {
    const line = each.length > LONGEST ? '' : withoutCompany(each.replaceAll(CLOSING, ''), company);
    // A title reads like a city and its land: `Engineer, Platform`.
    if (line === '' || (title !== '' && line.includes(title)) || title.includes(line)) continue;
    const parts = partsOf(line);
    const told = parts.map(toldBy);
    for (const [field, raw] of told.flat()) add(field, raw);
    // Beside a place or a kind of work, a department's name is the posting's.
    const others = parts.filter((_, index) => told[index]?.length === 0);
    if (others.length < parts.length) add('department', others.find(isDepartment));
    if (line.length <= 160) add('salary', payChip(line, { places: [location] }));
  }
  return [...facts.values()];
}
