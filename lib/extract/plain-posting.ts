import type { Page } from '../page.ts';
import { advertAfter, isHeading, isProse, lengthOf, sectionsOf, type Span } from './advert.ts';
import { hasForm } from './apply.ts';
import { cleanTitle, isOpened, jobHeading } from './headings.ts';
import { APPLY, JOB_PATH, OTHER_PATH } from './job-words.ts';
import { letters } from './letters.ts';
import type { Line } from './outline.ts';
import { textOf } from './text.ts';

/** What a page of no board shows, asked once. */
export interface Outline {
  readonly lines: readonly Line[];
  /** The posting's heading among the lines. */
  readonly heading?: number;
  /** The text below it; looked for when it is first asked for, by patterns that take longer to compile than to run. */
  readonly advert: Span | undefined;
}

export function outlineOf(document: Document, lines: readonly Line[], told?: string): Outline {
  const heading = jobHeading(document, lines, told);
  let found: { readonly advert: Span | undefined } | undefined;
  return {
    lines,
    ...(heading !== undefined && { heading }),
    get advert() {
      return (found ??= { advert: advertAfter(lines, heading ?? -1) }).advert;
    },
  };
}

const pathOf = ({ url }: Page): string => {
  const { pathname, search, hostname } = new URL(url);
  return `${hostname.split('.').slice(0, -2).join('.')}${pathname}${search}`;
};

const isOtherData =
  /"@type"\s*:\s*\[?\s*"(?:NewsArticle|BlogPosting|Article|Product|Event|DiscussionForumPosting|QAPage|TechArticle|Recipe|ProfilePage)"/;

const hasApply = (document: Document): boolean =>
  [...document.querySelectorAll('a[href], button, [role="button"], input[type="submit"]')].some((control) => {
    const words = control.localName === 'input' ? (control.getAttribute('value') ?? '') : control.textContent;
    return words.length < 80 && APPLY.test(control.localName === 'input' ? words : textOf(control));
  });

const SECOND_WORDS =
  /\b(?:full|part)[ -]?time\b|\bcontract\b|\bremote\b|\bhybrid\b|\bon-?site\b|\((?:[mfwdx]\s*[/|]\s*){1,3}[mfwdx]\)|vollzeit|teilzeit|temps plein|\bcdi\b|tiempo completo|віддалено|удал[её]нн|úvazek/i;

/** The entry of the list above that has the heading's title: what is open then is that one, in a pane beside the list. */
export function openedFrom({ lines, heading = 0 }: Outline): Line | undefined {
  const own = letters(cleanTitle(lines[heading]?.text ?? ''));
  const above = lines.slice(0, heading).filter(({ linked, place }) => linked > 0.8 && place === '');
  const listed = new Map(above.map(({ text, level }) => [letters(text), level] as const));
  return isOpened(own, listed) ? above.find(({ text }) => letters(text) === own) : undefined;
}

interface Seen {
  readonly page: Page;
  readonly outline: Outline;
  readonly advert: readonly Line[];
  /** How many kinds of section the advert has. */
  readonly kinds: number;
}

/** An article has no more kinds of an advert's sections, at an address of a posting, with a way to apply. */
const MOST_OF_ARTICLE = 2;

/** Whether a page is a posting though its site's software holds all pages for articles. */
const isPosted = (page: Page, kinds: number): boolean =>
  kinds > MOST_OF_ARTICLE &&
  JOB_PATH.test(pathOf(page)) &&
  !OTHER_PATH.test(new URL(page.url).pathname) &&
  hasApply(page.document);

/** Whether its site says when a page was published, or by whom. A head that names who made the site is no byline. */
const isBylined = (document: Document): boolean =>
  document.querySelector('meta[property="article:published_time"], a[rel~="author"], [itemprop="author"]') !==
  null;

/** Whether a text has the points that adverts are made of. */
const isPointed = (advert: readonly Line[]): boolean =>
  advert.filter(({ element, linked }) => linked < 0.5 && element.localName === 'li').length >= 5;

/** Signs that a page is one posting, and what each is worth; those below nought speak against it. */
const SIGNS: readonly (readonly [points: number, is: (seen: Seen) => boolean])[] = [
  // A heading.
  [2, ({ outline }) => outline.heading !== undefined],
  // The address.
  [2, ({ page }) => JOB_PATH.test(pathOf(page))],
  // An apply control.
  [2, ({ page }) => hasApply(page.document)],
  // The title.
  [
    1,
    ({ page }) =>
      /\bjobs?\b|career|vacanc|hiring|stelle|karriere|emploi|empleo|vaga|ваканс|채용|求人|招聘/i.test(
        page.document.title,
      ),
  ],
  // Words beside the heading.
  [
    1,
    ({ outline: { lines, heading = 0, advert } }) =>
      lines
        .slice(Math.max(0, heading - 6), Math.min(heading + 16, advert?.from ?? heading))
        .some(({ text }) => text.length < 120 && SECOND_WORDS.test(text)),
  ],
  // A list that it was opened from.
  [4, ({ outline }) => openedFrom(outline) !== undefined],
  // Points of lists.
  [2, ({ advert }) => isPointed(advert)],
  // Another kind of address.
  [-4, ({ page }) => OTHER_PATH.test(new URL(page.url).pathname)],
  // An article.
  [-4, ({ page, kinds }) => isBylined(page.document) && !isPosted(page, kinds)],
  // Data of something else.
  [
    -4,
    ({ page: { document } }) =>
      [...document.querySelectorAll('script[type="application/ld+json"]')].some(
        ({ textContent }) => isOtherData.test(textContent) && !textContent.includes('JobPosting'),
      ),
  ],
];

/** An advert holds no titles that lead to other postings; a list is made of them. */
const isList = (page: Page, advert: readonly Line[]): boolean => {
  const { pathname } = new URL(page.url);
  const titles = advert.filter(({ linked, text }) => linked > 0.8 && text.length > 8);
  const links = titles.flatMap(({ element }) => element.closest('a') ?? element.querySelector('a[href]') ?? []);
  const others = new Set(
    links
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => JOB_PATH.test(href) && !href.includes(pathname)),
  );
  return others.size >= 4;
};

/** The questions of a form are no advert. */
const isAsked = (advert: readonly Line[]): boolean =>
  advert.filter(({ element }) => element.localName === 'label').length > 3;

const SENT =
  /application (?:has been |was )?(?:submitted|received)|thank you for (?:applying|your application)/i;

/** Each kind of section that the advert has is worth so much. */
const SECTION = 2;
const ENOUGH = 9;
const SHORTEST = 700;

/** Whether the evidence adds up to one posting, its text readable. */
export function isPlainPosting(page: Page, outline: Outline): boolean {
  const { lines, advert } = outline;
  if (!advert || lengthOf(lines, advert) < SHORTEST) return false;
  const inAdvert = lines.slice(advert.from, advert.to + 1).filter(({ place }) => place === '');
  if (inAdvert.filter(isProse).length < 3) return false;
  const sections = new Set(
    inAdvert.filter((line) => isHeading(line) || line.text.length < 50).flatMap(sectionsOf),
  );
  const isHeaded =
    sections.size > 0 || openedFrom(outline) !== undefined || (isPointed(inAdvert) && hasForm(page.document));
  if (!isHeaded || isAsked(inAdvert) || isList(page, inAdvert)) return false;
  if (lines.some(({ text, level }) => level > 0 && SENT.test(text))) return false;
  const seen = { page, outline, advert: inAdvert, kinds: sections.size };
  const points = SIGNS.reduce((sum, [worth, is]) => sum + (is(seen) ? worth : 0), sections.size * SECTION);
  return points >= ENOUGH;
}
