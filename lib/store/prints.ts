import type { Body, Clip, ClipPrint } from '../clip.ts';
import { marksOf } from '../same/marks.ts';
import { printOf, type Posted } from '../same/print.ts';
import { postingOf } from '../merge.ts';
import type { Shelf } from './shelf.ts';

/** What a clip's print is made of beside its text: the values in use, the person's own among them. */
function postedOf({ id, identity, draft }: Clip): Posted {
  const { companyName, title, location, url, applyUrl, datePosted } = postingOf(draft);
  return { id, identity, companyName, title, location, url, applyUrl, datePosted };
}

const isSame = (one: Posted, other: Posted): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What is told without a look at any field: tags, notes and statuses are in no print. */
const isSameDraft = (clip: Clip, before: Clip | undefined): boolean =>
  before !== undefined &&
  (clip.draft === before.draft || isSame(postedOf(clip), postedOf(before))) &&
  clip.identity === before.identity &&
  clip.deletedAt === before.deletedAt &&
  clip.savedAt === before.savedAt;

type Text = Pick<Body, 'markdown'>;

/**
 * A print takes milliseconds of a long text: it is made anew only where the clip now says something else. Where the
 * rules of `printOf` change, an upgrade that clears the prints is all: they are made again.
 */
async function printNow(
  shelf: Shelf,
  clip: Clip,
  before: Clip | undefined,
  text: Text | undefined,
): Promise<ClipPrint['print']> {
  const posted = postedOf(clip);
  if (before && isSame(posted, postedOf(before))) {
    const kept = await shelf.print(clip.id);
    const isOld = text === undefined || text.markdown === (await shelf.body(clip.id))?.markdown;
    if (kept && isOld) return kept.print;
  }
  return printOf(posted, (text ?? (await shelf.body(clip.id)))?.markdown ?? '');
}

/**
 * Writes a clip with its print. `before` is the clip as it stands there, `text` the one that is about to be written;
 * without it the text stays. A print that would stay the same isn't even looked at: writing it with its marks costs more
 * than the clip itself. One that is missing is made by `makePrint`.
 */
export async function putClip(shelf: Shelf, clip: Clip, before: Clip | undefined, text?: Text): Promise<void> {
  if (text === undefined && isSameDraft(clip, before)) return shelf.putClip(clip);
  const print = await printNow(shelf, clip, before, text);
  const marks = clip.deletedAt === undefined ? marksOf(print) : [];
  await shelf.putClip(clip);
  await shelf.putPrint({ id: clip.id, savedAt: clip.savedAt, marks, print });
}

/** Makes the print of a clip that has none yet. */
export async function makePrint(shelf: Shelf, id: string): Promise<void> {
  const [clip, kept] = [await shelf.clip(id), await shelf.print(id)];
  if (clip && !kept) await putClip(shelf, clip, undefined);
}
