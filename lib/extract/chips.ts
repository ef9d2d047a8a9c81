import type { Finding } from '../candidate.ts';
import type { PageField } from '../posting.ts';
import { APPLY } from './job-words.ts';
import { letters } from './letters.ts';
import type { Line } from './outline.ts';
import { textOf } from './text.ts';

const WORDS_OF_PLACE =
  /(?:^|[\s_-])(?:location|place|city|locality|ort|standort|lieu|ubicacion|map-?marker|map-?pin|geo)(?:$|[\s_-])/i;
const WORDS_OF_COMPANY =
  /(?:^|[\s_-])(?:(?:hiring)?company(?:name)?|employer(?:name)?|organi[sz]ation|org-?name)(?:$|[\s_-])/i;
const LINK_OF_COMPANY = /\/(?:company|companies|employers?|firma|firmy|entreprises?|empresas?|cmp|org)\//i;

const namesOf = (element: Element): string => `${element.getAttribute('class') ?? ''} ${element.id}`;

/** Whether the line's block, or one that holds nothing else, is named so. */
function isNamed({ element, text }: Line, pattern: RegExp): boolean {
  let each: Element | null = element;
  for (let up = 0; each && up < 3; up += 1, each = each.parentElement) {
    if (each.textContent.length > text.length * 3 + 60) return false;
    const inner = up === 0 ? [...each.querySelectorAll('[class]')].slice(0, 6) : [];
    if ([each, ...inner].some((one) => pattern.test(namesOf(one)))) return true;
  }
  return false;
}

const linksToCompany = ({ element, linked, text }: Line): boolean =>
  linked > 0.9 &&
  text.length < 80 &&
  [...element.querySelectorAll('a[href]')]
    .slice(0, 3)
    .some((a) => LINK_OF_COMPANY.test(a.getAttribute('href') ?? ''));

/** The first link's words, where a line has more of them than the company's. */
const companyOf = ({ element, linked, text }: Line): string => {
  const link = linked > 0.5 ? element.querySelector('a[href]') : null;
  return (link && textOf(link)) || text;
};

/** What stands in a company's part of a page and is not its name. */
const NO_COMPANY =
  /^(?:(?:the |our |view |visit )?(?:company|employer|corporate)?[ -]?(?:web ?site|profile|page|homepage|overview|details|reviews)|employees|followers|(?:.* )?jobs)$|(?:full|part)-?time|\d (?:employees|followers)/i;

/** Where maps are. */
const MAP =
  /google\.[a-z.]+\/maps|maps\.(?:google|apple)|openstreetmap\.org|bing\.com\/maps|mapy\.c|yandex\.[a-z]+\/maps|map\.naver\.com/;

/** What such an address says that its map shows, as far as it is words and no coordinates. */
function shownOnMap(address: string): string {
  const { pathname, searchParams } = new URL(address);
  const [, ofPath = ''] = /\/(?:place|search)\/([^/@]+)/.exec(pathname) ?? [];
  const named = ['q', 'query', 'where1', 'daddr', 'destination'].map((name) => searchParams.get(name) ?? '');
  return [...named, spelt(ofPath)].find((place) => /\p{L}{2}/u.test(place) && place.length < 100) ?? '';
}

const spelt = (part: string): string => {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '));
  } catch {
    // No address that a browser wrote.
    return '';
  }
};

/** The place that a line's link to a map names: in its words, or in its address where its words only say `Map`. */
function placeOnMap({ element, linked }: Line): string {
  if (linked < 0.3) return '';
  const link = [...element.querySelectorAll<HTMLAnchorElement>('a[href]')].find(({ href }) => MAP.test(href));
  const place = link ? shownOnMap(link.href) : '';
  const words = link ? textOf(link) : '';
  return letters(place).includes(letters(words.split(',')[0] ?? '')) ? words : place;
}

/** What the page's own names of its parts, and its links, say of the lines beside the heading. */
export function chipFindings(lines: readonly Line[]): readonly Finding[] {
  const found = new Map<PageField, Finding>();
  const add = (field: PageField, raw: string, via: string): void => {
    if (raw && !found.has(field)) found.set(field, { field, raw, source: 'heuristic', via });
  };
  const onMap = new Set(lines.map(placeOnMap).filter(Boolean));
  add('location', [...onMap].join('; '), 'the link to a map beside the heading');
  for (const line of lines) {
    if (line.text.length >= 100 || line.level > 0 || APPLY.test(line.text)) continue;
    if (isNamed(line, WORDS_OF_PLACE)) {
      const place = line.text.replace(/^(?:location|standort|ort)\s*[:：]\s*/i, '');
      add('location', place, 'what is named a place beside the heading');
    } else if (
      line.text.length < 80 &&
      !NO_COMPANY.test(line.text) &&
      (linksToCompany(line) || isNamed(line, WORDS_OF_COMPANY))
    )
      add('companyName', companyOf(line), 'what is named a company beside the heading');
  }
  return [...found.values()];
}
