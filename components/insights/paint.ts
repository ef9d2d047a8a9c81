/** Paints what our pictures are made of. The page's policy loads no image, so none can be made of an SVG. */

type Pen = CanvasRenderingContext2D;

const numberOf = (shape: Element, name: string, otherwise = 0): number => {
  const number = Number.parseFloat(shape.getAttribute(name) ?? '');
  return Number.isFinite(number) ? number : otherwise;
};

/** What an element is filled or drawn with; nothing where it says none. */
function colourOf(shape: Element, name: 'fill' | 'stroke'): string | undefined {
  const colour = shape.getAttribute(name);
  return colour === null || colour === 'none' ? undefined : colour;
}

/** Fills and strokes as an element's attributes say. */
function cover(pen: Pen, shape: Element, path: Path2D): void {
  const fill = colourOf(shape, 'fill');
  if (fill !== undefined) {
    pen.globalAlpha = numberOf(shape, 'fill-opacity', 1);
    pen.fillStyle = fill;
    pen.fill(path);
  }
  const stroke = colourOf(shape, 'stroke');
  if (stroke === undefined) return;
  pen.globalAlpha = numberOf(shape, 'stroke-opacity', 1);
  pen.strokeStyle = stroke;
  pen.lineWidth = numberOf(shape, 'stroke-width', 1);
  pen.lineCap = shape.getAttribute('stroke-linecap') === 'round' ? 'round' : 'butt';
  pen.setLineDash(
    (shape.getAttribute('stroke-dasharray') ?? '')
      .split(/[\s,]+/)
      .flatMap((part) => Number.parseFloat(part) || []),
  );
  pen.stroke(path);
}

const ALIGNS: Readonly<Record<string, CanvasTextAlign>> = { middle: 'center', end: 'right' };

function write(pen: Pen, shape: Element): void {
  const words = shape.textContent ?? '';
  const x = numberOf(shape, 'x');
  const y = numberOf(shape, 'y');
  const weight = shape.getAttribute('font-weight') ?? '400';
  pen.font = `${weight} ${numberOf(shape, 'font-size', 13)}px ${shape.getAttribute('font-family') ?? 'sans-serif'}`;
  pen.textAlign = ALIGNS[shape.getAttribute('text-anchor') ?? ''] ?? 'left';
  pen.direction = 'ltr';
  const stroke = colourOf(shape, 'stroke');
  // Our letters have a line around them only to stand clear of what is behind them.
  if (stroke !== undefined) {
    pen.strokeStyle = stroke;
    pen.lineWidth = numberOf(shape, 'stroke-width', 1);
    pen.lineJoin = 'round';
    pen.strokeText(words, x, y);
  }
  pen.fillStyle = colourOf(shape, 'fill') ?? 'CanvasText';
  pen.fillText(words, x, y);
}

function rectangle(shape: Element): Path2D {
  const path = new Path2D();
  const [width, height] = [numberOf(shape, 'width'), numberOf(shape, 'height')];
  const radius = Math.min(numberOf(shape, 'rx'), width / 2, height / 2);
  path.roundRect(numberOf(shape, 'x'), numberOf(shape, 'y'), width, height, radius);
  return path;
}

function line(shape: Element): Path2D {
  const path = new Path2D();
  path.moveTo(numberOf(shape, 'x1'), numberOf(shape, 'y1'));
  path.lineTo(numberOf(shape, 'x2'), numberOf(shape, 'y2'));
  return path;
}

/** By name of the element. */
const SHAPES: Readonly<Record<string, (pen: Pen, shape: Element) => void>> = {
  rect: (pen, shape) => cover(pen, shape, rectangle(shape)),
  path: (pen, shape) => cover(pen, shape, new Path2D(shape.getAttribute('d') ?? '')),
  line: (pen, shape) => cover(pen, shape, line(shape)),
  text: write,
};

/** Whether an element of ours shows anything by itself. */
export const isShape = (shape: Element): boolean => Object.hasOwn(SHAPES, shape.tagName);

function paintInto(pen: Pen, group: Element): void {
  for (const child of group.children) {
    pen.save();
    const [, x, y] = /^translate\(([-\d.]+)[ ,]+([-\d.]+)\)$/.exec(child.getAttribute('transform') ?? '') ?? [];
    if (x !== undefined) pen.translate(Number(x), Number(y));
    SHAPES[child.tagName]?.(pen, child);
    if (child.tagName === 'g') paintInto(pen, child);
    pen.restore();
  }
}

/** A standalone picture of ours as PNG, each of its pixels so many wide and high. */
export function toPng(picture: SVGSVGElement, scale: number): Promise<Blob> {
  const canvas = picture.ownerDocument.createElement('canvas');
  canvas.width = Math.ceil(numberOf(picture, 'width') * scale);
  canvas.height = Math.ceil(numberOf(picture, 'height') * scale);
  const pen = canvas.getContext('2d');
  if (!pen) throw new TypeError('there is no canvas to paint on');
  pen.scale(scale, scale);
  paintInto(pen, picture);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new TypeError('the canvas gave no picture'));
    }, 'image/png');
  });
}
