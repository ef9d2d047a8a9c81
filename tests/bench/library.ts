import { scan, type Text } from '../../lib/library/full-text.ts';
import { facetCounts, filtered, NO_FILTER } from '../../lib/library/filter.ts';
import { match, ranked, type Found } from '../../lib/library/match.ts';
import { toQuery } from '../../lib/library/query.ts';
import { toRow, type Row } from '../../lib/library/row.ts';
import { extend, NOTHING, only, toggle, withAll } from '../../lib/library/selection.ts';
import { sorted, type Column } from '../../lib/library/sort.ts';
import { STATUSES } from '../../lib/posting.ts';
import { manyClips } from '../unit/library-clips.ts';
import { median, percentile, table } from './figures.ts';

const TODAY = '2026-11-01';
const RUNS = 9;
/** Texts are scanned in libraries of up to so many clips. */
const SCANNED = 10_000;

/** Milliseconds of each run. */
const timesOf = (work: () => unknown, runs = RUNS): readonly number[] =>
  Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });

/** What a person types, sign by sign, as it stands after each. */
export const TYPED = [
  'kotlin berlin',
  'senior dat',
  'company:nor -tag:aws',
  '"lead cloud" pay>=60k',
  'ørskov',
  'zzz',
];

/** The time of every keystroke, its result in order included. */
export function keystrokes(rows: readonly Row[]): readonly number[] {
  return TYPED.flatMap((text) => {
    let found: Found | undefined;
    return Array.from(text, (_, at) => {
      const start = performance.now();
      found = match(rows, toQuery(text.slice(0, at + 1)), found);
      ranked(found);
      return performance.now() - start;
    });
  });
}

const WORDS: { readonly [name: string]: string } = {
  English:
    'we are looking for a senior engineer who – with their team – builds services people rely on every day',
  German: 'wir suchen für unser Büro in München eine erfahrene Person, die größere Vorhaben führt und prüft',
  Japanese: '私たちは東京の新しい仲間を探しています。毎日の仕事を楽しめる方。',
};

/** Texts of about so many letters, in the words of a language, each with a number of its own. */
export function textsOf(ids: readonly string[], words: string, length: number): readonly Text[] {
  const long = `${words} `.repeat(Math.ceil(length / words.length));
  return ids.map((id, index) => ({ id, markdown: `- number${index}\n\n${long}`.slice(0, length) }));
}

/** Milliseconds that a scan of these texts takes beside the store's own time. */
export async function scanTime(rows: readonly Row[], texts: readonly Text[], query: string): Promise<number> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const start = performance.now();
  const port = (from: number, count: number): Promise<readonly Text[]> =>
    Promise.resolve(texts.slice(from, from + count));
  for await (const step of scan(byId, toQuery(query), port, new AbortController().signal)) void step;
  return performance.now() - start;
}

const SORTS: readonly Column[] = ['title', 'company', 'pay', 'status', 'saved', 'posted'];

const row = (name: string, times: readonly number[]): readonly string[] => [
  name,
  median(times).toFixed(2),
  percentile(times, 0.95).toFixed(2),
];

/** Prints what the library's core takes for so many clips. */
export async function benchLibrary(count: number): Promise<void> {
  const clips = manyClips(count);
  const rows = clips.map(toRow);
  const ids = rows.map(({ id }) => id);
  const all = withAll(NOTHING, ids);
  const lines = [
    row(
      'rows of clips',
      timesOf(() => clips.map(toRow), 3),
    ),
    row('a keystroke', keystrokes(rows)),
    row(
      'filter',
      timesOf(() => filtered(rows, NO_FILTER, TODAY)),
    ),
    row(
      'counts of facets',
      timesOf(() => facetCounts(rows, NO_FILTER, TODAY)),
    ),
    ...SORTS.map((column) =>
      row(
        `sort by ${column}`,
        timesOf(
          () => sorted(rows, { column, direction: 'ascending' }, { locale: 'en', statuses: STATUSES }),
          3,
        ),
      ),
    ),
    row(
      'select all',
      timesOf(() => withAll(NOTHING, ids)),
    ),
    row(
      'select all but one',
      timesOf(() => toggle(all, ids[0] ?? '')),
    ),
    row(
      'select a range of all',
      timesOf(() => extend(only(ids[0] ?? ''), ids.at(-1) ?? '', ids)),
    ),
  ];
  // The scan of so many texts takes the same in any library.
  const few = count > SCANNED ? [] : ids.slice(0, 2000);
  for (const [name, words] of Object.entries(WORDS))
    for (const query of ['zebra', 'number777', '"zebra crossing" -php', 'e -zebra']) {
      if (few.length === 0) continue;
      const texts = textsOf(few, words, 8000);
      const times = [await scanTime(rows, texts, query), await scanTime(rows, texts, query)];
      lines.push(row(`full text of 2,000, ${name}: ${query}`, times));
    }
  table(`The library's core, ${count} clips (ms)`, ['', 'median', 'p95'], lines);
}
