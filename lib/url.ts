/** Parameters that say where a visitor came from and never which posting is meant. */
const TRACKING =
  /^(utm_\w+|gh_src|lever-(source|origin|source\[\])|refid|trk|trackingid|iisn?|(fb|g|dc|tt|tw|y)clid|gbraid|wbraid|msclkid|mc_[ce]id|_hs\w+|originalsubdomain|validitytoken)$/i;

/** Words that name a visitor's way here on one site and the posting (`?ref=4711`) on another: a number stays. */
const MAYBE_TRACKING = /^(ref|src|source|t)$/i;

/** No address that a person may follow is longer; longer ones only cost time. */
const LONGEST = 4096;

/** An address as a URL, or nothing: never throws. */
export const toUrl = (text: string, base?: string): URL | undefined => URL.parse(text, base) ?? undefined;

/** Only addresses that a person may follow from a file: http and https. */
export function toLink(text: string, base: string): URL | undefined {
  const url = text.length > LONGEST ? undefined : toUrl(text.trim(), base);
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}

/** A query's parameters as the page spells them: `URLSearchParams` would write bytes that are no UTF-8 anew. */
const parametersOf = ({ search }: URL): readonly string[] => search.slice(1).split('&').filter(Boolean);

const namedBy = (parameter: string): readonly [name: string, value: string] =>
  [...new URLSearchParams(parameter)][0] ?? ['', ''];

function isTracking(parameter: string): boolean {
  const [name, value] = namedBy(parameter);
  return TRACKING.test(name) || (MAYBE_TRACKING.test(name) && !/^\d+$/.test(value));
}

/** The same address without the parameters that only track; the ones that name a posting stay. */
export function withoutTracking(url: URL): URL {
  const clean = new URL(url);
  const kept = parametersOf(url).filter((parameter) => !isTracking(parameter));
  clean.search = kept.join('&');
  return clean;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The canonical spelling of a posting's address: https, no tracking, no fragment, no trailing slash. */
export function toCanonical(url: URL): string {
  const clean = withoutTracking(url);
  clean.protocol = 'https:';
  clean.hash = '';
  clean.search = parametersOf(clean)
    .toSorted((a, b) => compare(namedBy(a)[0], namedBy(b)[0]))
    .join('&');
  // The look behind keeps a path of nothing but slashes from being tried from each of them.
  if (clean.pathname.length > 1) clean.pathname = clean.pathname.replace(/(?<!\/)\/+$/, '');
  return clean.href;
}
