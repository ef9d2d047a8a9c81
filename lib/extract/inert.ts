const IS_TAG = /<\/?[a-z][^<>]*>/i;
const IS_ESCAPED_TAG = /&lt;\/?[a-z][\s\S]*?&gt;/i;

/**
 * HTML in a string as a body that neither runs nor loads anything. A string that is all escaped markup is decoded
 * once: state and structured data are often escaped twice.
 */
export function bodyOf(html: string, document: Document): HTMLElement {
  const Parser = (document.defaultView ?? globalThis).DOMParser;
  const parse = (text: string): HTMLElement => new Parser().parseFromString(text, 'text/html').body;
  const isEscaped = !IS_TAG.test(html) && IS_ESCAPED_TAG.test(html);
  return parse(isEscaped ? parse(html).textContent : html);
}
