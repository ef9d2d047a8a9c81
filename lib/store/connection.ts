import { wrap, type IDBPDatabase } from 'idb';
import { StoreError, toStoreError } from './store-error.ts';
import { runUpgrades, type Schema, type Upgrade, type UpgradeTransaction } from './upgrades.ts';

/** How long a page of an older Jobmark may keep the library open before we give up, in milliseconds. */
const PATIENCE = 5000;

export interface ConnectionOptions {
  readonly factory: IDBFactory;
  readonly name: string;
  readonly upgrades: readonly Upgrade[];
}

/** `onGone` is called when the connection was closed by a newer version, a wipe or the browser. */
const open = async (
  { factory, name, upgrades }: ConnectionOptions,
  onGone: () => void,
): Promise<IDBPDatabase<Schema>> => {
  const request = factory.open(name, upgrades.length);
  const blocked = Promise.withResolvers<never>();
  let upgrading: Promise<void> = Promise.resolve();
  request.addEventListener('upgradeneeded', ({ oldVersion }) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of a request that upgrades it is one
    const tx = wrap(request.transaction as IDBTransaction) as unknown as UpgradeTransaction;
    // An abort is told once, by the request.
    tx.done.catch(() => undefined);
    upgrading = runUpgrades(upgrades, wrap(request.result) as unknown as IDBPDatabase<Schema>, oldVersion, tx);
    upgrading.catch(() => undefined);
  });
  request.addEventListener('blocked', () => {
    setTimeout(() => {
      blocked.reject(new StoreError('store-failed', 'an older page keeps the library open'));
      // Should it open after all, nobody waits for it any more.
      request.addEventListener('success', () => request.result.close());
    }, PATIENCE);
  });
  try {
    const opened = wrap(request) as unknown as Promise<IDBPDatabase<Schema>>;
    const db = await Promise.race([opened, blocked.promise]);
    request.result.addEventListener('versionchange', () => {
      db.close();
      onGone();
    });
    request.result.addEventListener('close', onGone);
    await upgrading;
    return db;
  } catch (error) {
    // Where an upgrade failed, that is the reason; the request only says that it was aborted.
    const reason = await upgrading.then(
      () => error,
      (failure: unknown) => failure,
    );
    throw toStoreError(reason);
  }
};

export interface Connection {
  /** The open database: opened at the first call, once, and again after it was closed, lost or refused. */
  db(): Promise<IDBPDatabase<Schema>>;
  /** Says that `db` gave a database that is closed. */
  lost(db: IDBPDatabase<Schema>): void;
}

export const connection = (options: ConnectionOptions): Connection => {
  let opening: Promise<IDBPDatabase<Schema>> | undefined;
  let opened: IDBPDatabase<Schema> | undefined;
  const openAnew = async (forget: () => void): Promise<IDBPDatabase<Schema>> => {
    try {
      opened = await open(options, forget);
      return opened;
    } catch (error) {
      forget();
      throw error;
    }
  };
  return {
    db() {
      if (opening) return opening;
      const mine = openAnew(() => {
        if (opening === mine) opening = undefined;
      });
      opening = mine;
      return mine;
    },
    lost(db) {
      if (db === opened) opening = undefined;
    },
  };
};
