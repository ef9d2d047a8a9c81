import type { Finding } from '../candidate.ts';
import { APPLY } from './job-words.ts';
import type { Sources } from './read-rule.ts';
import { textOf } from './text.ts';

/** What begins like the words of the link to the form and leads elsewhere. */
const NO_FORM =
  /filter|alert|all jobs|other|similar|how to|faq|tips|privacy|(?:linkedin|indeed|xing|facebook|google|whatsapp|seek)$/i;

function saysApply(link: Element): boolean {
  if (link.textContent.length >= 60) return false;
  const words = textOf(link);
  return words.length < 45 && APPLY.test(words) && !NO_FORM.test(words);
}

/** The address that all of them lead to, whatever each says of where it was clicked; else the one of the page's own host. */
function oneAddress(links: readonly HTMLAnchorElement[], host: string): string | undefined {
  const byPath = new Map(links.map((link) => [link.origin + link.pathname, link] as const).toReversed());
  const all = [...byPath.values()];
  const own = all.filter((link) => link.host === host);
  const [first, another] = own.length > 0 ? own : all;
  return another ? undefined : first?.href;
}

/** What stands behind the address of a posting in that of its form. */
const FORM_PATH =
  /^\/(?:apply|application|applications\/new|application\/new|apply\/new|c\/new|candidate|candidature|bewerben|bewerbung|postuler|solicitar)\/?$/i;

/** The form that stands below the posting's own address, whatever the link to it says: a tab called `Application`. */
function below(links: readonly HTMLAnchorElement[], page: URL): string | undefined {
  const path = page.pathname.replace(/\/+$/, '');
  return links.find(
    ({ host, pathname }) =>
      host === page.host && pathname.startsWith(path) && FORM_PATH.test(pathname.slice(path.length)),
  )?.href;
}

/** Elements on which scripts keep the address of the form, and what such an attribute is called. */
const KEEPERS = '[data-controller], [data-apply-url], [data-application-url], [data-apply-link]';
const KEPT = /appl(?:y|ication)-(?:url|link)/;

/** The address that a part of the page keeps for its script to open; nothing when there are several. */
function keptFor(document: Document, base: string): string | undefined {
  const kept = [...document.querySelectorAll(KEEPERS)].flatMap((element) =>
    [...element.attributes].filter(({ name }) => KEPT.test(name)).map(({ value }) => URL.parse(value, base)),
  );
  const found = kept.filter((url) => url !== null && /^https?:$/.test(url.protocol));
  const [first, another] = new Set(found.map((url) => url?.href));
  return another ? undefined : first;
}

/** A form that asks for a CV. */
const ASKS_FOR_CV =
  'form input[type="file"], form input[name*="resume" i], form input[name*="cover_letter" i], form textarea[name*="cover" i]';

/** Whether one applies on the page itself. */
export const hasForm = (root: ParentNode): boolean => root.querySelector(ASKS_FOR_CV) !== null;

/** Where one applies: a link that says so, one below the posting's own address, else the page that has the form. */
export function applyFindings({ page: { document, url }, root }: Sources): readonly Finding[] {
  const address = new URL(url);
  // Not every `a` with a `href`: the ones in a drawing have no address of this kind.
  // A bare `#` is a button in disguise: it leads nowhere.
  const links = [...document.links].filter(
    (link): link is HTMLAnchorElement => root.contains(link) && link.getAttribute('href') !== '#',
  );
  // Who is at the form already applies there, whatever the next step of it is called.
  const isForm = FORM_PATH.test(/\/[^/]+\/?$/.exec(address.pathname)?.[0] ?? '');
  const ways: readonly (readonly [via: string, find: () => string | undefined])[] = [
    ['the address of the form', () => (isForm ? url : undefined)],
    ['the link that says apply', () => oneAddress(links.filter(saysApply), address.host)],
    ['the link below the address', () => below(links, address)],
    [
      'the address kept for the form',
      () => (root === document ? keptFor(document, document.baseURI) : undefined),
    ],
    ['the form on the page', () => (root === document && hasForm(document) ? url : undefined)],
  ];
  for (const [via, find] of ways) {
    const raw = find();
    if (raw) return [{ field: 'applyUrl', raw, source: 'heuristic', via }];
  }
  return [];
}
