import type { Body, Clip, ClipPrint } from '../../lib/clip.ts';
import type { ClipStore } from '../../lib/store/clip-store.ts';
import { putClip } from '../../lib/store/prints.ts';
import type { Shelf } from '../../lib/store/shelf.ts';
import { identityOf, idsOf, type Lane } from './lanes.ts';

const nothing = async (): Promise<undefined> => undefined;

/** The print that the store makes of a clip and its text. */
async function printOf(clip: Clip, body: Body): Promise<ClipPrint | undefined> {
  let made: ClipPrint | undefined;
  const shelf: Shelf = {
    clip: nothing,
    someClips: async () => [],
    holder: nothing,
    alsoNamed: async () => [],
    body: nothing,
    print: nothing,
    putClip: nothing,
    dropClip: nothing,
    putBody: nothing,
    dropBody: nothing,
    dropPrint: nothing,
    versions: async () => [],
    putVersion: nothing,
    dropVersion: nothing,
    putPrint: async (print) => {
      made = print;
    },
  };
  await putClip(shelf, clip, undefined, body);
  return made;
}

/** The prints of clips that have their texts. */
export async function printsOf(clips: readonly Clip[], bodies: readonly Body[]): Promise<readonly ClipPrint[]> {
  const bodyOf = byId(bodies);
  const made = await Promise.all(
    clips.map(async (clip) => {
      const body = bodyOf.get(clip.id);
      return body && printOf(clip, body);
    }),
  );
  return made.filter((print) => print !== undefined);
}

/** What a database holds of clips, as far as it is compared. */
export interface Held {
  readonly clips?: readonly Clip[];
  readonly bodies?: readonly Body[];
  readonly prints?: readonly ClipPrint[];
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((each) => [each.id, each]));

/** A print takes milliseconds; most clips are as they were at the last look. */
const seen = new Map<string, string>();

/** Whether a print is the one that the store makes of a clip and its text. */
async function isPrintOf(print: ClipPrint, clip: Clip, body: Body): Promise<boolean> {
  const what = JSON.stringify([clip, body]);
  if (!seen.has(what)) seen.set(what, JSON.stringify(await printOf(clip, body)));
  return seen.get(what) === JSON.stringify(print);
}

/**
 * What isn't whole: a clip without its text, a text or a print without its clip, a print that is of something else.
 * With `lacks`, clips may lack their prints.
 */
export async function broken(
  { clips = [], bodies = [], prints = [] }: Held,
  lacks = false,
): Promise<readonly string[]> {
  const [clipOf, bodyOf, printBy] = [byId(clips), byId(bodies), byId(prints)];
  const alone = [...bodies, ...prints].filter(({ id }) => !clipOf.has(id));
  const faults = alone.map(({ id }) => `a text or print of ${id}, which is no clip`);
  for (const clip of clips) {
    const [body, print] = [bodyOf.get(clip.id), printBy.get(clip.id)];
    if (!body) faults.push(`clip ${clip.id} has no text`);
    if (!print && !lacks) faults.push(`clip ${clip.id} has no print`);
    if (body && print && !(await isPrintOf(print, clip, body)))
      faults.push(`print ${clip.id} is of another clip or text`);
  }
  return faults;
}

const sorted = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] =>
  list.toSorted((one, other) => (one.id < other.id ? -1 : 1));

/** What a lane's part of a library holds, in an order of its own: equal parts are equal texts. */
export const partOf = (
  lane: Lane,
  clips: readonly Clip[],
  bodies: readonly Body[],
  unsaved: readonly { readonly identity: string }[],
): readonly string[] => {
  const isOwn = ({ id }: { readonly id: string }): boolean => id.startsWith(`${lane}-`);
  const identities = new Set(idsOf(lane).map(identityOf));
  return [
    ...sorted(clips.filter(isOwn)).map((clip) => JSON.stringify(inOrder(clip))),
    ...sorted(bodies.filter(isOwn)).map((body) => JSON.stringify(inOrder(body))),
    ...unsaved
      .filter(({ identity }) => identities.has(identity))
      .map((each) => JSON.stringify(inOrder(each)))
      .toSorted(),
  ];
};

/** The same with its keys in order, all the way down. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, inOrder(each)]));
}

/** A lane's part of a library in memory. */
export async function partOfStore(lane: Lane, store: ClipStore): Promise<readonly string[]> {
  const clips = [...(await store.newest()), ...(await store.inTrash())];
  const kept = await Promise.all(idsOf(lane).map((id) => store.unsaved([identityOf(id)])));
  return partOf(
    lane,
    clips,
    await store.bodies(undefined, Infinity),
    kept.filter((each) => each !== undefined),
  );
}
