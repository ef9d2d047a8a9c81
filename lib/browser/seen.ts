import { browser } from '#imports';
import type { Detection } from '../detection.ts';
import type { SeenMessage } from '../messages.ts';

/** What the detectors of a tab said last: kept by the browser, for the background may be stopped at any time. */
export interface Seen extends Omit<SeenMessage, 'type'> {
  readonly frameId: number;
}

const key = (tabId: number): string => `seen:${tabId}`;

export async function seenIn(tabId: number): Promise<Seen | undefined> {
  const found: Record<string, Seen> = await browser.storage.session.get(key(tabId));
  return found[key(tabId)];
}

export const keepSeen = (tabId: number, seen: Seen): Promise<void> =>
  browser.storage.session.set({ [key(tabId)]: seen });

export const forgetSeen = (tabId: number): Promise<void> => browser.storage.session.remove(key(tabId));

/**
 * Whether a frame's word replaces what its tab is known for. The top frame speaks for the tab; a frame
 * within it is heard when it has something to tell, or when it takes back what it told itself.
 */
export function isHeard(fresh: Seen, known: Seen | undefined): boolean {
  if (fresh.frameId === 0) return known === undefined || known.frameId === 0 || fresh.detection.kind !== 'none';
  return fresh.detection.kind !== 'none' || known?.frameId === fresh.frameId;
}

/**
 * Lets a tab be known for what reading it whole has told: the detector looks at less, and on pages that no board is
 * known for not at all.
 */
export async function correctSeen(tabId: number, url: string, detection: Detection): Promise<void> {
  const known = await seenIn(tabId);
  const isAgreed = known?.detection.kind === detection.kind || (!known && detection.kind === 'none');
  if (!isAgreed) await keepSeen(tabId, { url, detection, ms: known?.ms ?? 0, frameId: 0 });
}
