import {
  NEW_PERSON,
  PAGE_FIELDS,
  TAG_FIELDS,
  isStatus,
  type Person,
  type Posting,
  type PostingField,
} from '../posting.ts';
import type { FileContent, UnknownKey } from './front-matter.ts';
import { parseFrontMatter, type FrontMatter } from './parse-front-matter.ts';
import type { FileProblem } from './split-file.ts';

/** A file that was read. */
export interface ImportedFile extends Omit<FileContent, 'timestamp' | 'unknown'> {
  /** Absent where the file has none, or none that is a number or a day. */
  readonly timestamp: number | undefined;
  /** Keys that Jobmark doesn't know, and known ones whose value is of no use to it, as they came. */
  readonly unknown: readonly UnknownKey[];
  /** The file itself, byte for byte. */
  readonly text: string;
}

export type ReadOutcome =
  | { readonly ok: true; readonly file: ImportedFile }
  | { readonly ok: false; readonly problem: FileProblem };

const POSTING_FIELDS: readonly string[] = [...PAGE_FIELDS, ...TAG_FIELDS];

const isPostingField = (key: string): key is PostingField => POSTING_FIELDS.includes(key);

/** What the person's keys say; `undefined` where the value is none of the key's. */
const PERSON_READERS: Readonly<Record<string, (text: string) => Partial<Person> | undefined>> = {
  featured: (text) => (/^-?\d{1,15}$/.test(text) ? { featured: Number(text) } : undefined),
  archived: (text) => (['true', 'false', ''].includes(text) ? { archived: text === 'true' } : undefined),
  status: (text) => (isStatus(text) ? { status: text } : undefined),
  tags: (text) => ({
    tags: text
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
  }),
  notes: (notes) => ({ notes }),
  appliedDate: (appliedDate) => ({ appliedDate }),
  followUp: (followUp) => ({ followUp }),
};

const DAY = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?!\d)/;

/** Milliseconds as the seed writes them; a day, as other tools do, means its 00:00 UTC. */
const readTimestamp = (text: string): number | undefined => {
  if (/^-?\d{1,15}$/.test(text)) return Number(text);
  const day = DAY.exec(text)?.[0];
  const time = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : time;
};

/** One empty line stands between front matter and text, and the last newline is the file's, not the text's. */
const readBody = ({ lines, close }: FrontMatter): string =>
  lines
    .slice(close + 1)
    .join('')
    .replaceAll(/\r\n?/g, '\n')
    .replace(/^\n/, '')
    .replace(/\n+$/, '');

/**
 * Reads a Markdown file with YAML front matter, Jobmark's own or another's. Line ends may be of any system.
 * Never throws and never runs anything: what can't be read is a problem with its place in the file.
 */
export const readFile = (text: string): ReadOutcome => {
  const parsed = parseFrontMatter(text);
  if (!parsed.ok) return parsed;
  const posting: { -readonly [F in keyof Posting]: Posting[F] } = {};
  const unknown: UnknownKey[] = [];
  let person = NEW_PERSON;
  let timestamp: number | undefined;
  for (const { key, text: value, source } of parsed.entries) {
    const personReader = Object.hasOwn(PERSON_READERS, key) ? PERSON_READERS[key] : undefined;
    const added = value === undefined ? undefined : personReader?.(value);
    if (key === 'timestamp' && value !== undefined) timestamp = readTimestamp(value);
    if (isPostingField(key) && value !== undefined) {
      if (value !== '') posting[key] = value;
    } else if (added) {
      person = { ...person, ...added };
    } else if (key !== 'timestamp' || timestamp === undefined) {
      unknown.push({ key, source });
    }
  }
  return { ok: true, file: { posting, person, timestamp, markdown: readBody(parsed), unknown, text } };
};
