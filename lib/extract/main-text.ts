/** Parts of a page that are not its subject. */
const AROUND =
  /^(nav|header|footer|aside|form|dialog|button|select|textarea|script|style|noscript|template|svg|iframe|a)$/i;
const AROUND_ROLE = /^(navigation|banner|contentinfo|dialog|alertdialog|search|complementary)$/;

const ELEMENT = 1;
const TEXT = 3;

/** Below this share of the text around it, a part is one of several and not the whole. */
const WHOLE = 0.8;

/** A page with less text than this has no subject to speak of. */
const FEWEST_CHARACTERS = 200;

/**
 * The innermost element that holds nearly all of the page's running text: what a reader would call its
 * subject. Links, forms, menus, heads and feet of the page don't count. Nothing when there is hardly any.
 */
export function mainText(document: Document): Element | undefined {
  // An SVG or XML document has no body, whatever the type says.
  const body: Element | null = document.body;
  if (!body) return undefined;
  const weights = weigh(body);
  const total = weights.get(body) ?? 0;
  if (total < FEWEST_CHARACTERS) return undefined;
  let best = body;
  for (let inner: Element | undefined = best; inner;) {
    best = inner;
    inner = [...best.children].find((child) => (weights.get(child) ?? 0) >= total * WHOLE);
  }
  return best;
}

/** How much running text each element holds. */
function weigh(body: Element): ReadonlyMap<Element, number> {
  const weights = new Map([[body, 0]]);
  // What is added to a map is met later in the same loop: no calls, so no page can nest too deep for them.
  for (const element of weights.keys()) {
    let own = 0;
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === TEXT) own += (node.nodeValue ?? '').trim().length;
      else if (node.nodeType === ELEMENT && isSubject(node as Element)) weights.set(node as Element, 0);
    }
    weights.set(element, own);
  }
  const sum = (element: Element): number => weights.get(element) ?? 0;
  for (const element of [...weights.keys()].toReversed()) {
    const { parentElement } = element;
    if (parentElement && element !== body) weights.set(parentElement, sum(parentElement) + sum(element));
  }
  return weights;
}

const isSubject = (element: Element): boolean =>
  !AROUND.test(element.nodeName) &&
  !element.hasAttribute('hidden') &&
  !AROUND_ROLE.test(element.getAttribute('role') ?? '');
