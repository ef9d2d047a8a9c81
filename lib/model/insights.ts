import { batch, computed, signal } from '@preact/signals';
import type { Clip } from '../clip.ts';
import { localDay } from '../day.ts';
import { answersByBoard } from '../insights/answers.ts';
import { toFact, type Fact } from '../insights/fact.ts';
import { applicationsOf, orderOf, pathOf, type Placed } from '../insights/path.ts';
import { payGroups } from '../insights/pay.ts';
import { isWithin, spanOf, type Period } from '../insights/period.ts';
import { pipelineOf } from '../insights/pipeline.ts';
import { recurringTags } from '../insights/tags.ts';
import { barsOf, firstWeekday } from '../insights/weeks.ts';
import { rankOf, toSearch } from '../library/match.ts';
import { toQuery } from '../library/query.ts';
import type { Problem } from '../problem.ts';
import type { ClipStore, StoreChange } from '../store/clip-store.ts';
import type { InsightsPorts, PictureFile } from './insights-ports.ts';
import { settings } from './settings.ts';
import { storeTurns } from './store-turns.ts';

/** So many facts are made before the page may draw again. */
const PARCEL = 1000;
/** More changed clips than these are read all together. */
const SOME = 200;

/** Lets the page draw, and take what was typed. */
const breath = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

async function factsOf(clips: readonly Clip[]): Promise<ReadonlyMap<string, Fact>> {
  const facts = new Map<string, Fact>();
  for (let from = 0; from < clips.length; from += PARCEL) {
    if (from > 0) await breath();
    for (const clip of clips.slice(from, from + PARCEL)) facts.set(clip.id, toFact(clip));
  }
  return facts;
}

/** The figures of a library. */
export type Insights = ReturnType<typeof createInsights>;

/** The figures over a store, which they follow; `locale` says what a week is. */
export function createInsights(store: ClipStore, ports: InsightsPorts, locale: string) {
  const facts = signal<ReadonlyMap<string, Fact>>(new Map());
  const phase = signal<'loading' | 'ready'>('loading');
  const problem = signal<Problem>();
  const period = signal<Period>('quarter');
  const typed = signal('');
  const today = signal(localDay(new Date(ports.now())));
  /** Which pay is shown; the one with the most postings where it is none of them. */
  const payKey = signal('');
  const { inTurn } = storeTurns(problem);

  const query = computed(() => toQuery(typed.value));
  const span = computed(() => spanOf(period.value, today.value));
  const order = computed(() => orderOf(settings.value.states.map(({ id }) => id)));

  /** Every clip that the search leaves, with its way. */
  const placed = computed<readonly Placed[]>(() => {
    const search = toSearch(query.value);
    const all = [...facts.value.values()];
    const left = query.value.length === 0 ? all : all.filter(({ row }) => rankOf(row, search) !== undefined);
    return left.map((fact) => ({ fact, path: pathOf(fact, order.value) }));
  });
  /** Those of them that were saved in the period. */
  const saved = computed(() => placed.value.filter(({ fact }) => isWithin(fact.row.savedDay, span.value)));
  const applications = computed(() => applicationsOf(placed.value, span.value));
  const pay = computed(() => payGroups(saved.value.map(({ fact }) => fact)));

  async function loadAll(): Promise<void> {
    const read = await factsOf(await store.newest());
    batch(() => {
      facts.value = read;
      today.value = localDay(new Date(ports.now()));
    });
  }

  async function follow({ kind, id, ids = [id] }: StoreChange): Promise<void> {
    if (kind === 'erased') {
      facts.value = new Map();
      return;
    }
    if (ids.length > SOME) return loadAll();
    const clips = await Promise.all(ids.map((each) => store.byId(each)));
    const now = new Map(facts.value);
    for (const [index, each] of ids.entries()) {
      const clip = clips[index];
      if (clip) now.set(each, toFact(clip));
      else now.delete(each);
    }
    facts.value = now;
  }

  const ending = new AbortController();
  store.onChange((change) => void inTurn(() => follow(change)), ending.signal);

  return {
    phase,
    problem,
    period,
    typed,
    query,
    span,
    payKey,
    /** The library has no clip at all. */
    isEmpty: computed(() => phase.value === 'ready' && facts.value.size === 0),
    /** How many clips the figures of what was saved are of. */
    count: computed(() => saved.value.length),
    pipeline: computed(() =>
      pipelineOf(
        saved.value.map(({ path }) => path),
        order.value,
      ),
    ),
    bars: computed(() => barsOf(applications.value, span.value, firstWeekday(locale))),
    answers: computed(() => answersByBoard(applications.value)),
    tags: computed(() => recurringTags(saved.value)),
    pay,
    shownPay: computed(() => pay.value.find(({ key }) => key === payKey.value) ?? pay.value[0]),
    /** The status that says that one has applied. */
    applied: computed(() => order.value.applied),
    boardName: (id: string): string => ports.boardName(id),
    /** Reads the library. */
    open: (): Promise<void> =>
      inTurn(async () => {
        await loadAll();
        phase.value = 'ready';
      }),
    /** Gives the person a picture. */
    async save(file: PictureFile): Promise<void> {
      const outcome = await ports.savePicture(file);
      problem.value = outcome.ok ? undefined : outcome.problem;
    },
    dismiss: (): void => void (problem.value = undefined),
    /** Follows the library no longer. */
    end: (): void => ending.abort(),
  };
}
