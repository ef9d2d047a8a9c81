import type { StoreChange } from './clip-store.ts';

/** Tells changes to listeners of this page and, over a channel, to the other pages of the extension. */
export interface Notices {
  tell(change: StoreChange): void;
  onChange(listener: (change: StoreChange) => void, signal: AbortSignal): void;
}

/** The part of `BroadcastChannel` that notices need. */
export type NoticeChannel = Pick<BroadcastChannel, 'postMessage' | 'addEventListener'>;

/** What is on disk stays saved though telling of it fails; the failure is a bug, and surfaces as one. */
const apart = (tell: () => void): void => {
  try {
    tell();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
};

/**
 * `openChannel` is called at the first notice or listener, never before. A channel doesn't speak to the page
 * that posted, so its own listeners are told directly. A listener that throws keeps no other from being told.
 */
export const notices = (openChannel: () => NoticeChannel | undefined): Notices => {
  const listeners = new Set<(change: StoreChange) => void>();
  const tellListeners = (change: StoreChange): void => {
    for (const listener of listeners) apart(() => listener(change));
  };
  let channel: NoticeChannel | undefined;
  let opened = false;
  const openOnce = (): NoticeChannel | undefined => {
    if (opened) return channel;
    opened = true;
    channel = openChannel();
    channel?.addEventListener('message', (event: MessageEvent<StoreChange>) => tellListeners(event.data));
    return channel;
  };
  return {
    tell(change) {
      apart(() => openOnce()?.postMessage(change));
      tellListeners(change);
    },
    onChange(listener, signal) {
      if (signal.aborted) return;
      apart(openOnce);
      // A function of its own, so that one listener given twice is told twice and leaves once.
      const entry = (change: StoreChange): void => listener(change);
      listeners.add(entry);
      signal.addEventListener('abort', () => listeners.delete(entry), { once: true });
    },
  };
};
