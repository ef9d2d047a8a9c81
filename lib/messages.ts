import type { Detection } from './detection.ts';
import type { MarkKind } from './marks/mark.ts';

/** A frame's detector tells the background what its page is. */
export interface SeenMessage {
  readonly type: 'seen';
  readonly url: string;
  readonly detection: Detection;
  /** Milliseconds that the detection took in the page. */
  readonly ms: number;
}

/** A list of postings asks which of the addresses that it leads to the library knows. */
export interface LinksMessage {
  readonly type: 'links';
  readonly urls: readonly string[];
  /** Milliseconds that the marks took in the page since the last time that it asked. */
  readonly ms: number;
}

/** The answer: one for each address, and what each kind of mark is called. Without an answer nothing is to be marked. */
export interface MarksAnswer {
  readonly marks: readonly (MarkKind | undefined | null)[];
  readonly names: Readonly<Record<MarkKind, string>>;
}

/** A page of ours has gone, and may have left edits behind that are not in their clip yet. */
export interface LeftMessage {
  readonly type: 'left';
}

export const isLeft = (message: unknown): message is LeftMessage =>
  typeof message === 'object' && message !== null && 'type' in message && message.type === 'left';

/** More addresses are not asked for at once. */
export const MOST_LINKS = 500;

export const isLinks = (message: unknown): message is LinksMessage =>
  typeof message === 'object' &&
  message !== null &&
  'type' in message &&
  message.type === 'links' &&
  'urls' in message &&
  Array.isArray(message.urls);

/** Messages of the extension's own pages are trusted to be whole; anything else is not ours. */
export const isSeen = (message: unknown): message is SeenMessage =>
  typeof message === 'object' && message !== null && 'type' in message && message.type === 'seen';
