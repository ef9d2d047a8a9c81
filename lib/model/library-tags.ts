import { computed, type ReadonlySignal } from '@preact/signals';
import type { Row } from '../library/row.ts';
import { sameTag, toTag, type Tag } from './popup-tags.ts';

/** A tag and how many clips have it. */
export interface TagCount {
  readonly tag: Tag;
  readonly count: number;
}

/** Both kinds of a row's tags. */
const tagsIn = ({ tags, hashtags }: Row): readonly Tag[] => [
  ...tags.map((text): Tag => ({ kind: 'own', text })),
  ...hashtags.map((text): Tag => ({ kind: 'hashtag', text: text.replace(/^#+/, '') })),
];

/** Every tag of these rows, the most used first, as the first of them writes it. */
export function tagCounts(rows: readonly Row[]): readonly TagCount[] {
  const counts = new Map<string, { readonly tag: Tag; count: number }>();
  for (const row of rows) {
    for (const tag of tagsIn(row)) {
      const key = `${tag.kind} ${tag.text.toLowerCase()}`;
      const entry = counts.get(key);
      if (entry) entry.count += 1;
      else counts.set(key, { tag, count: 1 });
    }
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
