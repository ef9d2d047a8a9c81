import type { Clip } from '../clip.ts';
import { localDay } from '../day.ts';
import { edit } from '../merge.ts';
import type { Status } from '../posting.ts';
import type { Changed, ManyStore, Progress } from '../store/many.ts';
import { takeBack } from '../store/take-back.ts';
import { statusPatch } from './editing.ts';
import type { LibraryDone } from './library-state.ts';
import { hashtagsOf, sameTag, toHashtags, type Tag } from './popup-tags.ts';

/** What can be done to many clips, as data. */
export type ManyAction =
  | { readonly what: 'status'; readonly status: Status }
  | { readonly what: 'archived' | 'unarchived' }
  | { readonly what: 'tagged' | 'untagged'; readonly tag: Tag }
  /** The one in the place of the other; where a clip has both, they are one. */
  | { readonly what: 'renamed'; readonly tag: Tag; readonly to: Tag };

const withHashtags = (clip: Clip, tags: readonly Tag[]): Clip => ({
  ...clip,
  draft: edit(clip.draft, 'hashtags', toHashtags(tags)),
});

function tagged(clip: Clip, tag: Tag): Clip {
  if (tag.kind === 'own') {
    const has = clip.person.tags.some((text) => sameTag(tag, { kind: 'own', text }));
    return has ? clip : { ...clip, person: { ...clip.person, tags: [...clip.person.tags, tag.text] } };
  }
  const there = hashtagsOf(clip.draft.hashtags?.value ?? '');
  return there.some((other) => sameTag(tag, other)) ? clip : withHashtags(clip, [...there, tag]);
}

function untagged(clip: Clip, tag: Tag): Clip {
  if (tag.kind === 'own') {
    const left = clip.person.tags.filter((text) => !sameTag(tag, { kind: 'own', text }));
    return left.length === clip.person.tags.length ? clip : { ...clip, person: { ...clip.person, tags: left } };
  }
  const there = hashtagsOf(clip.draft.hashtags?.value ?? '');
  const left = there.filter((other) => !sameTag(tag, other));
  return left.length === there.length ? clip : withHashtags(clip, left);
}

/** The tags with one in the place of another, each once. */
function exchanged(tags: readonly Tag[], from: Tag, to: Tag): readonly Tag[] {
  const changed = tags.map((tag) => (sameTag(tag, from) ? to : tag));
  return changed.filter((tag, index) => changed.findIndex((other) => sameTag(other, tag)) === index);
}

function renamed(clip: Clip, from: Tag, to: Tag): Clip {
  const without = untagged(clip, from);
  if (without === clip) return clip;
  // Another kind of tag stands in another field of the file.
  if (from.kind !== to.kind) return tagged(without, to);
  if (from.kind === 'hashtag')
    return withHashtags(clip, exchanged(hashtagsOf(clip.draft.hashtags?.value ?? ''), from, to));
  const own = clip.person.tags.map((text): Tag => ({ kind: 'own', text }));
  const tags = exchanged(own, from, to).map(({ text }) => text);
  return { ...clip, person: { ...clip.person, tags } };
}

const archived = (clip: Clip, isArchived: boolean): Clip =>
  clip.person.archived === isArchived ? clip : { ...clip, person: { ...clip.person, archived: isArchived } };

const withStatus = (clip: Clip, status: Status, today: string): Clip =>
  clip.person.status === status
    ? clip
    : { ...clip, person: { ...clip.person, ...statusPatch(clip, status, today) } };

/**
 * One clip after the action; the very same where it changes nothing. `today` is the person's own day, `YYYY-MM-DD`.
 */
export function acted(clip: Clip, action: ManyAction, today: string): Clip {
  if (action.what === 'status') return withStatus(clip, action.status, today);
  if (action.what === 'tagged') return tagged(clip, action.tag);
  if (action.what === 'untagged') return untagged(clip, action.tag);
  if (action.what === 'renamed') return renamed(clip, action.tag, action.to);
  return archived(clip, action.what === 'archived');
}

/** The parts of a clip of which a step changes little. */
const PARTS = ['person', 'draft'] as const;

/** What a step changed of a clip: the rest of a hundred thousand clips is not held for the way back. */
interface Kept {
  readonly id: string;
  readonly before: object;
  readonly after: object;
  /** Of its parts what changed in them. */
  readonly parts: readonly {
    readonly name: (typeof PARTS)[number];
    readonly before: object;
    readonly after: object;
  }[];
}

/** The keys of one that the other has another value for, or none. */
function onlyIn(one: object, other: object, isAsked: (key: string) => boolean = () => true): object {
  const values: { readonly [key: string]: unknown } = { ...other };
  return Object.fromEntries(
    Object.entries(one).filter(([key, value]) => isAsked(key) && values[key] !== value),
  );
}

const isWhole = (key: string): boolean => !PARTS.some((name) => name === key);

const keptOf = ({ before, after }: Changed): Kept => ({
  id: after.id,
  before: onlyIn(before, after, isWhole),
  after: onlyIn(after, before, isWhole),
  parts: PARTS.filter((name) => before[name] !== after[name]).map((name) => ({
    name,
    before: onlyIn(before[name], after[name]),
    after: onlyIn(after[name], before[name]),
  })),
});

/** Without the step; its keys stay in their order, for what is the same must be written the same. */
function stepBack<T extends object>(now: T, { before, after }: Pick<Kept, 'before' | 'after'>): T {
  const back = takeBack<object>(now, after, before);
  const inOrder = new Map<string, unknown>(Object.keys(now).map((key) => [key, undefined]));
  const values = new Map<string, unknown>(Object.entries(back));
  for (const key of inOrder.keys()) if (!values.has(key)) inOrder.delete(key);
  for (const [key, value] of values) inOrder.set(key, value);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- keys that the step left alone are those of the clip
  return Object.fromEntries(inOrder) as T;
}

/** The clip without the step; what was done to it since stays. */
function takenBack(now: Clip, step: Kept): Clip {
  const whole = stepBack(now, step);
  const parts = step.parts.map(({ name, ...part }) => [name, stepBack(now[name], part)] as const);
  return { ...whole, ...Object.fromEntries(parts) };
}

/** What an action did, and the way back. */
export interface Acted {
  readonly done: LibraryDone;
  readonly undo: (told?: Progress) => Promise<void>;
}

/** What a step in many clips is done with. */
export interface Step {
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
  readonly told?: Progress;
}

/** Does it to these clips in one step; nothing where none of them changes. */
export async function actOnMany(
  store: ManyStore,
  ids: readonly string[],
  action: ManyAction,
  { now, told }: Step,
): Promise<Acted | undefined> {
  const today = localDay(new Date(now));
  const change = (clip: Clip): Clip => {
    const after = acted(clip, action, today);
    return after === clip ? clip : { ...after, updatedAt: now };
  };
  const byId = new Map<string, Kept>();
  const changed = await store.changeMany(ids, change, told, (step) => byId.set(step.after.id, keptOf(step)));
  if (changed.length === 0) return undefined;
  return {
    done: { ...action, count: changed.length },
    undo: async (toldBack) => {
      const back = (clip: Clip): Clip => {
        const step = byId.get(clip.id);
        return step ? takenBack(clip, step) : clip;
      };
      await store.changeMany([...byId.keys()], back, toldBack);
    },
  };
}

/** Moves clips to the trash in one step; nothing where none of them is in the library. */
export async function trashMany(
  store: ManyStore,
  ids: readonly string[],
  { now, told }: Step,
): Promise<Acted | undefined> {
  const trashed = await store.trashMany(ids, now, told);
  if (trashed.length === 0) return undefined;
  return {
    done: { what: 'trashed', count: trashed.length },
    undo: async (toldBack) => void (await store.restoreMany(trashed, toldBack)),
  };
}

/** Takes clips out of the trash in one step; undone, they lie there since now. */
export async function restoreMany(
  store: ManyStore,
  ids: readonly string[],
  { now, told }: Step,
): Promise<Acted | undefined> {
  const restored = await store.restoreMany(ids, told);
  if (restored.length === 0) return undefined;
  return {
    done: { what: 'restored', count: restored.length },
    undo: async (toldBack) => void (await store.trashMany(restored, now, toldBack)),
  };
}
