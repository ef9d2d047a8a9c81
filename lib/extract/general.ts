import type { Finding, Source } from '../candidate.ts';
import { ownerOf } from '../owner.ts';
import type { PageField } from '../posting.ts';
import { applyFindings } from './apply.ts';
import { chipFindings } from './chips.ts';
import { companyInTitle } from './company.ts';
import { cleanTitle } from './headings.ts';
import { jobPostingFindings } from './job-posting.ts';
import { letters } from './letters.ts';
import { openedFrom } from './plain-posting.ts';
import type { Sources } from './read-rule.ts';
import { textOf } from './text.ts';

const found = (
  field: PageField,
  raw: string | null | undefined,
  source: Source,
  via: string,
): readonly Finding[] => (raw ? [{ field, raw, source, via }] : []);

/** The content of a meta element, by its property or name. */
export const metaOf = (document: Document, name: string): string =>
  document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? '';

/** The one thing that all of them say, or nothing. */
const only = (texts: readonly string[]): string | undefined => {
  const different = new Set(texts.filter((text) => text !== ''));
  return different.size === 1 ? [...different][0] : undefined;
};

/** What the head says that the page is about; of a page with a pane it says what the list is about. */
const headOf = (document: Document, root: ParentNode): readonly (readonly [name: string, text: string])[] =>
  root === document
    ? [
        ['og:title', metaOf(document, 'og:title')],
        ['title', document.title],
      ]
    : [];

/** What the head of a page says that it is about. */
export const titlesOf = (document: Document): readonly string[] =>
  headOf(document, document).map(([, text]) => text);

/** What the page, or its pane, says that it is about: its headings of the first two levels and its titles. */
export const headingsOf = (document: Document, root: ParentNode): readonly string[] => [
  ...headOf(document, root).map(([, text]) => text),
  ...[...root.querySelectorAll('h1, h2')].map(textOf),
];

/** The title alone, of a heading that says the employer and more beside it; the page's title tells which is which. */
function titleWithin(title: string, heading: string): string {
  const [, own = '', employer = ''] = /^(.+?) (?:at|@|bei|chez) (.+?)(?: [|–-] .*)?$/.exec(title) ?? [];
  const hasBoth = own !== '' && heading.includes(own) && heading.replace(own, '').includes(employer);
  return hasBoth ? own : heading;
}

function headingFindings({ outline, detection, page, root }: Sources): readonly Finding[] {
  // The headings of a list are of many postings, and so are those around a pane.
  if (detection.kind === 'listing' || root !== page.document) return [];
  const { lines, heading } = outline();
  const line = heading === undefined ? undefined : lines[heading];
  return found(
    'title',
    line && titleWithin(page.document.title, cleanTitle(line.text)),
    'heuristic',
    line?.level ? `h${line.level}` : 'the heading',
  );
}

const titleFindings = (sources: Sources, isTold: boolean): readonly Finding[] => {
  const { page, root } = sources;
  return [
    ...(isTold ? [] : headingFindings(sources)),
    ...found('title', only([...root.querySelectorAll('h1')].map(textOf)), 'heuristic', 'h1'),
    ...headOf(page.document, root).flatMap(([name, text]) =>
      found('title', name === 'title' ? cleanTitle(text) : text, 'meta', name),
    ),
  ];
};

/** The words of a text that spell a key: `jumptrading` in `Careers at Jump Trading` is `Jump Trading`. */
export function wordsThatSpell(key: string, text: string): string | undefined {
  if (key === '') return undefined;
  const words = text.split(/\s+/);
  for (let from = 0; from < words.length; from += 1) {
    let spelt = '';
    for (let to = from; to < words.length && spelt.length < key.length; to += 1) {
      spelt += letters(words[to] ?? '');
      if (spelt === key)
        return words
          .slice(from, to + 1)
          .join(' ')
          .replace(/^[\s|,;:–—(-]+|[\s|,;:–—)-]+$/g, '');
    }
  }
  return undefined;
}

/** Nobody reads more of a title. */
const LONGEST = 300;

/** What only a site with postings of many employers has for them to click on. */
const FOR_EMPLOYERS =
  /^(?:(?:f[oöü]r |espace |para |voor |per le )?(?:employers?|recruiters|arbeitgeber|unternehmen|recruteurs?|employeurs?|empresas|werkgevers|arbejdsgivere|arbetsgivare|arbeidsgivere|aziende)|(?:employers? ?\/ ?)?post (?:a |your )?jobs?(?: free)?|dla (?:firm|pracodawców)|pro firmy|работодателям|роботодавцям)$/i;

/** Whether a site has postings of many employers. */
export const isJobBoard = (document: Document): boolean =>
  [...document.links].some((link) => link.textContent.length < 60 && FOR_EMPLOYERS.test(textOf(link)));

/** On a company's own pages its name is what spells its address. */
function companyFindings({
  page: { document, url },
  detection,
  groups,
  root,
  isOfMany,
}: Sources): readonly Finding[] {
  if (root !== document) return [];
  // The owner of a board's own host is the board, which is not the employer.
  const isBoard = groups['host'] !== undefined || isOfMany();
  const owner = isBoard ? '' : ownerOf(new URL(url).hostname);
  const keys = [detection.company, owner].map((key) => letters(key ?? ''));
  const site = metaOf(document, 'og:site_name');
  const texts = [site, document.title, metaOf(document, 'og:title')].map((text) => text.slice(0, LONGEST));
  const spelt = keys.filter(Boolean).flatMap((key) => texts.map((text) => wordsThatSpell(key, text)));
  const isOwner = keys.some((key) => key !== '' && letters(site).startsWith(key));
  return [
    ...found('companyName', isOwner && site.length < 60 ? site : '', 'meta', 'og:site_name'),
    ...found('companyName', spelt.find(Boolean), 'heuristic', 'the words that spell the address'),
  ];
}

/** What the page says of its posting beside its heading. */
function nameFindings(sources: Sources, told: readonly Finding[]): readonly Finding[] {
  const chips = chipFindings(sources.around().before);
  const isNamed = [...told, ...chips].some(({ field }) => field === 'companyName');
  return [...(isNamed ? [] : titleCompany(sources, [...told, ...chips])), ...chips];
}

/** The employer that the page's title names beside the posting. */
function titleCompany(
  { page, root, outline, detection }: Sources,
  told: readonly Finding[],
): readonly Finding[] {
  const { document, url } = page;
  if (root !== document || detection.kind === 'listing') return [];
  const { lines, heading } = outline();
  if (heading === undefined) return [];
  const site = metaOf(document, 'og:site_name');
  const titles = [document.title, metaOf(document, 'og:title')].map((title) => title.slice(0, LONGEST));
  // A title names the place as often as the employer.
  const places = told.flatMap(({ field, raw }) => (field === 'location' ? raw : []));
  const { hostname } = new URL(url);
  const own = [site, ownerOf(hostname), hostname.replace(/^www\./, ''), ...places].map(letters);
  const inTitle = companyInTitle(titles, cleanTitle(lines[heading]?.text ?? ''), lines, own);
  return found('companyName', inTitle, 'heuristic', 'the title beside the posting\u2019s');
}

/** Where a site's pages are articles to its software, so is a posting. */
const publishedFindings = ({ page: { document }, root }: Sources): readonly Finding[] =>
  root === document
    ? found('datePosted', metaOf(document, 'article:published_time'), 'meta', 'article:published_time')
    : [];

/** A value in an address that looks like the name of one posting. */
const NAMES_ONE = /[=/](?=[\w-]*\d)[\w-]{6,}(?:[&?#]|$)/;

/**
 * On a page of no board whose pane shows one posting of a list, the list's link to it is its address: the page's own
 * may be the same for all of them, unless it names one.
 */
function linkFindings({ outline, detection, page, root }: Sources): readonly Finding[] {
  if (detection.board !== undefined || root !== page.document || NAMES_ONE.test(page.url)) return [];
  const element = openedFrom(outline())?.element;
  const link = element?.closest('a') ?? element?.querySelector('a');
  return found('url', link?.href, 'heuristic', 'the link that opens it');
}

/**
 * What every page may tell, whatever board it is of, in order of precedence; `url` always. The costlier guesses are
 * made only of fields that nothing better has told.
 */
export function generalFindings(sources: Sources, told: readonly Finding[]): readonly Finding[] {
  const { url } = sources.page;
  const data = sources.postings().flatMap(jobPostingFindings);
  const lacks = (field: PageField): boolean => ![...told, ...data].some((finding) => finding.field === field);
  return [
    ...data,
    ...titleFindings(sources, !lacks('title')),
    ...(lacks('companyName') || lacks('location') ? nameFindings(sources, [...told, ...data]) : []),
    ...(lacks('companyName') ? companyFindings(sources) : []),
    ...(lacks('applyUrl') ? applyFindings(sources) : []),
    ...(lacks('datePosted') ? publishedFindings(sources) : []),
    ...linkFindings(sources),
    ...found('url', url, 'url', 'the address'),
    ...found('host', new URL(url).origin, 'url', 'the address'),
  ];
}
