import { batch, computed, signal } from '@preact/signals';
import type { Candidate, Draft } from '../candidate.ts';
import type { Clip } from '../clip.ts';
import type { TextFile } from '../file/text-file.ts';
import { NEW_PERSON, type Person, type PostingField } from '../posting.ts';
import type { ClipStore } from '../store/clip-store.ts';
import type { LibraryPorts } from './library-ports.ts';
import type { LibrarySync } from './library-sync.ts';
import { createOwnFile } from './own-file.ts';
import { isEmpty, layEdits, layOver, NOTHING, without, type Overlay } from './overlay.ts';
import { toFieldValue } from './popup-fields.ts';
import { ownValue } from './popup-state.ts';
import { hashtagsOf, sameTag, toHashtags, toTag, type Tag } from './popup-tags.ts';

/** Typing pauses this long before it is written, in milliseconds. */
const PAUSE = 150;

/** The clip that is open, with its text as soon as it is read. */
export interface Opened {
  readonly clip: Clip;
  readonly markdown: string | undefined;
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

  const setPerson = (patch: Partial<Person>): void =>
    type((now) => ({ ...now, person: { ...now.person, ...patch } }));

  const setField = (field: PostingField, value: string | null): void =>
    type((now) => ({ ...now, edits: { ...now.edits, [field]: value } }));

  /** Back at the page's own value is no edit. */
  const put = (field: PostingField, value: string): void =>
    setField(field, value === (ownValue(base.value, field)?.value ?? '') ? null : value);

  async function read(id: string): Promise<void> {
    const clip = await store.byId(id);
    if (wanted.value !== id) return;
    if (!clip) return leave();
    const isSame = opened.value?.clip.id === id;
    // The clip stands there before its text is read, unless the text is there already.
    opened.value = isSame
      ? { ...opened.value, clip, markdown: opened.value?.markdown }
      : { clip, markdown: undefined };
    const body = await store.bodyOf(id);
    await ownFile.prepare(body?.file);
    if (wanted.value === id) opened.value = { clip, markdown: body?.markdown ?? '', file: body?.file };
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
    /** Takes what was typed; `false` says that it is no value of the field, and the old one stays. */
    edit: (field: PostingField, text: string): boolean => {
      const value = toFieldValue(field, text);
      if (value !== undefined) put(field, value);
      return value !== undefined;
    },
    unedit: (field: PostingField): void => setField(field, null),
    choose: (field: PostingField, { value }: Candidate): void => setField(field, value),
    addTag: (typed: string | Tag): void => {
      const tag = typeof typed === 'string' ? toTag(typed, known()) : typed;
      if (!tag || tags.value.some((there) => sameTag(there, tag))) return;
      if (tag.kind === 'own') setPerson({ tags: [...person.value.tags, tag.text] });
      else put('hashtags', toHashtags([...hashtagsOf(draft.value.hashtags?.value ?? ''), tag]));
    },
    removeTag: (tag: Tag): void => {
      if (tag.kind === 'own') return setPerson({ tags: person.value.tags.filter((text) => text !== tag.text) });
      const hashtags = hashtagsOf(draft.value.hashtags?.value ?? '');
      put('hashtags', toHashtags(hashtags.filter((there) => !sameTag(there, tag))));
    },
    setPerson,
    /** Writes what was typed at once: the page may be gone in a moment. */
    flush: (): Promise<void> => sync.telling(write),
    end: (): void => ending.abort(),
  };
}
