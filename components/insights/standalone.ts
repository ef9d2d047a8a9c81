import { isShape } from './paint.ts';

/** The words that go along with a picture that leaves the page. */
export interface PictureWords {
  readonly title: string;
  readonly finding: string;
  /** Where it is from, and of when. */
  readonly source: string;
}

/** How a shape looks, as the page's styles have computed it; a picture by itself has no style sheet. */
const LOOKS = {
  shape: [
    'fill',
    'fill-opacity',
    'stroke',
    'stroke-opacity',
    'stroke-width',
    'stroke-linecap',
    'stroke-dasharray',
  ],
  text: [
    'fill',
    'stroke',
    'stroke-width',
    'stroke-linejoin',
    'paint-order',
    'font-family',
    'font-size',
    'font-weight',
    'text-anchor',
  ],
} as const;

/** What needs no saying. */
const IDLE: Readonly<Record<string, readonly string[]>> = {
  'fill-opacity': ['1'],
  stroke: ['none'],
  'stroke-opacity': ['1'],
  'stroke-linecap': ['butt'],
  'stroke-linejoin': ['miter'],
  'stroke-dasharray': ['none'],
  'paint-order': ['normal'],
  'text-anchor': ['start'],
};

const SVG = 'http://www.w3.org/2000/svg';

type Style = Pick<CSSStyleDeclaration, 'getPropertyValue'>;

function inline(shape: Element, style: Style): void {
  const isText = shape.tagName === 'text';
  for (const look of isText ? LOOKS.text : LOOKS.shape) {
    const value = style.getPropertyValue(look);
    if (value === '' || IDLE[look]?.includes(value)) shape.removeAttribute(look);
    else shape.setAttribute(look, value);
  }
  if (!shape.hasAttribute('stroke'))
    for (const look of ['stroke-width', 'stroke-linejoin', 'paint-order']) shape.removeAttribute(look);
}

/** Words in lines no wider than this, in pixels of this font. */
function linesOf(words: string, width: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

const PAD = 28;
const TITLE = { size: 20, line: 26, weight: '650' } as const;
const FINDING = { size: 14, line: 20, weight: '400' } as const;
const SOURCE = { size: 12, line: 18, weight: '400' } as const;
const BELOW_WORDS = 14;

interface Look {
  readonly family: string;
  readonly ink: string;
  readonly soft: string;
  readonly paper: string;
}

/** The colours of the page as it stands: pictures come in the theme that the person sees. */
function lookOf(picture: SVGSVGElement, view: Window): Look {
  const style = view.getComputedStyle(picture);
  return {
    family: style.fontFamily,
    ink: style.color,
    soft: style.getPropertyValue('stop-color'),
    paper: style.getPropertyValue('flood-color'),
  };
}

/**
 * A picture that needs no page: a copy of one that is shown, with every colour and font written into it, its words
 * above it and its source below.
 */
export function standalone(picture: SVGSVGElement, { title, finding, source }: PictureWords): SVGSVGElement {
  const page = picture.ownerDocument;
  const view = page.defaultView;
  const pen = page.createElement('canvas').getContext('2d');
  if (!view || !pen) throw new TypeError('the picture is on no page');
  const { family, ink, soft, paper } = lookOf(picture, view);
  const width = picture.width.baseVal.value;
  const height = picture.height.baseVal.value;

  const make = (name: string, attributes: Readonly<Record<string, string | number>>, text = ''): SVGElement => {
    const made = page.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
    made.textContent = text;
    return made;
  };
  const wrapped = (words: string, { size, weight }: { readonly size: number; readonly weight: string }) => {
    pen.font = `${weight} ${size}px ${family}`;
    return linesOf(words, width, (text) => pen.measureText(text).width);
  };

  let y = PAD;
  const written: SVGElement[] = [];
  const write = (
    words: string,
    font: { readonly size: number; readonly line: number; readonly weight: string },
    fill: string,
  ): void => {
    for (const line of wrapped(words, font)) {
      y += font.line;
      const place = { x: PAD, y: y - (font.line - font.size), fill };
      const letters = { 'font-family': family, 'font-size': `${font.size}px`, 'font-weight': font.weight };
      written.push(make('text', { ...place, ...letters }, line));
    }
  };
  write(title, TITLE, ink);
  y += 2;
  write(finding, FINDING, soft);
  y += BELOW_WORDS;
  const top = y;
  y += height + 8;
  write(source, SOURCE, soft);
  const full = { width: width + 2 * PAD, height: y + PAD - 8 };

  const root = make('svg', {
    xmlns: SVG,
    ...full,
    viewBox: `0 0 ${full.width} ${full.height}`,
    role: 'img',
    direction: 'ltr',
  }) as SVGSVGElement;
  const drawn = make('g', { transform: `translate(${PAD},${top})` });
  const originals = [...picture.querySelectorAll('*')];
  for (const child of picture.children) drawn.append(child.cloneNode(true));
  for (const [index, copy] of [...drawn.querySelectorAll('*')].entries()) {
    const original = originals[index];
    if (original && isShape(original)) inline(copy, view.getComputedStyle(original));
    for (const name of copy.getAttributeNames())
      if (name === 'class' || name === 'style' || name.startsWith('aria-')) copy.removeAttribute(name);
  }
  root.append(make('title', {}, title), make('desc', {}, finding));
  root.append(make('rect', { width: full.width, height: full.height, fill: paper }), ...written, drawn);
  return root;
}
