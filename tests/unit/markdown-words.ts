import { HtmlRenderer, Parser } from 'commonmark';
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('', { url: 'https://jobs.example.com/acme/7' });

/** A window's page for the reader. */
export const page = { url: window.location.href, document: window.document };

/** Markup as a document that neither runs nor loads anything, and is quick to make. */
export const parse = (html: string): Document => new window.DOMParser().parseFromString(html, 'text/html');

/**
 * What a person reads, word by word: made without the converter's code, from the page's element on
 * one side and from the rendered Markdown on the other. Words are whole, with their punctuation, so
 * text that was glued together, cut, lost or escaped once too often is a difference. What is left
 * out of both sides: the sign or number of an item (a typed `•` becomes a list's own), and images.
 */
export function wordsOf(element: Element): string[] {
  const out: string[] = [];
  collect(element, element, out, false);
  return toWords(out.join(''));
}

const UNSEEN =
  'script,style,template,noscript,svg,iframe,object,embed,canvas,video,audio,map,head,title,input,select,textarea,' +
  'datalist,progress,meter,button,[class*=material-icons],[class*=material-symbols]';
/** Links that hand the page on to others are the site's own controls. */
const SHARING = [
  'facebook.com/share',
  'facebook.com/dialog',
  'twitter.com/intent',
  'twitter.com/share',
  'x.com/intent',
  'x.com/share',
  'linkedin.com/shar',
  'linkedin.com/cws',
  'xing.com/spi/share',
  'xing.com/social/share',
  't.me/share',
  'vk.com/share',
  'wa.me/?text',
  'whatsapp.com/send?text',
  'whatsapp://send?',
];
const BLOCK = new Set(
  (
    'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup p pre search section summary ' +
    'table tbody td tfoot th thead tr ul'
  ).split(' '),
);

function isSeen(element: Element, root: Element): boolean {
  if (element.localName === 'button' && element.closest('h1,h2,h3,h4,h5,h6,summary')) return true;
  if (element.matches(UNSEEN)) return false;
  if (element.localName === 'a' && isSharing(element.getAttribute('href') ?? '')) return false;
  const classes = [...element.classList];
  if (classes.some((name) => /^(?!not-)([\w-]+-)?(sr-only|visually-?hidden|screen-reader-text)$/i.test(name))) {
    return classes.includes('not-sr-only');
  }
  const hidden = element.getAttribute('hidden');
  const style = (element.getAttribute('style') ?? '').toLowerCase().replaceAll(' ', '');
  if ((hidden === null || hidden === 'until-found') && !/display:none|visibility:hidden/.test(style))
    return true;
  return (
    element.id !== '' &&
    root.querySelector(`[aria-expanded][aria-controls~="${CSS_escape(element.id)}"]`) !== null
  );
}

const isSharing = (href: string): boolean =>
  href.startsWith('mailto:?') || SHARING.some((part) => href.toLowerCase().includes(part));

const CSS_escape = (id: string): string => id.replace(/["\\\n]/g, '\\$&');

function collect(node: Node, root: Element, out: string[], pre: boolean): void {
  for (const child of node.childNodes) {
    if (child.nodeType === 3) {
      const text = (child as Text).data;
      out.push(pre ? text.replaceAll('\n', '\u2029') : text.replaceAll('\u2029', ' '));
    }
    if (child.nodeType !== 1) continue;
    const element = child as Element;
    if (!isSeen(element, root)) continue;
    if (element.localName === 'img' && /\b(emoji|wp-smiley)\b/.test(element.className))
      out.push(element.getAttribute('alt') ?? '');
    const isBlock = BLOCK.has(element.localName);
    if (isBlock) out.push('\u2029');
    const keeps =
      pre ||
      element.matches('pre, [class^=whitespace-pre], [class*=" whitespace-pre"]') ||
      /white-space:\s*(pre|break)/.test(element.getAttribute('style') ?? '');
    collect(element, root, out, keeps);
    if (isBlock) out.push('\u2029');
  }
}

const BULLET =
  /^[-–—*·+•●▪◦‣∙■○◆➢➤►\uF0B7\uF0A7][\uFE0E\uFE0F]?(?=\s)|^[•●▪◦‣∙■○◆➢➤►\uF0B7\uF0A7][\uFE0E\uFE0F]?/u;

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const INVISIBLE = /[\u0000-\u0008\u000E-\u001F\u007F\u00AD\u200B\u2060\uFEFF]/g;

function toWords(text: string): string[] {
  return text
    .replace(INVISIBLE, '')
    .split('\u2029')
    .map((line) =>
      line
        .trim()
        .replace(BULLET, '')
        .trim()
        .replace(/^\d{1,3}[.)](?=\s)/, ''),
    )
    .flatMap((line) => line.split(/\s+/))
    .filter((word) => word !== '');
}

/** The words of rendered Markdown. */
export function wordsOfMarkdown(markdown: string): string[] {
  const renderer = new HtmlRenderer({ safe: true });
  const html = renderer.render(new Parser().parse(withoutTables(markdown)));
  // Raw HTML would be omitted by the renderer: it is never the text's own.
  if (html.includes('<!-- raw HTML omitted -->')) throw new Error('live markup in the Markdown');
  return wordsOf(parse(html).body);
}

const ROW = /^(?:[\s>*]|\d+[.)])*\|/;
const RULE = /^[\s>*\d.)]*\|(?: --- \|)+$/;

/** CommonMark knows no tables: each cell becomes a paragraph, which shows the same text. */
export function withoutTables(markdown: string): string {
  const lines = markdown.split('\n');
  const out: string[] = [];
  /** What stands before the rows: blanks, a quotation's sign; before the first row an item's sign, too. */
  let indent: string | undefined;
  let first = '';
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const isHead = indent === undefined && ROW.test(line) && RULE.test(lines[index + 1] ?? '');
    if (isHead) {
      first = /^[^|]*/.exec(line)?.[0] ?? '';
      indent = first.replace(/[^>]/g, ' ');
    }
    if (indent === undefined || !(isHead || line.startsWith(`${indent}|`))) {
      indent = undefined;
      out.push(line);
      continue;
    }
    for (const cell of line
      .slice(indent.length)
      .split(/(?<!\\)\|/)
      .slice(1, -1)) {
      if (cell.trim() === '') continue;
      out.push(first + escapeStart(cell.trim().replaceAll('\\|', '|')), indent);
      first = indent;
    }
    // The rule below the head.
    if (isHead) index += 1;
  }
  return out.join('\n');
}

/** In a cell nothing is structure. */
const escapeStart = (cell: string): string =>
  cell.replace(/^(?=[-+*#>=|])(?!\*\*)/, '\\').replace(/^(\d+)(?=[.)])/, '$1\\');
