import type { Page } from '../page.ts';

/** What a report never carries: code, styles, pictures, and what may show a person. */
const DROPPED =
  'script:not([type="application/ld+json"]):not([type="application/json"]), style, noscript, svg, img, picture, video, audio, canvas, iframe, object, embed, template';

/** Attributes that structure is known by; all the others may hold anything. */
const KEPT =
  /^(id|class|role|type|name|for|rel|property|itemprop|itemscope|itemtype|itemref|datetime|lang|dir|colspan|rowspan|href|src|content|data-[\w-]+|aria-[\w-]+)$/;

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
/** A number with a plus in front, or one of nine digits and more in groups: a telephone's. */
const PHONE = /\+\d[\d\s().-]{7,}\d|\b(?:\d[\s().-]?){9,}\d\b/g;
/** Long runs of letters and digits mixed: keys, sessions, signatures. */
const TOKEN = /\b(?=[\w-]*\d)(?=[\w-]*[a-z])[\w-]{20,}\b/gi;
/** What stands behind a question mark says who came, and how. */
const QUERY = /(https?:\/\/[^\s"'<>?#]+)[?#][^\s"'<>]*/g;

const LONGEST_ATTRIBUTE = 300;

const clean = (text: string): string =>
  text
    .replaceAll(QUERY, '$1')
    .replaceAll(EMAIL, '[e-mail]')
    .replaceAll(TOKEN, '[token]')
    .replaceAll(PHONE, '[number]');

function cleanAttributes(element: Element): void {
  for (const { name, value } of Array.from(element.attributes)) {
    const isKept = KEPT.test(name) && value.length <= LONGEST_ATTRIBUTE && !value.startsWith('data:');
    if (isKept) element.setAttribute(name, clean(value));
    else element.removeAttribute(name);
  }
}

/**
 * A copy of a page that a person can hand on: its structure and its text, without code, pictures, what was typed into
 * forms, e-mail addresses, telephone numbers and tokens. The page itself is not touched; the copy is made in a
 * document that neither runs nor loads anything.
 */
export function scrub({ url, document }: Page): string {
  const Parser = (document.defaultView ?? globalThis).DOMParser;
  const copy = new Parser().parseFromString(document.documentElement.outerHTML, 'text/html');
  for (const element of copy.querySelectorAll(DROPPED)) element.remove();
  for (const field of copy.querySelectorAll('input, textarea, select, option')) {
    for (const name of ['value', 'checked', 'selected']) field.removeAttribute(name);
    if (field.localName === 'textarea') field.textContent = '';
  }
  for (const element of copy.querySelectorAll('*')) cleanAttributes(element);
  const texts = copy.createTreeWalker(copy, 4 | 128);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) node.nodeValue = clean(node.nodeValue ?? '');
  return `<!DOCTYPE html>\n<!-- ${clean(url).replaceAll('--', '- -')} -->\n${copy.documentElement.outerHTML}\n`;
}
