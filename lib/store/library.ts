import type { Body, Clip, ClipVersion } from '../clip.ts';
import { remembered } from '../library/history.ts';
import { isOther } from '../library/versions.ts';
import { asksOf } from '../same/marks.ts';
import type { ClipStore, SaveResult, StoreChange } from './clip-store.ts';
import { importOver } from './import.ts';
import { manyOver } from './many.ts';
import { mergeOver } from './merge.ts';
import { named } from './named.ts';
import type { Notices } from './notices.ts';
import { makePrint, putClip } from './prints.ts';
import type { Backing, Shelf } from './shelf.ts';
import { takeBack } from './take-back.ts';

const isLive = (clip: Clip): boolean => clip.deletedAt === undefined;

const live = (clip: Clip | undefined): Clip | undefined => (clip && isLive(clip) ? clip : undefined);

const revived = ({ deletedAt: _trashed, ...clip }: Clip): Clip => clip;

const noticeOf = (kind: StoreChange['kind'], { id, identity }: Clip): StoreChange => ({ kind, id, identity });

/**
 * The clip that the page's own name is another name of. A name that several clips have is no proof, for each of two
 * companies may have a job of that number.
 */
const alsoNamed = async (shelf: Shelf, [own = '']: readonly string[]): Promise<Clip | undefined> => {
  const clips = await shelf.alsoNamed(own);
  return clips.length === 1 ? clips[0] : undefined;
};

/** A live clip of any of the identities goes before one in the trash: a save never makes a second live one. */
const findAny = async (shelf: Shelf, identities: readonly string[]): Promise<Clip | undefined> => {
  let trashed: Clip | undefined;
  for (const identity of identities) {
    const clip = await shelf.holder(identity);
    if (clip && isLive(clip)) return clip;
    trashed ??= clip;
  }
  const clip = await alsoNamed(shelf, identities);
  return clip && (isLive(clip) || !trashed) ? clip : trashed;
};

/** So many prints are made at once: a page of ours is held up for no longer than the eye takes to see it. */
const BATCH = 10;

const pairOf = (one: string, other: string): readonly [string, string] =>
  one < other ? [one, other] : [other, one];

/** The identity that a clip wants, unless another clip holds it: then it keeps the one it has. */
const freeIdentity = async (shelf: Shelf, wanted: string, own: Clip): Promise<string> => {
  const holder = await shelf.holder(wanted);
  return holder && holder.id !== own.id ? own.identity : wanted;
};

/** More of them nobody reads; the first stays, for it is what the person saved. */
const MOST_VERSIONS = 50;

/** Keeps what the page said before, where it says something else now. */
async function keepVersion(
  shelf: Shelf,
  before: { readonly clip: Clip; readonly body: Body | undefined },
  clip: Clip,
  body: Body,
): Promise<ClipVersion | undefined> {
  const { draft, closed, savedAt, readAt = savedAt } = before.clip;
  const version = { id: clip.id, at: readAt, draft, closed, markdown: before.body?.markdown ?? '' };
  const now = {
    at: clip.readAt ?? clip.savedAt,
    draft: clip.draft,
    closed: clip.closed,
    markdown: body.markdown,
  };
  if (!isOther(version, now)) return undefined;
  const kept = await shelf.versions(clip.id);
  const second = kept[1];
  if (kept.length >= MOST_VERSIONS && second) await shelf.dropVersion(clip.id, second.at);
  await shelf.putVersion(version);
  return version;
}

/** The library's own rules, the same over every backing. */
export const libraryOver = (backing: Backing, told: Notices): ClipStore => {
  /** Writes, then tells: a notice is only ever of what is on disk. */
  const mutate = async <T>(
    work: (shelf: Shelf) => Promise<{ readonly result: T; readonly notice?: StoreChange }>,
  ): Promise<T> => {
    const { result, notice } = await backing.write(work);
    if (notice) told.tell(notice);
    return result;
  };

  return {
    ...importOver(backing, told),
    ...manyOver(backing, told, (shelf, clip, before) => putClip(shelf, clip, before)),
    byIdentity: (identities) =>
      backing.read(async (shelf) => {
        for (const identity of identities) {
          const clip = live(await shelf.holder(identity));
          if (clip) return clip;
        }
        return live(await alsoNamed(shelf, identities));
      }),
    byId: (id) => backing.read(async (shelf) => live(await shelf.clip(id))),
    newest: (limit = Infinity) => backing.newest(limit),
    ...mergeOver(backing, told),
    versionsOf: (id) => backing.read(async (shelf) => (live(await shelf.clip(id)) ? shelf.versions(id) : [])),
    bodyOf: (id) => backing.read(async (shelf) => (live(await shelf.clip(id)) ? shelf.body(id) : undefined)),

    save: (fresh, text, identities, update) =>
      mutate(async (shelf): Promise<{ result: SaveResult; notice: StoreChange }> => {
        const given = typeof text === 'string' ? { markdown: text } : text;
        const existing = await findAny(shelf, [...identities, fresh.identity]);
        if (!existing) {
          const clip = remembered(undefined, named(revived(fresh)));
          const body: Body = { ...given, id: clip.id };
          await putClip(shelf, clip, undefined, body);
          await shelf.putBody(body);
          return { result: { clip, body }, notice: noticeOf('saved', clip) };
        }
        const before = { clip: existing, body: await shelf.body(existing.id) };
        const updated = revived(update(existing));
        // A page that tells less takes nothing from the name.
        const wanted = existing.also?.includes(updated.identity) ? existing.identity : updated.identity;
        const identity = await freeIdentity(shelf, wanted, existing);
        const clip = remembered(existing, named({ ...updated, id: existing.id, identity }));
        // An imported file stays the person's own until another file comes in its place.
        const body: Body = { ...before.body, ...given, id: existing.id };
        const version = await keepVersion(shelf, before, clip, body);
        await putClip(shelf, clip, existing, body);
        await shelf.putBody(body);
        return {
          result: { clip, body, before, ...(version && { version }) },
          notice: noticeOf('saved', clip),
        };
      }),

    change: (id, change, changeBody) =>
      mutate(async (shelf) => {
        const clip = live(await shelf.clip(id));
        if (!clip) return { result: undefined };
        const changed = remembered(clip, named({ ...change(clip), id }));
        const body = changeBody && (await shelf.body(id));
        const written = changeBody && body && { ...changeBody(body, changed), id };
        await putClip(shelf, changed, clip, written);
        if (written) await shelf.putBody(written);
        return { result: changed, notice: noticeOf(isLive(changed) ? 'changed' : 'trashed', changed) };
      }),

    undo: (result) =>
      mutate(async (shelf) => {
        const { before, clip: saved, body: savedBody, version } = result;
        const now = await shelf.clip(saved.id);
        if (!before) {
          if (!now || !isLive(now)) return { result: undefined };
          await putClip(shelf, { ...now, deletedAt: Date.now() }, now);
          return { result: undefined, notice: noticeOf('trashed', now) };
        }
        const wanted = now ? takeBack(now, saved, before.clip) : before.clip;
        const identity = await freeIdentity(shelf, wanted.identity, now ?? before.clip);
        const clip = named({ ...wanted, identity });
        const bodyNow = await shelf.body(saved.id);
        const body =
          before.body && bodyNow && savedBody ? takeBack(bodyNow, savedBody, before.body) : before.body;
        await putClip(shelf, clip, now, body ?? { markdown: '' });
        if (body) await shelf.putBody(body);
        else await shelf.dropBody(saved.id);
        if (version) await shelf.dropVersion(saved.id, version.at);
        return { result: undefined, notice: noticeOf(isLive(clip) ? 'changed' : 'trashed', clip) };
      }),

    trash: (id, at) =>
      mutate(async (shelf) => {
        const clip = live(await shelf.clip(id));
        if (!clip) return { result: undefined };
        await putClip(shelf, { ...clip, deletedAt: at }, clip);
        return { result: undefined, notice: noticeOf('trashed', clip) };
      }),

    restore: (id) =>
      mutate(async (shelf) => {
        const clip = await shelf.clip(id);
        if (!clip || isLive(clip)) return { result: undefined };
        await putClip(shelf, revived(clip), clip);
        return { result: undefined, notice: noticeOf('restored', clip) };
      }),

    async inTrash() {
      const clips = await backing.inTrash();
      return clips.toSorted((a, b) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0));
    },

    bodyInTrash: (id) =>
      backing.read(async (shelf) => {
        const clip = await shelf.clip(id);
        return clip && !isLive(clip) ? shelf.body(id) : undefined;
      }),

    prints: (after, count) => backing.prints(after, count),
    async printsBeside(print) {
      const prints = await backing.marked(asksOf(print));
      return prints.toSorted((a, b) => b.savedAt - a.savedAt || (a.id < b.id ? 1 : -1));
    },

    async makePrints(signal, pause) {
      const ids = await backing.printless();
      for (let from = 0; from < ids.length; from += BATCH) {
        await pause?.();
        if (signal?.aborted) return from;
        await backing.write(async (shelf) => {
          for (const id of ids.slice(from, from + BATCH)) await makePrint(shelf, id);
        });
      }
      return ids.length;
    },

    async apartFrom(identities) {
      const pairs = await backing.apart(identities);
      return [...new Set(pairs.flatMap(({ pair }) => pair))].filter((name) => !identities.includes(name));
    },
    async setApart(one, other, isApart) {
      const apart = { pair: pairOf(one, other) };
      await (isApart ? backing.putApart(apart) : backing.dropApart(apart));
    },

    async unsaved(identities) {
      for (const identity of identities) {
        const kept = await backing.unsaved(identity);
        if (kept) return kept;
      }
      const kept = await backing.unsavedAlso(identities[0] ?? '');
      return kept.length === 1 ? kept[0] : undefined;
    },
    allUnsaved: () => backing.allUnsaved(),
    keepUnsaved: (unsaved) => backing.putUnsaved(named(unsaved)),
    dropUnsaved: (identity) => backing.dropUnsaved(identity),
    async erase() {
      await backing.erase();
      told.tell({ kind: 'erased', id: '', identity: '', ids: [] });
    },
    onChange: (listener, signal) => told.onChange(listener, signal),
  };
};
