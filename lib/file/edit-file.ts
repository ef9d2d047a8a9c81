import { KEY_ORDER, SEED_KEYS } from './keys.ts';
import { parseFrontMatter, type Entry, type FrontMatter } from './parse-front-matter.ts';
import { toKey, toScalar } from './scalar.ts';
import { bare } from './split-file.ts';

/** Values by key. `undefined` and `''` mean unknown: a seed key then says `""`, any other loses its line. */
export type FileChanges = { readonly [key: string]: string | number | undefined };

/** The format has no word for an unknown number, so these keep what they say. */
const NEVER_UNKNOWN: readonly string[] = ['timestamp', 'featured'];

const isSeedKey = (key: string): boolean => (SEED_KEYS as readonly string[]).includes(key);

const expectFrontMatter = (text: string): FrontMatter => {
  const parsed = parseFrontMatter(text);
  if (!parsed.ok) throw new Error(`no file to edit: ${parsed.problem.message}`);
  return parsed;
};

const endOf = (line: string): string => line.slice(bare(line).length) || '\n';

/** The line of the empty place that an unknown logo has left, if the file has one. */
const logoGap = ({ lines, close, entries }: FrontMatter): number | undefined => {
  const after = entries.find(({ key }) => key === 'jobType')?.to;
  if (after === undefined || after >= close || entries.some(({ key }) => key === 'logoUrl')) return undefined;
  return bare(lines[after] ?? '').trim() === '' ? after : undefined;
};

/** Where a key that the file lacks comes in: behind the nearest key before it in the fixed order. */
const placeFor = (key: string, file: FrontMatter): number => {
  const order = KEY_ORDER.indexOf(key);
  if (order === -1) return file.close;
  const find = (wanted: string): Entry | undefined => file.entries.find((entry) => entry.key === wanted);
  const gap = logoGap(file);
  for (const earlier of KEY_ORDER.slice(0, order).toReversed()) {
    if (earlier === 'logoUrl' && gap !== undefined) return gap + 1;
    const entry = find(earlier);
    if (entry) return entry.to;
  }
  const later = KEY_ORDER.slice(order + 1).map(find);
  return later.find(Boolean)?.from ?? 1;
};

/** What is written in place of a key's lines; `undefined` leaves them as they are. */
const linesFor = (key: string, value: string | number, entry?: Entry): readonly string[] | undefined => {
  const start = entry?.start ?? toKey(key);
  if (value !== '') return [`${start}: ${toScalar(key, value)}${entry?.comment ?? ''}`];
  if (NEVER_UNKNOWN.includes(key)) return undefined;
  if (key === 'logoUrl') return [''];
  return isSeedKey(key) ? [`${start}: ""${entry?.comment ?? ''}`] : [];
};

const editKey = (file: FrontMatter, key: string, value: string | number): string => {
  const entry = file.entries.find((found) => found.key === key);
  const written = linesFor(key, value, entry);
  if (!written) return file.lines.join('');
  const gap = key === 'logoUrl' ? logoGap(file) : undefined;
  const from = entry?.from ?? gap ?? placeFor(key, file);
  const to = entry?.to ?? (gap === undefined ? from : gap + 1);
  const end = endOf(file.lines[0] ?? '');
  return file.lines.toSpliced(from, to - from, ...written.map((line) => line + end)).join('');
};

/** Every entry on lines of its own, for the rare file whose keys share them. Its comments are lost. */
const withOwnLines = ({ lines, close, entries }: FrontMatter): string => {
  const end = endOf(lines[0] ?? '');
  const written = entries.flatMap(({ key, text, source }) =>
    text === undefined ? source.split('\n') : [`${toKey(key)}: ${toScalar(key, text)}`],
  );
  return lines.toSpliced(1, close - 1, ...written.map((line) => line + end)).join('');
};

const textOf = (file: FrontMatter, key: string): string | undefined => {
  const entry = file.entries.find((found) => found.key === key);
  return entry ? entry.text : '';
};

/** The edited file, when the edit did what it should and nothing else. */
const faithful = (before: FrontMatter, text: string, key: string, value: string): FrontMatter | undefined => {
  const after = parseFrontMatter(text);
  if (!after.ok || textOf(after, key) !== value) return undefined;
  const others = ({ entries }: FrontMatter): string =>
    JSON.stringify(entries.filter((entry) => entry.key !== key).map((entry) => [entry.key, entry.text]));
  return others(before) === others(after) ? after : undefined;
};

/**
 * A file's text with some of its values changed. Only the lines of those keys change: all other bytes, line
 * ends, quotes and comments stay as they are, and a key whose value is that already is left alone. A missing
 * key comes in at its place in the fixed order, an unknown one at the end. Where a key can't be changed by its
 * lines (a map in braces, an alias to its value), the front matter is written anew, the text below it never.
 * Throws when `readFile` refuses the text.
 */
export const editFile = (text: string, changes: FileChanges): string => {
  let file = expectFrontMatter(text);
  for (const [key, change] of Object.entries(changes)) {
    const value = typeof change === 'string' ? change.toWellFormed() : (change ?? '');
    const wanted = String(value);
    if (textOf(file, key) === wanted || (wanted === '' && NEVER_UNKNOWN.includes(key))) continue;
    file =
      faithful(file, editKey(file, key, value), key, wanted) ??
      expectFrontMatter(editKey(expectFrontMatter(withOwnLines(file)), key, value));
  }
  return file.lines.join('');
};
