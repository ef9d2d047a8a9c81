/** Parameters that say where a visitor came from and never which posting is meant. */
const TRACKING = new RegExp(
  `^(${[
    // Everywhere: campaigns, clicks, mailings.
    String.raw`(utm|mtm|pk|matomo|hsa|rx|ga)_\w+|_hs\w+|mc_[ce]id|mkt_tok|igshid|srsltid|li_fat_id|gad_\w+`,
    '(fb|g|dc|tt|tw|y)clid|msclkid|[gw]braid|_g[al]|_ke|epik|wickedid|vero_(id|conv)|oly_(enc|anon)_id',
    // Of boards: Greenhouse, Lever, LinkedIn, iCIMS, Jobvite, SmartRecruiters, Comeet, Freshteam.
    String.raw`gh_src|lever-(source|origin|source\[\])|refid|trk|trackingid|originalsubdomain|iisn?`,
    'jsessionid|phpsessid|validitytoken|jvs(rc|t|d)|__jvs[td]|trid|coref|ft_source|(job|applicant)_?(source|board)',
  ].join('|')})$`,
  'i',
);

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

/** Parameters as a query: a question mark that one of them begins with is its own. */
const toSearch = (parameters: readonly string[]): string =>
  parameters.length > 0 ? `?${parameters.join('&')}` : '';

const namedBy = (parameter: string): readonly [name: string, value: string] =>
  [...new URLSearchParams(parameter)][0] ?? ['', ''];

function isTracking(parameter: string): boolean {
  const [name, value] = namedBy(parameter);
  return TRACKING.test(name) || (MAYBE_TRACKING.test(name) && !/^\d+$/.test(value));
}

/**
 * The same address without the parameters that only track; the ones that name a posting stay. A name and a password
 * in it are the visitor's, and no part of what a file may tell.
 */
export function withoutTracking(url: URL): URL {
  const clean = new URL(url);
  clean.username = '';
  clean.password = '';
  const kept = parametersOf(url).filter((parameter) => !isTracking(parameter));
  clean.search = toSearch(kept);
  return clean;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * One spelling for what RFC 3986 (6.2.2) holds to be the same: `%7e`, `%7E` and `~`. A text with a `%` that begins no
 * byte stays as it is: nobody knows what its server makes of it.
 */
function inOneSpelling(text: string): string {
  if (/%(?![\da-f]{2})/i.test(text)) return text;
  return text.replaceAll(/%([\da-f]{2})/gi, (byte, hex: string) => {
    const character = String.fromCodePoint(Number.parseInt(hex, 16));
    return /[\w.~-]/.test(character) ? character : byte.toUpperCase();
  });
}

// The look behind keeps a path of nothing but slashes from being tried from each of them.
const withoutSlashes = (path: string): string => path.replace(/(?<!\/)\/+$/, '');

/** Parameters that name a posting, on sites that keep their parameters in the fragment. */
const NAMES_A_JOB =
  /(?:^|[?&])(?:gh_jid|j?id|pid|(?:job|req|requisition|vacancy|position|opening)_?(?:id|no)?)=[^&]/i;

/** The characters before a fragment's text directive (`#:~:text=…`), which only points at words. */
const DIRECTIVE = ':~:';

/**
 * What of a fragment is an address: a route of a single-page site (`#/job/123`, `#!/job/123`) or parameters that name
 * a posting. `#app`, `#apply` and text fragments point at a part of the page. `''` for those.
 */
function routeOf({ hash }: URL): string {
  const [fragment = ''] = hash.slice(1).split(DIRECTIVE);
  const [path = '', query = ''] = fragment.split(/\?(.*)/s);
  if (/^[!/]/.test(fragment)) {
    const kept = query.split('&').filter((parameter) => parameter && !isTracking(parameter));
    const route = (withoutSlashes(inOneSpelling(path)) || '/') + (kept.length > 0 ? `?${kept.join('&')}` : '');
    return /[^!/]/.test(route) ? route : '';
  }
  return NAMES_A_JOB.test(fragment) ? fragment : '';
}

/**
 * The canonical spelling of a posting's address, which a person may still follow. The same: http and https, either
 * one's own port, case and a last dot of the host, user and password, tracking, order of parameters, slashes at the
 * end, the spelling of bytes, a fragment that only points at a part. Not the same, for on some server it is another
 * page: `www.` (`withoutWww` makes the second name of it), any other port, case of the path, two slashes inside it,
 * `+` and `%20` in a query, a fragment that is a route.
 */
export function toCanonical(url: URL): string {
  const clean = withoutTracking(url);
  clean.protocol = 'https:';
  // Where it was http, the port that http would have stands for itself no longer.
  if (clean.port === '80') clean.port = '';
  clean.hostname = clean.hostname.replace(/\.$/, '');
  clean.hash = routeOf(url);
  const parameters = parametersOf(clean).map(inOneSpelling);
  clean.search = toSearch(parameters.toSorted((a, b) => compare(namedBy(a)[0], namedBy(b)[0])));
  // What a server of Java's makes of the same visitor without cookies.
  const path = inOneSpelling(clean.pathname.replace(/;jsessionid=[^/]*/i, ''));
  clean.pathname = path.length > 1 ? withoutSlashes(path) : path;
  return clean.href;
}

/** The address without `www.`: most sites answer at both, and to a few only one of them is an address. */
export const withoutWww = (address: string): string =>
  address.replace(/^https:\/\/www\.(?=[^/]*\.)/, 'https://');

/** Where sites that send visitors away keep the address that they send them to: host, path, parameter. */
const REDIRECTS: readonly (readonly [host: RegExp, path: RegExp, parameter: RegExp])[] = [
  [/(^|\.)linkedin\.com$/, /^\/(jobs\/view\/externalApply|redir|safety)\b/i, /^url$/],
  [/(^|\.)google\.[a-z.]{2,6}$/, /^\/url$/, /^(q|url)$/],
  [/^(l|lm)\.facebook\.com$/, /^\/l\.php$/, /^u$/],
  [/(^|\.)safelinks\.protection\.outlook\.com$/, /^\//, /^url$/],
  [/(^|\.)duckduckgo\.com$/, /^\/l\/?$/, /^uddg$/],
  [/(^|\.)slack-redir\.net$/, /^\/link$/, /^url$/],
  [
    /(^|\.)(xing|glassdoor|indeed|jooble|adzuna|talent|ziprecruiter)\.[a-z.]{2,6}$/,
    /^\//,
    /^(target|dest(ination)?|redirect_?ur[il])$/i,
  ],
];

/** An address in an address in an address is a trap. */
const DEEPEST = 3;

/** The address that a redirect leads to, where it says so itself; any other address as it is. Asks no server. */
export function unwrapped(url: URL, depth = 0): URL {
  if (depth >= DEEPEST) return url;
  for (const [host, path, parameter] of REDIRECTS) {
    if (!host.test(url.hostname) || !path.test(url.pathname)) continue;
    for (const [name, value] of url.searchParams) {
      const target = parameter.test(name) && /^https?:\/\//i.test(value) ? toLink(value, url.href) : undefined;
      if (target) return unwrapped(target, depth + 1);
    }
  }
  return url;
}
