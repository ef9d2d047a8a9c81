import type { Body, Clip, Unsaved } from '../../lib/clip.ts';
import { openIdbStore } from '../../lib/store/idb-store.ts';
import { UPGRADES } from '../../lib/store/upgrades.ts';
import { clipOf } from '../unit/library-clips.ts';
import { diceOf } from './dice.ts';

/** Enough that an upgrade of them takes longer than a kill. */
const COUNT = 300;

/** The database's stores by name with all that is in them. */
export type Dump = { readonly [store: string]: readonly unknown[] };

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(new Error(String(request.error))));
  });

/** All that a database holds, past the store; it makes an empty one where there is none. */
export async function dumpOf(name: string): Promise<{ readonly version: number; readonly dump: Dump }> {
  const db = await done(indexedDB.open(name));
  const stores = [...db.objectStoreNames];
  const tx = stores.length > 0 ? db.transaction(stores) : undefined;
  const all = await Promise.all(
    stores.map(async (store) => [store, tx ? await done(tx.objectStore(store).getAll()) : []] as const),
  );
  const { version } = db;
  db.close();
  return { version, dump: Object.fromEntries(all) };
}

/** Deletes a database that nobody has open. */
export const drop = async (name: string): Promise<void> => void (await done(indexedDB.deleteDatabase(name)));

/** Puts values into the stores of a database that is there, in one transaction. */
export async function putAll(name: string, values: Dump): Promise<void> {
  const db = await done(indexedDB.open(name));
  const tx = db.transaction(Object.keys(values), 'readwrite', { durability: 'strict' });
  for (const [store, list] of Object.entries(values))
    for (const value of list) tx.objectStore(store).put(value);
  await new Promise<void>((resolve, reject) => {
    tx.addEventListener('complete', () => resolve());
    tx.addEventListener('abort', () => reject(new Error(String(tx.error))));
  });
  db.close();
}

const identityOf = (index: number): string =>
  index % 3 === 0 ? `https://www.jobs.example/${index}` : `lever:harbour:JOB-${index}`;

/** What an early Jobmark had: identities in capitals, no other names. */
function early(): Dump {
  const dice = diceOf('an early library');
  const clips = Array.from({ length: COUNT }, (_, index): Clip => {
    const title = `Rigger of ${dice.below(1e9).toString(36)}`;
    const clip = clipOf({ id: `early-${index}`, title, companyName: 'Harbour & Sons' });
    const isGone = index % 7 === 0;
    return { ...clip, identity: identityOf(index), ...(isGone && { deletedAt: 4_000_000_000_000 }) };
  });
  const bodies = clips.map(({ id }): Body => ({
    id,
    markdown: `You rig ${dice.below(1e9)} ropes. `.repeat(40),
  }));
  const unsaved = clips.slice(0, 50).map(({ identity }, index): Unsaved => ({
    identity: `${identity}-typed`,
    edits: { title: `typed ${index}` },
    person: {},
    updatedAt: index,
  }));
  return { clips, bodies, unsaved };
}

/** Makes a database of version 1 and fills it. */
async function fill(name: string): Promise<void> {
  await openAt(name, 1);
  await putAll(name, early());
}

/** Opens a database with the Jobmark of a version, which upgrades it; the one before closes by itself. */
const openAt = (name: string, version: number): Promise<unknown> =>
  openIdbStore({ name, upgrades: UPGRADES.slice(0, version), channel: undefined }).newest(1);

/** A library through all its versions; `tell` is called with each that it has reached, and with its prints. */
export async function grow(
  name: string,
  tell: (reached: number | 'prints') => void | Promise<void>,
): Promise<void> {
  await fill(name);
  await tell(1);
  for (let version = 2; version <= UPGRADES.length; version += 1) {
    await openAt(name, version);
    await tell(version);
  }
  await openIdbStore({ name, channel: undefined }).makePrints();
  await tell('prints');
}

/** A short word for what a database holds but for its prints, which are made in parts. */
export async function digestOf({ prints: _prints, ...dump }: Dump): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(dump)));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
