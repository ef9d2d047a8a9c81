import { computed, effect, signal } from '@preact/signals';
import type { Draft } from '../candidate.ts';
import type { Clip, ClipPrint } from '../clip.ts';
import { postingOf } from '../merge.ts';
import { printOf } from '../same/print.ts';
import { findSame, type Same } from '../same/same.ts';
import type { ClipStore, Merged } from '../store/clip-store.ts';
import { joined } from './joined.ts';
import type { PopupState } from './popup-state.ts';
import type { PopupSync } from './popup-sync.ts';
import type { PopupPorts } from './ports.ts';

/** A clip that is probably the same job as the posting that is shown. It is for the person to say so. */
export interface Offer {
  readonly clip: Clip;
  readonly as: Same['as'];
  readonly proof: Same['proof'];
  /** Milliseconds since it was saved. */
  readonly age: number;
  /** The person has just said that it is another job. */
  readonly isApart: boolean;
  /** The person has just made one clip of it and of the one that is shown. */
  readonly isMerged: boolean;
}

/** What else of the library belongs beside the posting that is shown. */
export interface Offers {
  readonly offer: Offer | undefined;
  /** So many other clips are at the same company. */
  readonly count: number;
  /** The newest of these. */
  readonly others: readonly Clip[];
}

/** More than these is a matter for the library's own page. */
const SHOWN = 5;

/** The posting is drawn first, whatever the library holds; in milliseconds. */
const AFTER_PAINT = 30;

/** What of the prints beside a posting is offered, by their clips' ids. `apart` are identities. */
export function choose(
  sames: readonly Same[],
  beside: readonly ClipPrint[],
  company: string,
  apart: readonly string[],
): { readonly same: Same | undefined; readonly others: readonly string[] } {
  const keptApart = new Set(beside.filter(({ print }) => apart.includes(print.identity)).map(({ id }) => id));
  const same = sames.find(({ id }) => !keptApart.has(id));
  const others = beside.filter(
    ({ id, print }) => company !== '' && print.company === company && id !== same?.id,
  );
  return { same, others: others.map(({ id }) => id) };
}

/** A posting to which the library may have something to say. */
export interface Subject {
  /** Its clip's id; `''` where it has none. */
  readonly id: string;
  /** The names that it goes by, its own first. */
  readonly names: readonly [string, ...string[]];
  readonly draft: Draft;
  readonly markdown: string;
}

/** What the library holds of the same job or company. Nothing is merged by it. */
export async function offersBeside(
  store: ClipStore,
  { id: own, names, draft, markdown }: Subject,
  { aggregators, now }: Pick<PopupPorts, 'aggregators' | 'now'>,
): Promise<Offers> {
  const clipsOf = async (ids: readonly string[]): Promise<readonly Clip[]> =>
    (await Promise.all(ids.map((id) => store.byId(id)))).filter((clip) => clip !== undefined);
  const print = printOf({ ...postingOf(draft), id: own, identity: names[0] }, markdown);
  const [all, apart] = await Promise.all([store.printsBeside(print), store.apartFrom(names)]);
  const beside = all.filter(({ id }) => id !== own);
  const prints = beside.map((kept) => kept.print);
  const { same, others } = choose(findSame(print, prints, aggregators), beside, print.company, apart);
  const [shown, [clip]] = await Promise.all([clipsOf(others.slice(0, SHOWN)), clipsOf(same ? [same.id] : [])]);
  const offer = same &&
    clip && {
      clip,
      as: same.as,
      proof: same.proof,
      age: now() - clip.savedAt,
      isApart: false,
      isMerged: false,
    };
  return { offer, count: others.length, others: shown };
}

/** Finds what else the library holds of the same job or company, each time that another posting is shown. */
export function popupOffers(state: PopupState, sync: PopupSync, store: ClipStore, ports: PopupPorts) {
  const { tab, saved, view, draft } = state;
  const found = signal<Offers>();

  /** What the page is known by, of which something can be found; `undefined` where nothing may be asked. */
  const subject = computed(() => {
    const at = tab.value;
    const isShown = view.value.kind === 'posting' || view.value.kind === 'saved';
    if (!at || at.isPrivate || !isShown) return undefined;
    return saved.value?.clip.id ?? at.capture.identities[0];
  });

  async function look(): Promise<void> {
    const key = subject.value;
    const at = tab.value;
    if (!at || key === undefined) return;
    const { clip, markdown } = saved.value ?? { clip: undefined, markdown: at.capture.markdown };
    const identity = clip?.identity ?? at.capture.identities[0];
    const names = [identity, ...at.capture.identities.filter((name) => name !== identity)] as const;
    const asked = { id: clip?.id ?? '', names, draft: draft.value, markdown };
    const offers = await offersBeside(store, asked, ports);
    // It has been saved by now, or taken back: that is looked at in its turn.
    if (subject.value === key) found.value = offers;
  }

  let merged: Merged | undefined;

  /** The one that is shown stays: it is the page that the person has before them. */
  async function merge(into: string, from: string): Promise<boolean> {
    merged = await store.merge(into, from, joined, ports.now());
    return merged !== undefined;
  }

  async function unmerge(): Promise<boolean> {
    if (merged) await store.unmerge(merged);
    merged = undefined;
    return false;
  }

  const ending = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Soon, and once for all that happens until then. */
  function lookSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void sync.telling(lookAndMake), AFTER_PAINT);
  }

  async function lookAndMake(): Promise<void> {
    await look();
    // Clips of an older Jobmark: whoever opens the popup first after the update may wait for theirs.
    if ((await store.makePrints(ending.signal)) > 0) await look();
  }

  const stop = effect(() => {
    // What was found stays while a save makes a clip of the posting: it is the same one.
    if (subject.value !== undefined) return lookSoon();
    clearTimeout(timer);
    found.value = undefined;
  });

  const isShown = (id: string): boolean =>
    found.value?.offer?.clip.id === id || found.value?.others.some((clip) => clip.id === id) === true;

  store.onChange(({ kind, id }) => {
    // What is typed here is written again and again, and changes nothing of what stands beside it.
    if (subject.value !== undefined && subject.value !== id && (kind !== 'changed' || isShown(id))) lookSoon();
  }, ending.signal);

  return {
    found,
    /** The person says that what is offered is another job, or takes it back. Nothing else changes. */
    setApart: async (isApart: boolean): Promise<void> => {
      const now = found.value;
      const identity = saved.value?.clip.identity ?? tab.value?.capture.identities[0];
      const offer = now?.offer;
      if (!offer || identity === undefined) return;
      await sync.telling(async () => {
        await store.setApart(identity, offer.clip.identity, isApart);
        found.value = { ...now, offer: { ...offer, isApart } };
      });
    },
    /** Makes one clip of what is offered and what is shown, which are both saved, or takes it back. */
    setMerged: (isMerged: boolean): Promise<void> =>
      sync.inTurn(async () => {
        await sync.write();
        const now = found.value;
        const shown = saved.value?.clip;
        const offer = now?.offer;
        if (!offer || !shown) return;
        const is = await (isMerged ? merge(shown.id, offer.clip.id) : unmerge());
        found.value = { ...now, offer: { ...offer, isMerged: is } };
      }),
    end: (): void => {
      stop();
      clearTimeout(timer);
      ending.abort();
    },
  };
}
