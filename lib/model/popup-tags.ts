import type { Clip } from '../clip.ts';
import { toLine } from '../normalise.ts';

/** A chip: a technology as the file has it, or a label of the person's own. */
export interface Tag {
  readonly kind: 'hashtag' | 'own';
  /** Without `#`. */
  readonly text: string;
}

const LONGEST = 100;

export const sameTag = (a: Tag, b: Tag): boolean =>
  a.kind === b.kind && a.text.toLowerCase() === b.text.toLowerCase();

const unique = (tags: readonly Tag[]): readonly Tag[] =>
  tags.filter((tag, index) => tags.findIndex((other) => sameTag(other, tag)) === index);

/** The technologies of a `hashtags` value. */
export const hashtagsOf = (value: string): readonly Tag[] =>
  value
    .split(',')
    .map((text) => text.trim().replace(/^#+/, ''))
    .filter((text) => text !== '')
    .map((text) => ({ kind: 'hashtag', text }));

/** Technologies as the `hashtags` field has them: `#a,#b`. */
export const toHashtags = (tags: readonly Tag[]): string => tags.map(({ text }) => `#${text}`).join(',');

/**
 * What a person typed as a tag. `#kotlin`, or the exact name of a known technology, is a technology;
 * everything else is their own label. Nothing for blanks.
 */
export function toTag(typed: string, known: readonly Tag[]): Tag | undefined {
  // oxlint-disable-next-line unicorn/prefer-string-replace-all -- commas part the tags in the file
  const line = toLine(typed.replace(/,/g, ' '))?.slice(0, LONGEST).trim();
  if (!line) return undefined;
  const bare = line.replace(/^#+\s*/, '');
  if (bare === '') return undefined;
  if (line.startsWith('#')) return { kind: 'hashtag', text: bare.toLowerCase().replaceAll(/\s+/g, '-') };
  const named = known.find(({ text }) => text.toLowerCase() === bare.toLowerCase());
  return named ?? { kind: 'own', text: bare };
}

/** Every tag of these clips, the most used first. */
export function tagsIn(clips: readonly Clip[]): readonly Tag[] {
  const counts = new Map<string, { readonly tag: Tag; count: number }>();
  for (const { draft, person } of clips) {
    const own = person.tags.map((text): Tag => ({ kind: 'own', text }));
    for (const tag of [...own, ...hashtagsOf(draft.hashtags?.value ?? '')]) {
      const key = `${tag.kind} ${tag.text.toLowerCase()}`;
      const entry = counts.get(key);
      if (entry) entry.count += 1;
      else counts.set(key, { tag, count: 1 });
    }
  }
  // Own labels are few and meant; they go before technologies that are as frequent.
  return [...counts.values()]
    .toSorted(
      (a, b) => b.count - a.count || Number(a.tag.kind === 'hashtag') - Number(b.tag.kind === 'hashtag'),
    )
    .map(({ tag }) => tag);
}

/** Known tags that fit what is typed: those that begin with it first. Those in use are left out. */
export function suggest(typed: string, known: readonly Tag[], used: readonly Tag[], most = 8): readonly Tag[] {
  const query = typed.trim().toLowerCase();
  const bare = query.replace(/^#+/, '');
  const free = unique(known).filter(
    (tag) =>
      !used.some((other) => sameTag(other, tag)) &&
      (!query.startsWith('#') || tag.kind === 'hashtag') &&
      tag.text.toLowerCase().includes(bare),
  );
  const begins = ({ text }: Tag): boolean => text.toLowerCase().startsWith(bare);
  return [...free.filter(begins), ...free.filter((tag) => !begins(tag))].slice(0, most);
}
