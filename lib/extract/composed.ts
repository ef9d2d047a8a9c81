/** A page with more elements than this costs too much to copy. */
const MOST = 50_000;

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** What a slot shows: what its host's page put into it, else what stands in it. */
const slotted = (element: Element): readonly Node[] => {
  const assigned = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
  return assigned.length > 0 ? assigned : [...element.childNodes];
};

/** The children as a reader sees them: those of an open shadow root stand in place of the element's own. */
const shownChildren = (node: Node): readonly Node[] =>
  isElement(node) && node.shadowRoot ? [...node.shadowRoot.childNodes] : isElement(node) ? slotted(node) : [];

/** Whether any element has an open shadow root. */
function hasShadow(document: Document): boolean {
  let asked = 0;
  for (const element of document.querySelectorAll('*')) {
    if (element.shadowRoot) return true;
    asked += 1;
    if (asked > MOST) return false;
  }
  return false;
}

/**
 * A copy of a page in which its open shadow roots stand where the page shows them; nothing when it has none. The copy
 * is inert: it runs nothing and loads nothing, and addresses in it start from where the page's do.
 */
export function composed(document: Document): Document | undefined {
  if (!hasShadow(document)) return undefined;
  const copy = document.implementation.createHTMLDocument('');
  copy.documentElement.remove();
  const rest: (readonly [Node, Node])[] = [[document.documentElement, copy]];
  for (let count = 0; count < MOST && rest.length > 0; count += 1) {
    const [node, parent] = rest.pop() ?? [];
    if (!node || !parent) break;
    const made = parent.appendChild(copy.importNode(node, false));
    const children = shownChildren(node);
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child && (isElement(child) || child.nodeType === 3)) rest.push([child, made]);
    }
  }
  const base = copy.createElement('base');
  base.href = document.baseURI;
  // An SVG or XML document has no head, whatever the type says.
  (copy.head as Element | null)?.prepend(base);
  return copy;
}
