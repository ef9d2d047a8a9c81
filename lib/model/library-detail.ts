import { batch, computed, signal } from '@preact/signals';
import type { Draft } from '../candidate.ts';
import type { Clip, ClipVersion } from '../clip.ts';
import { localDay } from '../day.ts';
import type { TextFile } from '../file/text-file.ts';
import { NEW_PERSON, type Person } from '../posting.ts';
import type { ClipStore } from '../store/clip-store.ts';
import { editing } from './editing.ts';
import { toLeft } from './left-edits.ts';
import type { LibraryPorts } from './library-ports.ts';
import type { LibrarySync } from './library-sync.ts';
import { createOwnFile } from './own-file.ts';
import { isEmpty, layEdits, layOver, NOTHING, without, type Overlay } from './overlay.ts';
import { hashtagsOf, type Tag } from './popup-tags.ts';

/** Typing pauses this long before it is written, in milliseconds. */
const PAUSE = 150;

/** The clip that is open, with its text as soon as it is read. */
export interface Opened {
  readonly clip: Clip;
  readonly markdown: string | undefined;
  /** What its page said before, oldest first; read last. */
  readonly versions: readonly ClipVersion[];
  /** An imported file's own text. */
  readonly file?: string | undefined;
}

/** The open clip: what it shows, and what a person can change of it. */
export type LibraryDetail = ReturnType<typeof libraryDetail>;

export function libraryDetail(
  store: ClipStore,
  sync: LibrarySync,
  ports: LibraryPorts,
  known: () => readonly Tag[],
) {
  const opened = signal<Opened>();
  /** The id that was asked for last; the clip itself may not be there yet. */
  const wanted = signal<string>();
  const overlay = signal<Overlay>(NOTHING);
  const base = computed<Draft>(() => opened.value?.clip.draft ?? {});
  const draft = computed<Draft>(() => layEdits(base.value, overlay.value.edits));
  const person = computed<Person>(() => ({
    ...(opened.value?.clip.person ?? NEW_PERSON),
    ...overlay.value.person,
  }));
  const tags = computed<readonly Tag[]>(() => [
    ...hashtagsOf(draft.value.hashtags?.value ?? ''),
    ...person.value.tags.map((text): Tag => ({ kind: 'own', text })),
  ]);
  const ownFile = createOwnFile();
  const file = computed<TextFile>(() => {
    if (!opened.value) return { name: '', text: '' };
    const { clip, markdown = '', file: own } = opened.value;
    const body = { id: clip.id, markdown, ...(own !== undefined && { file: own }) };
    return ownFile.of({ ...clip, draft: draft.value, person: person.value }, body);
  });

  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Writes what was typed into the clip that it was typed into. */
  async function write(): Promise<void> {
    clearTimeout(timer);
    const pending = overlay.value;
    const at = opened.value;
    if (!at || isEmpty(pending)) return;
    const updatedAt = ports.now();
    const clip = await store.change(at.clip.id, (now) => ({ ...layOver(now, pending), updatedAt }));
    if (opened.value?.clip.id !== at.clip.id) return;
    batch(() => {
      overlay.value = clip ? without(overlay.value, pending) : NOTHING;
      if (clip) opened.value = { ...at, clip };
      else leave();
    });
  }

  /**
   * Writes at once. A change of a clip needs the clip first, which may come too late for a page that goes: what was typed
   * is kept beside it until that is done, and else the background takes it up.
   */
  const flush = (): Promise<void> =>
    sync.telling(async () => {
      const at = opened.value;
      const pending = overlay.value;
      if (!at || isEmpty(pending)) return;
      const { identity } = at.clip;
      const kept = toLeft(identity, at.clip, pending, ports.now());
      await Promise.all([store.keepUnsaved(kept), write()]);
      await store.dropUnsaved(identity);
    });

  function leave(): void {
    opened.value = undefined;
    wanted.value = undefined;
    overlay.value = NOTHING;
  }

  function type(change: (now: Overlay) => Overlay): void {
    overlay.value = change(overlay.value);
    clearTimeout(timer);
    timer = setTimeout(() => void sync.inTurn(write), PAUSE);
  }

  const edits = editing({
    base,
    draft,
    person,
    tags,
    known,
    history: () => opened.value?.clip.history,
    today: () => localDay(new Date(ports.now())),
    type,
    unedit: (now, field) => ({ ...now, edits: { ...now.edits, [field]: null } }),
  });

  async function read(id: string): Promise<void> {
    const clip = await store.byId(id);
    if (wanted.value !== id) return;
    if (!clip) return leave();
    const there = opened.value?.clip.id === id ? opened.value : undefined;
    // The clip stands there before its text is read, unless the text is there already.
    opened.value = there ? { ...there, clip } : { clip, markdown: undefined, versions: [] };
    const body = await store.bodyOf(id);
    await ownFile.prepare(body?.file);
    const now = { clip, markdown: body?.markdown ?? '', file: body?.file };
    if (wanted.value === id) opened.value = { ...now, versions: there?.versions ?? [] };
    const versions = await store.versionsOf(id);
    if (wanted.value === id && (versions.length > 0 || there)) opened.value = { ...now, versions };
  }

  const ending = new AbortController();
  store.onChange(({ id, ids = [id] }) => {
    const open = wanted.value;
    if (open !== undefined && ids.includes(open)) void sync.inTurn(() => read(open));
  }, ending.signal);

  return {
    opened,
    wanted,
    draft,
    person,
    tags,
    file,
    open: (id: string): Promise<void> => {
      if (wanted.value === id) return Promise.resolve();
      wanted.value = id;
      return sync.inTurn(async () => {
        // What was typed belongs to the clip that was open.
        await write();
        overlay.value = NOTHING;
        await read(id);
      });
    },
    close: (): Promise<void> => {
      wanted.value = undefined;
      return sync.inTurn(async () => {
        await write();
        if (wanted.value === undefined) leave();
      });
    },
    ...edits,
    /** Writes what was typed at once: the page may be gone in a moment. */
    flush,
    end: (): void => ending.abort(),
  };
}
