import { toLine } from './markdown-tree.ts';
import type { Walk } from './markdown-tree.ts';
import { isSeen } from './markdown-seen.ts';

/** What a Markdown cell cannot hold: the table was drawn for its layout, and its cells are paragraphs. */
const NO_CELL =
  'table, ul, ol, dl, pre, blockquote, hr, h1, h2, h3, h4, h5, h6, p + p, div + div, br + br, p + div, div + p';
/** A longer text is prose in columns. */
const LONGEST_CELL = 300;
/** Spans beyond this column are not drawn: a hostile page could ask for millions of cells. */
const WIDEST = 20;

/** Whether a table is rows and columns of values. */
export function isData(table: HTMLTableElement): boolean {
  const rows = [...table.rows];
  return (
    rows.length > 1 &&
    rows.some((row) => row.cells.length > 1) &&
    !/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '') &&
    !table.querySelector(NO_CELL) &&
    rows.every((row) => [...row.cells].every(isShort))
  );
}

const isShort = (cell: Element): boolean =>
  (cell.textContent ?? '').length <= LONGEST_CELL && cell.getElementsByTagName('br').length < 2;

type ReadCell = (walk: Walk, cell: Element) => void;

/** Appends the table as rows of equal length; one without a heading row gets an empty one, as GFM wants it. */
export function appendTable(walk: Walk, table: HTMLTableElement, readCell: ReadCell): void {
  const isShown = (element: Element): boolean => !walk.clutter.has(element) && isSeen(element, walk.root);
  /** Per column the rows that a cell above still covers. */
  const covered: number[] = [];
  const rows: string[][] = [];
  let hasHead = false;
  for (const row of table.rows) {
    const cells = [...row.cells].filter(isShown);
    const isHead = rows.length === 0 && cells.every((cell) => cell.localName === 'th');
    const texts = isShown(row) ? toTexts(walk, cells, covered, isHead, readCell) : [];
    if (texts.every((text) => text === '')) continue;
    hasHead ||= isHead;
    rows.push(texts);
  }
  if (rows.length > 0) walk.into.append(toElement(walk, hasHead ? rows : [[], ...rows]));
}

function toTexts(
  walk: Walk,
  cells: readonly HTMLTableCellElement[],
  covered: number[],
  isHead: boolean,
  readCell: ReadCell,
): string[] {
  const texts: string[] = [];
  const skip = (): void => {
    for (let rest = covered[texts.length] ?? 0; rest > 0; rest = covered[texts.length] ?? 0) {
      covered[texts.length] = rest - 1;
      texts.push('');
    }
  };
  for (const cell of cells) {
    skip();
    const text = toLine(walk, !isHead, () => readCell(walk, cell));
    for (let column = 0; column === 0 || (column < cell.colSpan && texts.length < WIDEST); column += 1) {
      if (texts.length < WIDEST) covered[texts.length] = cell.rowSpan - 1;
      texts.push(column === 0 ? text : '');
    }
  }
  skip();
  return texts;
}

function toElement(walk: Walk, rows: readonly (readonly string[])[]): Element {
  const width = Math.max(...rows.map((row) => row.length));
  const table = walk.inert.createElement('table');
  for (const texts of rows) {
    const row = table.appendChild(walk.inert.createElement('tr'));
    for (let column = 0; column < width; column += 1) {
      row.appendChild(walk.inert.createElement('td')).append(texts[column] ?? '');
    }
  }
  return table;
}
