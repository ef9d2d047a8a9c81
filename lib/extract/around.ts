import { isSeen } from './markdown-seen.ts';
import { lengthOfAll, linesIn, type Line } from './outline.ts';
import type { Outline } from './plain-posting.ts';

/** What stands around a description: the lines above it, with the posting's heading, and those behind it. */
export interface Around {
  readonly before: readonly Line[];
  readonly after: readonly Line[];
}

/** So many lines above the heading may tell of the posting, and so many behind the text. */
const ABOVE = 8;
const BELOW = 16;
const BEHIND = 25;

const SHORT = 40;

/** A part of the page with more letters than this is a text or a list of its own. */
const LARGEST = 4000;

const isFact = ({ place }: Line): boolean => place === '' || place === 'head' || place === 'aside';

/** The lines around the advert that the outline has found; without a heading nothing is known to be beside it. */
export function aroundOutline({ lines, heading, advert }: Outline): Around {
  if (heading === undefined || !advert) return { before: [], after: [] };
  // Short lines that an advert begins with are facts as those above it.
  let { from } = advert;
  while (from < advert.to && (lines[from]?.text.length ?? 0) < SHORT) from += 1;
  const end = Math.min(heading + BELOW, Math.max(from, heading + 1));
  return {
    before: lines.slice(Math.max(0, heading - ABOVE), end).filter(isFact),
    after: lines.slice(advert.to + 1, advert.to + 1 + BEHIND).filter(isFact),
  };
}

/** Whether a node may hold lines that are near; what nobody sees is not asked for its length. */
function mayTell(node: Node, body: Element): boolean {
  if (node.nodeType === 1 && !isSeen(node as Element, body)) return false;
  const text = node.nodeType === 8 ? '' : (node.textContent ?? '');
  return text.length < LARGEST && /\S/.test(text);
}

/** The lines of the siblings on one side, level by level, the nearest first, until there are enough. */
function linesBeside(
  element: Element,
  { root, body, whole }: { readonly root: Element; readonly body: Element; readonly whole: () => number },
  side: 'before' | 'after',
  most: number,
): readonly Line[] {
  const found: Line[] = [];
  for (
    let each: Element | null = element;
    each && each !== root && found.length < most;
    each = each.parentElement
  ) {
    let beside = side === 'before' ? each.previousSibling : each.nextSibling;
    while (beside && found.length < most) {
      if (mayTell(beside, body)) {
        const lines = linesIn(beside, body, whole);
        if (side === 'before') found.unshift(...lines);
        else found.push(...lines);
      }
      beside = side === 'before' ? beside.previousSibling : beside.nextSibling;
    }
  }
  return found;
}

/** The lines around a description that a rule has found, within the pane that it stands in. */
export function aroundElements(elements: readonly Element[], root: ParentNode, document: Document): Around {
  const [first] = elements;
  const last = elements.at(-1);
  if (!first || !last) return { before: [], after: [] };
  const { body } = document;
  const within = { root: root === document ? body : (root as Element), body, whole: lengthOfAll(body) };
  const before = linesBeside(first, within, 'before', ABOVE + BELOW);
  const heading = before.findLastIndex(({ level }) => level === 1);
  return {
    before: before.slice(Math.max(0, heading - ABOVE)).filter(isFact),
    after: linesBeside(last, within, 'after', BEHIND).slice(0, BEHIND).filter(isFact),
  };
}

/** Whether a line stands so near to the one before it that the two may be label and value. */
function isNear(label: Line, value: Line): boolean {
  let around: Element | null = label.element;
  for (let up = 0; around && up < 3; up += 1, around = around.parentElement)
    if (around.contains(value.element)) return true;
  return false;
}

/** No line that tells a fact is longer. */
const LONGEST = 300;

/** The texts of elements that stand side by side in a line with no blank between them: chips, or a label and its value. */
function sideBySide({ element, text, linked }: Line): readonly string[] {
  const parts = [...element.childNodes].filter(({ nodeType }) => nodeType !== COMMENT);
  if (parts.length < 2 || parts.length > MOST_CHIPS || text.length > LONGEST || linked > 0.9) return [text];
  const texts = parts.map((part) => part.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '').filter(Boolean);
  // Elements with a blank between them may be a sentence's words.
  const isGlued = parts.every(({ nodeType }) => nodeType === 1) && texts.join('') === text;
  return isGlued ? texts : [text];
}

const COMMENT = 8;
const MOST_CHIPS = 8;

/** The texts of lines, with `''` between two that don't stand together. */
export const textsOf = (lines: readonly Line[]): readonly string[] =>
  lines.flatMap((line, index) => {
    const next = lines[index + 1];
    const texts = sideBySide(line).map((text) => text.slice(0, LONGEST));
    // What a page's head has to click on is its menu, and no label of what follows.
    const isMenu = line.place === 'head' && line.linked > 0.9;
    return next && (isMenu || !isNear(line, next)) ? [...texts, ''] : texts;
  });
