import { computed, type ReadonlySignal } from '@preact/signals';
import type { Row } from '../library/row.ts';
import { sameTag, toTag, type Tag } from './popup-tags.ts';

/** A tag and how many clips have it. */
export interface TagCount {
  readonly tag: Tag;
  readonly count: number;
}

const toOwn = (text: string): Tag => ({ kind: 'own', text });
const toHashtag = (text: string): Tag => ({ kind: 'hashtag', text: text.replace(/^#+/, '') });

/** Both kinds of a row's tags. */
const tagsIn = ({ tags, hashtags }: Row): readonly Tag[] => [...tags.map(toOwn), ...hashtags.map(toHashtag)];

interface Counted {
  readonly tag: Tag;
  count: number;
}

/** The count of a tag, one more than it was. */
function counted(counts: Map<string, Counted>, tag: Tag): Counted {
  const key = `${tag.kind} ${tag.text.toLowerCase()}`;
  const entry = counts.get(key) ?? { tag, count: 0 };
  entry.count += 1;
  counts.set(key, entry);
  return entry;
}

/** Every tag of these rows, the most used first, as the first of them writes it. */
export function tagCounts(rows: readonly Row[]): readonly TagCount[] {
  const counts = new Map<string, Counted>();
  // As it is written it is looked up first: the same few words stand in a hundred thousand rows.
  const countEach = (toTagOf: (text: string) => Tag): ((text: string) => void) => {
    const known = new Map<string, Counted>();
    return (text) => {
      const there = known.get(text);
      if (there) there.count += 1;
      else known.set(text, counted(counts, toTagOf(text)));
    };
  };
  const [countOwn, countHashtag] = [countEach(toOwn), countEach(toHashtag)];
  for (const { tags, hashtags } of rows) {
    tags.forEach(countOwn);
    hashtags.forEach(countHashtag);
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count);
}

/** The clips that have a tag. */
export const idsWith = (rows: readonly Row[], tag: Tag): readonly string[] =>
  rows.filter((row) => tagsIn(row).some((there) => sameTag(there, tag))).map(({ id }) => id);

/** What a new name for a tag would do. */
export type Renaming =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'renames'; readonly to: Tag }
  /** There is such a tag: the two would be one. */
  | { readonly kind: 'merges'; readonly to: TagCount };

/** What becomes of a tag with a name that was typed; a name without `#` keeps a technology one. */
export function renamingOf(tag: Tag, typed: string, all: readonly TagCount[]): Renaming {
  const wanted = tag.kind === 'hashtag' && !typed.trim().startsWith('#') ? `#${typed.trim()}` : typed;
  // No known tags: who renames their own label means a label.
  const to = toTag(wanted, []);
  if (!to || (to.kind === tag.kind && to.text === tag.text)) return { kind: 'nothing' };
  const there = all.find((other) => sameTag(other.tag, to));
  return there && !sameTag(there.tag, tag) ? { kind: 'merges', to: there } : { kind: 'renames', to };
}

/** Every tag of the library with its count, while somebody looks at them. */
export const libraryTags = (rows: ReadonlySignal<readonly Row[]>): ReadonlySignal<readonly TagCount[]> =>
  computed(() => tagCounts(rows.value));
