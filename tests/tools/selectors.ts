/** Attributes that a board's own people test by, best first: they outlive a redesign. */
const TEST_MARKS = [
  'data-qa',
  'data-testid',
  'data-test',
  'data-automation-id',
  'data-automation',
  'data-ui',
  'data-at',
  'data-cy',
  'itemprop',
];

/** Names that a build made (`css-1x2y3z`, `sc-bdVaJa`, `jss42`) change with every build. */
const MADE = /\d|^(css|sc|jss|svelte|styled)-|__|[a-z][A-Z].*[A-Z]/;

const quote = (value: string): string => JSON.stringify(value).replaceAll("'", "\\'");

function marksOf(element: Element): readonly string[] {
  const byTest = TEST_MARKS.filter((name) => element.getAttribute(name)).map(
    (name) => `[${name}=${quote(element.getAttribute(name) ?? '')}]`,
  );
  const byId = element.id !== '' && !MADE.test(element.id) ? [`#${element.id}`] : [];
  const byClass = [...element.classList].filter((name) => !MADE.test(name)).map((name) => `.${name}`);
  return [...byTest, ...byId, ...byClass];
}

/** A selector that means this element and no other, by marks that a page's authors gave it; nothing without one. */
export function selectorOf(element: Element): string | undefined {
  const isOnly = (selector: string): boolean => element.ownerDocument.querySelectorAll(selector).length === 1;
  const own = [...marksOf(element), ...(element.localName === 'h1' ? ['h1'] : [])];
  const alone = own.find(isOnly);
  if (alone) return alone;
  for (let above = element.parentElement; above; above = above.parentElement) {
    for (const mark of marksOf(above)) {
      const inside = [...own, element.localName].map((name) => `${mark} ${name}`).find(isOnly);
      if (inside) return inside;
    }
  }
  return undefined;
}
