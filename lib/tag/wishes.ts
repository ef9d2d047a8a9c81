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

/** `#Grid Energy` as a hashtag can be: `Grid-Energy`. */
export const plainTag = (tag: string): string =>
  tag
    .trim()
    .replace(/^#+/u, '')
    .replace(/[\s,#]+/gu, '-');

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
