import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Apart, Body, Clip, ClipPrint, ClipVersion, Unsaved } from '../clip.ts';

/** The database as it is today. */
export interface Schema extends DBSchema {
  clips: {
    key: string;
    value: Clip;
    /** Only clips in the trash are in the last one. */
    indexes: { identity: string; also: string; savedAt: number; deletedAt: number };
  };
  bodies: { key: string; value: Body };
  versions: { key: [string, number]; value: ClipVersion };
  prints: { key: string; value: ClipPrint; indexes: { marks: string } };
  apart: { key: [string, string]; value: Apart; indexes: { names: string } };
  unsaved: { key: string; value: Unsaved; indexes: { also: string } };
}

export type UpgradeTransaction = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/**
 * From one stored version to the next. It may await requests of its transaction and nothing else: anything
 * else lets the transaction end before the upgrade does.
 */
export type Upgrade = (db: IDBPDatabase<Schema>, tx: UpgradeTransaction) => void | Promise<void>;

/**
 * Append only: the entry at `n` takes version `n` to `n + 1`, and what people have on disk was made by it. Each
 * has an example in `tests/unit/upgrades`.
 */
export const UPGRADES: readonly Upgrade[] = [
  (db) => {
    const clips = db.createObjectStore('clips', { keyPath: 'id' });
    clips.createIndex('identity', 'identity', { unique: true });
    clips.createIndex('savedAt', 'savedAt');
    db.createObjectStore('bodies', { keyPath: 'id' });
    db.createObjectStore('unsaved', { keyPath: 'identity' });
  },
  // A page that tells no company finds what was saved where the company is told: by the clip's other names. Ids in
  // capitals are now kept in small letters.
  async (_db, tx) => {
    const clips = tx.objectStore('clips');
    clips.createIndex('also', 'also', { multiEntry: true });
    for (let cursor = await clips.openCursor(); cursor; cursor = await cursor.continue()) {
      const small = cursor.value.identity.replace(/(?<=^[a-z\d-]+:[^/:]*:)[^:a-z]+$/, (id) => id.toLowerCase());
      const isFree = (await clips.index('identity').getKey(small)) === undefined;
      const identity = isFree ? small : cursor.value.identity;
      // As they were made in version 1: `board:company:job`, or an address.
      const also = /^[a-z\d-]+:[^/:][^:]*:[^:]+$/.test(identity)
        ? identity.replace(/:[^:]+:/, '::')
        : identity.replace(/^https:\/\/www\.(?=[^/]*\.)/, 'https://');
      if (also !== identity || isFree)
        await cursor.update({ ...cursor.value, identity, ...(also !== identity && { also: [also] }) });
    }
  },
  // The same job under another identity is found by its print. The prints of the clips that are there are made later
  // (`makePrints`): each takes milliseconds, ten thousand would keep the library shut for half a minute.
  async (db, tx) => {
    db.createObjectStore('prints', { keyPath: 'id' }).createIndex('marks', 'marks', { multiEntry: true });
    db.createObjectStore('apart', { keyPath: 'pair' }).createIndex('names', 'pair', { multiEntry: true });
    // Edits of an unsaved posting are found by its other names, as its clip will be.
    const unsaved = tx.objectStore('unsaved');
    unsaved.createIndex('also', 'also', { multiEntry: true });
    for (let cursor = await unsaved.openCursor(); cursor; cursor = await cursor.continue()) {
      const { identity } = cursor.value;
      const also = /^[a-z\d-]+:[^/:][^:]*:[^:]+$/.test(identity)
        ? identity.replace(/:[^:]+:/, '::')
        : identity.replace(/^https:\/\/www\.(?=[^/]*\.)/, 'https://');
      if (also !== identity) await cursor.update({ ...cursor.value, also: [also] });
    }
  },
  // What a page said before stays when it is saved again; the trash is found without reading the library.
  (db, tx) => {
    db.createObjectStore('versions', { keyPath: ['id', 'at'] });
    tx.objectStore('clips').createIndex('deletedAt', 'deletedAt');
  },
];

/**
 * Runs every upgrade from `from` on, in order. A failure aborts the transaction, so that version and data stay
 * as they were: `idb` alone would commit what an async upgrade did before it rejected. Rejects with the failure.
 */
export const runUpgrades = async (
  upgrades: readonly Upgrade[],
  db: IDBPDatabase<Schema>,
  from: number,
  tx: UpgradeTransaction,
): Promise<void> => {
  try {
    for (const upgrade of upgrades.slice(from)) await upgrade(db, tx);
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // It has aborted already, by the request that failed.
    }
    throw error;
  }
};
