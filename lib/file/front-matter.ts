import type { Person, Posting } from '../posting.ts';
import { PERSON_KEYS, POSTING_KEYS, SEED_KEYS } from './keys.ts';
import { toKey, toScalar } from './scalar.ts';

/** A key of an imported file that Jobmark doesn't know, kept as it came. */
export interface UnknownKey {
  readonly key: string;
  /** Its lines in the file's own words, LF between them, none at the end. */
  readonly source: string;
}

/** All that a file holds. */
export interface FileContent {
  readonly posting: Posting;
  readonly person: Person;
  /** The local day of the first save as that day's 00:00 UTC, in milliseconds since 1970. */
  readonly timestamp: number;
  readonly markdown: string;
  readonly unknown?: readonly UnknownKey[];
}

/** A comma parts the labels in the file, so one inside a label becomes a blank. */
const toTags = (tags: readonly string[]): string =>
  tags
    .map((tag) => tag.replaceAll(',', ' ').trim())
    .filter(Boolean)
    .join(',');

/**
 * What the person added, as the file's values by key; `''` where it is not worth a line. `status` is written
 * only when it isn't the `saved` that every clip begins with.
 */
export const personValues = (person: Person): Readonly<Record<string, string>> => ({
  featured: String(person.featured),
  archived: person.archived ? 'true' : '',
  status: person.status === 'saved' ? '' : person.status,
  tags: toTags(person.tags),
  notes: person.notes,
  appliedDate: person.appliedDate,
  followUp: person.followUp,
});

/** `companyWebsite` falls back to the board's root: the format never leaves it empty. */
const seedValues = ({ posting, timestamp }: FileContent): Readonly<Record<string, string | undefined>> => ({
  ...posting,
  companyWebsite: posting.companyWebsite || posting.host,
  timestamp: String(timestamp),
});

const line = (key: string, value: string): string => `${toKey(key)}: ${toScalar(key, value)}`;

/** The lines between the two `---`, without line ends. */
export const frontMatterLines = (content: FileContent): readonly string[] => {
  const unknown = content.unknown ?? [];
  const person = personValues(content.person);
  const values = new Map(Object.entries({ ...seedValues(content), ...person }));
  // A known key whose value was no text (a map, say) was kept among the unknown ones: one line of it is enough.
  const keptBelow = new Set(unknown.map(({ key }) => key));
  const always = (key: string): readonly string[] => {
    const value = values.get(key) ?? '';
    if (value === '' && key === 'logoUrl') return [''];
    return value === '' && keptBelow.has(key) ? [] : [line(key, value)];
  };
  const whereKnown = (key: string): readonly string[] => {
    const value = values.get(key) ?? '';
    return value === '' ? [] : [line(key, value)];
  };
  return [
    ...SEED_KEYS.flatMap(always),
    ...whereKnown('archived'),
    ...POSTING_KEYS.flatMap(whereKnown),
    ...PERSON_KEYS.flatMap(whereKnown),
    ...unknown.filter(({ key }) => !values.get(key)).map(({ source }) => source),
  ];
};

/**
 * The file of a clip, UTF-8 and LF: the seed's keys in their order, then the optional ones that are known, then
 * the unknown ones as they came; an empty line, the text, one newline at the end. Carriage returns of the text
 * become newlines, lone surrogates U+FFFD. Own keys are exactly those of `posting` and `person`: a caller that
 * wants a key left out leaves it out there.
 */
export const toFile = (content: FileContent): string => {
  const head = `---\n${frontMatterLines(content).join('\n')}\n---\n`;
  const body = content.markdown.toWellFormed().replaceAll(/\r\n?/g, '\n').replace(/\n+$/, '');
  return body === '' ? head : `${head}\n${body}\n`;
};
