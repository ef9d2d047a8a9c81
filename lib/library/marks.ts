import { needleOf } from './condition.ts';
import { foldWithOffsets } from './fold.ts';
import { indexIn, loose, whole, type Needle } from './needle.ts';
import type { Query, Term } from './query.ts';
import type { TextKey } from './query-keys.ts';

/** Part of a text, in UTF-16 code units, `to` not included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** More of them mark nothing any more. */
const MOST = 500;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A text without letters beyond ASCII has a grapheme a letter. */
const SIMPLE = /^[\t\n -~]*$/;

/** The range with the whole of the graphemes that it touches. */
function toGraphemes(segments: Intl.Segments, { from, to }: Range): Range {
  const first = segments.containing(from);
  const last = segments.containing(to - 1);
  return { from: first?.index ?? from, to: last ? last.index + last.segment.length : to };
}

/** In order, overlapping ones joined. */
function joined(ranges: readonly Range[]): readonly Range[] {
  const result: Range[] = [];
  for (const range of ranges.toSorted((one, other) => one.from - other.from || one.to - other.to)) {
    const last = result.at(-1);
    if (!last || range.from > last.to) result.push(range);
    else result[result.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
  }
  return result;
}

/** What of a term is marked in this column's text. */
function markOf(term: Term, column: TextKey | undefined): Needle | undefined {
  if (term.not) return undefined;
  if (term.kind !== 'text') return needleOf(term);
  if (term.key !== column) return undefined;
  return term.exact ? whole(term.value) : loose(term.value);
}

/**
 * Where a text has the query's words and phrases, in order and apart from each other, never splitting what a
 * person sees as one letter. With a column's key, also where it has that key's value.
 */
export function marks(text: string, query: Query, column?: TextKey): readonly Range[] {
  const needles = query.flatMap((term) => markOf(term, column) ?? []);
  if (needles.length === 0 || text === '') return [];
  const folded = foldWithOffsets(text);
  const ranges: Range[] = [];
  for (const needle of needles) {
    let at = indexIn(folded.text, needle);
    for (; at >= 0 && ranges.length < MOST; at = indexIn(folded.text, needle, at + needle.text.length)) {
      const from = folded.from[at];
      const to = folded.to[at + needle.text.length - 1];
      if (from !== undefined && to !== undefined) ranges.push({ from, to });
    }
  }
  if (SIMPLE.test(text)) return joined(ranges);
  const segments = graphemes.segment(text);
  return joined(ranges.map((range) => toGraphemes(segments, range)));
}
