import { batch } from '@preact/signals';
import { hasPosting } from '../captured.ts';
import { localDay } from '../day.ts';
import type { Status } from '../posting.ts';
import type { Outcome } from '../problem.ts';
import type { ClipStore, SaveResult } from '../store/clip-store.ts';
import { toClip, withFresh, withReading } from './clips.ts';
import { editing } from './editing.ts';
import { layOver, NOTHING, overlayBetween, without, type Overlay } from './overlay.ts';
import { popupState, type Done } from './popup-state.ts';
import { popupApplied } from './popup-applied.ts';
import { popupCompany } from './popup-company.ts';
import { popupOffers } from './popup-offers.ts';
import { popupSync } from './popup-sync.ts';
import type { Saved } from './popup-view.ts';
import type { PopupPorts, TabCapture } from './ports.ts';

/** The popup without its pixels: what it shows, and what a person can do with it. */
export type Popup = ReturnType<typeof createPopup>;

/** The actions that wait for the library and for one another. */
type SlowAction = 'save' | 'update' | 'undo';

/** `open()` starts it; every action may be called at any time. */
export function createPopup(store: ClipStore, ports: PopupPorts) {
  const state = popupState(() => ports.now());
  const sync = popupSync(state, store, ports);
  const offers = popupOffers(state, sync, store, ports);
  const { tab, readProblem, saved, overlay, clipsAnyway, base, draft, person, known, tags, problem } = state;
  const { done, lastSave, isBusy, view, file } = state;
  /** The clip that this popup saved and took back: the next save is all that it is to hold. */
  let undone: string | undefined;

  const tell = (what: Done): void => {
    done.value = { what };
  };

  function type(change: (now: Overlay) => Overlay): void {
    overlay.value = change(overlay.value);
    sync.schedule();
  }

  const { setPerson, ...edits } = editing({
    base,
    draft,
    person,
    tags,
    known: () => known.value,
    history: () => saved.value?.clip.history,
    today: () => localDay(new Date(ports.now())),
    type,
    unedit: (now, field) => {
      const { [field]: _typed, ...left } = now.edits;
      // Only a saved clip has edits under the overlay that must be taken back.
      return { ...now, edits: saved.value ? { ...left, [field]: null } : left };
    },
  });

  const running = new Map<SlowAction, Promise<void>>();

  /** One of the slow actions, after those before it; asked again while it runs, it is still the same one. */
  function act(
    action: SlowAction,
    work: (at: TabCapture, there: Saved | undefined) => Promise<void>,
  ): Promise<void> {
    const same = running.get(action);
    if (same) return same;
    isBusy.value = true;
    problem.value = undefined;
    const turn = sync
      .inTurn(async () => {
        if (tab.value) await work(tab.value, saved.value);
      })
      .finally(() => {
        running.delete(action);
        isBusy.value = running.size > 0;
      });
    running.set(action, turn);
    return turn;
  }

  /** The library holds the result; what was typed in the meantime stays on top and is written soon. */
  function settle(kind: 'saved' | 'updated', result: SaveResult, markdown: string, written: Overlay): void {
    batch(() => {
      saved.value = { clip: result.clip, markdown, file: result.body?.file };
      overlay.value = without(overlay.value, written);
      lastSave.value = { kind, result };
      tell(kind);
    });
    sync.schedule();
  }

  const save = (): Promise<void> =>
    act('save', async (at, there) => {
      const { capture, tabId, isPrivate } = at;
      if (there) return;
      if (isPrivate) {
        problem.value = { code: 'private-window', detail: 'save' };
        return;
      }
      const pending = overlay.value;
      const fresh = toClip(capture, pending, ports.newId(), ports.now());
      const result = await store.save(fresh, capture.markdown, capture.identities, (existing) =>
        existing.id === undone
          ? { ...fresh, savedAt: existing.savedAt, timestamp: existing.timestamp }
          : withFresh(existing, fresh, pending),
      );
      const isNew = result.before?.clip.deletedAt !== undefined || !result.before;
      settle(isNew ? 'saved' : 'updated', result, capture.markdown, pending);
      void ports.showSaved(tabId, true);
      if (isNew) void ports.keepStorage();
      await sync.dropKept(at);
    });

  /** The page's reading in place of the old one, under what the person wrote. */
  async function reclip({ capture }: TabCapture, { clip }: Saved): Promise<SaveResult | undefined> {
    const now = ports.now();
    const again = (existing: Saved['clip']): Saved['clip'] => withReading(existing, capture, now);
    if (hasPosting(capture)) {
      const fresh = toClip(capture, { edits: {}, person: clip.person }, ports.newId(), now);
      return store.save(fresh, capture.markdown, [clip.identity, ...capture.identities], again);
    }
    // Without a text on the page there is only the clip to change, not its text.
    const body = await store.bodyOf(clip.id);
    const changed = await store.change(clip.id, again);
    return changed && { clip: changed, ...(body && { body }), before: { clip, body } };
  }

  const update = (): Promise<void> =>
    act('update', async (at) => {
      await sync.write();
      const there = saved.value;
      if (!there) return;
      const result = await reclip(at, there);
      if (!result) return sync.leave(there);
      const markdown = hasPosting(at.capture) ? at.capture.markdown : there.markdown;
      settle('updated', result, markdown, NOTHING);
    });

  const undo = (): Promise<void> =>
    act('undo', async ({ tabId }) => {
      await sync.write();
      const last = lastSave.value;
      const there = saved.value;
      if (!last || !there) return;
      const { before, clip } = last.result;
      const since = overlayBetween(clip, there.clip);
      await store.undo(last.result);
      if (!before || before.clip.deletedAt !== undefined) {
        undone = clip.id;
        sync.leave(there);
        await sync.write();
        void ports.showSaved(tabId, false);
      } else {
        // What was typed after the update is not the update's and stays.
        const restored = await store.change(clip.id, (now) =>
          layOver({ ...now, draft: before.clip.draft, person: before.clip.person }, since),
        );
        const { markdown = '', file: own } = before.body ?? {};
        saved.value = { clip: restored ?? before.clip, markdown, file: own };
      }
      lastSave.value = undefined;
      tell('undone');
    });

  const applied = popupApplied(state, { setPerson, save, undo }, sync, store, ports);
  const company = popupCompany(state, ports);

  async function hand(what: Done, work: () => Promise<Outcome<undefined>>): Promise<void> {
    problem.value = undefined;
    const outcome = await work();
    if (outcome.ok) tell(what);
    else problem.value = outcome.problem;
  }

  return {
    /** What to show. */
    view,
    /** What else of the library belongs beside it; comes after the rest. */
    offers: offers.found,
    setApart: offers.setApart,
    setMerged: offers.setMerged,
    draft,
    person,
    tags,
    /** Tags of other clips, the most used first. */
    known,
    file,
    problem,
    done,
    lastSave,
    isBusy,
    /** That the person has applied, and with which CV. */
    applied,
    /** What they said of the company. */
    company,
    open: async (): Promise<void> => void (await Promise.all([sync.open(), company.load()])),
    /** Reads the tab again after it could not be read. */
    retry: async (): Promise<void> => {
      if (!readProblem.value) return;
      readProblem.value = undefined;
      await sync.open();
    },
    clipAnyway: (): void => {
      clipsAnyway.value = true;
    },
    ...edits,
    setPerson,
    setStatus: (status: Status): void => setPerson({ status }),
    setNote: (notes: string): void => setPerson({ notes }),
    save,
    update,
    undo,
    copy: (): Promise<void> =>
      hand('copied', () => state.prepareFile().then(() => ports.copy(file.value.text))),
    download: (): Promise<void> =>
      hand('downloaded', () => state.prepareFile().then(() => ports.download(file.value))),
    /** Writes a copy of the page for whoever mends the reading; nothing is sent. */
    report: async (): Promise<void> => {
      const at = tab.value;
      if (at) await hand('reported', () => ports.report(at.tabId));
    },
    openTabs: (): Promise<void> => ports.openTabs(),
    dismiss: (): void => {
      problem.value = undefined;
    },
    /** Writes what was typed at once: the popup may be gone in a moment. */
    flush: sync.flush,
    /** Listens to the library no longer. */
    end: (): void => {
      sync.end();
      offers.end();
    },
  };
}
