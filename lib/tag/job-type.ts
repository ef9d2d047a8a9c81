import { lower, type Phrases } from '../phrases.ts';
import { FIRST, OTHER_WORK, SOFTWARE_WORK } from './job-type-words.ts';
import type { Kind } from './vocabulary.ts';
import type { TagClass } from './row.ts';

/** A tag as the job type sees it, most telling first. */
interface Told {
  readonly class: TagClass;
  readonly kind: Kind;
}

export type JobType = 'software' | 'other';

/** Titles are short; a longer one is no title and only costs time. */
const LONGEST_TITLE = 300;

const TAGS_COUNTED = 10;

/** The first words that a title fits decides. */
const TITLES: readonly (readonly [JobType, Phrases])[] = [
  ...FIRST,
  ...OTHER_WORK.map((words) => ['other', words] as const),
  ...SOFTWARE_WORK.map((words) => ['software', words] as const),
];

/**
 * Whether software people would apply: what the title says, in the languages of the boards, else what most of
 * the telling tags say. Whoever manages engineers without more is `other`, as the format's own editors had it.
 */
export function jobTypeOf(title: string, tags: readonly Told[]): JobType {
  const read = lower(title.slice(0, LONGEST_TITLE).normalize('NFC'));
  const byTitle = TITLES.find(([, words]) => words.in(read)?.test(read));
  if (byTitle) return byTitle[0];
  const counted = tags.filter(({ kind }) => kind === 'technology').slice(0, TAGS_COUNTED);
  const software = counted.filter((tag) => tag.class === 's').length;
  // A manager's posting names a tool or two; a developer's names many.
  return software >= 4 && software > counted.length / 2 ? 'software' : 'other';
}
