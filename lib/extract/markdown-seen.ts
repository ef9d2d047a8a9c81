/** Elements whose text nobody reads on the page, or that are controls and not text. */
const UNSEEN: ReadonlySet<string> = new Set(
  (
    'script style template noscript svg iframe object embed canvas video audio map head title meta link base ' +
    'input select option optgroup textarea datalist progress meter button'
  ).split(' '),
);

const HIDING_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;
// Words for screen readers only: the page shows the same to the eye in another way, often beside it.
const HIDING_CLASS = /(?:^|\s)(?!not-)(?:[\w-]+-)?(?:sr-only|visually-?hidden|screen-reader-text)(?:\s|$)/i;
const NOT_HIDING = /(?:^|\s)not-sr-only/;
// Icon fonts write an icon as a word: `location_on`.
const ICON_CLASS = /(?:^|\s)material-(?:icons|symbols)/;
/** Where a link leads by which a reader hands the page on: it is the site's, whatever text it stands in. */
const SHARING =
  /^(?:https?:)?\/\/(?:[\w.]+\.)?(?:(?:facebook\.com\/(?:share|dialog)|(?:twitter|x)\.com\/(?:intent|share)|linkedin\.com\/(?:shar|cws)|xing\.com\/(?:spi|social)\/share|t\.me\/share|vk\.com\/share)|(?:wa\.me\/|whatsapp\.com\/send)\?text)|^(?:mailto:|whatsapp:\/\/send)\?/i;
const HEADINGS = 'h1, h2, h3, h4, h5, h6, summary';

/**
 * Whether a person can get to see the element. Asked of attributes alone: styles cost a layout, and
 * a long description that is cut off by its style is still wanted. `aria-hidden` text is seen by the
 * eye, so it stays; only icons go.
 */
export function isSeen(element: Element, root: Element): boolean {
  const name = element.localName;
  // An accordion's heading is a button: its words are the heading.
  if (UNSEEN.has(name)) return name === 'button' && element.closest(HEADINGS) !== null;
  if (!element.hasAttributes()) return true;
  if (name === 'a' && SHARING.test(element.getAttribute('href') ?? '')) return false;
  const classes = element.getAttribute('class');
  if (classes && isHidingClass(classes)) return false;
  const style = element.getAttribute('style');
  const hidden = element.getAttribute('hidden');
  const isHidden = (hidden !== null && hidden !== 'until-found') || (style !== null && isHidingStyle(style));
  return !isHidden || isCollapsed(element, root);
}

// A page that hides nothing by class or style needs none of the patterns compiled: one word of each is asked first.
const isHidingClass = (classes: string): boolean =>
  (classes.includes('material-') && ICON_CLASS.test(classes)) ||
  (/hidden|sr-only|screen-reader/i.test(classes) && HIDING_CLASS.test(classes) && !NOT_HIDING.test(classes));

const isHidingStyle = (style: string): boolean => /none|hidden/i.test(style) && HIDING_STYLE.test(style);

/** Hidden, but a "show more" within the same text opens it. */
function isCollapsed(element: Element, root: Element): boolean {
  const id = element.id;
  // The browser looks for it faster than a script does; an id that would end the selector is nobody's.
  return /^[^"\\\s]+$/.test(id) && root.querySelector(`[aria-controls~="${id}"][aria-expanded]`) !== null;
}

const LINES_STYLE = /white-space\s*:\s*(?:pre|break)/;
const LINES_CLASS = /(?:^|\s)whitespace-(?:pre|break)/;

/** Whether the element says itself that the source's line ends show. */
export const keepsLines = (element: Element): boolean =>
  element.localName === 'pre' ||
  (element.hasAttribute('style') && LINES_STYLE.test(element.getAttribute('style') ?? '')) ||
  (element.hasAttribute('class') && LINES_CLASS.test(element.getAttribute('class') ?? ''));

/** An absolute http(s) or mailto address, or none: everything else is text. */
export function toAddress(href: string | null, base: string): string | undefined {
  if (!href || !URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  return /^(?:https?|mailto):$/.test(url.protocol) ? url.href : undefined;
}

const LAZY = ['src', 'data-src', 'data-lazy-src'];

/** An image worth a line: over http(s), and more than a pixel that counts visitors. */
export function toImage(image: Element, base: string): { alt: string; address: string } | undefined {
  const size = (side: string): number => {
    const style = new RegExp(`(?:^|[;\\s])${side}\\s*:\\s*(\\d+)px`).exec(
      image.getAttribute('style') ?? '',
    )?.[1];
    return Number.parseInt(image.getAttribute(side) ?? style ?? '99', 10);
  };
  if (size('width') <= 2 || size('height') <= 2) return undefined;
  const addresses = LAZY.map((name) => toAddress(image.getAttribute(name), base));
  const address = addresses.find((found) => found?.startsWith('http'));
  return address === undefined
    ? undefined
    : { alt: (image.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim(), address };
}
