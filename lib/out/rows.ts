import type { Body, Clip } from '../clip.ts';
import { parcels, type Work } from './work.ts';

/** A clip with its text, on its way out. */
export interface OutRow {
  readonly clip: Clip;
  readonly body: Body;
}

/** The part of the library that leaves through here. */
export interface BodySource {
  /** The texts of these clips, in this order. */
  bodiesOf(ids: readonly string[]): Promise<readonly (Body | undefined)[]>;
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
