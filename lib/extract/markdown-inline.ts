import { codeSpan, escapeAddress, escapeText } from './markdown-escape.ts';
import { isPunctuationInside, isPunctuationOutside, punctuationAt } from './punctuation.ts';

/** How a piece of text is set. Shared by reference, never changed. */
export interface Marks {
  readonly link?: string | undefined;
  readonly strong?: boolean | undefined;
  readonly em?: boolean | undefined;
  readonly code?: boolean | undefined;
}

/** A piece of text under the same marks. `raw` is Markdown already (an image). */
export interface Run {
  readonly text: string;
  readonly marks: Marks;
  readonly raw?: true;
}

/** Outermost first where two marks reach equally far. */
const WRAPS = ['link', 'strong', 'em'] as const;
type Wrap = (typeof WRAPS)[number];

const DELIMITER = { link: ['[', ']'], strong: ['**', '**'], em: ['_', '_'] } as const;

const BLANK = /^\s?$/;

const firstOf = (text: string): string => String.fromCodePoint(text.codePointAt(0) ?? 32);
const lastOf = (text: string): string => /.$/su.exec(text)?.[0] ?? '';
const isOutside = (char: string): boolean => BLANK.test(char) || isPunctuationOutside(char);

const isSame = (a: Marks, b: Marks): boolean =>
  a === b || (a.link === b.link && !a.strong === !b.strong && !a.em === !b.em && !a.code === !b.code);

const common = (a: Marks, b: Marks): Marks => ({
  link: a.link === b.link ? a.link : undefined,
  strong: a.strong && b.strong,
  em: a.em && b.em,
});

/**
 * One line of text as Markdown. CommonMark knows emphasis only where its delimiters touch the right
 * neighbours, so the whole line is looked at: marks that cannot be written there shrink or go, and
 * the text stays.
 */
export function writeLine(line: readonly Run[]): string {
  const settled = { runs: settle(line), again: true };
  let markdown = '';
  while (settled.again) {
    settled.again = false;
    markdown = write(settled.runs, [], '', '', settled);
    if (settled.again) settled.runs = settle(settled.runs);
  }
  return markdown;
}

interface Line {
  runs: Run[];
  /** A mark was dropped: the neighbours merge, and the line is written anew. */
  again: boolean;
}

/** Blanks out of the marks that begin or end there, equal neighbours into one. */
function settle(line: readonly Run[]): Run[] {
  const runs: Run[] = [];
  let gap = false;
  for (const run of line) {
    const text = run.text.trim();
    const last = runs.at(-1);
    gap ||= run.text !== text && (text === '' || run.text.startsWith(' '));
    if (text === '') continue;
    if (gap && last) add(runs, { text: ' ', marks: common(last.marks, run.marks) });
    add(runs, { ...run, text });
    gap = run.text.endsWith(' ');
  }
  return runs;
}

function add(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  // A blank between marks stays by itself, or the next mark might begin with it.
  const merges = last && last.text !== ' ' && !last.raw && !run.raw && isSame(last.marks, run.marks);
  if (merges) runs[runs.length - 1] = { text: last.text + run.text, marks: last.marks };
  else runs.push(run);
}

function write(runs: readonly Run[], open: readonly Wrap[], before: string, after: string, line: Line): string {
  let out = '';
  let start = 0;
  while (start < runs.length) {
    const { wrap, end } = widest(runs, start, open);
    const left = out === '' ? before : lastOf(out);
    const next = runs[end];
    const right = next ? edge(next, open) : after;
    if (!wrap)
      out += runs
        .slice(start, end)
        .map((run) => leaf(run, open.includes('link')))
        .join('');
    else out = join(out, wrapped(runs.slice(start, end), wrap, open, left, right, line));
    start = end;
  }
  return out;
}

/** `now!` before a link would make an image of it. */
const join = (out: string, more: string): string =>
  out.endsWith('!') && more.startsWith('[') ? `${out.slice(0, -1)}\\!${more}` : out + more;

/** What stands at a run's left edge, whichever of its marks will be written. */
function edge(run: Run, open: readonly Wrap[]): string {
  const isMarked = run.raw || run.marks.code || (run.marks.link && !open.includes('link'));
  return isMarked ? '[' : firstOf(run.text);
}

function widest(runs: readonly Run[], start: number, open: readonly Wrap[]): { wrap?: Wrap; end: number } {
  let best: { wrap?: Wrap; end: number } = { end: start + 1 };
  // No mark begins with a blank.
  if (runs[start]?.text === ' ') return best;
  for (const wrap of WRAPS) {
    const value = runs[start]?.marks[wrap];
    if (!value || open.includes(wrap)) continue;
    let end = start + 1;
    while (runs[end]?.marks[wrap] === value) end += 1;
    if (!best.wrap || end > best.end) best = { wrap, end };
  }
  return best;
}

function leaf(run: Run, inLink: boolean): string {
  if (run.raw) return run.text;
  return run.marks.code ? codeSpan(run.text) : escapeText(run.text, inLink);
}

function wrapped(
  runs: readonly Run[],
  wrap: Wrap,
  open: readonly Wrap[],
  left: string,
  right: string,
  line: Line,
): string {
  const [opening, closing] = DELIMITER[wrap];
  const inner = write(runs, [...open, wrap], opening, closing, line);
  if (wrap === 'link') return `[${inner}](${escapeAddress(runs[0]?.marks.link ?? '')})`;
  const opens = canStand(wrap, firstOf(inner), left);
  const closes = canStand(wrap, lastOf(inner), right);
  if (opens && closes) return opening + inner + closing;
  unmark(line, runs, wrap, opens);
  return inner;
}

/** CommonMark's flanking rules, from the side of the text inside. */
const canStand = (wrap: Wrap, inside: string, outside: string): boolean =>
  isOutside(outside) || (wrap === 'strong' && !isPunctuationInside(inside));

/**
 * `**Place:**Berlin` would show its stars, `**Place**:Berlin` doesn't: bold gives up the punctuation
 * at its edge, italics inside a word are given up whole.
 */
function unmark(line: Line, runs: readonly Run[], wrap: Wrap, fromEnd: boolean): void {
  line.again = true;
  const target = wrap === 'em' ? undefined : fromEnd ? runs.at(-1) : runs[0];
  line.runs = line.runs.flatMap((run) => {
    if (target ? run !== target : !runs.includes(run)) return [run];
    const bare = { ...run, marks: { ...run.marks, [wrap]: false } };
    const isText = target && !run.raw && !run.marks.code && !run.marks.link;
    const cut = isText ? punctuationAt(run.text, fromEnd ? 'end' : 'start').length : undefined;
    if (!cut || cut === run.text.length) return [bare];
    const at = fromEnd ? run.text.length - cut : cut;
    const [head, tail] = [run.text.slice(0, at), run.text.slice(at)];
    return fromEnd
      ? [
          { ...run, text: head },
          { ...bare, text: tail },
        ]
      : [
          { ...bare, text: head },
          { ...run, text: tail },
        ];
  });
}
