import { signal } from '@preact/signals';
import type { Clip } from '../clip.ts';
import type { ClipStore } from '../store/clip-store.ts';
import type { LibrarySync } from './library-sync.ts';

/** A clip of the trash, to be read. */
export interface OpenedTrash {
  readonly clip: Clip;
  readonly markdown: string | undefined;
}

/** The clip of the trash that is looked at: nothing of it can be changed there. */
export function libraryTrash(store: ClipStore, sync: LibrarySync) {
  const wanted = signal<string>();
  const opened = signal<OpenedTrash>();

  const close = async (): Promise<void> => {
    wanted.value = undefined;
    opened.value = undefined;
  };

  async function read(id: string): Promise<void> {
    const clip = (await store.inTrash()).find((each) => each.id === id);
    if (wanted.value !== id) return;
    if (!clip) return close();
    opened.value = { clip, markdown: undefined };
    const body = await store.bodyInTrash(id);
    if (wanted.value === id) opened.value = { clip, markdown: body?.markdown ?? '' };
  }

  const ending = new AbortController();
  store.onChange(({ id, ids = [id] }) => {
    // It was restored, or is gone.
    const at = wanted.value;
    if (at !== undefined && (ids.includes(at) || ids.length === 0)) void sync.inTurn(() => read(at));
  }, ending.signal);

  return {
    wanted,
    opened,
    open: (id: string): Promise<void> => {
      wanted.value = id;
      return sync.inTurn(() => read(id));
    },
    close,
    end: (): void => ending.abort(),
  };
}
