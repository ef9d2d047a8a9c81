import { batch } from '@preact/signals';
import type { ClipStore } from '../store/clip-store.ts';
import { toLeft } from './left-edits.ts';
import { isEmpty, layOver, overKept, overlayOf, toUnsaved, without } from './overlay.ts';
import type { PopupState } from './popup-state.ts';
import { tagsIn } from './popup-tags.ts';
import type { Saved } from './popup-view.ts';
import type { PopupPorts, TabCapture } from './ports.ts';
import { storeTurns } from './store-turns.ts';

/** What was typed is written at most so often, in milliseconds; the first stroke at once. */
const PAUSE = 150;
/** Tags of so many of the newest clips are suggested. */
const SUGGEST_FROM = 200;

/** Keeps the popup's state and the library in step. */
export type PopupSync = ReturnType<typeof popupSync>;

export function popupSync(state: PopupState, store: ClipStore, ports: PopupPorts) {
  const { tab, readProblem, saved, overlay, clipsAnyway, known, problem, lastSave } = state;

  const { telling, inTurn } = storeTurns(problem);

  const withText = async (clip: Saved['clip'] | undefined): Promise<Saved | undefined> => {
    const body = clip && (await store.bodyOf(clip.id));
    return clip && { clip, markdown: body?.markdown ?? '', file: body?.file };
  };

  /** The name under which the edits were kept that lie on the page: a page that tells more, or less, has another. */
  let keptAs: string | undefined;

  async function loadTags(): Promise<void> {
    known.value = tagsIn(await store.newest(SUGGEST_FROM));
  }

  async function meet(value: TabCapture): Promise<void> {
    const { identities } = value.capture;
    const [there, kept] = await Promise.all([
      store.byIdentity(identities).then(withText),
      store.unsaved(identities),
    ]);
    // Edits that are older than the clip were saved with it.
    const isNews = kept !== undefined && kept.updatedAt > (there?.clip.updatedAt ?? 0);
    keptAs = kept?.identity;
    batch(() => {
      tab.value = value;
      saved.value = there;
      if (isNews) overlay.value = overKept(kept, overlay.value);
      // Who wrote on a page has asked for it.
      if (isNews && !there) clipsAnyway.value = true;
    });
    // The whole reading may know better than the look that the icon has.
    void ports.showSaved(value.tabId, there !== undefined);
    if (there) await write();
    if (there && kept) await store.dropUnsaved(kept.identity);
  }

  /** Reads the tab and asks the library about it; the page is shown even when the library fails. */
  async function open(): Promise<void> {
    const loading = telling(loadTags);
    const outcome = await ports.readTab();
    if (outcome.ok) {
      const { value } = outcome;
      if (!value.isPrivate) await inTurn(() => meet(value));
      tab.value ??= value;
    } else readProblem.value = outcome.problem;
    await loading;
  }

  let timer: ReturnType<typeof setTimeout> | undefined;
  let writtenAt = -Infinity;

  /** Writes what was typed: soon, however fast the typing goes on. */
  function schedule(): void {
    timer ??= setTimeout(
      () => {
        timer = undefined;
        void inTurn(write);
      },
      Math.max(0, writtenAt + PAUSE - ports.now()),
    );
  }

  /** Writes what was typed: into the clip, or beside the library where there is none. */
  async function write(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    writtenAt = ports.now();
    const at = tab.value;
    if (!at || at.isPrivate) return;
    const pending = overlay.value;
    const there = saved.value;
    if (!there) return keep(at, pending);
    if (isEmpty(pending)) return;
    const updatedAt = ports.now();
    const clip = await store.change(there.clip.id, (now) => ({ ...layOver(now, pending), updatedAt }));
    if (!clip) return leave(there);
    batch(() => {
      saved.value = { ...there, clip };
      overlay.value = without(overlay.value, pending);
    });
  }

  /**
   * Writes at once, past the queue: the popup may be gone in a moment, and writing twice does no harm. A change of a
   * clip needs the clip first, which may come too late: what was typed is kept beside it as well, until that is done.
   */
  async function flush(): Promise<void> {
    const at = tab.value;
    const pending = overlay.value;
    const isLate = at !== undefined && !at.isPrivate && !isEmpty(pending);
    await telling(async () => {
      const there = saved.value;
      if (!isLate || !there) return write();
      await Promise.all([keep(at, pending, there), write()]);
      await dropKept(at);
    });
  }

  /** `of` is the clip that the edits belong into, where there is one. */
  async function keep({ capture }: TabCapture, pending: typeof overlay.value, of?: Saved): Promise<void> {
    const identity = keptAs ?? capture.identities[0];
    if (isEmpty(pending)) await store.dropUnsaved(identity);
    else
      await store.keepUnsaved(
        of ? toLeft(identity, of.clip, pending, ports.now()) : toUnsaved(identity, pending, ports.now()),
      );
  }

  /** Forgets the edits that a save has taken along. */
  async function dropKept({ capture }: TabCapture): Promise<void> {
    const names = new Set([...capture.identities, ...(keptAs === undefined ? [] : [keptAs])]);
    await Promise.all([...names].map((name) => store.dropUnsaved(name)));
  }

  /** The clip is not in the library any more: what the person wrote becomes the edits of an unsaved posting. */
  function leave({ clip }: Saved): void {
    batch(() => {
      overlay.value = overlayOf(layOver(clip, overlay.value));
      saved.value = undefined;
      lastSave.value = undefined;
      if (!isEmpty(overlay.value)) clipsAnyway.value = true;
    });
    schedule();
  }

  /** Takes over what another page did, under what is being typed here. */
  async function reload(): Promise<void> {
    const there = saved.value;
    const identities = tab.value?.capture.identities ?? [];
    const now = await withText(await (there ? store.byId(there.clip.id) : store.byIdentity(identities)));
    if (now) saved.value = now;
    else if (there) leave(there);
    if (!isEmpty(overlay.value)) schedule();
  }

  const ending = new AbortController();
  store.onChange(({ id, identity, ids }) => {
    void inTurn(async () => {
      const at = tab.value;
      if (!at || at.isPrivate) return;
      const concernsUs = saved.value ? saved.value.clip.id === id : at.capture.identities.includes(identity);
      // Of many at once only one is named.
      if (concernsUs || ids) await reload();
    });
  }, ending.signal);

  return {
    telling,
    inTurn,
    open,
    schedule,
    write,
    leave,
    dropKept,
    flush,
    /** No more changes are listened to. */
    end: (): void => ending.abort(),
  };
}
