import { fromCell } from '../out/csv.ts';

export type Delimiter = ',' | ';' | '\t' | '|';

export interface CsvRow {
  /** Where it begins in the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvTable {
  readonly ok: true;
  readonly delimiter: Delimiter;
  /** The first row. */
  readonly head: readonly string[];
  readonly rows: readonly CsvRow[];
}

export interface CsvProblem {
  readonly ok: false;
  readonly problem: {
    readonly code: 'empty' | 'open-quote' | 'too-many-rows';
    readonly message: string;
    readonly line: number;
    readonly column: number;
  };
}

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];
/** So many rows tell which sign parts the cells. */
const SAMPLE = 30;
const MOST_ROWS = 200_000;

interface Position {
  readonly line: number;
  readonly column: number;
}

const positionOf = (text: string, at: number): Position => {
  const before = text.slice(0, at).split(/\r\n?|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
};

/** What stands between two delimiters: quoted, with `""` for `"`, or plain; behind a closing quote the rest as it is. */
const QUOTED = /"((?:[^"]|"")*)("|$)/y;

/** The rows of a text; `opened` is where a quote that never closes stands. */
function rowsOf(
  text: string,
  delimiter: Delimiter,
  most: number,
): { readonly rows: readonly CsvRow[]; readonly opened?: number } {
  const plain = new RegExp(`[^${delimiter === '\t' ? String.raw`\t` : `\\${delimiter}`}\\r\\n]*`, 'y');
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let begun = 1;
  for (let at = 0; at <= text.length;) {
    let cell = '';
    QUOTED.lastIndex = at;
    const quoted = text.charAt(at) === '"' ? QUOTED.exec(text) : null;
    if (quoted) {
      if (quoted[2] === '') return { rows, opened: at };
      const inner = quoted[1] ?? '';
      cell = inner.replaceAll('""', '"');
      line += inner.match(/\r\n?|\n/g)?.length ?? 0;
      at += quoted[0].length;
    }
    plain.lastIndex = at;
    const rest = plain.exec(text)?.[0] ?? '';
    cells.push(cell + rest);
    at += rest.length;
    if (text.startsWith(delimiter, at)) {
      at += 1;
      continue;
    }
    // A row of one empty cell is an empty line.
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: begun, cells });
    if (rows.length > most) break;
    cells = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line += 1;
    begun = line;
  }
  return { rows };
}

/** The sign that parts the most rows into equally many cells. */
function delimiterOf(text: string): Delimiter {
  const sample = text.slice(0, 200_000);
  const score = (delimiter: Delimiter): number => {
    const { rows } = rowsOf(sample, delimiter, SAMPLE);
    const width = rows[0]?.cells.length ?? 0;
    if (width < 2) return 0;
    return (
      (rows.filter(({ cells }) => cells.length === width).length / rows.length) * 100 + Math.min(width, 50)
    );
  };
  return DELIMITERS.map((delimiter) => ({ delimiter, score: score(delimiter) })).reduce((best, one) =>
    one.score > best.score ? one : best,
  ).delimiter;
}

/**
 * A table as RFC 4180 has it, and as others write it: delimiters `,` `;` tab `|`, found unless given or named by Excel's
 * `sep=`; line ends of any system; empty lines left out. Apostrophes that only keep a cell from being a formula are
 * taken off. Never throws.
 */
export function readCsv(given: string, delimiter?: Delimiter): CsvTable | CsvProblem {
  const refused = (code: CsvProblem['problem']['code'], message: string, at: Position): CsvProblem => ({
    ok: false,
    problem: { code, message, ...at },
  });
  const text = given.replace(/^\uFEFF/, '');
  const named = /^sep=([,;\t|])\r?\n/i.exec(text);
  const found = delimiter ?? (named?.[1] as Delimiter | undefined) ?? delimiterOf(text);
  // The line stays in the text, for the numbers of the lines behind it.
  const { rows, opened } = rowsOf(text, found, MOST_ROWS);
  if (opened !== undefined)
    return refused('open-quote', 'a quote opens a cell and is never closed', positionOf(text, opened));
  if (rows.length > MOST_ROWS)
    return refused('too-many-rows', `more than ${MOST_ROWS} rows`, { line: MOST_ROWS, column: 1 });
  const [head, ...others] = named ? rows.slice(1) : rows;
  if (!head) return refused('empty', 'the table is empty', { line: 1, column: 1 });
  return {
    ok: true,
    delimiter: found,
    head: head.cells.map((cell) => fromCell(cell).trim()),
    rows: others
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
      .map(({ line, cells }) => ({ line, cells: cells.map(fromCell) })),
  };
}
