import { capture } from '../../lib/capture.ts';
import { hasPosting, type Capture } from '../../lib/captured.ts';
import type { Clip } from '../../lib/clip.ts';
import { clipFile } from '../../lib/file/clip-file.ts';
import { postingOf } from '../../lib/merge.ts';
import { toClip } from '../../lib/model/clips.ts';
import { NOTHING } from '../../lib/model/overlay.ts';
import type { PageReading } from '../../lib/reading.ts';

/** The clip that saving a page would make now. */
export const clipOf = (captured: Capture): Clip => toClip(captured, NOTHING, crypto.randomUUID(), Date.now());

/** A posting may be saved from any page but a list of many, and one that is none. */
const isSavable = (captured: Capture): boolean =>
  !/^(none|listing)$/.test(captured.detection.kind) && hasPosting(captured);

/**
 * What a measurement reads of one page: the posting's front matter and the whole file, of the readings of all frames, the
 * top frame's first. `detect`: milliseconds that the declared detector took, where one is declared.
 */
export function clipLine(id: string, readings: readonly PageReading[] | Error, detect?: number): object {
  const nothing = { id, page: 'none', posting: null, markdown: null, ms: null };
  if (readings instanceof Error) return { ...nothing, error: readings.message };
  const [top] = readings;
  if (!top) return { ...nothing, error: 'no frame answered' };
  const captured = capture(readings);
  const clip = isSavable(captured) ? clipOf(captured) : undefined;
  return {
    id,
    page: captured.detection.kind,
    posting: clip ? postingOf(clip.draft) : null,
    markdown: clip ? clipFile(clip, captured.markdown).text : null,
    ms: { detect: detect ?? top.ms.detect, read: top.ms.read },
    error: null,
  };
}
