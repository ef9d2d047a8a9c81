import type { Terms } from './match.ts';
import { LONGEST } from './match.ts';
import type { Entry, Term } from './vocabulary.ts';
import { entryOf } from './vocabulary.ts';
import { sentencesOf } from './words.ts';

/** A tag of the person's own and the words that earn it. */
export interface OwnTag {
  /** With or without `#`. */
  readonly tag: string;
  /** As texts write them, in any case, at most five words each; none: the tag itself. */
  readonly words: readonly string[];
}

/** What a person wants of the tagger; each is empty by default. */
export interface Wishes {
  /** Their words earn their tag without any proof, in place of what the vocabulary makes of them. */
  readonly own?: readonly OwnTag[];
  /** Tags that are never given, with or without `#`, in any case; they go before own ones. */
  readonly never?: readonly string[];
}

/** Before everything that the vocabulary knows. */
const OWN_RATING = 100;

/** `#Grid Energy` as a hashtag can be: `Grid-Energy`. */
const plainTag = (tag: string): string =>
  tag
    .trim()
    .replace(/^#+/u, '')
    .replace(/[\s,#]+/gu, '-');

const keyOf = (words: string): string =>
  sentencesOf({ title: words, markdown: '' })
    .flatMap((sentence) => sentence.words)
    .slice(0, LONGEST)
    .map(({ lower }) => lower)
    .join('');

function entryFor(tag: string): Entry {
  const known = entryOf(tag);
  return { tag, class: known?.class ?? 'o', kind: known?.kind ?? 'concept', rating: OWN_RATING };
}

/** The person's words as terms that need no proof. */
export function ownTerms(own: readonly OwnTag[]): Terms {
  const terms = new Map<string, Term>();
  for (const { tag, words } of own) {
    const name = plainTag(tag);
    const entry = entryFor(name);
    for (const cased of (words.length > 0 ? words : [name]).map(keyOf)) {
      if (name !== '' && cased !== '')
        terms.set(cased, { entry, also: undefined, proof: 'none', cased, oneWord: false });
    }
  }
  return terms;
}

/** Whether the person wants to see a tag at all. */
export function isWanted(never: readonly string[]): (tag: string) => boolean {
  const refused = new Set(never.map((tag) => plainTag(tag).toLowerCase()));
  return (tag) => !refused.has(tag.toLowerCase());
}

const MOST_OWN = 500;
const LONGEST_TAG = 80;

const isTagName = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LONGEST_TAG && plainTag(value) !== '';

/** Names of tags in unknown data: those that are some, as typed. */
export const toTagNames = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) ? value.filter(isTagName).slice(0, MOST_OWN) : undefined;

function toOwnTag(value: unknown): readonly OwnTag[] {
  if (typeof value !== 'object' || value === null) return [];
  const { tag, words } = value as { readonly tag?: unknown; readonly words?: unknown };
  return isTagName(tag) ? [{ tag, words: toTagNames(words) ?? [] }] : [];
}

/** A person's own tags in unknown data: those that are some. */
export const toOwnTags = (value: unknown): readonly OwnTag[] | undefined =>
  Array.isArray(value) ? value.flatMap(toOwnTag).slice(0, MOST_OWN) : undefined;
