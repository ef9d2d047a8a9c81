import type { Clip } from '../../lib/clip.ts';
import { edit } from '../../lib/merge.ts';
import { STATUSES } from '../../lib/posting.ts';
import type { ClipStore } from '../../lib/store/clip-store.ts';
import { clipOf } from '../unit/library-clips.ts';
import { diceOf, type Dice } from './dice.ts';

/**
 * What is done to the library while the browser is killed: a lane is an endless row of steps on clips of its own, each
 * one transaction, the same in a page and in Node. So the library is known after any number of them.
 */
export const LANES = ['saves', 'edits', 'many'] as const;
export type Lane = (typeof LANES)[number];

/** So many clips a lane has at most. */
const CLIPS: { readonly [L in Lane]: number } = { saves: 40, edits: 30, many: 60 };

const WORDS =
  'we look for somebody who rigs what sails and mends what the sea has broken, in Ålesund or Łódź'.split(' ');

/** A text of some hundred to thirty thousand letters. */
const textOf = (dice: Dice): string =>
  Array.from({ length: 20 + dice.below(dice.pick([80, 400, 4000])) }, () =>
    dice.below(12) === 0 ? dice.below(1e6).toString(36) : dice.pick(WORDS),
  ).join(' ');

export const idOf = (lane: Lane, index: number): string => `${lane}-${index}`;

/** Every id that a lane may use. */
export const idsOf = (lane: Lane): readonly string[] =>
  Array.from({ length: CLIPS[lane] }, (_, index) => idOf(lane, index));

export const identityOf = (id: string): string => `lever:harbour${id.replace(/\D/g, '')}:${id}`;

/** A clip as a page tells it at this step. */
function freshOf(id: string, step: number, dice: Dice): Clip {
  const clip = clipOf({
    id,
    closed: dice.below(5) === 0,
    title: `${dice.pick(WORDS)} ${dice.pick(WORDS)} of step ${step}`,
    companyName: dice.pick(['Harbour & Sons', 'Fjordlight Energy']),
    location: dice.pick(['Esbjerg', 'Łódź', '東京']),
    url: `https://jobs.lever.co/harbour/${id}`,
    hashtags: '#kotlin,#aws',
  });
  return { ...clip, identity: identityOf(id), savedAt: 1_700_000_000_000 + step, updatedAt: step };
}

const save = (store: ClipStore, id: string, step: number, dice: Dice): Promise<unknown> => {
  const fresh = freshOf(id, step, dice);
  return store.save(fresh, textOf(dice), [fresh.identity], ({ person, ...existing }) => ({
    ...existing,
    draft: fresh.draft,
    closed: fresh.closed,
    updatedAt: step,
    person: { ...person, featured: person.featured + 1 },
  }));
};

const annotated = (clip: Clip, step: number, dice: Dice): Clip => ({
  ...clip,
  updatedAt: step,
  draft: edit(clip.draft, 'title', `${dice.pick(WORDS)} as corrected in step ${step}`),
  person: { ...clip.person, notes: textOf(dice), status: dice.pick(STATUSES) },
});

/** Takes a save back that never was: the clip as it stands is what it made of another. */
async function undo(store: ClipStore, id: string, step: number): Promise<void> {
  const [clip, body] = [await store.byId(id), await store.bodyOf(id)];
  if (!clip || !body) return;
  const before = {
    clip: { ...clip, updatedAt: step, person: { ...clip.person, tags: [`before ${step}`] } },
    body: { ...body, markdown: `${body.markdown.slice(0, 4000)} before ${step}` },
  };
  await store.undo({ clip, body, before });
}

type Step = (store: ClipStore, id: string, step: number, dice: Dice) => Promise<unknown>;

/** No other lane purges, and this one only what was trashed at a step, not at a time of our age. */
const FAR = 4_000_000_000_000;

const some = (dice: Dice): readonly string[] => {
  const share = dice.pick([0.1, 0.5, 1]);
  return idsOf('many').filter(() => dice.share() <= share);
};

const manySteps: readonly Step[] = [
  (store, _id, step, dice) =>
    store.changeMany(some(dice), (clip) => ({
      ...clip,
      updatedAt: step,
      person: { ...clip.person, tags: [`tag ${step}`], status: dice.pick(STATUSES) },
    })),
  (store, _id, step, dice) =>
    store.changeMany(some(dice), (clip) => ({
      ...clip,
      updatedAt: step,
      draft: edit(clip.draft, 'companyName', `Harbour of step ${step}`),
    })),
  (store, _id, step, dice) => store.trashMany(some(dice), step),
  (store, _id, _step, dice) => store.restoreMany(some(dice)),
  (store, _id, step) => store.purge(step - 20),
  save,
  save,
];

const STEPS: { readonly [L in Lane]: readonly Step[] } = {
  saves: [
    save,
    save,
    save,
    save,
    (store, id, step, dice) =>
      store.keepUnsaved({
        identity: identityOf(id),
        edits: { title: textOf(dice) },
        person: {},
        updatedAt: step,
      }),
    (store, id) => store.dropUnsaved(identityOf(id)),
  ],
  edits: [
    (store, id, step, dice) => store.change(id, (clip) => annotated(clip, step, dice)),
    (store, id, step, dice) =>
      store.change(
        id,
        (clip) => annotated(clip, step, dice),
        (body) => ({ ...body, markdown: textOf(dice) }),
      ),
    undo,
    (store, id, step) => store.trash(id, FAR + step),
    (store, id) => store.restore(id),
    save,
  ],
  many: manySteps,
};

/** Takes one step of a lane. The first ones fill the library. */
export async function take(store: ClipStore, lane: Lane, step: number): Promise<void> {
  const dice = diceOf(`${lane} ${step}`);
  if (step < CLIPS[lane]) await save(store, idOf(lane, step), step, dice);
  else await dice.pick(STEPS[lane])(store, idOf(lane, dice.below(CLIPS[lane])), step, dice);
}
