import type { Body, Clip, ClipVersion } from '../clip.ts';
import { parcels, type Work } from './work.ts';

/** A clip with its text, on its way out. */
export interface OutRow {
  readonly clip: Clip;
  readonly body: Body;
  /** What its page said before, oldest first; only where it was asked for and there is any. */
  readonly versions?: readonly ClipVersion[];
}

/** The part of the library that leaves through here. */
export interface BodySource {
  /** The texts of these clips, in this order. */
  bodiesOf(ids: readonly string[]): Promise<readonly (Body | undefined)[]>;
}

/** A part of the library that leaves with what its pages said before. */
export interface VersionSource extends BodySource {
  /** Of each of these clips its versions, oldest first. */
  allVersionsOf(ids: readonly string[]): Promise<readonly (readonly ClipVersion[])[]>;
}

/** So many texts are in memory at once. */
const PARCEL = 100;

/**
 * The clips of a choice (one, a selection, a filter, all; those in the trash too where they are given), in its order,
 * each with its text, read by parcels as they are taken. Progress is told for each that was taken.
 */
export async function* clipRows(
  source: BodySource,
  clips: readonly Clip[],
  { signal, onProgress }: Work = {},
): AsyncGenerator<OutRow> {
  let done = 0;
  for (const parcel of parcels(clips, PARCEL)) {
    signal?.throwIfAborted();
    const bodies = await source.bodiesOf(parcel.map(({ id }) => id));
    for (const [index, clip] of parcel.entries()) {
      signal?.throwIfAborted();
      yield { clip, body: bodies[index] ?? { id: clip.id, markdown: '' } };
      done += 1;
      onProgress?.({ done, all: clips.length });
    }
  }
}

/** `clipRows` with the versions of each: for a backup, which is to be whole. */
export async function* wholeRows(
  source: VersionSource,
  clips: readonly Clip[],
  { signal, onProgress }: Work = {},
): AsyncGenerator<OutRow> {
  let done = 0;
  for (const parcel of parcels(clips, PARCEL)) {
    signal?.throwIfAborted();
    const versions = await source.allVersionsOf(parcel.map(({ id }) => id));
    let at = 0;
    for await (const row of clipRows(source, parcel, signal ? { signal } : {})) {
      const own = versions[at] ?? [];
      at += 1;
      yield own.length > 0 ? { ...row, versions: own } : row;
      done += 1;
      onProgress?.({ done, all: clips.length });
    }
  }
}
