import type { Finding } from '../candidate.ts';
import type { PageField } from '../posting.ts';
import { payChip } from './pay-text.ts';
import type { Words } from './words.ts';

const EMPLOYMENT =
  /^(?:permanent,? |regular,? |hourly,? )?(?:full|part)[\s_-]?time\b|^(?:contract(?:or)?|freelance|temporary|internship|intern|vollzeit|teilzeit|praktikum|temps (?:plein|partiel)|cdi|cdd|stage|tiempo completo|plný úvazek)$/i;
const WORKPLACE =
  /^(?:fully |100 ?% )?(?:remote|hybrid|on-?\s?site|in-?\s?office|in-person)\b(?: ok| work| job| working)?$/i;
/** A city and a state or a land: `Marion, IN`, `Berlin, Germany`. */
const CITY =
  /^[A-ZÀ-Ž][a-zA-ZÀ-ž.' -]{1,30}, (?:[A-Z]{2}|[A-ZÀ-Ž][a-zA-ZÀ-ž.' -]{2,25})(?:, (?:[A-Z]{2,3}|[A-ZÀ-Ž][a-zA-ZÀ-ž.' -]{2,25}))?$/;

const LONGEST = 160;

const VIA = 'the words beside the heading';

/** What stands without a label beside the heading: `Berlin, Germany · Full-time · €60,000`. */
export function chipFacts({ before, title, location }: Words): readonly Finding[] {
  const facts = new Map<PageField, Finding>();
  const add = (field: PageField, raw: string | undefined): void => {
    if (raw && !facts.has(field)) facts.set(field, { field, raw, source: 'heuristic', via: VIA });
  };
  for (const line of before) {
    // A title reads like a city and its land: `Engineer, Platform`.
    if (line.length > LONGEST || line === '' || (title !== '' && line.includes(title)) || title.includes(line))
      continue;
    for (const part of line.split(/\s*[·•|∙]\s*|\s+[-–—]\s+(?=\D)/)) {
      if (EMPLOYMENT.test(part) && part.length < 40) add('employmentType', part);
      if (WORKPLACE.test(part)) add('workplace', part);
      if (CITY.test(part)) add('location', part);
    }
    add('salary', payChip(line, { places: [location] }));
  }
  return [...facts.values()];
}
