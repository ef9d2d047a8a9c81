/** Attributes that a board's structure is known by; everything else on a page is somebody's. */
const KEPT = /^(id|class|role|itemprop|itemscope|itemtype|type|rel|property|name|data-[\w-]+)$/;

/** Elements that say nothing of the structure, and would make the fixture large. */
const DROPPED =
  'script:not([type="application/ld+json"]), style, link:not([rel="canonical"]), noscript, svg, iframe, img, picture, video, template';

const WORDS =
  'amber basket cedar drum ember flute garden harbour island juniper kettle lantern meadow needle orchard paddle quilt ribbon saddle timber umber violin willow yarrow zither'.split(
    ' ',
  );

const LONGEST_ATTRIBUTE = 60;

/** A word of no page for every word of a page: the same one for the same, in the same case. */
function otherWord(word: string): string {
  const sum = Array.from(word.toLowerCase()).reduce(
    (total, char) => (total * 31 + (char.codePointAt(0) ?? 0)) % 9973,
    7,
  );
  const other = WORDS[sum % WORDS.length] ?? '';
  if (word === word.toUpperCase() && word.length > 1) return other.toUpperCase();
  return word[0] === word[0]?.toUpperCase() ? `${other[0]?.toUpperCase()}${other.slice(1)}` : other;
}

/** The same text in other words: letters change, digits, signs and blanks stay. */
export const inOtherWords = (text: string): string => text.replaceAll(/\p{L}[\p{L}\p{M}’']*/gu, otherWord);

function strip(element: Element): void {
  for (const { name, value } of element.attributes) {
    if (!KEPT.test(name) || value.length > LONGEST_ATTRIBUTE) element.removeAttribute(name);
  }
}

/**
 * A saved page as a fixture: what leads to the given elements and what is in them, with the board's own marks and
 * nobody's words. The document that is given is changed.
 */
export function anonymise(document: Document, kept: readonly Element[]): string {
  const isOnTheWay = (element: Element): boolean =>
    kept.some((each) => each.contains(element) || element.contains(each));
  for (const element of document.body.querySelectorAll('*')) if (!isOnTheWay(element)) element.remove();
  for (const element of document.querySelectorAll(DROPPED)) element.remove();
  for (const element of document.querySelectorAll('*')) strip(element);
  const texts = document.createTreeWalker(document, 4);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const isData = node.parentElement?.localName === 'script';
    node.nodeValue = isData ? '' : inOtherWords(node.nodeValue ?? '').replaceAll(/\s*\n\s*/g, '\n');
  }
  for (const meta of document.querySelectorAll('meta')) if (!meta.hasAttribute('charset')) meta.remove();
  return `<!DOCTYPE html>\n${document.documentElement.outerHTML}\n`;
}
