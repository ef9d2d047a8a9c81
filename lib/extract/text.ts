/** Elements whose text nobody reads. */
const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template', 'svg', 'title']);

/**
 * The text of an element as one line, with a blank where elements meet: `<b>Berlin</b><b>Paris</b>` is two
 * words. A selector that names a silent element itself (`title`) still gets its text.
 */
export function textOf(element: Element): string {
  if (element.childElementCount === 0) return fold(element.textContent);
  return fold(spacedText(element));
}

const fold = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Inline elements join their text to what stands around them; everything else stands apart. */
export const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code em font i mark q s small span strong sub sup time u wbr'.split(' '),
);

// A list of what is left, not calls: a page may nest its elements deeper than calls can.
function spacedText(root: Element): string {
  let text = '';
  const rest: (Node | string)[] = [root];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (typeof next === 'string') text += next;
    else if (next.nodeType === 3) text += next.nodeValue ?? '';
    else if (next === root || (next.nodeType === 1 && !SILENT.has((next as Element).localName))) {
      const apart = INLINE.has((next as Element).localName) ? '' : ' ';
      text += apart;
      rest.push(apart);
      for (let child = next.lastChild; child; child = child.previousSibling) rest.push(child);
    }
  }
  return text;
}
