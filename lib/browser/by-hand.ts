import { AGGREGATORS } from 'virtual:aggregators';
import type { ByHandPorts, Given, ReadByHand } from '../model/by-hand.ts';
import { popupPorts } from './popup-ports.ts';

/** The readers come when they are first needed: the library's page opens without them. */
async function read(given: Given, title: string | undefined): Promise<ReadByHand> {
  const { readByHand } = await import('./read-by-hand.ts');
  return readByHand(given, title);
}

/** What adding by hand needs of the real browser. */
export const byHandPorts: ByHandPorts = {
  read,
  aggregators: AGGREGATORS,
  keepStorage: () => popupPorts.keepStorage(),
  now: () => Date.now(),
  newId: () => crypto.randomUUID(),
};
