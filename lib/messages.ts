import type { Detection } from './detection.ts';

/** The one message of the extension: a frame's detector tells the background what its page is. */
export interface SeenMessage {
  readonly type: 'seen';
  readonly url: string;
  readonly detection: Detection;
  /** Milliseconds that the detection took in the page. */
  readonly ms: number;
}

/** Messages of the extension's own pages are trusted to be whole; anything else is not ours. */
export const isSeen = (message: unknown): message is SeenMessage =>
  typeof message === 'object' && message !== null && 'type' in message && message.type === 'seen';
